import { describe, expect, it } from 'vitest';
import { brokenWordsOf, lineOf } from './words.fixture.ts';

/** An invented report with a table of contents and numbered figures. */
const SOUND = `目 录
第一部分 部门概况........................1
一、主要职责.............................1
第二部分 2022年度部门决算情况说明........3
一、收入支出决算总体情况说明.............3
二、会议费培训费支出情况说明.............4
第一部分 部门概况
一、主要职责
示例县医疗保障局贯彻落实医疗保障工作的方针政策。
截至2022年12月31日，全县参保443728人，比2021年末增加2587人。
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计均为500.00万元。
（图1：收、支决算总计变动情况图）
二、会议费培训费支出情况说明
2022年度会议费支出1.00万元。
（图2：支出结构图）
第四部分 附件
附件1
参保资助项目2022年绩效自评报告
示例县医疗保障局关于2022年能力提升资金绩效评价的报告
一、项目概况
填报单位：示例县医疗保障局\t\t\t单位：万元
501001示例县医疗保障局
主管部门及代码\t示例县医疗保障局501001
预算单位\t示例县医疗保障局 501001
主管部门\t示例市医疗保障局\t实施单位\t示例县医疗保障局
项目支出绩效自评表
（2022年度）          单位：万元
部门：示例县医疗保障局	2022年度	金额单位：万元
部门（单位）名称 示例县医疗保障局 单位：元
编制数
2022年实际
经费控制情况 2021年决算数 2022年预算数 2022年决算数
资助参保200人。
全年检查定点医药机构278家。`;

const FAULTS: readonly (readonly [fault: string, from: string, to: string, check: string])[] = [
  [
    'a heading that lacks a character of its entry',
    '\n二、会议费培训费支出情况说明\n2022',
    '\n二、会议费培训支出情况说明\n2022',
    'standard-terms',
  ],
  ['a figure numbered twice', '（图2：', '（图1：', 'numbering'],
  [
    'an annex of another year whose title begins with its project',
    '项目2022年绩效',
    '项目2020年绩效',
    'words-of-year',
  ],
  [
    'another bureau that tells of itself',
    '\n示例县医疗保障局贯彻',
    '\n样板县医疗保障局贯彻',
    'words-of-name',
  ],
  ['another bureau that fills in a form', '填报单位：示例县', '填报单位：样板县', 'words-of-name'],
  [
    'a bureau one character off that carries a project out',
    '实施单位\t示例县',
    '实施单位\t示列县',
    'words-of-name',
  ],
  [
    'a bureau of another county that carries a project out',
    '实施单位\t示例县',
    '实施单位\t样板县',
    'words-of-name',
  ],
  [
    'another department that tells of itself',
    '\n示例县医疗保障局贯彻',
    '\n示例县卫生健康局主要承担',
    'words-of-name',
  ],
  ['another code of the bureau', '局 501001', '局 510001', 'unit-code'],
  ['another code where it is printed first', '501001示例县', '510001示例县', 'unit-code'],
  ['a form of another year', '（2022年度）', '（2021年度）', 'words-of-year'],
  ['a table of another year', '\t2022年度\t金额', '\t2021年度\t金额', 'words-of-year'],
  [
    'another bureau in the title of a report',
    '\n示例县医疗保障局关于',
    '\n样板县医疗保障局关于',
    'words-of-name',
  ],
  ['another bureau over a table', '\n部门：示例县', '\n部门：样板县', 'words-of-name'],
  ['another bureau in a form’s first field', '名称 示例县', '名称 样板县', 'words-of-name'],
  [
    'a day of another year held against the end of the year before',
    '截至2022年12月31日',
    '截至2021年12月31日',
    'words-of-year',
  ],
  ['staff in post of another year', '\n2022年实际', '\n2021年实际', 'words-of-year'],
  ['a column of another year', '2021年决算数', '2020年决算数', 'words-of-year'],
  ['a budget of another year', '2022年预算数', '2021年预算数', 'words-of-year'],
  ['a place holder for persons', '资助参保200人', '资助参保XX人', 'template-words'],
];

describe('contents, figures, names and years', () => {
  it('agree in a sound report', () => {
    expect(brokenWordsOf(SOUND)).toEqual([]);
  });

  it.each(FAULTS)('are broken by %s, at its line', (_, from, to, check) => {
    expect(SOUND.split(from).length, `${from} stands once`).toBe(2);
    const line = lineOf(SOUND, from) + (from.startsWith('\n') ? 1 : 0);
    expect(brokenWordsOf(SOUND.replace(from, to))).toEqual([`${check}, line ${line}`]);
  });

  it.each([
    ['a heading without 说明', '\n一、收入支出决算总体情况说明\n2022', '\n一、收支决算总体情况\n2022'],
    ['the first of a list of tables', '资助参保200人。', '第五部分 附表\n一、收入支出决算总表'],
    ['a figure without a number', '（图2：支出结构图）', '（支出结构图）'],
    ['a form of next year’s goals', '资助参保200人。', '2023年部门预算项目绩效目标表'],
    ['a bracketed year below a form of goals', '资助参保200人。', '项目绩效目标申报表\n（2023年度）'],
    [
      'the bureau above, told of',
      '\n示例县医疗保障局贯彻',
      '\n按照样例市医疗保障局的要求，示例县医疗保障局贯彻',
    ],
    ['institutions counted on the spot', '全年检查', '全年现场核查定点医药机构261家，检查'],
    ['a superior that answers for a project', '主管部门\t示例市', '主管部门\t样板市'],
  ])('are not broken by %s', (_, from, to) => {
    expect(SOUND).toContain(from);
    expect(brokenWordsOf(SOUND.replace(from, to))).toEqual([]);
  });
});
