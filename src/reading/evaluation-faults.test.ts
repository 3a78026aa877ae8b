import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const report = inventedReport({ year: 2022 });

/** The verdicts of one check on a report whose cells are written with |. */
function verdictsOf(check: string, text: string): string[] {
  const lines = text.replaceAll('|', '\t').split('\n');
  const reading = readDocument({ lines }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter((finding) => finding.check === check)
    .map(({ verdict }) => verdict);
}

/** A project’s form: what it was given and spent, and its rows of indicators. */
const form = (given: string, spent: string, ...rows: string[]): string => `项目支出绩效目标完成情况表
(2022年度) 单位：万元
项目名称|示例宣传经费|||
主管部门及代码|示例县医疗保障局 300001||实施单位|示例县医疗保障局
项目预算执行情况(万元)|预算数：|${given}|执行数：|${spent}
|其中：财政拨款|${given}|其中：财政拨款|${spent}
年度绩效指标完成情况|一级指标|二级指标|三级指标|预期指标值|实际完成指标值
${rows.join('\n')}
`;

describe('the costs of a project’s form', () => {
  const parts = (cost: string): string =>
    form('30', '30', `|完成指标|数量指标|举办宣传|5场|5场`, `||成本指标|宣传费用|${cost}|完成`);

  it('listed part by part come to no more than its budget', () => {
    const check = 'costs-within-budget';
    expect(verdictsOf(check, parts('印刷费10万元，培训费20万元。'))).toEqual(['holds']);
    expect(verdictsOf(check, parts('印刷费预计10万元，会议培训费20万元，差旅费等预计25万元。'))).toEqual([
      'broken',
    ]);
    expect(verdictsOf(check, parts('办公费12.5万元；租车费40万元'))).toEqual(['broken']);
  });

  it('of one piece, of one person or of money saved are no parts of it', () => {
    const check = 'costs-within-budget';
    for (const lawful of [
      '每场宣传费20万元，每次培训费20万元。',
      '节约印刷费20万元，减少差旅费20万元。',
      '印刷单价20万元，培训人均费用20万元。',
      '印刷费约20万元，培训费约20万元。',
      '印刷费40万元以内，培训费20万元以内。',
    ])
      expect(verdictsOf(check, parts(lawful)), lawful).not.toContain('broken');
  });

  const reached = (one: string, other: string): string =>
    form(
      '20',
      '19.99',
      `|完成指标|成本指标|落实采购工作|费用10万元|${one}`,
      `|||支付方式改革|费用10万元|${other}`,
    );
  it('reached are all that was spent, where those aimed at are all of the budget', () => {
    expect(verdictsOf('costs-reached', reached('开支9.99万元', '开支10万元'))).toEqual(['holds']);
    expect(verdictsOf('costs-reached', reached('开支租车等费用2万元', '开支租车等费用2万元'))).toEqual([
      'broken',
    ]);
    expect(verdictsOf('costs-reached', reached('开支2万元', '完成'))).toEqual([]);
  });

  it('told as a part of the budget agree with the money of the form', () => {
    const check = 'project-execution';
    const told = (words: string): string =>
      form('21.72', '21.72', `|完成指标|成本指标|创建工作费用|不超过预算|${words}`);
    expect(verdictsOf(check, told('完成预算的86.88%'))).toEqual(['broken']);
    expect(verdictsOf(check, told('完成预算的100%'))).toEqual(['holds']);
    expect(verdictsOf(check, form('40', '40', '|完成指标|成本指标|印刷费|10万元|完成预算的86.88%'))).toEqual(
      [],
    );
    // Of one cost among several, of the budget before adjustment, or of something else.
    expect(verdictsOf(check, told('完成年初预算的86.88%'))).toEqual(['unchecked']);
    expect(verdictsOf(check, told('节约率86.88%'))).toEqual([]);
    const several = form(
      '21.72',
      '21.72',
      '|完成指标|成本指标|印刷费|10万元|完成预算的86.88%',
      '|||培训费|11万元|完成预算的100%',
    );
    expect(verdictsOf(check, several)).toEqual([]);
  });
});

describe('a project said to have stayed within its budget', () => {
  const check = 'words-within-budget';
  const told = (spent: string, aim: string, words: string): string =>
    form('40', spent, `|完成指标|成本指标|成本控制|${aim}|${words}`);

  it('spent no more than its form gives it', () => {
    for (const words of ['预算内', '控制在年度预算内', '未超预算。', '控制在预算范围之内'])
      expect(verdictsOf(check, told('38.5', '控制在预算内', words)), words).toEqual(['holds']);
    for (const words of ['预算内', '控制在年度预算内', '未超预算。', '没有超出预算', '已完成', '100%'])
      expect(verdictsOf(check, told('41.5', '控制在预算内', words)), words).toEqual(['broken']);
  });

  it('is not said so where the form says otherwise', () => {
    for (const words of ['超预算1.5万元', '控制在预算内，年中追加后超支', '超出预算', '基本完成'])
      expect(verdictsOf(check, told('41.5', '控制在预算内', words)), words).toEqual([]);
  });
});

describe('all targets said to be reached', () => {
  const check = 'words-of-attainment';
  const report = (said: string, ...rows: string[]): string =>
    `第二部分 2022年度部门决算情况说明
一、预算绩效管理情况
2022年度本年支出合计500.00万元。从评价情况来看${said}。
${form('30', '30', ...rows)}`;
  const met = '|完成指标|数量指标|举办培训|5场|6场';
  const missed = '|完成指标|数量指标|举办培训|5场|3场';

  it('are those of every row', () => {
    for (const said of ['抽取的项目均达到了设定的绩效目标', '绩效目标全部实现', '各项目绩效指标均已完成']) {
      expect(verdictsOf(check, report(said, met)), said).toEqual(['holds']);
      expect(verdictsOf(check, report(said, missed)), said).toEqual(['broken']);
    }
  });

  it('are not said where a part, a wish or a number is told', () => {
    for (const said of [
      '除培训外其余项目均达到绩效目标',
      '绩效目标基本实现',
      '下一步将确保绩效目标全部实现',
      '多数项目绩效指标均已完成',
    ])
      expect(verdictsOf(check, report(said, missed)), said).toEqual([]);
  });

  it('leave aside rows of which less is better', () => {
    expect(
      verdictsOf(check, report('绩效目标全部实现', '|完成指标|质量指标|投诉件数|5件|3件')),
    ).not.toContain('broken');
  });
});

describe('things counted twice in one form', () => {
  const check = 'things-agree';
  const told = (goal: string, row: string): string => `项目支出绩效目标完成情况表
(2022年度) 单位：万元
项目名称|示例试点经费|||
主管部门及代码|示例县医疗保障局 300001||实施单位|示例县医疗保障局
项目预算执行情况(万元)|预算数：|30|执行数：|30
年度总体目标完成情况|预期目标||目标实际完成情况|
|建立监管体系。||${goal}|
年度绩效指标完成情况|一级指标|二级指标|三级指标|预期指标值|实际完成指标值
|完成指标|数量指标|长效机制|安全平稳|${row}
`;

  it('come to the same number', () => {
    const goal = '制定稽核指导书、风险研判规范等7项监管标准规范。';
    expect(
      verdictsOf(check, told(goal, '建立了基金稽核现场指导书等7项监管标准，其中2项制度在全县推广')),
    ).toEqual(['holds']);
    expect(
      verdictsOf(check, told(goal, '建立了基金稽核现场指导书等6项监管标准，其中2项制度在全县推广')),
    ).toEqual(['broken']);
  });

  it('are other things where they share no name or are called otherwise', () => {
    const goal = '制定稽核指导书、风险研判规范等7项监管标准规范。';
    expect(
      verdictsOf(check, told(goal, '建立了举报奖励办法等6项监管标准，其中2项制度在全县推广')),
    ).not.toContain('broken');
    expect(verdictsOf(check, told(goal, '建立了基金稽核现场指导书等6项内部制度，其中2项在全县推广'))).toEqual(
      [],
    );
  });
});

describe('an annexed evaluation of overall expenditure', () => {
  const annex = (income: string, budget: string): string => `第二部分 2022年度部门决算情况说明
一、收入决算情况说明
2022年度本年收入合计500.00万元，其中：一般公共预算财政拨款收入440.00万元，占88%；政府性基金预算财政拨款收入60.00万元，占12%。
二、支出决算情况说明
2022年度本年支出合计500.00万元，其中：基本支出200.00万元，占40%；项目支出300.00万元，占60%。
第四部分 附件
附件1
示例县医疗保障局2022年部门整体支出绩效评价报告
二、部门财政资金收支情况
（一）部门财政资金收入情况。
${income}
（二）部门财政资金支出情况。
2022年部门财政资金支出500.00万元。
三、部门整体预算绩效管理情况
（一）部门预算管理。
${budget}`;
  const agreed =
    '2022年部门财政资金预算收入500.00万元，一般公共预算收入440.00万元，政府性基金预算财政拨款收入60.00万元。';
  const rate = '全年预算400.00万元，预算调整510.00万元，完成预算98.04%。';

  it('takes its income apart as it adds up', () => {
    expect(verdictsOf('annex-income-adds-up', annex(agreed, rate))).toEqual(['holds']);
    const more = agreed.replace('440.00', '470.00');
    expect(verdictsOf('annex-income-adds-up', annex(more, rate))).toEqual(['broken']);
    // Less may be told of parts that are not all named.
    const less = agreed.replace('440.00', '400.00');
    expect(verdictsOf('annex-income-adds-up', annex(less, rate))).toEqual(['unchecked']);
  });

  it('may tell its income on terms of its own, with what was carried over', () => {
    const carried =
      '2022年部门财政资金预算收入520.00万元，一般公共预算收入460.00万元，政府性基金预算财政拨款收入60.00万元。';
    expect(verdictsOf('annex-income-adds-up', annex(carried, rate))).toEqual(['holds']);
    expect(verdictsOf('repeated', annex(carried, rate))).not.toContain('conflict');
    expect(verdictsOf('repeated', annex(agreed.replace('440.00', '470.00'), rate))).toContain('conflict');
  });

  it('may print a wrong character in a long name', () => {
    expect(verdictsOf('annex-income-adds-up', annex(agreed.replace('拨款', '补款'), rate))).toEqual([
      'holds',
    ]);
  });

  it('tells a rate that some budget of its paragraph makes', () => {
    const check = 'department-completion';
    expect(verdictsOf(check, annex(agreed, rate))).toEqual(['holds']);
    expect(
      verdictsOf(check, annex(agreed, '年初预算400.00万元，年中调整预算110.00万元，完成预算98.04%。')),
    ).toEqual(['holds']);
    expect(verdictsOf(check, annex(agreed, '全年预算510.00万元，完成预算98.04%。'))).toEqual(['holds']);
    expect(verdictsOf(check, annex(agreed, '全年预算510.00万元，完成预算98.40%。'))).toEqual(['broken']);
    expect(verdictsOf(check, annex(agreed, '完成预算98.40%。'))).toEqual(['unchecked']);
  });

  it('tells a rate of what its form says was spent in all', () => {
    const form = `${annex(agreed, '全年预算540.00万元，其中年中追加40.00万元，预算完成率94.44%。')}
2022年度部门整体支出绩效自评表
部门名称\t示例县医疗保障局
年度预算申请（万元）\t\t年初预算数\t全年预算数\t全年执行数\t执行率
\t年度资金总额\t500.00\t540.00\t510.00\t94.44%
\t按收入性质分：一般公共预算拨款\t480.00\t520.00\t490.00\t94.23%
\t政府性基金拨款\t20.00\t20.00\t20.00\t100%`;
    expect(verdictsOf('department-completion', form)).toEqual(['holds']);
    expect(verdictsOf('project-sources', form)).toEqual(['holds', 'holds', 'holds']);
  });

  it('tells a rate of a budget that its paragraph does not name', () => {
    const told = annex(agreed, '年初预算400.00万元，年中追加后完成预算98.04%。');
    expect(verdictsOf('department-completion', told)).not.toContain('broken');
  });

  it('calls the budget before adjustment that of the whole year, or slips', () => {
    expect(verdictsOf('adjustment-within', annex(agreed, rate))).toEqual(['unchecked']);
    expect(verdictsOf('adjustment-within', annex(agreed, rate.replace('98.04', '89.04')))).toEqual([
      'broken',
    ]);
  });
});

describe('one sentence', () => {
  const told = (sentence: string): string => `第二部分 2022年度部门决算情况说明
一、支出决算情况说明
2022年度本年支出合计500.00万元，其中：基本支出200.00万元，占40%；项目支出300.00万元，占60%。
二、项目绩效情况
${sentence}`;

  it('with money, persons and a standard multiplies', () => {
    const check = 'unit-value';
    for (const sentence of [
      '2022年按每人280元标准资助困难群众27042人，共支出757.18万元。',
      '对27042人按280元/人的标准给予资助，资助金额757.18万元。',
      '救助1500人，人均救助2513元，共支出376.95万元。',
    ]) {
      expect(verdictsOf(check, told(sentence)), sentence).toEqual(['holds']);
      const swapped = sentence.replace('757.18', '775.18').replace('376.95', '396.75');
      expect(verdictsOf(check, told(swapped)), swapped).toEqual(['broken']);
    }
  });

  it('with parts, levels or other figures decides nothing', () => {
    for (const sentence of [
      '县级财政补助41.5元/人，参保657642人，支出9000万元。',
      '按每人280元标准资助27042人，其中全额资助支出500万元。',
      '按每人每月280元标准资助12人，共支出9.03万元。',
      '按每人280元标准资助特困人员100人、低保对象200人，共支出7.2万元。',
      '按每人约280元标准资助27042人，共支出700万元。',
    ])
      expect(verdictsOf('unit-value', told(sentence)), sentence).toEqual([]);
  });

  it('opens with a project and tells its money', () => {
    const check = 'project-execution';
    for (const name of [
      '示例信息化项目绩效自评综述：项目',
      '“示例信息化”项目自评情况综述：根据年初设定的绩效目标，项目',
      '示例信息化项目支出绩效自评结果综述：该项目',
      '示例信息化项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为96分。项目',
      '1.示例信息化项目：',
    ]) {
      const money = `${name}全年预算数为302.00万元，执行数为295.48万元，完成预算的97.84%。`;
      expect(verdictsOf(check, told(money)), name).toEqual(['holds']);
      expect(verdictsOf(check, told(money.replace('97.84', '94.78'))), name).toEqual(['broken']);
    }
    for (const other of ['其他项目：', '上述项目：', '各项目：'])
      expect(
        verdictsOf(check, told(`${other}全年预算302.00万元，执行295.48万元，执行率94.78%。`)),
        other,
      ).toEqual([]);
  });

  it('rescales a score over the points that apply', () => {
    const check = 'rescaled-score';
    expect(verdictsOf(check, told('适用指标分值88分，自评得分81.5分，按百分制换算后得分92.61分。'))).toEqual([
      'holds',
    ]);
    expect(verdictsOf(check, told('适用分值共88分，自评得分81.5分，折算为百分制得分92.6分。'))).toEqual([
      'holds',
    ]);
    expect(verdictsOf(check, told('适用指标分值88分，自评得分81.5分，按百分制换算后得分96.21分。'))).toEqual([
      'broken',
    ]);
    const whole =
      '自评指标满分100分，其中2分不适用，适用指标满分98分，实际得分93.13分，按百分制折算后自评得分95.03分。';
    expect(verdictsOf(check, told(whole))).toEqual(['holds']);
    expect(verdictsOf(check, told(whole.replace('95.03', '93.13')))).toEqual(['broken']);
    for (const other of [
      '满分90分，自评得分82分，换算后得分91.11分。',
      '适用指标分值88分，自评得分81.5分。',
      '适用指标分值88分，预算执行得分9分，自评得分81.5分，换算后得分96.21分。',
    ])
      expect(verdictsOf(check, told(other)), other).toEqual([]);
  });

  it('names as many as it counts', () => {
    const check = 'list-count';
    for (const [sentence, verdict] of [
      ['制定“示例救助办法”“示例宣传办法”“示例监管办法”等3项制度。', 'holds'],
      ['制定“示例救助办法”“示例宣传办法”“示例监管办法”等5项制度。', 'unchecked'],
      ['制定“示例救助办法”“示例宣传办法”“示例监管办法”等2项制度。', 'broken'],
      ['制定“示例救助办法”“示例宣传办法”2项制度。', 'holds'],
      ['制定“示例救助办法”“示例宣传办法”3项制度。', 'broken'],
      ['建立了5大基础库（规则库、稽核库、疑点库、模型库、特征库）。', 'holds'],
      ['建立了6大基础库（规则库、稽核库、疑点库、模型库、特征库）。', 'broken'],
      ['形成三大体系（质量标准、联动监管、社会共治）。', 'holds'],
      ['形成两大体系（质量标准、联动监管、社会共治）。', 'broken'],
      ['我局内设办公室、政策法规科、基金监管科等3个科室。', 'holds'],
      ['我局内设办公室、政策法规科（行政审批科）、基金监管科3个科室。', 'holds'],
      ['我局内设办公室、政策法规科、基金监管科4个科室。', 'broken'],
    ] as const)
      expect(verdictsOf(check, told(sentence)), sentence).toEqual([verdict]);
  });

  it('may name with a 和 or a 、 of its own, or name some', () => {
    for (const sentence of [
      '建立了3项制度（预算管理和财务管理制度、资产管理及采购管理制度）。',
      '实施了2个项目（医保信息系统建设、运行和维护，档案整理）。',
      '开展了3类活动（宣传、培训等）。',
      '实施了2个工程（办公室改建、档案室改建、会议室装修改建工程，电梯）。',
    ])
      expect(verdictsOf('list-count', told(sentence)), sentence).not.toContain('broken');
  });
});

describe('rows of a form about its own money', () => {
  it('tell the rate at which it was spent', () => {
    const told = (rate: string): string =>
      form('40', '38.5', `|完成指标|时效指标|预算执行率|≥95%|${rate}`, `|完成指标|数量指标|宣传|5场|5场`);
    expect(verdictsOf('execution-row', told('96.25%'))).toEqual(['holds']);
    expect(verdictsOf('execution-row', told('100%'))).toEqual(['broken']);
    expect(verdictsOf('execution-row', told('≥95%'))).toEqual([]);
  });

  it('that say something was not done have no full marks', () => {
    const scored = (words: string, score: string): string => `项目支出绩效自评表
(2022年度) 单位：万元
项目名称|示例宣传经费|||||
项目资金（万元）||全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分
|年度资金总额|40|38.5|10|96.25%|9.6
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|采购设备|2台|${words}|10|${score}
`;
    expect(verdictsOf('words-not-done', scored('因故未购买', '10'))).toEqual(['broken']);
    expect(verdictsOf('words-not-done', scored('尚未开展', '4'))).toEqual(['holds']);
    expect(verdictsOf('words-not-done', scored('无未完成事项', '10'))).toEqual([]);
  });
});
