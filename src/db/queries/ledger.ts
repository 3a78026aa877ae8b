import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

/** Every number token of one report and what became of it, in printed order. */
export const ledgerOfReport = query({
  name: 'ledger-of-report',
  about: 'Every number token of a report and what became of it, in printed order.',
  sql: 'select * from ledger where report = $1::VARCHAR order by line, "start"',
  params: { report: 'VARCHAR' },
  columns: TABLES.ledger.columns,
  example: { report: 'mianzhu-2023' },
  slice: ({ report }) => [{ table: 'ledger', report }],
});

/** How many tokens of each report came to each verdict. */
export const ledgerSummary = query({
  name: 'ledger-summary',
  about: 'Number tokens of each report by verdict.',
  sql: `
    select report, verdict, count(*)::INTEGER as tokens
    from ledger
    group by report, verdict
    order by report, tokens desc, verdict`,
  params: {},
  columns: {
    report: { type: 'VARCHAR', nullable: false },
    verdict: { type: 'VARCHAR', nullable: false },
    tokens: { type: 'INTEGER', nullable: false },
  },
  example: {},
});
