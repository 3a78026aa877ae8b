import { reportOfFact } from '../parts.ts';
import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

/** Every finding on one report, in the order the checks were made. */
export const findingsOfReport = query({
  name: 'findings-of-report',
  about: 'Every finding on a report, by the line it touches.',
  sql: 'select * from findings where report = $1::VARCHAR order by line, check_id, subject, id',
  params: { report: 'VARCHAR' },
  columns: TABLES.findings.columns,
  example: { report: 'mianzhu-2023' },
  slice: ({ report }) => [{ table: 'findings', report }],
});

/** The findings that used one figure, all of them on the report that prints it. */
export const findingsOfFact = query({
  name: 'findings-of-fact',
  about: 'Findings that have a figure among their operands.',
  sql: `
    select * from findings
    where position('"' || $1::VARCHAR || '"' in operands) > 0
    order by report, line, check_id, subject, id`,
  params: { fact: 'VARCHAR' },
  columns: TABLES.findings.columns,
  example: { fact: 'mianzhu-2023:361.22' },
  slice: ({ fact }) => [{ table: 'findings', report: reportOfFact(fact) }],
});

/** How many findings of each verdict each report has. */
export const findingsSummary = query({
  name: 'findings-summary',
  about: 'Findings of each report by verdict.',
  sql: `
    select report, bureau, year, verdict, count(*)::INTEGER as findings
    from findings
    group by report, bureau, year, verdict
    order by bureau, year, report, verdict`,
  params: {},
  columns: {
    report: { type: 'VARCHAR', nullable: false },
    bureau: { type: 'VARCHAR', nullable: false },
    year: { type: 'INTEGER', nullable: false },
    verdict: { type: 'VARCHAR', nullable: false },
    findings: { type: 'INTEGER', nullable: false },
  },
  example: {},
});
