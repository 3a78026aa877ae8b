import type { BudgetOutturnInput } from '../../charts/budget-outturn.ts';
import type { Part } from '../../charts/composition.ts';
import { isPresent, type Mark } from '../../charts/mark.ts';
import { latestKnown, unknownMark } from '../marks.ts';
import { WORDS } from '../messages.ts';

/** The parts of 三公经费 that add up to it, in the order they are drawn. */
export const PARTS: readonly Part[] = [
  { indicator: 'abroad', short: WORDS.sangong.parts.abroad },
  { indicator: 'vehicle-purchase', short: WORDS.sangong.parts.purchase },
  { indicator: 'vehicle-running', short: WORDS.sangong.parts.running },
  { indicator: 'reception', short: WORDS.sangong.parts.reception },
];
export const WHOLE = 'sangong';

/** One mark a bureau, of marks of one indicator: those of the year given, or with null each bureau's latest with a number. */
export const ofYear = (marks: readonly Mark[], year: number | null): readonly Mark[] =>
  year === null ? latestKnown(marks) : marks.filter((mark) => mark.year === year);

/** The whole and every part of the bureaus and years chosen, absent where nothing is known of them. */
export const partsOf = (marks: readonly Mark[], wholes: readonly Mark[]): readonly Mark[] => {
  const find = finder(marks);
  return wholes.flatMap((whole) => [whole, ...PARTS.map(({ indicator }) => find(indicator, whole))]);
};

/** Finds the mark of an indicator at the place of another, an absence where there is none. */
function finder(marks: readonly Mark[]) {
  const known = new Map(marks.map((mark) => [`${mark.indicator} ${mark.bureau} ${mark.year}`, mark]));
  return (indicator: string, place: Mark): Mark =>
    known.get(`${indicator} ${place.bureau} ${place.year}`) ?? unknownMark(indicator, place);
}

/** The years in which at least one mark has a number, latest first: the years worth comparing. */
export const comparableYears = (marks: readonly Mark[]): readonly number[] =>
  [...new Set(marks.filter(isPresent).map(({ year }) => year))].sort((a, b) => b - a);

/** Budget, outturn and completion of 三公经费 side by side, absent where the values do not speak of them. */
export function budgetRows(marks: readonly Mark[], chosen: readonly Mark[]): BudgetOutturnInput['rows'] {
  const find = finder(marks);
  return chosen.map((outturn) => ({
    budget: find(`${WHOLE}-budget`, outturn),
    outturn,
    completion: find(`${WHOLE}-completion`, outturn),
  }));
}
