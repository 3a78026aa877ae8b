import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

/** The national line of one indicator; no row where none is drawn for it. */
export const benchmarksOfIndicator = query({
  name: 'benchmarks-of-indicator',
  about: 'One indicator for the whole country, by year.',
  sql: 'select * from benchmarks where indicator = $1::VARCHAR order by year',
  params: { indicator: 'VARCHAR' },
  columns: TABLES.benchmarks.columns,
  example: { indicator: 'recovered-per-insured' },
});

/** Every national figure of the record, as printed. */
export const nationalFigures = query({
  name: 'national-figures',
  about: 'National figures as printed, by item and year.',
  sql: 'select * from national_figures order by item, year, id',
  params: {},
  columns: TABLES.national_figures.columns,
  example: {},
});
