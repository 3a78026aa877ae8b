import type { Fact } from '../core/fact.ts';
import { type Dimension, dimensionOf } from '../core/quantity.ts';
import { figuresBetween, type Said, type Standing, sentenceAt, type Told } from './remark-parts.ts';
import { readUnitValues } from './unit-values.ts';

const UP = '提高|增长|增加|上升|提升|上涨';
const DOWN = '下降|减少|降低|压减|缩短|降';
/** Between a figure and what it was before: ，较上年的, 比2021年, ，同比. */
const BESIDE_BEFORE =
  /^[，,]?(?:比|较|相比|相较于?)(?:上一?年|去年|20\d\d年|前一年)(?:度)?(?:同期|年?末|年?底)?的?$/u;
/** Between a figure, what it was, and by how much it changed. */
const CHANGED = new RegExp(`^[，,]?(?:同比|约)?(?:${UP}|${DOWN})(?:了|幅度为|幅度达)?$`, 'u');
/** 由…下降到…: words before the first figure, and between the two. */
const FROM =
  /(?:由|从)(?:20\d\d年(?:度|末|底)?|上年|去年|原来|原先|改革前|集采前)?的?(?:平均|均价)?(?:每[支片盒个套瓶])?$/u;
const TO = new RegExp(
  `^[，,]?(?:${UP}|${DOWN}|压缩|升|增|减)?(?:到|至|为)(?:了)?(?:20\\d\\d年(?:度|末|底)?|目前|现在)?的?$`,
  'u',
);
/** Behind 由…到…: by how much. */
const CHANGED_BY = new RegExp(
  `^[，,](?:平均|同比|累计)?(?:${UP}|${DOWN}|降幅|增幅|涨幅|升幅)(?:幅度)?(?:达到|达|为|约为|了)?$`,
  'u',
);
/** 最高降幅达到99.5%. */
const GREATEST = /最(?:高|大)(?:的)?(?:降价?幅度?|降价)(?:达到|达|为)?$/u;
/** 年收入…支出…结余. */
const RECEIVED = /收入(?:总额)?(?:为|达到|达|共计|共)?$/u;
const SPENT = /^[，、,](?:统筹|医保)?(?:基金)?(?:总)?支出(?:总额)?(?:为|达到|达|共计|共)?$/u;
const LEFT =
  /^[，、,](?:当期|当年|本期|本年|年度|收支|期末当期)?(?:基金)?(?:收支)?(?:结余|结存|盈余)(?:为|达到|达)?$/u;
/** ，其中线上备案9345人次，占75%. */
const PART_OF = /^[，,；](?:其中|包括):?[^，。；:()\d]{0,14}$/u;
const OF_WHOLE = /^[，,(](?:占|占比|占比为|占比达|占总数的?|占全部的?|占总量的?)$/u;
/** 次均救助573元, 人均接待费120元. */
const MEAN =
  /(?:人均|次均|例均|人次均|户均|平均每(?:人次|人|例|次|户))(?:救助|资助|报销|接待|支付|补偿|结算|住院|门诊|医疗)?(?:费用|费|金额|标准额|资金|支出)?(?:为|约|达)?$/u;
const EACH_MONTH = /每人每(?:月|天)(?:[^，。；:\d]{0,4})$/u;
/** Between a price for each month and how many: *8个月的标准, ，共8个月. */
const SO_MANY = /^[×xX·，,]?(?:共|计|按|聘用|工作|发放)?$/u;
const TOGETHER = /(?:合计|共计|总计|共需|共|计)(?:支付|支出|需|发放|工资|经费|费用|资金|为)?$/u;

const sizeOf = ({ unit }: Fact): Dimension | null => (unit === null ? null : dimensionOf(unit));
const isFirm = ({ value, unit, hedge }: Fact): boolean => value !== null && unit !== null && hedge === null;

/** What one sentence reckons with its own figures: differences, falls, balances, shares, means and products. */
export function readToldSums(told: Told): Said[] {
  return [...changesIn(told), ...balancesIn(told), ...sharesIn(told), ...meansIn(told), ...productsIn(told)];
}

const said = (kind: Said['kind'], at: Standing, word: string, figures: readonly Standing[]): Said => ({
  kind,
  start: at.start,
  end: at.end,
  word,
  facts: figures.map(({ fact }) => fact),
});

/** The words between two figures, or before the first. */
const between = (text: string, a: Standing, b: Standing): string => text.slice(a.end, b.start);
const before = (text: string, { start }: Standing): string => text.slice(Math.max(0, start - 24), start);

const isChange = ({ measure }: Fact): boolean => measure !== null && /change/u.test(measure);

/** A figure, what it was before, and by how much it changed; and the greatest of some falls beside one of them. */
function changesIn({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((first, index): Said[] => {
    const [second, third] = [figures[index + 1], figures[index + 2]];
    if (!second || ![first, second].every(({ fact }) => isFirm(fact) && !isChange(fact))) return [];
    if (sizeOf(first.fact) !== sizeOf(second.fact)) return [];
    const [glue, next] = [between(text, first, second), third ? between(text, second, third) : ''];
    const isTelling = third !== undefined && isFirm(third.fact);
    if (isTelling && BESIDE_BEFORE.test(glue) && CHANGED.test(next))
      return [said('told-change', third, third.fact.printed, [first, second, third])];
    if (!FROM.test(before(text, first)) || !TO.test(glue)) return [];
    if (isTelling && CHANGED_BY.test(next))
      return [said('told-change', third, third.fact.printed, [second, first, third])];
    const { start, end } = stretch(text, first.start);
    const greatest = figuresBetween(figures, start, end).find(
      (figure) => figure.fact.unit === '%' && isFirm(figure.fact) && GREATEST.test(before(text, figure)),
    );
    return greatest
      ? [said('greatest-fall', greatest, greatest.fact.printed, [greatest, second, first])]
      : [];
  });
}

/** A sentence to its full stop: semicolons part statements of one thing. */
function stretch(text: string, at: number): { readonly start: number; readonly end: number } {
  const from = Math.max(0, at - 400);
  const stop = text.indexOf('。', at);
  return {
    start: from + text.slice(from, at).lastIndexOf('。') + 1,
    end: stop < 0 ? text.length : Math.min(stop, at + 400),
  };
}

/** 收入…，支出…，当期结余…, one right after the other. */
function balancesIn({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((income, index): Said[] => {
    const [spent, left] = [figures[index + 1], figures[index + 2]];
    if (!spent || !left) return [];
    const three = [income, spent, left];
    if (three.some(({ fact }) => !isFirm(fact) || sizeOf(fact) !== 'money')) return [];
    if (!RECEIVED.test(before(text, income)) || !SPENT.test(between(text, income, spent))) return [];
    const words = between(text, spent, left);
    if (!LEFT.test(words)) return [];
    const told = said('told-balance', left, left.fact.printed, three);
    // 结余 alone may be what was left of all years.
    return [/[当本年收]/u.test(words) ? told : { ...told, beside: '结余' }];
  });
}

/** A figure, one part of it, and the share that part is. */
function sharesIn({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((whole, index): Said[] => {
    const [part, share] = [figures[index + 1], figures[index + 2]];
    if (!part || !share || share.fact.unit !== '%') return [];
    if (sizeOf(whole.fact) !== sizeOf(part.fact) || sizeOf(whole.fact) === 'money') return [];
    if (![whole, part, share].every(({ fact }) => isFirm(fact) && !isChange(fact))) return [];
    if (!PART_OF.test(between(text, whole, part)) || !OF_WHOLE.test(between(text, part, share))) return [];
    return [said('told-share', share, share.fact.printed, [part, whole, share])];
  });
}

const HEADS: readonly (Dimension | null)[] = ['person', 'visit', 'thing'];

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
    const money = own.filter(({ fact }) => sizeOf(fact) === 'money');
    const heads = own.filter(({ fact }) => HEADS.includes(sizeOf(fact)));
    const isBounded = /标准|定额|限额|筹资|预算|上年|较|比/u.test(text.slice(start, mean.start));
    if (isBounded || money.length === 0 || heads.length === 0 || money.length !== heads.length) return [];
    const pairs = money.flatMap((amount, at) => {
      const head = heads[at];
      return head ? [amount, head] : [];
    });
    return [said('told-mean', mean, mean.fact.printed, [mean, ...pairs])];
  });
}

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
    if (!perPerson) return [said('told-product', total, total.fact.printed, [total, rate, months])];
    const persons = figuresBetween(figures, Math.max(0, rate.start - 80), rate.start).filter(
      ({ fact }) => fact.unit === '人',
    );
    const [only, ...more] = persons;
    if (!only || more.length > 0 || !isFirm(only.fact)) return [];
    return [said('told-product', total, total.fact.printed, [total, rate, months, only])];
  });
}
