import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { WORD_CHECKS } from '../core/checks/words.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const WORDS = new Set(WORD_CHECKS.map(({ id }) => id));
const report = inventedReport({ year: 2022 });

/** An invented report in the official form, in which every word agrees with the figures. */
const SOUND = `第一部分 部门概况
一、主要职责
（一）贯彻执行医疗保障工作的方针政策。
（二）监督管理医疗保障基金。
（三）拟定医疗保障筹资政策。
（四）组织药品集中采购。
（五）完成交办的其他任务。
二、机构设置
纳入示例县医疗保障局2022年度部门决算编制范围的二级预算单位包括：示例县医疗保障事务中心。
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计均为500.00万元。与2021年度相比，收、支总计各增加50.00万元，增长11.11%。主要变动原因是人员增加。
二、收入决算情况说明
2022年度本年收入合计500.00万元，其中：一般公共预算财政拨款收入500.00万元，占100%。
三、“三公”经费财政拨款支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
2022年度“三公”经费财政拨款支出决算为1.95万元，完成预算93.75%，比2021年减少0.05万元，下降2.50%。决算数小于预算数的主要原因是厉行节约。
（二）“三公”经费财政拨款支出决算具体情况说明
1.因公出国（境）经费支出0万元，与2021年持平。
2.公务用车购置及运行维护费支出0万元，与2021年持平。
3.公务接待费支出1.95万元，完成预算93.75%。公务接待费支出决算比2021年减少0.05万元，下降2.50%。主要用于接待样板县医疗保障局考察。一是严格审批；二是控制标准；三是公开结果。
四、其他重要事项的情况说明
（一）机关运行经费支出情况
2022年度，示例县医疗保障局机关运行经费支出32.41万元，比2021年增加2.74万元，增长9.23%。主要原因是人员增加。
（二）政府采购支出情况
2022年度，示例县医疗保障局政府采购支出总额0万元。
（三）国有资产占有使用情况
截至2022年12月31日，示例县医疗保障局共有车辆0辆。
第三部分 名词解释
一、财政拨款收入：指从同级财政部门取得的财政预算资金。
二、基本支出：指为保障机构正常运转而发生的支出。
第四部分 附件
附件1
示例县医疗保障局2022年部门整体支出绩效自评报告
一、部门概况
（一）机构组成。
内设机构3个。
（二）人员概况。
截至2022年12月31日，实有在职人员20人。与2019年相比，人员减少。
二、绩效情况
应检查定点医疗机构20家，实际检查20家，检查全覆盖。`;

function read(text: string) {
  const reading = readDocument({ lines: text.split('\n') }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading;
}

const brokenOf = (text: string): string[] => {
  const { facts, remarks } = read(text);
  return auditReport(report, facts, remarks)
    .filter(({ check, verdict }) => WORDS.has(check) && verdict === 'broken')
    .map(({ check, line }) => `${check}, line ${line}`);
};

const FAULTS: readonly (readonly [fault: string, from: string, to: string, finding: string])[] = [
  ['决算数大于预算数 beside 93.75%', '决算数小于预算数', '决算数大于预算数', 'words-of-budget'],
  ['与预算数持平 beside 93.75%', '决算数小于预算数的', '决算数与预算数持平的', 'words-of-budget'],
  ['an increase that falls', '增加2.74万元，增长', '增加2.74万元，下降', 'words-of-change'],
  ['a paragraph of another year', '2022年度本年收入合计', '2021年度本年收入合计', 'words-of-year'],
  ['a heading of another year', '第二部分 2022年度', '第二部分 2021年度', 'words-of-year'],
  ['an annex of another year', '局2022年部门整体支出', '局2019年部门整体支出', 'words-of-year'],
  [
    'a count at the end of another year',
    '截至2022年12月31日，示例',
    '截至2021年12月31日，示例',
    'words-of-year',
  ],
  ['a comparison with the year itself', '与2021年度相比', '与2022年度相比', 'words-of-comparison'],
  ['a comparison with a stray year', '比2021年增加2.74', '比2020年增加2.74', 'words-of-comparison'],
  ['another bureau’s name', '，示例县医疗保障局机关运行', '，样板县医疗保障局机关运行', 'words-of-name'],
  ['the name of 医疗保险局', '，示例县医疗保障局政府采购', '，示例县医疗保险局政府采购', 'words-of-name'],
  [
    'a choice of the template',
    '元，与2021年持平。\n2',
    '元，比2021年增加/减少0万元，增长/下降0%。\n2',
    'template-words',
  ],
  ['a place holder', '示例县医疗保障局共有车辆0辆', '示例县医疗保障局共有车辆XX辆', 'template-words'],
  [
    'an instruction to the author',
    '的支出。\n第四',
    '的支出。（不涉及的科目请自行删除。）\n第四',
    'template-words',
  ],
  ['an example nobody replaced', '财政预算资金。', '财政预算资金。如…（收入类型）等。', 'template-words'],
  ['a number given twice', '（三）拟定', '（二）拟定', 'numbering'],
  ['a number left out', '二、收入决算情况说明', '三、收入决算情况说明', 'numbering'],
  ['a point left out of a paragraph', '；二是控制', '；四是控制', 'numbering'],
  [
    'another bureau’s name in the title of an annex',
    '示例县医疗保障局2022年部门整体',
    '样板县医疗保障局2022年部门整体',
    'words-of-name',
  ],
  ['another bureau’s name among the units', '纳入示例县医疗保障局', '纳入样板县医疗保障局', 'words-of-name'],
  ['a list that goes back', '（五）完成', '（三）完成', 'numbering'],
  ['an amount without a unit', '收入合计500.00万元，', '收入合计500.00，', 'units-printed'],
  ['a change without a unit', '比2021年增加2.74万元，', '比2021年增加2.74，', 'units-printed'],
  ['a share without its sign', '占100%', '占100', 'units-printed'],
  ['全覆盖 beside unequal counts', '实际检查20家', '实际检查18家', 'words-of-coverage'],
];

describe('what a report says in words', () => {
  it('agrees with its figures in a sound report', () => {
    expect(brokenOf(SOUND)).toEqual([]);
  });

  it('takes no number of an annex at the head of a broken line for one of a list', () => {
    expect(
      brokenOf(
        SOUND.replace('2.公务用车购置及运行维护费支出0万元，与2021年持平。', '$&明细见附件\n2、附件3。'),
      ),
    ).toEqual([]);
  });

  it('holds the bureau of a title against its report where the title is on two lines', () => {
    const titled = (bureau: string): string =>
      SOUND.replace(
        '示例县医疗保障局2022年部门整体支出绩效自评报告',
        `${bureau}\n2022年部门整体支出绩效自评报告`,
      );
    expect(titled('示例县医疗保障局')).not.toBe(SOUND);
    expect(brokenOf(titled('示例县医疗保障局'))).toEqual([]);
    expect(brokenOf(titled('样板县医疗保障局')).map((finding) => finding.replace(/,? .*/u, ''))).toEqual([
      'words-of-name',
    ]);
  });

  it('agrees as well, or is as broken, where the lines are broken at a width', () => {
    const wrapped = (text: string): string =>
      text
        .split('\n')
        .flatMap((line) => line.match(/.{1,32}/gu) ?? [])
        .join('\n');
    expect(brokenOf(wrapped(SOUND))).toEqual([]);
    const checks = (text: string) => brokenOf(text).map((finding) => finding.replace(/, line.*/u, ''));
    for (const [, from, to, finding] of FAULTS)
      expect(checks(wrapped(SOUND.replace(from, to))), to).toEqual([finding]);
  });

  it('is noted word by word, and never as a sentence', () => {
    const { remarks } = read(SOUND);
    expect(new Set(remarks.map(({ kind }) => kind))).toEqual(
      new Set([
        'budget-word',
        'direction',
        'heading-year',
        'opening-year',
        'told-direction',
        'comparison-year',
        'as-of-year',
        'name',
        'numbering',
        'coverage',
      ]),
    );
    for (const { word } of remarks) expect(word.length).toBeLessThanOrEqual(32);
  });

  it.each(FAULTS)('breaks by %s, and nothing else does', (_, from, to, finding) => {
    expect(SOUND.split(from).length, `${from} stands once`).toBe(2);
    const line = SOUND.slice(0, SOUND.indexOf(from)).split('\n').length;
    expect(brokenOf(SOUND.replace(from, to))).toEqual([`${finding}, line ${line}`]);
  });

  const LAWFUL: readonly (readonly [what: string, from: string, to: string])[] = [
    ['a reason that speaks of an increase', '主要变动原因是人员增加', '主要变动原因是补助标准提高、人员减少'],
    ['a cause that compares other things', '厉行节约。', '厉行节约，接待人数少于上年。'],
    ['a result told of another year', '内设机构3个。', '内设机构3个。截至2021年底，累计惠及群众3000人次。'],
    ['a pointer to tables published apart', '厉行节约。', '厉行节约。（此处略，见公开附表）'],
    ['a bureau received as a guest', '样板县医疗保障局考察', '样板县医疗保障局政府采购考察组'],
    [
      'two years told one after the other',
      '2022年度本年收入合计',
      '2021年度本年收入合计450.00万元，2022年度本年收入合计',
    ],
    [
      'an increase or a decrease as a choice of words',
      '主要变动原因是人员增加',
      '收入的增加或减少与人员有关',
    ],
    ['a document number with brackets', '主要变动原因是人员增加', '根据示财社【2021】45号文件增加人员'],
    ['a list of one annex that begins anew', '二、绩效情况', '附件2\n一、绩效情况'],
    [
      'a title whose number a conversion lost',
      '（二）人员概况。\n',
      '人员概况。\n说明见上。\n（三）资产概况。\n',
    ],
    ['a look at an annex in brackets', '元，与2021年持平。\n2', '元，与2021年持平（请见附件）。\n2'],
    [
      'a comparison with years further back besides',
      '比2021年增加2.74万元',
      '比2020年增加3.00万元，比2021年增加2.74万元',
    ],
    [
      'a comparison with a year some way back',
      '与2021年度相比，收、支总计各增加50.00万元，增长11.11%',
      '与2018年度相比，收、支总计各增加50.00万元',
    ],
    [
      'next year’s budget',
      '主要用于接待样板县医疗保障局考察。',
      '2023年公务接待费预算2.00万元，与2022年相比减少。',
    ],
    [
      'a comparison with this year’s budget',
      '比2021年增加2.74万元，增长9.23%',
      '与2022年预算相比减少1.00万元',
    ],
    ['a point told in other words', '；二是控制标准', '；第二控制标准'],
    [
      'an item and a heading that end and begin alike',
      '主要变动原因是人员增加',
      '主要变动原因是项目支出支出决算增加',
    ],
    [
      'amounts that share a unit',
      '三公”经费财政拨款支出决算具体情况说明\n',
      '三公”经费财政拨款支出决算具体情况说明\n会议费、培训费支出分别为1.20、0.80万元。\n',
    ],
    ['a factor in a calculation', '内设机构3个。', '得分按12×5%计算，内设机构3个。'],
  ];
  it.each(LAWFUL)('is not broken by %s', (_, from, to) => {
    expect(SOUND).toContain(from);
    expect(brokenOf(SOUND.replace(from, to))).toEqual([]);
  });
});

describe('what a performance report says an office had at the end of its year', () => {
  const told = (sentence: string) =>
    readDocument(
      {
        lines: [
          '示例县医疗保障局2022年度部门整体支出绩效自评报告',
          '“三公”经费。2022年我局“三公”经费支出3.78万元。',
          '三、资产管理情况',
          sentence,
        ],
      },
      { report: report.id, year: report.year },
    );
  const years = (sentence: string): readonly string[] => {
    const reading = told(sentence);
    if (isRefusal(reading)) throw new Error(reading.sentence);
    return reading.remarks.filter(({ kind }) => kind === 'as-of-year').map(({ word }) => word);
  };

  it('is of a day whose year is held against that of the report', () => {
    expect(years('截至2021年12月31日，我局资产总计96.45万元。')).toEqual(['截至2021年']);
  });

  it('is not asked of results, which may be told of any day', () => {
    expect(years('截至2021年12月31日，全县累计参保48万人。我局资产总计96.45万元。')).toEqual([]);
  });
});
