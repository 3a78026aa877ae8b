import { IMPOSSIBLE } from '../core/checks/print.ts';
import { figuresBetween, type Said, sentenceAt, type Told } from './remark-parts.ts';

/** Money of a whole scheme in a year told in 元: 基金支出2.84元. What one person has is told in other words. */
const OF_A_SCHEME =
  /(?:基金(?:总)?(?:收入|支出|支付)|(?:当期|累计)结余|医疗救助(?:资金)?支出)(?:共计|共|为|达)?(\d{1,3}(?:\.\d+)?元)(?=[，。；、)])/gu;
const OF_ONE = /[人次户日月床]均|每|标准|平均|单价|定额|限额/u;
/** A rate told as money: 执行率96.41万元. */
const RATE =
  /(?:执行|完成|控制|覆盖|参保|结算|满意|及时|调整|报销|增长|下降|公开|合格|准确|结转|结余|占采购)(?:率|比例|比重)(?:为|达到?|约为?)?(\d[\d,]*(?:\.\d+)?(?:万|亿)元)(?=[，。；、)])/gu;
/** What one person or one visit cost, in so many 万元: 次均救助1680.83万元. */
const MEAN =
  /[人次例户]均[^，。；、\d]{0,8}?(?:为|达|约)?((?:\d{1,3},)*\d{2,}(?:\.\d+)?(?:万|亿)元)(?=[，。；、)])/gu;
/** No county, city or province has a million millions: 24541.75亿元. */
const TOO_MANY = /(\d{2},?\d{3}(?:\.\d+)?亿元)/gu;
/** What an office spends on itself is not told in 亿元. */
const IN_HUNDRED_MILLIONS = /(\d[\d,]*(?:\.\d+)?亿元)/gu;
const OF_AN_OFFICE = /[“"]?三公[”"]?经费|公务接待|公务用车|会议费|培训费|差旅费|办公费|机关运行经费/u;
const OF_FUNDS = /基金|医保|医疗|救助|参保|待遇|全国|药品|集采|采购/u;

/** The means of so many 万元 that no person costs them. */
const MOST_MEAN = 50;

/** Amounts whose unit makes them impossible by orders of magnitude. */
export function readImpossibleUnits({ passage: { text }, figures }: Told): Said[] {
  const said = (match: RegExpMatchArray, beside: string | null): Said => {
    const words = match[1] ?? '';
    const start = (match.index ?? 0) + match[0].lastIndexOf(words);
    const facts = figuresBetween(figures, start, start + 1).map(({ fact }) => fact);
    return { kind: 'unit-lost', start, end: start + words.length, facts, ...(beside ? { beside } : {}) };
  };
  const large = [
    ...[...text.matchAll(MEAN)].filter(([, words = '']) => amountOf(words) >= MOST_MEAN),
    ...[...text.matchAll(TOO_MANY)].filter(({ index }) => !/全国|我国/u.test(clauses(text, index))),
    ...[...text.matchAll(IN_HUNDRED_MILLIONS)].filter(({ index }) => isOfAnOffice(text, index)),
  ];
  const found = [
    ...[...text.matchAll(OF_A_SCHEME)]
      .filter(({ index }) => !OF_ONE.test(clauses(text, index)))
      .map((match) => said(match, null)),
    ...[...text.matchAll(RATE)].map((match) => said(match, IMPOSSIBLE.rate)),
    ...large.map((match) => said(match, IMPOSSIBLE.large)),
  ];
  return [...new Map(found.map((one) => [one.start, one])).values()];
}

/** The words of a sentence before a place. */
const clauses = (text: string, at: number): string =>
  /[^。；]*$/u.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';

/** An amount in 万元. */
const amountOf = (words: string): number =>
  Number.parseFloat(words.replaceAll(',', '')) * (words.includes('亿') ? 10_000 : 1);

function isOfAnOffice(text: string, at: number): boolean {
  const { start, end } = sentenceAt(text, at);
  const sentence = text.slice(start, end);
  return OF_AN_OFFICE.test(sentence) && !OF_FUNDS.test(sentence.replaceAll('医疗保障局', ''));
}
