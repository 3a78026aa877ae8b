import { describe, expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import type { Fact } from './fact.ts';
import { type Invented, inventedFacts, inventedReport } from './invented-facts.fixture.ts';

const report = inventedReport();
const SHEET = '部门整体支出';

const points = (row: string, value: string): Invented => [
  'score',
  'weight',
  value,
  '分',
  { path: [SHEET, row] },
];
const score = (row: string, value: string): Invented => [
  'score',
  'score',
  value,
  '分',
  { path: [SHEET, row] },
];
const total = (value: string): Invented => ['self-score', 'score', value, '分', { path: [SHEET, '总分'] }];

/** Figures of one sheet, in the columns they are told to stand in. */
const sheet = (invented: readonly Invented[], headings: readonly string[] = []): Fact[] =>
  inventedFacts(report, invented).map((fact) => ({
    ...fact,
    place: {
      ...fact.place,
      table: 't1',
      column: fact.measure === 'score' ? '得分' : headings.includes(fact.path[1] ?? '') ? '一级指标' : '分值',
    },
  }));

const verdicts = (check: string, facts: readonly Fact[]): string[] =>
  auditReport(report, facts)
    .filter((finding) => finding.check === check)
    .map(({ verdict }) => verdict);

const ROWS: readonly Invented[] = [
  points('预算管理', '60'),
  points('目标制定', '30'),
  score('目标制定', '28'),
  points('目标完成', '30'),
  score('目标完成', '27'),
  points('结果应用', '40'),
  points('信息公开', '15'),
  score('信息公开', '15'),
  points('整改反馈', '25'),
  score('整改反馈', '20'),
];
const HEADINGS = ['预算管理', '结果应用'];

describe('score sheets', () => {
  it('a total equals the sum of the scores, and a wrong one is broken where the rows are all there', () => {
    expect(verdicts('score-total', sheet([...ROWS, total('90')], HEADINGS))).toEqual(['holds']);
    expect(verdicts('score-total', sheet([...ROWS, total('92')], HEADINGS))).toEqual(['broken']);
  });

  it('a total rescaled from the points of the rows that apply holds, and says so', () => {
    const rows = ROWS.filter((row) => row[1] !== 'score' || row[4]?.path?.[1] !== '信息公开');
    const [finding] = auditReport(report, sheet([...rows, total('88.24')], HEADINGS)).filter(
      ({ check }) => check === 'score-total',
    );
    expect(finding?.verdict).toBe('holds');
    expect(finding?.claim).toContain('满分');
  });

  it('a sheet of which a row was not read is in doubt or unchecked, never broken', () => {
    const rows = ROWS.filter((row) => row[4]?.path?.[1] !== '整改反馈');
    expect(verdicts('score-total', sheet([...rows, total('90')], HEADINGS))).toEqual(['doubtful']);
    expect(verdicts('score-points', sheet([...rows, total('90')], HEADINGS))).toEqual(['unchecked']);
  });

  it('points of a heading are those of its rows, also where it is printed beside its second row', () => {
    expect(verdicts('score-headings', sheet(ROWS, HEADINGS))).toEqual(['holds', 'holds']);
    const [heading, first, firstScore, ...rest] = ROWS;
    if (!heading || !first || !firstScore) throw new Error('no rows');
    expect(verdicts('score-headings', sheet([first, firstScore, heading, ...rest], HEADINGS))).toEqual([
      'holds',
      'holds',
    ]);
  });

  it('a heading of other points than its rows is broken', () => {
    const rows = ROWS.map((row) => (row[4]?.path?.[1] === '结果应用' ? points('结果应用', '45') : row));
    expect(verdicts('score-headings', sheet(rows, HEADINGS))).toEqual(['holds', 'broken']);
  });

  it('a score above its points is broken', () => {
    const rows = ROWS.map((row) => (row[1] === 'score' && row[2] === '28' ? score('目标制定', '32') : row));
    expect(verdicts('score-within-points', sheet(rows, HEADINGS))).toContain('broken');
  });

  const WHOLE: readonly Invented[] = [
    points('预算管理', '45'),
    points('预算编制', '20'),
    points('目标制定', '12'),
    score('目标制定', '12'),
    points('编制准确', '8'),
    score('编制准确', '8'),
    points('预算执行', '25'),
    points('支出控制', '10'),
    score('支出控制', '9'),
    points('执行进度', '15'),
    score('执行进度', '15'),
    points('履职效果', '55'),
    points('数量指标', '30'),
    points('培训场次', '14'),
    score('培训场次', '14'),
    points('检查家数', '16'),
    score('检查家数', '16'),
    points('质量指标', '25'),
    points('准确率', '25'),
    score('准确率', '20'),
  ];
  const LEVELS = ['预算管理', '预算编制', '预算执行', '履职效果', '数量指标', '质量指标'];
  const withPoints = (row: string, value: string): Fact[] =>
    sheet(
      [
        ...WHOLE.map((one) => (one[1] === 'weight' && one[4]?.path?.[1] === row ? points(row, value) : one)),
        total('94'),
      ],
      LEVELS,
    ).map((fact) => ({
      ...fact,
      place: { ...fact.place, ...(fact.place.column === '一级指标' ? { column: '上级指标' } : {}) },
    }));
  const told = (row: string, value: string): string[] =>
    auditReport(report, withPoints(row, value))
      .filter(({ check, verdict }) => check.startsWith('score-') && verdict === 'broken')
      .map(({ claim }) => claim.slice(claim.indexOf('·') + 1, claim.indexOf('分值')));

  it('points of all levels hang together, and one of them that does not is told once, where it stands', () => {
    expect(told('预算管理', '45')).toEqual([]);
    expect(told('预算管理', '54')).toEqual(['预算管理']);
    expect(told('数量指标', '80')).toEqual(['数量指标']);
    expect(told('执行进度', '51')).toEqual(['预算执行']);
    expect(told('质量指标', '52')).toEqual(['质量指标']);
  });

  it('rows that fall short of their heading are in doubt where the scores do not say that all were read', () => {
    const rows = withPoints('预算管理', '45').filter(({ path }) => path[1] !== '编制准确');
    expect(verdicts('score-headings', rows)).toContain('doubtful');
    expect(verdicts('score-headings', rows)).not.toContain('broken');
  });
});

it('tenths beside hundredths are given, not rounded, so that a slip of a tenth is told', () => {
  const rows = (last: string): readonly Invented[] => [
    points('预算执行', '10'),
    score('预算执行', '9.99'),
    points('目标制定', '50'),
    score('目标制定', '48.5'),
    points('目标完成', '40'),
    score('目标完成', last),
    total('95.99'),
  ];
  expect(verdicts('score-total', sheet(rows('37.5')))).toEqual(['holds']);
  expect(verdicts('score-total', sheet(rows('37.4')))).toEqual(['broken']);
});

describe('the execution of the budget', () => {
  const beside = (measure: 'weight' | 'score', value: string): Invented => [
    'project',
    measure,
    value,
    '分',
    { path: [SHEET] },
  ];
  const rows: readonly Invented[] = [
    beside('weight', '10'),
    beside('score', '9.9'),
    points('目标制定', '50'),
    score('目标制定', '48'),
    points('目标完成', '40'),
    score('目标完成', '36'),
  ];
  const again = [points('预算执行率', '10'), score('预算执行率', '9.9')] as const;
  const out: readonly Invented[] = [['self-score', 'weight', '100', '分', { path: [SHEET, '总分'] }]];

  it('is scored beside the funds, and once more as an indicator in some forms: it counts once', () => {
    for (const facts of [
      [...rows, ...out, total('93.9')],
      [...rows, ...again, ...out, total('93.9')],
    ]) {
      expect(verdicts('score-points', sheet(facts))).toEqual(['holds']);
      expect(verdicts('score-total', sheet(facts))).toEqual(['holds']);
    }
    expect(verdicts('score-total', sheet([...rows, ...again, ...out, total('90.9')]))).toEqual(['broken']);
  });

  it('is another indicator where its points and score are others', () => {
    const other = [points('预算执行率', '5'), score('预算执行率', '4')] as const;
    expect(verdicts('score-points', sheet([...rows, ...other, ...out, total('97.9')]))).toEqual(['broken']);
  });
});

describe('sums of groups', () => {
  const group: readonly Invented[] = [
    points('投入', '20'),
    points('目标设定', '20'),
    points('目标合理性', '12'),
    score('目标合理性', '12'),
    points('目标明确性', '8'),
    score('目标明确性', '7'),
    points('投入小计', '20'),
    score('投入小计', '19'),
    points('过程小计', '80'),
  ];

  it('are those of the rows of their column, not of the headings beside them', () => {
    expect(verdicts('score-subtotals', sheet(group, ['投入', '目标设定']))).toEqual(['holds', 'holds']);
  });
});

describe('a score told before and after what does not apply was taken out', () => {
  /** The score of the sheet, that of a hundred, and the points that apply beside it. */
  const told = (rescaled: string, apply: string): Fact[] => {
    const [own, full, points] = inventedFacts(report, [
      total('85.5'),
      total(rescaled),
      ['score', 'weight', apply, '分', { path: [SHEET, '适用指标'] }],
    ]);
    if (!own || !full || !points) throw new Error('three figures were invented');
    return [own, full, { ...points, place: { ...points.place, line: full.place.line, start: 20, end: 24 } }];
  };

  it('is one score, told twice', () => {
    expect(verdicts('repeated', told('95', '90'))).toEqual(['unchecked']);
  });

  it('is two where the points that apply do not make the one of the other', () => {
    expect(verdicts('repeated', told('59', '90'))).toEqual(['conflict']);
    expect(verdicts('repeated', told('95', '95'))).toEqual(['conflict']);
  });
});
