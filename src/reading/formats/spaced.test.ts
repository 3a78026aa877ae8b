import { describe, expect, it } from 'vitest';
import { spacedAsTabs } from './spaced.ts';

const HEADER = '序号 项目名称 全年预算数（万元） 全年执行数（万元） 执行率 自评得分';
const ROWS = ['1 示例救助补助资金 1235.12 1235.12 100.00% 95.5', '2 示例监管工作经费 96.40 90.40 93.78% 94'];
const TOTAL = '合计 1331.52 1325.52 99.55% 平均94.75';

const tabsIn = (lines: readonly string[]): number[] =>
  spacedAsTabs(lines).map((line) => line.split('\t').length - 1);

describe('tables evenly parted by spaces', () => {
  it('have tabs between their cells, and no character moves', () => {
    const lines = ['7个项目如下：', HEADER, ...ROWS, TOTAL, '合计如上。'];
    const parted = spacedAsTabs(lines);
    expect(parted.map((line) => line.replaceAll('\t', ' '))).toEqual(lines);
    expect(tabsIn(lines)).toEqual([0, 5, 5, 5, 4, 0]);
  });

  it('keep wider gaps as one', () => {
    expect(spacedAsTabs([HEADER.replace(' ', '   '), ...ROWS, TOTAL])[0]).toMatch(/^序号 {2}\t项目名称\t/u);
  });

  it.each([
    ['a row of more words', [HEADER, '1 示例 救助资金 1235.12 1235.12 100.00% 95.5', ...ROWS, TOTAL]],
    [
      'a figure in another column',
      [HEADER, '1 1235.12 示例救助补助资金 1235.12 100.00% 95.5', ...ROWS, TOTAL],
    ],
    ['one row alone', [HEADER, ROWS[0] ?? '', TOTAL]],
    ['no total', [HEADER, ...ROWS, '以上为各项目情况。']],
    ['no titles', ['1 示例资金 12.00 12.00 100.00% 95', ...ROWS, TOTAL]],
    ['a sentence above', ['本单位 全年 开展 各项 工作， 如下', ...ROWS, TOTAL]],
    ['words in the total', [HEADER, ...ROWS, '合计 两项 均已 完成 无 结余']],
  ])('are left where there is %s', (_, lines) => {
    expect(spacedAsTabs(lines)).toEqual(lines);
  });
});
