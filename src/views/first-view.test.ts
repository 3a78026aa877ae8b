import { describe, expect, it } from 'vitest';
import { readFirstView, readPageRows } from './first-view.ts';

const WHOLE = {
  snapshot: { hash: 'abc', created: '2026-01-01T00:00:00Z' },
  entries: [{ query: 'reports', params: {}, rows: [{ id: 'demo-2020' }] }],
  charts: {
    overview: {
      svg: 'data/first/a.svg',
      narrow: 'data/first/b.svg',
      width: 720,
      height: 320,
      description: '图',
    },
  },
};

describe('the first view', () => {
  it('is read whole, and holds no originals unless it says so', () => {
    const view = readFirstView(WHOLE);
    expect(view.snapshot).toEqual({
      hash: 'abc',
      created: '2026-01-01T00:00:00Z',
      originals: false,
      synthetic: false,
    });
    expect(view.entries).toHaveLength(1);
    expect(view.charts.overview?.width).toBe(720);
  });

  it.each([
    [null, 'not an object'],
    [{ ...WHOLE, snapshot: {} }, 'no hash'],
    [{ ...WHOLE, entries: [{ query: 'reports' }] }, 'not query, params, rows'],
  ])('is refused when it is not whole: %o', (json, message) => {
    expect(() => readFirstView(json)).toThrow(message);
  });

  it('has the rows of one page apart, refused when they are not whole', () => {
    const rows = { hash: 'abc', entries: WHOLE.entries };
    expect(readPageRows(rows)).toEqual(rows);
    expect(() => readPageRows({ entries: [] })).toThrow('no snapshot hash');
    expect(() => readPageRows({ hash: 'abc', entries: [{}] })).toThrow('not query, params, rows');
  });

  it('leaves out a chart that is not whole, and keeps the rows', () => {
    const view = readFirstView({ ...WHOLE, charts: { overview: { svg: 'x' } } });
    expect(view.charts.overview).toBeUndefined();
    expect(view.entries).toHaveLength(1);
  });
});
