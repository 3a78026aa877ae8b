import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './text-forms.fixture.ts';

const TITLES = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '偏差原因'];
const LABELS = ['培训经办人员', '零星报销按时办结率', '政策知晓率', '参保人满意度', '走访户数', '示例宣传'];

/** A line with its cells at or near the columns asked for, never closer than two spaces. */
function printLine(cells: readonly string[], starts: readonly number[], drift: readonly number[]): string {
  let line = '';
  cells.forEach((cell, index) => {
    if (cell === '') return;
    const at = Math.max((starts[index] ?? 0) + (drift[index] ?? 0), line === '' ? 0 : widthOf(line) + 2);
    const width = line.length === 0 ? 0 : widthOf(line);
    line += ' '.repeat(Math.max(0, at - width)) + cell;
  });
  return line;
}

const widthOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

const cellsOfRow = fc.record({
  target: fc.constantFrom('≥95%', '40人', '2万份', '健全', ''),
  actual: fc.constantFrom('96.5%', '46人', '2.1万份', '健全', ''),
  weight: fc.integer({ min: 10, max: 20 }),
  lost: fc.integer({ min: 0, max: 9 }),
  remark: fc.constantFrom('', '', '3个乡镇未完成', '接口未改造'),
  drift: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 8, maxLength: 8 }),
});

describe('columns that a page keeps only roughly', () => {
  test('a figure is bound to its own column or to none, whatever is blank and however far it drifts', () => {
    let bound = 0;
    fc.assert(
      fc.property(
        fc.array(cellsOfRow, { minLength: 3, maxLength: 6 }),
        fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 8, maxLength: 8 }),
        (drawn, gaps) => {
          const starts: number[] = [];
          let at = 3;
          TITLES.forEach((title, index) => {
            starts.push(at);
            at +=
              Math.max(widthOf(title), index === 2 ? 18 : index > 2 && index < 5 ? 8 : 4) +
              (gaps[index] ?? 2);
          });
          const lines = drawn.map(({ target, actual, weight, lost, remark, drift }, index) => {
            const level = ['数量指标', '质量指标', ''][index % 3] ?? '';
            const cells = [index === 0 ? '产出指标' : '', level, LABELS[index] ?? '', target, actual];
            return printLine([...cells, `${weight}`, `${weight - lost}`, remark], starts, drift);
          });
          const { rows } = read(
            `项目支出绩效自评表\n项目名称      示例经费\n${printLine(TITLES, starts, [])}\n${lines.join('\n')}\n`,
          );
          const truth = new Set(
            drawn.flatMap(({ target, actual, weight, lost }, index) =>
              [`target ${target}`, `actual ${actual}`, `weight ${weight}分`, `score ${weight - lost}分`].map(
                (words) => `示例经费/${LABELS[index]} ${words}`,
              ),
            ),
          );
          for (const row of rows) {
            if (row.includes(' - ')) continue;
            bound += 1;
            expect(truth).toContain(row.replace(/ (\S+)$/u, '$1'));
          }
        },
      ),
      { seed: 20_221_130, numRuns: 400 },
    );
    expect(bound).toBeGreaterThan(2000);
  });
});
