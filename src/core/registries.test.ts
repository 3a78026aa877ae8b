import { describe, expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import { CHECKS, type Check, type ExampleFigure, REPEATED, subjectName, undecidedExample } from './checks.ts';
import { OWN_RULES, RULES } from './comparability.ts';
import { deriveValues } from './derive.ts';
import { describeExpression, type Expression } from './expression.ts';
import { type Fact, factId, type Measure, type ReportId } from './fact.ts';
import { type Finding, UNIT_OF } from './finding.ts';
import { formatQuantity } from './format.ts';
import { DISPLAY_UNITS, INDICATORS } from './indicators.ts';
import { ITEMS, isOpenTable, itemOf } from './items.ts';
import type { Unit } from './quantity.ts';
import type { RegionCode } from './region.ts';
import type { Report } from './report.ts';

const report: Report = {
  id: 'example' as ReportId,
  bureau: '999999' as RegionCode,
  year: 2022,
  kind: 'department-accounts',
  title: '示例县医疗保障局2022年度部门决算',
  annexes: false,
  document: { file: 'example.txt', sha256: '0'.repeat(64) },
  corrections: [],
};

const factsOf = (figures: readonly ExampleFigure[], at: Check['at'] = {}): Fact[] =>
  figures.map(([item, measure, value, unit, offset, path, asOf], index) => {
    const section = at.section === undefined ? ['情况说明'] : [at.section];
    const column = at.column === undefined ? {} : { column: at.column };
    const place = {
      line: at.line ?? index + 1,
      start: at.line === undefined ? 0 : index,
      end: value.length,
      section,
      ...column,
    };
    return {
      id: factId(report.id, place),
      report: report.id,
      item: itemOf(item).id,
      label: itemOf(item).name,
      path: path ?? [],
      measure,
      year: report.year + (offset ?? 0),
      ...(asOf === undefined ? {} : { asOf }),
      value,
      unit,
      printed: value,
      hedge: null,
      ...(at.level === undefined ? {} : { level: at.level }),
      place,
    };
  });

const verdictsOf = (check: Check, figures: readonly ExampleFigure[]): string[] =>
  auditReport(report, factsOf(figures, check.at))
    .filter((finding) => finding.check === check.id && finding.verdict !== 'unchecked')
    .map(({ verdict }) => verdict);

const isUndecided = ({ verdict }: Finding): boolean => verdict === 'unchecked' || verdict === 'doubtful';

describe.each(CHECKS.map((check) => [check.name, check] as const))('check: %s', (_, check) => {
  it('holds on its example', () => {
    expect(verdictsOf(check, check.holds)).toEqual(['holds']);
  });

  it('is broken on its other example, and says by how much', () => {
    expect(verdictsOf(check, check.breaks)).toEqual(['broken']);
    const finding = auditReport(report, factsOf(check.breaks, check.at)).find(
      (one) => one.check === check.id && one.verdict === 'broken',
    );
    // What must only not be nil stands off nothing.
    expect(finding?.low === null || Number(finding?.difference) > 0).toBe(true);
    expect(finding?.operands.length).toBeGreaterThan(0);
  });

  it('is left undecided, with a reason, when a term is missing or may not have been read', () => {
    const findings = auditReport(report, factsOf(undecidedExample(check), check.at));
    for (const finding of findings) {
      expect(finding.verdict).not.toBe('broken');
      if (isUndecided(finding)) expect(finding.explanation).not.toBe('');
    }
    const own = findings.filter((finding) => finding.check === check.id);
    expect(own.some(isUndecided)).toBe(true);
  });
});

describe('findings', () => {
  it('财政拨款收入 stands for its parts in the sum of income where they are not told one by one', () => {
    const verdict = (...figures: ExampleFigure[]): string[] =>
      auditReport(report, factsOf([['income', 'outturn', '90.00', '万元'], ...figures]))
        .filter(({ check }) => check === 'income-adds-up')
        .map(({ verdict: told }) => told);
    const other: ExampleFigure = ['income-other', 'outturn', '5.00', '万元'];
    expect(verdict(['income-general', 'outturn', '85.00', '万元'], other)).toEqual(['holds']);
    expect(
      verdict(
        ['income-fiscal', 'outturn', '85.00', '万元'],
        ['income-fund', 'outturn', '3.00', '万元'],
        other,
      ),
    ).toEqual(['holds']);
    expect(verdict(['income-fiscal', 'outturn', '85.00', '万元'], other)).toEqual(['holds']);
    expect(verdict(['income-fiscal', 'outturn', '84.00', '万元'], other)).toEqual(['broken']);
  });

  it('shares of two bases are two quantities, and do not contradict each other', () => {
    const [usual, other] = factsOf([
      ['personnel-funds', 'share', '91.20', '%'],
      ['personnel-funds', 'share', '25.17', '%'],
    ]);
    if (!usual || !other) throw new Error('no facts');
    const repeats = (facts: readonly Fact[]): string[] =>
      auditReport(report, facts)
        .filter(({ check, verdict }) => check === REPEATED.id && verdict !== 'unchecked')
        .map(({ verdict }) => verdict);
    expect(repeats([usual, other])).toEqual(['conflict']);
    expect(repeats([usual, { ...other, path: ['占总支出'] }])).toEqual([]);
  });

  it('a rate over this year’s figure is named as a wrong base', () => {
    const facts = factsOf([
      ['operating', 'outturn', '32.41', '万元'],
      ['operating', 'change', '2.74', '万元'],
      ['operating', 'change-rate', '8.45', '%'],
    ]);
    const finding = auditReport(report, facts).find(({ check }) => check === 'change-rate');
    expect(finding?.verdict).toBe('broken');
    expect(finding?.explanation).toContain('分母误用');
  });

  it('a share cut off instead of rounded is a rounding, not a fault', () => {
    const facts = factsOf([
      ['income', 'outturn', '5413.26', '万元'],
      ['income-other', 'outturn', '1.55', '万元'],
      ['income-other', 'share', '0.02', '%'],
    ]);
    const finding = auditReport(report, facts).find(({ check }) => check === 'income-shares');
    expect(finding?.verdict).toBe('rounding');
    expect(finding?.explanation).toContain('截去了尾数');
  });

  it('the same quantity printed with two values is a conflict that names both lines', () => {
    const facts = factsOf([
      ['sangong', 'completion', '100', '%'],
      ['sangong', 'completion', '54', '%'],
    ]);
    const finding = auditReport(report, facts).find(({ check }) => check === REPEATED.id);
    expect(finding?.verdict).toBe('conflict');
    expect(finding?.claim).toContain('第 1 行 100%');
    expect(finding?.claim).toContain('第 2 行 54%');
  });

  it('people of a kind the sum does not know make it fall short without a fault', () => {
    const verdict = (hired: string): string | undefined =>
      auditReport(
        report,
        factsOf([
          ['staff', 'count', '41', '人'],
          ['staff-administrative', 'count', '11', '人'],
          ['staff-institution', 'count', '28', '人'],
          ['staff-hired', 'count', hired, '人'],
        ]),
      ).find(({ check }) => check === 'people-add-up')?.verdict;
    expect(verdict('2')).toBe('unchecked');
    expect(verdict('5')).toBe('broken');
  });

  it('a share of an unusual base may be more than the whole, and no price falls by more', () => {
    const [share] = factsOf([['expenditure-project', 'share', '121.24', '%']]);
    if (!share) throw new Error('no fact');
    const verdicts = (facts: readonly Fact[]): string[] =>
      auditReport(report, facts)
        .filter(({ check }) => check === 'rate-within-whole')
        .map(({ verdict }) => verdict);
    expect(verdicts([share])).toEqual(['broken']);
    expect(verdicts([{ ...share, path: ['占年初预算'] }])).toEqual([]);
    const [fall, rise] = factsOf([
      ['result', 'rate', '127.57', '%', 0, ['集采药品', '平均降幅']],
      ['result', 'rate', '127.57', '%', 0, ['集采药品', '增幅']],
    ]);
    if (!fall || !rise) throw new Error('no facts');
    expect(verdicts([fall])).toEqual(['broken']);
    expect(verdicts([rise])).toEqual([]);
  });

  it('figures of mid-year are not held against those of the whole year', () => {
    const [all, residents, employees] = factsOf([
      ['insured', 'count', '84.11', '万人'],
      ['insured-residents', 'count', '70.23', '万人'],
      ['insured-employees', 'count', '4.88', '万人'],
    ]);
    if (!all || !residents || !employees) throw new Error('no facts');
    const facts = [all, { ...residents, asOf: `${report.year}-10` }, employees];
    const finding = auditReport(report, facts).find(({ check }) => check === 'insured-adds-up');
    expect(finding?.verdict).toBe('unchecked');
    expect(finding?.explanation).toContain('时点');
  });

  it('people of one kind counted with and without another kind do not contradict each other', () => {
    const facts = factsOf([
      ['staff-institution', 'count', '30', '人'],
      ['staff-managed', 'count', '8', '人'],
      ['staff-institution', 'count', '22', '人'],
    ]);
    const finding = auditReport(report, facts).find(({ check }) => check === REPEATED.id);
    expect(finding?.verdict).toBe('unchecked');
    expect(finding?.explanation).toContain('分类口径');
  });

  it('a hedged figure is never held against another', () => {
    const facts = factsOf([
      ['reception-batches', 'count', '138', '批次'],
      ['reception-visits', 'count', '17', '人次'],
    ]).map((fact) => ({ ...fact, hedge: '余' }));
    const finding = auditReport(report, facts).find(({ check }) => check === 'batches-within-visits');
    expect(finding?.verdict).toBe('unchecked');
  });
});

describe('the registries', () => {
  it('every id is given once', () => {
    for (const ids of [ITEMS, INDICATORS, CHECKS].map((registry) => registry.map(({ id }) => id as string))) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('every parent is an item, and every claim’s subject has a name', () => {
    for (const { parent } of ITEMS) if (parent !== undefined) expect(itemOf(parent).id).toBe(parent);
    for (const { claims } of CHECKS)
      for (const { subject } of claims) expect(subjectName(subject)).not.toBe('');
  });

  it('every indicator says in words what it is made of', () => {
    for (const { expression, sentence } of INDICATORS) {
      expect(describeExpression(expression, (measure) => measure)).not.toBe('');
      expect(sentence).toMatch(/。$/u);
    }
  });
});

describe('how grave a finding is', () => {
  const worstOf = (figures: readonly ExampleFigure[]): string | undefined =>
    auditReport(report, factsOf(figures)).find(({ verdict }) => verdict === 'broken')?.severity;

  it('a gap of more than a hundredth is major, a smaller one minor', () => {
    const parts = (general: string): readonly ExampleFigure[] => [
      ['income', 'outturn', '1000.00', '万元'],
      ['income-general', 'outturn', general, '万元'],
    ];
    expect(worstOf(parts('900.00'))).toBe('major');
    expect(worstOf(parts('999.00'))).toBe('minor');
  });

  it('money without visitors is major, though there is no gap to measure', () => {
    expect(
      worstOf([
        ['reception-domestic', 'outturn', '0', '万元'],
        ['reception-visits', 'count', '17', '人次'],
      ]),
    ).toBe('major');
  });

  it('a change with the wrong sign is explained as such', () => {
    const facts = factsOf([
      ['reception', 'outturn', '0.69', '万元'],
      ['reception', 'outturn', '0.75', '万元', -1],
      ['reception', 'change', '0.06', '万元'],
    ]);
    const finding = auditReport(report, facts).find(({ check }) => check === 'prior-agrees');
    expect(finding?.explanation).toContain('方向相反');
  });

  it('a sum that falls short is in doubt while its section holds an amount that was not recognised', () => {
    const facts = factsOf([
      ['income', 'outturn', '100.00', '万元'],
      ['income-general', 'outturn', '80.00', '万元'],
    ]);
    const [first] = facts;
    if (!first) throw new Error('no fact');
    const unbound: Fact = {
      ...first,
      id: factId(report.id, { line: 9, start: 0 }),
      item: null,
      measure: null,
      value: '20.00',
    };
    const verdict = (all: readonly Fact[]): string | undefined =>
      auditReport(report, all).find(({ check }) => check === 'income-adds-up')?.verdict;
    expect(verdict(facts)).toBe('broken');
    expect(verdict([...facts, unbound])).toBe('doubtful');
  });

  it('a completion is held against the budget of its own base only', () => {
    const facts = (rate: ExampleFigure[1]): Fact[] =>
      factsOf([
        ['sangong', 'outturn', '1.50', '万元'],
        ['sangong', 'budget-initial', '3.00', '万元'],
        ['sangong', rate, '100', '%'],
      ]);
    const verdict = (rate: ExampleFigure[1]): string | undefined =>
      auditReport(report, facts(rate)).find(
        ({ check, subject }) => check === 'completion' && subject.endsWith(rate),
      )?.verdict;
    expect(verdict('completion')).toBe('unchecked');
    expect(verdict('completion-initial')).toBe('broken');
  });
});

/** Rows of open tables as reports print them, of which each set of rows must know its own. */
const PATHS: readonly (readonly string[])[] = [
  ['卫生健康支出', '医疗救助', '城乡医疗救助'],
  ['其他支出', '彩票公益金安排的支出', '用于城乡医疗救助的彩票公益金支出'],
  ['一般公共预算财政拨款支出决算表', '本年支出合计', '卫生健康支出', '医疗救助', '城乡医疗救助'],
  [
    '政府性基金预算财政拨款支出决算表',
    '本年支出合计',
    '其他支出',
    '彩票公益金安排的支出',
    '用于城乡医疗救助的彩票公益金支出',
  ],
  ['项目支出', '其他医疗救助支出'],
  ['项目支出', '用于城乡医疗救助的彩票公益金支出'],
  ['示例系统运行维护'],
];

const RATIOS = new Set<Measure>(['share', 'rate', 'completion', 'change-rate', 'budget-change-rate']);

type Leaf = { readonly item: string; readonly measure: Measure; readonly path: readonly string[] };

/** Enough for every count over a report as a whole: a check, a row of a performance form, two projects. */
const TALLIED: readonly Leaf[] = [
  { item: 'total-income', measure: 'outturn', path: [] },
  { item: 'total-expenditure', measure: 'outturn', path: [] },
  { item: 'performance', measure: 'target', path: ['示例项目', '示例指标'] },
  { item: 'performance', measure: 'actual', path: ['示例项目', '示例指标'] },
  ...['示例项目一', '示例项目二'].flatMap((name): Leaf[] => [
    { item: 'project', measure: 'budget', path: [name] },
    { item: 'project', measure: 'outturn', path: [name] },
  ]),
];

/** Every quantity an expression may ask for, without last year's. */
function leavesOf(expression: Expression): readonly Leaf[] {
  switch (expression.op) {
    case 'item':
      return expression.yearOffset === 0
        ? [{ item: expression.item, measure: expression.measure, path: [] }]
        : [];
    case 'rows': {
      const { set, measure } = expression;
      return PATHS.filter((path) => set.rowOf(path) !== null).map((path) => ({
        item: set.item,
        measure,
        path,
      }));
    }
    case 'sum':
      return expression.terms.flatMap(leavesOf);
    case 'first':
      return expression.of.flatMap(leavesOf);
    case 'inferred':
      return leavesOf(expression.of);
    case 'withheld':
    case 'quoted':
    case 'constant':
      return [];
    case 'tally':
      return TALLIED;
    case 'difference':
      return [expression.from, expression.less].flatMap(leavesOf);
    case 'ratio':
      return [expression.of, expression.to].flatMap(leavesOf);
  }
}

function unitOf({ item, measure }: Leaf): Unit {
  if (RATIOS.has(measure)) return '%';
  if (measure === 'score' || measure === 'weight') return '分';
  return measure === 'standard' ? '元/人' : UNIT_OF[itemOf(item).dimension];
}

const stateAll = (leaves: readonly Leaf[]): Fact[] =>
  leaves.map((leaf, index) => {
    const place = { line: index + 1, start: 0, end: 1, section: ['情况说明'] };
    const { item, measure, path } = leaf;
    const unit = unitOf(leaf);
    return {
      id: factId(report.id, place),
      report: report.id,
      item: itemOf(item).id,
      label: itemOf(item).name,
      path,
      measure,
      year: report.year,
      value: '12',
      unit,
      printed: `12${unit}`,
      hedge: null,
      place,
    };
  });

describe.each(INDICATORS.map((indicator) => [indicator.name, indicator] as const))(
  'indicator: %s',
  (_, indicator) => {
    const valueFrom = (facts: readonly Fact[]) =>
      deriveValues(report, facts).find(
        (value) => value.indicator.id === indicator.id && value.year === report.year,
      );

    it('has a value in its unit where the report states what it is made of', () => {
      const leaves = leavesOf(indicator.expression);
      // The same quantity is asked for more than once; a report states it once.
      const distinct = [...new Map(leaves.map((leaf) => [JSON.stringify(leaf), leaf])).values()];
      const value = valueFrom(stateAll(distinct));
      expect(value?.absence).toBeNull();
      if (!value?.quantity) throw new Error('no value');
      const { dimension } = DISPLAY_UNITS[indicator.unit];
      const counted = dimension === 'group' && value.quantity.dimension === 'count';
      expect(counted ? 'group' : value.quantity.dimension).toBe(dimension);
      expect(formatQuantity(value.quantity, indicator.unit)).toMatch(/^-?\d+(?:\.\d+)?$/u);
      expect(value.inputs.every(({ fact }) => fact.startsWith(report.id))).toBe(true);
    });

    it('is not published where the report states nothing', () => {
      expect(valueFrom([])?.absence).toBe('not-published');
    });

    it('has a rule for every trap it is open to, and a sentence that says what it is', () => {
      const codes = [...RULES, ...OWN_RULES].map(({ code }) => code);
      for (const trap of indicator.traps) expect(codes).toContain(trap);
      expect(new Set(indicator.traps).size).toBe(indicator.traps.length);
      expect(indicator.sentence).toMatch(/。$/u);
    });
  },
);

describe('sets of rows', () => {
  it('are rows of open tables, and each of these knows at least one row', () => {
    const sets = INDICATORS.flatMap(({ expression }) => leavesOf(expression)).filter(
      (leaf) => leaf.path.length > 0 && !TALLIED.includes(leaf),
    );
    expect(new Set(sets.map(({ path }) => path))).toEqual(new Set(PATHS));
    for (const { item } of sets) expect(isOpenTable(item)).toBe(true);
  });
});
