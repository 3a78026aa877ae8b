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

/** The reports of some regions and all below them, told by the digits their codes begin with (51 is 四川省), joined by commas. */
export const reportsWithin = query({
  name: 'reports-within',
  about: 'Reports of the bureaus whose codes begin with one of some digits, by bureau and year.',
  sql: `
    select t.*, r.bureau as bureau_name, r.short, r.level, r.parent, p.name as parent_name
    from reports t
    join (select distinct unnest(string_split($1::VARCHAR, ',')) as digits) s on t.bureau like s.digits || '%'
    left join regions r on r.code = t.bureau
    left join regions p on p.code = r.parent
    order by t.bureau, t.year, t.id`,
  params: { digits: 'VARCHAR' },
  columns: { ...TABLES.reports.columns, ...REGION_COLUMNS },
  example: { digits: '51,4301' },
});

const counted = { type: 'INTEGER', nullable: false } as const;

/** How the reports of each province were read and checked. */
export const reportsByProvince = query({
  name: 'reports-by-province',
  about: 'Reports of each province: how many, how they were read and how their checks came out.',
  sql: `
    select substr(bureau, 1, 2) || '0000' as province, count(distinct bureau)::INTEGER as bureaus,
      count(*)::INTEGER as reports, sum(facts)::INTEGER as facts, sum(bound)::INTEGER as bound,
      sum(tokens)::INTEGER as tokens, sum(unread)::INTEGER as unread, sum(held)::INTEGER as held,
      sum(broken)::INTEGER as broken, sum(unchecked)::INTEGER as unchecked
    from reports
    group by 1
    order by 1`,
  params: {},
  columns: {
    province: { type: 'VARCHAR', nullable: false },
    bureaus: counted,
    reports: counted,
    facts: counted,
    bound: counted,
    tokens: counted,
    unread: counted,
    held: counted,
    broken: counted,
    unchecked: counted,
  },
  example: {},
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
