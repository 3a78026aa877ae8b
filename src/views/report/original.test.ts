import { describe, expect, it } from 'vitest';
import { cutLine, windowAround } from './original.ts';
import { groupBySection, layOutGrid } from './source-grid.ts';

describe('the lines round a figure', () => {
  it('put the figure in the middle', () => {
    expect(windowAround(500, 1000, 100)).toEqual({ from: 450, to: 549 });
  });

  it('stop at the ends of the document', () => {
    expect(windowAround(3, 1000, 100)).toEqual({ from: 1, to: 100 });
    expect(windowAround(999, 1000, 100)).toEqual({ from: 901, to: 1000 });
    expect(windowAround(7, 20, 100)).toEqual({ from: 1, to: 20 });
    expect(windowAround(50_000, 20, 100)).toEqual({ from: 1, to: 20 });
  });
});

describe('the mark in a line', () => {
  const text = '公务接待费1.95万元，完成预算';

  it('covers the figure and nothing else', () => {
    expect(cutLine(text, 8, { line: 8, start: 5, finish: 11, finishLine: 8 })).toEqual([
      { text: '公务接待费', marked: false },
      { text: '1.95万元', marked: true },
      { text: '，完成预算', marked: false },
    ]);
  });

  it('goes over a line end for a figure that is broken there', () => {
    const spot = { line: 8, start: 5, finish: 4, finishLine: 9 };
    expect(cutLine('公务接待费1.', 8, spot)).toEqual([
      { text: '公务接待费', marked: false },
      { text: '1.', marked: true },
    ]);
    expect(cutLine('95万元，完成', 9, spot)).toEqual([
      { text: '95万元', marked: true },
      { text: '，完成', marked: false },
    ]);
  });

  it('is not there on other lines', () => {
    expect(cutLine(text, 9, { line: 8, start: 5, finish: 11, finishLine: 8 })).toEqual([
      { text, marked: false },
    ]);
    expect(cutLine(text, 8, null)).toEqual([{ text, marked: false }]);
  });
});

describe('a source table put together again', () => {
  const figure = (
    id: string,
    line: number,
    row_label: string,
    column_label: string,
    source_table = 't8',
  ) => ({
    id,
    line,
    start: 0,
    row_label,
    column_label,
    source_table,
  });

  it('has its rows and columns in the order they are printed', () => {
    const grid = layOutGrid([
      figure('c', 12, '接待费', '预算数'),
      figure('a', 10, '出国费', '决算数'),
      figure('b', 11, '接待费', '决算数'),
    ]);
    expect(grid.columns).toEqual(['决算数', '预算数']);
    expect(
      grid.rows.map(({ label, cells }) => [label, cells.map((cell) => cell.map(({ id }) => id))]),
    ).toEqual([
      ['出国费', [['a'], []]],
      ['接待费', [['b'], ['c']]],
    ]);
  });

  it('keeps both figures where a row label is printed twice', () => {
    const grid = layOutGrid([figure('a', 10, '其他', '金额'), figure('b', 11, '其他', '金额')]);
    expect(grid.rows[0]?.cells[0]?.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('names once what all its rows are about', () => {
    const grid = layOutGrid([
      figure('a', 10, '示例项目', '预算数'),
      figure('b', 11, '示例项目 · 财政拨款', '预算数'),
      figure('c', 12, '示例项目 · 参保人数', '指标值'),
    ]);
    expect(grid.subject).toBe('示例项目');
    expect(grid.rows.map(({ label }) => label)).toEqual(['示例项目', '财政拨款', '参保人数']);
  });

  it('stands under its heading, and is left out when it has no figures', () => {
    const table = (id: string, section: string) => ({
      id,
      title: id,
      section,
      form: 'narrative',
      first_line: 1,
      last_line: 2,
    });
    const sections = groupBySection(
      [table('t8', '一 › 二'), table('t9', '一 › 三')],
      [figure('a', 10, 'x', 'y')],
    );
    expect(sections.map(({ section, tables }) => [section, tables.length])).toEqual([['一 › 二', 1]]);
  });
});
