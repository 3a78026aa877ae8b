import { expect, test } from 'vitest';
import { type Outcome, readOutcome, runSteps, type Step } from './test.ts';

const step = (name: string, outcome: Outcome): Step => ({ name, run: () => outcome });
const types = step('types', { ok: true, passed: 0, failed: 0 });
const unit = step('unit', { ok: true, passed: 12, failed: 0 });

test('the closing figures are the tests of all steps together', () => {
  expect(runSteps([types, unit, unit], () => {})).toEqual({ ok: true, passed: 24, failed: 0 });
});

test('the first failed step is the last one run', () => {
  const lines: string[] = [];
  const broken = step('browser', { ok: false, passed: 3, failed: 2 });
  expect(runSteps([unit, broken, unit], (line) => lines.push(line))).toEqual({
    ok: false,
    passed: 15,
    failed: 2,
  });
  expect(lines.join('\n')).toContain('browser: FAILED');
});

test('a type error counts as one failure, though no test ran', () => {
  const broken = step('types', { ok: false, passed: 0, failed: 0 });
  expect(runSteps([broken, unit], () => {})).toEqual({ ok: false, passed: 0, failed: 1 });
});

test('a run without a single test has not passed', () => {
  expect(runSteps([types], () => {}).ok).toBe(false);
});

test('a test file that does not load fails its step, though its report counts no failed test', () => {
  expect(readOutcome('{"success":false,"numPassedTests":4,"numFailedTests":0,"testResults":[]}')).toEqual({
    ok: false,
    passed: 4,
    failed: 0,
  });
});
