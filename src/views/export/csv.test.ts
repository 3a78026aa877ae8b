import { expect, test } from 'vitest';
import type { Cell, Twin } from '../../charts/chart.ts';
import { example, trend } from '../../charts/trend.ts';
import { csvOf } from './csv.ts';

const word = (text: string): Cell => ({ text, number: null });
const table = (rows: Twin['rows']): Twin => ({
  columns: [
    { key: 'bureau', title: '机构', numeric: false },
    { key: 'value', title: '公务接待费', numeric: true, unit: '万元' },
  ],
  rows,
});
const linesOf = (csv: string) => csv.slice(1).split('\r\n');

test('opens with a byte-order mark and ends every line with CR LF', () => {
  const csv = csvOf(table([{ bureau: word('示例县乙'), value: { text: '1.95', number: 1.95 } }]), []);
  expect(csv.codePointAt(0)).toBe(0xfeff);
  expect(csv.slice(1)).toBe('机构,公务接待费（万元）\r\n示例县乙,1.95\r\n\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠A1', '\tx', '\rx'])(
  'text that a spreadsheet would run, %j, is made plain text',
  (text) => {
    expect(csvOf(table([{ bureau: word(text) }]), [])).toContain(`'${text}`);
  },
);

test('a negative figure stays a number', () => {
  const csv = csvOf(table([{ bureau: word('示例县乙'), value: { text: '−18.20', number: -18.2 } }]), []);
  expect(linesOf(csv)[1]).toBe('示例县乙,-18.20');
});

test('commas, quotes and line breaks in text are quoted', () => {
  const csv = csvOf(table([{ bureau: word('甲,"乙"\n丙') }]), []);
  expect(csv).toContain('"甲,""乙""\n丙",');
});

test('a figure is written in the digits that are known, and a hedged one as its bare number', () => {
  const csv = csvOf(
    table([
      { bureau: word('甲'), value: { text: '12.50', number: 12.5 } },
      { bureau: word('乙'), value: { text: '约 5.3', number: 5.3 } },
    ]),
    [],
  );
  expect(linesOf(csv).slice(1, 3)).toEqual(['甲,12.50', '乙,5.3']);
});

test('an absent figure is written as its reason, and a derived one says so in the column beside it', () => {
  const lines = linesOf(csvOf(trend(example()).twin, []));
  expect(lines[0]).toContain('2019（万元）,2019（万元）依据');
  expect(lines.find((line) => line.startsWith('示例县乙'))).toContain('3.27,倒推');
  expect(lines.find((line) => line.startsWith('示例县乙'))).toContain('— 未公开');
});

test('the stamp stands below the table after an empty line', () => {
  const csv = csvOf(table([]), [
    { name: '来源', text: '示例县乙医疗保障局决算' },
    { name: '链接', text: 'http://localhost/?indicator=reception' },
  ]);
  expect(linesOf(csv).slice(1)).toEqual([
    '',
    '来源,示例县乙医疗保障局决算',
    '链接,http://localhost/?indicator=reception',
    '',
  ]);
});
