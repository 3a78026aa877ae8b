import { isPresent, type Mark, withUnit } from '../../charts/mark.ts';
import { MINIMUM_RANKED } from '../../core/peers.ts';
import { TOPIC_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { highest } from '../marks.ts';

const MOST_NAMED = 3;

/**
 * What a ranking shows in one sentence, or null when no mark has a number. `year` is the year compared, null where each
 * bureau stands with its latest. Equals are told as such: none of them is called the highest alone.
 */
export function headlineOf(ranked: readonly Mark[], indicator: string, year: number | null): string | null {
  const tops = highest(ranked);
  const [top] = tops;
  if (top === undefined) return null;
  const count = ranked.filter(({ number }) => number !== null).length;
  const when = year === null ? TOPIC_WORDS.latest : WORDS.yearName(year);
  if (count === 1)
    return TOPIC_WORDS.headlineOne(
      top.bureauName,
      WRITING.phrasesOf([withUnit(top), WORDS.yearName(top.year)]),
      indicator,
    );
  if (tops.length === count) return TOPIC_WORDS.headlineEqual(when, count, indicator, withUnit(top));
  if (count < MINIMUM_RANKED) {
    const two = ranked.filter(isPresent).map((mark) => WRITING.named(nameAll([mark]), withUnit(mark)));
    return TOPIC_WORDS.headlineFew(when, indicator, two, MINIMUM_RANKED);
  }
  const value =
    year === null && ofOneYear(tops)
      ? WRITING.phrasesOf([withUnit(top), WORDS.yearName(top.year)])
      : withUnit(top);
  return tops.length === 1
    ? TOPIC_WORDS.headline(when, count, indicator, top.bureauName, value)
    : TOPIC_WORDS.headlineTied(when, count, indicator, nameAll(tops), value);
}

const ofOneYear = (marks: readonly Mark[]): boolean => new Set(marks.map(({ year }) => year)).size === 1;

function nameAll(tops: readonly Mark[]): string {
  const single = ofOneYear(tops);
  const names = tops.map(({ bureauName, year }) => (single ? bureauName : `${bureauName} ${year}`));
  return names.length > MOST_NAMED
    ? TOPIC_WORDS.namesOf(names.slice(0, MOST_NAMED), names.length)
    : WRITING.listOf(names);
}
