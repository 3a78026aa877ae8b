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
