import { expect, test } from 'vitest';
import { linkOfCell } from './answer-links.ts';

const reports = new Set(['shili-2022']);
const asked = {
  columns: [
    { name: 'id', type: 'VARCHAR', numeric: false },
    { name: 'report', type: 'VARCHAR', numeric: false },
    { name: 'indicator', type: 'VARCHAR', numeric: false },
    { name: 'bureau', type: 'VARCHAR', numeric: false },
    { name: 'year', type: 'INTEGER', numeric: true },
    { name: '金额', type: 'DOUBLE', numeric: true },
  ],
  rows: [
    ['shili-2022:42.17', 'shili-2022', 'sangong', '990100', '2022', '3.2'],
    ['other-2022:42.17', 'other-2022', 'no-such', '990100', '2022', null],
  ],
  cut: false,
};
const opens = (row: number) =>
  asked.columns.map((_, at) => linkOfCell(asked, asked.rows[row] ?? [], at, reports)?.opens ?? null);

test('the id of a figure leads to its place, that of a report to the report, a figure with its keys to its source', () => {
  expect(opens(0)).toEqual(['place', 'report', null, null, null, 'value']);
  expect(linkOfCell(asked, asked.rows[0] ?? [], 5, reports)?.part).toMatchObject({
    open: { indicator: 'sangong', bureau: '990100', year: 2022 },
  });
});

test('what the snapshot does not hold leads nowhere', () => {
  expect(opens(1)).toEqual([null, null, null, null, null, null]);
});
