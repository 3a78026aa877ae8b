import { type Mark, withUnit } from '../../charts/mark.ts';
import { highest } from '../marks.ts';
import { WORDS } from '../messages.ts';

const MOST_NAMED = 3;

/**
 * What a ranking shows in one sentence, or null when no mark has a number. `year` is the year compared, null where each
 * bureau stands with its latest. Equals are told as such: none of them is called the highest alone.
 */
export function headlineOf(ranked: readonly Mark[], indicator: string, year: number | null): string | null {
  const tops = highest(ranked);
  const [top] = tops;
  if (top === undefined) return null;
  const { sangong } = WORDS;
  const count = ranked.filter(({ number }) => number !== null).length;
  const when = year === null ? sangong.latest : WORDS.yearName(year);
  if (count === 1)
    return sangong.headlineOne(top.bureauName, `${withUnit(top)}，${WORDS.yearName(top.year)}`, indicator);
  if (tops.length === count) return sangong.headlineEqual(when, count, indicator, withUnit(top));
  const value =
    year === null && ofOneYear(tops) ? `${withUnit(top)}，${WORDS.yearName(top.year)}` : withUnit(top);
  return tops.length === 1
    ? sangong.headline(when, count, indicator, top.bureauName, value)
    : sangong.headlineTied(when, count, indicator, nameAll(tops), value);
}

const ofOneYear = (marks: readonly Mark[]): boolean => new Set(marks.map(({ year }) => year)).size === 1;

function nameAll(tops: readonly Mark[]): string {
  const single = ofOneYear(tops);
  const names = tops.map(({ bureauName, year }) => (single ? bureauName : `${bureauName} ${year}`));
  return names.length > MOST_NAMED
    ? WORDS.sangong.namesOf(names.slice(0, MOST_NAMED), names.length)
    : names.join('、');
}
