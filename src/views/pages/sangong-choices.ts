import type { BudgetOutturnInput } from '../../charts/budget-outturn.ts';
import type { Part } from '../../charts/composition.ts';
import { isPresent, type Mark } from '../../charts/mark.ts';
import { latestMarks } from '../../charts/ranking.ts';
import { WORDS } from '../messages.ts';

/** The parts of 三公经费 that add up to it, in the order they are drawn. */
export const PARTS: readonly Part[] = [
  { indicator: 'abroad', short: WORDS.sangong.parts.abroad },
  { indicator: 'vehicle-purchase', short: WORDS.sangong.parts.purchase },
  { indicator: 'vehicle-running', short: WORDS.sangong.parts.running },
  { indicator: 'reception', short: WORDS.sangong.parts.reception },
];
export const WHOLE = 'sangong';

/** The marks of one indicator. */
export const ofIndicator = (marks: readonly Mark[], indicator: string): readonly Mark[] =>
  marks.filter((mark) => mark.indicator === indicator);

/** The same bureau and indicator in a year the snapshot knows nothing of. */
const unknownIn = (mark: Mark, year: number): Mark => ({
  ...mark,
  year,
  number: null,
  low: null,
  high: null,
  shown: null,
  origin: 'absent',
  hedge: null,
  absence: 'report-not-held',
  warnings: [],
});

/**
 * One mark a bureau: of the year given, absent where nothing is known of it, or with null of each bureau's latest year
 * that has a number. Never a value of another year in the place of the one asked for.
 */
export function ofYear(marks: readonly Mark[], year: number | null): readonly Mark[] {
  const latest = latestMarks(marks);
  if (year === null) return latest;
  return latest.map(
    (mark) =>
      marks.find((other) => other.bureau === mark.bureau && other.year === year) ?? unknownIn(mark, year),
  );
}

/** Every bureau in every year from the first to the last that occurs, absent where nothing is known of it. */
export function everyYear(marks: readonly Mark[]): readonly Mark[] {
  const years = marks.map(({ year }) => year);
  const first = Math.min(...years);
  const span = years.length === 0 ? 0 : Math.max(...years) - first + 1;
  return Array.from({ length: span }, (_, step) => ofYear(marks, first + step)).flat();
}

/** Every mark of the bureaus and years that `chosen` stands for. */
export function alongside(marks: readonly Mark[], chosen: readonly Mark[]): readonly Mark[] {
  const places = new Set(chosen.map(({ bureau, year }) => `${bureau} ${year}`));
  return marks.filter(({ bureau, year }) => places.has(`${bureau} ${year}`));
}

/** The years in which at least one mark has a number, latest first: the years worth comparing. */
export const comparableYears = (marks: readonly Mark[]): readonly number[] =>
  [...new Set(marks.filter(isPresent).map(({ year }) => year))].sort((a, b) => b - a);

/** Budget, outturn and completion of 三公经费 side by side; a pair the values do not speak of is left out. */
export function budgetRows(marks: readonly Mark[], chosen: readonly Mark[]): BudgetOutturnInput['rows'] {
  const at = (indicator: string, { bureau, year }: Mark): Mark | undefined =>
    marks.find((mark) => mark.indicator === indicator && mark.bureau === bureau && mark.year === year);
  return chosen.flatMap((outturn) => {
    const budget = at(`${WHOLE}-budget`, outturn);
    const completion = at(`${WHOLE}-completion`, outturn);
    return budget && completion ? [{ budget, outturn, completion }] : [];
  });
}
