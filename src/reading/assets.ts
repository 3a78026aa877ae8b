import { ITEMS, type Item } from '../core/items.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Entry } from './entries.ts';
import { entryOf, type FigureWords, namesOtherYear, takeAsOf } from './figure-words.ts';

const STOCKS = ITEMS.filter(({ id }) =>
  /^(?:assets|assets-.*|fixed-assets-(?:original|net|depreciation))$/u.test(id),
);
const CHANGES = ITEMS.filter(({ id }) => /^fixed-assets-(?:added|disposed)/u.test(id));
const patterns = (items: readonly Item[]): readonly (readonly [RegExp, Item])[] =>
  items.flatMap((item) => item.labels.map((label): [RegExp, Item] => [new RegExp(`^${label}$`, 'u'), item]));
const STOCK_WORDS = patterns(STOCKS);
const CHANGE_WORDS = patterns(CHANGES.filter(({ parent }) => parent === undefined));

const SECTION = /资产(?!负债)/u;
/** Who holds the assets and when, before their name. */
const HOLDER =
  /^(?:其中:?|我局|我单位|本单位|本部门|单位|[^，。；:“”\d、()]{0,16}?(?:医疗保障局|医保局)|20\d\d年(?:度)?(?:年?[末底])?|截至|年末|，|、|\()*/u;
const IS = /(?:共计|共|为|是|:)*$/u;
const CHANGED = /(增加|减少)了?$/u;
const ON_LAST_YEAR = /(?:与|同|较|比)上年(?:度|末)?(?:相比)?/u;
/** What was disposed of, so that 账面原值 behind its number is known to be its own. */
const DISPOSED: readonly (readonly [RegExp, string])[] = [
  [/处置房屋(?:建筑物|构筑物)$/u, 'disposal-buildings-value'],
  [/处置车辆$/u, 'disposal-vehicles-value'],
  [/报废报损资产$/u, 'disposal-scrapped-value'],
];
const INCOMES = patterns(ITEMS.filter(({ id }) => /^(?:disposal|use|rent)-income$/u.test(id)));
const OTHER = /上年|年初数|增加|减少|增长|下降|较|预算/u;

/** What is not current is fixed assets alone: their net value is the rest of all assets. */
const NET_ALONE = /非流动资产(?:全部|均)?为固定资产(?:账面)?净值/u;

/** The words of an asset; 非流动资产为固定资产净值 names the same amount twice, the last name stands. */
const nameIn = (clause: string): string => {
  const words = clause.replace(HOLDER, '').replace(IS, '');
  return words.replace(/^非流动资产(?:全部|均)?为(?=固定资产(?:账面)?净值)/u, '');
};

/** Reads assets told in prose: what is held at the year's end, and what was added and disposed of, with its kinds. */
export function readAssets(
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] {
  if (!section.some((heading) => SECTION.test(heading))) return [];
  /** The change whose kinds are being listed, and the sentence it stands in. */
  let change: Item | null = null;
  /** The item that 账面原值 is of, right behind the number of what was disposed of. */
  let disposed: string | null = null;
  return figures.flatMap(({ token, clause, earlier }): Entry[] => {
    const value = disposed;
    disposed = DISPOSED.find(([pattern]) => pattern.test(clause))?.[1] ?? null;
    if (namesOtherYear(takeAsOf(`${earlier}${clause}`, year).words, year)) return [];
    if (disposed === 'disposal-vehicles-value' && token.unit === '辆')
      return [entryOf(token, 'disposal-vehicles', [], 'count', { year, label: clause })];
    if (token.unit === null || dimensionOf(token.unit) !== 'money') return [];
    const sentence = `${earlier}${clause}`;
    const { asOf } = takeAsOf(sentence, year);
    if (earlier === '') change = null;
    if (namesOtherYear(sentence, year)) return [];
    const direction = CHANGED.exec(clause)?.[1];
    if (direction !== undefined && ON_LAST_YEAR.test(sentence) && !/预算/u.test(sentence)) {
      const grown = nameIn(
        clause
          .replace(CHANGED, '')
          .replace(ON_LAST_YEAR, '')
          .replace(/^[，,]?(?:其中:?)?本年(?:度)?/u, ''),
      );
      const item = STOCK_WORDS.find(([pattern]) => pattern.test(grown))?.[1];
      return item
        ? [entryOf(token, item.id, [], 'change', { year, label: grown, negative: direction === '减少' })]
        : [];
    }
    if (OTHER.test(clause)) return [];
    const name = nameIn(takeAsOf(clause, year).words);
    if (value !== null && /^账面原值$/u.test(name)) return [entryOf(token, value, [], 'outturn', { year })];
    // 固定资产净值51.63万元（原值138.9万元，累计折旧87.27万元）: the cost of what was just told.
    if (/^\((?:账面)?原值$/u.test(clause) && /固定资产(?:账面)?净值[\d.,万亿元为]+$/u.test(earlier))
      return [entryOf(token, 'fixed-assets-original', [], 'outturn', { year, asOf, label: '固定资产原值' })];
    const income = INCOMES.find(([pattern]) => pattern.test(name.replace(/^实现/u, '')))?.[1];
    if (income) return [entryOf(token, income.id, [], 'outturn', { year, label: name })];
    const whole = CHANGE_WORDS.find(([pattern]) => pattern.test(name))?.[1];
    if (whole) {
      change = whole;
      return [entryOf(token, whole.id, [], 'outturn', { year, label: name })];
    }
    const part = change
      ? CHANGES.find(
          ({ parent, labels }) =>
            parent === change?.id && labels.some((label) => new RegExp(`^${label}$`, 'u').test(name)),
        )
      : undefined;
    if (part) return [entryOf(token, part.id, [], 'outturn', { year, label: name })];
    const stock = STOCK_WORDS.find(([pattern]) => pattern.test(name))?.[1];
    const label = NET_ALONE.test(clause) ? `非流动资产为${name}` : name;
    return stock ? [entryOf(token, stock.id, [], 'outturn', { year, asOf, label })] : [];
  });
}
