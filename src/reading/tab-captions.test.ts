import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

const report = inventedReport({ year: 2022 });

function read(text: string) {
  const reading = readDocument(
    { lines: splitLines(text.replaceAll('|', '\t')) },
    { report: report.id, year: report.year },
  );
  if (isRefusal(reading)) throw new Error(reading.sentence);
  const amiss = auditReport(report, reading.facts, reading.remarks).filter(
    ({ verdict }) => verdict === 'broken' || verdict === 'conflict',
  );
  const scored = reading.facts.filter(({ measure }) => measure === 'score').map(({ path }) => path[0]);
  return { amiss: amiss.map(({ check }) => check), subjects: [...new Set(scored)] };
}

/** A table of indicators under a heading, without a title or the name of a project; `above` opens the report. */
const table = (above: string): string => `${above}
二、绩效指标完成情况
根据上述评价，各项指标得分情况如下。
一级指标|二级指标|三级指标|年度目标值|实际完成值|分值|得分
产出指标|数量指标|救助人次|≥25000人次|26488人次|40|40
|质量指标|“一站式”结算率|≥95%|93.4%|30|28
效益指标|社会效益|政策知晓率|≥85%|81%|30|27.5
合计|||||100|95.5
三、存在问题
一是宣传力度不够。
`;

describe('a table of indicators without a title of its own', () => {
  it.each([
    ['附件1\n示例县城乡医疗救助项目绩效自评报告\n一、项目概况\n略。', '示例县城乡医疗救助'],
    ['附件\n示例县医疗保障局2022年度部门整体支出绩效自评报告\n一、部门概况\n略。', '部门整体支出'],
    ['一、基本情况\n略。', '绩效指标完成情况'],
  ])('is about what its report evaluates, else about its heading: %s', (above, subject) => {
    expect(read(table(above))).toEqual({ amiss: [], subjects: [subject] });
    expect(read(table(above).replace('30|28\n', '30|30\n')).amiss).toEqual(
      expect.arrayContaining(['score-total', 'full-marks-earned']),
    );
    expect(read(table(above).replace('30|27.5', '30|37.5')).amiss).toEqual(['score-within-points']);
  });

  it('that only weighs and scores is held as well', () => {
    const sheet = `附件\n示例县医疗保障局2022年度部门整体支出绩效自评报告
一、自评得分情况
一级指标|二级指标|分值|得分
投入|预算编制完整性|40|40
过程|预算执行率|30|29.4
产出|参保任务完成率|30|28
合计||100|97.4
`;
    expect(read(sheet)).toEqual({ amiss: [], subjects: ['部门整体支出'] });
    expect(read(sheet.replace('29.4', '24.9')).amiss).toEqual(['score-total']);
  });

  it('of one level is about its heading too', () => {
    const sheet = `一、评价结论
一级指标|权重|得分|得分率
决策|15|15|100%
产出|45|43.5|96.67%
效益|40|38.5|96.25%
合计|100|97|97%
`;
    expect(read(sheet)).toEqual({ amiss: [], subjects: ['评价结论'] });
    expect(read(sheet.replace('43.5', '45.5')).amiss).toEqual(['score-within-points']);
  });

  it('is about the project that stands in brackets behind its title', () => {
    const sheet = `一、评价结论
项目支出绩效评价得分表（示例救助补助资金）
一级指标|二级指标|分值|评价要点|得分
投入（40分）|资金到位|40|救助资金到位率|40
产出（60分）|救助时效|60|救助及时性|58.5
总分|100|98.5
`;
    expect(read(sheet)).toEqual({ amiss: [], subjects: ['示例救助补助资金'] });
    expect(read(sheet.replace('救助及时性|58.5', '救助及时性|85.5')).amiss).toContain('score-within-points');
    // Evenly parted by spaces it is read the same.
    expect(read(sheet.replaceAll('|', ' '))).toEqual({ amiss: [], subjects: ['示例救助补助资金'] });
  });
});
