import { basename, extname } from 'node:path';
import { auditReport } from '../src/core/audit.ts';
import { bureauOf } from '../src/core/bureaus.ts';
import type { ReportId } from '../src/core/fact.ts';
import type { Finding } from '../src/core/finding.ts';
import type { Region, RegionCode } from '../src/core/region.ts';
import type { Kind, Report } from '../src/core/report.ts';
import { sha256 } from '../src/db/sha256.ts';
import { type Answer, decided, stated } from '../src/reading/answer.ts';
import { isRefusal, MAX_BYTES, openDocument } from '../src/reading/document.ts';
import { provideCharacterMaps } from '../src/reading/formats/character-maps.ts';
import { composeTitle, type Identity, identifyDocument } from '../src/reading/identity.ts';
import type { LedgerEntry } from '../src/reading/ledger.ts';
import { type Reading, readDocument } from '../src/reading/read.ts';
import { installedCharacterMaps } from './character-maps.ts';
import { bytesOfDocument, isMissing } from './files.ts';

/** What a person knows better than the document says it. */
export type Given = {
  readonly year?: number;
  readonly bureau?: Region;
  readonly kind?: Kind;
  readonly id?: string;
};

/** Everything understood of one document that need not have a card. */
export type Examination = {
  readonly path: string;
  readonly file: string;
  readonly sha256: string;
  readonly format: string;
  /** What the document says of itself, or was said of it. */
  readonly identity: Identity;
  /** The card it would have, as far as that is known. */
  readonly draft: Draft;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
};

/** A card whose bureau or kind may not be known yet. */
export type Draft = Omit<Report, 'bureau' | 'kind'> & {
  readonly bureau: RegionCode | null;
  readonly kind: Kind | null;
};

/** Why a document could not be examined: the file and the reason, on one line. */
export type Unread = { readonly path: string; readonly refused: string };

async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    return await bytesOfDocument(path, MAX_BYTES);
  } catch (error) {
    if (isMissing(error)) return 'there is no such file';
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The line of an answer that is not from the document. */
const GIVEN = 0;

/** The identity with what was given in place of what was read. */
function withGiven(identity: Identity, { year, bureau, kind }: Given): Identity {
  const said = <T>(value: T, option: string): Answer<T> => stated(value, GIVEN, `given by ${option}`);
  return {
    ...identity,
    ...(year === undefined ? {} : { year: said(year, '--year') }),
    ...(kind === undefined ? {} : { kind: said(kind, '--kind') }),
    ...(bureau === undefined
      ? {}
      : { publisher: { ...identity.publisher, region: said(bureau, '--bureau') } }),
  };
}

/** The year in words where it does not decide, with the option that does. */
function withoutYear(year: Answer<number>): string {
  const why = year.sure === 'ambiguous' ? `is ${year.candidates.join(' or ')}` : 'is not printed';
  return `the fiscal year ${why}: give --year N`;
}

/** The card of a document as far as it is known; its id is the code of the region and the year unless one is given. */
function draftOf(identity: Identity, year: number, document: Report['document'], given: Given): Draft {
  const region = decided(identity.publisher.region);
  const kind = decided(identity.kind);
  const name = decided(identity.publisher.name) ?? (region && bureauOf(region).name);
  const composed = name && kind ? composeTitle(name, year, kind) : document.file;
  return {
    id: (given.id ?? `${region?.code ?? 'unknown'}-${year}`) as ReportId,
    bureau: region?.code ?? null,
    year,
    kind,
    title: identity.title.sure === 'stated' ? identity.title.value : composed,
    annexes: decided(identity.annexes) ?? false,
    document,
    corrections: [],
  };
}

/**
 * Reads, identifies and audits a document without a card; what is `given` stands before what is read. Nothing is
 * written. A document whose year is not known is not read: a figure of an unknown year is no figure.
 */
export async function examine(
  path: string,
  regions: ReadonlyMap<RegionCode, Region>,
  given: Given = {},
): Promise<Examination | Unread> {
  const refuse = (sentence: string): Unread => ({ path, refused: `${path}: ${sentence}` });
  const bytes = await bytesOf(path);
  if (typeof bytes === 'string') return refuse(bytes);
  const file = basename(path);
  provideCharacterMaps(installedCharacterMaps);
  const document = await openDocument(bytes, file);
  if (isRefusal(document)) return refuse(document.sentence);
  const identity = withGiven(identifyDocument(document.lines, regions), given);
  const year = decided(identity.year);
  if (year === null)
    return refuse(identity.kind.sure === 'absent' ? identity.kind.reason : withoutYear(identity.year));
  const draft = draftOf(identity, year, { file, sha256: sha256(bytes) }, given);
  const reading = readDocument(document, { report: draft.id, year });
  if (isRefusal(reading)) return refuse(reading.sentence);
  return {
    path,
    file,
    sha256: draft.document.sha256,
    format: extname(file).slice(1).toLowerCase(),
    identity,
    draft,
    reading,
    findings: auditReport(draft, reading.facts, reading.remarks),
  };
}

/** How many number tokens became what. */
export type Account = {
  readonly numbers: number;
  readonly bound: number;
  readonly unbound: number;
  readonly unread: number;
  readonly notFigures: number;
};

/** Counts a ledger: figures bound to an item, read but not bound, unread, and numbers that are no figures. */
export function accountOf(ledger: readonly LedgerEntry[]): Account {
  const count = (verdict: LedgerEntry['verdict']): number =>
    ledger.filter((entry) => entry.verdict === verdict).length;
  const [bound, unbound, unread] = [count('fact'), count('unbound'), count('unread')];
  const numbers = ledger.length;
  return { numbers, bound, unbound, unread, notFigures: numbers - bound - unbound - unread };
}
