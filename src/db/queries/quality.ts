import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

/** Every expected line of every report, reports by bureau and year, lines in registry order. */
export const disclosureLines = query({
  name: 'disclosure-lines',
  about: 'Every line reports are expected to have and whether they have it, by bureau, year and line.',
  sql: 'select * from disclosure_lines order by bureau, year, report, "position", line_id',
  params: {},
  columns: TABLES.disclosure_lines.columns,
  example: {},
});
