import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

const text = { type: 'VARCHAR', nullable: false } as const;
const count = { type: 'INTEGER', nullable: false } as const;

/** The first bureaus of the snapshot by code, when none is named; else those named, in that order, as far as they are held. */
const SHOWN = `
      select bureau, row_number() over (
          order by list_position(string_split($1::VARCHAR, ','), bureau), bureau
        )::INTEGER as place
      from (select distinct bureau from reports) held
      where $1::VARCHAR = '' or list_contains(string_split($1::VARCHAR, ','), bureau)`;

/** Every value of a few bureaus, bureaus in the order asked, indicators in registry order. */
export const valuesOfBureaus = query({
  name: 'values-of-bureaus',
  about:
    'Every value of the bureaus named (codes joined by commas, none for the first by code), at most so many bureaus.',
  sql: `
    with shown as (${SHOWN}
    )
    select v.*, r.level, t.kind, s.place
    from shown s
    join "values" v on v.bureau = s.bureau
    join indicators i on i.id = v.indicator
    left join regions r on r.code = v.bureau
    left join reports t on t.id = v.report
    where s.place <= $2::INTEGER
    order by s.place, i."position", v.year`,
  params: { bureaus: 'VARCHAR', most: 'INTEGER' },
  columns: {
    ...TABLES.values.columns,
    level: text,
    kind: { type: 'VARCHAR', nullable: true },
    place: count,
  },
  example: { bureaus: '510781,511623', most: 6 },
  slice: ({ bureaus }) => (bureaus === '' ? [] : [{ table: 'values', bureaus: bureaus.split(',') }]),
});

/** The reports of a few bureaus, bureaus in the order asked, latest first. */
export const reportsOfBureaus = query({
  name: 'reports-of-bureaus',
  about:
    'The reports of the bureaus named (codes joined by commas, none for the first by code), at most so many bureaus.',
  sql: `
    with shown as (${SHOWN}
    )
    select t.*, s.place
    from shown s
    join reports t on t.bureau = s.bureau
    where s.place <= $2::INTEGER
    order by s.place, t.year desc, t.id`,
  params: { bureaus: 'VARCHAR', most: 'INTEGER' },
  columns: { ...TABLES.reports.columns, place: count },
  example: { bureaus: '510781,511623', most: 6 },
});

/** Every finding on the reports of one bureau, latest report first. */
export const findingsOfBureau = query({
  name: 'findings-of-bureau',
  about: 'Every finding on the reports of a bureau (none named for the first by code), latest report first.',
  sql: `
    with shown as (${SHOWN}
    )
    select f.*
    from findings f
    join shown s on s.bureau = f.bureau and s.place = 1
    order by f.year desc, f.report, f.line, f.check_id, f.subject, f.id`,
  params: { bureaus: 'VARCHAR' },
  columns: TABLES.findings.columns,
  example: { bureaus: '510781' },
  slice: ({ bureaus }) => (bureaus === '' ? [] : [{ table: 'findings', bureaus: bureaus.split(',') }]),
});

/**
 * Where the figures of one bureau stand among its peers' of the same year, peers told apart only by what decides
 * whether they may be compared, so that a group of thousands is a few rows. The peers listed count, the bureau among
 * them or not. Above and below mean surely so: the whole interval lies above or below that of the bureau.
 */
export const standingAmong = query({
  name: 'standing-among',
  about:
    'Peers with a figure, and how many of them lie surely above and below one bureau, by indicator and comparability.',
  sql: `
    with
      own as (
        select indicator, coalesce(low, number) as low, coalesce(high, number) as high
        from "values"
        where bureau = $1::VARCHAR and year = $2::INTEGER and number is not null
      ),
      peers as (
        select unnest(string_split($3::VARCHAR, ',')) as bureau
      )
    select v.indicator, r.level, t.kind, v.origin, v.warnings,
      count(*)::INTEGER as peers,
      (count(*) filter (where coalesce(v.low, v.number) > own.high))::INTEGER as above,
      (count(*) filter (where coalesce(v.high, v.number) < own.low))::INTEGER as below
    from own
    join "values" v on v.indicator = own.indicator
    join peers p on p.bureau = v.bureau
    join regions r on r.code = v.bureau
    join reports t on t.id = v.report
    where v.year = $2::INTEGER and v.number is not null
    group by v.indicator, r.level, t.kind, v.origin, v.warnings
    order by v.indicator, r.level, t.kind, v.origin, v.warnings`,
  params: { bureau: 'VARCHAR', year: 'INTEGER', peers: 'VARCHAR' },
  columns: {
    indicator: text,
    level: text,
    kind: text,
    origin: text,
    warnings: text,
    peers: count,
    above: count,
    below: count,
  },
  example: { bureau: '510781', year: 2020, peers: '510500,510683,510781,511623' },
  slice: ({ bureau, year, peers }) => [
    { table: 'values', bureaus: [bureau, ...peers.split(',')], from: year, to: year },
  ],
});

/** What tells which bureaus are alike: how many are insured there and what the bureau spent, in one year. */
export const sizesOfBureaus = query({
  name: 'sizes-of-bureaus',
  about: 'Persons insured and expenditure of every bureau in one year, null where there is no figure.',
  sql: `
    select r.bureau,
      max(v.number) filter (where v.indicator = 'insured') as insured,
      max(v.number) filter (where v.indicator = 'expenditure') as expenditure
    from (select distinct bureau from reports) r
    left join "values" v
      on v.bureau = r.bureau and v.year = $1::INTEGER and v.indicator in ('insured', 'expenditure')
    group by r.bureau
    order by r.bureau`,
  params: { year: 'INTEGER' },
  columns: {
    bureau: text,
    insured: { type: 'DOUBLE', nullable: true },
    expenditure: { type: 'DOUBLE', nullable: true },
  },
  example: { year: 2020 },
  slice: ({ year }) => [{ table: 'values', indicators: ['insured', 'expenditure'], from: year, to: year }],
});
