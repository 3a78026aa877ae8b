import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import type { ReportId } from '../core/fact.ts';
import type { Finding } from '../core/finding.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const TITLE = '示例县医疗保障局2022年度部门整体支出绩效自评报告';

/** What the audit says is wrong of a report of these lines. */
function wrongIn(...lines: string[]): readonly Finding[] {
  const report = inventedReport({ id: 'invented-2022' as ReportId, year: 2022, title: TITLE });
  const reading = readDocument({ lines: [TITLE, ...lines] }, { report: report.id, year: 2022 });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks).filter(
    ({ verdict }) => verdict === 'broken' || verdict === 'conflict',
  );
}

const checks = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map(({ check }) => check)),
];

const HEADING = '四、部门整体支出绩效情况';
const spent = (fiscal: string, other: string): string =>
  `2022年我局共支出资金800.00万元，其中财政资金600.00万元，占总支出的${fiscal}%；其他资金200.00万元，占总支出的${other}%。`;

describe('shares told one after the other', () => {
  it('are of the whole that the others are of', () => {
    expect(wrongIn(HEADING, spent('75.00', '25.00'))).toEqual([]);
    const [finding] = wrongIn(HEADING, spent('75.00', '27.00'));
    expect(finding?.check).toBe('shares-listed');
    expect(finding?.claim).toContain('27.00%');
  });

  it('are of another whole behind a bracket that names its own', () => {
    const told = (project: string): string =>
      `2022年支出800.00万元。其中：基本支出200.00万元，占25.00%，包括人员经费150.00万元（占基本支出的75.00%）、公用经费50.00万元（占基本支出的25.00%）；项目支出600.00万元，占${project}%。`;
    const income = '2022年本年收入合计800.00万元。';
    expect(wrongIn('二、收入决算情况说明', income, HEADING, told('75.00'))).toEqual([]);
  });

  it('are of the fiscal income that their sentence takes apart, not of all income', () => {
    const told = (share: string): readonly Finding[] =>
      wrongIn(
        '二、收入决算情况说明',
        '2022年本年收入合计800.00万元，其中：一般公共预算财政拨款收入600.00万元，占75.00%；其他收入200.00万元，占25.00%。',
        '二、部门财政资金收支情况',
        `2022年本年财政拨款收入600.00万元，其中：一般公共预算财政拨款收入600.00万元，占${share}%。`,
      );
    expect(told('100.00')).toEqual([]);
  });

  it('decide nothing where no share is of a figure told', () => {
    expect(wrongIn(HEADING, spent('65.00', '35.00'))).toEqual([]);
  });

  it('are not of one whole where other words say of what', () => {
    expect(
      wrongIn(
        HEADING,
        '2022年我局共支出资金800.00万元，其中财政资金600.00万元，占总支出的75.00%；其中救助资金150.00万元，占财政资金的25.00%。',
      ),
    ).toEqual([]);
  });
});

const WORK = '二、重点工作完成情况';

describe('an amount whose unit makes it impossible', () => {
  it.each([
    ['a rate', '全年支出379.72万元，执行率', '96.41%', '96.41万元', '。'],
    ['what one person cost', '住院救助5274人次，次均救助', '1680.83元', '1680.83万元', '。'],
    ['more than any county has', '直接救助支出', '24541.75万元', '24541.75亿元', '。'],
    ['what an office spends', '“三公”经费预算7.5万元，实际支出', '5.54万元', '5.54亿元', '。'],
  ])('is told of %s', (_, before, right, wrong, after) => {
    const told = (amount: string): readonly string[] =>
      checks(wrongIn(WORK, `${before}${amount}${after}`, HEADING, spent('75.00', '25.00')));
    expect(told(right)).not.toContain('units-possible');
    expect(told(wrong)).toContain('units-possible');
  });

  it('is not what the whole country has, nor what cars or meetings of a scheme are told beside', () => {
    const told = checks(
      wrongIn(
        WORK,
        '全国基金支出28211.50亿元。组织会议费标准宣传，医保基金支出5.54亿元。人均筹资0.11万元。',
        HEADING,
        spent('75.00', '25.00'),
      ),
    );
    expect(told).not.toContain('units-possible');
  });
});

describe('a fund told in yuan', () => {
  it('has lost its unit', () => {
    expect(
      checks(wrongIn(WORK, '全年医疗救助支出2.84元，救助3.5万人次。', HEADING, spent('75.00', '25.00'))),
    ).toEqual(['units-possible']);
  });

  it('is right for one person, and in hundreds of millions', () => {
    expect(
      wrongIn(
        WORK,
        '全年医疗救助支出2.84亿元。次均基金支付86.50元，人均统筹基金支出320元。',
        HEADING,
        spent('75.00', '25.00'),
      ),
    ).toEqual([]);
  });
});

describe('institutions inspected on the spot', () => {
  const told = (count: string, rate: string): string =>
    `全县定点医药机构886家，现场检查覆盖${count}家，覆盖率${rate}%。`;
  it('are as many as the rate says', () => {
    expect(wrongIn(WORK, told('886', '100'), HEADING, spent('75.00', '25.00'))).toEqual([]);
    expect(checks(wrongIn(WORK, told('868', '100'), HEADING, spent('75.00', '25.00')))).toContain(
      'inspection-coverage',
    );
  });
});

describe('what is paid in for each resident', () => {
  const told = (whole: string): string =>
    `居民医保个人缴费350元/人，各级财政补助610元/人，人均筹资${whole}元。`;
  it('is the premium and the subsidy', () => {
    expect(wrongIn(WORK, told('960'), HEADING, spent('75.00', '25.00'))).toEqual([]);
    expect(checks(wrongIn(WORK, told('980'), HEADING, spent('75.00', '25.00')))).toEqual([
      'paid-in-for-each',
    ]);
  });
});

describe('a score worked out again over what applies', () => {
  const told = (score: string): string =>
    `扣除不适用的非税收入管理10分、债务管理10分后，适用指标满分80分，自评得75分，折算为百分制得分${score}分。`;
  it('is the score of the points that apply', () => {
    expect(checks(wrongIn(HEADING, spent('75.00', '25.00'), '五、评价结论', told('93.75')))).toEqual([]);
    expect(checks(wrongIn(HEADING, spent('75.00', '25.00'), '五、评价结论', told('95.75')))).toEqual([
      'rescaled-score',
    ]);
  });
});

describe('the bureau that signs', () => {
  const signed = (name: string): readonly Finding[] =>
    wrongIn(
      HEADING,
      spent('75.00', '25.00'),
      '五、改进措施',
      '加强预算执行监控。',
      '',
      name,
      '2023年4月22日',
    );
  it('has the name of the title', () => {
    expect(signed('示例县医疗保障局')).toEqual([]);
    expect(checks(signed('示例县医疗保险局'))).toEqual(['words-of-name']);
  });
});

describe('the department told in one sentence', () => {
  const told = (rate: string, added: string): string =>
    `2022年年初预算900.00万元，年中追加${added}万元，全年预算1000.00万元，实际支出800.00万元，预算执行率${rate}%。`;
  it('has the rate and the adjustment its budgets make', () => {
    const about = '三、部门整体支出规模和使用方向';
    expect(wrongIn(about, told('80.00', '100.00'))).toEqual([]);
    expect(checks(wrongIn(about, told('88.89', '100.00')))).toContain('project-execution');
    expect(checks(wrongIn(about, told('80.00', '10.00')))).toContain('project-adjustment');
  });
});

describe('shares of a whole told in a paragraph before', () => {
  const structure = (share: string, last = '20.00'): readonly string[] => [
    '一、部门基本情况',
    '（四）部门整体支出规模、使用方向和主要内容',
    '3．支出情况。2022 年度实际支出 800.00 万元，比 2021 年的 750.00 万元增加50.00 万元。',
    `4．支出结构。按功能分类，社会保障和就业支出 40.00 万元，占总支出的 5%；\n卫生健康支出 640.00 万元，占 ${share}%；农林水支出 100.00 万元，占 12.5%；住房保障支出 20.00 万元，占 2.5%。按支出性质，人员经费 160.00 万元，占总支出的 ${last}%；项目支出 600.00 万元，占 75%。`,
  ];
  it('are of it where all but one are', () => {
    expect(wrongIn(...structure('80'))).toEqual([]);
    expect(checks(wrongIn(...structure('88')))).toContain('shares-listed');
  });

  it('decide nothing where two are of something else', () => {
    expect(wrongIn(...structure('88', '27.00')).filter(({ check }) => check === 'shares-listed')).toEqual([]);
  });

  it('decide nothing where they are of another kind of money', () => {
    const lines = structure('88').map((line) => line.replaceAll('总支出', '项目支出'));
    expect(checks(wrongIn(...lines))).not.toContain('shares-listed');
  });
});
