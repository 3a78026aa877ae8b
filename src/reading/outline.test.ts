import { expect, it } from 'vitest';
import { outline } from './outline.ts';

/** Whether the second of two lines begins a paragraph. */
const begins = (first: string, second: string): boolean | undefined =>
  outline(['（三）一般公共预算财政拨款支出决算具体情况', first, second])[2]?.starts;

it('the amount of a 项 goes on in the line below its colon, a list behind a colon does not', () => {
  const line = '4.住房保障支出（类）住房改革支出（款）住房公积金（项）：';
  expect(begins(line, '支出决算为5.00万元，完成预算100%。')).toBe(false);
  expect(begins(line, '5.卫生健康支出（类）医疗救助（款）城乡医疗救助（项）：')).toBe(true);
  expect(begins('2022年度基本支出15.00万元，其中：', '人员经费12.00万元。')).toBe(true);
  expect(begins('决算数与预算数持平。', '支出决算为5.00万元。')).toBe(true);
});

it.each([
  '首页 > 政务公开 > 法定主动公开内容 > 财政预决算 > 部门决算',
  '当前位置：首页 » 信息公开 » 部门决算',
  '您现在的位置：政务公开＞财政信息＞2022年部门决算',
])('the way to a page of a site is no part of its title: %s', (way) => {
  const [first, title] = outline([way, '示例区医疗保障局2022年度部门决算公开']);
  expect(first?.kind).toBe('page');
  expect(title?.starts).toBe(true);
});

it.each(['首页展示参保情况，参保率>95%', '一般公共预算>政府性基金预算'])(
  'words with such a sign are: %s',
  (line) => {
    expect(outline([line])[0]?.kind).toBe('prose');
  },
);

it('a line of a table of accounts with its amount below it begins no section and no list', () => {
  const cells = ['一、财政拨款收入', '95.00', '八、社会保障和就业支出', '6.20', '二、其他收入', '0.00'];
  const lines = outline(['第二部分 2022年度部门决算表', ...cells, '三、收入决算情况说明']);
  expect(lines.filter((_, at) => at % 2 === 1).map(({ kind }) => kind)).toEqual([
    'row',
    'row',
    'row',
    'heading',
  ]);
  expect(lines[6]?.section).toEqual(['第二部分2022年度部门决算表']);
});

it('columns parted by spaces are a row, also where the second begins with a mark', () => {
  const [row, prose] = outline([
    '二、上级补助收入       2      0.00      九、卫生健康支出         39     85.86',
    '共有机要通信用车 1 辆、应急保障用车 2 辆、执法执勤用',
  ]);
  expect([row?.kind, prose?.kind]).toEqual(['row', 'prose']);
});

it('so does a line over the number of its row, but not a heading over the number of its page', () => {
  const rows = ['栏次', '2', '一、财政拨款收入', '1', '95.00', '一、卫生健康支出', '- 2 -', '13', '95.00'];
  expect(outline(rows).map(({ kind }) => kind)).not.toContain('heading');
  expect(outline(['情况如下。', '八、政府性基金预算财政拨款支出', '3'])[1]?.kind).toBe('heading');
});
