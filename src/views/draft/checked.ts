import { auditAgainstHeld, follows, type Told } from '../../core/audit-years.ts';
import {
  findingRows,
  ledgerRows,
  namedFactRows,
  type ReadReport,
  reportRow,
  tableRows,
} from '../../db/report-rows.ts';
import { decided } from '../../reading/answer.ts';
import { auditData } from '../../reading/audit-data.ts';
import type { Examination } from '../../reading/examine.ts';
import type { Identity } from '../../reading/identity.ts';
import type { Beside, Checked, Understood } from './messages.ts';

/** What a document says of itself, as far as it decides. */
export const understoodOf = ({ publisher, year, kind }: Identity): Understood => ({
  bureau: decided(publisher.region)?.code ?? null,
  bureauName: decided(publisher.name) ?? decided(publisher.region)?.name ?? null,
  year: decided(year),
  kind: decided(kind),
});

const toldOf = ({ draft, reading }: Examination): Told => ({ report: draft, facts: reading.facts });

/**
 * An examined document as the rows a snapshot would hold of it: pages then show it as they show a published report. What
 * it tells of the year before is held against the report `laid` beside it, where that is the report of that year.
 */
export function rowsOfExamination(examined: Examination, laid: Examination | null = null): Checked {
  const held = laid === null ? [] : [toldOf(laid)];
  const examination: Examination = {
    ...examined,
    findings: [...examined.findings, ...auditAgainstHeld(toldOf(examined), held)],
  };
  const beside: Beside | null = laid && {
    title: laid.draft.title,
    compared: follows(toldOf(examined), toldOf(laid)),
  };
  const { identity, draft, reading, findings } = examination;
  const read: ReadReport = {
    report: { ...draft, bureau: draft.bureau ?? '', kind: draft.kind ?? '' },
    facts: reading.facts,
    tables: reading.tables,
    ledger: reading.ledger,
    findings,
  };
  return {
    understood: understoodOf(identity),
    lines: reading.lines,
    report: reportRow(read),
    facts: namedFactRows(read),
    tables: tableRows(read),
    ledger: ledgerRows(read),
    findings: findingRows(read),
    beside,
    data: auditData(examination, laid?.reading.facts ?? []),
  };
}
