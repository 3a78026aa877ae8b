import { auditReport } from '../core/audit.ts';
import { bureauOf } from '../core/bureaus.ts';
import type { ReportId } from '../core/fact.ts';
import type { Finding } from '../core/finding.ts';
import type { Region, RegionCode } from '../core/region.ts';
import type { Kind, Report } from '../core/report.ts';
import { type Answer, decided, stated } from './answer.ts';
import { isRefusal, type Refusal, type SourceDocument } from './document.ts';
import { composeTitle, type Identity, identifyDocument } from './identity.ts';
import { type Reading, readDocument } from './read.ts';
import type { Regions } from './region-names.ts';

/** What a person knows better than the document says it. */
export type Given = {
  readonly year?: number;
  readonly bureau?: Region;
  readonly kind?: Kind;
  readonly id?: string;
};

/** A card whose bureau or kind may not be known yet. */
export type Draft = Omit<Report, 'bureau' | 'kind'> & {
  readonly bureau: RegionCode | null;
  readonly kind: Kind | null;
};

/** Everything understood of one document that need not have a card. */
export type Examination = {
  /** What the document says of itself, or was said of it. */
  readonly identity: Identity;
  /** The card it would have, as far as that is known. */
  readonly draft: Draft;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
};

/** A document whose year is not known is not read: a figure of an unknown year is no figure. */
export type Undated = { readonly undated: Identity };

/** The line of an answer that is not from the document. */
const GIVEN = 0;

/** The identity with what was given in place of what was read. */
function withGiven(identity: Identity, { year, bureau, kind }: Given): Identity {
  const said = <T>(value: T): Answer<T> => stated(value, GIVEN, 'given');
  return {
    ...identity,
    ...(year === undefined ? {} : { year: said(year) }),
    ...(kind === undefined ? {} : { kind: said(kind) }),
    ...(bureau === undefined ? {} : { publisher: { ...identity.publisher, region: said(bureau) } }),
  };
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
 * Identifies, reads and audits an opened document; what is `given` stands before what is read. Pure: the command and the
 * page come to the same findings of the same document.
 */
export function examineDocument(
  document: SourceDocument,
  source: Report['document'],
  regions: Regions,
  given: Given = {},
): Examination | Undated | Refusal {
  const identity = withGiven(identifyDocument(document.lines, regions), given);
  const year = decided(identity.year);
  if (year === null) return { undated: identity };
  const draft = draftOf(identity, year, source, given);
  const reading = readDocument(document, { report: draft.id, year });
  if (isRefusal(reading)) return reading;
  return { identity, draft, reading, findings: auditReport(draft, reading.facts, reading.remarks) };
}
