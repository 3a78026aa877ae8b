import { expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const report = inventedReport({ year: 2022 });

/** What comes of the rate of posts held, told in a paragraph on people. */
function verdictOf(paragraph: string): string {
  const lines = [
    '第一部分 部门概况',
    '（二）人员概况',
    paragraph,
    '第二部分 2022年度部门决算情况说明',
    '一、收入支出决算总体情况说明',
    '2022年度收、支总计均为100.00万元。',
  ];
  const reading = readDocument({ lines }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  const found = auditReport(report, reading.facts, reading.remarks);
  return found.find(({ check }) => check === 'staff-control')?.verdict ?? '';
}

it.each(['编制控制率', '在职人员控制率为', '编制使用率达', '人员编制控制率'])(
  'a rate of posts held, told as %s, is that of the people over the posts',
  (name) => {
    const told = (rate: string): string =>
      `截至2022年末，核定编制40名，其中行政编制12名、事业编制28名；在职在编人员34人，其中行政11人、事业23人，${name}${rate}%。另有退休人员3人。`;
    expect(verdictOf(told('85'))).toBe('holds');
    expect(verdictOf(told('117.65'))).toBe('broken');
  },
);

it('a rate of anything else, or of people not told of there, decides nothing', () => {
  expect(verdictOf('核定编制40名，在职在编人员34人，经费控制率95%。')).toBe('unchecked');
  expect(verdictOf('编制控制率95%。')).toBe('unchecked');
});
