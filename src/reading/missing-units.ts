import type { Fact } from '../core/fact.ts';
import { figuresBetween, type Said, type Told } from './remark-parts.ts';

/** 支出决算数为822.08，完成预算100%; 人员经费273.61，主要包括; 比上年增加2.74，增长9.23%; and 2.4万，占0.04%. */
const AMOUNT =
  /(?:支出|收入|决算数?|预算数?|总计|合计|总额|金额|经费|支出\([类款项]\))(?:各?(?:增加|减少))?(?:均?为|是)?(\d[\d,]*\.\d+)(?=[，。；)]|$)|(?:增加|减少)(\d[\d,]*(?:\.\d+)?)(?=，(?:增长|增幅|下降|降幅|上升|降低|减少)\d)|(?<=[\p{Script=Han})])(\d[\d,]*(?:\.\d+)?万)(?=[，。；、]占|[，。；]完成|[，。；]比)/gu;
/** 全年预算数3，执行数为3，完成预算的100%: what a project was given and spent. */
const OF_PROJECT = /(?:预算数|执行数)为?(\d[\d,]*(?:\.\d+)?)(?=，(?:执行数|完成预算))/gu;
/** A share of a whole of the accounts, also in the prose of an evaluation: 占总支出的92.57，. */
const SHARE_OF_WHOLE =
  /占(?![地用])(?:比|[\p{Script=Han}“”]{2,16}的|(?:总|本年|基本|项目|全部|部门)[^，。；、\d%]{0,16}?)(\d+\.\d+)(?=[，。；]|$)/gu;
/** A rate of completion: 完成年初预算的73.0，. */
const COMPLETION = /完成(?:了)?(?:年初|全年|调整|当年)?预算(?:数)?的?(\d{1,3}(?:\.\d+)?)(?=[，。；]|$)/gu;
/** Said once for all amounts of a paragraph. */
const SAID_ONCE = /单位[:：]?(?:人民币)?(?:万|亿)?元/u;
const SHARE = /占[^，。；、\d%]{0,24}?(\d+(?:\.\d+)?)(?=[，。；]|$)/gu;

/** 补助资金28万；: money told in 万, also in an annex. */
const IN_TEN_THOUSANDS = /(?:资金|经费|补助|款|预算)(?:共计?|为|约)?(\d[\d,]*(?:\.\d+)?万)(?=[，。；、)])/gu;

/** Amounts without a unit, and shares without a sign of per cent. */
export function readMissingUnits({ passage: { text }, ofAccounts, figures }: Told): Said[] {
  const of = (kind: 'no-unit' | 'no-percent', pattern: RegExp): Said[] =>
    [...text.matchAll(pattern)].map((match): Said => {
      const number = match.slice(1).find((group) => group !== undefined) ?? '';
      const start = match.index + match[0].lastIndexOf(number);
      const facts = figuresBetween(figures, start, start + 1).map(({ fact }) => fact);
      return { kind, start, end: start + number.length, facts };
    });
  // Without a mark it is no sentence but the labels of a chart.
  const amounts =
    SAID_ONCE.test(text) || !/[，。；：:]/u.test(text) ? [] : [AMOUNT, OF_PROJECT, IN_TEN_THOUSANDS];
  const said = [
    ...amounts.flatMap((pattern) => of('no-unit', pattern)),
    ...of('no-percent', ofAccounts ? SHARE : SHARE_OF_WHOLE),
    ...(ofAccounts ? of('no-percent', COMPLETION) : []),
  ];
  return [...new Map(said.map((one) => [one.start, one])).values()];
}

/** Figures of tables and charts that lost their sign: a share without %, and what was reached of a target in %. */
export function withoutPercent(facts: readonly Fact[]): Fact[] {
  const targets = new Map(
    facts
      .filter(({ measure, unit }) => measure === 'target' && unit === '%')
      .map((fact) => [rowOf(fact), fact]),
  );
  const bare = new Map(
    facts
      .filter(({ measure, unit, value }) => measure === 'target' && unit === null && value !== null)
      .map((fact) => [rowOf(fact), fact]),
  );
  // Where rows are scored, one without a score may print its weight and score where its values should stand.
  const marks = facts.filter(({ item, measure }) => item === 'performance' && measure === 'score');
  const scored = new Set(marks.map(rowOf));
  const scores = new Set(marks.map(({ place }) => place.table));
  return facts.filter((fact) => {
    const { measure, unit, value, path } = fact;
    if (unit !== null || value === null || !/\d/u.test(fact.printed)) return false;
    if (measure === 'share') return fact.place.table !== undefined && fact.place.column !== undefined;
    if (measure === 'actual' && (scored.has(rowOf(fact)) || !scores.has(fact.place.table)))
      if (isBareRate(fact, bare.get(rowOf(fact)))) return true;
    // A bare 1 may stand for a whole, or be a number of another kind; only what is near its target is surely of it.
    const target = targets.get(rowOf(fact));
    return (
      measure === 'actual' &&
      path.length > 0 &&
      target !== undefined &&
      /率|度|比例|占比/u.test(path.at(-1) ?? '') &&
      Math.abs(Number(value) - Number(target.value)) <= 20 &&
      Number(value) > 1
    );
  });
}

/** Names that end in 率 and are told without a sign of per cent. */
const NO_RATE = /(?:效率|频率|汇率|利率|税率|概率|速率|倍率)$/u;

/** What was reached of a rate whose target has no sign either: neither of them is said to be out of a hundred. */
function isBareRate({ item, path }: Fact, target: Fact | undefined): boolean {
  const name = path.at(-1) ?? '';
  return (
    item === 'performance' &&
    path.length > 1 &&
    /率$/u.test(name) &&
    !NO_RATE.test(name) &&
    target !== undefined &&
    Number(target.value) > 1
  );
}

const rowOf = ({ path, place }: Fact): string => `${place.table ?? ''}/${path.join('/')}`;
