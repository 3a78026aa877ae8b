import { describe, expect, it } from 'vitest';
import { brokenWordsOf, lineOf } from './words.fixture.ts';

/** An invented report whose words are borne out by its figures. */
const SOUND = `第一部分 部门概况
一、主要工作
2022年，共为7507名特殊人群及32265名困难人员代缴参保费956.76万元。
第二部分 2022年度部门决算情况说明
一、一般公共预算财政拨款基本支出决算情况说明
公用经费65.58万元，主要包括：办公费、印刷费、差旅费、公务接待费等。
（注：数据来源于财决08-1表，仅罗列本部门实际支出涉及的经济分类科目。）
二、一般公共预算财政拨款项目支出决算情况说明
示例医疗补助项目支出100万元，主要用于：门诊补助支出40万元，包括购药；住院补助支出60万元，包括护理。
三、“三公”经费财政拨款支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
2022年度“三公”经费财政拨款支出决算为1.98万元，完成预算99%。
（二）“三公”经费财政拨款支出决算具体情况说明
1.因公出国（境）经费支出0万元，未安排预算。
2.公务用车购置及运行维护费支出0万元，未安排预算。
3.公务接待费支出1.98万元，完成预算99%。
四、其他重要事项的情况说明
（一）政府采购支出情况
2022年度，示例县医疗保障局政府采购支出总额0万元。
第四部分 附件
附件1
示例县医疗保障局2022年部门整体支出绩效自评报告
一、执行情况
严格执行政府采购法，编制采购计划，办公家具4.88万元由库存调剂。
2022年县级财政下达医疗救助补助资金21万元（《示例县财政局关于下达2022年县级财政医疗救助资金的通知》）。`;

const FAULTS: readonly (readonly [fault: string, from: string, to: string, check: string])[] = [
  ['purposes beyond what was spent', '住院补助支出60万元', '住院补助支出6319.81万元', 'purposes-within'],
  [
    'a rate of completion of nothing',
    '1.因公出国（境）经费支出0万元，未安排预算',
    '1.因公出国（境）经费支出0万元，完成预算0%',
    'no-completion-of-nothing',
  ],
  ['money of another level than its document', '2022年县级财政医疗', '2022年市级财政医疗', 'level-of-funds'],
  [
    'an expense nobody had, where only real ones are listed',
    '差旅费、公务接待费',
    '差旅费、因公出国（境）费用、公务接待费',
    'expenses-listed',
  ],
  [
    'purchases where nothing was procured',
    '编制采购计划，办公家具4.88万元由库存调剂',
    '分散采购办公家具4.88万元',
    'purchases-procured',
  ],
];

const LAWFUL: readonly (readonly [what: string, from: string, to: string])[] = [
  ['parts told of a part', '住院补助支出60万元，包括护理', '住院补助支出60万元，其中：大病住院50万元'],
  ['a budget nobody spent of', '为1.98万元，完成预算99%。\n（二）', '为1.98万元，完成预算49.5%。\n（二）'],
  ['one document for the money of several levels', '2022年县级财政医疗', '2022年中央和省级财政医疗'],
  [
    'an expense nobody had in a list of the template',
    '（注：数据来源于财决08-1表，仅罗列本部门实际支出涉及的经济分类科目。）',
    '',
  ],
  ['next year’s purchases', '编制采购计划，办公家具4.88万元由库存调剂', '2023年拟分散采购办公家具4.88万元'],
  [
    'a statement told twice of one period',
    '二、一般公共预算',
    '截至2022年12月31日，共为7507名特殊人群及32265名困难人员代缴参保费956.76万元。\n二、一般公共预算',
  ],
];

describe('words held against the figures they are said of', () => {
  it('agree in a sound report', () => {
    expect(brokenWordsOf(SOUND)).toEqual([]);
  });

  it.each(FAULTS)('are broken by %s', (_, from, to, check) => {
    expect(SOUND.split(from).length, `${from} stands once`).toBe(2);
    expect(brokenWordsOf(SOUND.replace(from, to))).toEqual([`${check}, line ${lineOf(SOUND, from)}`]);
  });

  it('are broken by the same figures told of another period in the same chapter', () => {
    const [statement = ''] = /共为7507名.*/u.exec(SOUND) ?? [];
    const text = SOUND.replace(statement, `${statement}\n截至2022年10月，${statement}`);
    expect(brokenWordsOf(text)).toEqual([`period-of-figures, line ${lineOf(text, '截至2022年10月')}`]);
  });

  it.each(LAWFUL)('are not broken by %s', (what, from, to) => {
    expect(SOUND).toContain(from);
    let text = SOUND.replace(from, to);
    if (what.startsWith('a budget nobody'))
      text = text.replace('出国（境）经费支出0万元，未安排预算', '出国（境）经费支出0万元，完成预算0%');
    if (what.startsWith('an expense nobody'))
      text = text.replace('差旅费、公务', '差旅费、因公出国（境）费用、公务');
    expect(brokenWordsOf(text)).toEqual([]);
  });
});
