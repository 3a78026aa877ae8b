import { query } from '../query.ts';

const text = { type: 'VARCHAR', nullable: false } as const;
const count = { type: 'INTEGER', nullable: false } as const;
const year = { type: 'INTEGER', nullable: true } as const;

/**
 * For each report, year and topic: how many indicators have a value, are stated to be nil, or are absent. `own` is
 * false for the year before the report's, known only from what it prints of last year.
 */
export const disclosure = query({
  name: 'disclosure',
  about: 'Indicators with a value, stated nil and absent, by report, year and topic.',
  sql: `
    select v.report, v.bureau, v.year, i.topic,
      coalesce(v.year = t.year, false) as own,
      (count(*) filter (where v.absence is null))::INTEGER as valued,
      (count(*) filter (where v.absence = 'nil-stated'))::INTEGER as nil,
      (count(*) filter (where v.absence <> 'nil-stated'))::INTEGER as absent
    from "values" v
    join indicators i on i.id = v.indicator
    left join reports t on t.id = v.report
    group by v.report, v.bureau, v.year, i.topic, t.year
    order by v.bureau, v.year, v.report, min(i."position")`,
  params: {},
  columns: {
    report: text,
    bureau: text,
    year: count,
    topic: text,
    own: { type: 'BOOLEAN', nullable: false },
    valued: count,
    nil: count,
    absent: count,
  },
  example: {},
});

/** The snapshot in one row of counts; the years are null when it holds no report. */
export const snapshotSummary = query({
  name: 'snapshot-summary',
  about: 'The snapshot in one row of counts.',
  sql: `
    with
      read as (
        select count(distinct bureau) as bureaus, count(*) as reports, min(year) as first_year,
          max(year) as last_year, coalesce(sum(tokens), 0) as tokens, coalesce(sum(unread), 0) as unread
        from reports
      ),
      stated as (select count(*) as facts, count(item) as bound from facts),
      found as (
        select count(*) filter (where verdict = 'holds') as holds,
          count(*) filter (where verdict = 'rounding') as rounding,
          count(*) filter (where verdict = 'broken') as broken,
          count(*) filter (where verdict = 'conflict') as conflict,
          count(*) filter (where verdict = 'unchecked') as unchecked
        from findings
      )
    select bureaus::INTEGER as bureaus, reports::INTEGER as reports, first_year, last_year,
      facts::INTEGER as facts, bound::INTEGER as bound, tokens::INTEGER as tokens, unread::INTEGER as unread,
      holds::INTEGER as holds, rounding::INTEGER as rounding, broken::INTEGER as broken,
      conflict::INTEGER as conflict, unchecked::INTEGER as unchecked
    from read, stated, found`,
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
    holds: count,
    rounding: count,
    broken: count,
    conflict: count,
    unchecked: count,
  },
  example: {},
});
