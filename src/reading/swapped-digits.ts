import type { Fact } from '../core/fact.ts';
import { digitsOf, swapsOf } from '../core/misprints.ts';
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
/** Words that stand beside every amount. */
const USUAL = /万元|元|年度|\d|本年|全年|项目|资金|预算|支出|收入|决算|完成|执行|合计|共计|总计|情况/gu;

/** The digits of a decimal that say something, whatever zeros it ends in. */
const tellingDigits = (value: string): number =>
  digitsOf(value.includes('.') ? value : value.replace(/0+$/u, ''));

const plain = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/u, '') : value);

const dimension = ({ unit }: Fact): string => (unit === null ? '' : dimensionOf(unit));

/** Whether what stands around two figures has a word of three characters in common. */
function shareWords(a: string, b: string): boolean {
  for (const words of a.split(' '))
    for (let at = 0; at + 3 <= words.length; at += 1) if (b.includes(words.slice(at, at + 3))) return true;
  return false;
}

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

/** Figures printed at one place that stand elsewhere with two digits the other way round: neighbours, or of a count one apart. */
export function readSwappedDigits({ facts, lines }: Across): SaidAt[] {
  const told = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { value, hedge, doubt } = fact;
    if (
      value === null ||
      value.length > LONGEST ||
      hedge !== null ||
      doubt !== undefined ||
      tellingDigits(plain(value)) < FEWEST
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
    const neighbours = printedAs(swapsOf(value));
    const others = neighbours.length > 0 ? neighbours : printedAs(farSwapsOf(value));
    const [other] = others;
    if (!other || others.some((each) => plain(each.value ?? '') !== plain(other.value ?? ''))) return [];
    const digits = tellingDigits(value);
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
    return [
      {
        kind: 'digits-swapped',
        word: fact.printed,
        beside: other.printed,
        facts: [fact, ...others.slice(0, MOST_OTHERS)],
        place: fact.place,
      },
    ];
  });
}
