import { describe, expect, it } from 'vitest';
import { auditReport } from '../audit.ts';
import { type Invented, inventedFacts, inventedReport } from '../invented-facts.fixture.ts';
import { type Remark, remarkId } from '../remark.ts';

const report = inventedReport();

/** The verdict on a figure whose digits stand elsewhere the other way round, beside the other figures of the report. */
function verdictOn(invented: readonly Invented[]): string {
  const facts = inventedFacts(report, invented);
  const [one, other] = facts;
  if (!one || !other) throw new RangeError('two figures expected');
  const remark: Remark = {
    id: remarkId(report.id, 'digits-swapped', one.place),
    report: report.id,
    kind: 'digits-swapped',
    word: one.printed,
    beside: other.printed,
    facts: [one.id, other.id],
    place: one.place,
  };
  const findings = auditReport(report, facts, [remark]);
  return findings.find(({ check }) => check === 'digits-swapped')?.verdict ?? 'none';
}

describe('a figure with two digits turned round', () => {
  it('is told where no check knows what it is', () => {
    expect(
      verdictOn([
        ['result', 'outturn', '1286.49', '万元', { path: ['甲类支出'] }],
        ['result', 'outturn', '1268.49', '万元', { path: ['乙类支出'] }],
      ]),
    ).toBe('broken');
  });

  it('is left to the check that tells it', () => {
    expect(
      verdictOn([
        ['income', 'outturn', '1286.49'],
        ['income', 'outturn', '1268.49'],
      ]),
    ).toBe('unchecked');
  });

  it('is no slip where it fits others by arithmetic', () => {
    expect(
      verdictOn([
        ['expenditure', 'outturn', '1286.49'],
        ['result', 'outturn', '1268.49', '万元', { path: ['乙类支出'] }],
        ['expenditure-basic', 'outturn', '1000.00'],
        ['expenditure-project', 'outturn', '286.49'],
      ]),
    ).toBe('unchecked');
  });
});
