import type { Bindable } from './params.ts';
import type { ParamTypes, Query } from './query.ts';
import type { Row, RowsByTable } from './tables.ts';

const CITY = { bureau: '990100', report: 'shili-city-2022' } as const;
const COUNTY = { bureau: '990101', report: 'shili-county-2022' } as const;

type FactStart = Pick<Row<'facts'>, 'report' | 'bureau' | 'line' | 'start' | 'printed'>;

/** A figure of “三公”经费 in 2022, with whatever differs. */
const fact = (start: FactStart, differing: Partial<Row<'facts'>> = {}): Row<'facts'> => ({
  ...start,
  id: `${start.report}:${start.line}.${start.start}`,
  year: 2022,
  item: 'sangong',
  label: '“三公”经费财政拨款支出决算',
  path: '',
  measure: 'outturn',
  value: null,
  number: null,
  unit: '万元',
  hedge: null,
  corrected: null,
  correction: null,
  finish: start.start + start.printed.length,
  finish_line: start.line,
  page: null,
  section: '第二部分 › 八、“三公”经费财政拨款支出决算情况说明',
  source_table: 't40',
  row_label: '合计',
  column_label: '决算数',
  chosen: true,
  ...differing,
});

type ValueStart = Pick<Row<'values'>, 'indicator' | 'bureau' | 'year' | 'report'>;

/** A value of 万元 that is absent, with whatever differs. */
const value = (start: ValueStart, differing: Partial<Row<'values'>>): Row<'values'> => ({
  ...start,
  number: null,
  low: null,
  high: null,
  shown: null,
  unit: '万元',
  origin: 'absent',
  hedge: null,
  absence: null,
  inputs: '[]',
  warnings: '[]',
  amiss: 0,
  amiss_check: '',
  ...differing,
});

const inputs = (...facts: string[]): string =>
  JSON.stringify(facts.map((id) => ({ fact: id, item: 'sangong', measure: 'outturn' })));

type FindingStart = Pick<Row<'findings'>, 'report' | 'bureau' | 'check_id' | 'verdict' | 'operands'>;

const finding = (start: FindingStart, differing: Partial<Row<'findings'>> = {}): Row<'findings'> => ({
  ...start,
  id: `${start.report}:${start.check_id}:sangong`,
  year: 2022,
  subject: 'sangong',
  severity: 'none',
  claim: '3.20 = 2.10 + 1.10',
  explanation: '',
  printed: '3.20',
  low: 31_900,
  high: 32_100,
  difference: null,
  unit: '万元',
  line: 42,
  decision: '',
  decided_on: '',
  decided_reason: '',
  decided_by: '',
  decided_verdict: '',
  ...differing,
});

const report = (
  start: Pick<Row<'reports'>, 'id' | 'bureau' | 'year' | 'title'>,
  differing: Partial<Row<'reports'>> = {},
): Row<'reports'> => ({
  ...start,
  kind: 'department-accounts',
  file: `${start.id}.txt`,
  sha256: '0'.repeat(64),
  tokens: 3,
  facts: 2,
  bound: 1,
  unread: 1,
  held: 1,
  rounding: 0,
  broken: 0,
  major: 0,
  unchecked: 0,
  doubtful: 0,
  ...differing,
});

const indicator = (
  start: Pick<Row<'indicators'>, 'id' | 'name' | 'topic' | 'position'>,
): Row<'indicators'> => ({
  ...start,
  unit: '万元',
  polarity: 'none',
  formula: start.name,
  sentence: `${start.name}的决算数。`,
});

/** REGISTRY of one small invented snapshot: a province, a city and a county of 示例, with what every query can meet. */
export const SAMPLE: RowsByTable = {
  regions: [
    {
      code: '990101',
      name: '示例县',
      short: '示例',
      bureau: '示例县医疗保障局',
      level: 'county',
      parent: '990100',
      position: 2,
      pinyin: 'shi li xian',
    },
    {
      code: '990000',
      name: '示例省',
      short: '示例',
      bureau: '示例省医疗保障局',
      level: 'province',
      parent: null,
      position: 0,
      pinyin: 'shi li sheng',
    },
    {
      code: '990100',
      name: '示例市',
      short: '示例',
      bureau: '示例市医疗保障局',
      level: 'prefecture',
      parent: '990000',
      position: 1,
      pinyin: 'shi li shi',
    },
  ],
  reports: [
    report({ id: CITY.report, bureau: CITY.bureau, year: 2022, title: '2022年度示例市医疗保障局部门决算' }),
    report(
      { id: COUNTY.report, bureau: COUNTY.bureau, year: 2022, title: '2022年度示例县医疗保障局部门决算' },
      { kind: 'performance-report', tokens: 1, facts: 1, bound: 1, unread: 0, held: 0, broken: 1 },
    ),
  ],
  items: [
    {
      id: 'sangong',
      name: '“三公”经费合计',
      topic: 'sangong',
      dimension: 'money',
      parent: null,
      position: 1,
    },
    { id: 'total', name: '收支总计', topic: 'totals', dimension: 'money', parent: null, position: 0 },
  ],
  indicators: [
    indicator({ id: 'sangong', name: '“三公”经费', topic: 'sangong', position: 0 }),
    indicator({ id: 'abroad', name: '因公出国（境）费', topic: 'sangong', position: 1 }),
    indicator({ id: 'total', name: '收支总计', topic: 'totals', position: 2 }),
  ],
  spellings: [
    { kind: 'indicator', id: 'sangong', name: '“三公”经费', pinyin: 'san gong jing fei' },
    { kind: 'page', id: 'overview', name: '总览', pinyin: 'zong lan' },
  ],
  facts: [
    fact({ ...CITY, line: 42, start: 17, printed: '3.20万元' }, { value: '3.20', number: 32_000 }),
    fact(
      { ...CITY, line: 42, start: 30, printed: '60余人' },
      { item: null, measure: null, value: '60', unit: '人', hedge: '余', chosen: false },
    ),
    fact({ ...CITY, line: 44, start: 2, printed: '未发生' }, { item: 'abroad' }),
    fact(
      { ...COUNTY, line: 7, start: 0, printed: '-12.5%' },
      { measure: 'change-rate', value: '-12.5', number: -0.125, unit: '%' },
    ),
  ],
  source_tables: [
    {
      report: CITY.report,
      id: 't40',
      title: '“三公”经费',
      section: '第二部分 › 八',
      form: 'narrative',
      first_line: 40,
      last_line: 48,
    },
    {
      report: CITY.report,
      id: 't10',
      title: '收支总体',
      section: '第二部分 › 一',
      form: 'table',
      first_line: 10,
      last_line: 20,
    },
  ],
  ledger: [
    { report: CITY.report, line: 42, start: 17, finish: 23, printed: '3.20万元', verdict: 'fact' },
    { report: CITY.report, line: 42, start: 30, finish: 34, printed: '60余人', verdict: 'unread' },
    { report: CITY.report, line: 1, start: 0, finish: 4, printed: '2022', verdict: 'date' },
    { report: COUNTY.report, line: 7, start: 0, finish: 6, printed: '-12.5%', verdict: 'fact' },
  ],
  values: [
    value(
      { indicator: 'sangong', year: 2022, ...CITY },
      {
        number: 3.2,
        low: 3.195,
        high: 3.205,
        shown: '3.20',
        origin: 'printed',
        inputs: inputs('shili-city-2022:42.17'),
      },
    ),
    value(
      { indicator: 'sangong', year: 2021, ...CITY },
      { number: 3.66, shown: '3.66', origin: 'prior-derived', warnings: '["derived-prior"]' },
    ),
    value({ indicator: 'abroad', year: 2022, ...CITY }, { absence: 'nil-stated' }),
    value({ indicator: 'sangong', year: 2022, ...COUNTY }, { absence: 'not-published' }),
    value(
      { indicator: 'total', year: 2022, ...COUNTY },
      { number: 0, shown: '0.00', origin: 'printed', amiss: 1, amiss_check: 'change-on-last-year' },
    ),
  ],
  findings: [
    finding({
      ...CITY,
      check_id: 'sangong-adds-up',
      verdict: 'holds',
      operands: '["shili-city-2022:42.17"]',
    }),
    finding(
      {
        ...COUNTY,
        check_id: 'change-on-last-year',
        verdict: 'broken',
        operands: '["shili-county-2022:7.0"]',
      },
      {
        severity: 'major',
        difference: 1.5,
        explanation: '“示例”',
        decision: 'bureau-error',
        decided_on: '2024-05-31',
        decided_reason: '示例县医疗保障局来函确认。',
        decided_verdict: 'broken',
      },
    ),
  ],
  check_counts: [
    {
      province: '990000',
      level: 'prefecture',
      year: 2022,
      check_id: 'sangong-adds-up',
      verdict: 'holds',
      findings: 1,
      reports: 1,
      largest: null,
    },
    {
      province: '990000',
      level: 'county',
      year: 2022,
      check_id: 'change-on-last-year',
      verdict: 'broken',
      findings: 1,
      reports: 1,
      largest: 1.5,
    },
  ],
  coverage: [
    { report: CITY.report, bureau: CITY.bureau, year: 2022, topic: 'sangong', disclosed: 2, expected: 2 },
    { report: COUNTY.report, bureau: COUNTY.bureau, year: 2022, topic: 'sangong', disclosed: 0, expected: 1 },
  ],
  disclosure_lines: [
    {
      report: CITY.report,
      bureau: CITY.bureau,
      year: 2022,
      line_id: 'sangong',
      name: '“三公”合计',
      part: 'sangong',
      status: 'told',
      fact: 'shili-city-2022:42.17',
      line: 42,
      position: 1,
    },
    {
      report: CITY.report,
      bureau: CITY.bureau,
      year: 2022,
      line_id: 'total',
      name: '收支总计',
      part: 'accounts',
      status: 'missing',
      fact: null,
      line: 0,
      position: 0,
    },
  ],
  national_figures: [
    {
      id: 'national:insured-2022',
      item: 'insured',
      measure: 'count',
      year: 2022,
      value: '120.5',
      number: 1_205_000,
      unit: '万人',
      source: '示例局《2022年示例公报》',
    },
  ],
  benchmarks: [
    {
      indicator: 'sangong',
      year: 2022,
      number: 2.5,
      low: 2.45,
      high: 2.55,
      shown: '2.5',
      unit: '万元',
      inputs: '["national:insured-2022"]',
      source: '示例局《2022年示例公报》',
      caveat: '示例。',
    },
  ],
};

/** Params that find something in the sample, by name: one name means one thing in all queries. */
const SAMPLE_PARAMS: Readonly<Record<string, Bindable>> = {
  report: CITY.report,
  reports: CITY.report,
  bureau: CITY.bureau,
  bureaus: `${COUNTY.bureau},${CITY.bureau}`,
  peers: `${CITY.bureau},${COUNTY.bureau}`,
  most: 6,
  indicator: 'sangong',
  indicators: 'sangong,reception',
  topic: 'sangong',
  digits: '99',
  provinces: '990000',
  levels: '',
  verdicts: 'broken,conflict,holds',
  checks: '',
  from: 2020,
  to: 2023,
  few: 60,
  province: '990000',
  item: 'sangong',
  year: 2022,
  fact: 'shili-city-2022:42.17',
  finding: 'shili-city-2022:sangong-adds-up:sangong',
};

/** A query's params filled from the sample. Throws on a param name the sample does not know. */
export const sampleParams = ({ name, params }: Query): Record<keyof ParamTypes, Bindable> =>
  Object.fromEntries(
    Object.keys(params).map((param) => {
      const found = SAMPLE_PARAMS[param];
      if (found === undefined) throw new RangeError(`the sample has no ${param} for query ${name}`);
      return [param, found];
    }),
  );
