import { NOT_FIGURES } from '../../core/not-figures.ts';

const VERDICTS = {
  holds: '相符',
  rounding: '舍入差',
  broken: '不符',
  conflict: '前后不一',
  doubtful: '读数存疑',
  unchecked: '未能核对',
} as const;

/** How sure a value is, by where it comes from. */
const ORIGINS = {
  printed: { name: '原文印出', sentence: '与报告印出的数字相同，未经计算。' },
  derived: { name: '由原文数字计算', sentence: '由下列印出的数字计算，只显示有把握的位数。' },
  'prior-printed': { name: '次年报告印出的上年数', sentence: '取自次年报告印出的上年决算数。' },
  'prior-derived': { name: '由次年报告推算的上年数', sentence: '由次年报告的决算数减去印出的增减额推算。' },
  absent: { name: '没有数值', sentence: '' },
} as const;

const BOUNDS = {
  'at-least': '不少于',
  'at-most': '不超过',
  about: '约',
} as const;
const FORMS = {
  narrative: '正文叙述',
  table: '原文表格',
  chart: '图中标签',
} as const;
const TOPICS = {
  sangong: '三公经费',
  totals: '收支',
  people: '人员',
  assistance: '医疗救助',
  insured: '参保与待遇',
  supervision: '基金监管',
  performance: '绩效',
  disclosure: '披露质量',
} as const;
const POLARITIES = {
  lower: '越低越好',
  higher: '越高越好',
  none: '不分高低',
} as const;

/** What became of a number token of a document. */
const LEDGER_REASONS = {
  fact: '读作数字',
  unbound: '读出但未对应事项',
  unread: '未读出',
  ...NOT_FIGURES,
} as const;

const PAGE_NAMES = {
  overview: '总览',
  sangong: '三公',
  assistance: '医疗救助',
  insured: '参保',
  supervision: '基金监管',
  performance: '绩效',
  disclosure: '披露质量',
  totals: '收支',
  bureau: '机构',
  compare: '对比',
  audit: '核对',
  draft: '体检',
  report: '报告',
  query: '查询',
  method: '说明',
  sheet: '核对单',
} as const;
const SORT_NAMES = { descending: '从高到低', ascending: '从低到高' } as const;
const MODE_NAMES = { amount: '数值', percent: '比重' } as const;
const WHY_IGNORED = {
  'unknown-parameter': '没有这个参数',
  'unknown-value': '不认识这个值，已用默认值',
  repeated: '同一参数出现多次，只用第一个',
} as const;

/** What a reader can do about a value that is not there. */
const REMEDIES = {
  'report-not-held': '取得该年度的公开报告后，由数据管理员收录。',
  'not-published': '可向该机构了解，或查阅同级财政部门公开的资料。',
  'nil-stated': '打开报告，查看声明的原文。',
  'not-read': '打开报告查看该处原文，并告知数据管理员。',
  'not-applicable': '换用适用的指标。',
  'zero-denominator': '查看分子、分母各自的数值。',
  hedged: '打开报告，查看约数的原文。',
  conflicting: '打开报告，比较印出的不同数字。',
  'withheld-not-comparable': '只在口径相同的机构或年度之间比较。',
} as const;

const WHY_FAILED = {
  'no-wasm': '浏览器不支持 WebAssembly，或已被关闭。请使用较新的浏览器。',
  'wasm-blocked': '站点的内容安全策略不允许编译 WebAssembly。请运营者检查响应头 Content-Security-Policy。',
  'wasm-missing': '没有找到查询引擎的程序文件。请运营者检查站点文件是否齐全。',
  'wasm-type': '查询引擎的程序文件类型不对，应为 application/wasm。请运营者检查服务器设置。',
  'no-worker': '浏览器不能启动后台线程（Worker）。请使用较新的浏览器，或检查安全设置。',
  'worker-failed': '查询引擎在后台运行时出错。',
  'timed-out': '查询引擎长时间没有回应。',
  'not-loaded': '查询引擎的程序未能载入，可能是网络中断。',
  'bad-table': '数据表与本站程序不一致，已拒绝使用。',
  'bad-params': '本站程序提出了不合规定的查询。',
  'query-failed': '查询未能完成。',
  'bad-result': '查询结果与约定不符，已拒绝使用。',
  closed: '查询引擎已关闭。',
} as const;
const WHY_REFUSED = {
  unreachable: '数据文件无法读取，可能是网络中断。',
  missing: '站点上缺少数据文件。',
  version: '数据快照的版本与本站程序不同。请刷新页面；若仍如此，请运营者重新发布。',
  malformed: '数据快照的清单不完整或不一致，已拒绝使用。',
  altered: '数据文件与清单中的指纹不符（不完整或被改动），已拒绝使用。',
} as const;

/** 2019–2023, or 2019 where the span is one year. */
function yearSpan(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** The site as a whole: navigation, filters, source panel, overview, report page, errors. */
export const SITE = {
  product: '医保透镜',
  productSentence: '比较各地医疗保障局公开的部门决算，每个数字都能回到它印出的地方。',
  pages: PAGE_NAMES,
  sorts: SORT_NAMES,
  modes: MODE_NAMES,
  topics: TOPICS,
  verdicts: VERDICTS,
  /** How sure a value is, by where it comes from. */
  origins: ORIGINS,
  bounds: BOUNDS,
  /** The forms a source table was printed in. */
  forms: FORMS,
  polarities: POLARITIES,
  /** What became of a number token of a document. */
  ledger: LEDGER_REASONS,
  skip: '跳到正文',
  navigation: '页面',
  menu: (page: string) => `页面：${page}`,
  close: '关闭',
  loading: '正在读取…',
  /** Stands on every page, picture and table of an invented snapshot. */
  synthetic: '合成数据，仅供测试',
  unit: (unit: string) => `单位：${unit}`,
  yearName: (year: number) => `${year} 年`,
  yearSpan,
  lineName: (line: number) => `第 ${line} 行`,
  pageName: (page: number) => `第 ${page} 页`,

  notice: {
    ignored: '地址中有未采用的部分：',
    why: WHY_IGNORED,
    notHeld: (codes: readonly string[]) => `快照中没有这些机构或地区：${codes.join('、')}。`,
    yearsNotHeld: (asked: string, held: string) =>
      `快照只有 ${held} 年的数字；所选的 ${asked} 年超出的部分没有内容。`,
    lineNotHeld: (line: number, last: number) =>
      `这份报告在第 ${line} 行没有读出的内容：读出的最后一处在第 ${last} 行。`,
    factElsewhere: (fact: string, report: string) => `地址中的数字“${fact}”印在：${report}。`,
    openThatReport: '在那份报告中查看',
    reportNotHeld: (report: string) => `快照中没有报告“${report}”，请在下面另选一份。`,
    factNotHeld: (fact: string) => `快照中没有数字“${fact}”。报告可能已重新收录，请在报告页查找。`,
    dismiss: '知道了',
  },

  engine: {
    idle: '查询引擎待命',
    booting: '正在启动查询引擎',
    download: (megabytes: string) => `正在载入查询引擎（${megabytes} MB）`,
    instantiate: '正在编译查询引擎',
    tables: (loaded: number, total: number) => `正在载入数据表（${loaded}/${total}）`,
    ready: '查询引擎就绪',
    failed: '查询引擎未能启动',
    snapshotFailed: '数据快照未能载入',
    why: WHY_FAILED,
    snapshotWhy: WHY_REFUSED,
    file: (name: string) => `文件：${name}`,
    stillWorks:
      '仍可查看：随页面一起发布的默认视图、说明页，以及已经打开过的内容。改变条件或打开其他报告需要查询引擎。',
    retry: '重试',
    detail: '技术细节',
  },

  firstView: {
    failed: '随页面发布的首屏数据未能读取',
    next: '正在改用查询引擎读取。若仍无内容，请确认站点目录中有 data/first-view.json 与 data/manifest.json。',
  },

  filters: {
    title: '筛选',
    titleWithCount: (count: number) => (count === 0 ? '筛选' : `筛选（${count}）`),
    indicator: '指标',
    regions: '地区',
    levels: '层级',
    years: '年度',
    yearFrom: '起始年度',
    yearTo: '截止年度',
    to: '至',
    bureaus: '机构',
    all: '全部',
    reset: '重置',
    copy: '复制链接',
    copied: '已复制链接',
    copyFailed: '浏览器不允许复制，请从地址栏复制',
    remove: (what: string) => `移除条件：${what}`,
    chosen: '已选条件',
    done: '完成',
  },

  empty: {
    scope: '没有机构符合这些条件。请放宽地区、层级或机构的选择。',
    failed: '这部分内容未能读取。',
  },

  panel: {
    title: '来源',
    hint: '点击图中标记或表中数字，这里显示它的算法和印在原文的位置。',
    range: (low: string, high: string, unit: string) =>
      `按原文印出的位数，真值在 ${low} 至 ${high} ${unit}之间。`,
    formula: '算式',
    operands: '印出的数字',
    noOperands: '没有可以追溯的数字。',
    certainty: '依据',
    warnings: '可比性提示',
    report: '报告',
    section: '章节',
    table: '来源表',
    page: '原文页',
    row: '行项目',
    column: '栏目',
    corrected: '更正为',
    findings: '核对',
    noFindings: '没有核对涉及这个数字。',
    openFinding: '看这项核对',
    amissBelow: '涉及的核对列在下面各数字之后。',
    seeInReport: '在报告中查看',
    seeOriginal: '看原文该行',
    copyFact: '复制数字链接',
    whatToDo: '可以怎么做',
    openReport: '打开这份报告',
    remedies: REMEDIES,
    nil: '（文字声明）',
  },

  overview: {
    title: '总览',
    headline: (bureaus: number, reports: number, from: number, to: number) =>
      `收录 ${bureaus} 个医疗保障局的 ${reports} 份报告，涉及 ${yearSpan(from, to)} 年。`,
    headlineFindings: (broken: number) =>
      broken === 0
        ? '自动核对未发现不符或前后不一之处。'
        : `自动核对发现 ${broken} 处不符或前后不一，列在各报告中。`,
    figures: '快照概况',
    reports: '报告',
    facts: '读出的数字',
    readShare: '数字已作交代的比例',
    held: '核对相符',
    broken: '核对不符',
    unchecked: '未能核对或存疑',
    heroTitle: '各机构“三公”经费支出决算，最近年度',
    matrixTitle: '各机构各年度披露了多少三公经费数字',
    matrixUnit: '项',
    reportsTitle: '各报告读出与核对的情况',
    bureau: '机构',
    year: '年度',
    kind: '类型',
    unbound: '未对应事项',
    coverage: '已作交代',
    unread: '未读出',
    checkNote:
      '“未对应事项”是读出了数值和单位、但没有把握说明其事项的数字，不进入任何指标。“已作交代”指文中每个数字或被读作数据，或被说明为序号、日期、页码等；其余为未读出。',
  },

  charts: {
    report: (bureau: string, year: number, kind: string) => `${bureau} ${year} 年${kind}`,
    andMoreReports: (count: number) => `等 ${count} 份`,
    scope: (bureaus: number, from: number, to: number) => `${bureaus} 个机构，${yearSpan(from, to)} 年`,
    disclosureScope: '已披露（含声明没有的）项数／该主题全部指标数；只计当年报告',
  },

  absences: {
    title: '没有数值时的记号',
  },

  report: {
    title: '报告',
    choose: '选择报告',
    none: '快照中没有报告。',
    metadata: '报告信息',
    bureau: '机构',
    year: '年度',
    kind: '类型',
    file: '文件',
    sha256: '文件指纹（SHA-256）',
    ledger: '读出情况',
    readShare: (share: string) => `文中 ${share} 的数字已作交代。`,
    unreadTitle: (count: number) => `未读出的数字（${count}）`,
    unboundTitle: (count: number) => `读出但未对应事项的数字（${count}）`,
    illegibleTitle: (count: number) => `图片中无法辨认的数字（${count}）`,
    noUnread: '没有未读出的数字。',
    tables: '按章节还原的来源表',
    noTables: '这份报告没有读出的数字。',
    noSection: '（无标题）',
    lineRange: (first: number, last: number) =>
      first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`,
    permalink: '本处链接',
    otherFindings: '其他核对',
    findingsHere: '本表的核对',
    unlabelled: '（未标）',
    figure: (name: string, printed: string, line: number) => `${name} ${printed}，第 ${line} 行，查看来源`,
  },

  original: {
    title: '核对原文',
    sentence: '本站不保存报告全文。打开您手中的原始文件，可在这里看到该行文字。文件只在本机读取，不会上传。',
    fromSite: '本站运营者公布了原文。',
    open: '从本机打开原始文件',
    openFromSite: '查看本站公布的原文',
    reading: '正在读取文件…',
    wrong: (expected: string, found: string) =>
      `这不是收录时的那份文件：指纹应为 ${expected}…，所选文件为 ${found}…。请选择同一份文件。`,
    unreadable: (reason: string) => `文件指纹相符，但文字未能读出：${reason}`,
    missing: '本站没有公布这份原文，或暂时无法读取。可以从本机打开文件。',
    matched: '文件指纹相符。',
    openToSee: (line: number) => `打开原文可见第 ${line} 行。`,
    noSuchLine: (line: number, count: number) => `原文共 ${count} 行，没有第 ${line} 行。`,
    before: '显示上文',
    after: '显示下文',
    region: '报告原文，可滚动',
    touching: (count: number) => `${count} 项核对涉及本行`,
    pick: '点击任一数字后，会在这里标出它的位置。',
  },

  method: {
    title: '说明',
    contents: '本页内容',
    sections: {
      idea: '本站做什么',
      how: '数字怎样得来',
      indicators: '指标定义',
      checks: '核对规则',
      absences: '没有数值的情形',
      units: '单位与位数',
      comparability: '哪些数字不能直接比较',
    },
    formula: '算式',
    prior: '上年数',
    polarity: '方向',
    checkHolds: '成立的例子',
    checkBreaks: '不成立的例子',
    checkUndecided: '不能判定的例子',
  },

  failure: {
    title: '这一页出了问题',
    sentence: '页面在显示时出错。数据没有受影响；其他页面仍可使用。',
    again: '重新显示',
    home: '回到总览',
    detail: '技术细节',
  },
} as const;
