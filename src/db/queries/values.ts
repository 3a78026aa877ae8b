import { query } from '../query.ts';
import { TABLES } from '../tables.ts';
import { REGION_COLUMNS } from './region-columns.ts';

/** A value with the names of its bureau and the kind of its report. */
const COLUMNS = {
  ...TABLES.values.columns,
  ...REGION_COLUMNS,
  kind: { type: 'VARCHAR', nullable: true },
} as const;
const VALUE = 'v.*, r.bureau as bureau_name, r.short, r.level, r.parent, p.name as parent_name, t.kind';
/** What `VALUE` takes its names from, joined to the values `v`. */
const NAMED = `left join regions r on r.code = v.bureau
    left join regions p on p.code = r.parent
    left join reports t on t.id = v.report`;

/** One indicator for every bureau and year, absences included. */
export const valuesOfIndicator = query({
  name: 'values-of-indicator',
  about: 'One indicator for every bureau and year, by bureau and year.',
  sql: `
    select ${VALUE}
    from "values" v
    ${NAMED}
    where v.indicator = $1::VARCHAR
    order by v.bureau, v.year`,
  params: { indicator: 'VARCHAR' },
  columns: COLUMNS,
  example: { indicator: 'sangong' },
  slice: ({ indicator }) => [{ table: 'values', indicators: [indicator] }],
});

/** Every indicator of a topic for every bureau and year, indicators in registry order. */
export const valuesOfTopic = query({
  name: 'values-of-topic',
  about: 'Every indicator of a topic for every bureau and year, by indicator, bureau and year.',
  sql: `
    select ${VALUE}
    from "values" v
    join indicators i on i.id = v.indicator
    ${NAMED}
    where i.topic = $1::VARCHAR
    order by i."position", v.bureau, v.year`,
  params: { topic: 'VARCHAR' },
  columns: COLUMNS,
  example: { topic: 'sangong' },
  slice: ({ topic }) => [{ table: 'values', topic }],
});

/** One value; no row when the snapshot has nothing to say of it. */
export const valueAt = query({
  name: 'value-at',
  about: 'One indicator of one bureau in one year.',
  sql: `
    select ${VALUE}
    from "values" v
    ${NAMED}
    where v.indicator = $1::VARCHAR and v.bureau = $2::VARCHAR and v.year = $3::INTEGER`,
  params: { indicator: 'VARCHAR', bureau: 'VARCHAR', year: 'INTEGER' },
  columns: COLUMNS,
  example: { indicator: 'sangong', bureau: '510683', year: 2023 },
  slice: ({ indicator, bureau, year }) => [
    { table: 'values', indicators: [indicator], bureaus: [bureau], from: year, to: year },
  ],
});

/**
 * One indicator in one year, greatest first, absences last and without a rank. Equal values share a rank; `ranked`
 * is how many have one.
 */
export const ranking = query({
  name: 'ranking',
  about: 'One indicator in one year, greatest first, absences last and without a rank.',
  sql: `
    select ${VALUE},
      case when v.number is not null
        then rank() over (order by v.number desc nulls last)
      end::INTEGER as "rank",
      (count(v.number) over ())::INTEGER as ranked
    from "values" v
    ${NAMED}
    where v.indicator = $1::VARCHAR and v.year = $2::INTEGER
    order by v.number desc nulls last, v.bureau`,
  params: { indicator: 'VARCHAR', year: 'INTEGER' },
  columns: {
    ...COLUMNS,
    rank: { type: 'INTEGER', nullable: true },
    ranked: { type: 'INTEGER', nullable: false },
  },
  example: { indicator: 'sangong', year: 2023 },
  slice: ({ indicator, year }) => [{ table: 'values', indicators: [indicator], from: year, to: year }],
});
