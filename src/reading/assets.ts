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
const OTHER = /上年|年初数|增加|减少|增长|下降|较|预算/u;

/** The words of an asset; 非流动资产为固定资产净值 names the same amount twice, the last name stands. */
const nameIn = (clause: string): string => {
  const words = clause.replace(HOLDER, '').replace(IS, '');
  return words.replace(/^非流动资产为(?=固定资产净值)/u, '');
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
  return figures.flatMap(({ token, clause, earlier }): Entry[] => {
    if (token.unit === null || dimensionOf(token.unit) !== 'money') return [];
    const sentence = `${earlier}${clause}`;
    const { asOf } = takeAsOf(sentence, year);
    if (earlier === '') change = null;
    if (namesOtherYear(sentence, year) || OTHER.test(clause)) return [];
    const name = nameIn(takeAsOf(clause, year).words);
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
    return stock ? [entryOf(token, stock.id, [], 'outturn', { year, asOf, label: name })] : [];
  });
}
