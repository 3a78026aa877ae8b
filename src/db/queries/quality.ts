import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

/** Every expected line of every report of some bureaus, lines in registry order; the codes are joined by commas. */
export const disclosureLines = query({
  name: 'disclosure-lines',
  about:
    'Every line the reports of some bureaus are expected to have and whether they have it, by bureau, year and line.',
  sql: `
    select * from disclosure_lines
    where bureau in (select unnest(string_split($1::VARCHAR, ',')))
    order by bureau, year, report, "position", line_id`,
  params: { bureaus: 'VARCHAR' },
  columns: TABLES.disclosure_lines.columns,
  example: { bureaus: '510683,510781' },
  slice: ({ bureaus }) => [{ table: 'disclosure_lines', bureaus: bureaus.split(',') }],
});
