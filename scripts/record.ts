import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Finding } from '../src/core/audit.ts';
import { parseRegions } from '../src/core/bureaus.ts';
import type { Fact } from '../src/core/fact.ts';
import type { Region, RegionCode } from '../src/core/region.ts';
import type { Report } from '../src/core/report.ts';
import type { LedgerEntry } from '../src/reading/ledger.ts';
import type { SourceTable } from '../src/reading/read.ts';
import { namesIn, textOf, writeWhole } from './files.ts';
import { factSchema, findingSchema, ledgerSchema, reportSchema, tableSchema } from './schemas.ts';

/** Where the record is kept in the repository. */
export const DATA_FOLDER = fileURLToPath(new URL('../data/', import.meta.url));

/** A mistake in the record that a person must mend: names the file, the line and what was expected. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

const issueText = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`)
    .join('; ');

/** 1-based line of a position in a text. */
const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

function parseJson(text: string, file: string, line: number | null): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/u.exec(message)?.[1] ?? 0);
    throw new RecordError(`${file}, line ${line ?? lineAt(text, position)}: not valid JSON (${message})`, {
      cause: error,
    });
  }
}

/** The GB/T 2260 table of the record. Throws a RecordError naming the line that is malformed. */
export async function readRegions(folder = DATA_FOLDER): Promise<ReadonlyMap<RegionCode, Region>> {
  const file = join(folder, 'regions.tsv');
  const text = await textOf(file);
  if (text === null) throw new RecordError(`${file}: the region table is missing`);
  try {
    return parseRegions(text);
  } catch (error) {
    throw new RecordError(`${file}, ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/**
 * All report cards, by id. Throws a RecordError for a card that is malformed, names an unknown region, or repeats
 * the id, the document or the bureau, year and kind of another.
 */
export async function readCards(folder = DATA_FOLDER): Promise<Report[]> {
  const regions = await readRegions(folder);
  const cards: Report[] = [];
  for (const name of await namesIn(join(folder, 'reports'), '.json')) {
    const file = join('data', 'reports', name);
    const text = (await textOf(join(folder, 'reports', name))) ?? '';
    const parsed = reportSchema.safeParse(parseJson(text, file, null));
    if (!parsed.success) throw new RecordError(`${file}: ${issueText(parsed.error)}`);
    const card = parsed.data;
    if (card.id !== basename(name, '.json'))
      throw new RecordError(`${file}: id is ${JSON.stringify(card.id)}, expected the file's name`);
    if (!regions.has(card.bureau))
      throw new RecordError(
        `${file}: bureau ${JSON.stringify(card.bureau)} is not a GB/T 2260 code in data/regions.tsv`,
      );
    const twin = cards.find(
      (other) =>
        other.document.sha256 === card.document.sha256 ||
        (other.bureau === card.bureau && other.year === card.year && other.kind === card.kind),
    );
    if (twin)
      throw new RecordError(
        `${file}: duplicate of report ${JSON.stringify(twin.id)} (same document, or same bureau, year and kind)`,
      );
    cards.push(card);
  }
  return cards;
}

/** What the pipeline keeps of one report, a line an entry. */
export type Kept = {
  readonly facts: readonly Fact[];
  readonly tables: readonly SourceTable[];
  readonly ledger: readonly LedgerEntry[];
};

const jsonLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function readLines<T>(folder: string, part: string, id: string, schema: z.ZodType<T>): Promise<T[]> {
  const file = join('data', part, `${id}.jsonl`);
  const text = await textOf(join(folder, part, `${id}.jsonl`));
  if (text === null)
    throw new RecordError(
      `${file}: missing; run npm run data with SOURCES_DIR set to the folder of the documents`,
    );
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const parsed = schema.safeParse(parseJson(line, file, index + 1));
      if (!parsed.success) throw new RecordError(`${file}, line ${index + 1}: ${issueText(parsed.error)}`);
      return parsed.data;
    });
}

/** Reads back what the pipeline kept of a report. Throws a RecordError naming file and line. */
export async function readKept(id: string, folder = DATA_FOLDER): Promise<Kept> {
  return {
    facts: await readLines(folder, 'facts', id, factSchema),
    tables: await readLines(folder, 'tables', id, tableSchema),
    ledger: await readLines(folder, 'ledger', id, ledgerSchema),
  };
}

/** Writes what was read of a report: facts with their keys in the order of the contract, sorted by place. */
export async function writeKept(id: string, kept: Kept, folder = DATA_FOLDER): Promise<void> {
  await writeWhole(join(folder, 'facts', `${id}.jsonl`), jsonLines(kept.facts));
  await writeWhole(join(folder, 'tables', `${id}.jsonl`), jsonLines(kept.tables));
  await writeWhole(join(folder, 'ledger', `${id}.jsonl`), jsonLines(kept.ledger));
}

export const readFindings = (id: string, folder = DATA_FOLDER): Promise<Finding[]> =>
  readLines(folder, 'findings', id, findingSchema);

export const writeFindings = (
  id: string,
  findings: readonly Finding[],
  folder = DATA_FOLDER,
): Promise<void> => writeWhole(join(folder, 'findings', `${id}.jsonl`), jsonLines(findings));

/** Removes what is kept of reports that no longer have a card, and names it. */
export async function forgetOthers(ids: readonly string[], folder = DATA_FOLDER): Promise<string[]> {
  const removed: string[] = [];
  for (const part of ['facts', 'tables', 'ledger', 'findings']) {
    for (const name of await namesIn(join(folder, part), '.jsonl')) {
      if (ids.includes(basename(name, '.jsonl'))) continue;
      await rm(join(folder, part, name));
      removed.push(join('data', part, name));
    }
  }
  return removed;
}
