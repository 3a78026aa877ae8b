import { QUERY_WORDS } from '../../words/words.ts';
import type { View } from '../address.ts';

/** A statement to start from; its title stands among the words under the same id. */
export type Example = {
  readonly id: keyof typeof QUERY_WORDS.exampleTitles;
  readonly sql: string;
  readonly shown: View;
};

const AS = QUERY_WORDS.columnNames;

/** REGISTRY: the examples of the query page. Each is read, run and must find rows in the committed record. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'sangong-by-year',
    shown: 'chart',
    sql: `SELECT r.bureau AS ${AS.bureau}, v.year, v.shown AS ${AS.shown}, v.number AS "${AS.outturn}", v.indicator, v.bureau
FROM "values" v
JOIN regions r ON r.code = v.bureau
WHERE v.indicator = 'sangong' AND v.absence IS NULL
ORDER BY v.bureau, v.year`,
  },
  {
    id: 'assistance-ranking',
    shown: 'chart',
    sql: `SELECT r.short || ' ' || v.year AS ${AS.bureau}, v.shown AS ${AS.shown}, v.number AS "${AS.share}", v.indicator, v.bureau, v.year AS "year"
FROM "values" v
JOIN regions r ON r.code = v.bureau
WHERE v.indicator = 'assistance-of-expenditure' AND v.number IS NOT NULL
ORDER BY v.number DESC`,
  },
  {
    id: 'broken-by-check',
    shown: 'table',
    sql: `SELECT check_id AS ${AS.check}, count(*) AS ${AS.count}, count(DISTINCT bureau) AS ${AS.bureaus}, string_agg(DISTINCT report, ', ') AS ${AS.reports}
FROM findings
WHERE verdict IN ('broken', 'conflict')
GROUP BY check_id
ORDER BY ${AS.count} DESC, ${AS.check}`,
  },
  {
    id: 'broken-findings',
    shown: 'table',
    sql: `SELECT report, line AS ${AS.line}, check_id AS ${AS.check}, claim AS ${AS.claim}, explanation AS ${AS.explanation}
FROM findings
WHERE verdict IN ('broken', 'conflict')
ORDER BY report, line`,
  },
  {
    id: 'absences-by-reason',
    shown: 'chart',
    sql: `SELECT absence AS ${AS.reason}, count(*) AS ${AS.count}
FROM "values"
WHERE absence IS NOT NULL
GROUP BY absence
ORDER BY ${AS.count} DESC`,
  },
  {
    id: 'facts-of-line',
    shown: 'table',
    sql: `SELECT id, line AS ${AS.line}, section AS ${AS.section}, measure AS ${AS.kind}, printed AS ${AS.printed}, chosen AS ${AS.chosen}
FROM facts
WHERE report = 'mianzhu-2023' AND item = 'sangong'
ORDER BY line, start`,
  },
  {
    id: 'reading-of-reports',
    shown: 'table',
    sql: `SELECT id, tokens AS ${AS.tokens}, facts AS ${AS.read}, bound AS ${AS.bound}, unread AS ${AS.unread},
  round(100.0 * (tokens - unread) / tokens, 1) AS "${AS.accounted}"
FROM reports
ORDER BY bureau, year`,
  },
  {
    id: 'largest-items',
    shown: 'table',
    sql: `SELECT id, report, label AS ${AS.item}, printed AS ${AS.printed}, "number" AS ${AS.yuan}
FROM facts
WHERE measure = 'outturn' AND item IN (SELECT id FROM items WHERE dimension = 'money')
QUALIFY row_number() OVER (PARTITION BY report ORDER BY "number" DESC NULLS LAST, line) = 1
ORDER BY ${AS.yuan} DESC`,
  },
  {
    id: 'unbound-figures',
    shown: 'table',
    sql: `SELECT id, label AS ${AS.label}, printed AS ${AS.printed}, section AS ${AS.section}
FROM facts
WHERE item IS NULL
ORDER BY report, line, start
LIMIT 200`,
  },
  {
    id: 'warned-values',
    shown: 'table',
    sql: `SELECT indicator, bureau, year, shown, unit, warnings AS ${AS.warnings}
FROM "values"
WHERE warnings <> '[]' AND absence IS NULL
ORDER BY indicator, bureau, year
LIMIT 200`,
  },
  {
    id: 'year-on-year',
    shown: 'table',
    sql: `WITH yearly AS (
  SELECT bureau, year, "number", lag("number") OVER (PARTITION BY bureau ORDER BY year) AS before
  FROM "values"
  WHERE indicator = 'sangong' AND "number" IS NOT NULL
)
SELECT r.bureau AS ${AS.bureau}, y.year, y.before AS "${AS.before}", y."number" AS "${AS.now}",
  round(y."number" - y.before, 2) AS "${AS.change}"
FROM yearly y
JOIN regions r ON r.code = y.bureau
WHERE y.before IS NOT NULL
ORDER BY "${AS.change}" DESC`,
  },
  {
    id: 'ledger-verdicts',
    shown: 'table',
    sql: `SELECT report, verdict AS ${AS.verdict}, count(*) AS ${AS.number}
FROM ledger
GROUP BY ALL
ORDER BY report, ${AS.number} DESC`,
  },
  {
    id: 'indicators-by-topic',
    shown: 'chart',
    sql: `SELECT i.topic AS ${AS.topic}, count(DISTINCT v.indicator) FILTER (WHERE v.absence IS NULL) AS ${AS.valued},
  count(DISTINCT i.id) AS ${AS.all}
FROM indicators i
LEFT JOIN "values" v ON v.indicator = i.id
GROUP BY i.topic
ORDER BY min(i."position")`,
  },
  {
    id: 'hedged-figures',
    shown: 'table',
    sql: `SELECT id, hedge AS ${AS.hedge}, printed AS ${AS.printed}, label AS ${AS.label}
FROM facts
WHERE hedge IS NOT NULL
ORDER BY report, line, start
LIMIT 200`,
  },
];
