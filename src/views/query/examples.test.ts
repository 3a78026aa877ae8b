import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DATA_FOLDER,
  readBenchmarks,
  readCards,
  readFindings,
  readRecorded,
  readRegions,
} from '../../../scripts/record.ts';
import { rowsOf } from '../../../scripts/rows.ts';
import { plotOf } from '../../charts/asked-plot.ts';
import { type Asker, askerOver } from '../../db/ask.ts';
import { openNodeConnection } from '../../db/engine.node.ts';
import { openParquetWriter } from '../../db/parquet.node.ts';
import { readStatement } from '../../db/read-only.ts';
import { LONGEST_STATEMENT } from '../../db/read-only-length.ts';
import { TABLE_NAMES, TABLES, type Table } from '../../db/tables.ts';
import { EN } from '../../words/en.ts';
import { ZH } from '../../words/zh.ts';
import { EXAMPLES } from './examples.ts';

let asker: Asker;
beforeAll(async () => {
  const recorded = [];
  for (const report of await readCards(DATA_FOLDER)) {
    const kept = await readRecorded(report, DATA_FOLDER);
    if (kept) recorded.push({ report, ...kept, findings: await readFindings(report.id, DATA_FOLDER) });
  }
  const rows = rowsOf(recorded, await readRegions(DATA_FOLDER), await readBenchmarks(DATA_FOLDER));
  const writer = await openParquetWriter();
  asker = askerOver(await openNodeConnection());
  for (const table of TABLE_NAMES) await asker.load(table, [writer.encode(table, rows[table])]);
  writer.close();
  await asker.lock();
}, 120_000);
afterAll(() => asker.close());

describe('the examples', () => {
  test('are ten or more, each with a title of its own', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(10);
    expect(EXAMPLES.map(({ id }) => id).sort()).toEqual(Object.keys(ZH.query.exampleTitles).sort());
  });

  test.each(EXAMPLES)(
    '$id finds rows in the record, and can be drawn where it is shown so',
    async ({ sql, shown }) => {
      expect(sql.length).toBeLessThanOrEqual(LONGEST_STATEMENT);
      const statement = readStatement(sql);
      if ('refused' in statement) throw new Error(`refused: ${statement.refused} ${statement.what}`);
      expect(statement.tables.length).toBeGreaterThan(0);
      const answer = await asker.ask(statement);
      expect(answer.rows.length).toBeGreaterThan(0);
      if (shown === 'chart') expect(plotOf(answer)).toHaveProperty('figures');
    },
  );
});

test.each([
  ['Chinese', ZH.queryTables],
  ['English', EN.queryTables],
])('every table and column of the snapshot is told of in %s, and none besides', (_, told) => {
  const words: Readonly<Record<string, { about: string; columns: Readonly<Record<string, string>> }>> = told;
  expect(Object.keys(words)).toEqual(TABLE_NAMES);
  for (const name of TABLE_NAMES) {
    const { columns }: Table = TABLES[name];
    expect(Object.keys(words[name]?.columns ?? {}), name).toEqual(Object.keys(columns));
  }
});
