import { CLASS_ITEMS, itemOf } from '../../core/items.ts';
import type { Unit } from '../../core/quantity.ts';
import type { Sheet } from './sheet.ts';

/** Which money a column of amounts is about. */
export type Money = 'all' | 'general' | 'fund' | 'capital';

/** The half of a table a row stands in; `functional` where its spending is told by function. */
type Half = { readonly name: '收入' | '支出'; readonly functional: boolean };
/** The item of a row's amount of the given money; null where it states nothing that is known. */
type Bind = (money: Money) => string | null;

/** What the rows of a kind state, in print order: what follows 本年收入合计 is no longer this year's. */
export function nameRows(sheet: Sheet): (side: Half, words: string, label: string) => Bind {
  const nothing: Bind = () => null;
  if (sheet.kind.id === 'sangong') {
    const joined = sheet.body.some(({ cells }) => cells.some(({ text }) => /会议费|培训费/u.test(text)));
    return (_, words) => {
      const item = /^(?:支出)?合计$/u.test(words)
        ? joined
          ? null
          : 'sangong'
        : itemAmong(SANGONG, words.replace(/费用$/u, '费'));
      return (money) => (money === 'all' ? item : null);
    };
  }
  const fiscal = sheet.kind.id === 'fiscal-totals';
  const closed = new Set<Half>();
  return (side, words, label) => {
    if (/^(?:收入|支出)?总计$/u.test(words)) {
      const item = `${fiscal ? 'fiscal-total' : 'total'}-${side.name === '收入' ? 'income' : 'expenditure'}`;
      return (money) => (money === 'all' ? item : null);
    }
    const carried = itemAmong(fiscal ? FISCAL_CARRIED : CARRIED, words);
    if (carried) {
      closed.add(side);
      return (money) => (money === 'all' ? carried : null);
    }
    if (closed.has(side)) return nothing;
    if (fiscal && side.name === '收入' && /^本年收入(?:合计)?$/u.test(words)) {
      closed.add(side);
      return (money) => (money === 'all' ? 'income-fiscal' : null);
    }
    if (/合计$|结转|结余/u.test(words)) closed.add(side);
    if (side.name === '收入') {
      const item = fiscal
        ? itemAmong(FISCAL_INCOME, words.replace(/(?:收入)?$/u, '收入'))
        : itemAmong(INCOME, words);
      return fiscal && closed.has(side) ? nothing : (money) => (money === 'all' ? item : null);
    }
    const sum = /^(?:本年)?支出合计$/u.test(words);
    if (sum) return (money) => (money === 'all' ? (fiscal ? 'expenditure-fiscal' : 'expenditure') : money);
    const kindOfSpending = fiscal ? null : itemAmong(EXPENDITURE, words);
    if (kindOfSpending) return (money) => (money === 'all' ? kindOfSpending : null);
    if (!side.functional) return nothing;
    const known = /支出$|费$/u.test(words) ? itemAmong(CLASS_ITEMS, words) : null;
    const functional =
      known ?? (/^[一二三四五六七八九十]+、/u.test(label) && /支出$/u.test(words) ? 'functional' : null);
    return (money) => (money === 'general' ? known : functional && 'functional');
  };
}

const INCOME: readonly string[] = [
  'income',
  'income-general',
  'income-fund',
  'income-capital',
  'income-special',
  'income-superior',
  'income-institution',
  'income-business',
  'income-subordinate',
  'income-other',
];
/** What stands between the sum of the year and the total. */
const CARRIED: readonly string[] = ['surplus-used', 'carried-in', 'surplus-allotted', 'carried-out'];
const FISCAL_CARRIED: readonly string[] = ['fiscal-carried-in', 'fiscal-carried-out'];
const FISCAL_INCOME: readonly string[] = ['income-general', 'income-fund', 'income-capital'];
const EXPENDITURE: readonly string[] = [
  'expenditure-basic',
  'expenditure-project',
  'expenditure-remit',
  'expenditure-business',
  'expenditure-subsidy',
];
const SANGONG: readonly string[] = [
  'sangong',
  'abroad',
  'vehicle',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
  'reception-domestic',
  'reception-foreign',
  'meeting',
  'training',
];

/** REGISTRY: what a “三公” table counts, by the words of its rows. */
const COUNTED: readonly (readonly [words: RegExp, item: string, unit: Unit])[] = [
  [/^因公出国\(境\)团组(?:数|数量)?\(个\)$/u, 'abroad-groups', '团组'],
  [/^因公出国\(境\)人次?数?\((?:人|人次)\)$/u, 'abroad-persons', '人'],
  [/^(?:公务用车)?购置(?:数|量|数量)\(辆\)$/u, 'vehicles-purchased', '辆'],
  [/^公务用车(?:保有量|保有数)\(辆\)$/u, 'vehicles-kept', '辆'],
  [/^国内公务接待批次数?\((?:个|批|批次|次)\)$/u, 'reception-batches', '批次'],
  [/^国内公务接待(?:人次|人数)数?\((?:人|人次)\)$/u, 'reception-visits', '人次'],
];

/** What a row of a “三公” table counts; null where its words are not known. */
export function countedBy(label: string): { readonly item: string; readonly unit: Unit } | null {
  const words = label.replace(/^(?:[一二三四五六七八九十\d]+[.、]|\([一二三四五六七八九十\d]+\))/u, '');
  const [, item, unit] = COUNTED.find(([pattern]) => pattern.test(words)) ?? [];
  return item !== undefined && unit !== undefined ? { item, unit } : null;
}

/** The one item whose label the words are, whole. */
function itemAmong(ids: readonly string[], words: string): string | null {
  const found = ids.filter((id) =>
    itemOf(id).labels.some((label) => new RegExp(`^(?:${label})$`, 'u').test(words)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
