import { expect, it } from 'vitest';
import { brokenWordsOf } from './words.fixture.ts';

/** The word checks that are broken in an evaluation of these lines. */
const wrongIn = (...lines: readonly string[]): readonly string[] =>
  brokenWordsOf(
    [
      '示例县医疗保障局2022年度部门决算',
      '第二部分 2022年度部门决算情况说明',
      '一、收入支出决算总体情况说明',
      '2022年度收、支总计均为100.00万元。',
      '附件1',
      '示例县医疗保障局2022年度部门整体支出绩效自评报告',
      '三、部门整体绩效分析',
      ...lines,
    ].join('\n'),
  ).map((told) => told.split(',')[0] ?? '');

const sections = (second: string, total = '93.1', more = ''): readonly string[] => [
  '（一）示例预算管理（40分，自评37.5分）。预算编制分值20分，自评18.5分，主要是细化不够；其余得满分。',
  `（二）综合事务管理（25分，自评${second}分）。内控管理分值10分，自评9.2分。${more}`,
  '（三）示例履职绩效（35分，自评32分）。',
  '四、评价结论',
  `（一）评价结论。综合以上三个方面，我局部门整体支出绩效自评满分100分，得分${total}分。`,
];

it('sections that open with their scores make the score told behind them', () => {
  expect(wrongIn(...sections('23.6'))).toEqual([]);
  expect(wrongIn(...sections('22.6'))).toContain('told-sums');
  expect(wrongIn(...sections('23.6', '91.3'))).toContain('told-sums');
});

it('sections whose marks are no hundred, or with points on top, make nothing', () => {
  expect(wrongIn(...sections('22.6').slice(1))).toEqual([]);
  expect(wrongIn(...sections('22.6', '93.1', '另有加分项1分。'))).toEqual([]);
});

const concluded = (second: string): string =>
  `2022年示例补助资金绩效评价得分为92.4分，评价等级为“优”。其中，决策类指标18.5分（满分20分）、过程类指标${second}分（满分30分）、产出类指标46.4分（满分50分）。`;

it('parts told before their full marks make the score told before them', () => {
  expect(wrongIn(concluded('27.5'))).toEqual([]);
  expect(wrongIn(concluded('25.7'))).not.toEqual([]);
  expect(wrongIn(concluded('25.7').replace('满分50分', '满分40分'))).toEqual([]);
});

it('parts with the marks that apply behind all of them make the score before it is rescaled', () => {
  const rescaled = (second: string): string =>
    `适用指标满分98分，实际得分93.1分，按百分制折算后自评得分95分。其中履职效能50分，得48.2分；管理效率50分（适用48分），得${second}分。`;
  expect(wrongIn(rescaled('44.9'))).toEqual([]);
  expect(wrongIn(rescaled('45.9'))).toContain('told-sums');
});

it('points taken off one by one make what is told to be taken off', () => {
  const taken = (all: string, more = ''): string =>
    `采购执行率93.2%，扣0.4分；按时结算率96.8%，低于目标，扣0.8分；满意度90.6%，扣1.1分。以上合计扣${all}分。${more}`;
  expect(wrongIn(taken('2.3'))).toEqual([]);
  expect(wrongIn(taken('3.2'))).toEqual(['told-sums']);
  expect(wrongIn(taken('3.2', '另扣0.9分。'))).toEqual([]);
  expect(wrongIn('每少一次扣0.4分，每少一人扣0.8分，合计扣2分。')).toEqual([]);
});

it('parts behind the grade make the score before it', () => {
  const graded = (output: string): string =>
    `部门整体绩效自评得分97.7分，评价等级为“优”（90分及以上为优）。其中投入10分、过程19.6分、产出${output}分、效益28.9分。`;
  expect(wrongIn(graded('39.2'))).toEqual([]);
  expect(wrongIn(graded('38.9'))).toEqual(['parts-listed']);
});

const sheet = (told: string): readonly string[] => [
  `（一）示例管理（100分，自评92.7分）。履职质量分值60分，自评${told}分。`,
  '附表：部门整体支出绩效自评得分表',
  '一级指标\t二级指标\t分值\t自评得分\t扣分原因',
  '示例管理（100分）\t履职数量\t40\t38.5\t',
  '\t履职质量\t60\t54.2\t资料不全',
  '合计\t\t100\t92.7\t',
];

it('a part told in prose has the score its sheet gives it', () => {
  expect(wrongIn(...sheet('54.2'))).toEqual([]);
  expect(wrongIn(...sheet('55.2'))).toContain('told-sums');
  expect(
    wrongIn(...sheet('55.2').map((line) => line.replace('分值60分', '分值50分').replace('55.2', '45.2'))),
  ).toEqual([]);
});

it('marks and score may follow the name without a mark between them', () => {
  const told = (score: string): string =>
    `本部门开展2022年度部门整体支出绩效自评，自评得分95.8分，其中示例决策15分得14.5分、过程30分得28.6分、履职35分得${score}分、效益20分得18.9分。`;
  expect(wrongIn(told('33.8'))).toEqual([]);
  expect(wrongIn(told('32.8'))).toContain('told-sums');
});
