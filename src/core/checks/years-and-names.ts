import { isAnnexed } from '../choose.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

const BUREAU = /(?:医疗保障|医疗保险|医保)局$/u;

/** The publisher's name in a title: what stands before the year, or behind it; '' where the title names none. */
const publisherIn = (title: string): string =>
  /([\p{Script=Han}]{2,24}局)/u.exec(title.replace(/20\d\d年度?/u, ' '))?.[1] ?? '';

/** The name of the region alone: 示例省示例县医疗保障局 → 示例省示例县. */
const regionOf = (name: string): string => name.replace(BUREAU, '');

/** A county of several peoples, also known by its two first characters: 金平苗族瑶族傣族自治县, 金平县. */
const AUTONOMOUS = /^([\p{Script=Han}]{2})[\p{Script=Han}]*族自治([县州旗])$/u;

/** Whether one name is the other with or without what stands above it (示例市示例县, 示例县, 县) or its peoples (金平县). */
function isSameRegion(one: string, other: string): boolean {
  const short = (name: string): string => name.replace(AUTONOMOUS, '$1$2');
  const [a, b] = [short(one), short(other)];
  return one.endsWith(other) || other.endsWith(one) || a.endsWith(b) || b.endsWith(a);
}

/** Whether a name is another of one character that is not that of its level: 示列县 for 示例县, never 示例市. */
const isMisprintOf = (name: string, own: string): boolean =>
  own.length >= 3 &&
  name.length === own.length &&
  name.at(-1) === own.at(-1) &&
  [...name].filter((character, at) => character !== own.charAt(at)).length === 1;

const LEVEL = /[\p{Script=Han}]{2,}?[省市县区旗州盟]/gu;

/**
 * Whether a name is that of a county beside one's own: neither above it nor below it (楚源市范例县 for 楚源市示例县), so that
 * it can have no part in its projects.
 */
function isBeside(name: string, own: string): boolean {
  const levels = own.match(LEVEL) ?? [];
  const isCounty = /[县区旗]$/u.test(own) || levels.length > 1;
  const above = levels.slice(0, -1).join('');
  const isAbove = above !== '' && (above.endsWith(name) || name.endsWith(above));
  return isCounty && /[县区旗]$/u.test(name) && !isAbove && !isSameRegion(name, own) && !name.startsWith(own);
}

function judgeName({ kind, word }: Remark, { title }: WordContext): Judgement {
  const own = publisherIn(title);
  // 主管部门 and 实施单位 may lawfully be others; a name one character off is none.
  if (kind === 'field-name') {
    const claim = `表中的单位名称“${word}”，应为“${own}”。`;
    if (
      BUREAU.test(own) &&
      isBeside(regionOf(word), regionOf(own)) &&
      !isMisprintOf(regionOf(word), regionOf(own))
    )
      return { verdict: 'broken', claim, explanation: '所印是同级另一地区的单位名称。', severity: 'major' };
    if (!BUREAU.test(own) || !isMisprintOf(regionOf(word), regionOf(own)))
      return regionOf(word) === regionOf(own)
        ? { verdict: 'holds', claim }
        : { verdict: 'unchecked', claim, explanation: '可能是另一单位。' };
    return { verdict: 'broken', claim, explanation: '与本单位的名称只差一字，疑为误印。' };
  }
  const claim = `文中以“${word}”自称，应为本单位名称${own ? `“${own}”` : ''}。`;
  if (own === '' || !BUREAU.test(own))
    return { verdict: 'unchecked', claim, explanation: '标题没有写明医疗保障局的名称。' };
  if (!BUREAU.test(word))
    return { verdict: 'broken', claim, explanation: '所印是另一部门的名称。', severity: 'major' };
  if (!isSameRegion(regionOf(word), regionOf(own)))
    return { verdict: 'broken', claim, explanation: '所印是另一地区的单位名称。', severity: 'major' };
  if (/医疗保险局$/u.test(word) && /医疗保障局$/u.test(own))
    return { verdict: 'broken', claim, explanation: '“医疗保险局”应为“医疗保障局”。' };
  return { verdict: 'holds', claim };
}

/** The year a remark should name, and how that is said. */
const EXPECTED = {
  'heading-year': { off: 0, words: '标题所写年份应为报告年度' },
  'column-year': { off: -1, words: '上年一栏所写年份应为报告年度的上一年' },
  'opening-year': { off: 0, words: '段首所写年份应为报告年度' },
  'as-of-year': { off: 0, words: '截至日期应在报告年度' },
  'comparison-year': { off: -1, words: '对比的年份应为报告年度的上一年' },
} as const;

const isYearKind = (kind: string): kind is keyof typeof EXPECTED => Object.hasOwn(EXPECTED, kind);

function judgeYear({ kind, word, beside, place }: Remark, { year }: WordContext): Judgement {
  const { off, words } = EXPECTED[isYearKind(kind) ? kind : 'heading-year'];
  const expected = year + off;
  const said = Number(/20\d\d/u.exec(word)?.[0] ?? 0);
  const claim = `${words}（${expected} 年），所印为“${word}”。`;
  if (said === expected) return { verdict: 'holds', claim };
  // An annex may look back, or hold the plan of another year; its headings may not.
  if (isAnnexed(place.section) && kind !== 'heading-year' && kind !== 'column-year')
    return { verdict: 'unchecked', claim, explanation: '附件可以谈及其他年度。' };
  if (beside !== null)
    return { verdict: 'unchecked', claim, explanation: `同一段另有“${beside}”，不能判定。` };
  // A year some way back may be meant (与2019年相比); the year itself, the one before last and any other are slips.
  if (kind === 'comparison-year' && said <= year - 3 && said >= year - 5)
    return { verdict: 'unchecked', claim, explanation: '可能有意与更早年度对比。' };
  return { verdict: 'broken', claim, explanation: '年份与报告年度不符。', severity: 'major' };
}

/** REGISTRY part: the years and the name a report says of itself. */
export const YEARS_AND_NAMES: readonly WordCheck[] = [
  {
    id: 'words-of-year',
    group: '名称与文字',
    name: '标题与段首的年份',
    sentence: '标题、段首和截至日期所写的年份应为报告年度。',
    kinds: ['heading-year', 'column-year', 'opening-year', 'as-of-year'],
    judge: judgeYear,
    holds: { kind: 'heading-year', word: '2022年度' },
    breaks: { kind: 'heading-year', word: '2021年度' },
    unchecked: { kind: 'opening-year', word: '2021年', beside: '2022年' },
  },
  {
    id: 'words-of-comparison',
    group: '名称与文字',
    name: '对比的年份',
    sentence: '决算说明中“与上年相比”所写的年份应为报告年度的上一年。',
    kinds: ['comparison-year'],
    judge: judgeYear,
    holds: { kind: 'comparison-year', word: '与2021年' },
    breaks: { kind: 'comparison-year', word: '与2020年' },
    unchecked: { kind: 'comparison-year', word: '与2020年', beside: '与2021年' },
  },
  {
    id: 'words-of-name',
    group: '名称与文字',
    name: '单位名称前后一致',
    sentence: '报告自称的单位名称应与标题一致，不应留有其他单位的名称。',
    kinds: ['name', 'field-name'],
    judge: judgeName,
    holds: { kind: 'name', word: '示例县医疗保障局' },
    breaks: { kind: 'name', word: '样板县医疗保障局' },
    unchecked: { kind: 'field-name', word: '示例县财政局' },
  },
  {
    id: 'unit-code',
    group: '名称与文字',
    name: '单位代码前后一致',
    sentence: '同一单位在各表中印出的代码应当相同。',
    kinds: ['unit-code'],
    judge: ({ word, beside }) => {
      const claim = `单位代码“${word}”，应与他处所印的“${beside ?? ''}”相同。`;
      if (beside === null) return { verdict: 'unchecked', claim, explanation: '没有在他处印出代码。' };
      return word === beside
        ? { verdict: 'holds', claim }
        : { verdict: 'broken', claim, explanation: '同一单位的代码不一。' };
    },
    holds: { kind: 'unit-code', word: '501001', beside: '501001' },
    breaks: { kind: 'unit-code', word: '510001', beside: '501001' },
    unchecked: { kind: 'unit-code', word: '501001' },
  },
];
