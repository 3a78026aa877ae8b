import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const report = inventedReport({ year: 2022 });

/** The form of an invented project that comes to 95.17 points. */
const FORM = `项目支出绩效自评表
（2022年度）
项目名称|示例基金监管专项经费
主管部门|示例县医疗保障局|实施单位|示例县医疗保障局
项目资金（万元）||全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|45.00|41.27|10|91.71%|9.17
一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分|偏差原因
产出指标|数量指标|检查定点医药机构数|40|≥300家|320家|40|
效益指标|社会效益|定点机构自律意识|40|增强|增强|37|力量不足
满意度指标|服务对象满意度|参保群众满意度|10|≥90%|91%|9|
总分|||100|||95.17|
`;

/** What is amiss in words under a heading of the performance part, with the form behind them. */
function amissIn(words: string, form = FORM): string[] {
  const text = `五、预算绩效管理情况\n（二）绩效自评结果\n${words}\n第五部分 附表\n${form}`.replaceAll(
    '|',
    '\t',
  );
  const reading = readDocument({ lines: text.split('\n') }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict')
    .map(({ check }) => check);
}

const MONEY = '全年预算45.00万元，执行41.27万元，执行率91.71%';

describe('a project summed up in words', () => {
  it.each([
    `（3）示例基金监管专项经费：${MONEY}，自评95.17分。检查定点医药机构320家。问题：专业人员不足。`,
    `3、示例基金监管专项经费，${MONEY}，自评95.17分。`,
    `示例基金监管专项经费项目${MONEY}，自评得分95.17分，等级为优。`,
    '示例基金监管专项经费项目绩效目标完成情况综述。全年预算数45.00万元，执行数为41.27万元，完成预算的91.71%。存在的问题：力量不足。自评95.17分。',
    '1.示例基金监管专项经费绩效目标完成情况综述。项目全年预算数45.00万元，执行数41.27万元，完成预算的91.71%，自评得分95.17分。通过项目实施，检查320家。',
    '示例基金监管专项经费项目自评综述：全年预算数45.00万元，执行数41.27万元（一般公共预算40.00万元、其他资金1.27万元），执行率91.71%，自评得分95.17分。',
    '示例基金监管专项经费项目绩效自评得分95.17分，全年预算数45万元，执行数41.27万元，完成预算的91.71%。',
    `一是示例基金监管项目，${MONEY}，自评评分为95.17分；二是其他项目均按期完成。`,
  ])('is scored as its form is: %s', (words) => {
    expect(amissIn(words)).toEqual([]);
    expect(amissIn(words.replace('95.17', '95.71'))).toEqual(['repeated']);
    expect(amissIn(words.replace('95.17', '96.17'))).toEqual(['repeated']);
  });

  it.each([
    `示例基金监管专项经费项目${MONEY}，自评95.17分。`,
    `（1）示例基金监管专项经费，${MONEY}，评价得分90分。`,
  ])('has a rate of its own budget: %s', (words) => {
    expect(amissIn(words)).toEqual([]);
    expect(amissIn(words.replace('91.71%', '97.11%'))).not.toEqual([]);
  });

  it.each([
    `示例基金监管专项经费项目${MONEY}，第三方评价得分93.2分。`,
    `示例基金监管专项经费项目${MONEY}，自评95分以上。`,
    `示例参保宣传经费项目全年预算30万元，执行30万元，执行率100%，自评99.8分。`,
    `示例基金监管专项经费项目${MONEY}，2021年自评得分94.3分。`,
    `示例基金监管专项经费项目${MONEY}，上年自评得分94.3分。`,
    `部门预算项目${MONEY}，平均自评得分97.3分。`,
    `以上3个项目全年预算45.00万元，执行41.27万元，执行率91.71%，自评得分98.17分。`,
    `示例基金监管专项经费项目${MONEY}。产出指标自评得分38.5分，效益指标自评得分29分。`,
  ])('is not the score of another evaluation, year or project: %s', (words) => {
    expect(amissIn(words)).toEqual([]);
  });

  it('of two forms that go by nearly its name is held to neither', () => {
    const twin = FORM.replace('示例基金监管专项经费', '示例基金监管工作经费');
    expect(amissIn(`示例基金监管项目${MONEY}，自评97.17分。`, `${FORM}${twin}`)).toEqual([]);
  });
});

describe('the score of the whole department told in words', () => {
  const whole = FORM.replace('项目支出绩效自评表', '部门整体支出绩效自评表').replace(
    '项目名称|示例基金监管专项经费',
    '部门名称|示例县医疗保障局',
  );

  it.each([
    '本部门对2022年部门整体支出开展自评，得分95.17分，其中：履职效能38.1分。',
    '我局组织开展部门整体支出绩效自评，涉及全年预算45.00万元，执行数41.27万元，自评得分95.17分，等级为“优”。',
    '本部门按要求对2022年度部门整体支出开展了绩效自评，自评得分95.17分。',
  ])('is that of its form: %s', (words) => {
    expect(amissIn(words, whole)).toEqual([]);
    expect(amissIn(words.replace('95.17', '95.71'), whole)).toEqual(['repeated']);
  });

  it.each([
    '本部门对2022年部门整体支出开展绩效自评，其中3个项目自评得分98分。',
    '本部门对部门整体支出开展绩效自评，经财政局复核，得分93分。',
    '本部门对部门整体支出开展绩效自评，产出指标得满分，得分38分。',
  ])('is not another: %s', (words) => {
    expect(amissIn(words, whole)).toEqual([]);
  });
});
