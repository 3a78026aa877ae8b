import { query } from '../query.ts';
import { TABLES } from '../tables.ts';
import { REGION_COLUMNS } from './region-columns.ts';

/** Every report with the names of its bureau, by bureau and year. */
export const reports = query({
  name: 'reports',
  about: 'Every report with the names of its bureau, by bureau and year.',
  sql: `
    select t.*, r.bureau as bureau_name, r.short, r.level, r.parent, p.name as parent_name
    from reports t
    left join regions r on r.code = t.bureau
    left join regions p on p.code = r.parent
    order by t.bureau, t.year, t.id`,
  params: {},
  columns: { ...TABLES.reports.columns, ...REGION_COLUMNS },
  example: {},
});

/** The reports of some ids, joined by commas, with the names of their bureaus. */
export const reportsAmong = query({
  name: 'reports-among',
  about: 'Some reports with the names of their bureaus, by bureau and year.',
  sql: `
    select t.*, r.bureau as bureau_name, r.short, r.level, r.parent, p.name as parent_name
    from reports t
    left join regions r on r.code = t.bureau
    left join regions p on p.code = r.parent
    where t.id in (select unnest(string_split($1::VARCHAR, ',')))
    order by t.bureau, t.year, t.id`,
  params: { reports: 'VARCHAR' },
  columns: { ...TABLES.reports.columns, ...REGION_COLUMNS },
  example: { reports: 'mianzhu-2023,jiangyou-2020' },
});

/** One report with the names of its bureau; no row when the id is unknown. */
export const reportById = query({
  name: 'report-by-id',
  about: 'One report with the names of its bureau.',
  sql: `
    select t.*, r.bureau as bureau_name, r.short, r.level, r.parent, p.name as parent_name
    from reports t
    left join regions r on r.code = t.bureau
    left join regions p on p.code = r.parent
    where t.id = $1::VARCHAR`,
  params: { report: 'VARCHAR' },
  columns: { ...TABLES.reports.columns, ...REGION_COLUMNS },
  example: { report: 'mianzhu-2023' },
});

/** The source tables of one report, in printed order. */
export const sourceTablesOfReport = query({
  name: 'source-tables-of-report',
  about: 'Source tables of a report, in printed order.',
  sql: 'select * from source_tables where report = $1::VARCHAR order by first_line, id',
  params: { report: 'VARCHAR' },
  columns: TABLES.source_tables.columns,
  example: { report: 'mianzhu-2023' },
  slice: ({ report }) => [{ table: 'source_tables', report }],
});
