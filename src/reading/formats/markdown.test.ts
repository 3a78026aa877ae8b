import { describe, expect, it } from 'vitest';
import { withTabRows } from './markdown.ts';

describe('tables in Markdown', () => {
  it('become tab rows, every figure at the offset it is printed at', () => {
    const lines = ['三公经费', '| 项目 | 决算数 |', '| --- | ---: |', '| 公务接待费 | 1.60 |', '', '正文'];
    const rows = withTabRows(lines);
    expect(rows).toEqual([
      '三公经费',
      '  项目 \t 决算数  ',
      ' '.repeat(14),
      '  公务接待费 \t 1.60  ',
      '',
      '正文',
    ]);
    expect(rows[3]?.indexOf('1.60')).toBe(lines[3]?.indexOf('1.60'));
  });

  it('a blank cell stays a cell', () => {
    expect(withTabRows(['| a | b | c |', '|---|---|---|', '| x |  | 3 |'])[2]).toBe('  x \t  \t 3  ');
  });

  it('a line between bars without a rule below is left as it is', () => {
    expect(withTabRows(['| 公开时间：2023年 |', '正文'])).toEqual(['| 公开时间：2023年 |', '正文']);
  });
});
