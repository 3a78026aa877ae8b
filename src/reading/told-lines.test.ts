import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

const report = inventedReport({ year: 2022 });

/** What is amiss in the lines of the accounts told one by one, and the paths of the lines that were read. */
function read(lines: string) {
  const text = `示例县医疗保障局2022年度部门决算
第三部分 2022年度部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
${lines}
六、其他情况说明
无。`;
  const reading = readDocument({ lines: splitLines(text) }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  const amiss = auditReport(report, reading.facts, reading.remarks).filter(
    ({ verdict }) => verdict === 'broken' || verdict === 'conflict',
  );
  const spent = reading.facts.filter(({ item, measure }) => item === 'functional' && measure === 'outturn');
  return {
    amiss: [...new Set(amiss.map(({ check }) => check))],
    told: spent.map(({ path, value }) => `${path.join('/')} ${value}`),
  };
}

const MONEY =
  '年初预算30.00万元，支出决算28.40万元，完成年初预算的94.67%。决算数小于年初预算数的主要原因是压减支出。';
const LINE = '卫生健康支出/医疗保障管理事务/一般行政管理事务 28.40';

describe('a line of the functional classification is told', () => {
  it.each([
    ['with its 类, 款 and 项', `1.卫生健康支出（类）医疗保障管理事务（款）一般行政管理事务（项）。${MONEY}`],
    [
      'with its code, and its money in a paragraph below',
      `1.卫生健康支出（类）医疗保障管理事务（款）一般行政管理事务（项）（2101502）。\n${MONEY}`,
    ],
    [
      'under a heading that names its 类',
      `（一）卫生健康支出（类）\n1.医疗保障管理事务（款）一般行政管理事务（项）。${MONEY}`,
    ],
    [
      'by its 款 and 项, behind the money of its 类',
      `（一）卫生健康支出（类）年初预算30.00万元，支出决算28.40万元。\n1．医疗保障管理事务（款）一般行政管理事务（项）。${MONEY}`,
    ],
    ['by its own name', `（1）一般行政管理事务。${MONEY}`],
    [
      'behind a mark in brackets',
      `（1）卫生健康支出（类）医疗保障管理事务（款）一般行政管理事务（项）。${MONEY}`,
    ],
  ])('%s', (_, lines) => {
    expect(read(lines)).toEqual({ amiss: [], told: [LINE] });
    expect(read(lines.replace('小于', '大于')).amiss).toEqual(['words-of-budget']);
    expect(read(lines.replace('94.67', '96.47')).amiss).toEqual(['items-completion']);
  });

  it('with nothing budgeted for it', () => {
    const lines =
      '1.卫生健康支出（类）医疗救助（款）城乡医疗救助（项）。年初未安排预算，支出决算为11.20万元，系年中追加。';
    expect(read(lines)).toEqual({ amiss: [], told: ['卫生健康支出/医疗救助/城乡医疗救助 11.20'] });
  });

  it('but not by a name that is no 项', () => {
    expect(read(`2022年度一般公共预算财政拨款支出28.40万元。\n（1）示例宣传经费。${MONEY}`).told).toEqual([]);
  });

  it('whose 类 goes on in the line below keeps its name whole', () => {
    const lines = `1.卫生健康支出（类）\n医疗保障管理事务（款）一般行政管理事务（项）。${MONEY}`;
    expect(read(lines)).toEqual({ amiss: [], told: [LINE] });
  });
});
