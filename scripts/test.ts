import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ensureBrowser } from './browser.ts';
import { command } from './command.ts';

/** How many tests ran, over all steps so far. */
export type Count = { readonly passed: number; readonly failed: number };

/** What a step comes to: whether it went well, and the tests in it. */
export type Outcome = Count & { readonly ok: boolean };
export type Step = { readonly name: string; readonly run: () => Outcome };

const VitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number().int(),
  numFailedTests: z.number().int(),
});

/** Reads Vitest's JSON report. A file that fails before its first test leaves `success` false and counts none. */
export function readOutcome(json: string): Outcome {
  const { success, numPassedTests, numFailedTests } = VitestReport.parse(JSON.parse(json));
  return { ok: success, passed: numPassedTests, failed: numFailedTests };
}

/** Runs a program of node_modules with its output shown, and says whether it went well. */
function runs(script: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(process.execPath, [script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  return status === 0;
}

const checked = (script: string, ...args: string[]): Outcome => ({
  ok: runs(script, args),
  passed: 0,
  failed: 0,
});

function tested(project: string): Outcome {
  const folder = mkdtempSync(path.join(tmpdir(), 'tests-'));
  const report = path.join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const ok = runs('node_modules/vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
    const outcome = readOutcome(readFileSync(report, 'utf8'));
    return { ...outcome, ok: ok && outcome.ok };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const STEPS: readonly Step[] = [
  { name: 'types', run: () => checked('node_modules/typescript/bin/tsc', '--noEmit') },
  { name: 'lint', run: () => checked('node_modules/@biomejs/biome/bin/biome', 'check', '.') },
  { name: 'unit and pipeline tests', run: () => tested('node') },
  { name: 'build', run: () => checked('node_modules/tsx/dist/cli.mjs', 'scripts/build.ts') },
  {
    name: 'browser tests',
    run: () => {
      ensureBrowser();
      return tested('browser');
    },
  },
  { name: 'end-to-end tests', run: () => tested('e2e') },
];

/**
 * Runs steps in order up to the first that fails, naming each with its time. A failed step without a failed test (a
 * type error, a file that does not load) counts as one, so that the closing line never says all is well when it is not.
 */
export function runSteps(steps: readonly Step[], say: (line: string) => void): Outcome {
  let total: Count = { passed: 0, failed: 0 };
  for (const { name, run } of steps) {
    say(`\n── ${name}`);
    const begun = performance.now();
    const { ok, passed, failed } = run();
    total = { passed: total.passed + passed, failed: total.failed + (ok ? failed : Math.max(failed, 1)) };
    say(`── ${name}: ${ok ? 'passed' : 'FAILED'} in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    if (!ok) return { ok: false, ...total };
  }
  return { ok: total.failed === 0 && total.passed > 0, ...total };
}

command(import.meta.url, async () => {
  const { ok, passed, failed } = runSteps(STEPS, console.log);
  console.log(`\n${passed} passed, ${failed} failed`);
  if (!ok) process.exitCode = 1;
});
