import type { Fact } from '../core/fact.ts';
import { figuresBetween, type Said, type Standing, type Told } from './remark-parts.ts';
import { before, between, isChange, isFirm, isNamed, saidAt, sizeOf } from './told-figures.ts';

/**
 * A rate that is told by its name, and the two figures it is of by theirs, wherever before it they stand.
 * - `rate`, `part`, `whole`: the words right before each.
 * - `beside`: whether nothing may stand between the part and its rate.
 * - `unless`: words among the three by which the rate is of something else.
 */
type NamedRate = {
  readonly rate: RegExp;
  readonly part: RegExp;
  readonly whole: readonly RegExp[];
  readonly counts: (fact: Fact) => boolean;
  readonly beside: boolean;
  readonly unless?: RegExp;
};

const IS = '(?:达到了?|达|为|是|约为|:)?$';
const COUNT = '(?:总数|总量|人数|数量|数|总人数)?(?:共有|共计|共|为|有)?$';
const isCounted = ({ unit }: Fact): boolean => unit !== null && /^(?:份|人|户|名|万人)$/u.test(unit);

/** REGISTRY: rates of the work and of the staff, by name. */
const NAMED_RATES: readonly NamedRate[] = [
  {
    rate: new RegExp(`(?:^|[，,；(])(?:综合|总体|基本医保|基本医疗保险|医保)?参保(?:覆盖)?率${IS}`, 'u'),
    part: /(?<!应|居民|职工)(?:参保|参加)(?:总?人数|人员|人口)?(?:达到|达|共|为)*$/u,
    whole: [/应参保(?:总?人数|人员|人口)?(?:达|共|为)*$/u],
    counts: ({ unit }) => unit === '人' || unit === '万人',
    beside: false,
    unless: /[资代]助|新增|困难|特困|低保|目标|计划|应参保(?:居民|职工)|(?:居民|职工)应参保/u,
  },
  {
    rate: new RegExp(`(?:^|[，,(])(?:现场|全年|监督)?(?:检查|稽核|核查|巡查)?覆盖率${IS}`, 'u'),
    part: new RegExp(
      `(?<!(?:医疗机构|药店|医院|诊所|卫生[院室])[^，。；、()]{0,20})(?:检查|稽核|核查|巡查)(?:了)?(?:定点)?(?:医药)?(?:机构)?${COUNT}`,
      'u',
    ),
    whole: [new RegExp(`(?:定点医药|两定|定点)机构${COUNT}`, 'u')],
    counts: ({ unit }) => unit === '家',
    beside: true,
    unless: /新增|抽查|专项|重点|双随机|飞行/u,
  },
  {
    rate: new RegExp(`(?:^|[，,(])(?:总体|综合|群众|平均)?满意[度率]${IS}`, 'u'),
    part: /满意(?:和|或|及|与|以及|、)(?:基本|比较|较为?)满意(?:的)?(?:人数|问卷)?(?:共计|共|有|为)?$/u,
    whole: [/有效(?:调查)?(?:问卷|样本|答卷)?(?:数)?(?:共|为)?$/u, /(?:回收|收回)(?:调查)?(?:问卷)?$/u],
    counts: isCounted,
    beside: true,
    unless: /加权|平均|不满意/u,
  },
  {
    rate: new RegExp(`(?:编制使用率|满编率|编制到位率)${IS}`, 'u'),
    part: new RegExp(`(?:在编(?:在岗|在职)?|在职在编|在岗在编)(?:人员|职工|干部|干部职工)?${COUNT}`, 'u'),
    whole: [new RegExp(`(?<!行政|事业|参公|工勤)编制${COUNT}`, 'u')],
    counts: ({ unit }) => unit === '人',
    beside: false,
    unless: /空编|超编|借调|编外/u,
  },
  {
    rate: new RegExp(`^[，,](?:总体|整体|平均|资金|预算)*(?:执行率|支出率|完成率)${IS}`, 'u'),
    part: /(?:支出|执行|使用|支付)(?:金额|资金|数|合计|共计|总额)?(?:为)?$/u,
    whole: [/预算(?:资金)?(?:合计|总额|共计|总计|安排|数|总数|金额)*(?:为)?$/u],
    counts: (fact) => sizeOf(fact) === 'money',
    beside: true,
    unless: /追加|调整|调剂|结转|上年|年初|采购|财政拨款|累计|截至/u,
  },
  {
    rate: /^[，,](?:仅|只)?(?:为|占|相当于|完成)(?:全年|年初)?预算(?:数|总额)?的$/u,
    part: /(?:支出|执行|使用|支付|决算)(?:金额|资金|数|合计|共计|总额)?(?:为)?$/u,
    whole: [/预算(?:资金)?(?:合计|总额|共计|总计|安排|数|总数|金额)*(?:为)?$/u],
    counts: (fact) => sizeOf(fact) === 'money',
    beside: true,
    unless: /追加|调整|调剂|结转|累计|截至/u,
  },
];

/** No figure is sought farther back than this. */
const REACH = 220;

/** Rates told by name, each held against the one part and the one whole that its words before it name. */
export function readNamedRates({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((share, at): Said[] => {
    if (share.fact.unit !== '%' || !isFirm(share.fact) || isChange(share.fact)) return [];
    const last = figures[at - 1];
    if (!last) return [];
    const words = between(text, last, share);
    return NAMED_RATES.flatMap((named): Said[] => {
      if (!named.rate.test(words)) return [];
      const start = Math.max(0, share.start - REACH);
      const near = figuresBetween(figures, start, share.start).filter(
        ({ fact }) => isFirm(fact) && !isChange(fact) && named.counts(fact),
      );
      const parts = near.filter((one) => named.part.test(before(text, one)));
      const part = named.beside ? parts.find((one) => one === last) : only(inSentence(text, parts, share));
      const whole = named.whole.flatMap((word) => {
        const told = near.filter((one) => one !== part && word.test(before(text, one)));
        return told.length === 0 ? [] : [only(told)];
      })[0];
      if (!part || !whole) return [];
      // What the accounts name is held against itself by name.
      if ([part, whole, share].every(({ fact }) => isNamed(fact))) return [];
      const from = Math.min(part.start, whole.start);
      if (named.unless?.test(text.slice(Math.max(start, from - 12), share.start))) return [];
      return [saidAt('told-share', share, share.fact.printed, [part, whole, share])];
    });
  });
}

/** One figure, however often it is told; none where several differ. */
const only = (told: readonly Standing[]): Standing | undefined => {
  const [first, ...others] = told;
  return others.every(({ fact }) => fact.value === first?.fact.value) ? first : undefined;
};

const inSentence = (text: string, told: readonly Standing[], share: Standing): readonly Standing[] =>
  told.filter((one) => !/。/u.test(between(text, one, share)));
