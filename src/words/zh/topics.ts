const TITLES = {
  sangong: '三公经费',
  assistance: '医疗救助',
  insured: '参保与待遇',
  supervision: '基金监管',
  performance: '绩效',
  totals: '收支',
  disclosure: '披露质量',
} as const;

/** Parts of a whole where room is short, by their indicators. */
const PARTS = {
  abroad: '出国',
  'vehicle-purchase': '购置',
  'vehicle-running': '运行',
  reception: '接待',
  'assistance-general': '一般公共预算',
  'assistance-lottery': '彩票公益金',
  'insured-residents': '居民',
  'insured-employees': '职工',
  'expenditure-basic': '基本',
  'expenditure-project': '项目',
  'expenditure-remit': '上缴',
  'expenditure-business': '经营',
  'expenditure-subsidy': '补助',
  'claims-held': '相符',
  'claims-broken': '不符',
  'claims-unchecked': '未能核对',
} as const;

const LATEST = '各机构最近年度';
const when = (year: number | null): string => (year === null ? LATEST : `${year} 年`);

/** The words of the topic pages. */
export const TOPIC_PAGES = {
  titles: TITLES,
  parts: PARTS,
  trendTitle: (indicator: string) => `${indicator}：各机构历年变化`,
  rankingTitle: (indicator: string, year: number | null) =>
    `${indicator}：${year === null ? LATEST : `${year} 年`}排序`,
  compositionTitle: (whole: string, year: number | null) => `${whole}的构成：${when(year)}`,
  pairTitle: (x: string, y: string, year: number | null) => `${x}与${y}：${when(year)}`,
  budgetTitle: (indicator: string, year: number | null) => `${indicator}预算数与决算数：${when(year)}`,
  latest: LATEST,
  compare: '各机构比较',
  showIncomparable: '显示不可比的数值',
  someDrawn: (drawn: number, all: number) =>
    `所示机构有 ${all} 个，逐一画出的是排在前面的 ${drawn} 个；选定机构、地区或层级可看其余。`,
  shown: '所示机构',
  nation: '全国',
  sourceSeparator: '；',
  peers: '比较组',
  peersShown: '所示机构',
  peersOf: (subject: string, group: string, n: number) => `以${subject}为准：${group}，n = ${n}`,
  noSubject: '先在“机构”中选一个机构，才有与它同类的机构可比；所选的第一个机构为准。',
  ownPeers: '自选机构',
  distributionTitle: (indicator: string, year: number | null) => `${indicator}：${when(year)}的分布`,
  median: (n: number) => `中位数（n = ${n}）`,
  rankingYear: '比较年度',
  sort: '排序',
  mode: '构成按',
  headline: (when: string, count: number, indicator: string, top: string, value: string) =>
    `${when}，${count} 个可比机构中${indicator}最高的是${top}（${value}）。`,
  headlineTied: (when: string, count: number, indicator: string, tops: string, value: string) =>
    `${when}，${count} 个可比机构中${indicator}并列最高的是${tops}（${value}）。`,
  headlineEqual: (when: string, count: number, indicator: string, value: string) =>
    `${when}，${count} 个可比机构的${indicator}均为 ${value}。`,
  namesOf: (names: readonly string[], count: number) => `${names.join('、')} 等 ${count} 个机构`,
  headlineFew: (when: string, indicator: string, values: readonly string[], least: number) =>
    `${when}，${indicator}可比的只有${values.join('、')}，不足 ${least} 家，不排名次。`,
  headlineOne: (name: string, value: string, indicator: string) => `${name}的${indicator}为 ${value}。`,

  silentTopic: (topic: string) => `所选范围内的报告没有印出“${topic}”的数字。`,
  tooFewPairs: (n: number) =>
    n === 0 ? '没有机构同时有这两项数字。' : `只有 ${n} 个机构同时有这两项数字，不作比较。`,
  silentIndicator: (indicator: string) => `所选范围内没有这一指标的数字：${indicator}。`,
  why: '缺什么、为什么',
  whatToDo: '可以怎么做',
  widen: '也可以放宽地区、机构或年度的条件。',
  spoken: '这个主题中有数字的指标：',
} as const;
