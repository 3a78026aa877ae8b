import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const report = inventedReport({ year: 2022 });

/** What is broken of an invented report, by check. */
function brokenIn(text: string): string[] {
  const reading = readDocument({ lines: text.split('\n') }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ check, verdict }) => check !== 'numbering' && (verdict === 'broken' || verdict === 'conflict'))
    .map(({ check }) => check);
}

/** The report of one project, in the order the reports of Sichuan have it. */
const project = (money: string): string => `第四部分 附件
附件2-1
2022年项目支出绩效自评报告
（示例药店巡查经费）
一、项目概况
（一）项目基本情况。
1.我局为项目实施单位。
${money}
三、项目实施及管理情况
项目按计划实施。`;

const PLAN = `2.2022年示例药店巡查经费共计36万元，均为本级预算。
二、项目资金申报及使用情况
（一）项目资金申报及批复情况。
该项目资金36万元均为年初本级预算，资金及时批复到位。
（二）资金计划、到位及使用情况。
1.资金计划。年初预算36万元。`;

describe('the money of a project, told in several paragraphs', () => {
  const course = (received: string, spent: string): string =>
    project(`${PLAN}
2.资金到位。截止2022年12月31日该项目资金${received}
3.资金使用。${spent}资金支付范围、支付标准合规合法。`);
  const SOUND = course(
    '36万元已全部到位，到位率100%。',
    '2022年1-8月该项目资金已使用18.49万元，全年使用36万元，支付率100%。',
  );

  it('agrees from the plan to what was spent', () => {
    expect(brokenIn(SOUND)).toEqual([]);
  });

  it.each([
    [
      'a plan that is not the budget adopted, though all of it is said to be',
      '共计36万元',
      '共计63万元',
      'project-all-initial',
    ],
    ['a budget adopted of another amount by one', '年初预算36万元', '年初预算37万元', 'repeated'],
    ['more received than planned at a rate of 100%', '资金36万元已全部', '资金63万元已全部', 'project-rates'],
    ['more spent than its rate says', '全年使用36万元', '全年使用46万元', 'project-rates'],
    ['more spent by August than in the year', '已使用18.49万元', '已使用81.49万元', 'project-part-year'],
    ['all of it received at another rate', '到位率100%', '到位率90%', 'all-of-it'],
  ])('is broken by %s', (_, from, to, check) => {
    expect(SOUND).toContain(from);
    expect(brokenIn(SOUND.replace(from, to))).toContain(check);
  });

  it.each([
    [
      'an adjustment between the two budgets',
      project(`2.2022年示例药店巡查经费共计30.5万元，均为本级预算。
二、项目资金申报及使用情况
该项目年初预算36万元，在执行过程中根据实际需求，向财政申请追减预算5.5万元，项目资金实际为30.5万元。
全年实际支出资金30.5万元，支付率100%。`),
    ],
    [
      'a plan and a budget adopted that nobody says are one',
      project(`2.2022年示例药店巡查经费共计40万元，均为本级预算。
二、项目资金申报及使用情况
1.资金计划。年初预算36万元。`),
    ],
    [
      'part of the money received and part of that spent',
      course('30万元已到位，到位率83.33%。', '全年使用27万元，支付率90%。'),
    ],
    [
      'a rate of what was planned, not of what was received',
      course('30万元已到位，到位率83.33%。', '全年使用27万元，支付率75%。'),
    ],
    [
      'what was given and spent in several years together',
      SOUND.replace('2.2022年', '两年累计下达77万元，累计支出77万元。\n2.2022年'),
    ],
    [
      'a rate at which one part of the work was paid',
      course('36万元已到位。', '全部通过国库集中支付，支付率98%。'),
    ],
  ])('is not broken by %s', (_, text) => {
    expect(brokenIn(text)).toEqual([]);
  });

  it('spent and taken back comes to the plan', () => {
    const told = (back: string): string =>
      project(`${PLAN}
3.资金使用。截止2022年6月19日该项目资金已支出29.5万元，财政收回${back}万元。`);
    expect(brokenIn(told('6.5'))).toEqual([]);
    expect(brokenIn(told('5.6'))).toEqual(['project-returned']);
  });

  it('is not the digits of another of its amounts turned round', () => {
    const told = (received: string): string =>
      project(`2.2022年示例药店巡查经费共计192.115万元，均为本级预算。
四、项目绩效情况
1.项目资金实际到位情况分析：全年实际拨入资金${received}万元。
2.项目资金实际支出情况分析：全年实际支出资金192.115万元。`);
    expect(brokenIn(told('192.115'))).toEqual([]);
    expect(brokenIn(told('912.115'))).toEqual(['project-digits']);
    expect(brokenIn(told('195.260'))).toEqual([]);
  });
});

/** One paragraph of a department's evaluation of itself. */
const told = (sentence: string): string => `第二部分 2022年度部门决算情况说明
十、其他重要事项的情况说明
（一）机关运行经费支出情况。
2022年，示例县医疗保障局机关运行经费支出32.41万元。
（二）预算绩效管理情况。
${sentence}`;

describe('amounts one paragraph spells out', () => {
  it.each([
    ['年初批复预算200.50万元，年中调整增加25.60万元，调整后全年预算226.10万元。', '226.10', '262.10'],
    ['年初预算为200.50万元，年中追减25.60万元，全年预算为174.90万元。', '25.60', '52.60'],
    ['2022年全年预算226.10万元，全年执行220.00万元，执行率97.30%。', '97.30', '93.70'],
    [
      '2022年财政拨款收入220.10万元，年初财政拨款结转41.80万元，财政拨款支出216.20万元，年末财政拨款结转45.70万元。',
      '45.70',
      '54.70',
    ],
    ['2022年物业费支出142.35万元，比年初预算数减少7.65万元，下降5.10%。', '5.10', '5.37'],
    [
      '2022年年初预算1000.00万元，调整预算1195.50万元，决算1190.50万元，预算调整率19.55%，预算执行率99.58%。',
      '19.55',
      '15.59',
    ],
    [
      '1．预算安排情况。示例县财政局年初批复我局部门预算 812.40 万元，其中基本支出 412.40 万元、项目支出 400.00 万元；年中追加预算 60.20 万元，全年预算数为 872.60 万元，预算调整率为 7.41%。',
      '7.41',
      '7.14',
    ],
    [
      '2022年度全年预算40.00万元，其中：省级资金30.00万元、县级资金10.00万元，执行38.00万元，执行率95%。',
      '95%',
      '59%',
    ],
    [
      '2022年度示例经费支出28.64万元，占总支出的1.59%。主要用于养老保险缴费支出28.64万元。',
      '缴费支出28.64',
      '缴费支出82.64',
    ],
  ])('agree: %s', (sentence, from, to) => {
    expect(brokenIn(told(sentence))).toEqual([]);
    expect(brokenIn(told(sentence.replace(from, to))), to).toEqual(['told-sums']);
  });

  it.each([
    // The change on last year is no adjustment, and a part of the budget no whole.
    '年初预算200.50万元，其中年中追加项目25.60万元，比上年全年预算190.00万元多。',
    '年初预算200.50万元，年中追加约25万元，全年预算226.10万元。',
    '2022年预算226.10万元，支出216.00万元，其中项目支出进度97.30%。',
    '2022年收入220.10万元，上年收入210.30万元，支出216.20万元，年末结转45.70万元。',
    '2022年物业费支出142.35万元，比年初预算数减少约7万元，下降5.10%。',
  ])('are not put together: %s', (sentence) => {
    expect(brokenIn(told(sentence))).toEqual([]);
  });

  it('agree between reception, visits and what one visit cost', () => {
    const reception = (each: string): string => `第二部分 2022年度部门决算情况说明
八、“三公”经费财政拨款支出决算情况说明
（二）“三公”经费财政拨款支出决算具体情况说明
3.公务接待费支出4.38万元。其中：国内公务接待42批次，365人次，共计支出4.38万元。人均接待费${each}元。`;
    expect(brokenIn(reception('120.00'))).toEqual([]);
    expect(brokenIn(reception('210.00'))).toEqual(['told-sums']);
  });

  it('agree between what reception came to and its details, where each of them has an amount', () => {
    const reception = (list: string): string => `第二部分 2022年度部门决算情况说明
八、“三公”经费财政拨款支出决算情况说明
（二）“三公”经费财政拨款支出决算具体情况说明
3.公务接待费支出1.73万元。其中：国内公务接待21批次，173人次，共计支出1.73万元，人均100元，具体内容包括：${list}`;
    const details = '接待上级检查0.82万元，接待兄弟单位0.91万元。';
    expect(brokenIn(reception(details))).toEqual([]);
    expect(brokenIn(reception(details.replace('0.91', '0.19')))).toEqual(['told-sums']);
    for (const lawful of [
      '接待上级检查9批次0.82万元，接待兄弟单位5批次0.40万元等。',
      '接待上级检查0.82万元，接待兄弟单位交流学习。',
      '接待上级检查每批次0.10万元，接待兄弟单位每批次0.05万元。',
    ])
      expect(brokenIn(reception(lawful)), lawful).toEqual([]);
  });

  it('agree between what a journey came to and what it was spent on, where the rest is told', () => {
    const abroad = (list: string): string => `第二部分 2022年度部门决算情况说明
八、“三公”经费财政拨款支出决算情况说明
（二）“三公”经费财政拨款支出决算具体情况说明
1.因公出国（境）经费支出4.26万元，完成预算85.2%（预算数为5万元）。全年安排团组1次，出国（境）1人。开支内容包括：${list}。`;
    const list = '国际旅费2.10万元、食宿费1.76万元、其他费用0.40万元';
    expect(brokenIn(abroad(list))).toEqual([]);
    expect(brokenIn(abroad(list.replace('1.76', '1.67')))).toEqual(['told-sums']);
    for (const lawful of [
      '国际旅费2.10万元、食宿费1.67万元',
      '国际旅费2.10万元、食宿费1.67万元、其他费用0.40万元等',
      '国际旅费2.10万元、食宿费和培训费、其他费用0.40万元',
    ])
      expect(brokenIn(abroad(lawful)), lawful).toEqual([]);
  });

  it('agree where all of a sum is one thing', () => {
    expect(brokenIn(told('2022年示例经费支出12.50万元，全部为印刷费12.50万元。'))).toEqual([]);
    expect(brokenIn(told('2022年示例经费支出12.50万元，全部为印刷费15.20万元。'))).toEqual(['all-of-it']);
    expect(brokenIn(told('2022年示例经费支出12.50万元，全部为印刷费10.00万元和邮寄费2.50万元。'))).toEqual(
      [],
    );
    expect(brokenIn(told('2022年示例经费支出12.50万元，均为日常支出，单次2.50万元。'))).toEqual([]);
  });
});
