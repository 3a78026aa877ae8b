import type { Fact } from '../core/fact.ts';
import { changesOf, digitsOf, swapsOf } from '../core/misprints.ts';
import { dimensionOf } from '../core/quantity.ts';
import { canonical } from './canonical.ts';
import type { Across, SaidAt } from './remark-parts.ts';
import { subjectsOf } from './subjects.ts';

/** A figure of fewer digits may be another's with two of them turned round by chance. */
const FEWEST = 5;
/** What is longer is no amount. */
const LONGEST = 16;
/** From so many digits on, and with so many, one other place decides; between, words or a second place are asked for. */
const ENOUGH = 7;
/** Lines of two rows of a table. */
const ROWS = 4;
/** Places that are named besides. */
const MOST_OTHERS = 3;
/** Characters around a figure that say what it is of. */
const AROUND = 24;
/** A count of four digits is another's where that one stands at so many places, at two in as many of the same characters. */
const SHORT = { digits: 4, places: 3, words: 5, alike: 2 };
/** Words that stand beside every amount. */
const USUAL = /万元|元|年度|\d|本年|全年|项目|资金|预算|支出|收入|决算|完成|执行|合计|共计|总计|情况/gu;

/** The digits of a decimal that say something, whatever zeros it ends in. */
const tellingDigits = (value: string): number =>
  digitsOf(value.includes('.') ? value : value.replace(/0+$/u, ''));

const plain = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/u, '') : value);

const dimension = ({ unit }: Fact): string => (unit === null ? '' : dimensionOf(unit));

/** Whether what stands around two figures has words of so many characters in common. */
function shareWords(a: string, b: string, long = 3): boolean {
  for (const words of a.split(' '))
    for (let at = 0; at + long <= words.length; at += 1)
      if (b.includes(words.slice(at, at + long))) return true;
  return false;
}

/** Whether two amounts stand so near that rounding parts them: 5349.24, 5349.25. */
function isRounded(one: Fact, other: Fact): boolean {
  const decimals = Math.min(...[one, other].map(({ value }) => value?.split('.')[1]?.length ?? 0));
  return decimals > 0 && Math.abs(Number(one.value) - Number(other.value)) < 2.5 * 10 ** -decimals;
}

/** From so many digits on, one other place says that a digit was changed, where these many characters around are the same. */
const CHANGED = { digits: 6, words: 6 };
/** What was meant to be, what there was before: another figure than what is. */
const OTHER_SIDE = /预算|计划|目标|安排|下达|指标值|应|上年|去年|年初|以前/u;

/** The figures elsewhere that one digit parts a figure from: at two places and more, or at one where words say the same. */
function changedFrom(
  fact: Fact,
  printed: readonly Fact[],
  around: (fact: Fact) => string,
  before: (fact: Fact) => string,
): readonly Fact[] {
  const side = (one: Fact): boolean => OTHER_SIDE.test(before(one));
  const others = printed.filter(
    (one) =>
      dimension(one) === dimension(fact) &&
      (one.measure === fact.measure || one.measure === null || fact.measure === null) &&
      side(one) === side(fact) &&
      !isRounded(one, fact) &&
      !isBelow(fact, one) &&
      shareWords(around(fact), around(one)),
  );
  const [other] = others;
  if (!other || others.length < printed.length) return [];
  if (new Set(others.map(({ place }) => place.line)).size > 1) return others;
  const isSaid =
    tellingDigits(plain(fact.value ?? '')) >= CHANGED.digits &&
    shareWords(around(fact), around(other), CHANGED.words) &&
    other.place.line < fact.place.line;
  return isSaid ? others : [];
}

/** Whether a figure counts things, in a few digits. */
const isShortCount = ({ value, unit }: Fact): boolean =>
  unit !== null && dimensionOf(unit) !== 'money' && unit !== '%' && /^\d{4}$/u.test(value ?? '');

const placesOf = (facts: readonly Fact[]): number => new Set(facts.map(({ place }) => place.line)).size;

/** Whether two figures stand in one column of a table, a row or two apart: what is counted and what it consists of. */
const isBelow = ({ place: a }: Fact, { place: b }: Fact): boolean =>
  a.table !== undefined &&
  a.table === b.table &&
  a.column !== undefined &&
  a.column === b.column &&
  Math.abs(a.line - b.line) <= ROWS;

/** A whole number with two digits changed about that have one between them: 24815 → 24518. */
function farSwapsOf(value: string): readonly string[] {
  if (!/^\d+$/u.test(value)) return [];
  return [...value].slice(2).flatMap((last, at) => {
    const [first = '', middle = ''] = [value.charAt(at), value.charAt(at + 1)];
    if (first === last || (at === 0 && last === '0')) return [];
    return [value.slice(0, at) + last + middle + first + value.slice(at + 3)];
  });
}

/**
 * Figures printed at one place that stand elsewhere with two digits the other way round, neighbours or of a count one apart;
 * or with one digit another.
 */
export function readSlippedDigits({ facts, lines }: Across): SaidAt[] {
  const told = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { value, hedge, doubt } = fact;
    if (
      value === null ||
      value.length > LONGEST ||
      hedge !== null ||
      doubt !== undefined ||
      tellingDigits(plain(value)) < (isShortCount(fact) ? SHORT.digits : FEWEST)
    )
      continue;
    const key = plain(value);
    const known = told.get(key);
    if (known) known.push(fact);
    else told.set(key, [fact]);
  }
  const around = ({ place, path, label }: Fact): string => {
    const text = lines[place.line - 1]?.text ?? '';
    const words = `${text.slice(Math.max(0, place.start - AROUND), place.start)} ${text.slice(place.end, place.end + AROUND)}`;
    return `${canonical(path.join('|'))} ${canonical(label)} ${canonical(words)}`
      .replace(USUAL, ' ')
      .replace(/[^\p{Script=Han}]+/gu, ' ');
  };
  const before = ({ place, label, path }: Fact): string =>
    `${label}${path.at(-1) ?? ''}${canonical((lines[place.line - 1]?.text ?? '').slice(Math.max(0, place.start - 10), place.start))}`;
  const subjects = subjectsOf(lines);
  const isOneSubject = (a: Fact, b: Fact): boolean => {
    const [one, other] = [a, b].map(({ place }) => subjects.get(place.line));
    return one?.kind === 'project' && one.name === other?.name;
  };
  return [...told].flatMap(([value, [fact, ...more]]): SaidAt[] => {
    if (!fact || more.length > 0) return [];
    const printedAs = (readings: readonly string[]): readonly Fact[] =>
      [...new Set(readings)]
        .flatMap((swapped) => told.get(plain(swapped)) ?? [])
        .filter(
          (one) =>
            one.year === fact.year &&
            one.place.line !== fact.place.line &&
            (dimension(one) === dimension(fact) || one.unit === null || fact.unit === null),
        );
    const said = (kind: 'digits-swapped' | 'digit-changed', of: readonly Fact[]): SaidAt[] => [
      {
        kind,
        word: fact.printed,
        beside: of[0]?.printed ?? '',
        facts: [fact, ...of.slice(0, MOST_OTHERS)],
        place: fact.place,
      },
    ];
    const neighbours = printedAs(swapsOf(value));
    const others = neighbours.length > 0 ? neighbours : printedAs(farSwapsOf(value));
    const [other] = others;
    if (!other) {
      if (tellingDigits(value) < FEWEST) return [];
      const changed = changedFrom(fact, printedAs(changesOf(value)), around, before);
      const isOne = new Set(changed.map((each) => plain(each.value ?? ''))).size === 1;
      return isOne ? said('digit-changed', changed) : [];
    }
    if (others.some((each) => plain(each.value ?? '') !== plain(other.value ?? ''))) return [];
    const digits = tellingDigits(value);
    if (digits < FEWEST) {
      const same = neighbours.filter(({ unit }) => unit === fact.unit);
      const alike = same.filter((each) => shareWords(around(fact), around(each), SHORT.words));
      return placesOf(same) >= SHORT.places && placesOf(alike) >= SHORT.alike
        ? said('digits-swapped', same)
        : [];
    }
    const isCount = dimension(fact) !== 'money' && dimension(other) !== 'money';
    const alike = others.some((each) => shareWords(around(fact), around(each)));
    const lone = others.length === 1;
    const near = others.some((each) => isOneSubject(fact, each));
    const isFar = neighbours.length === 0;
    const isSureFar = isCount && dimension(fact) === dimension(other) && (alike || !lone);
    const isSure = isFar
      ? isSureFar
      : digits >= ENOUGH ||
        (digits > FEWEST && near) ||
        others.some((each) => isBelow(fact, each)) ||
        (lone ? isCount && alike : digits > FEWEST || isCount || alike || near);
    // Of two places the later one is told.
    if (!isSure || (lone && other.place.line > fact.place.line)) return [];
    return said('digits-swapped', others);
  });
}
