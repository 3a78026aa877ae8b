import { auditReports, type Told } from '../src/core/audit-years.ts';
import { type Finding, VERDICTS, type Verdict } from '../src/core/finding.ts';
import { auditFiles } from './audit-file.ts';
import { command } from './command.ts';
import { DATA_FOLDER, notRead, readCards, readRecorded, writeFindings } from './record.ts';
import { staleDecisions } from './stale-decisions.ts';
import { clearStrays, straysOf } from './strays.ts';

const tally = (findings: readonly Finding[]): string =>
  (Object.keys(VERDICTS) as Verdict[])
    .map(
      (verdict) =>
        `${VERDICTS[verdict].name} ${findings.filter((finding) => finding.verdict === verdict).length}`,
    )
    .join('，');

/**
 * Holds every report of the record against the checks, and against the report of the year before where that is held, and
 * writes the findings; returns them by report id. A card that was not read yet is left out with a line, a decision that no
 * longer meets its finding is said. All is read before anything is written; findings of reports without a card are removed,
 * and what was read of them only with `forget`.
 */
export async function audit(
  folder = DATA_FOLDER,
  { forget = false, say = console.log }: { forget?: boolean; say?: (line: string) => void } = {},
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const cards = await readCards(folder);
  const told: Told[] = [];
  for (const report of cards) {
    const kept = await readRecorded(report, folder);
    if (kept) told.push({ report, facts: kept.facts, remarks: kept.remarks });
    else say(`left out ${notRead(report.id)}`);
  }
  const audited = auditReports(told);
  for (const { report } of told)
    for (const line of staleDecisions(report, audited.get(report.id) ?? [])) say(line);
  for (const [id, findings] of audited) await writeFindings(id, findings, folder);
  const strays = await straysOf(new Set(cards.map(({ id }) => id)), folder);
  await clearStrays(strays, { forget, folder, say });
  return audited;
}

command(import.meta.url, async () => {
  const args = process.argv.slice(2);
  if (args.length > 0) {
    // A reader such as head may close the pipe before all is said.
    process.stdout.on('error', () => process.exit());
    process.exitCode = await auditFiles(args);
    return;
  }
  for (const [id, findings] of await audit()) console.log(`${id}: ${tally(findings)}`);
});
