import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

const text = { type: 'VARCHAR', nullable: false } as const;
const count = { type: 'INTEGER', nullable: false } as const;
const year = { type: 'INTEGER', nullable: true } as const;

/**
 * For each bureau and year with a report of that very year: how many indicators of a topic it discloses, those stated to
 * be nil included, of how many expected. One row a bureau and year, however many reports it has.
 */
export const disclosureOfTopic = query({
  name: 'disclosure-of-topic',
  about: 'Indicators of a topic disclosed and expected, by bureau and year, from reports of that very year.',
  sql: `
    select bureau, year, min(report) as report, sum(disclosed)::INTEGER as disclosed,
      sum(expected)::INTEGER as expected
    from coverage
    where topic = $1::VARCHAR
    group by bureau, year
    order by bureau, year`,
  params: { topic: 'VARCHAR' },
  columns: { bureau: text, year: count, report: text, disclosed: count, expected: count },
  example: { topic: 'sangong' },
});

const { inputs: _, ...WITHOUT_INPUTS } = TABLES.values.columns;

/** One indicator, one row a bureau: the latest year with a number, else the latest year its reports say why not. */
export const latestOfIndicator = query({
  name: 'latest-of-indicator',
  about:
    'One indicator of each bureau at its latest year with a number, else at its latest year, without inputs.',
  sql: `
    select indicator, bureau, year, report, number, low, high, shown, unit, origin, hedge, absence, warnings,
      amiss, amiss_check, kind
    from (
      select v.*, t.kind,
        row_number() over (partition by v.bureau order by (v.number is null)::INTEGER, v.year desc) as age
      from "values" v
      left join reports t on t.id = v.report
      where v.indicator = $1::VARCHAR
    ) dated
    where age = 1
    order by bureau`,
  params: { indicator: 'VARCHAR' },
  columns: { ...WITHOUT_INPUTS, kind: { type: 'VARCHAR', nullable: true } },
  example: { indicator: 'sangong' },
  slice: ({ indicator }) => [{ table: 'values', indicators: [indicator] }],
});

/** The snapshot in one row of counts, from the reports alone; the years are null when it holds no report. */
export const snapshotSummary = query({
  name: 'snapshot-summary',
  about: 'The snapshot in one row of counts.',
  sql: `
    select count(distinct bureau)::INTEGER as bureaus, count(*)::INTEGER as reports,
      min(year) as first_year, max(year) as last_year,
      coalesce(sum(facts), 0)::INTEGER as facts, coalesce(sum(bound), 0)::INTEGER as bound,
      coalesce(sum(tokens), 0)::INTEGER as tokens, coalesce(sum(unread), 0)::INTEGER as unread,
      coalesce(sum(held), 0)::INTEGER as held, coalesce(sum(broken), 0)::INTEGER as broken,
      coalesce(sum(unchecked), 0)::INTEGER as unchecked
    from reports`,
  params: {},
  columns: {
    bureaus: count,
    reports: count,
    first_year: year,
    last_year: year,
    facts: count,
    bound: count,
    tokens: count,
    unread: count,
    held: count,
    broken: count,
    unchecked: count,
  },
  example: {},
});
