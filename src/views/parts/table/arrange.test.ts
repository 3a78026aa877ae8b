import { describe, expect, test } from 'vitest';
import type { Cell, Twin } from '../../../charts/chart.ts';
import { ABSENCES } from '../../../core/absence.ts';
import { AS_IT_COMES } from '../../table-choice.ts';
import { arrangeRows, nextSort, shownColumns, sortedColumn, twinShown } from './arrange.ts';

const COLUMNS: Twin['columns'] = [
  { key: 'bureau', title: '机构', numeric: false },
  { key: '2020', title: '2020', numeric: true, unit: '万元' },
  { key: '2021', title: '2021', numeric: true, unit: '万元' },
];
const figure = (number: number, bureau: string): Cell => ({
  text: String(number),
  number,
  selection: { indicator: 'reception', bureau, year: 2020 },
});
const gone = (reason: keyof typeof ABSENCES, bureau: string): Cell => ({
  text: `${ABSENCES[reason].sign} ${ABSENCES[reason].name}`,
  number: null,
  selection: { indicator: 'reception', bureau, year: 2020 },
});
const row = (code: string, name: string, cell: Cell) => ({
  bureau: { text: name, number: null },
  '2020': cell,
  code: { text: code, number: null },
});
const TWIN: Twin = {
  columns: COLUMNS,
  rows: [
    row('1', '示例县丙', gone('not-published', '990102')),
    row('2', '示例市甲', figure(3, '990100')),
    row('3', '示例县乙', figure(12.5, '990101')),
    row('4', '示例州丁', gone('report-not-held', '990103')),
    row('5', '示例区戊', figure(3, '990104')),
    row('6', '示例县己', gone('not-published', '990105')),
  ],
};
const namesOf = (twin: Twin) => twin.rows.map(({ bureau }) => bureau?.text.slice(-1)).join('');
const arranged = (choice: Partial<typeof AS_IT_COMES>) =>
  namesOf(twinShown(TWIN, { ...AS_IT_COMES, ...choice }));

describe('the rows of a table', () => {
  test('come in the order of the chart until a column is chosen', () => {
    expect(arranged({})).toBe('丙甲乙丁戊己');
  });

  test('absences stand last whichever way figures are sorted, by their reason, and equals as they came', () => {
    expect(arranged({ by: { column: '2020', order: 'descending' } })).toBe('乙甲戊丁丙己');
    expect(arranged({ by: { column: '2020', order: 'ascending' } })).toBe('甲戊乙丁丙己');
  });

  test('a cell that is not there is an absence too, and no number', () => {
    expect(arranged({ by: { column: '2021', order: 'descending' } })).toBe('丙甲乙丁戊己');
  });

  test('Chinese names are sorted by their sound, as in a Chinese dictionary', () => {
    const names = ['泸州市', '江油市', '邻水县', '绵竹市', '浏阳市', '阿坝州'];
    const twin: Twin = { columns: COLUMNS, rows: names.map((text) => ({ bureau: { text, number: null } })) };
    const sorted = twinShown(twin, { ...AS_IT_COMES, by: { column: 'bureau', order: 'ascending' } });
    expect(sorted.rows.map(({ bureau }) => bureau?.text)).toEqual([
      '阿坝州',
      '江油市',
      '邻水县',
      '浏阳市',
      '泸州市',
      '绵竹市',
    ]);
  });

  test('a bureau kept on top stays there however the others are sorted, and whatever is sought', () => {
    const by = { column: '2020', order: 'descending' } as const;
    expect(arranged({ by, top: ['990105'] })).toBe('己乙甲戊丁丙');
    expect(arranged({ by, top: ['990105', '990100'], find: '乙' })).toBe('甲己乙');
    expect(arrangeRows(TWIN, { ...AS_IT_COMES, by, top: ['990105'] }).top).toBe(1);
  });

  test('those are found that contain every word, in figures and names alike', () => {
    expect(arranged({ find: '示例县' })).toBe('丙乙己');
    expect(arranged({ find: ' 示例  未公开 ' })).toBe('丙己');
    expect(arranged({ find: '12.5' })).toBe('乙');
    expect(arranged({ find: '没有' })).toBe('');
  });

  test('an address of old names the column by its place, and one the table has not sorts nothing', () => {
    expect(sortedColumn(COLUMNS, { column: '2', order: 'ascending' })?.key).toBe('2020');
    expect(sortedColumn(COLUMNS, { column: '2021', order: 'ascending' })?.key).toBe('2021');
    expect(sortedColumn(COLUMNS, { column: '9', order: 'ascending' })).toBeUndefined();
    expect(arranged({ by: { column: 'rank', order: 'ascending' } })).toBe('丙甲乙丁戊己');
  });

  test('25,600 rows with as many names are sorted by name within a tenth of a second once their order is known', () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const rows = Array.from({ length: 25_600 }, (_, at) => ({
      bureau: {
        text: `示例${String.fromCodePoint(0x4e00 + next(20_000), 0x4e00 + next(20_000))}县${2016 + (at % 8)}`,
        number: null,
      },
      '2020': { text: '', number: next(1_000_000) },
    }));
    const twin: Twin = { columns: COLUMNS, rows };
    const took = (column: string): number => {
      const start = performance.now();
      arrangeRows(twin, { ...AS_IT_COMES, by: { column, order: 'descending' } });
      return performance.now() - start;
    };
    const [first, again, figures] = [took('bureau'), took('bureau'), took('2020')];
    expect(Math.max(again, figures)).toBeLessThan(100);
    expect(first).toBeLessThan(1000);
  });
});

describe('the columns of a table', () => {
  test('the first stays at the left unless others are chosen to', () => {
    expect(shownColumns(COLUMNS, AS_IT_COMES)).toEqual({ columns: COLUMNS, pinned: 1 });
    const { columns, pinned } = shownColumns(COLUMNS, { hidden: [], pinned: ['2021', 'bureau'] });
    expect(columns.map(({ key }) => key)).toEqual(['2021', 'bureau', '2020']);
    expect(pinned).toBe(2);
    expect(shownColumns(COLUMNS, { hidden: [], pinned: [] }).pinned).toBe(0);
  });

  test('at least one is shown, and a hidden one does not stay at the left', () => {
    const all = COLUMNS.map(({ key }) => key);
    expect(shownColumns(COLUMNS, { hidden: all, pinned: null }).columns.map(({ key }) => key)).toEqual([
      'bureau',
    ]);
    expect(shownColumns(COLUMNS, { hidden: ['bureau'], pinned: null }).pinned).toBe(0);
  });

  test('choosing one to sort by goes through both ways and back, figures from the highest', () => {
    const [name, year] = COLUMNS;
    if (!name || !year) throw new Error('no columns');
    expect(nextSort(year, null)?.order).toBe('descending');
    expect(nextSort(year, 'descending')?.order).toBe('ascending');
    expect(nextSort(year, 'ascending')).toBeNull();
    expect(nextSort(name, null)?.order).toBe('ascending');
    expect(nextSort(name, 'ascending')?.order).toBe('descending');
    expect(nextSort(name, 'descending')).toBeNull();
  });
});
