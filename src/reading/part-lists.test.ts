import { expect, it } from 'vitest';
import type { ReportId } from '../core/fact.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const ACCOUNT = [
  '第二部分 2022年度部门决算情况说明',
  '一、收入支出决算总体情况说明',
  '2022年度收、支总计均为100.00万元。',
];

/** The figures of each list of parts in a paragraph on the year's work: the whole, then its parts. */
function listsIn(paragraph: string): string[] {
  const lines = ['第一部分 部门概况', '二、2022年重点工作完成情况', paragraph, ...ACCOUNT];
  const reading = readDocument({ lines }, { report: 'example' as ReportId, year: 2022 });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  const printed = new Map(reading.facts.map((fact) => [fact.id, fact.printed]));
  return reading.remarks
    .filter(({ kind }) => kind === 'parts')
    .map(({ facts }) => facts.map((id) => printed.get(id) ?? '').join(' '));
}

it('a list of parts ends with its sentence, or with its first mark of another kind', () => {
  expect(
    listsIn('全县定点医药机构312家，其中定点医疗机构145家、定点零售药店167家，全年检查定点医药机构312家。'),
  ).toEqual(['312家 145家 167家']);
  expect(listsIn('追回医保基金36.82万元，其中违规追回21.60万元、自查退回15.22万元。罚款10万元。')).toEqual([
    '36.82万元 21.60万元 15.22万元',
  ]);
});

it('a list of parts ends where the next whole is taken apart, or where all of its kinds were inspected', () => {
  expect(
    listsIn(
      '年末编制数50名，其中行政编制12名，参公编制10名，事业编制28名；实有48人，其中行政11人，参公10人，事业27人；退休5人。',
    ),
  ).toEqual(['50名 12名 10名 28名', '48人 11人 10人 27人']);
  expect(listsIn('定点医药机构312家，其中定点医疗机构145家，定点零售药店167家，检查312家。')).toEqual([
    '312家 145家 167家',
  ]);
  expect(listsIn('查处机构62家，其中约谈20家，检查后整改30家，处理12家。')).toEqual(['62家 20家 30家 12家']);
});

it.each([
  [
    'a change is not taken apart',
    '追回医保基金比上年增加36.82万元，其中违规追回21.60万元、自查退回15.22万元。',
  ],
  ['one part is no list', '处理违规机构67家，其中暂停协议5家。'],
  [
    'a mean is not taken apart',
    '车辆运行维护支出9.47万元，车均3.16万元。其中在基本支出列支6.55万元，在专项列支2.92万元。',
  ],
  ['figures of another kind are no parts', '追回医保基金36.82万元，其中处理12家、约谈5家。'],
  [
    'a hedged whole is not taken apart',
    '追回医保基金近36.82万元，其中违规追回21.60万元、自查退回15.22万元。',
  ],
])('%s', (_, paragraph) => {
  expect(listsIn(paragraph)).toEqual([]);
});

it('what was carried over is a source of all there was to spend, told behind remarks in brackets', () => {
  expect(
    listsIn(
      '2022年度收入总计 640.25 万元，其中财政拨款收入 560.10 万元，其他收入 38.65 万元\n（上级单位稽核补助），上年结转和结余 41.50 万元。',
    ),
  ).toEqual(['640.25 万元 560.10 万元 38.65 万元 41.50 万元']);
  expect(
    listsIn('本年收入598.75万元，其中财政拨款收入560.10万元，其他收入38.65万元，上年结转和结余41.50万元。'),
  ).toEqual([]);
});

it.each(['(含上年追回的9家)', '（不含移送案件）', '（另有罚款）'])(
  'a remark in brackets that changes what is counted leaves the list undecided: %s',
  (aside) => {
    expect(listsIn(`追回医保基金36.82万元，其中违规追回21.60万元${aside}、自查退回15.22万元。`)).toEqual([]);
  },
);

it('a list that says 主要包括 names each part behind what it is spent on, and 标准化 is no standard', () => {
  expect(
    listsIn(
      '公用经费86.40万元，主要包括：办公费、维修（护）费、因公出国（境）费用等商品和服务支出80.15万元，办公设备购置等资本性支出6.25万元。',
    ),
  ).toEqual(['86.40万元 80.15万元 6.25万元']);
  expect(
    listsIn('实际支出312.50万元，执行率98.2%，其中窗口标准化建设182.30万元、基金监管130.20万元。'),
  ).toEqual(['312.50万元 182.30万元 130.20万元']);
  expect(listsIn('救助资金86.40万元，主要包括：年救助标准50.10万元、年救助上限36.30万元。')).toEqual([]);
});

it('what a list takes apart stands before a bracket and before how it changed', () => {
  expect(
    listsIn(
      '救助资金支出184.50万元（一般公共预算153.30万元、彩票公益金31.20万元），其中住院106.20万元、门诊42.80万元、资助参保35.50万元。',
    ),
  ).toContain('184.50万元 106.20万元 42.80万元 35.50万元');
  expect(
    listsIn(
      '宣传支出963.98万元，占全年支出的72.94%，比上年决算数增加54.58万元，增长6.00%。其中县级安排930.36万元、市级补助31.20万元、其他资金2.42万元。',
    ),
  ).toEqual(['963.98万元 930.36万元 31.20万元 2.42万元']);
});

it('what a part includes is told in brackets behind it', () => {
  expect(
    listsIn(
      '项目支出238.15万元。其中：居民配套138.65万元，医疗救助77.82万元（含彩票公益金3.60万元），其余为管理类支出21.68万元。',
    ),
  ).toEqual(['238.15万元 138.65万元 77.82万元 21.68万元']);
});

it('what a whole went to may be told in words before its parts, and 节约费用 is an amount of its own', () => {
  expect(
    listsIn(
      '公用经费5.42万元。主要用于监督检查所需的燃料费、维修费、过路过桥费、保险费等支出，其中燃料费2.76万元，维修费1.48万元，保险费及过路过桥费1.18万元。',
    ),
  ).toEqual(['5.42万元 2.76万元 1.48万元 1.18万元']);
  expect(
    listsIn('集采节约药品费用430.50万元，其中省级集采节约费用250.20万元、联盟集采节约费用180.30万元。'),
  ).toEqual(['430.50万元 250.20万元 180.30万元']);
  expect(listsIn('公用经费5.42万元。主要用于3次检查，其中燃料费2.76万元，维修费2.66万元。')).toEqual([]);
});

it('a bracket that takes a part apart stands aside of the list', () => {
  const listed = '现有人员31人，其中机关14人（公务员13人、工勤1人），中心17人；退休6人。';
  expect(listsIn(listed)).toContain('31人 14人 17人');
  expect(listsIn(listed.replace('（公务员13人、工勤1人）', '（不含借调2人）'))).toEqual([]);
});

it('a change taken apart in its own sentence is not the whole', () => {
  expect(
    listsIn('宣传支出963.98万元，比上年增加54.58万元，其中县级安排50.36万元、市级补助4.22万元。'),
  ).toEqual([]);
});
