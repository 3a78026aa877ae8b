import { expect, it } from 'vitest';
import { brokenWordsOf } from './words.fixture.ts';

/** The broken word checks of a table of the year's work that no reader knows, from what it tells of one thing. */
const wrongIn = (cell: string, mark = '\t'): readonly string[] =>
  brokenWordsOf(
    [
      '示例县医疗保障局2022年度部门决算',
      '第二部分 2022年度部门决算情况说明',
      '一、收入支出决算总体情况说明',
      '2022年度收、支总计均为100.00万元。',
      '二、其他重要事项的情况说明',
      ['序号', '重要事项', '完成情况'].join(mark),
      ['1', '示例工作', cell].join(mark),
    ].join('\n'),
  ).map((told) => told.split(',')[0] ?? '');

it.each([
  ['parts-listed', '全县参保36.20万人，其中职工', '5.10', '5.90', '万人、居民31.10万人；参保率96%'],
  [
    'parts-listed',
    '追回236.45万元，其中检查追回123.20万元、自查退回',
    '68.75',
    '86.75',
    '万元、罚款44.50万元',
  ],
  ['parts-paired', '救助480人次、36.50万元，其中住院', '180', '130', '人次26.10万元、门诊300人次10.40万元'],
])(
  'a cell of a table is reckoned as a sentence is: %s: %s%s, not %s%s',
  (check, before, right, wrong, after) => {
    expect(wrongIn(`${before}${right}${after}`)).toEqual([]);
    expect(wrongIn(`${before}${wrong}${after}`)).toEqual([check]);
    expect(wrongIn(`${before}${wrong}${after}`, ' | ')).toEqual([check]);
  },
);

it('a cell that goes on below is not taken for all that is listed', () => {
  expect(wrongIn('全县参保36.20万人，其中职工5.10万人、居民30.10万人、')).toEqual([]);
});
