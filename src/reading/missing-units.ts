import type { Fact } from '../core/fact.ts';
import type { Said, Told } from './remark-parts.ts';

/** 支出决算数为822.08，完成预算100%; and 2.4万，占0.04%. */
const AMOUNT =
  /(?:支出|收入|决算数?|预算数?|总计|合计|支出\([类款项]\))(?:各?(?:增加|减少))?(?:均?为|是)?(\d[\d,]*\.\d+)(?=[，。；、)]|$)|(?<=[\p{Script=Han})])(\d[\d,]*(?:\.\d+)?万)(?=[，。；、]占|[，。；]完成|[，。；]比)/gu;
const SHARE = /占[^，。；、\d%]{0,24}?(\d+(?:\.\d+)?)(?=[，。；]|$)/gu;

/** 补助资金28万；: money told in 万, also in an annex. */
const IN_TEN_THOUSANDS = /(?:资金|经费|补助|款|预算)(?:共计?|为|约)?(\d[\d,]*(?:\.\d+)?万)(?=[，。；、)])/gu;

/** Amounts of the accounts without a unit, and shares without a sign of per cent. */
export function readMissingUnits({ passage: { text }, ofAccounts, figures }: Told): Said[] {
  const of = (kind: 'no-unit' | 'no-percent', pattern: RegExp): Said[] =>
    [...text.matchAll(pattern)].map((match): Said => {
      const number = match.slice(1).find((group) => group !== undefined) ?? '';
      const start = match.index + match[0].lastIndexOf(number);
      const facts = figures.filter((figure) => figure.start === start).map(({ fact }) => fact);
      return { kind, start, end: start + number.length, facts };
    });
  if (!ofAccounts) return of('no-unit', IN_TEN_THOUSANDS);
  return [...of('no-unit', AMOUNT), ...of('no-unit', IN_TEN_THOUSANDS), ...of('no-percent', SHARE)];
}

/** Figures of tables and charts that lost their sign: a share without %, and what was reached of a target in %. */
export function withoutPercent(facts: readonly Fact[]): Fact[] {
  const targets = new Map(
    facts
      .filter(({ measure, unit }) => measure === 'target' && unit === '%')
      .map((fact) => [rowOf(fact), fact]),
  );
  return facts.filter((fact) => {
    const { measure, unit, value, path } = fact;
    if (unit !== null || value === null || !/\d/u.test(fact.printed)) return false;
    if (measure === 'share') return fact.place.table !== undefined && fact.place.column !== undefined;
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

const rowOf = ({ path, place }: Fact): string => `${place.table ?? ''}/${path.join('/')}`;
