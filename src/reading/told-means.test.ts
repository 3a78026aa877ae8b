import { expect, it } from 'vitest';
import { brokenWordsOf } from './words.fixture.ts';

/** The broken word checks of paragraphs on cars and receptions. */
const wrongIn = (...paragraphs: readonly string[]): readonly string[] =>
  brokenWordsOf(
    [
      '示例县医疗保障局2022年度部门决算',
      '第二部分 2022年度部门决算情况说明',
      '八、“三公”经费财政拨款支出决算情况说明',
      '2022年度“三公”经费财政拨款支出决算为9.52万元。',
      ...paragraphs,
    ].join('\n'),
  ).map((told) => told.split(',')[0] ?? '');

const CARS = (mean: string, kept = '年末公务用车保有量3辆'): string =>
  `1.公务用车购置及运行维护费支出7.56万元。其中公务用车购置费0万元；公务用车运行维护费7.56万元，主要用于下乡检查，${mean}。${kept}。`;
const GUESTS = (mean: string): string =>
  `2.公务接待费支出1.96万元，较上年减少0.12万元，下降5.77%。全年国内公务接待18批次、142人次，${mean}。`;

it.each(['车均', '平均每辆', '每辆车平均', '单车运行费用'])(
  'what each car cost, told as %s, is the cost of running over the cars kept',
  (words) => {
    expect(wrongIn(CARS(`${words}2.52万元`))).toEqual([]);
    expect(wrongIn(CARS(`${words}3.78万元`))).toEqual(['mean-told']);
  },
);

it('what each car cost is held where the cost of running stands under 其中 as well', () => {
  const among = (mean: string): string =>
    `其中：购置支出0万元，更新购置公务用车0辆；运行维护费7.56万元，用于下乡检查。截至2022年12月底，公务用车保有量3辆，车均运行维护费${mean}万元。`;
  expect(wrongIn(among('2.52'))).toEqual([]);
  expect(wrongIn(among('2.25'))).toEqual(['mean-told']);
  expect(wrongIn(among('7.56'))).toEqual(['mean-told']);
});

it.each(['人均', '平均每人次', '人均接待费'])(
  'what each guest cost, told as %s in another sentence than the cost, is the cost over the guests',
  (words) => {
    expect(wrongIn(GUESTS(`${words}138.03元`))).toEqual([]);
    expect(wrongIn(GUESTS(`${words}183.03元`))).toEqual([
      expect.stringMatching(/^(?:mean-told|told-sums)$/u),
    ]);
  },
);

it('a mean of last year, a bound to one, or one without its number is not reckoned', () => {
  expect(wrongIn(CARS('较上年车均减少0.31万元'))).toEqual([]);
  expect(wrongIn(CARS('上年车均2.83万元'))).toEqual([]);
  expect(wrongIn(CARS('车均控制在3.00万元以内'))).toEqual([]);
  expect(wrongIn(CARS('车均3.78万元', '另有租赁车辆'))).toEqual([]);
  expect(wrongIn(GUESTS('人均不超过150元'))).toEqual([]);
});

it('a mean of a guest that was worked out of the batches is wrong, one of neither is left', () => {
  expect(wrongIn(GUESTS('人均1088.89元'))).toEqual(['mean-told']);
  expect(wrongIn(GUESTS('批均1088.89元'))).toEqual([]);
  expect(wrongIn(GUESTS('人均620元'))).toEqual([]);
});
