import type { TopicPageId } from '../topics.ts';

/** What a topic page is about: its title, the title of its composition, and what the two axes of its scatter ask. */
type Words = { readonly title: string; readonly composition: string; readonly pair: string };

const PAGE_WORDS: Readonly<Record<TopicPageId, Words>> = {
  sangong: {
    title: '三公经费',
    composition: '“三公”经费的构成',
    pair: '接待人次与接待费',
  },
  assistance: {
    title: '医疗救助',
    composition: '财政列支的医疗救助的构成',
    pair: '财政列支的医疗救助：金额与占本年支出的比重',
  },
  insured: {
    title: '参保与待遇',
    composition: '参保人数的构成',
    pair: '参保人数与职工所占比重',
  },
  supervision: {
    title: '基金监管',
    composition: '',
    pair: '检查机构数与追回金额',
  },
  performance: {
    title: '绩效',
    composition: '',
    pair: '项目预算执行率与自评得分率',
  },
  totals: {
    title: '收支',
    composition: '本年支出的构成',
    pair: '基本支出与机关运行经费',
  },
};

const LATEST = '各机构最近年度';
const when = (year: number | null): string => (year === null ? LATEST : `${year} 年`);

/** The words of the topic pages. */
export const TOPIC_WORDS = {
  pages: PAGE_WORDS,
  trendTitle: (indicator: string) => `${indicator}：各机构历年变化`,
  rankingTitle: (indicator: string, year: number | null) =>
    `${indicator}：${year === null ? LATEST : `${year} 年`}排序`,
  titleOf: (what: string, year: number | null) => `${what}：${when(year)}`,
  budgetTitle: (indicator: string, year: number | null) => `${indicator}预算数与决算数：${when(year)}`,
  latest: LATEST,
  compare: '各机构比较',
  rankingYear: '比较年度',
  sort: '排序',
  mode: '构成按',
  headline: (when: string, count: number, indicator: string, top: string, value: string) =>
    `${when}，${count} 个机构中${indicator}最高的是${top}（${value}）。`,
  headlineTied: (when: string, count: number, indicator: string, tops: string, value: string) =>
    `${when}，${count} 个机构中${indicator}并列最高的是${tops}（${value}）。`,
  headlineEqual: (when: string, count: number, indicator: string, value: string) =>
    `${when}，${count} 个机构的${indicator}均为 ${value}。`,
  namesOf: (names: readonly string[], count: number) => `${names.join('、')} 等 ${count} 个机构`,
  headlineOne: (name: string, value: string, indicator: string) => `${name}的${indicator}为 ${value}。`,

  silentTopic: (topic: string) => `所选范围内的报告没有印出“${topic}”的数字。`,
  silentIndicator: (indicator: string) => `所选范围内没有“${indicator}”的数字。`,
  why: '缺什么、为什么',
  whatToDo: '可以怎么做',
  widen: '也可以放宽地区、机构或年度的条件。',
  spoken: '这个主题中有数字的指标：',
} as const;
