import { describe, expect, it } from 'vitest';
import { brokenWordsOf, lineOf } from './words.fixture.ts';

const form = (name: string, code = '301501'): string =>
  `项目支出绩效目标完成情况表\n\t项目名称\t${name}\n\t预算单位\t${code}示例县医疗保障局\n`;

/** An invented report that cites its documents, and prints its code, alike everywhere. */
const SOUND = `第一部分 部门概况
一、机构设置
示例县医疗保障局为行政单位。
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收入总计500.00万元，支出总计500.00万元。
二、其他重要事项的情况说明
（一）预算绩效管理情况
根据《关于开展2022年财政支出绩效评价工作的通知》（示财监〔2023〕128号）要求，本部门开展了自评。
${form('甲类补助')}${form('乙类补助')}${form('丙类补助')}${form('丁类补助')}
第三部分 附件
附件1
示例县医疗保障局2022年部门整体支出绩效自评报告
一、概况
2022年度收入总计500.00万元，支出总计500.00万元。
根据《关于批复2022年部门预算的通知》（示财函〔2022〕11号），我局2022年度预算支出500.00万元。
按照《关于开展2022年财政支出绩效评价工作的通知》（示财监〔2023〕128号）要求，对照全县统一的《2022年县级项目绩效评价指标体系》打分。
二、方法
依据全县统一的《2022年县级项目绩效评价指标体系》自评。
三、结论
参照全县统一的《2022年县级项目绩效评价指标体系》评分，自评得分95分。
此外还遵照《关于加强财会监督工作的通知》（示财监〔2023〕45号）和《关于做好监督检查工作的通知》（示财监〔2022〕46号）。`;

const FAULTS: readonly (readonly [what: string, from: string, to: string, check: string])[] = [
  [
    'a number with two digits turned round',
    '按照《关于开展2022年财政支出绩效评价工作的通知》（示财监〔2023〕128号',
    '按照《关于开展2022年财政支出绩效评价工作的通知》（示财监〔2023〕218号',
    'documents-numbered-alike',
  ],
  [
    'a number of another year',
    '按照《关于开展2022年财政支出绩效评价工作的通知》（示财监〔2023',
    '按照《关于开展2022年财政支出绩效评价工作的通知》（示财监〔2022',
    'documents-numbered-alike',
  ],
  ['a title of another year', '依据全县统一的《2022', '依据全县统一的《2021', 'titles-of-one-year'],
  ['a budget approved for another year', '批复2022年', '批复2021年', 'titles-of-one-year'],
];

const LAWFUL: readonly (readonly [what: string, from: string, to: string])[] = [
  ['another document of the same issuer', '〔2023〕45号', '〔2023〕182号'],
  [
    'the document of the year before, under its own title',
    '开展2022年财政支出绩效评价工作的通知》（示财监〔2023〕128号）要求，本',
    '开展2021年财政支出绩效评价工作的通知》（示财监〔2022〕97号）要求，本',
  ],
  ['two titles of two years', '依据全县统一的《2022年县级项目', '依据全县统一的《2021年县级重点项目'],
  [
    'a department’s code beside those of its unit',
    '丙类补助\n\t预算单位\t301501',
    '丙类补助\n\t主管部门\t30150',
  ],
];

describe('what is told many times, and once otherwise', () => {
  it('is told of no sound report', () => {
    expect(brokenWordsOf(SOUND)).toEqual([]);
  });

  it.each(FAULTS)('is told at its line: %s', (_, from, to, check) => {
    expect(SOUND.split(from).length, `${from} stands once`).toBe(2);
    const line = lineOf(SOUND, from) + (from.split('\n').length - 1);
    expect(brokenWordsOf(SOUND.replace(from, to))).toEqual([`${check}, line ${line}`]);
  });

  it.each(LAWFUL)('is not told of %s', (_, from, to) => {
    expect(SOUND).toContain(from);
    expect(brokenWordsOf(SOUND.replace(from, to))).toEqual([]);
  });
});

const annexes = (...numbers: readonly string[]): string =>
  `${SOUND}\n${numbers.map((number) => `附件${number}\n本附件列示项目的绩效情况。`).join('\n')}`;

describe('annexes numbered one after another', () => {
  it.each([
    [['2-1', '2-2', '2-3', '2-4'], null],
    [['2-1', '3-2', '2-3', '2-4'], '3-2'],
    [['2-1', '2-2', '2-3', '1-4'], '1-4'],
    [['2-2', '2-2', '2-3', '2-4'], '2-2'],
    [['2-1', '2-2', '3-1', '3-2'], null],
    [['2-1', '2-2', '2-2', '2-3'], null],
  ] as const)('%s', (numbers, odd) => {
    const text = annexes(...numbers);
    const line = odd === null ? 0 : lineOf(text, `附件${odd}`);
    expect(brokenWordsOf(text)).toEqual(odd === null ? [] : [`annexes-numbered, line ${line}`]);
  });
});
