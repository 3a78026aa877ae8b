import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import { readCountedMeans } from './counted-means.ts';
import { readNamedMeans } from './named-means.ts';
import { figuresBetween, type Said, type Standing, sentenceAt, type Told } from './remark-parts.ts';
import { before, between, isChange, isFirm, saidAt, sizeOf } from './told-figures.ts';
import { readUnitValues } from './unit-values.ts';

/** 次均救助573元, 人均接待费120元. */
const MEAN =
  /(?:人均|次均|例均|人次均|户均|平均每(?:人次|人|例|次|户))(?:救助|资助|报销|接待|支付|补偿|结算|住院|门诊|医疗)?(?:费用|费|金额|标准额|资金|支出)?(?:为|约|达)?$/u;
/** The kind of what a mean is of, told right before it: 住院次均救助. */
const KIND =
  /(住院|门诊|特殊门诊|资助参保|直接救助|一次性)(?:患者)?(?:人均|次均|例均|人次均|户均)[^，。；]*$/u;
/** 次均费用, 总费用: costs, not payments. */
const COST = /(?:费用|医疗费|住院费|门诊费)(?:总额|合计|共计|总计)?(?:为|约|达)?$/u;
const EACH_MONTH = /每人每(?:月|天)(?:[^，。；:\d]{0,4})$/u;
/** Between a price for each month and how many: *8个月的标准, ，共8个月. */
const SO_MANY = /^[×xX·，,]?(?:共|计|按|聘用|工作|发放)?$/u;
const TOGETHER = /(?:合计|共计|总计|共需|共|计)(?:支付|支出|需|发放|工资|经费|费用|资金|为)?$/u;
const isHead = ({ unit }: Fact): boolean =>
  unit !== null && (['person', 'visit'].includes(dimensionOf(unit)) || ['例', '户', '件'].includes(unit));

/** What one sentence says of a mean or a total beside the figures it is worked out of. */
export const readToldMeans = (told: Told): Said[] => [
  ...readNamedMeans(told),
  ...meansIn(told),
  ...productsIn(told),
  ...readCountedMeans(told),
];

/** A mean told in a sentence with the amounts and the numbers it may be of; the first of each is the whole. */
function meansIn(told: Told): Said[] {
  const {
    passage: { text },
    figures,
  } = told;
  const means = figures.filter(
    (figure) =>
      isFirm(figure.fact) &&
      (sizeOf(figure.fact) === 'money' || sizeOf(figure.fact) === 'standard') &&
      MEAN.test(before(text, figure)),
  );
  if (means.length === 0) return [];
  const known = new Set(readUnitValues(told).map(({ start }) => start));
  return means.flatMap((mean): Said[] => {
    if (known.has(mean.start)) return [];
    const { start } = sentenceAt(text, mean.start);
    const own = figuresBetween(figures, start, mean.start).filter(
      ({ fact }) => isFirm(fact) && !isChange(fact) && Number(fact.value) > 0,
    );
    const kind = KIND.exec(before(text, mean))?.[1];
    const amounts = own.filter(({ fact }) => sizeOf(fact) === 'money');
    const ofKind = amounts.filter(
      (amount) => kind !== undefined && clauseBefore(text, amount).includes(kind),
    );
    const money = ofKind.length > 0 ? ofKind : amounts;
    // What patients were charged is not what the fund paid of it.
    const isCost = COST.test(before(text, mean));
    if (money.some((amount) => COST.test(before(text, amount)) !== isCost)) return [];
    const heads = own.filter((one) => isHead(one.fact) && (ofKind.length === 0 || isBehind(own, money, one)));
    const isBounded = /标准|定额|限额|筹资|预算|上年|较|比/u.test(text.slice(start, mean.start));
    if (isBounded || money.length === 0 || heads.length === 0 || money.length !== heads.length) return [];
    const pairs = money.flatMap((amount, at) => {
      const head = heads[at];
      return head ? [amount, head] : [];
    });
    return [saidAt('told-mean', mean, mean.fact.printed, [mean, ...pairs])];
  });
}

/** The words of a figure's own clause. */
const clauseBefore = (text: string, figure: Standing): string =>
  /[^，。；、]*$/u.exec(before(text, figure))?.[0] ?? '';

/** Whether the amount nearest before a number of persons is one of these. */
const isBehind = (own: readonly Standing[], money: readonly Standing[], head: Standing): boolean => {
  const nearest = own.findLast(({ start, fact }) => start < head.start && sizeOf(fact) === 'money');
  return nearest !== undefined && money.includes(nearest);
};

/** A price for each person a month, how many months and persons, and what it comes to. */
function productsIn({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((rate, index): Said[] => {
    const [months, total] = [figures[index + 1], figures[index + 2]];
    if (!months || !total || ![rate, months, total].every(({ fact }) => isFirm(fact))) return [];
    const perPerson = /人/u.test(rate.fact.unit ?? '') || EACH_MONTH.test(before(text, rate));
    const perMonth = /月|天|日/u.test(rate.fact.unit ?? '') || EACH_MONTH.test(before(text, rate));
    if (!perMonth || sizeOf(months.fact) !== 'duration' || !SO_MANY.test(between(text, rate, months)))
      return [];
    if (sizeOf(total.fact) !== 'money') return [];
    const glue = between(text, months, total);
    if (glue.length > 12 || !TOGETHER.test(glue)) return [];
    if (!perPerson) return [saidAt('told-product', total, total.fact.printed, [total, rate, months])];
    const persons = figuresBetween(figures, Math.max(0, rate.start - 80), rate.start).filter(
      ({ fact }) => fact.unit === '人',
    );
    const [only, ...more] = persons;
    if (!only || more.length > 0 || !isFirm(only.fact)) return [];
    return [saidAt('told-product', total, total.fact.printed, [total, rate, months, only])];
  });
}
