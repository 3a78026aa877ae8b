import { describe, expect, it } from 'vitest';
import { brokenWordsOf, lineOf } from './words.fixture.ts';

/** An invented evaluation whose system of indicators is the one it analyses. */
const SOUND = `第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计均为500.00万元。
第四部分 附件
附件1
2022年示例能力提升补助资金绩效自评报告
一、基本情况
（一）项目绩效目标
自评得分91分。
二、绩效评价工作开展情况
（一）指标体系设置
评价指标体系共设项目决策等3项一级指标、程序严密等7项二级指标。
将评价指标体系分为两级：一级指标分为项目决策、过程管理、项目效益。二级指标将项目决策细分为决策依据、绩效目标，过程管理细分为预算执行、组织管理、制度建设，项目效益细分为社会效益、满意度。
三、绩效评价指标分析
（一）项目决策
1.决策依据
依据充分。
2.绩效目标
目标明确。
（二）过程管理
1.预算执行
执行到位。
2.组织管理
组织有序。
3.制度建设
制度健全。
（三）项目效益
1.社会效益
效益明显。
2.满意度
群众满意。
四、存在问题
（一）宣传不够。`;

const FAULTS: readonly (readonly [fault: string, from: string, to: string, check: string])[] = [
  [
    'more indicators of the first level than are analysed',
    '3项一级指标',
    '5项一级指标',
    'indicators-counted',
  ],
  [
    'more indicators of the second level than are analysed',
    '7项二级指标',
    '9项二级指标',
    'indicators-counted',
  ],
  [
    'a list with names of the level above',
    '细分为决策依据、绩效目标，',
    '细分为决策依据、绩效目标过程管理、项目效益，',
    'indicators-listed',
  ],
  [
    'a list that is longer than the analysis',
    '预算执行、组织管理、制度建设，',
    '预算执行、组织管理、制度建设、资金管理，',
    'indicators-listed',
  ],
  ['a name that is not analysed', '细分为社会效益、满意度', '细分为生态环境、满意度', 'indicators-listed'],
];

describe('what an evaluation says of its indicators', () => {
  it('agrees with its analysis in a sound report', () => {
    expect(brokenWordsOf(SOUND)).toEqual([]);
  });

  it.each(FAULTS)('is broken by %s', (_, from, to, check) => {
    expect(SOUND.split(from).length, `${from} stands once`).toBe(2);
    expect(brokenWordsOf(SOUND.replace(from, to))).toEqual([`${check}, line ${lineOf(SOUND, from)}`]);
  });

  it.each([
    [
      'an analysis that picks out some indicators',
      '\n3.制度建设\n制度健全。\n（三）项目效益\n1.社会效益\n效益明显。',
      '',
    ],
    ['an indicator called a little otherwise', '\n1.预算执行\n', '\n1.预算执行率\n'],
    ['a list of the main ones', '项目效益细分为社会效益、满意度', '项目效益主要是社会效益等'],
  ])('is not broken by %s', (what, from, to) => {
    expect(SOUND).toContain(from);
    const found = brokenWordsOf(SOUND.replace(from, to));
    const counted = found.filter((finding) => finding.startsWith('indicators-counted'));
    expect(counted).toEqual([]);
    if (!what.startsWith('an analysis')) expect(found).toEqual([]);
  });
});
