import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

const { id, bureau, year, kind, title } = TABLES.reports.columns;

/** Every report as the search box knows it: no counts, the latest of a bureau first. */
export const reportsToFind = query({
  name: 'reports-to-find',
  about: 'Every report by bureau, the latest first, as the search box knows it.',
  sql: 'select id, bureau, year, kind, title from reports order by bureau, year desc, id',
  params: {},
  columns: { id, bureau, year, kind, title },
  example: {},
});

/** How the names of the registries are typed. */
export const spellings = query({
  name: 'spellings',
  about: 'How the Chinese names of indicators, checks and pages are typed.',
  sql: 'select * from spellings order by kind, id',
  params: {},
  columns: TABLES.spellings.columns,
  example: {},
});
