import { join } from 'node:path';
import { auditReports, type Told } from '../src/core/audit-years.ts';
import type { Region } from '../src/core/region.ts';
import { KINDS, type Report } from '../src/core/report.ts';
import type { Answer } from '../src/reading/answer.ts';
import type { Draft, Given } from '../src/reading/examine.ts';
import type { Examination } from './examine.ts';
import { textOf } from './files.ts';
import { DATA_FOLDER, findRepeat, readCards, readRecorded, writeFindings, writeNew } from './record.ts';
import { reportSchema } from './schemas.ts';

/** Why no card can be made of a document: the sentence says which option to give, or what to mend. */
export class CardRefused extends Error {
  override readonly name = 'CardRefused';
}

/** The candidates of an answer that does not decide, or why there are none. */
function listed<T>(answer: Answer<T>, show: (value: T) => string): string {
  if (answer.sure === 'ambiguous') return answer.candidates.map(show).join(' or ');
  return answer.sure === 'absent' ? `not known, ${answer.reason}` : show(answer.value);
}

function expectBureau({ identity: { publisher } }: Examination, given: Given): void {
  if (given.bureau) return;
  const { name, type, region } = publisher;
  if (type === 'unit' || type === 'other')
    throw new CardRefused(
      `${'value' in name ? name.value : 'the publisher'} is not a 医疗保障局: give --bureau CODE if the document is to stand for that bureau`,
    );
  if (region.sure === 'absent' || region.sure === 'ambiguous') {
    const named = ({ code, name: place }: Region): string => `${code} ${place}`;
    throw new CardRefused(`the bureau is ${listed(region, named)}: give --bureau CODE`);
  }
}

/** The card a draft becomes. Throws a CardRefused naming what is missing or malformed. */
function cardOf(examination: Examination): Report {
  const { draft, identity } = examination;
  const { kind } = identity;
  if (draft.kind === null)
    throw new CardRefused(
      `the kind is ${listed(kind, (value) => `${value} (${KINDS[value]})`)}: give --kind ${Object.keys(KINDS).join('|')}`,
    );
  const parsed = reportSchema.safeParse(draft satisfies Draft);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CardRefused(`${issue?.path.join('.') ?? 'card'}: ${issue?.message ?? 'malformed'}`);
}

/** The findings on a new report and on those of its bureau that are held: the report of the year after may speak of it. */
async function auditBeside(
  card: Report,
  { reading }: Examination,
  cards: readonly Report[],
  folder: string,
): Promise<ReturnType<typeof auditReports>> {
  const told: Told[] = [{ report: card, facts: reading.facts, remarks: reading.remarks }];
  for (const report of cards.filter(({ bureau }) => bureau === card.bureau)) {
    const kept = await readRecorded(report, folder);
    if (kept) told.push({ report, facts: kept.facts, remarks: kept.remarks });
  }
  return auditReports(told);
}

/**
 * Writes the card of an examined document with what was read of it, all together, and returns it. Throws a CardRefused,
 * with nothing written, when bureau or kind does not decide, or a card is there already for the id, the file, the
 * document, or the bureau, year and kind.
 */
export async function addReport(
  examination: Examination,
  given: Given,
  folder = DATA_FOLDER,
): Promise<Report> {
  expectBureau(examination, given);
  const card = cardOf(examination);
  const file = join('data', 'reports', `${card.id}.json`);
  if ((await textOf(join(folder, 'reports', `${card.id}.json`))) !== null)
    throw new CardRefused(`${file} is there already: give another --id, or edit that card`);
  const cards = await readCards(folder);
  const repeat = findRepeat(card, cards);
  if (repeat) throw new CardRefused(`${file}: ${repeat}`);
  const namesake = cards.find(({ document }) => document.file === card.document.file);
  if (namesake)
    throw new CardRefused(
      `the card ${namesake.id} names another document ${card.document.file}: rename the file`,
    );
  const audited = await auditBeside(card, examination, cards, folder);
  await writeNew(card, examination.reading, audited.get(card.id) ?? [], folder);
  for (const [id, findings] of audited) if (id !== card.id) await writeFindings(id, findings, folder);
  return card;
}
