import { expect, it } from 'vitest';
import { auditReport } from './audit.ts';
import { inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import type { Unit } from './quantity.ts';

const report = inventedReport();

/** What comes of a figure told twice, each time with its name and unit. */
function verdicts(one: readonly [string, string, Unit], other: readonly [string, string, Unit]): string[] {
  const facts = inventedFacts(
    report,
    [one, other].map(
      ([label, value, unit]) => ['result', 'outturn', value, unit, { path: [label] }] as const,
    ),
  ).map((fact, at) => {
    const [label, value, unit] = at === 0 ? one : other;
    return { ...fact, label, printed: `${value}${unit}` };
  });
  return auditReport(report, facts)
    .filter(({ check, verdict }) => check === 'repeated' && verdict === 'conflict')
    .map(({ explanation }) => explanation);
}

it.each([
  ['追回医保基金', '追回违规基金', '286.45', '万元', '亿元'],
  ['资助困难群众参保', '资助参保人数', '38.62', '万人', '人'],
  ['直接救助人次', '实施直接救助', '62.18', '人次', '万人次'],
] as const)('%s and %s are the same %s in two units', (one, other, value, unit, wrong) => {
  expect(verdicts([one, value, unit], [other, value, wrong])).toEqual([
    `数字相同而单位不同：${value}${unit}、${value}${wrong}。`,
  ]);
  expect(verdicts([one, value, unit], [other, value, unit])).toEqual([]);
});

it('short and round figures, and figures of different things, are not held', () => {
  expect(verdicts(['追回医保基金', '2.8', '万元'], ['追回违规基金', '2.8', '亿元'])).toEqual([]);
  expect(verdicts(['追回医保基金', '1500', '万元'], ['追回违规基金', '1500', '元'])).toEqual([]);
  expect(verdicts(['追回医保基金', '286.45', '万元'], ['统筹支付', '286.45', '亿元'])).toEqual([]);
  expect(verdicts(['追回医保基金', '286.45', '万元'], ['追回违规基金', '297.45', '亿元'])).toEqual([]);
});
