import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

const { inputs: _, ...WITHOUT_INPUTS } = TABLES.values.columns;
/** A value with the kind of its report, without what it was worked out from. */
const COLUMNS = { ...WITHOUT_INPUTS, kind: { type: 'VARCHAR', nullable: true } } as const;
const VALUE = `v.indicator, v.bureau, v.year, v.report, v.number, v.low, v.high, v.shown, v.unit, v.origin, v.hedge,
      v.absence, v.warnings, v.amiss, v.amiss_check, t.kind`;

/** One indicator for the whole snapshot, as little of it as ranks and bands need. */
export const numbersOfIndicator = query({
  name: 'numbers-of-indicator',
  about: 'One indicator for every bureau and year without its inputs, by bureau and year.',
  sql: `
    select ${VALUE}
    from "values" v
    left join reports t on t.id = v.report
    where v.indicator = $1::VARCHAR
    order by v.bureau, v.year`,
  params: { indicator: 'VARCHAR' },
  columns: COLUMNS,
  example: { indicator: 'sangong' },
  slice: ({ indicator }) => [{ table: 'values', indicators: [indicator] }],
});

/** Some indicators of some bureaus in every year; both lists are joined by commas. */
export const numbersOfBureaus = query({
  name: 'numbers-of-bureaus',
  about: 'Some indicators of some bureaus in every year without their inputs, by indicator, bureau and year.',
  sql: `
    select ${VALUE}
    from "values" v
    left join reports t on t.id = v.report
    where v.indicator in (select unnest(string_split($1::VARCHAR, ',')))
      and v.bureau in (select unnest(string_split($2::VARCHAR, ',')))
    order by v.indicator, v.bureau, v.year`,
  params: { indicators: 'VARCHAR', bureaus: 'VARCHAR' },
  columns: COLUMNS,
  example: { indicators: 'sangong,reception', bureaus: '510683,510781' },
  slice: ({ indicators, bureaus }) => [
    { table: 'values', indicators: indicators.split(','), bureaus: bureaus.split(',') },
  ],
});

/** Some indicators of every bureau of a province in one year; `indicators` are joined by commas. */
export const numbersOfProvince = query({
  name: 'numbers-of-province',
  about:
    'Some indicators of the bureaus of a province in one year without their inputs, by indicator and bureau.',
  sql: `
    select ${VALUE}
    from "values" v
    left join reports t on t.id = v.report
    where v.indicator in (select unnest(string_split($1::VARCHAR, ',')))
      and substr(v.bureau, 1, 2) = substr($2::VARCHAR, 1, 2)
      and v.year = $3::INTEGER
    order by v.indicator, v.bureau, v.year`,
  params: { indicators: 'VARCHAR', province: 'VARCHAR', year: 'INTEGER' },
  columns: COLUMNS,
  example: { indicators: 'sangong,reception', province: '510000', year: 2023 },
  slice: ({ indicators, province, year }) => [
    { table: 'values', indicators: indicators.split(','), bureaus: [province], from: year, to: year },
  ],
});
