import { describe, expect, it } from 'vitest';
import { isAmiss, isStale } from './decided.ts';
import { findingsByLine, gravestVerdicts, placeFindings } from './place-findings.ts';

const finding = (id: string, verdict: string, line: number, ...operands: string[]) => ({
  id,
  verdict,
  line,
  operands: JSON.stringify(operands),
  decision: '',
  decided_verdict: '',
});
const FIGURES = [
  { id: 'r:10.0', source_table: 't8', line: 10 },
  { id: 'r:30.0', source_table: 't28', line: 30 },
];

describe('findings in place', () => {
  it('stand beside the figure printed on their line', () => {
    const placed = placeFindings([finding('a', 'broken', 30, 'r:10.0', 'r:30.0')], FIGURES);
    expect(placed.get('t28')?.map(({ id }) => id)).toEqual(['a']);
  });

  it('stand beside their first figure when they have no line', () => {
    expect([...placeFindings([finding('a', 'holds', 0, 'r:10.0', 'r:30.0')], FIGURES).keys()]).toEqual([
      't8',
    ]);
  });

  it('stand apart when none of their figures is in this report', () => {
    expect([
      ...placeFindings([finding('a', 'unchecked', 0), finding('b', 'holds', 3, 'other:3.0')], FIGURES).keys(),
    ]).toEqual(['']);
  });

  it('mark a figure with the gravest of its verdicts', () => {
    const verdicts = gravestVerdicts([
      finding('a', 'holds', 10, 'r:10.0'),
      finding('b', 'broken', 10, 'r:10.0'),
      finding('c', 'rounding', 30, 'r:30.0'),
    ]);
    expect(Object.fromEntries(verdicts)).toEqual({ 'r:10.0': 'broken', 'r:30.0': 'rounding' });
  });

  it('mark a figure that holds wherever it could be checked as holding', () => {
    const verdicts = gravestVerdicts([
      finding('a', 'unchecked', 10, 'r:10.0'),
      finding('b', 'holds', 10, 'r:10.0'),
    ]);
    expect(verdicts.get('r:10.0')).toBe('holds');
  });
});

describe('what is amiss on a line', () => {
  it('is every finding on it or on a figure it prints, the gravest first, and nothing that holds or is unchecked', () => {
    const touching = findingsByLine(
      [
        finding('doubt', 'doubtful', 30, 'r:30.0'),
        finding('held', 'holds', 30, 'r:30.0'),
        finding('open', 'unchecked', 30, 'r:30.0'),
        finding('sum', 'broken', 10, 'r:10.0', 'r:30.0'),
        finding('words', 'broken', 44, 'r:10.0'),
      ],
      FIGURES,
    );
    expect([...touching].map(([line, own]) => [line, own.map(({ id }) => id)])).toEqual([
      [10, ['sum', 'words']],
      [30, ['sum', 'doubt']],
      [44, ['words']],
    ]);
  });
});

describe('a finding that a reviewer found misread', () => {
  const misread = {
    ...finding('a', 'broken', 10, 'r:10.0'),
    decision: 'misreading',
    decided_verdict: 'broken',
  };

  it('marks its figures as in doubt, and is nothing amiss', () => {
    expect(gravestVerdicts([misread]).get('r:10.0')).toBe('doubtful');
    expect(isAmiss(misread)).toBe(false);
    expect(isStale(misread)).toBe(false);
  });

  it('has to be decided again once its verdict is another, and counts as that until then', () => {
    const changed = { ...misread, verdict: 'conflict' };
    expect(gravestVerdicts([changed]).get('r:10.0')).toBe('conflict');
    expect(isAmiss(changed)).toBe(true);
    expect(isStale(changed)).toBe(true);
  });
});
