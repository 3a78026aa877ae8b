import type { QUERY_WORDS } from '../../words/words.ts';
import type { View } from '../address.ts';

/** A statement to start from; its title stands among the words under the same id. */
export type Example = {
  readonly id: keyof typeof QUERY_WORDS.exampleTitles;
  readonly sql: string;
  readonly shown: View;
};

/** REGISTRY: the examples of the query page. Each is read, run and must find rows in the committed record. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'sangong-by-year',
    shown: 'chart',
    sql: `SELECT r.bureau AS 机构, v.year, v.shown AS 列示, v.number AS "决算（万元）", v.indicator, v.bureau
FROM "values" v
JOIN regions r ON r.code = v.bureau
WHERE v.indicator = 'sangong' AND v.absence IS NULL
ORDER BY v.bureau, v.year`,
  },
  {
    id: 'assistance-ranking',
    shown: 'chart',
    sql: `SELECT r.short || ' ' || v.year AS 机构, v.shown AS 列示, v.number AS "占比（%）", v.indicator, v.bureau, v.year AS "year"
FROM "values" v
JOIN regions r ON r.code = v.bureau
WHERE v.indicator = 'assistance-of-expenditure' AND v.number IS NOT NULL
ORDER BY v.number DESC`,
  },
  {
    id: 'broken-by-check',
    shown: 'table',
    sql: `SELECT check_id AS 规则, count(*) AS 条数, count(DISTINCT bureau) AS 机构数, string_agg(DISTINCT report, ', ') AS 报告
FROM findings
WHERE verdict IN ('broken', 'conflict')
GROUP BY check_id
ORDER BY 条数 DESC, 规则`,
  },
  {
    id: 'broken-findings',
    shown: 'table',
    sql: `SELECT report, line AS 行, check_id AS 规则, claim AS 算式, explanation AS 说明
FROM findings
WHERE verdict IN ('broken', 'conflict')
ORDER BY report, line`,
  },
  {
    id: 'absences-by-reason',
    shown: 'chart',
    sql: `SELECT absence AS 原因, count(*) AS 条数
FROM "values"
WHERE absence IS NOT NULL
GROUP BY absence
ORDER BY 条数 DESC`,
  },
  {
    id: 'facts-of-line',
    shown: 'table',
    sql: `SELECT id, line AS 行, section AS 章节, measure AS 种类, printed AS 印出, chosen AS 选用
FROM facts
WHERE report = 'mianzhu-2023' AND item = 'sangong'
ORDER BY line, start`,
  },
  {
    id: 'reading-of-reports',
    shown: 'table',
    sql: `SELECT id, tokens AS 数字, facts AS 读出, bound AS 已对应事项, unread AS 未读出,
  round(100.0 * (tokens - unread) / tokens, 1) AS "已作交代（%）"
FROM reports
ORDER BY bureau, year`,
  },
  {
    id: 'largest-items',
    shown: 'table',
    sql: `SELECT id, report, label AS 事项, printed AS 印出, "number" AS 元
FROM facts
WHERE measure = 'outturn' AND unit IN ('元', '万元', '亿元')
QUALIFY row_number() OVER (PARTITION BY report ORDER BY "number" DESC NULLS LAST, line) = 1
ORDER BY 元 DESC`,
  },
  {
    id: 'unbound-figures',
    shown: 'table',
    sql: `SELECT id, label AS 文字, printed AS 印出, section AS 章节
FROM facts
WHERE item IS NULL
ORDER BY report, line, start
LIMIT 200`,
  },
  {
    id: 'warned-values',
    shown: 'table',
    sql: `SELECT indicator, bureau, year, shown, unit, warnings AS 提示
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
SELECT r.bureau AS 机构, y.year, y.before AS "上年（万元）", y."number" AS "本年（万元）",
  round(y."number" - y.before, 2) AS "增减（万元）"
FROM yearly y
JOIN regions r ON r.code = y.bureau
WHERE y.before IS NOT NULL
ORDER BY "增减（万元）" DESC`,
  },
  {
    id: 'ledger-verdicts',
    shown: 'table',
    sql: `SELECT report, verdict AS 去向, count(*) AS 个数
FROM ledger
GROUP BY ALL
ORDER BY report, 个数 DESC`,
  },
  {
    id: 'indicators-by-topic',
    shown: 'chart',
    sql: `SELECT i.topic AS 主题, count(DISTINCT v.indicator) FILTER (WHERE v.absence IS NULL) AS 有数值的指标,
  count(DISTINCT i.id) AS 全部指标
FROM indicators i
LEFT JOIN "values" v ON v.indicator = i.id
GROUP BY i.topic
ORDER BY min(i."position")`,
  },
  {
    id: 'hedged-figures',
    shown: 'table',
    sql: `SELECT id, hedge AS 用语, printed AS 印出, label AS 文字
FROM facts
WHERE hedge IS NOT NULL
ORDER BY report, line, start
LIMIT 200`,
  },
];
