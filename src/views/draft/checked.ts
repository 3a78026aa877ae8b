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
import type { Checked, Understood } from './messages.ts';

/** What a document says of itself, as far as it decides. */
export const understoodOf = ({ publisher, year, kind }: Identity): Understood => ({
  bureau: decided(publisher.region)?.code ?? null,
  bureauName: decided(publisher.name) ?? decided(publisher.region)?.name ?? null,
  year: decided(year),
  kind: decided(kind),
});

/** An examined document as the rows a snapshot would hold of it: pages then show it as they show a published report. */
export function rowsOfExamination(examination: Examination): Checked {
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
    data: auditData(examination),
  };
}
