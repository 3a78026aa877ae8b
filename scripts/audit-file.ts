import { join } from 'node:path';
import { auditAgainstHeld, type Told } from '../src/core/audit-years.ts';
import { auditData, isAmiss } from '../src/reading/audit-data.ts';
import { describeAudit } from './describe-audit.ts';
import { type Examination, examine } from './examine.ts';
import type { Surroundings } from './extract-file.ts';
import { namesIn } from './files.ts';
import { GIVEN_HELP, GIVEN_OPTIONS, givenOf, wordsOf } from './given.ts';
import { DATA_FOLDER, readCards, readRecorded, readRegions } from './record.ts';

const USAGE = 'npm run audit -- [--json] [--all] [--year N] [--bureau CODE] [--kind KIND] FILE…';
const HELP: readonly string[] = [
  USAGE,
  '',
  'Checks documents before they are published, as published ones are checked; writes nothing.',
  'Without a FILE the reports of the record are audited and data/findings is written.',
  '  --all          lists what holds, every rounding, every unchecked claim and every unread number as well',
  '  --json         prints the findings for machines: an array with an object a file',
  ...GIVEN_HELP,
  '',
  'Ends with 0 when nothing is amiss, 1 when figures do not agree, 2 when a file could not be read.',
];

/** How the command ends. */
export const ENDS = { sound: 0, amiss: 1, unread: 2 } as const;

/** The reports of the record whose bureau is among those of the documents, as far as they were read. */
async function heldBeside(examined: readonly Examination[], folder: string): Promise<Told[]> {
  const bureaus = new Set(examined.flatMap(({ draft }) => draft.bureau ?? []));
  const cards = await namesIn(join(folder, 'reports'), '.json');
  if (bureaus.size === 0 || cards.length === 0) return [];
  const told: Told[] = [];
  for (const report of (await readCards(folder)).filter(({ bureau }) => bureaus.has(bureau))) {
    const kept = await readRecorded(report, folder);
    if (kept) told.push({ report, facts: kept.facts });
  }
  return told;
}

const toldOf = ({ draft, reading }: Examination): Told => ({ report: draft, facts: reading.facts });

/**
 * Checks documents that need not have a card and says what is amiss. What one tells of the year before is held against
 * the report of that year, among the files or else in the record. Returns how to end: see `ENDS`.
 */
export async function auditFiles(
  args: readonly string[],
  { folder = DATA_FOLDER, say = console.log, complain = console.error }: Omit<Surroundings, 'sources'> = {},
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    for (const line of HELP) say(line);
    return ENDS.sound;
  }
  const { values, positionals: files } = wordsOf(args, GIVEN_OPTIONS, USAGE);
  if (files.length === 0) throw new Error(`expected a FILE: ${USAGE}`);
  const regions = await readRegions(folder);
  const given = givenOf({ year: values.year, bureau: values.bureau, kind: values.kind }, regions);
  const results = [];
  for (const path of files) results.push(await examine(path, regions, given));
  const examined = results.flatMap((result) => ('refused' in result ? [] : [result]));
  const held = [...examined.map(toldOf), ...(await heldBeside(examined, folder))];
  const elsewhere = held.flatMap(({ facts }) => facts);
  const printed: object[] = [];
  let end: number = ENDS.sound;
  for (const [index, result] of results.entries()) {
    if ('refused' in result) {
      end = ENDS.unread;
      complain(`refused  ${result.refused}`);
      printed.push({ file: result.path, refused: result.refused });
      continue;
    }
    const findings = [...result.findings, ...auditAgainstHeld(toldOf(result), held)];
    const whole: Examination = { ...result, findings };
    if (end === ENDS.sound && findings.some(isAmiss)) end = ENDS.amiss;
    if (values.json) printed.push(auditData(whole, elsewhere));
    else
      for (const line of [...(index > 0 ? [''] : []), ...describeAudit(whole, elsewhere, values)]) say(line);
  }
  if (values.json) say(JSON.stringify(printed, null, 1));
  return end;
}
