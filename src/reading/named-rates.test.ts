import { describe, expect, it } from 'vitest';
import { amissIn, type Under } from './told-in-prose.fixture.ts';

/** Where a paragraph stands, how it reads, and a figure of it with a slip. */
type Slip = readonly [Under, string, from: string, to: string];

const told = (slips: readonly Slip[]): void => {
  it.each(slips)('%s: %s', (under, paragraph, from, to) => {
    expect(amissIn(under, paragraph)).toEqual([]);
    expect(paragraph.split(from)).toHaveLength(2);
    expect(amissIn(under, paragraph.replace(from, to))).not.toEqual([]);
  });
};
const left = (paragraphs: readonly (readonly [Under, string])[]): void => {
  it.each(paragraphs)('%s: %s', (under, paragraph) => {
    expect(amissIn(under, paragraph)).toEqual([]);
  });
};

describe('a rate told by its name is of the part and the whole named before it, in whatever order', () => {
  told([
    [
      'work',
      '年末全县参保36.40万人，其中居民32.10万人、职工4.30万人，应参保38.00万人，综合参保率95.8%。',
      '95.8%',
      '98.5%',
    ],
    ['work', '全县应参保人数38.00万人，年末参保36.40万人，参保率为95.79%。', '95.79%', '97.59%'],
    [
      'work',
      '全县定点医药机构250家，其中医疗机构110家、药店140家，现场检查230家，检查覆盖率92%，全年检查312家次。',
      '92%',
      '95%',
    ],
    [
      'work',
      '全县共有定点医药机构250家。截至9月底检查205家，覆盖率82.00%；年底实现全覆盖。',
      '82.00%',
      '28.00%',
    ],
    [
      'performance',
      '发放问卷300份，回收有效问卷280份，其中满意和基本满意252份，满意度90%。',
      '252份',
      '225份',
    ],
    [
      'performance',
      '发放问卷300份，回收290份，其中有效问卷280份，表示满意或基本满意的252人，满意度为90.00%。',
      '90.00%',
      '86.90%',
    ],
    [
      'people',
      '核定编制50名，其中行政编制10名、事业编制40名；实有在编人员46人，其中行政9人、事业37人，编制使用率92.00%。',
      '92.00%',
      '108.70%',
    ],
    [
      'projects',
      '对“示例补助”等4个项目开展绩效自评，全年预算合计1250.00万元，实际支出1187.50万元，执行率95.00%。',
      '95.00%',
      '59.00%',
    ],
    [
      'sangong',
      '2022年“三公”经费预算8.00万元，其中公务用车运行维护费5.00万元、公务接待费3.00万元，未安排公务用车购置费。实际支出6.20万元，为预算的77.5%。',
      '77.5%',
      '75.7%',
    ],
    ['spent', '信息化建设支出18.60万元，完成预算93%（预算数20万元）。', '93%', '39%'],
  ]);
});

describe('a rate of something else than the figures near it is left', () => {
  left([
    [
      'work',
      '年末参保36.40万人，其中居民参保32.10万人、职工参保4.30万人，应参保居民33.00万人，参保率97.27%。',
    ],
    ['work', '资助困难群众参保5200人，全县应参保38.00万人，困难群众参保率100%。'],
    ['work', '全县定点医药机构250家，对110家医疗机构开展检查110家，覆盖率100%。'],
    ['work', '全县定点医药机构250家，开展专项检查40家，覆盖率100%。'],
    ['performance', '回收有效问卷280份，其中满意200份，基本满意52份，不满意28份，满意度90%。'],
    ['performance', '回收有效问卷280份，满意和基本满意252份，加权平均满意度93.4%。'],
    ['projects', '项目预算1250.00万元，年中追加50.00万元，实际支出1235.00万元，执行率95.00%。'],
    ['work', '全县定点医药机构250家，专项行动中药店检查90家，检查覆盖率100%。'],
  ]);
});

describe('what several groups were given comes to the amount told behind them', () => {
  told([
    [
      'work',
      '资助困难群众1200人参保，其中特困人员100人、每人350元，低保对象700人、每人220元，监测对象400人、每人180元，共支出26.1万元。',
      '700人',
      '770人',
    ],
    [
      'work',
      '资助困难群众参保，其中特困人员100人、按每人380元全额资助，低保对象700人、按每人190元定额资助，共计17.10万元。',
      '17.10万元',
      '11.70万元',
    ],
  ]);
  left([
    ['work', '特困人员100人、每人350元，低保对象700人、每人220元，支出15.40万元。'],
    ['work', '特困人员100人、每人350元，低保对象700人、每人220元，另补发上年资金，共支出26.1万元。'],
  ]);
});

describe('parts told with how many they went to, and changes told beside their base', () => {
  told([
    [
      'work',
      '全年救助支出950.60万元，其中住院救助3100人次、702.45万元，门诊救助8200人次、184.35万元，资助3400人参保、63.80万元（特困人员300人已核定）。',
      '184.35',
      '148.35',
    ],
    ['work', '居民医保基金收入3.72亿元，其中个人缴费1.23亿元、各级财政补助2.49亿元。', '2.49', '2.94'],
    ['work', '基金支出5.60亿元，比2021年的5.20亿元增加0.40亿元，增长7.69%。', '7.69', '7.14'],
    ['work', '卫生健康支出512.80万元，占95.28%，较年初预算数减少87.20万元，下降14.53%。', '87.20', '78.20'],
    ['work', '专项支出819.50万元，与上年相比增加43.40万元，增长5.59%。', '43.40', '34.40'],
  ]);
  left([
    ['work', '全年救助支出950.60万元，其中住院救助3100人次、702.45万元，门诊救助8200人次、84.35万元。'],
    ['work', '居民医保基金收入3.72亿元，其中个人缴费1.03亿元、各级财政补助2.49亿元。'],
  ]);
});

describe('how a figure stands to a target named behind it, and what was closed of what came in', () => {
  told([
    ['work', '全县参保率96.20%，高于省定95%的目标任务。', '高于', '低于'],
    ['work', '全年受理投诉举报26件，办结26件。', '办结26', '办结28'],
  ]);
  left([
    ['work', '全年受理投诉举报26件，办结28件（含上年结转2件）。'],
    ['work', '全年追回医保基金218.40万元，超过200万元的部分另行上缴。'],
  ]);
});
