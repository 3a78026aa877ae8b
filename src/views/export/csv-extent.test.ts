import { expect, test } from 'vitest';
import type { Twin } from '../../charts/chart.ts';
import { AS_IT_COMES } from '../table-choice.ts';
import { csvOf } from './csv.ts';
import { tableAsShown, wholeTable } from './csv-extent.ts';

const TWIN: Twin = {
  columns: [
    { key: 'bureau', title: '机构', numeric: false },
    { key: '2020', title: '2020', numeric: true, unit: '万元' },
    { key: '2021', title: '2021', numeric: true, unit: '万元' },
  ],
  rows: [
    ['示例县乙', '990101', 1.95],
    ['=示例市甲', '990100', 12.08],
    ['示例区丙', '990102', 4.6],
  ].map(([name, bureau, number]) => ({
    bureau: { text: String(name), number: null },
    '2020': {
      text: String(number),
      number: Number(number),
      selection: { indicator: 'reception', bureau: String(bureau), year: 2020 },
    },
    '2021': { text: '— 未公开', number: null },
  })),
};
const linesOf = (csv: string) => csv.slice(1).split('\r\n');

test('a table saved as it is shown has its columns and rows in their order, and says what was left out', () => {
  const { twin, line } = tableAsShown(TWIN, {
    by: { column: '2020', order: 'descending' },
    hidden: ['2021'],
    pinned: ['2020'],
    top: ['990102'],
    find: '示例',
  });
  expect(linesOf(csvOf(twin, [line]))).toEqual([
    '2020（万元）,机构',
    '4.6,示例区丙',
    "12.08,'=示例市甲",
    '1.95,示例县乙',
    '',
    '表,按页面当前显示：3 行（共 3 行），2 列（共 3 列）；按2020降序；置顶 1 行；查找“示例”；未列：2021',
    '',
  ]);
});

test('rows that were not found are not in it, and the stamp counts them', () => {
  const { twin, line } = tableAsShown(TWIN, { ...AS_IT_COMES, find: '丙' });
  expect(twin.rows).toHaveLength(1);
  expect(line.text).toContain('1 行（共 3 行）');
});

test('the whole table is as it comes, whatever is shown, and says so', () => {
  const { twin, line } = wholeTable(TWIN);
  expect(twin).toBe(TWIN);
  expect(line).toEqual({ name: '表', text: '全部 3 行 3 列，按图的次序' });
});
