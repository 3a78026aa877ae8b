import { isAnnexed } from '../core/choose.ts';
import type { Fact } from '../core/fact.ts';
import { changesOf, digitsOf, swapsOf } from '../core/misprints.ts';
import { dimensionOf, meets, parseQuantity } from '../core/quantity.ts';
import { placeOf } from './passages.ts';
import { wordsOf } from './plain-tables/levels.ts';
import type { Across, SaidAt, Standing, Told } from './remark-parts.ts';

/** Between a row's name and the figure told of it: what is told, and nothing of before, of a part or of a change. */
const LEADS =
  /^(?:项目|资金|经费|支出|收入|决算数?|预算数?|金额|实际|全年|本年|完成|执行|拨付|追回|检查|参保|安排|共计?|合计|数|为|达到?|[:，、])*$/u;
/** Names that many things have. */
const COMMON =
  /^(?:其[他它].{0,4}|.*(?:合计|小计|总计|共计)|本年(?:收入|支出)|基本支出|项目支出|全[省市县区年])$/u;
const FEWEST_CHARACTERS = 3;
/** A figure of fewer digits is another's with two of them turned round, or with one changed, by chance. */
const TURNED = 4;
const CHANGED = 5;

const tellingDigits = (value: string): number => digitsOf(value.replace(/0+$/u, ''));

/** The words of a row; what basic spending was spent on stands there behind its code. */
const nameOf = ({ item, place: { row = '' } }: Fact): string =>
  wordsOf(item === 'economic' ? row.replace(/^3\d{2,4}\s*/u, '') : row).replace(/^其中:?/u, '');

/** Rows of tables by what they are called, with the figures in them. */
function rowsOf(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const rows = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { row, column, table } = fact.place;
    if (row === undefined || column === undefined || table === undefined || fact.value === null) continue;
    if (fact.unit === null || dimensionOf(fact.unit) === 'ratio') continue;
    const name = nameOf(fact);
    if (
      name.length < FEWEST_CHARACTERS ||
      COMMON.test(name) ||
      !/^\p{Script=Han}[\p{Script=Han}“”、()]*$/u.test(name)
    )
      continue;
    const known = rows.get(name);
    if (known) known.push(fact);
    else rows.set(name, [fact]);
  }
  return rows;
}

/** The figure told right behind a name. */
function toldOf({ passage: { text }, figures }: Told, from: number): Standing | null {
  const figure = figures.find(({ start }) => start >= from);
  if (!figure || figure.start - from > 16 || !LEADS.test(text.slice(from, figure.start))) return null;
  const { fact } = figure;
  return fact.hedge === null && fact.value !== null && fact.unit !== null ? figure : null;
}

const isSame = (a: Fact, b: Fact): boolean =>
  a.unit !== null &&
  b.unit !== null &&
  a.value !== null &&
  b.value !== null &&
  dimensionOf(a.unit) === dimensionOf(b.unit) &&
  meets(parseQuantity(a.value, a.unit), parseQuantity(b.value, b.unit));

/** Whether one printed figure is the other with two digits turned round or one digit changed. */
function isSlipOf({ value, unit }: Fact, other: Fact): boolean {
  if (value === null || other.value === null || unit !== other.unit) return false;
  const digits = Math.min(tellingDigits(value), tellingDigits(other.value));
  const [one, another] = alike(value, other.value);
  return (
    (digits >= TURNED && swapsOf(one).includes(another)) ||
    (digits >= CHANGED && changesOf(one).includes(another))
  );
}

/** Two decimals with as many places: 142.6 in words is 142.60 in a table. */
function alike(...values: readonly [string, string]): readonly [string, string] {
  const [a, b] = values.map((value) => value.split('.')[1]?.length ?? 0);
  const places = Math.max(a ?? 0, b ?? 0);
  const pad = (value: string): string => {
    const [whole = '', decimals = ''] = value.split('.');
    return places === 0 ? whole : `${whole}.${decimals.padEnd(places, '0')}`;
  };
  return [pad(values[0]), pad(values[1])];
}

/** Where 基本支出 is told by what it was spent on, its table has the same under the same names. */
const OF_BASIC = /基本支出(?:决算)?(?:情况|具体|说明)/u;

const isOfBasic = ({ passage: { section } }: Told, { item, path, measure }: Fact): boolean =>
  item === 'economic' &&
  measure === 'outturn' &&
  path[0] === '一般公共预算基本支出' &&
  !isAnnexed(section) &&
  OF_BASIC.test(section.at(-1) ?? '');

/** Whether the words before a name let the amount be of it alone, spent in the year: not 办公费、差旅费…元, not 上年办公费…元. */
function isAlone({ passage: { text }, figures }: Told, at: number, figure: Standing): boolean {
  const before = figures.findLast(({ end }) => end <= at)?.end ?? 0;
  const lead = /[^，。；:]*$/u.exec(text.slice(Math.max(before, at - 60), at))?.[0] ?? '';
  return (
    !/预算|[上去]年|[比较每]/u.test(text.slice(at - lead.length, figure.start)) &&
    (/(?:^|等)$/u.test(lead) || /^[、和及与]?(?:其中:?)?(?:主要)?(?:用于|包括|为)?$/u.test(lead))
  );
}

/** Whether two amounts are apart by more than the last digit either prints. */
function isApart(a: Fact, b: Fact): boolean {
  if (a.value === null || b.value === null || a.unit === null || a.unit !== b.unit) return false;
  const places = Math.min(...[a.value, b.value].map((value) => value.split('.')[1]?.length ?? 0));
  return Math.abs(Number(a.value) - Number(b.value)) > 10 ** -places;
}

/**
 * Figures told behind the name of a row of a table that the row does not print, where it prints one that is the same but
 * for a slip of the hand.
 */
export function readToldInTables({ told, facts }: Across): SaidAt[] {
  const rows = rowsOf(facts);
  if (rows.size === 0) return [];
  const names = [...rows.keys()];
  return told.flatMap((one): SaidAt[] => {
    const { text } = one.passage;
    return names.flatMap((name): SaidAt[] => {
      const longer = names.filter((other) => other !== name && other.includes(name));
      const said: SaidAt[] = [];
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        if (
          longer.some((other) =>
            text.slice(Math.max(0, at - other.length), at + other.length).includes(other),
          )
        )
          continue;
        const figure = toldOf(one, at + name.length);
        const cells = rows.get(name) ?? [];
        if (!figure || cells.some((cell) => cell.id === figure.fact.id || isSame(cell, figure.fact)))
          continue;
        const slips = cells.filter(
          (cell) =>
            isSlipOf(figure.fact, cell) ||
            (isOfBasic(one, cell) && isAlone(one, at, figure) && isApart(figure.fact, cell)),
        );
        const [cell] = slips;
        if (!cell || slips.some(({ value }) => value !== cell.value)) continue;
        said.push({
          kind: 'told-in-table',
          word: text.slice(at, figure.end).slice(-60),
          beside: `${nameOf(cell)}·${cell.place.column ?? ''} ${cell.printed}`.slice(0, 80),
          facts: [figure.fact, cell],
          place: placeOf(one.passage, figure.start, figure.end),
        });
      }
      return said;
    });
  });
}
