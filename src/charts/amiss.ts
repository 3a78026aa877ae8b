import { checkWords } from '../words/registries.ts';
import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import type { Mark } from './mark.ts';

/** The sign beside a figure with which something is amiss in its report. */
export const AMISS_SIGN = '✗';

/** Places a description names. */
const MOST_NAMED = 8;

type Checked = Pick<Mark, 'amiss' | 'amissCheck'>;
export const isAmiss = ({ amiss }: Checked): boolean => amiss > 0;

/** A text with the sign behind it where something is amiss with the figure it tells. */
export const withSign = (text: string, mark: Checked): string =>
  isAmiss(mark) ? `${text}\u00a0${AMISS_SIGN}` : text;

/** What is amiss with a figure: how many findings, and what the gravest was to hold; '' where nothing is. */
export function tellAmiss({ amiss, amissCheck }: Checked): string {
  if (amiss === 0) return '';
  return `${AMISS_SIGN} ${PICTURE_WORDS.amiss(amiss, checkWords(amissCheck).name, checkWords(amissCheck).sentence)}`;
}

/** What the sign means and how many figures have it, for the foot of a chart; '' where none has. */
export function amissKey(marks: readonly Checked[]): string {
  const met = marks.filter(isAmiss).length;
  return met === 0 ? '' : `${AMISS_SIGN}\u00a0${PICTURE_WORDS.amissKey(met)}`;
}

/** The figures with which something is amiss in words, the first of many by name; '' where there is none. */
export function describeAmiss(marks: readonly Mark[]): string {
  const met = marks.filter(isAmiss);
  if (met.length === 0) return '';
  const told = met
    .slice(0, MOST_NAMED)
    .map((mark) =>
      PICTURE_WORDS.amissAt(
        PICTURE_WORDS.bureauYear(mark.bureauName, mark.year),
        mark.indicatorName,
        mark.amiss,
        checkWords(mark.amissCheck).name,
      ),
    );
  return PICTURE_WORDS.describeAmiss(met.length, WRITING.clausesOf(told));
}
