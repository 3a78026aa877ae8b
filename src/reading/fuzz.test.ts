import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { byPlace, type Fact, type ReportId } from '../core/fact.ts';
import { isRefusal } from './document.ts';
import { identifyDocument } from './identity.ts';
import type { LedgerEntry } from './ledger.ts';
import { type Reading, readDocument } from './read.ts';

const ID = 'example-2022' as ReportId;
const SEED = 20221122;

const words = (text: string): readonly string[] => text.split(' ');
const HEADINGS = [
  '第二部分 2022年度部门决算情况说明',
  '一、收入支出决算总体情况说明',
  '二、收入决算情况说明',
  '三、支出决算情况说明',
  '四、财政拨款收入支出决算总体情况说明',
  '（一）一般公共预算财政拨款支出决算总体情况',
  '（二）一般公共预算财政拨款支出决算结构情况',
  '（三）一般公共预算财政拨款支出决算具体情况',
  '六、一般公共预算财政拨款基本支出决算情况说明',
  '七、“三公”经费财政拨款支出决算情况说明',
  '（一）机关运行经费支出情况',
  '（二）人员情况',
  '三、资产管理情况',
  '第四部分 名词解释',
  '附件1',
  '2022年示例救助项目支出绩效自评报告',
  '2022年部门整体支出绩效自评报告',
  '二、项目资金情况',
  '（三）经济性分析',
  '收入决算表',
  '“三公”经费支出决算表',
  '公开09表 单位：万元',
  '项目\t2021年决算数\t2022年预算数\t2022年决算数',
  '科目编码\t科目名称\t本年收入合计\t财政拨款收入',
  '项目 行次 决算数',
  '收、支决算总计变动情况图',
  '支出决算结构图',
  '一级指标\t二级指标\t三级指标\t指标值\t实际完成值',
  '|项目|2021年决算数|2022年决算数|',
];
const TRADE = words(
  '收入总计 支出总计 收、支总计 本年收入合计 基本支出 项目支出 一般公共预算财政拨款 政府性基金预算 公务接待费 公务用车运行维护费 因公出国（境）费 “三公”经费 机关运行经费 人员经费 公用经费 医疗救助 卫生健康支出（类） 行政运行（项） 医疗保障管理事务（款） 项目全年预算数 执行数 绩效目标完成情况综述 自评得分 满分 参保人数 定点医药机构 追回医保基金 在职人员 行政编制 固定资产 全年 年初 预算 决算 完成预算 支出决算为 占 占比 比上年 较上年度 与2021年相比 与上年持平 增加 减少 增长 下降 增加/减少 未发生 无该项支出 未安排预算 其中 主要原因是 主要用于 截至2022年底 截至10月 2022年 2021年度 均为 共计 分别为 示例市医疗保障局 所属中心 该项目 中央资金 数量指标 国内公务接待 批次 人次',
);
const UNITS = words(
  '万元 元 亿元 % ％ %% 个百分点 人 人次 万人 批次 个 家 家次 辆 台（套） 分 次 元/人 万 天 吨',
);
const MARKS = [
  ...words(
    '， 。 ； ： 、 （ ） “ ” 《 》 〔 〕 ( ) , : ; . - — ~ ～ / + ≥ ≤ > 约 余 近 以上 不超过 第 | **',
  ),
  ' ',
  '\t',
  '\n',
  '\n\n',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\u0000',
  '\ud842',
  '\ud842\udfb7',
  '\r',
];
const ODD_NUMBERS = [
  ...words(
    '0 0.00 00012 1e5 1.234.567 −5 -5 （5） １，２３４．５６ 1,234.56 1，234.56 1,23 ١٢٣ 12³ ½ ① 1/2 1-2 5. .5 0000年 9999年 100%的50% 2022 210 2101501',
  ),
  '1 234.56',
  '12\n34.5',
  '1\u200b2.5',
  '9'.repeat(400),
  `1${',000'.repeat(60)}.5`,
];

const number = fc.oneof(
  { weight: 3, arbitrary: fc.nat(9999).map(String) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(99999), fc.nat(99)).map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`),
  },
  { weight: 2, arbitrary: fc.constantFrom(...ODD_NUMBERS) },
);
const figure = fc.tuple(number, fc.constantFrom(...UNITS)).map((parts) => parts.join(''));
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TRADE) },
  { weight: 5, arbitrary: figure },
  { weight: 1, arbitrary: number },
  { weight: 5, arbitrary: fc.constantFrom(...MARKS) },
);
const prose = fc.array(piece, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
const cell = fc.oneof(
  fc.constantFrom(...TRADE),
  number,
  figure,
  fc.constantFrom('', '——', '2101501', '其中：'),
);
const row = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 8 }), fc.constantFrom('\t', ' ', '  '))
  .map(([cells, gap]) => cells.join(gap));
/** What a report says, put together at random; the first statement is plain, so that the rest is read. */
const report = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...HEADINGS) },
      { weight: 4, arbitrary: prose },
      { weight: 2, arbitrary: fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => rows.join('\n')) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) =>
    ['一、收入支出决算总体情况说明', '2022年度收入总计12.50万元。', ...parts].join('\n').split('\n'),
  );

function read(lines: readonly string[]): Reading {
  const reading = readDocument({ lines }, { report: ID, year: 2022 });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/u;
const inDigits = ({ printed }: Fact): boolean => /[\d０-９]/u.test(printed);

/** The characters of a place, one after the other, from its first line to its last. */
const printedAt = (lines: readonly string[], { line, start, end, endLine = line }: Fact['place']): string =>
  line === endLine
    ? (lines[line - 1] ?? '').slice(start, end)
    : [
        (lines[line - 1] ?? '').slice(start),
        ...lines.slice(line, endLine - 1),
        (lines[endLine - 1] ?? '').slice(0, end),
      ].join('');

/** Whether characters stand in a text in their order; what else stands between them does not matter. */
function standsIn(characters: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === characters.charAt(at)) at += 1;
  return at === characters.length;
}

const covers = ({ place: { line, start, end, endLine } }: Fact, entry: LedgerEntry): boolean =>
  endLine === undefined
    ? entry.line === line && entry.start >= start && entry.start < end
    : (entry.line === line && entry.start >= start) || (entry.line === endLine && entry.start < end);

describe('a document of the words of the trade in any order', () => {
  const holds = (property: (reading: Reading, lines: readonly string[]) => void): void => {
    fc.assert(
      fc.property(report, (lines) => property(read(lines), lines)),
      { seed: SEED, numRuns: 200 },
    );
  };

  it('is read, identified and audited without a fault', () => {
    holds(({ facts }, lines) => {
      identifyDocument(lines, new Map());
      const card = { id: ID, year: 2022, title: '', annexes: true, corrections: [] };
      auditReport({ ...card, document: { file: 'example.txt', sha256: '' } }, facts);
    });
  });

  it('has every figure exactly as printed at its place', () => {
    holds(({ facts }, lines) => {
      for (const { printed, place } of facts)
        if (place.endLine === undefined) expect(printed).toBe(printedAt(lines, place));
        else expect(standsIn(printed, printedAt(lines, place))).toBe(true);
    });
  });

  it('has each figure once, in the order of print', () => {
    holds(({ facts }) => {
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      for (const [index, fact] of facts.entries()) {
        const before = facts[index - 1];
        if (before) expect(byPlace(before, fact)).toBeLessThan(0);
      }
    });
  });

  it('has plain decimals as values, no longer than what is printed', () => {
    holds(({ facts }) => {
      for (const { value, printed } of facts) {
        if (value === null) continue;
        expect(value).toMatch(PLAIN);
        if (/[\d０-９]/u.test(printed)) expect(value.length).toBeLessThanOrEqual(printed.length + 1);
      }
    });
  });

  it('accounts in its ledger for every figure printed in digits, and for each number once', () => {
    holds(({ facts, ledger }) => {
      for (const fact of facts.filter(inDigits)) {
        const entry = ledger.find((each) => covers(fact, each));
        expect(entry?.verdict, fact.printed).toBe(fact.item === null ? 'unbound' : 'fact');
      }
      expect(new Set(ledger.map(({ line, start }) => `${line}.${start}`)).size).toBe(ledger.length);
    });
  });

  it('reads the same twice', () => {
    holds((reading, lines) => {
      expect(read(lines)).toEqual(reading);
    });
  });
});
