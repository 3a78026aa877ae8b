import { auditReport, type Finding, VERDICTS, type Verdict } from '../src/core/audit.ts';
import { command } from './command.ts';
import { DATA_FOLDER, forgetOthers, readCards, readKept, writeFindings } from './record.ts';

const tally = (findings: readonly Finding[]): string =>
  (Object.keys(VERDICTS) as Verdict[])
    .map(
      (verdict) =>
        `${VERDICTS[verdict].name} ${findings.filter((finding) => finding.verdict === verdict).length}`,
    )
    .join('，');

/** Holds every report of the record against the checks and writes the findings; returns them by report id. */
export async function audit(folder = DATA_FOLDER): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const cards = await readCards(folder);
  const audited = new Map<string, readonly Finding[]>();
  for (const report of cards) {
    const { facts } = await readKept(report.id, folder);
    audited.set(report.id, auditReport(report, facts));
  }
  for (const [id, findings] of audited) await writeFindings(id, findings, folder);
  await forgetOthers([...audited.keys()], folder);
  return audited;
}

command(import.meta.url, async () => {
  for (const [id, findings] of await audit()) console.log(`${id}: ${tally(findings)}`);
});
