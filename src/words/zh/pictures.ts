/** What the description of a ranking is made of; the year is null where each bureau stands at its latest. */
export type RankingTold = {
  readonly indicator: string;
  readonly year: number | null;
  readonly order: string;
  readonly n: number;
  readonly list: readonly string[];
  readonly references: readonly string[];
  readonly missing: string;
};

/** What the description of a trend is made of. */
export type TrendTold = {
  readonly kind: string;
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
  readonly bureaus: number;
  readonly told: readonly string[];
  readonly breaks: readonly string[];
  readonly peers: string | null;
  readonly benchmark: string | null;
  readonly missing: string;
};

/** What the description of a distribution is made of; the year is null where each bureau stands at its latest. */
export type DistributionTold = {
  readonly indicator: string;
  readonly year: number | null;
  readonly peers: string;
  readonly spread: string;
  readonly told: readonly string[];
  readonly references: readonly string[];
  readonly missing: string;
};

/** What the description of a scatter is made of. */
export type ScatterTold = {
  readonly x: string;
  readonly y: string;
  readonly n: number;
  readonly told: readonly string[];
  readonly missing: string;
};

/** Inside charts, and their descriptions. */
export const PICTURES = {
  unit: (unit: string) => `单位：${unit}`,
  notFromZero: '纵轴不从零起',
  allZero: '均为 0',
  bureau: '机构',
  year: '年度',
  rank: '名次',
  whole: '合计',
  yearOf: (year: number) => `${year} 年`,
  bureauYear: (bureau: string, year: number) => `${bureau} ${year}`,
  openSource: '点击查看来源',
  rankOf: (rank: number, n: number) => `第 ${rank} 位，共 ${n} 家`,
  sharedRankOf: (rank: number, ties: number, n: number) => `第 ${rank} 位（${ties} 家并列），共 ${n} 家`,
  rankShort: (rank: number) => `第 ${rank} 位`,
  tooFewToRank: (n: number, least: number) => `可比的只有 ${n} 家，不足 ${least} 家，不排名次`,
  notRanked: (reason: string) => `不计名次：${reason}`,
  skipped: (from: number, to: number) => (from === to ? `… 第 ${from} 位略 …` : `… 第 ${from}–${to} 位略 …`),
  skippedCount: (n: number) => `… 略 ${n} 家 …`,
  countOf: (label: string, n: number) => `${label} ${n} 家`,
  apart: (counts: readonly string[]) => `另有未列出者：${counts.join('、')}`,
  hatchedUnranked: '斜纹（≁）：口径不可比，不计名次',
  dashedReference: (name: string, source: string) => `虚线 ${name}：${source}`,
  verdicts: { better: '较优', worse: '较差', level: '不能区分' },
  polarities: { lower: '越低越好', higher: '越高越好', none: '' },
  verdictKey: (signs: readonly string[], reference: string, polarity: string) =>
    `与${reference}相比：${signs.join('，')}（该指标${polarity}）`,
  verdictOn: (sign: string, verdict: string, reference: string) => `${sign} 与${reference}相比${verdict}`,
  sentence: (text: string) => `${text}。`,
  rankedRow: (rank: number, bureau: string, year: number, figure: string) =>
    `第 ${rank} 位 ${bureau}（${year} 年）${figure}`,
  unrankedRow: (bureau: string, year: number, figure: string, reason: string) =>
    `${bureau}（${year} 年）${figure}，不计名次：${reason}`,
  withheldRow: (bureau: string, year: number, reason: string) => `${bureau}（${year} 年）未列入：${reason}`,
  describeRanking: (told: RankingTold): string => {
    const years = told.year === null ? '各机构最近年度' : `${told.year} 年`;
    const list = told.list.length === 0 ? '没有可画的数字。' : `${told.list.join('；')}。`;
    const lines = told.references.length === 0 ? '' : `参照线：${told.references.join('；')}。`;
    return `条形图：${told.indicator}，${years}，${told.order}，n = ${told.n}。${list}${lines}${told.missing}`;
  },
  warned: (n: number) => `有 ${n} 条可比性提示，见图下`,
  solidHollow: '实心：原文印出；空心：推算或倒推',
  solidPale: '深色：原文印出；浅色带框：推算或倒推',
  dashedDerived: '虚线框：推算或倒推',
  solidDashed: '预算虚线框、决算浅色带框：推算或倒推',
  missingRow: '缺失',
  missingCount: (n: number) => `${n} 家`,
  counted: (n: number) => `n = ${n}`,
  countedWithout: (n: number, without: number) => `n = ${n}，另 ${without} 家没有可比数字，列于下方`,
  budget: '预算',
  outturn: '决算',
  completion: '完成预算',
  completed: (shown: string) => `完成 ${shown}%`,
  notCompleted: (sign: string) => `完成 ${sign}`,
  percentKey: (unit: string) => `条长为占合计的比重，所标数字为原单位（${unit}）`,
  disclosedOf: (disclosed: number, expected: number) => `${disclosed}/${expected}`,
  disclosed: (disclosed: number, expected: number) =>
    `有数字或声明没有的指标 ${disclosed} 项，该主题共 ${expected} 项`,
  matrixKey: '格内：有数字或声明没有的指标项数/该主题指标项数；斜线：无报告或未披露',
  nothing: '没有可画的数字。',
  lineChart: '折线图',
  noFigure: (name: string) => `${name}没有数字`,
  onlyFigure: (name: string, year: number, figure: string) => `${name} ${year} 年 ${figure}`,
  fromTo: (name: string, from: number, first: string, to: number, last: string) =>
    `${name}从 ${from} 年 ${first} 到 ${to} 年 ${last}`,
  breakFrom: (year: number, sentence: string) => `${year} 年起：${sentence}`,
  scopeBreakFrom: (year: number) => `${year} 年起口径变化`,
  figureIn: (year: number, figure: string) => `${year} 年 ${figure}`,
  listed: (name: string, list: readonly string[]) => `${name}：${list.join('；')}`,
  sourced: (name: string, source: string) => `${name}（${source}）`,
  median: '中位数',
  medianOf: (peers: string) => `${peers}中位数`,
  upperOf: (peers: string) => `${peers}上四分位数`,
  lowerOf: (peers: string) => `${peers}下四分位数`,
  bandOf: (peers: string) => `${peers}四分位区间`,
  notCompared: '未比较',
  tooFew: (peers: string, n: number, least: number) =>
    `未比较：${peers}中有可比数字的 ${n} 家，少于 ${least} 家`,
  fromLeast: (least: string, most: string) => `最小 ${least}，最大 ${most}`,
  medianIs: (median: string) => `中位数 ${median}`,
  below: (edge: string) => `${edge} 以下`,
  andAbove: (edge: string) => `${edge} 及以上`,
  binOf: (from: string, to: string) => `${from} 至不足 ${to}`,
  bureauOrRange: '机构或区间',
  bureausCounted: '家数',
  least: '最小值',
  lowerQuartile: '下四分位数',
  upperQuartile: '上四分位数',
  most: '最大值',
  amongPeers: (peers: string, n: number) => `${peers}，n = ${n}`,
  quartileKey: '阴影：四分位区间（中位数取整数或四位有效数字）',
  openBins: '虚线框：两端极远的数并为一组，不按比例',
  acrossNotFromZero: '横轴不从零起',
  notAmong: (counts: readonly string[]) => `未列入：${counts.join('、')}`,
  describeDistribution: (told: DistributionTold): string => {
    const rest = [told.told, told.references]
      .filter((list) => list.length > 0)
      .map((list) => `${list.join('；')}。`);
    return `分布图：${told.indicator}，${told.year === null ? '各机构最近年度' : `${told.year} 年`}，${told.peers}。${told.spread}。${rest.join('')}${told.missing}`;
  },
  peersTooFew: (year: number, n: number, least: number) =>
    `${year} 年有可比数字的 ${n} 家，少于 ${least} 家，未比较`,
  peerMedian: (year: number, n: number, median: string) => `${year} 年 n = ${n}，中位数 ${median}`,
  peerQuartiles: (lower: string, upper: string) => `四分位数 ${lower} 和 ${upper}`,
  noQuartiles: (least: number) => `少于 ${least} 家，不列四分位数`,
  bandKey: (peers: string, least: number, most: number) =>
    `阴影：${peers}四分位区间，细线：中位数（取整数或四位有效数字），n = ${least === most ? least : `${least}–${most}`}`,
  describeTrend: (told: TrendTold): string => {
    const rest = [...told.breaks, told.peers, told.benchmark].flatMap((text) =>
      text === null ? [] : `${text}。`,
    );
    return `${told.kind}：${told.indicator}，${told.from}—${told.to} 年，${told.bureaus} 家机构。${told.told.join('；')}。${rest.join('')}${told.missing}`;
  },
  multiples: '小图组（每家一图）',
  dashedBreak: (year: number, sentence: string) => `虚线：${year} 年起${sentence}`,
  axis: (name: string, unit: string) => `${name}（${unit}）`,
  axesNotFromZero: '坐标轴不从零起',
  unnamed: (n: number) => `${n} 个点的名称见提示与表`,
  both: '两项',
  pairsLacking: (n: number) => `另 ${n} 家缺少其中一项或两项，见表`,
  beside: (name: string, figure: string) => `${name}：${figure}`,
  sharedScale: '各小图纵轴相同',
  mostDrawn: (drawn: number, all: number) => `图中为最近数字最高的 ${drawn} 家，全部 ${all} 家见表`,
  expected: '指标项数',
  items: '项',
  expectedIn: (year: number, expected: number) => `${year}：${expected}`,
  none: '没有缺失。',
  missing: (list: string) => `缺失：${list}。`,
  inYear: (year: number, said: string) => `${year} 年${said}`,
  partsOfYear: (place: string, parts: readonly string[]) =>
    `${place} 年：${parts.length === 0 ? '没有可画的数字' : parts.join('，')}`,
  describeComposition: (parts: readonly string[], told: readonly string[], missing: string) =>
    `堆叠条形图：${parts.join('、')}。${told.join('；')}。${missing}`,
  describeBudget: (told: readonly string[], missing: string) =>
    `预算与决算对照条形图。${told.join('；')}。${missing}`,
  describeMatrix: (told: readonly string[]) => `矩阵图：机构与年度的披露情况。${told.join('；')}。`,
  noFigures: '没有可画的数字',
  pairOf: (bureau: string, year: number, x: string, y: string) => `${bureau} ${year} 年：${x}，${y}`,
  onlySelectedNamed: '点数较多，只标所选机构的名称',
  describeScatter: (told: ScatterTold): string =>
    `散点图：横轴${told.x}，纵轴${told.y}，n = ${told.n}。${told.told.length === 0 ? '' : `${told.told.join('；')}。`}${told.missing}`,
  origins: {
    printed: '原文印出',
    derived: '由印出的数推算',
    'prior-printed': '下一年度报告印出的上年数',
    'prior-derived': '由本年数与增减额倒推',
    absent: '无数字',
  },
  originNotes: {
    printed: '',
    derived: '推算',
    'prior-printed': '次年报告',
    'prior-derived': '倒推',
    absent: '',
  },
  orders: { descending: '由高到低', ascending: '由低到高', code: '按机构代码' },
  hedges: { 'at-least': '不少于', 'at-most': '不超过', about: '约' },
  hedgedNote: '约数',
  amiss: (findings: number, check: string, sentence: string) =>
    `${findings} 项核对不符或前后不一，最重的一项“${check}”：${sentence}`,
  amissNote: (findings: number) => `✗ ${findings} 项核对不符`,
  amissKey: (figures: number) => `所用数字有核对不符或前后不一（${figures} 个数）`,
  amissAt: (place: string, indicator: string, findings: number, check: string) =>
    `${place} ${indicator} ${findings} 项，最重为“${check}”`,
  describeAmiss: (figures: number, list: string) => `所用数字有核对不符或前后不一的 ${figures} 个：${list}。`,
  hedged: '约数：原文有“余、约、近”等字样',
} as const;
