import { ABSENCES, type Absence, isAbsence } from '../core/absence.ts';
import type { Bound } from '../core/quantity.ts';
import { absenceWords } from '../words/registries.ts';
import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import { tellAmiss, withSign } from './amiss.ts';
import type { Cell, Selection } from './chart.ts';

/** How a value is known; only `printed` is drawn solid. */
export type Origin = 'printed' | 'derived' | 'prior-printed' | 'prior-derived' | 'absent';

/** One value to draw, or the reason there is none. `shown` has only the digits that are known and is never reformatted. */
export type Mark = {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly unit: string;
  readonly bureau: string;
  readonly bureauName: string;
  readonly year: number;
  readonly number: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly shown: string | null;
  readonly origin: Origin;
  readonly hedge: Bound | null;
  readonly absence: Absence | null;
  readonly warnings: readonly string[];
  /** How many findings are amiss that used one of its figures, and the check of the gravest; '' where there is none. */
  readonly amiss: number;
  readonly amissCheck: string;
};

/** What a mark without a figure has in its place; why there is none stands in `absence`. */
export const NO_FIGURE = {
  number: null,
  low: null,
  high: null,
  shown: null,
  origin: 'absent',
  hedge: null,
  amiss: 0,
  amissCheck: '',
} as const;

/** A mark that has a number to draw. */
export type Present = Mark & { readonly number: number; readonly shown: string };

export const isPresent = (mark: Mark | undefined): mark is Present =>
  mark !== undefined && mark.number !== null && mark.shown !== null && mark.origin !== 'absent';

/** Drawn solid: a figure as a report prints it, be it the year's own or next year's; not a hedged one. */
export const isSolid = (mark: Mark): boolean =>
  (mark.origin === 'printed' || mark.origin === 'prior-printed') && mark.hedge === null;

export const selectionOf = (mark: Mark): Selection => ({
  indicator: mark.indicator,
  bureau: mark.bureau,
  year: mark.year,
});

/** Why a mark has no number; a mark without a reason is one whose report is not held. */
export const absenceOf = (mark: Mark) => absenceWords(mark.absence ?? 'report-not-held');

/** A figure with the true minus sign, for reading; files keep the ASCII one. */
export const withMinus = (text: string): string => text.replace(/-(?=\d)/gu, '−');

/** The shown text with its hedge before it, as in 不少于 3.2; the digits stay as they are. */
export function hedgedText(mark: Present): string {
  const shown = withMinus(mark.shown);
  return mark.hedge !== null && /^[−\d]/u.test(shown)
    ? `${PICTURE_WORDS.hedges[mark.hedge]} ${shown}`
    : shown;
}

/** The figure as it is drawn: with the sign behind it where something is amiss in its report. */
export const figureText = (mark: Present): string => withSign(hedgedText(mark), mark);

/** What a mark says where there is room for a few characters: its figure, or the sign and name of its absence. */
export function markText(mark: Mark): string {
  if (isPresent(mark)) return hedgedText(mark);
  const { sign, name } = absenceOf(mark);
  return `${sign} ${name}`;
}

/** The figure with its unit, half-width units such as % without a space. */
export const withUnit = (mark: Mark): string =>
  isPresent(mark) ? WRITING.withUnit(hedgedText(mark), mark.unit) : markText(mark);

/** The lines of a tooltip: whose, what, anything more the chart knows, how sure, and that a click opens the source. */
export function tellMark(mark: Mark, ...more: readonly string[]): string {
  const lines = [
    `${mark.bureauName} · ${PICTURE_WORDS.yearOf(mark.year)}`,
    WRITING.named(mark.indicatorName, withUnit(mark)),
    ...more,
    isPresent(mark) ? PICTURE_WORDS.origins[mark.origin] : absenceOf(mark).sentence,
  ];
  if (mark.hedge !== null) lines.push(PICTURE_WORDS.hedged);
  if (mark.amiss > 0) lines.push(tellAmiss(mark));
  if (mark.warnings.length > 0) lines.push(`⚠ ${PICTURE_WORDS.warned(mark.warnings.length)}`);
  return [...lines, PICTURE_WORDS.openSource].join('\n');
}

/** The cell of the table twin a mark fills. */
export function cellOf(mark: Mark): Cell {
  const notes = isPresent(mark)
    ? [
        mark.hedge === null ? '' : PICTURE_WORDS.hedgedNote,
        PICTURE_WORDS.originNotes[mark.origin],
        mark.amiss === 0 ? '' : PICTURE_WORDS.amissNote(mark.amiss),
      ]
    : [];
  const note = notes.filter((text) => text !== '').join('·');
  return {
    text: markText(mark),
    number: isPresent(mark) ? mark.number : null,
    ...(note === '' ? {} : { note }),
    selection: selectionOf(mark),
  };
}

/** A cell of plain words. */
export const wordCell = (text: string): Cell => ({ text, number: null });

/** The missing marks in words, grouped by reason: 未公开：甲县 2021、乙县 2022. */
export function tellMissing(marks: readonly Mark[], nameOf: (mark: Mark) => string): string {
  const groups = new Map<string, string[]>();
  for (const mark of marks) {
    if (isPresent(mark)) continue;
    const { name } = absenceOf(mark);
    groups.set(name, [...(groups.get(name) ?? []), nameOf(mark)]);
  }
  if (groups.size === 0) return PICTURE_WORDS.none;
  return PICTURE_WORDS.missing(
    WRITING.clausesOf(
      [...groups].map(([name, list]) => `${name}${WRITING.inBrackets(WRITING.listOf(list))}`),
    ),
  );
}

/** The absences that occur among marks, each with its sign, in the order of the registry. */
export function absenceKey(marks: readonly Mark[]): string {
  const met = new Set(
    marks.filter((mark) => !isPresent(mark)).map(({ absence }) => absence ?? 'report-not-held'),
  );
  return Object.keys(ABSENCES)
    .filter(isAbsence)
    .filter((absence) => met.has(absence))
    .map(absenceWords)
    .map(({ sign, name }) => `${sign}\u00a0${name}`)
    .join('　');
}
