import { describe, expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import { type Invented, inventedFacts, inventedReport } from './invented-facts.fixture.ts';

const report = inventedReport();
const facts = (...invented: readonly Invented[]): Fact[] => inventedFacts(report, invented);
const findingsOf = (told: readonly Fact[], check: string): readonly Finding[] =>
  auditReport(report, told).filter((finding) => finding.check === check);
const verdictsOf = (told: readonly Fact[], check: string): readonly string[] =>
  findingsOf(told, check).map(({ verdict }) => verdict);

/** The same facts under one heading, in one table or paragraph. */
const placed = (told: readonly Fact[], table: string, ...section: string[]): Fact[] =>
  told.map((fact) => ({
    ...fact,
    id: `${fact.id}${table}` as Fact['id'],
    place: { ...fact.place, table, section },
  }));

const row = (...path: string[]): NonNullable<Invented[4]> => ({ path });
const LISTED = '（三）一般公共预算财政拨款支出决算具体情况';
const AFFAIRS = ['卫生健康支出', '医疗保障管理事务'] as const;

describe('lists of 项', () => {
  const structure = placed(
    facts(
      ['general', 'outturn', '80.00'],
      ['class-210', 'outturn', '50.00'],
      ['class-221', 'outturn', '30.00'],
    ),
    't1',
    '（二）结构情况',
  );
  const items = (affairs: string, ...more: readonly Invented[]): Fact[] =>
    placed(
      facts(
        ['functional', 'outturn', '20.00', '万元', row(...AFFAIRS, '行政运行')],
        ['functional', 'outturn', affairs, '万元', row(...AFFAIRS, '其他医疗保障管理事务支出')],
        ...more,
      ),
      't2',
      LISTED,
    );
  const housing: Invented = [
    'functional',
    'outturn',
    '30.00',
    '万元',
    row('住房保障支出', '住房改革支出', '住房公积金'),
  ];

  it('that name every class must come to each class and to the whole', () => {
    const right = [...structure, ...items('30.00', housing)];
    expect(verdictsOf(right, 'items-of-class')).toEqual(['holds', 'holds']);
    expect(verdictsOf(right, 'items-of-account')).toEqual(['holds']);
    const wrong = [...structure, ...items('29.00', housing)];
    expect(verdictsOf(wrong, 'items-of-class')).toEqual(['broken', 'holds']);
    expect(verdictsOf(wrong, 'items-of-account')).toEqual(['broken']);
  });

  it('that leave a class out need not be whole, but can never come to more than their class', () => {
    expect(verdictsOf([...structure, ...items('10.00')], 'items-of-class')).toEqual(['unchecked']);
    expect(verdictsOf([...structure, ...items('40.00')], 'items-of-class')).toEqual(['broken']);
  });

  it('of another account are not held against the general budget', () => {
    const fund = placed(
      facts([
        'functional',
        'outturn',
        '9.00',
        '万元',
        row('其他支出', '彩票公益金安排的支出', '用于城乡医疗救助'),
      ]),
      't3',
      '八、政府性基金预算支出决算情况说明',
    );
    const told = [...structure, ...items('30.00', housing), ...fund];
    expect(verdictsOf(told, 'items-of-account').filter((verdict) => verdict === 'broken')).toEqual([]);
  });

  it('nine rounded items may miss their class by a few last digits', () => {
    const rounded = [...structure, ...items('30.01', housing)];
    expect(verdictsOf(rounded, 'items-of-class')).toEqual(['rounding', 'holds']);
  });
});

describe('projects', () => {
  const whole = facts(['expenditure-project', 'outturn', '60.00'], ['expenditure', 'outturn', '90.00']);
  const project = (name: string, outturn: string): Invented => [
    'project',
    'outturn',
    outturn,
    '万元',
    row(name),
  ];

  it('told one by one may come to less than 项目支出, for not all need be told', () => {
    const told = [...whole, ...placed(facts(project('甲', '20.00'), project('乙', '30.00')), 't1')];
    expect(new Set(verdictsOf(told, 'projects-within'))).toEqual(new Set(['holds']));
  });

  it('told twice under two names count once', () => {
    const once = [project('系统运行维护', '35.00'), project('宣传经费', '10.00')];
    const again = project('系统运行维护项目', '35.00');
    const told = [...whole, ...placed(facts(...once, again), 't1')];
    expect(verdictsOf(told, 'projects-within')).not.toContain('broken');
  });

  it('a source larger than its project is broken, one source alone that is smaller is not', () => {
    const form = (source: string): Fact[] =>
      placed(
        facts(
          ['project', 'outturn', '36.50', '万元', row('甲')],
          ['project', 'outturn', source, '万元', row('甲', '财政拨款')],
        ),
        't1',
      );
    expect(verdictsOf(form('365'), 'project-sources')).toEqual(['broken']);
    expect(verdictsOf(form('30.00'), 'project-sources')).toEqual(['doubtful']);
    expect(verdictsOf(form('36.50'), 'project-sources')).toEqual(['holds']);
  });

  it('money of the lottery is a source beside 一般公共预算, and a part of 政府性基金 where that is printed', () => {
    const form = (...sources: readonly Invented[]): Fact[] =>
      placed(
        facts(
          ['project', 'outturn', '36.50', '万元', row('甲')],
          ['project', 'outturn', '30.00', '万元', row('甲', '一般公共预算')],
          ...sources,
        ),
        't1',
      );
    const lottery = (value: string): Invented => [
      'project',
      'outturn',
      value,
      '万元',
      row('甲', '彩票公益金'),
    ];
    const funds: Invented = ['project', 'outturn', '6.50', '万元', row('甲', '政府性基金预算资金')];
    expect(verdictsOf(form(lottery('6.50')), 'project-sources')).toEqual(['holds']);
    expect(verdictsOf(form(funds, lottery('6.50')), 'project-sources')).toEqual(['holds']);
    expect(verdictsOf(form(lottery('5.60')), 'project-sources')).toEqual(['broken']);
  });

  it('what is no money of the budget stands beside the levels that give it, unless these alone come to the project', () => {
    const form = (...sources: readonly (readonly [name: string, value: string])[]): Fact[] =>
      placed(
        facts(
          ['project', 'outturn', '36.50', '万元', row('甲')],
          ...sources.map(([name, value]): Invented => ['project', 'outturn', value, '万元', row('甲', name)]),
        ),
        't1',
      );
    const central = ['中央财政资金', '20.00'] as const;
    for (const beside of ['彩票公益金', '上年结转资金', '其他资金']) {
      expect(
        verdictsOf(form(central, ['县级财政资金', '10.00'], [beside, '6.50']), 'project-sources'),
      ).toEqual(['holds']);
      expect(
        verdictsOf(form(central, ['县级财政资金', '16.50'], [beside, '6.50']), 'project-sources'),
      ).toEqual(['holds']);
      expect(
        verdictsOf(form(central, ['县级财政资金', '11.00'], [beside, '6.50']), 'project-sources'),
      ).toEqual(['broken']);
    }
  });

  it('a source printed on a line with the levels stands beside them, whatever money of the budget is told elsewhere', () => {
    const form = (county: string): Fact[] => {
      const [whole, budget, ...levels] = facts(
        ['project', 'outturn', '36.50', '万元', row('甲')],
        ['project', 'outturn', '36.50', '万元', row('甲', '财政拨款')],
        ['project', 'outturn', '20.00', '万元', row('甲', '中央补助')],
        ['project', 'outturn', county, '万元', row('甲', '县级配套')],
        ['project', 'outturn', '6.50', '万元', row('甲', '彩票公益金')],
      );
      if (!whole || !budget) throw new Error('no facts');
      const line = levels.map((fact) => ({ ...fact, place: { ...fact.place, line: 9 } }));
      return placed([whole, budget, ...line], 't1');
    };
    expect(verdictsOf(form('10.00'), 'project-sources')).toEqual(['holds']);
    expect(verdictsOf(form('16.50'), 'project-sources')).toEqual(['holds']);
    expect(verdictsOf(form('11.00'), 'project-sources')).toEqual(['broken']);
  });

  it('a budget of nothing has no rate, unless nothing was spent either', () => {
    const form = (spent: string, rate: string): Fact[] =>
      facts(
        ['project', 'budget-full-year', '0', '万元', row('甲')],
        ['project', 'outturn', spent, '万元', row('甲')],
        ['project', 'completion', rate, '%', row('甲')],
      );
    expect(verdictsOf(form('17.00', '100'), 'no-rate-of-nothing')).toEqual(['broken']);
    expect(verdictsOf(form('0', '0'), 'no-rate-of-nothing')).toEqual([]);
  });
});

describe('funds shared out', () => {
  it('a table’s 合计 is the sum of its 小计, not of all its columns', () => {
    const told = (total: string): Fact[] =>
      placed(
        facts(
          ['allocation', 'budget', total, '万元', row('示例县', '合计')],
          ['allocation', 'budget', '30.00', '万元', row('示例县', '中央财政', '小计')],
          ['allocation', 'budget', '25.00', '万元', row('示例县', '中央财政', '一般公共预算')],
          ['allocation', 'budget', '5.00', '万元', row('示例县', '中央财政', '彩票公益金')],
          ['allocation', 'budget', '8.00', '万元', row('示例县', '省级财政', '小计')],
        ),
        't1',
      );
    expect(verdictsOf(told('38.00'), 'allocation-adds-up')).toEqual(['holds', 'holds']);
    expect(verdictsOf(told('68.00'), 'allocation-adds-up')).toEqual(['broken', 'holds']);
  });
});

describe('what one place decides by itself', () => {
  const narrative = placed(
    facts(
      ['expenditure', 'outturn', '90.00'],
      ['expenditure-basic', 'outturn', '40.00'],
      ['expenditure-project', 'outturn', '50.00'],
    ),
    't1',
    '三、支出决算情况说明',
  );
  const annex = (share: string): Fact[] =>
    placed(
      facts(
        ['expenditure', 'outturn', '100.00'],
        ['expenditure-basic', 'outturn', '40.00'],
        ['expenditure-basic', 'share', share, '%'],
      ),
      't9',
      '附件1',
    );

  it('an annex’s share is of its own amounts', () => {
    expect(verdictsOf([...narrative, ...annex('40')], 'expenditure-shares')).not.toContain('broken');
    expect(verdictsOf([...narrative, ...annex('44.44')], 'expenditure-shares')).toContain('broken');
  });

  it('an annex that names some parts only is no sum that falls short', () => {
    expect(verdictsOf([...narrative, ...annex('40')], 'expenditure-adds-up')).toEqual(['holds']);
  });
});

describe('shares of one whole', () => {
  it('each cut off after its last digit are a rounding', () => {
    const parts = ['basic', 'project', 'remit', 'business'].map((part) => `expenditure-${part}`);
    const shares = (...printed: readonly string[]): Fact[] =>
      facts(
        ['expenditure', 'outturn', '90.00'],
        ...parts.map((id): Invented => [id, 'outturn', '22.50']),
        ...parts.map((id, at): Invented => [id, 'share', printed[at] ?? '0', '%']),
      );
    expect(verdictsOf(shares('25.0', '25.0', '25.0', '24.9'), 'shares-together')).toEqual(['holds']);
    expect(verdictsOf(shares('24.9', '24.9', '24.9', '25.0'), 'shares-together')).toEqual(['rounding']);
    // 24.8 is told by itself; the sum points to it.
    expect(verdictsOf(shares('24.9', '24.9', '24.9', '24.8'), 'expenditure-shares')).toContain('broken');
    expect(verdictsOf(shares('24.9', '24.9', '24.9', '24.8'), 'shares-together')).toEqual(['unchecked']);
  });

  it('told of cars bought and run one by one are all there', () => {
    const told = facts(
      ['sangong', 'outturn', '3.02'],
      ['vehicle-running', 'outturn', '2.60'],
      ['reception', 'outturn', '0.42'],
      ['vehicle-running', 'share', '86.09', '%'],
      ['reception', 'share', '13.91', '%'],
    );
    expect(verdictsOf(told, 'shares-together')).toEqual(['holds']);
  });
});

describe('财政拨款收入', () => {
  const told = (fiscal: string): Fact[] =>
    facts(
      ['income-fiscal', 'outturn', fiscal],
      ['income-general', 'outturn', '85.00'],
      ['income-fund', 'outturn', '3.00'],
      ['income-capital', 'outturn', '0'],
    );

  it('that is the general budget’s part alone, as older reports call it, is no fault', () => {
    expect(verdictsOf(told('85.00'), 'fiscal-income-adds-up')).toEqual(['unchecked']);
    expect(verdictsOf(told('80.00'), 'fiscal-income-adds-up')).toEqual(['broken']);
  });
});

describe('numbers of people', () => {
  it('change at the rate their change is of last year’s number', () => {
    const rate = (printed: string): readonly string[] =>
      verdictsOf(
        facts(
          ['insured-employees', 'count', '18.40', '万人'],
          ['insured-employees', 'count-change', '0.40', '万人'],
          ['insured-employees', 'change-rate', printed, '%'],
        ),
        'change-rate',
      );
    expect(rate('2.22')).toEqual(['holds']);
    expect(rate('4.22')).toEqual(['broken']);
  });

  it('insured of both schemes are all the insured, whoever else is counted in the lines below', () => {
    const insured = (employees: string, line: number): readonly string[] =>
      verdictsOf(
        [
          ...facts(
            ['insured', 'count', '46.82', '万人'],
            ['insured-employees', 'count', employees, '万人'],
            ['insured-residents', 'count', '41.68', '万人'],
          ).map((fact, index) => ({ ...fact, place: { ...fact.place, line: 10, start: index } })),
          ...facts(['result', 'count', '3260', '人', row('全额资助')]).map((fact) => ({
            ...fact,
            id: `${fact.id}r` as Fact['id'],
            place: { ...fact.place, line, start: 9 },
          })),
        ],
        'insured-adds-up',
      );
    expect(insured('5.14', 13)).toEqual(['holds']);
    expect(insured('4.36', 13)).toEqual(['broken']);
    // In the same line it may be people of neither scheme.
    expect(insured('4.36', 10)).toEqual(['unchecked']);
  });
});
