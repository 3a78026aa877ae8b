import { describe, expect, it } from 'vitest';
import { brokenWordsOf, lineOf } from './words.fixture.ts';

const form = (name: string, budget: string): string => `项目支出绩效目标完成情况表
( 2022 年度)           单位：万元

\t项目名称
\t${name}

\t预算单位
\t示例县医疗保障局

\t预算执行情况(万元)
\t预算数:
\t${budget}
\t执行数:
\t${budget}

\t其中-财政拨款:
\t${budget}
\t其中-财政拨款:
\t${budget}

\t绩效指标完成情况
\t一级指标
\t二级指标
\t三级指标
\t预期指标值(包含数字及文字描述)
\t实际完成指标值(包含数字及文字描述)

\t项目完成指标
\t数量指标
\t救助人数
\t12人
\t12人
`;

/** An invented report that calls its projects, units and reports by one name each. */
const SOUND = `第一部分 部门概况
一、机构设置
纳入示例县医疗保障局2022年度部门决算编制范围的二级预算单位包括：示例县医疗保障事务中心。
第二部分 2022年度部门决算情况说明
一、其他重要事项的情况说明
（一）预算绩效管理情况
本部门在2022年度部门决算中反映“2022年城乡医疗救助补助资金项目”“2022年医疗服务与保障能力提升补助资金项目”“2022年基金监管专项检查经费”等3个项目绩效目标实际完成情况。
（1）2022年城乡医疗救助补助资金项目绩效目标完成情况综述。项目全年预算数469.30万元，执行数为469.30万元，完成预算的100%。
（2）2022年医疗服务与保障能力提升补助资金项目绩效目标完成情况综述。项目全年预算数36.50万元，执行数为36.50万元，完成预算的100%。
（3）2022年基金监管专项检查经费项目绩效目标完成情况综述。项目全年预算数15.00万元，执行数为15.00万元，完成预算的100%。
${form('2022年城乡医疗救助补助资金项目', '469.30')}
${form('2022年医疗服务与保障能力提升补助资金项目', '36.50')}
${form('2022年基金监管专项检查经费', '15.00')}
2.部门绩效评价结果。
本部门开展了绩效自评，《2022年城乡医疗救助补助资金项目绩效自评报告》见附件1。
第四部分 附件
附件1
2022年城乡医疗救助补助资金绩效自评报告
一、项目概况
示例县医疗保障事务中心承办医疗救助。
附表：城乡医疗救助补助资金项目绩效目标自评表
附件2
2022年医疗服务与保障能力提升补助资金绩效自评报告
一、项目概况
上级下达医疗服务与保障能力提升补助资金36.50万元。`;

const FAULTS: readonly (readonly [fault: string, from: string, to: string, check: string])[] = [
  [
    'a form that leaves words of the name out',
    '\t2022年城乡医疗救助补助资金项目',
    '\t2022年城乡医疗救助项目',
    'project-named-alike',
  ],
  ['a form whose year lost its 年', '\t2022年医疗服务与', '\t2022医疗服务与', 'project-named-alike'],
  [
    'a form of quite another name, where every other one is paired',
    '\t2022年基金监管专项检查经费',
    '\t2022年稽核巡查费',
    'project-named-alike',
  ],
  [
    'a list with a slip in a name',
    '”“2022年基金监管专项检查经费”',
    '”“2022年基金监督专项检查经费”',
    'project-named-alike',
  ],
  ['an appended form of another name', '附表：城乡医疗救助', '附表：原城乡医疗救助', 'project-named-alike'],
  [
    'a unit by its former name',
    '\n示例县医疗保障事务中心承办',
    '\n示例县医疗保险事务中心承办',
    'unit-named-alike',
  ],
  [
    'a report cited as one of another kind',
    '补助资金项目绩效自评报告》',
    '补助资金项目绩效评价报告》',
    'report-cited-by-title',
  ],
  ['a report cited with another year', '《2022年城乡', '《2021年城乡', 'report-cited-by-title'],
  [
    'two words turned round',
    '上级下达医疗服务与保障能力',
    '上级下达医疗保障与服务能力',
    'words-in-one-order',
  ],
];

const COUNTS: readonly (readonly [said: string, findings: readonly string[]])[] = [
  ['等3个项目', []],
  ['等5个项目', []],
  ['3个项目', []],
  ['等2个项目', ['projects-counted, line 7']],
  ['4个项目', ['projects-counted, line 7']],
];

const LAWFUL: readonly (readonly [what: string, from: string, to: string])[] = [
  ['a name shortened at its end', '\t2022年基金监管专项检查经费', '\t2022年基金监管专项检查工作'],
  [
    'a project of another level with its own budget',
    '\t2022年城乡医疗救助补助资金项目',
    '\t2022年城乡医疗救助中央补助资金项目',
  ],
  ['a centre of the city above', '\n示例县医疗保障事务中心承办', '\n样例市医疗保险事务中心承办'],
  ['a centre by the name it had', '\n示例县医疗保障事务中心承办', '\n原示例县医疗保险事务中心更名后承办'],
  [
    'a report of others cited by title',
    '《2022年城乡医疗救助补助资金项目绩效自评报告》见附件1',
    '《全省医疗救助资金绩效评价报告》供参考',
  ],
  [
    'words of one weight in running text',
    '上级下达医疗服务与保障能力提升补助资金',
    '提升医疗保障与服务能力，使用补助资金',
  ],
];

describe('one name told in two places', () => {
  it('agrees in a sound report', () => {
    expect(brokenWordsOf(SOUND)).toEqual([]);
  });

  it.each(FAULTS)('is broken by %s, at its line', (_, from, to, check) => {
    expect(SOUND.split(from).length, `${from} stands once`).toBe(2);
    const line = lineOf(SOUND, from) + (from.startsWith('\n') ? 1 : 0);
    expect(brokenWordsOf(SOUND.replace(from, to))).toEqual([`${check}, line ${line}`]);
  });

  it.each(COUNTS)('a list of three that says %s', (said, findings) => {
    expect(brokenWordsOf(SOUND.replace('等3个项目', said))).toEqual(findings);
    const plain = `对2022年甲类补助项目、2022年乙类补助项目、2022年丙类补助项目${said}编制了绩效目标。`;
    const text = SOUND.replace('（1）2022', `${plain}\n（1）2022`);
    expect(brokenWordsOf(text)).toEqual(findings.map(() => 'projects-counted, line 8'));
  });

  it('a list of all that are summed up names not all but one', () => {
    expect(brokenWordsOf(SOUND.replace('等3个项目', '等4个项目'))).toEqual([
      'projects-shown-elsewhere, line 7',
    ]);
  });

  it.each(LAWFUL)('is not broken by %s', (_, from, to) => {
    expect(SOUND).toContain(from);
    expect(brokenWordsOf(SOUND.replace(from, to))).toEqual([]);
  });
});
