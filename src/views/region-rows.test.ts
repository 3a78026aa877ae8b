import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepFound, pathsTo, ticksOf, treeRows } from './region-rows.ts';
import { growRegionTree, lineageOf, toggleRegion } from './region-tree.ts';

const region = (code: string, name: string, parent: string | null) => ({ code, name, parent });
const REGIONS = [
  region('990000', '示例省', null),
  region('990100', '甲市', '990000'),
  region('990101', '甲县', '990100'),
  region('990102', '乙县', '990100'),
  region('990200', '乙市', '990000'),
  region('990201', '丙县', '990200'),
  region('980000', '示范省', null),
];
const TREE = growRegionTree(REGIONS);
const CODES = REGIONS.map(({ code }) => code);
const names = (open: ReadonlySet<string>) => treeRows(TREE, open).map(({ name }) => name);

describe('the tree of regions as rows', () => {
  it('shows provinces alone until one is opened', () => {
    expect(names(new Set())).toEqual(['示例省', '示范省']);
    expect(names(new Set(['990000']))).toEqual(['示例省', '甲市', '乙市', '示范省']);
  });

  it('opens the path to what is chosen', () => {
    expect(names(pathsTo(['990102'], REGIONS))).toEqual(['示例省', '甲市', '甲县', '乙县', '乙市', '示范省']);
  });

  it('says how deep a row is and which of its siblings', () => {
    const [, , , last] = treeRows(TREE, new Set(['990000', '990100']));
    expect(last).toEqual({ code: '990102', name: '乙县', depth: 3, place: 2, of: 2, parts: 0, open: false });
  });

  it('keeps, of a search, what is found and what that lies in', () => {
    const kept = keepFound(TREE, new Set(['990201']));
    expect(treeRows(kept, new Set(CODES)).map(({ name }) => name)).toEqual(['示例省', '乙市', '丙县']);
  });

  it('ticks all below a chosen region, and marks what lies above one', () => {
    const tick = ticksOf(['990100'], REGIONS);
    expect(['990000', '990100', '990101', '990200'].map(tick)).toEqual(['some', 'all', 'all', 'none']);
  });

  it('takes one county of a chosen province back and leaves its other parts chosen', () => {
    expect([...toggleRegion('990101', ['990000'], REGIONS)].sort()).toEqual(['990102', '990200']);
  });

  it('whatever is ticked in turn, no chosen region lies in another, and the one ticked last has changed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CODES), { maxLength: 12 }), (turns) => {
        let chosen: readonly string[] = [];
        for (const code of turns) {
          const before = ticksOf(chosen, REGIONS)(code);
          chosen = toggleRegion(code, chosen, REGIONS);
          const after = ticksOf(chosen, REGIONS)(code);
          expect(after).toBe(before === 'all' ? 'none' : 'all');
          for (const one of chosen)
            expect(
              lineageOf(one, REGIONS)
                .slice(1)
                .some((above) => chosen.includes(above)),
            ).toBe(false);
        }
      }),
      { seed: 20240604 },
    );
  });
});
