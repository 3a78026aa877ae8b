import { describe, expect, it } from 'vitest';
import {
  type Audited,
  auditText,
  faultsIn,
  faultsOf,
  isAt,
  PLANTED,
  type PlantedFault,
  plant,
  tells,
  textOf,
} from './planted-reports.ts';

describe.each(PLANTED)('the invented report $name', (report) => {
  const text = textOf(report);
  const faults = faultsOf(report);
  const original = auditText(report, text);
  const known = new Set(faultsIn(original).map(({ check, claim }) => `${check}|${claim}`));
  const planted = (fault: PlantedFault): { audited: Audited; at: ReturnType<typeof plant> } => {
    const at = plant(text, fault);
    return { audited: auditText(report, at.text), at };
  };

  it('has no fault of its own, and few of its claims are left open', () => {
    expect(faultsIn(original).map(({ claim }) => claim)).toEqual([]);
    const count = (verdict: string): number =>
      original.findings.filter((finding) => finding.verdict === verdict).length;
    expect(count('holds')).toBeGreaterThan(2 * count('unchecked'));
  });

  it('names each planted fault once, with the check that tells of it or why none can', () => {
    const names = faults.map(({ group, fault, before }) => `${group} ${fault} ${before}`);
    expect(names).toEqual([...new Set(names)]);
    expect(faults.filter(({ check, unseen }) => (check === '') === (unseen === ''))).toEqual([]);
  });

  it.each(faults.filter(({ unseen }) => unseen === '').map((fault) => ({ ...fault, title: fault.fault })))(
    'tells of $title: $from → $to',
    (fault) => {
      const { audited, at } = planted(fault);
      const fresh = faultsIn(audited).filter(({ check, claim }) => !known.has(`${check}|${claim}`));
      const said = fresh.map(({ check, claim, difference, unit }) => ({ check, claim, difference, unit }));
      const here = fresh.filter((finding) => isAt(finding, audited, at));
      const own = here.filter(({ check }) => check === fault.check);
      expect(own, JSON.stringify(said, null, 1)).not.toEqual([]);
      if (fault.difference !== '')
        expect(
          own.some((finding) => tells(finding, fault.difference)),
          JSON.stringify(said, null, 1),
        ).toBe(true);
      expect(
        fresh.filter((finding) => !here.includes(finding)).map(({ claim }) => claim),
        'elsewhere nothing is wrong',
      ).toEqual([]);
    },
  );

  const unseen = faults.filter(({ unseen: reason }) => reason !== '');
  if (unseen.length > 0)
    it('keeps the list of what it cannot see true', () => {
      const seen = unseen.filter((fault) => {
        const { audited, at } = planted(fault);
        return faultsIn(audited).some((finding) => isAt(finding, audited, at));
      });
      expect(seen.map(({ fault, before }) => `${fault} (${before}…) is seen now: name its check`)).toEqual(
        [],
      );
    });
});
