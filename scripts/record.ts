import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { NationalFigure } from '../src/core/benchmarks.ts';
import { parseRegions } from '../src/core/bureaus.ts';
import type { Fact } from '../src/core/fact.ts';
import type { Finding } from '../src/core/finding.ts';
import type { Region, RegionCode } from '../src/core/region.ts';
import type { Remark } from '../src/core/remark.ts';
import type { Report } from '../src/core/report.ts';
import type { LedgerEntry } from '../src/reading/ledger.ts';
import type { SourceTable } from '../src/reading/read.ts';
import { findIncoherence } from './coherence.ts';
import { namesIn, textOf, writeTogether, writeWhole } from './files.ts';
import {
  benchmarksSchema,
  factSchema,
  findingSchema,
  ledgerSchema,
  remarkSchema,
  reportSchema,
  tableSchema,
} from './schemas.ts';

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
    // Not every message of the parser gives a position; then the words it quotes have to do.
    const position = /position (\d+)/u.exec(message)?.[1];
    const at = line ?? (position === undefined ? null : lineAt(text, Number(position)));
    throw new RecordError(
      `${file}${at === null ? '' : `, line ${at}`}: not valid JSON: ${message.replace(/ is not valid JSON$/u, '')}`,
    );
  }
}

/** The GB/T 2260 table of the record. Throws a RecordError naming the line that is malformed. */
export async function readRegions(folder = DATA_FOLDER): Promise<ReadonlyMap<RegionCode, Region>> {
  const file = join('data', 'regions.tsv');
  const text = await textOf(join(folder, 'regions.tsv'));
  if (text === null) throw new RecordError(`${file}: the region table is missing`);
  let regions: ReadonlyMap<RegionCode, Region>;
  try {
    regions = parseRegions(text);
  } catch (error) {
    throw new RecordError(`${file}, ${error instanceof Error ? error.message : String(error)}`);
  }
  if (regions.size === 0) throw new RecordError(`${file}: the region table is empty`);
  return regions;
}

/**
 * The national figures of the record, none where the file is not there. Throws a RecordError naming the entry and the
 * field that is malformed.
 */
export async function readBenchmarks(folder = DATA_FOLDER): Promise<readonly NationalFigure[]> {
  const file = join('data', 'benchmarks.json');
  const text = await textOf(join(folder, 'benchmarks.json'));
  if (text === null) return [];
  const parsed = benchmarksSchema.safeParse(parseJson(text, file, null));
  if (!parsed.success) throw new RecordError(`${file}: ${issueText(parsed.error)}`);
  return parsed.data;
}

/** The sentence for a card that repeats the document, or the bureau, year and kind, of another; null when it does not. */
export function findRepeat(card: Report, others: readonly Report[]): string | null {
  const twin = others.find(
    (other) =>
      other.document.sha256 === card.document.sha256 ||
      (other.bureau === card.bureau && other.year === card.year && other.kind === card.kind),
  );
  return twin
    ? `duplicate of report ${JSON.stringify(twin.id)} (same document, or same bureau, year and kind)`
    : null;
}

/**
 * All report cards, by id. Throws a RecordError when there is none — a folder given wrongly, not an empty record — and
 * for a card that is malformed, names an unknown region, or repeats the document or the bureau, year and kind of another.
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
    const repeats = findRepeat(card, cards);
    if (repeats) throw new RecordError(`${file}: ${repeats}`);
    cards.push(card);
  }
  if (cards.length === 0)
    throw new RecordError(
      'data/reports: holds no card; expected a JSON file a report, and nothing was touched',
    );
  return cards;
}

/** What the pipeline keeps of one report, a line an entry. */
export type Kept = {
  readonly facts: readonly Fact[];
  readonly tables: readonly SourceTable[];
  readonly ledger: readonly LedgerEntry[];
  /** Not there in a record that was read before words were: nothing is then said of them. */
  readonly remarks?: readonly Remark[];
};

const HOW_TO_READ = 'run npm run data with SOURCES_DIR set to the folder of the documents';

const fileOf = (part: string, id: string): string => join('data', part, `${id}.jsonl`);

const jsonLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** The entries of one part of a report's record, each with its 1-based line; null when the file is not there. */
async function linesOf<T>(
  folder: string,
  part: string,
  id: string,
  schema: z.ZodType<T>,
): Promise<{ readonly rows: readonly T[]; readonly lines: readonly number[] } | null> {
  const text = await textOf(join(folder, part, `${id}.jsonl`));
  if (text === null) return null;
  const file = fileOf(part, id);
  const rows: T[] = [];
  const lines: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(parseJson(line, file, index + 1));
    if (!parsed.success) throw new RecordError(`${file}, line ${index + 1}: ${issueText(parsed.error)}`);
    rows.push(parsed.data);
    lines.push(index + 1);
  }
  return { rows, lines };
}

/**
 * Reads back what the pipeline kept of a report, or null when it was never read. Throws a RecordError naming file and
 * line when a part is missing or malformed, or the parts do not agree with each other.
 */
export async function readKept(id: string, folder = DATA_FOLDER): Promise<Kept | null> {
  const facts = await linesOf(folder, 'facts', id, factSchema);
  const tables = await linesOf(folder, 'tables', id, tableSchema);
  const ledger = await linesOf(folder, 'ledger', id, ledgerSchema);
  const remarks = await linesOf(folder, 'remarks', id, remarkSchema);
  if (!facts && !tables && !ledger) return null;
  if (!facts || !tables || !ledger) {
    const missing = !facts ? 'facts' : !tables ? 'tables' : 'ledger';
    throw new RecordError(`${fileOf(missing, id)}: missing, while other parts are there; ${HOW_TO_READ}`);
  }
  const kept: Kept = {
    facts: facts.rows,
    tables: tables.rows,
    ledger: ledger.rows,
    ...(remarks ? { remarks: remarks.rows } : {}),
  };
  const wrong = findIncoherence(id, kept);
  if (wrong) {
    const lines = { facts, tables, ledger, remarks }[wrong.part]?.lines;
    throw new RecordError(`${fileOf(wrong.part, id)}, line ${lines?.[wrong.index] ?? 0}: ${wrong.sentence}`);
  }
  return kept;
}

/** The sentence for a card whose report was never read. */
export const notRead = (id: string): string =>
  `${id}: not read yet: ${fileOf('facts', id)} is missing; ${HOW_TO_READ}`;

/**
 * The kept record of a report, held against its card. Throws a RecordError naming the card and the fact when a correction
 * is of a fact the record does not hold.
 */
export async function readRecorded({ id, corrections }: Report, folder = DATA_FOLDER): Promise<Kept | null> {
  const kept = await readKept(id, folder);
  if (!kept) return null;
  const known = new Set<string>(kept.facts.map((fact) => fact.id));
  for (const { fact } of corrections)
    if (!known.has(fact))
      throw new RecordError(
        `${join('data', 'reports', `${id}.json`)}: corrections: fact ${JSON.stringify(fact)} is not in ${fileOf('facts', id)}`,
      );
  return kept;
}

const filled = (path: string, rows: readonly object[]): [path: string, text: string] => [
  path,
  jsonLines(rows),
];

const partsOf = (id: string, kept: Kept, folder: string): [path: string, text: string][] => [
  [join(folder, 'tables', `${id}.jsonl`), jsonLines(kept.tables)],
  [join(folder, 'ledger', `${id}.jsonl`), jsonLines(kept.ledger)],
  ...(kept.remarks ? [filled(join(folder, 'remarks', `${id}.jsonl`), kept.remarks)] : []),
  [join(folder, 'facts', `${id}.jsonl`), jsonLines(kept.facts)],
];

/** Writes what was read of a report, its parts together: facts with their keys in the order of the contract, by place. */
export const writeKept = (id: string, kept: Kept, folder = DATA_FOLDER): Promise<void> =>
  writeTogether(new Map(partsOf(id, kept, folder)));

/** Writes a new report's card with what was read of it and what came of its checks, all together. */
export const writeNew = (
  card: Report,
  kept: Kept,
  findings: readonly Finding[],
  folder = DATA_FOLDER,
): Promise<void> =>
  writeTogether(
    new Map([
      ...partsOf(card.id, kept, folder),
      [join(folder, 'findings', `${card.id}.jsonl`), jsonLines(findings)],
      [join(folder, 'reports', `${card.id}.json`), `${JSON.stringify(card, null, 2)}\n`],
    ]),
  );

/** The findings of a report. Throws a RecordError when it was never audited, naming file and line when one is malformed. */
export async function readFindings(id: string, folder = DATA_FOLDER): Promise<readonly Finding[]> {
  const findings = await linesOf(folder, 'findings', id, findingSchema);
  if (!findings) throw new RecordError(`${fileOf('findings', id)}: missing; run npm run audit`);
  return findings.rows;
}

export const writeFindings = (
  id: string,
  findings: readonly Finding[],
  folder = DATA_FOLDER,
): Promise<void> => writeWhole(join(folder, 'findings', `${id}.jsonl`), jsonLines(findings));
