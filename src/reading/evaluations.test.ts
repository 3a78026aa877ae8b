import { describe, expect, it } from 'vitest';
import { bound } from './evaluations.fixture.ts';
import { outline } from './outline.ts';
import { subjectsOf } from './subjects.ts';

const PROJECT = [
  '附件2-1',
  '示例市医疗保障局',
  '2022年药店巡查经费项目绩效自评报告',
  '二、项目资金申报及使用情况',
];
const FUNDS = [...PROJECT, '（二）资金计划、到位及使用情况'];
const TOLD = [...PROJECT.slice(0, 3), '四、项目绩效情况', '（一）项目完成情况'];
const SET = [...PROJECT.slice(0, 3), '一、项目概况', '（二）项目绩效目标'];
const CONCLUSION = [...PROJECT.slice(0, 3), '五、评价结论及建议', '（一）评价结论'];

describe('the subject of an evaluation', () => {
  const subjects = (...lines: string[]): (string | null)[] => {
    const found = subjectsOf(outline(lines));
    return lines.map((_, index) => found.get(index + 1)?.name ?? null);
  };

  it('is the project a title names, over several lines, without bureau, year and kind of report', () => {
    expect(subjects(...PROJECT, '该项目已完成。').at(-1)).toBe('药店巡查经费');
    expect(
      subjects('附件3', '示例县医保局', '2022年度困难群众帮扶', '补助资金绩效评价报告', '一、基本情况').at(
        -1,
      ),
    ).toBe('困难群众帮扶补助资金');
  });

  it('is the bracketed name under the number of an annex, where a section about a project follows', () => {
    expect(subjects('附件2-1', '（药店巡查经费）', '一、项目概况', '已完成。').at(-1)).toBe('药店巡查经费');
    // One annex may report on several, one after the other.
    const two = subjects(
      '附件2',
      '（药店巡查经费）',
      '一、项目概况',
      '已完成。',
      '项目支出绩效自评表（2022年度）',
      '（宣传经费项目）',
      '一、项目概况',
      '已完成。',
    );
    expect([two.at(3), two.at(4), two.at(-1)]).toEqual(['药店巡查经费', null, '宣传经费项目']);
    expect(subjects('附件2-1', '（药店巡查经费）', '一、部门概况', '已完成。').at(-1)).toBeNull();
    expect(subjects('附件2-1', '（以下简称药店巡查）', '一、项目概况', '已完成。').at(-1)).toBeNull();
  });

  it('is the department where the title or the introduction speaks of 整体支出', () => {
    expect(subjects('附件1', '2022年示例县医疗保障局部门整体支出绩效评价报告', '一、部门概况').at(-1)).toBe(
      '部门整体支出',
    );
    expect(
      subjects('附件1', '我局对部门整体支出绩效进行自评，现将情况报告如下：', '一、部门概况').at(-1),
    ).toBe('部门整体支出');
  });

  it('ends with the next annex, a form, or a title that names nothing', () => {
    expect(subjects(...PROJECT, '附件3', '已完成。').at(-1)).toBeNull();
    expect(subjects(...PROJECT, '', '药店巡查经费项目绩效目标自评表').at(-1)).toBeNull();
    expect(subjects(...PROJECT, '已完成。', '2022年项目支出绩效自评报告', '一、项目概况').at(-1)).toBeNull();
  });

  it('is no project where a report on the year’s work evaluates the department’s budget besides', () => {
    expect(
      subjects('示例县医疗保障局2022年工作总结暨部门预算绩效自评报告', '一、基本情况', '已完成。').at(-1),
    ).toBeNull();
    expect(
      subjects('示例县医疗保障局2022年药店巡查暨宣传经费绩效自评报告', '一、基本情况', '已完成。').at(-1),
    ).toBe('药店巡查暨宣传经费');
  });

  it('is not taken from a sentence that mentions a report', () => {
    expect(subjects('根据要求，我局撰写了药店巡查项目绩效自评报告。', '一、项目概况').at(-1)).toBeNull();
  });
});

const READ: readonly (readonly [
  words: string,
  section: readonly string[],
  sentence: string,
  expected: string,
])[] = [
  [
    'a project’s budget and its cut',
    FUNDS,
    '年初预算20万元，在执行过程中追减预算1.4万元。',
    'project:budget-initial:药店巡查经费:20 project:adjustment:药店巡查经费:-1.4',
  ],
  [
    'money taken back by the treasury is a cut',
    FUNDS,
    '该项目资金已支出18万元，财政收回2万元。',
    'project:outturn:药店巡查经费:18 project:adjustment:药店巡查经费/财政收回:-2',
  ],
  [
    'an adjustment without a direction, between two budgets',
    FUNDS,
    '25万元中的20万元为年初预算，根据需求调整预算5万元。',
    'project:budget:药店巡查经费:25 project:budget-initial:药店巡查经费:20 project:adjustment:药店巡查经费:5',
  ],
  [
    'a figure until August and one of the whole year',
    FUNDS,
    '2022年1-8月已使用9万元，全年使用18万元，完成率100%。',
    'project:outturn:药店巡查经费:9:2022-08 project:outturn:药店巡查经费:18 project:rate:药店巡查经费/完成率:100',
  ],
  [
    'money of the project a paragraph is headed by is not of the one in the title',
    FUNDS,
    '1.窗口服务项目绩效自评情况。该项目预算数60万元，执行数58万元。',
    'project:budget:窗口服务:60 project:outturn:窗口服务:58',
  ],
  [
    'a project in a list stands without its number',
    ['五、部门整体支出绩效情况', '（二）主要项目情况'],
    '（二）窗口服务项目。预算60万元，支出58万元，执行率96.67%。',
    'project:budget:窗口服务:60 project:outturn:窗口服务:58 project:completion:窗口服务:96.67',
  ],
  [
    'the letters of the form’s columns behind what is told',
    ['五、部门整体支出绩效情况', '（二）主要项目情况'],
    '1.窗口服务项目。全年预算数（A）60.00万元，全年执行数（B）58.00万元，执行率（B/A）96.67%。',
    'project:budget-full-year:窗口服务:60.00 project:outturn:窗口服务:58.00 project:completion:窗口服务:96.67',
  ],
  [
    'a rate behind money that arrived may be of that money',
    ['五、部门整体支出绩效情况', '（二）主要项目情况'],
    '1.窗口服务项目。预算60万元，到位50万元，项目支出48万元，执行率96%。',
    'project:budget:窗口服务:60 project:received:窗口服务:50 project:outturn:窗口服务:48 project:rate:窗口服务/执行率:96',
  ],
  [
    'money that has all arrived',
    FUNDS,
    '截止2022年6月30日该项目资金18万元已全部到位，到位率100%。',
    'project:received:药店巡查经费:18:2022-06-30 project:rate:药店巡查经费/到位率:100:2022-06-30',
  ],
  [
    'the execution of the budget is its completion',
    FUNDS,
    '预算执行率97.5%。',
    'project:completion:药店巡查经费:97.5',
  ],
  [
    'money sent down by a document',
    FUNDS,
    '示财社〔2022〕9号文件，下达药店巡查经费12万元；省级财政下达药店巡查经费6万元。',
    'allocation:budget:药店巡查经费/示财社〔2022〕9号:12 allocation:budget:药店巡查经费/省级财政:6',
  ],
  [
    'a ratio that was set, at least',
    SET,
    '群众满意度不低于90%。',
    'performance:target:药店巡查经费/群众满意度:90',
  ],
  [
    'a ratio that was reached',
    TOLD,
    '经调查，群众满意度均在95%以上。',
    'performance:actual:药店巡查经费/群众满意度:95',
  ],
  [
    'what is counted under an indicator’s name',
    TOLD,
    '（1）数量指标：全年巡查药店320家次。',
    'performance:actual:药店巡查经费/巡查药店:320',
  ],
  [
    'the score an evaluation closes with',
    CONCLUSION,
    '药店巡查经费项目绩效自评得分97.5分，等级为优。',
    'score:score:药店巡查经费/总分:97.5',
  ],
  [
    'the full marks beside it',
    CONCLUSION,
    '评价指标体系按百分制统计，满分为100分。',
    'score:weight:药店巡查经费/总分:100',
  ],
  [
    'the department’s score, wherever it is told',
    ['五、部门整体支出绩效情况'],
    '部门整体支出绩效自评得分96分。',
    'self-score:score:部门整体支出/总分:96',
  ],
  [
    'project expenditure by function keeps what it is a part of',
    ['（二）部门整体支出情况', '1.项目支出'],
    '项目支出按功能科目分，主要用于城乡医疗救助480万元、行政运行20万元。',
    'functional:outturn:项目支出/城乡医疗救助:480 functional:outturn:项目支出/行政运行:20',
  ],
  [
    'assets and what was added to them',
    ['四、资产管理情况'],
    '我局资产总计28.1万元。2022年新增固定资产原值5万元，其中通用设备4.2万元。',
    'assets:outturn:28.1 fixed-assets-added:outturn:5 fixed-assets-added-general:outturn:4.2',
  ],
  [
    'rooms and units under a bureau',
    ['二、机构设置'],
    '内设机构3个，下属二级单位2个，其中行政单位0个，其他事业单位2个。',
    'offices:count:3 units-subordinate:count:2 units-administrative:count:0 units-institution:count:2',
  ],
  [
    'projects with targets, monitored and evaluated',
    ['（四）预算绩效管理情况'],
    '对13个项目编制了绩效目标，选取9个项目开展绩效监控，对5个项目开展了绩效自评。',
    'projects-targeted:count:13 projects-monitored:count:9 projects-evaluated:count:5',
  ],
  [
    'projects appraised at the bureau’s own choice, and those shown with what they came to',
    ['（四）预算绩效管理情况'],
    '对4个项目开展了绩效目标完成情况梳理填报。本部门还自行组织了6个项目支出绩效评价，从评价情况来看良好。本部门在2022年度部门决算中反映“药店巡查经费”“宣传经费”等7个项目绩效目标实际完成情况。',
    'projects-completion-reported:count:4 projects-appraised:count:6 projects-shown:count:7',
  ],
  [
    'projects shown that are all named',
    ['（四）预算绩效管理情况'],
    '本部门在2022年度部门决算中反映“药店巡查经费”“宣传经费”2个项目绩效目标实际完成情况。',
    'projects-shown:count:2',
  ],
  [
    'projects appraised that are named before their number',
    ['五、预算绩效管理情况'],
    '本部门自行组织对2022年药店巡查经费项目、2022年宣传经费项目等2个项目开展了绩效评价，报告见附件。',
    'projects-appraised:count:2',
  ],
  [
    'no count of projects in plans and in the words of an indicator system',
    ['五、预算绩效管理情况'],
    '明年拟自行组织3个项目支出绩效评价。参照5个项目绩效评价指标体系执行。',
    '',
  ],
  [
    'what was set and what was reached, one after the other',
    TOLD,
    '（1）数量指标：巡查药店家次指标值≥300家次，实际完成320家次。',
    'performance:target:药店巡查经费/巡查药店家次:300 performance:actual:药店巡查经费/巡查药店家次:320',
  ],
  [
    'the rate a numbered paragraph is about',
    TOLD,
    '（2）药店巡查整改完成率。2022年整改完成率96%。',
    'performance:actual:药店巡查经费/药店巡查整改完成率:96',
  ],
  [
    'the first of two things an act is done with, not the second',
    TOLD,
    '（1）数量指标：暂停药店服务资格2个、药师服务资格5人。',
    'performance:actual:药店巡查经费/暂停药店服务资格:2',
  ],
  [
    'money sent down by a document of the same clause',
    FUNDS,
    '示财社发〔2022〕28号文件下达药店巡查经费2万元。',
    'allocation:budget:药店巡查经费/示财社发〔2022〕28号:2',
  ],
  [
    'money sent down by an autonomous region',
    FUNDS,
    '自治区下达药店巡查经费9万元。',
    'allocation:budget:药店巡查经费/自治区:9',
  ],
];

/** Sentences that look like the ones above and state something else. */
const UNREAD: readonly (readonly [words: string, section: readonly string[], sentence: string])[] = [
  [
    'a standard a policy sets is no money of the project',
    FUNDS,
    '巡查人员补助标准为120元/天，聘请专家按400元/人支付。',
  ],
  ['another project’s money in a comparison', FUNDS, '与宣传培训项目年初预算30万元相比有所减少。'],
  ['another project’s money beside it', FUNDS, '其他项目年初预算7万元。'],
  ['next year’s plan', FUNDS, '2023年预算25万元，次年拟使用20万元。'],
  ['last year’s money', FUNDS, '2021年该项目支出15万元，上年到位资金16万元。'],
  ['a part of a project is not the project', FUNDS, '其中年初预算8万元用于宣传，专家经费共计3万元。'],
  ['an adjustment that may go either way', FUNDS, '年初预算为空，预算调整5万元。'],
  ['a level reached by adjustment', FUNDS, '预算调整为25万元。'],
  ['money of another kind sent down', FUNDS, '省级财政下达疾病防控资金80万元。'],
  [
    'the faults of a project tell no money',
    [...PROJECT.slice(0, 3), '五、存在的问题'],
    '年初预算20万元，预算偏紧。',
  ],
  [
    'money where no project is named',
    ['附件2', '2022年项目支出绩效自评报告', '一、项目概况'],
    '年初预算20万元，全年使用18万元。',
  ],
  ['criteria of scoring', CONCLUSION, '每项扣5分，每发现一个问题扣0.5分，该指标得9分，60分为合格。'],
  [
    'the score of one part of an evaluation',
    ['附件1', '2022年部门整体支出绩效自评报告', '二、绩效分析', '（一）履职效能'],
    '自评得分18分。',
  ],
  [
    'the score of projects in a department’s evaluation',
    ['五、部门整体支出绩效情况', '（一）评价结论'],
    '部门预算项目支出自评得分97分。',
  ],
  ['one of several uses of the money', FUNDS, '支出12万元，使用8万元用于培训。'],
  ['rooms of a body that is not the bureau', ['二、机构设置'], '市医疗保障事务中心内设机构5个。'],
  ['the score of another project', CONCLUSION, '宣传培训项目绩效自评得分90分。'],
  ['last year’s score', CONCLUSION, '2021年项目绩效自评得分90分。'],
  ['a ratio where the section says neither set nor reached', FUNDS, '群众满意度为95%。'],
  ['a ratio of another year', TOLD, '2021年群众满意度为90%。'],
  [
    'a plan retold where results are told',
    TOLD,
    '（1）数量指标：计划巡查药店300家次，确保群众满意度达到90%。',
  ],
  ['a result of nothing named', TOLD, '（1）数量指标：实际完成320家次。'],
  ['a change of a ratio', TOLD, '（2）质量指标：巡查覆盖率同比提高3个百分点。'],
  ['either end of a span', TOLD, '（3）时效指标：基金可支配月数6-9个月。'],
  [
    'a list that does not say what it takes apart',
    ['二、其他情况'],
    '按功能分类来看，其中卫生健康支出143万元。',
  ],
  [
    'budgeted assets and last year’s',
    ['四、资产管理情况'],
    '2021年新增固定资产原值9万元。新增固定资产预算6万元。',
  ],
  ['rooms of a unit under the bureau', ['二、机构设置'], '所属医疗保障事务中心，内设股室3个。'],
  [
    'projects to be monitored',
    ['（四）预算绩效管理情况'],
    '下年拟对5个项目开展绩效监控，反映6个项目绩效目标完成情况，对6个项目编制了绩效目标自评表。',
  ],
];

describe('evaluations told in prose', () => {
  it.each(READ)('%s', (_, section, sentence, expected) => {
    expect(bound(...section, sentence).join(' ')).toBe(expected);
  });

  it.each(UNREAD)('%s: nothing is bound', (_, section, sentence) => {
    expect(bound(...section, sentence)).toEqual([]);
  });

  it('a list under an indicator’s name alone on its line tells that indicator, until the next number', () => {
    const list = ['（1）数量指标：', 'A、帮扶人数：帮扶困难群众5200人。', '（2）其他', '共走访群众30人。'];
    expect(bound(...TOLD, ...list)).toEqual(['performance:actual:药店巡查经费/帮扶困难群众:5200']);
  });
});
