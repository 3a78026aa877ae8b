import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';
import { brokenWordsOf, lineOf } from './words.fixture.ts';

const report = inventedReport({ year: 2022 });

/** Every finding of a fault, by its check. */
function faultsOf(text: string): string[] {
  const reading = readDocument({ lines: text.split('\n') }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict')
    .map(({ check }) => check);
}

/** An invented report whose annexes tell again what its account tells of the year's work. */
const SOUND = `第一部分 部门概况
一、基本职能及主要工作
（二）2022年重点工作完成情况。
1.基金监管更加有力
全年对312家定点医药机构开展检查全覆盖，查处违规机构48家，追回违规资金386.25万元，移送问题线索5条，行业秩序明显好转。全县基本医疗保险参保人数达41.36万人。
2.经办服务更加便捷
梳理经办服务事项清单28项，其中16项实现一窗通办，群众办事更加便捷高效。
二、机构设置
示例县医疗保障局下属二级预算单位1个。
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收入总计1000.00万元，支出总计1000.00万元。
（一）预算绩效管理情况
项目完成情况综述。项目实施后，资金支付范围、支付标准、支付进度均合规合法，群众满意度达到95%，基本达成预期指标。
第三部分 附件
附件1
示例县医疗保障局2022年部门整体支出绩效评价报告
一、部门概况
示例县医疗保障局为行政单位。
二、部门履职情况
（一）履职完成情况
我局全年对312家定点医药机构开展检查全覆盖，查处违规机构48家，追回违规资金386.25万元，移送问题线索5条，行业秩序明显好转。
全县基本医疗保险参保人数达41.36万人。
梳理经办服务事项清单28项，其中16项实现一窗通办，群众办事更加便捷高效。
（二）2023年工作计划
力争全年走访参保单位120家。
附件2
2022年医疗救助补助资金绩效自评报告
一、项目概况
（一）资金情况
项目实施后，资金支付范围、支付标准、支付进度均合规合法，群众满意度达到96%，基本达成预期指标。
二、绩效目标完成情况分析
（一）总体绩效目标完成情况分析
重点救助对象住院费用政策范围内支付比例达到71.5%。
（二）绩效指标完成情况分析
重点救助对象住院费用政策范围内支付比例达71.5%。
附件3
2022年能力提升补助资金绩效自评报告
一、项目概况
（一）资金情况
项目实施后，资金支付范围、支付标准、支付进度均合规合法，群众满意度达到98%，基本达成预期指标。`;

const ANNEX = SOUND.indexOf('附件1');
const inAnnex = (from: string, to: string): string =>
  SOUND.slice(0, ANNEX) + SOUND.slice(ANNEX).replace(from, to);
const annexLine = (words: string): number =>
  SOUND.slice(0, ANNEX).split('\n').length - 1 + lineOf(SOUND.slice(ANNEX), words);

const SLIPS: readonly (readonly [what: string, from: string, to: string])[] = [
  ['a count in a run of equal clauses', '对312家', '对319家'],
  ['a figure that only the words around it name', '其中16项', '其中61项'],
  ['a count that opens a sentence', '清单28项', '清单27项'],
];

describe('the same words with another figure', () => {
  it('are not told of a report whose annexes agree with its account', () => {
    expect(brokenWordsOf(SOUND)).toEqual([]);
  });

  it.each(SLIPS)('are told at the annex: %s', (_, from, to) => {
    expect(brokenWordsOf(inAnnex(from, to))).toEqual([`told-again, line ${annexLine(from)}`]);
  });

  it('are told once where another check tells the figure', () => {
    expect(faultsOf(SOUND)).toEqual([]);
    for (const [from, to] of [
      ['386.25', '368.25'],
      ['线索5条', '线索6条'],
      ['达41.36万人', '达43.16万人'],
    ] as const)
      expect(faultsOf(inAnnex(from, to)), to).toEqual(['repeated']);
  });

  it('are told where one evaluation tells its goals and its indicators', () => {
    const text = SOUND.replace('比例达71.5%', '比例达75.1%');
    expect(brokenWordsOf(text)).toEqual([`told-again, line ${lineOf(SOUND, '比例达71.5%')}`]);
  });

  it('are told where they stand alone against two places that agree', () => {
    const form = `\n附件4\n部门整体支出绩效自评表\n\t年度总体目标完成情况\t${SOUND.split('\n')[4] ?? ''}\t`;
    const text = `${SOUND}${form}`;
    expect(brokenWordsOf(text)).toEqual([]);
    expect(brokenWordsOf(text.replace('对312家', '对319家'))).toEqual(['told-again, line 5']);
  });
});

const LAWFUL: readonly (readonly [what: string, text: string])[] = [
  [
    'a plan in the words of what was done',
    inAnnex(
      '力争全年走访参保单位120家。',
      '梳理经办服务事项清单31项，其中16项实现一窗通办，群众办事更加便捷高效。',
    ),
  ],
  ['another year', inAnnex('梳理经办服务事项清单28项', '2021年，梳理经办服务事项清单27项')],
  [
    'a formula with several figures of its own',
    inAnnex('机构48家，追回违规资金386.25万元', '机构31家，追回违规资金215.40万元'),
  ],
  [
    'an account retold of fiscal money alone',
    `${inAnnex('我局全年对312家', '2022年度收入总计900.00万元，支出总计900.00万元，收支均为财政拨款，已按要求公开。我局全年对312家')}`.replace(
      '支出总计1000.00万元。',
      '支出总计1000.00万元，收支均为财政拨款，已按要求公开。',
    ),
  ],
  ['a target restated among the goals', SOUND.replace('比例达到71.5%', '比例达到70%')],
  ['a figure printed with fewer decimals', inAnnex('386.25', '386.3')],
  ['a month of its own', inAnnex('我局全年对312家', '截至10月对298家')],
];

describe('lawful differences of words that are nearly the same', () => {
  it.each(LAWFUL)('%s', (_, text) => {
    expect(brokenWordsOf(text)).toEqual([]);
  });
});

describe('digits turned round', () => {
  const count = (one: string, other: string, more = ''): string =>
    `${SOUND}\n附件4\n示例县医疗保障局2022年城乡居民参保补助资金绩效自评报告\n一、概况\n保障了${one}名参保居民按时享受待遇。\n二、指标完成情况\n参保居民人数为${other}人。${more}`;

  it('are told of a count that says something by its digits and words', () => {
    const text = count('356842', '356482');
    expect(brokenWordsOf(text)).toEqual([`digits-swapped, line ${lineOf(text, '356482')}`]);
    expect(brokenWordsOf(count('356842', '356842'))).toEqual([]);
  });

  it('are told of a count where one digit stands between the two', () => {
    const text = count('356842', '356248');
    expect(brokenWordsOf(text)).toEqual([`digits-swapped, line ${lineOf(text, '356248')}`]);
    // Of other things it may be chance.
    expect(brokenWordsOf(text.replace('名参保居民按时享受待遇', '份宣传单印发到户'))).toEqual([]);
  });

  it('and one digit changed of a count that stands at two other places, or at one in the same words', () => {
    const more = '\n三、主要绩效\n通过项目实施，参保居民356842人的待遇得到保障。';
    const text = count('356842', '386842', more);
    expect(brokenWordsOf(text)).toEqual([`digit-changed, line ${lineOf(text, '386842')}`]);
    expect(brokenWordsOf(count('356842', '386842'))).toEqual([]);
    // What was aimed at is another figure.
    expect(brokenWordsOf(text.replace('参保居民人数为', '目标为参保居民人数'))).toEqual([]);
  });

  it('are told of four digits where the count stands at three other places, at two in the same words', () => {
    const checked = (one: string, places = 3): string =>
      `${SOUND}\n附件4\n示例县医疗保障局2022年医保基金监管经费绩效自评报告\n一、概况\n对${one}家定点医药机构检查全覆盖。\n${[
        '二、目标\n全县有定点医药机构3486家。',
        '三、完成情况\n对3486家定点医药机构检查全覆盖，规范了服务。',
        '四、效益\n实现了3486家定点医药机构检查全覆盖。',
      ]
        .slice(0, places)
        .join('\n')}`;
    expect(brokenWordsOf(checked('3468'))).toEqual([
      `digits-swapped, line ${lineOf(checked('3468'), '3468')}`,
    ]);
    expect(brokenWordsOf(checked('3486'))).toEqual([]);
    expect(brokenWordsOf(checked('3468', 2))).toEqual([]);
    expect(
      brokenWordsOf(checked('3468').replace('对3468家定点医药机构检查全覆盖', '走访3468家参保企业')),
    ).toEqual([]);
  });

  it('are not told of two that are no slip of each other, or too short', () => {
    expect(brokenWordsOf(count('356842', '346852'))).toEqual([]);
    expect(brokenWordsOf(count('3568', '3586'))).toEqual([]);
  });
});
