import type { Kind } from '../../core/report.ts';
import type { factById } from '../../db/queries/facts.ts';
import type { RowOf } from '../../db/query.ts';
import type { Row } from '../../db/tables.ts';
import type { AuditData } from '../../reading/audit-data.ts';
import type { Refusal } from '../../reading/document.ts';

/** What a reader knows better than the document says it; the bureau by the code of its region. */
export type Corrected = {
  readonly bureau?: string;
  readonly year?: number;
  readonly kind?: Kind;
};

/** The first message to the worker: where the site is served, and the port all others go through. */
export type Greeting = { readonly base: string; readonly port: MessagePort };

/**
 * What the page asks of the worker: to check a file, the same again with what the reader knows better, or with the
 * report of the year before beside it.
 */
export type Asked =
  | {
      readonly kind: 'check';
      readonly name: string;
      readonly bytes: ArrayBuffer;
      readonly corrected: Corrected;
    }
  | { readonly kind: 'again'; readonly corrected: Corrected }
  | { readonly kind: 'beside'; readonly name: string; readonly bytes: ArrayBuffer };

/** A region that may be chosen: its code, and its name with those above it. */
export type NamedRegion = { readonly code: string; readonly name: string; readonly path: string };

/** What is known of whose report a document is, and of when. Null where it does not decide. */
export type Understood = {
  readonly bureau: string | null;
  readonly bureauName: string | null;
  readonly year: number | null;
  readonly kind: Kind | null;
};

/** The report laid beside a draft: whether it is of the same bureau and kind, of the year before, and so was compared. */
export type Beside = { readonly title: string; readonly compared: boolean };

/** Everything the page shows of a checked document: the rows a snapshot would hold of it, and its lines. */
export type Checked = {
  readonly understood: Understood;
  readonly lines: readonly string[];
  readonly report: Row<'reports'>;
  readonly facts: readonly RowOf<(typeof factById)['columns']>[];
  readonly tables: readonly Row<'source_tables'>[];
  readonly ledger: readonly Row<'ledger'>[];
  readonly findings: readonly Row<'findings'>[];
  readonly beside: Beside | null;
  /** The same for machines. */
  readonly data: AuditData;
};

/** What the worker is doing. */
export type Stage = 'opening' | 'auditing';

/** Why a document is not checked: a refusal of the reader, or a fault of ours or of the network. */
export type WhyNot = Refusal['reason'] | 'failed';

/** Why the report laid beside is not compared: as a draft, or because it does not say its year. */
export type WhyNotBeside = WhyNot | 'undated';

/** What the worker tells the page. */
export type Told =
  | { readonly kind: 'prepared'; readonly regions: readonly NamedRegion[]; readonly whole: boolean }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'undated'; readonly understood: Understood }
  | { readonly kind: 'refused'; readonly why: WhyNot; readonly detail: string }
  /** The report laid beside could not be read; what was found of the draft stands. */
  | { readonly kind: 'beside-refused'; readonly why: WhyNotBeside; readonly detail: string };
