import { describe, expect, it } from 'vitest';
import { countFindings, type Decision, verdictAfter, withGone } from './decision.ts';
import { deriveValues } from './derive.ts';
import type { ReportId } from './fact.ts';
import type { Finding, Verdict } from './finding.ts';
import { inventedFacts, inventedReport } from './invented-facts.fixture.ts';

const REPORT = 'shili-2022' as ReportId;
const ID = `${REPORT}:income-adds-up:income`;
const finding = (verdict: Verdict, id = ID): Finding => ({
  id,
  report: REPORT,
  check: 'income-adds-up',
  subject: 'income',
  verdict,
  severity: 'none',
  claim: '示例',
  explanation: '',
  printed: null,
  low: null,
  high: null,
  difference: null,
  unit: null,
  operands: [],
});
const decide = (decision: Decision['decision'], verdict: Verdict = 'broken'): Decision => ({
  finding: ID,
  decision,
  verdict,
  date: '2024-05-31',
  reason: '示例理由',
});

describe('the counts of findings', () => {
  it('an error of the bureau and an explained difference stay among what is broken', () => {
    for (const decision of ['bureau-error', 'explained'] as const)
      expect(countFindings([finding('broken')], [decide(decision)])).toMatchObject({
        held: 0,
        broken: 1,
        unchecked: 0,
      });
  });

  it('what a reviewer found misread is not broken, and was not decided', () => {
    expect(countFindings([finding('broken')], [decide('misreading')])).toMatchObject({
      held: 0,
      broken: 0,
      unchecked: 1,
      doubtful: 1,
    });
  });

  it('a misreading decided on another verdict than the present one takes nothing out', () => {
    expect(verdictAfter('conflict', decide('misreading', 'broken'))).toBe('conflict');
    expect(countFindings([finding('conflict')], [decide('misreading')]).broken).toBe(1);
  });

  it('what is major is counted among what is broken, as long as no reviewer found it misread', () => {
    const grave: Finding = { ...finding('broken'), severity: 'major' };
    const findings = [
      grave,
      { ...finding('conflict', 'other'), severity: 'major' as const },
      finding('broken', 'third'),
    ];
    expect(countFindings(findings)).toMatchObject({ broken: 3, major: 2 });
    expect(countFindings(findings, [decide('misreading')])).toMatchObject({
      broken: 2,
      major: 1,
      unchecked: 1,
    });
    expect(countFindings(findings, [decide('bureau-error')])).toMatchObject({ broken: 3, major: 2 });
  });

  it('a reading in doubt is never counted as broken', () => {
    expect(countFindings([finding('doubtful'), finding('holds', 'other')])).toMatchObject({
      held: 1,
      broken: 0,
      unchecked: 1,
      doubtful: 1,
    });
  });

  it('of what holds, what holds only by rounding is told apart, and of what was not decided, what is in doubt', () => {
    const verdicts: readonly Verdict[] = ['holds', 'rounding', 'broken', 'conflict', 'doubtful', 'unchecked'];
    expect(countFindings(verdicts.map((verdict) => finding(verdict, verdict)))).toEqual({
      held: 2,
      rounding: 1,
      broken: 2,
      major: 0,
      unchecked: 2,
      doubtful: 1,
    });
  });

  it('the indicator 核对不符项数 counts the same', () => {
    const report = inventedReport({ id: REPORT });
    const facts = inventedFacts(report, [['income', 'outturn', '100.00']]);
    const broken = (decisions: readonly Decision[]): string | undefined =>
      deriveValues({ ...report, decisions }, facts, [finding('broken')])
        .find(({ indicator }) => indicator.id === 'claims-broken')
        ?.quantity?.value.n.toString();
    expect(broken([])).toBe('1');
    expect(broken([decide('misreading')])).toBe('0');
  });
});

describe('a decision whose finding is gone', () => {
  it('is kept beside an unchecked finding that says so', () => {
    const [stub, ...others] = withGone(REPORT, [], [decide('bureau-error')]);
    expect(others).toEqual([]);
    expect(stub).toMatchObject({ id: ID, check: 'income-adds-up', subject: 'income', verdict: 'unchecked' });
  });

  it('adds nothing where the finding is there', () => {
    const findings = [finding('broken')];
    expect(withGone(REPORT, findings, [decide('bureau-error')])).toBe(findings);
  });
});
