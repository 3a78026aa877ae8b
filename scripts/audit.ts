import { auditReport } from '../src/core/audit.ts';
import { type Finding, VERDICTS, type Verdict } from '../src/core/finding.ts';
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
 * Holds every report of the record against the checks and writes the findings; returns them by report id. A card that
 * was not read yet is left out with a line, a decision that no longer meets its finding is said. All is read before anything is written; findings of reports without a card
 * are removed, and what was read of them only with `forget`.
 */
export async function audit(
  folder = DATA_FOLDER,
  { forget = false, say = console.log }: { forget?: boolean; say?: (line: string) => void } = {},
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const cards = await readCards(folder);
  const audited = new Map<string, readonly Finding[]>();
  for (const report of cards) {
    const kept = await readRecorded(report, folder);
    if (!kept) {
      say(`left out ${notRead(report.id)}`);
      continue;
    }
    const findings = auditReport(report, kept.facts, kept.remarks);
    audited.set(report.id, findings);
    for (const line of staleDecisions(report, findings)) say(line);
  }
  for (const [id, findings] of audited) await writeFindings(id, findings, folder);
  const strays = await straysOf(new Set(cards.map(({ id }) => id)), folder);
  await clearStrays(strays, { forget, folder, say });
  return audited;
}

command(import.meta.url, async () => {
  for (const [id, findings] of await audit()) console.log(`${id}: ${tally(findings)}`);
});
