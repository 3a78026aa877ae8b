import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, ReportId } from '../core/fact.ts';
import { WORK_ITEMS } from '../core/work-items.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';
import { timeOf } from './result-time.ts';

const report = 'example' as ReportId;
const TITLE = '示例县医疗保障局2022年度部门决算';
const WORK = '（二）2022年重点工作完成情况';
/** A line of the accounts, so that a document without any bound result is not refused. */
const ACCOUNTS = ['七、“三公”经费财政拨款支出决算情况说明', '“三公”经费财政拨款支出决算为5.00万元。'];
const WORK_IDS = new Set<string>(WORK_ITEMS.map(({ id }) => id));

function factsUnder(heading: string, ...sentences: string[]): readonly Fact[] {
  const reading = readDocument(
    { lines: [TITLE, heading, ...sentences, ...ACCOUNTS] },
    { report, year: 2022 },
  );
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading.facts.filter(({ place }) => place.line <= 2 + sentences.length);
}
const told = (sentence: string): string[] =>
  factsUnder(WORK, sentence).map(({ item, path, measure, value, unit, year }) =>
    [item ?? '-', path.join('/'), measure ?? '-', value, unit, ...(year === 2022 ? [] : [year])].join(' '),
  );

const traps = readFileSync(new URL('../../scripts/fixtures/result-traps.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('sentences that look like results of the bureau', () => {
  it.each(traps)('under “%s”: %s', (heading = '', sentence = '', expected = '') => {
    const bound = factsUnder(heading, sentence).filter(({ item }) => item !== null && WORK_IDS.has(item));
    expect(
      bound
        .map(
          ({ item, measure, year, value, asOf }) =>
            `${item}:${measure}:${year}:${value}${asOf ? `@${asOf}` : ''}`,
        )
        .join(' '),
    ).toBe(expected);
  });
});

describe('open results', () => {
  it('a part of a list is not told as the whole whose name ends like it', () => {
    expect(told('实施门诊和住院救助3.6万人次，其中住院救助0.9万人次、980万元。')).toEqual([
      'result 实施门诊和住院救助 count 3.6 万人次',
      'result 实施门诊和住院救助/住院救助 count 0.9 万人次',
      'result 实施门诊和住院救助/住院救助 outturn 980 万元',
    ]);
  });

  it('a part of a standard is a standard', () => {
    expect(told('居民医保人均筹资940元，其中个人缴费330元。').at(-1)).toBe(
      'result 居民医保人均筹资/个人缴费 standard 330 元',
    );
    expect(told('筹集救助资金940万元，其中县级330万元。').at(-1)).toBe(
      'result 筹集救助资金/县级 outturn 330 万元',
    );
  });

  it('a figure that says which are counted is no result, nor are the words that hang on it a name', () => {
    expect(told('监测自付费用超过2万元的家庭86户，发放宣传册900份。')).toEqual([
      '-  - 2 万元',
      '-  - 86 户',
      'result 发放宣传册 count 900 份',
    ]);
  });

  it('what a campaign or an inspection elsewhere found is not what the bureau found', () => {
    expect(told('在“春雷”专项行动中，检查医疗机构31家。')).toEqual(['-  - 31 家']);
    expect(told('交叉检查外县医疗机构8家，查实违规金额12万元。').at(-1)).toBe('-  - 12 万元');
    expect(told('查实违规金额12万元。')).toEqual(['result 查实违规金额 outturn 12 万元']);
  });

  it('one measure taken beside another is not a part of it', () => {
    expect(told('约谈整改53家，暂停结算7家。').at(-1)).toBe('-  - 7 家');
    expect(told('处理违规机构53家，暂停结算7家。').at(-1)).not.toContain('约谈');
  });

  it('a running total before what this year added is not of this year', () => {
    expect(told('长期护理保险累计受理失能评估申请613人，本年新增受理106人。')[0]).toBe('-  - 613 人');
    expect(told('长期护理保险累计受理失能评估申请613人，上门评估106人。')[0]).toBe(
      'result 长期护理保险累计受理失能评估申请 count 613 人',
    );
  });

  it('a change after parts told in one breath is of none of them', () => {
    expect(told('参保91.2万人，其中职工参保18.4万人、居民参保72.8万人，比上年减少1.1万人。').at(-1)).toBe(
      '-  - 1.1 万人',
    );
    expect(told('参保91.2万人，其中职工参保18.4万人，比上年减少1.1万人。').at(-1)).toBe(
      'insured-employees  count-change -1.1 万人',
    );
  });

  it('a kind behind a semicolon is of the whole that was taken apart before it', () => {
    const kinds = (rest: string) =>
      told(`全县基本医疗保险参保91.2万人，其中职工医保18.4万人，比上年增加0.4万人，增长2.22%；${rest}`);
    expect(kinds('城乡居民医保72.8万人。').at(-1)).toBe('insured-residents  count 72.8 万人');
    expect(kinds('居民基本医疗保险72.8万人。').at(-1)).toBe('insured-residents  count 72.8 万人');
    expect(kinds('脱贫人口6.3万人。').at(-1)).not.toContain('insured');
    expect(told('全县参保91.2万人。城乡居民医保72.8万人。').at(-1)).not.toContain('insured-residents');
  });

  it('a part of the year ends where the whole of it is told', () => {
    const dates = (sentence: string) => factsUnder(WORK, sentence).map(({ asOf }) => asOf ?? null);
    expect(dates('上半年追回基金210万元，全年追回基金540万元。')).toEqual(['2022-06', null]);
    expect(dates('上半年追回基金210万元，下半年追回基金330万元。')).toEqual(['2022-06', null]);
    expect(dates('截至10月底，完成全年任务后结算5.1万人次。').at(-1)).toBe('2022-10');
  });

  it('money added to a budget is no result', () => {
    expect(told('宣传资料印制追加6万元。')).toEqual(['-  - 6 万元']);
  });

  it('a figure is named by the words of its own clause', () => {
    expect(told('累计发放宣传资料超16万份，播放宣传视频60余处，培训“医保明白人”227人次。')).toEqual([
      'result 发放宣传资料 count 16 万份',
      'result 播放宣传视频 count 60 处',
      'result 培训“医保明白人” count 227 人次',
    ]);
  });

  it('a counted thing may be named after its figure', () => {
    expect(told('完成6个医疗保障高频事项的权限下放。')).toEqual([
      'result 医疗保障高频事项的权限下放 count 6 个',
    ]);
    expect(told('全县23家医院确定为异地就医协议医院。')).toEqual([
      'result 医院确定为异地就医协议医院 count 23 家',
    ]);
  });

  it('a noun counted just before says whose figure the next one is', () => {
    expect(told('为1507名特殊人群及2265名残疾人员代缴基本医疗保险费56.7万元。')).toEqual([
      'result 代缴基本医疗保险费/特殊人群 count 1507 人',
      'result 代缴基本医疗保险费/残疾人员 count 2265 人',
      'result 特殊人群及残疾人员/代缴基本医疗保险费 outturn 56.7 万元',
    ]);
  });

  it('a group for whom nothing is said to be done is not counted by its name alone', () => {
    expect(told('共为1507名特殊人群。')).toEqual(['-  - 1507 人']);
  });

  it('a kind of thing that is counted everywhere is no name, with its number it says whose the next figure is', () => {
    expect(told('落实集采政策，218种药品平均降价54.6%。')).toEqual([
      '-  - 218 种',
      'result 218种药品/平均降价 rate 54.6 %',
    ]);
    expect(told('检查发现涉及违规的医院12家，药店31家。')[1]).toBe('-  - 31 家');
    expect(told('新纳入集采药品218种。')).toEqual(['result 新纳入集采药品 count 218 种']);
  });

  it('how many projects an evaluation is about is no result, the projects carried out are', () => {
    expect(told('组织开展绩效自查，共涉及项目6个，资金1842.31万元。')).toEqual([
      '-  - 6 个',
      '-  - 1842.31 万元',
    ]);
    expect(told('新增医疗服务价格项目6个。')).toEqual(['result 新增医疗服务价格项目 count 6 个']);
  });

  it('two amounts under the same words in one chapter are told apart by neither', () => {
    const lines = factsUnder(
      WORK,
      '冠脉支架集采落地，累计为患者减轻费用负担120万元；胰岛素集采落地，累计为患者减轻费用负担340万元。',
    );
    expect(lines.map(({ item, value }) => [item, value])).toEqual([
      [null, '120'],
      [null, '340'],
    ]);
    const [first, second] = factsUnder(
      WORK,
      '集采落地，累计为患者减轻费用负担120万元。',
      '今年集采落地，累计为患者减轻费用负担120万元。',
    );
    expect([first?.item, second?.item]).toEqual(['result', 'result']);
  });

  it('words cut short by a bracket in the midst of a list name nothing', () => {
    expect(told('医保业务下沉到165个镇（街道）、村（社区）。')).toEqual(['-  - 165 个']);
    expect(told('医保业务下沉到165个镇（街道）。')[0]).toMatch(/^result/u);
  });

  it('what is done is said of the first of a list, so that the second is not named by its own words', () => {
    expect(told('暂停科室服务资格3个、医师服务资格5人，通报典型案例9件、违规线索2条。')).toEqual([
      'result 暂停科室服务资格 count 3 个',
      '-  - 5 人',
      'result 通报典型案例 count 9 件',
      '-  - 2 条',
    ]);
    expect(told('发放宣传折页2万份、宣传海报300张。')).toHaveLength(2);
  });

  it('a bare rate or verb goes on from what was told before it, and is not known by 其中', () => {
    expect(told('单议审核病例1856例，通过1322例，通过率71.23%。')).toEqual([
      'result 单议审核病例 count 1856 例',
      'result 单议审核病例/通过 count 1322 例',
      'result 单议审核病例/通过率 rate 71.23 %',
    ]);
    expect(told('通过率71.23%。')).toEqual(['-  - 71.23 %']);
    const [, part] = factsUnder(WORK, '全县参保48万人，其中职工医保参保5万人。');
    expect(part?.label.startsWith('其中')).toBe(false);
  });

  it('words that compare, set or excuse a figure do not name it', () => {
    expect(told('群众办事满意，高于省定95%，比承诺时限压缩过半20个工作日，去年同期追回402.18万元。')).toEqual(
      ['-  - 95 %', '-  - 20 个工作日', '-  - 402.18 万元'],
    );
    expect(told('任务28万人，实际28.6万人。')).toEqual(['-  - 28 万人', '-  - 28.6 万人']);
    expect(told('因病致贫预警监测户97户。')).toEqual(['result 因病致贫预警监测户 count 97 户']);
  });

  it('the name of a numbered paragraph is the longer name of its rate', () => {
    expect(told('（3）跨省异地就医直接结算率。2022年直接结算率91.2%。')).toEqual([
      'result 跨省异地就医直接结算率 rate 91.2 %',
    ]);
  });

  it('parts after 其中 stand under the whole', () => {
    expect(told('“两病”用药保障认定65429人，其中高血压49884人，糖尿病8193人。').slice(1)).toEqual([
      'result “两病”用药保障认定/高血压 count 49884 人',
      'result “两病”用药保障认定/糖尿病 count 8193 人',
    ]);
  });

  it('behind the bracket that takes a figure apart, it is the figure that changed', () => {
    expect(
      told('追回基金764.35万元（协议稽核638.95万元、自查退回125.40万元），同比减少127.75万元。').at(-1),
    ).toContain('-127.75');
    expect(
      told('追回基金764.35万元（协议稽核638.95万元、自查退回125.40万元），同比减少127.75万元。').at(-1),
    ).not.toContain('自查退回');
  });

  it('the level left is not bound, the level reached is', () => {
    expect(told('冠脉支架均价由1.3万元下降到700元。')).toEqual([
      '-  - 1.3 万元',
      'result 冠脉支架均价 standard 700 元',
    ]);
  });

  it('a change on last year is of what was named just before', () => {
    expect(told('居民医保住院统筹基金支出同比下降4%。')).toEqual([
      'result 居民医保住院统筹基金支出 change-rate -4 %',
    ]);
    expect(told('门诊慢特病结算1200人次，较上年增长12.5%。')).toEqual([
      'result 门诊慢特病结算 count 1200 人次',
      'result 门诊慢特病结算 change-rate 12.5 %',
    ]);
  });

  it('a growth with nothing to be held against stays unbound', () => {
    expect(told('门诊慢特病结算1200人次，增长12.5%。')[1]).toBe('-  - 12.5 %');
  });

  it('figures set against a list in order are not told apart by guess', () => {
    expect(told('43家、47家医疗机构分别接入国家、省结算平台。').every((line) => line.startsWith('-'))).toBe(
      true,
    );
  });

  it('a bare verb without a subject stays unbound', () => {
    expect(told('支付3126.49万元，完成核酸检测88.1万人次。')).toEqual([
      '-  - 3126.49 万元',
      'result 核酸检测 count 88.1 万人次',
    ]);
  });

  it('an act told by its number and its money is one act', () => {
    expect(told('生育保险支付1286人次1043.5万元，理赔宣传860户次、12万元的费用另列。').slice(0, 2)).toEqual([
      'result 生育保险支付 count 1286 人次',
      'result 生育保险支付 outturn 1043.5 万元',
    ]);
    expect(told('享受待遇16.9万人，98.3万人次。')[1]).toBe('-  - 98.3 万人次');
  });

  it('a bare act is named with what it was done to, or stays unbound', () => {
    expect(told('受理举报线索86件，办结83件，办结率96.5%。')).toEqual([
      'result 受理举报线索 count 86 件',
      'result 受理举报线索/办结 count 83 件',
      'result 受理举报线索/办结率 rate 96.5 %',
    ]);
    expect(told('“示例保”参保42.3万人，赔付率68.6%。')[1]).toBe('result “示例保”/赔付率 rate 68.6 %');
    expect(told('成效明显。办结83件，使用率58.3%，门诊326家。').every((line) => line.startsWith('-'))).toBe(
      true,
    );
    expect(told('24条指标中完成22条，超额完成0.4万人。').every((line) => line.startsWith('-'))).toBe(true);
    expect(told('脱贫人口参保41万人、监测对象参保2万人，参保率均为100%。')[2]).toBe('-  - 100 %');
  });

  it('the level left is bound to last year only where last year is said', () => {
    expect(told('住院直接结算率由上年的68.4%提升到81.7%。')).toEqual([
      'result 住院直接结算率 rate 68.4 % 2021',
      'result 住院直接结算率 rate 81.7 %',
    ]);
    expect(told('核酸检测价格由每人次180元降到90元。')).toEqual([
      '-  - 180 元',
      'result 核酸检测价格 standard 90 元',
    ]);
  });

  it('spending told after income is not a part of the income', () => {
    expect(told('全县职工医保收入34.26亿元，同比增长9.4%，支出28.51亿元。').at(-1)).toBe(
      'result 职工医保支出 outturn 28.51 亿元',
    );
  });

  it('parts are never of a figure that was not read, nor of a goal', () => {
    expect(told('居民受人口外流影响，较上年减少4.05万人，其中重复参保1.93万人。')[1]).toBe('-  - 1.93 万人');
    expect(told('居民医保参保28.6万人，完成市下达任务28万人的102%，其中在校学生参保9.8万人。')).toContain(
      'result 居民医保参保/在校学生参保 count 9.8 万人',
    );
    expect(
      told('追回医保基金38.6万元，其中检查追回36.1万元、自查退回2.5万元，处违约金和行政罚款7.4万元。').at(-1),
    ).toBe('result 违约金和行政罚款 outturn 7.4 万元');
  });

  it('what the money of a listed part was is told under the part', () => {
    expect(told('居民医保报销61万人次，统筹支付1.4亿元，其中住院3.1万人次支付1.08亿元。').at(-1)).toBe(
      'result 居民医保报销/住院/支付 outturn 1.08 亿元',
    );
    expect(told('居民医保报销61万人次，其中住院3.1万人次，支付1.08亿元。').at(-1)).toBe('-  - 1.08 亿元');
  });

  it('a duty, a time limit and what a figure is held against are not results', () => {
    const sentences = [
      '完成全年培训任务28万人的102%。',
      '付费占比提前达到国家70%的要求。',
      '货款30天内结清率98.7%。',
      '办结时长比承诺时限20个工作日压缩过半。',
      '追回违规费用比2021年多追缴近90万元。',
      '同期全市共追回2.3亿元。',
    ];
    for (const sentence of sentences)
      expect([sentence, told(sentence).filter((line) => !line.startsWith('-'))]).toEqual([sentence, []]);
    expect(told('年内走访企业860家以上，实际走访企业912家。')).toEqual([
      '-  - 860 家',
      'result 实际走访企业 count 912 家',
    ]);
    expect(told('全年走访企业860家以上。')).toEqual(['result 走访企业 count 860 家']);
  });

  it('what became of the counted is not its name', () => {
    expect(told('脱贫人口63742人应保尽保。')).toEqual(['result 脱贫人口 count 63742 人']);
    expect(
      told('28项事项中24项实现网上可办、17项下沉乡镇，97家机构结余留用。')
        .slice(1)
        .every((line) => line.startsWith('-')),
    ).toBe(true);
  });

  it('a title of two halves on its own line is not part of the sentence below it', () => {
    const facts = factsUnder(
      '二、2022年重点工作完成情况',
      '（三）坚持精准托底，医疗救助提质增效',
      '    全县筹集医疗救助资金1.86亿元。',
    );
    expect(facts.map(({ path, place }) => [path.join(), place.section.at(-1)])).toEqual([
      ['筹集医疗救助资金', '(三)坚持精准托底，医疗救助提质增效'],
    ]);
    const joined = factsUnder(WORK, '（三）坚持精准托底，救助困难', '群众1.86万人。');
    expect(joined.map(({ place }) => place.section.at(-1))).not.toContain('(三)坚持精准托底，救助困难');
  });

  it('policy limits and goals are not results', () => {
    const bound = ['限额内按50%比例报销。', '力争到2025年培训人数达500人。', '满意度不低于90%。'].flatMap(
      (sentence) => factsUnder(WORK, sentence).filter(({ item }) => item !== null),
    );
    expect(bound).toEqual([]);
  });

  it('slogans and names with numbers are no figures', () => {
    expect(told('打造“3+5示例模式”，推行“0证明”，落实“4+7”集采，完善“1+N”体系。')).toEqual([]);
  });

  it('a number in words counts only what was done that often', () => {
    expect(told('聘请两名法律顾问，约谈十二家医药机构。')).toEqual([
      'result 聘请法律顾问 count 2 人',
      'result 约谈医药机构 count 12 家',
    ]);
    expect(
      told(
        '一是落实“两病”政策，实行一站式服务，组织五类人员培训，成立一支队伍，召开一次会议，开展第三次检查，落实两个确保。',
      ),
    ).toEqual([]);
  });

  it('money of the budget is left to the accounts', () => {
    expect(
      told('项目资金36万元，已到位36万元，年初预算40万元，支付率100%。').filter((line) => /万元/u.test(line)),
    ).toEqual(['-  - 36 万元', '-  - 36 万元', '-  - 40 万元']);
  });

  it('nothing is read as a result in sections of duties, plans, staff or terms', () => {
    for (const heading of [
      '一、主要职责',
      '三、名词解释',
      '五、下一步工作打算',
      '二、机构设置',
      '（三）人员概况',
    ])
      expect(factsUnder(heading, '全年发放宣传资料2000份，召开会议3次。').map(({ item }) => item)).toEqual([
        null,
        null,
      ]);
  });

  it('cells of a form that stand as sentences are not read', () => {
    expect(
      factsUnder(WORK, '绩效目标自评表(2022年度)', '一级指标二级指标三级指标指标值', '参保率98%。').filter(
        ({ item }) => item !== null,
      ),
    ).toEqual([]);
  });

  it('two campaigns told in the same words are not one yearly figure', () => {
    const facts = factsUnder(
      WORK,
      '第一次检查中追回医保基金12.5万元。',
      '对照清单自查自纠，追回医保基金230.1万元。',
      '联合卫健部门，追回医保基金33万元。',
    );
    expect(facts.filter(({ item }) => item === 'recovered')).toEqual([]);
    expect(facts.filter(({ item }) => item === 'result').length).toBeGreaterThan(1);
  });

  it('the same figure told twice in other units is no contradiction', () => {
    const facts = factsUnder(WORK, '全县参保人数40.12万人。', '全县参保人数401213人。');
    expect(facts.map(({ item }) => item)).toEqual(['insured', 'insured']);
  });

  it('the same paragraph printed again in an annex gives its facts again', () => {
    const sentence = '全年参保人数40.1万人，发放宣传资料2000份。';
    const facts = factsUnder(WORK, sentence, '附件1', '2、目标完成情况', sentence);
    expect(facts.map(({ item, place }) => `${place.line} ${item}`)).toEqual([
      '3 insured',
      '3 result',
      '6 insured',
      '6 result',
    ]);
  });

  it('no noise makes the reader throw or loop', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0123456789.，。；（）其中由到较上年增长下降人次家万元%参保率追回'),
          maxLength: 200,
        }),
        (noise) => {
          factsUnder(WORK, noise);
        },
      ),
      { seed: 20240601, numRuns: 150 },
    );
  });
});

describe('the time a result is told of', () => {
  it.each([
    ['截至2020年10月，', 2020, '2020-10', false],
    ['1-9月，', 2022, '2022-09', false],
    ['上半年，', 2022, '2022-06', false],
    ['截至2022年12月底，', 2022, null, false],
    ['2021年全年', 2021, null, false],
    ['较2021年的', 2022, null, false],
    ['2019年以来，', 2019, null, true],
  ])('%s', (words, year, asOf, since) => {
    expect(timeOf(words, 2022)).toMatchObject({ year, asOf, since });
  });
});
