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

const RUNNING = (mean = ''): string =>
  `公务用车运行维护费7.56万元，较上年减少0.18万元，下降2.33%，主要用于下乡检查、宣传所需的燃料费、维修费${mean}。`;
const COUNTED = (mean = '', kept = '3'): string =>
  `2022年度本部门因公出国（境）共计0个团组，0人；公务用车购置0辆，公务用车保有量为${kept}辆；国内公务接待18批次142人${mean}。`;
const RECEIVED = '公务接待费1.96万元，主要用于接待上级检查，较上年减少0.12万元，下降5.77%。';

it.each(['车均维护费', '车均运行费用', '平均每辆车运行维护费', '单车运行维护费', '平均每辆'])(
  'what each car cost, told as %s in another paragraph than the cars or the cost, is held against both',
  (words) => {
    expect(wrongIn(COUNTED(), RUNNING(`，${words}2.52万元`))).toEqual([]);
    expect(wrongIn(COUNTED(), RUNNING(`，${words}7.56万元`))).toEqual(['mean-told']);
    expect(wrongIn(RUNNING(), COUNTED(`，${words}3.12万元`))).toEqual(['mean-told']);
    expect(wrongIn(RUNNING(`，${words}3.12万元`), COUNTED())).toEqual(['mean-told']);
  },
);

it.each(['2022年本部门人均接待费', '本部门人均接待费', '人均接待费', '每人次接待费用'])(
  'what each guest cost, told as %s in another paragraph than the cost, is held against it',
  (words) => {
    expect(wrongIn(RECEIVED, COUNTED(`，${words}138.03元`))).toEqual([]);
    expect(wrongIn(RECEIVED, COUNTED(`，${words}183.03元`))).toEqual(['mean-told']);
  },
);

it('a mean of other things than cars and guests, of another year or without its number is not reckoned', () => {
  expect(wrongIn(COUNTED(), RUNNING('，车均购置费0万元'))).toEqual([]);
  expect(wrongIn(COUNTED(), RUNNING('，车均维修费0.86万元'))).toEqual([]);
  expect(wrongIn(COUNTED(), RUNNING('，上年车均运行费2.83万元'))).toEqual([]);
  expect(wrongIn(COUNTED(), RUNNING('，车均控制在3.00万元以内'))).toEqual([]);
  expect(wrongIn(RUNNING('，车均运行费3.12万元'), '本部门另有租赁车辆。')).toEqual([]);
  expect(wrongIn(RECEIVED, COUNTED(), '全年举办培训2期，培训60人，人均150元。')).toEqual([]);
  expect(wrongIn(COUNTED(), RUNNING('，车均运行费3.12万元'), '更新购置公务用车1辆。')).toEqual([]);
});
