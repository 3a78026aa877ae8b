import { PICTURE_WORDS } from '../words/words.ts';
import type { CompositionInput } from './composition.ts';
import { isPresent, type Mark, NO_FIGURE } from './mark.ts';
import { inOrder } from './order.ts';

/** The parts of one bureau in one year. */
export type Stack = {
  readonly name: string;
  /** One a part, in drawing order; a part nothing is said of is absent as its whole is, or not published beside one. */
  readonly parts: readonly Mark[];
  readonly whole: Mark | undefined;
  /** The whole where it is known, else the sum of the parts when none is missing, else null. */
  readonly total: number | null;
  /** What 100 % is: the whole where it is known, else the parts when none is missing, else null. */
  readonly base: number | null;
};

/** A part of a bureau and year of which there is no mark: unknown with its whole, not published beside a known one. */
const unsaid = (beside: Mark, whole: Mark | undefined, indicator: string, indicatorName: string): Mark => ({
  ...beside,
  indicator,
  indicatorName,
  ...NO_FIGURE,
  absence:
    whole === undefined || (!isPresent(whole) && (whole.absence ?? 'report-not-held') === 'report-not-held')
      ? 'report-not-held'
      : 'not-published',
  warnings: [],
});

/** One stack a bureau and year, in the order asked for; equals and stacks by code stand by bureau and year. */
export function stacksOf({ marks, parts, whole, order = 'descending' }: CompositionInput): readonly Stack[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.bureau} ${mark.year}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  const titles = new Map(marks.map(({ indicator, indicatorName }) => [indicator, indicatorName]));
  const stacks = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]): Stack[] => {
      const [first] = own;
      if (first === undefined) return [];
      const total = own.find((mark) => mark.indicator === whole);
      const stacked = parts.map(
        ({ indicator, short }) =>
          own.find((mark) => mark.indicator === indicator) ??
          unsaid(first, total, indicator, titles.get(indicator) ?? short),
      );
      const present = stacked.filter(isPresent);
      const added = present.reduce((sum, { number }) => sum + number, 0);
      const base = isPresent(total) ? total.number : present.length === parts.length ? added : null;
      return [
        {
          name: PICTURE_WORDS.bureauYear(first.bureauName, first.year),
          parts: stacked,
          whole: total,
          total: base,
          base: base === 0 ? null : base,
        },
      ];
    });
  return inOrder(stacks, order, ({ total }) => total);
}
