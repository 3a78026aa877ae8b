import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Finding } from '../src/core/finding.ts';
import { audit } from './audit.ts';
import { type ExampleRecord, makeExampleRecord } from './example-record.ts';
import { extract } from './extract.ts';
import { readCards, readFindings, readRecorded } from './record.ts';
import { recordRows } from './rows.ts';

let example: ExampleRecord;
let lines: string[];
const say = (line: string): void => {
  lines.push(line);
};
const findingsOf = (): Promise<readonly Finding[]> => readFindings('example-2022', example.data);
const decide = (...decisions: readonly Record<string, unknown>[]): Promise<void> =>
  example.putCard('example-2022', example.card({ decisions }));
const on = (finding: Finding, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  finding: finding.id,
  decision: 'bureau-error',
  verdict: finding.verdict,
  date: '2024-05-31',
  reason: '示例局来函确认',
  ...over,
});

async function publishedFindings() {
  const [report] = await readCards(example.data);
  const kept = report && (await readRecorded(report, example.data));
  if (!report || !kept) throw new Error('the example was not read');
  return recordRows([{ report, ...kept, findings: await findingsOf() }]);
}

beforeEach(async () => {
  example = await makeExampleRecord();
  lines = [];
  await example.putCard('example-2022', example.card());
  await extract(example.sources, example.data);
  await audit(example.data, { say });
});
afterEach(() => example.remove());

it('a decision on the present verdict is published with its finding and nothing is said', async () => {
  const [finding] = await findingsOf();
  if (!finding) throw new Error('the example has no finding');
  const before = await readFile(join(example.data, 'findings', 'example-2022.jsonl'), 'utf8');
  await decide(on(finding, { by: '张示例' }));
  await audit(example.data, { say });
  expect(lines).toEqual([]);
  expect(await readFile(join(example.data, 'findings', 'example-2022.jsonl'), 'utf8')).toBe(before);
  const { findings } = await publishedFindings();
  expect(findings.filter(({ decision }) => decision !== '')).toMatchObject([
    {
      id: finding.id,
      verdict: finding.verdict,
      decision: 'bureau-error',
      decided_on: '2024-05-31',
      decided_reason: '示例局来函确认',
      decided_by: '张示例',
      decided_verdict: finding.verdict,
    },
  ]);
});

it('a decision on another verdict is said in a line and published with both verdicts', async () => {
  const holding = (await findingsOf()).find(({ verdict }) => verdict === 'holds');
  if (!holding) throw new Error('nothing holds in the example');
  await decide(on(holding, { verdict: 'broken' }));
  await audit(example.data, { say });
  expect(lines).toEqual([
    `decide again  data/reports/example-2022.json: decisions.0: finding ${JSON.stringify(holding.id)} is now holds (相符), decided on broken (不符)`,
  ]);
  const { findings } = await publishedFindings();
  expect(findings.find(({ id }) => id === holding.id)).toMatchObject({
    verdict: 'holds',
    decided_verdict: 'broken',
  });
});

it('a decision on a finding that is not there names the nearest ids and is published as unchecked', async () => {
  const findings = await findingsOf();
  const [finding] = findings;
  if (!finding) throw new Error('the example has no finding');
  const mistyped = `${finding.id}x`;
  await decide(on(finding, { finding: mistyped, verdict: 'broken' }));
  await audit(example.data, { say });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(
    `decide again  data/reports/example-2022.json: decisions.0: no finding has the id ${JSON.stringify(mistyped)}; nearest: ${JSON.stringify(finding.id)}, `,
  );
  const { findings: rows, reports } = await publishedFindings();
  expect(rows).toHaveLength(findings.length + 1);
  expect(rows.find(({ id }) => id === mistyped)).toMatchObject({
    verdict: 'unchecked',
    decided_verdict: 'broken',
  });
  const [counts] = reports;
  expect((counts?.held ?? 0) + (counts?.broken ?? 0) + (counts?.unchecked ?? 0)).toBe(rows.length);
});

it('what a reviewer found misread is not counted as broken, and its finding keeps its verdict', async () => {
  const broken = (await findingsOf()).find(({ verdict }) => verdict === 'broken' || verdict === 'conflict');
  if (!broken) throw new Error('nothing is broken in the example');
  const before = (await publishedFindings()).reports[0];
  await decide(on(broken, { decision: 'misreading' }));
  const { findings, reports } = await publishedFindings();
  expect(reports[0]?.broken).toBe((before?.broken ?? 0) - 1);
  expect(reports[0]?.unchecked).toBe((before?.unchecked ?? 0) + 1);
  expect(findings.find(({ id }) => id === broken.id)?.verdict).toBe(broken.verdict);
});
