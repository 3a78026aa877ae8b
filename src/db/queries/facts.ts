import { reportOfFact, reportOfFinding } from '../parts.ts';
import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

/** A fact with the name of the item it is bound to, null when it is not bound. */
const COLUMNS = {
  ...TABLES.facts.columns,
  item_name: { type: 'VARCHAR', nullable: true },
} as const;

/** Every figure read in one report, in printed order. */
export const factsOfReport = query({
  name: 'facts-of-report',
  about: 'Every figure read in a report, in printed order.',
  sql: `
    select f.*, i.name as item_name
    from facts f
    left join items i on i.id = f.item
    where f.report = $1::VARCHAR
    order by f.line, f."start"`,
  params: { report: 'VARCHAR' },
  columns: COLUMNS,
  example: { report: 'mianzhu-2023' },
  slice: ({ report }) => [{ table: 'facts', report }],
});

/** One figure; no row when the id is unknown. */
export const factById = query({
  name: 'fact-by-id',
  about: 'One figure as printed.',
  sql: `
    select f.*, i.name as item_name
    from facts f
    left join items i on i.id = f.item
    where f.id = $1::VARCHAR`,
  params: { fact: 'VARCHAR' },
  columns: COLUMNS,
  example: { fact: 'mianzhu-2023:361.22' },
  slice: ({ fact }) => [{ table: 'facts', report: reportOfFact(fact) }],
});

/** Every statement a bureau makes of one item, in any year and measure. */
export const factsOfItem = query({
  name: 'facts-of-item',
  about: 'Every statement of an item by a bureau, by year and place.',
  sql: `
    select f.*, i.name as item_name
    from facts f
    left join items i on i.id = f.item
    where f.bureau = $1::VARCHAR and f.item = $2::VARCHAR
    order by f.year, f.report, f.line, f."start"`,
  params: { bureau: 'VARCHAR', item: 'VARCHAR' },
  columns: COLUMNS,
  example: { bureau: '510683', item: 'sangong' },
  slice: ({ bureau }) => [{ table: 'facts', bureaus: [bureau] }],
});

/** The figures a value was derived from, in printed order. */
export const factsOfValue = query({
  name: 'facts-of-value',
  about: 'Figures that a value was derived from, in printed order.',
  sql: `
    select f.*, i.name as item_name
    from "values" v
    join facts f on position('"' || f.id || '"' in v.inputs) > 0
    left join items i on i.id = f.item
    where v.indicator = $1::VARCHAR and v.bureau = $2::VARCHAR and v.year = $3::INTEGER
    order by f.report, f.line, f."start"`,
  params: { indicator: 'VARCHAR', bureau: 'VARCHAR', year: 'INTEGER' },
  columns: COLUMNS,
  example: { indicator: 'sangong', bureau: '510683', year: 2023 },
  // A value may come from what next year's report says of the year before.
  slice: ({ indicator, bureau, year }) => [
    { table: 'values', indicators: [indicator], bureaus: [bureau], from: year, to: year },
    { table: 'facts', bureaus: [bureau], from: year, to: year + 1 },
  ],
});

/** The figures a finding was decided by, in printed order. */
export const factsOfFinding = query({
  name: 'facts-of-finding',
  about: 'Figures that a finding was decided by, in printed order.',
  sql: `
    select f.*, i.name as item_name
    from findings d
    join facts f on f.report = d.report and position('"' || f.id || '"' in d.operands) > 0
    left join items i on i.id = f.item
    where d.id = $1::VARCHAR
    order by f.line, f."start"`,
  params: { finding: 'VARCHAR' },
  columns: COLUMNS,
  example: { finding: 'mianzhu-2023:sangong-adds-up:sangong' },
  slice: ({ finding }) => [
    { table: 'findings', report: reportOfFinding(finding) },
    { table: 'facts', report: reportOfFinding(finding) },
  ],
});
