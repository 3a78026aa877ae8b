import type { Polarity } from '../core/peers.ts';
import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import { isPresent, type Mark } from './mark.ts';

/** A figure marks are held against: a published benchmark, or the middle of the peers. `shown` has only known digits. */
export type Reference = {
  readonly name: string;
  readonly number: number;
  readonly shown: string;
  /** Who published it, or what it was worked out from. */
  readonly source?: string;
};

/** How a figure stands to a reference where one direction is better; `level` when its doubt reaches the reference. */
export type Verdict = 'better' | 'worse' | 'level';

/** The verdict on a mark, or null where there is no better direction, no reference, or no figure that is known closely. */
export function judge(
  mark: Mark,
  reference: Reference | undefined,
  polarity: Polarity = 'none',
): Verdict | null {
  if (polarity === 'none' || reference === undefined || !isPresent(mark) || mark.hedge !== null) return null;
  const [low, high] = [mark.low ?? mark.number, mark.high ?? mark.number];
  if (low <= reference.number && high >= reference.number) return 'level';
  return mark.number < reference.number === (polarity === 'lower') ? 'better' : 'worse';
}

/** The sign of a verdict, which carries it where colour does not. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = { better: '▲', worse: '▼', level: '≈' };

/** What a reference is called beside its line: its name and figure. */
export const tellReference = ({ name, shown }: Reference): string => `${name} ${shown}`;

/** A reference in a sentence: its name, and its figure with the unit. */
export const tellReferenceIn = ({ name, shown }: Reference, unit: string): string =>
  `${name} ${WRITING.withUnit(shown, unit)}`;

/** What the note says of references: each with who says so. */
export const sourceNotes = (references: readonly Reference[]): readonly string[] =>
  references.flatMap((reference) =>
    reference.source === undefined
      ? []
      : [PICTURE_WORDS.dashedReference(tellReference(reference), reference.source)],
  );

/** The key of the verdicts that occur. */
export function verdictKey(
  verdicts: readonly (Verdict | null)[],
  reference: Reference | undefined,
  polarity: Polarity = 'none',
): string {
  if (reference === undefined || polarity === 'none') return '';
  const met = (['better', 'worse', 'level'] as const).filter((verdict) => verdicts.includes(verdict));
  return met.length === 0
    ? ''
    : PICTURE_WORDS.verdictKey(
        met.map((verdict) => `${VERDICT_SIGNS[verdict]}\u00a0${PICTURE_WORDS.verdicts[verdict]}`),
        reference.name,
        PICTURE_WORDS.polarities[polarity],
      );
}
