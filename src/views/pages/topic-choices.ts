import type { BudgetOutturnInput } from '../../charts/budget-outturn.ts';
import type { Part } from '../../charts/composition.ts';
import { isPresent, type Mark } from '../../charts/mark.ts';
import type { Pair } from '../../charts/scatter.ts';
import { groupBy } from '../group-by.ts';
import { latestKnown, unknownMark } from '../marks.ts';
import type { TopicPage } from '../topics.ts';

/** One mark a bureau, of marks of one indicator: those of the year given, or with null each bureau's latest with a number. */
export const ofYear = (marks: readonly Mark[], year: number | null): readonly Mark[] =>
  year === null ? latestKnown(marks) : marks.filter((mark) => mark.year === year);

/** Finds the mark of an indicator at the place of another, an absence where there is none. */
function finder(marks: readonly Mark[]) {
  const known = new Map(marks.map((mark) => [`${mark.indicator} ${mark.bureau} ${mark.year}`, mark]));
  return (indicator: string, place: Mark): Mark =>
    known.get(`${indicator} ${place.bureau} ${place.year}`) ?? unknownMark(indicator, place);
}

/** Wholes and every part of the bureaus and years they are of, absent where nothing is known of them. */
export function partsOf(
  marks: readonly Mark[],
  wholes: readonly Mark[],
  parts: readonly Part[],
): readonly Mark[] {
  const find = finder(marks);
  return wholes.flatMap((whole) => [whole, ...parts.map(({ indicator }) => find(indicator, whole))]);
}

/** Budget, outturn and completion side by side for the outturns chosen, absent where the values do not speak of them. */
export function budgetRows(
  marks: readonly Mark[],
  outturns: readonly Mark[],
  { budget, completion }: NonNullable<TopicPage['budget']>,
): BudgetOutturnInput['rows'] {
  const find = finder(marks);
  return outturns.map((outturn) => ({
    budget: find(budget, outturn),
    outturn,
    completion: find(completion, outturn),
  }));
}

/**
 * Two indicators of the same bureau and year, one pair a bureau: of the year given, or with null of each bureau's latest
 * year with both, else its latest with one, else the latest its reports speak of.
 */
export function pairsOf(xs: readonly Mark[], ys: readonly Mark[], year: number | null): readonly Pair[] {
  const find = finder(xs);
  const [first] = xs;
  if (first === undefined) return [];
  const pairs = ys.map((y) => ({ x: find(first.indicator, y), y }));
  if (year !== null) return pairs.filter(({ y }) => y.year === year);
  const worth = ({ x, y }: Pair): number =>
    [x, y].reduce((sum, mark) => sum + (isPresent(mark) ? 3 : mark.absence === 'report-not-held' ? 0 : 1), 0);
  const better = (a: Pair, b: Pair): Pair => {
    const more = worth(b) - worth(a) || b.y.year - a.y.year;
    return more > 0 ? b : a;
  };
  return [...groupBy(pairs, ({ y }) => y.bureau).values()].map((own) => own.reduce(better));
}
