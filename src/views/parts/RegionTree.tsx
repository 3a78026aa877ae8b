import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Row } from '../../db/tables.ts';
import { FIND_WORDS } from '../../words/words.ts';
import { change } from '../address-bar.ts';
import { keepFound, pathsTo, ticksOf, treeRows } from '../region-rows.ts';
import { growRegionTree, toggleRegion } from '../region-tree.ts';
import { rankOf } from '../search.ts';
import { regionNamed } from '../search-entries.ts';
import { RowBox, SearchField } from './SearchField.tsx';
import { VirtualRows } from './VirtualRows.tsx';

type Region = Row<'regions'>;
const ARIA_TICKS = { all: 'true', some: 'mixed', none: 'false' } as const;
/** In ms: letters typed within it belong together. */
const TYPED_TOGETHER = 700;

/** The regions as a tree that can be searched; a tick on a province stands for all below it. */
export function RegionTree({ regions, chosen }: { regions: readonly Region[]; chosen: readonly string[] }) {
  const [sought, setSought] = useState('');
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const box = useRef<HTMLDivElement>(null);
  const tree = useMemo(() => growRegionTree(regions), [regions]);
  const named = useMemo(
    () => new Map(regions.map((region) => [region.code, regionNamed(region, [])])),
    [regions],
  );
  const found = useMemo(
    () =>
      sought.trim() === ''
        ? null
        : new Set([...named].flatMap(([code, names]) => (rankOf(names, sought) === null ? [] : [code]))),
    [named, sought],
  );
  const shown = useMemo(() => (found === null ? tree : keepFound(tree, found)), [tree, found]);
  const rows = useMemo(() => {
    const open = new Set(found === null ? pathsTo(chosen, regions) : regions.map(({ code }) => code));
    for (const [code, opened] of turned) {
      if (opened) open.add(code);
      else open.delete(code);
    }
    return treeRows(shown, open);
  }, [shown, found, chosen, regions, turned]);
  const tickOf = useMemo(() => ticksOf(chosen, regions), [chosen, regions]);
  const typed = useRef({ letters: '', at: 0 });

  const turn = (code: string, open: boolean) => setTurned(new Map([...turned, [code, open]]));
  const seek = (text: string) => {
    setSought(text);
    setTurned(new Map());
  };

  /** Right opens a region or goes into it, left closes it or goes out of it; letters go to the next name they begin. */
  const press = ({ key, timeStamp }: KeyboardEvent, index: number): number | null => {
    const row = rows[index];
    if (row === undefined) return null;
    if (key === 'ArrowRight') {
      if (row.parts === 0) return index;
      if (row.open) return index + 1;
      turn(row.code, true);
      return index;
    }
    if (key === 'ArrowLeft') {
      if (row.open) {
        turn(row.code, false);
        return index;
      }
      const above = rows.slice(0, index).findLastIndex(({ depth }) => depth < row.depth);
      return above === -1 ? index : above;
    }
    if (key.length !== 1) return null;
    const { letters, at } = typed.current;
    const together = timeStamp - at < TYPED_TOGETHER ? letters + key : key;
    typed.current = { letters: together, at: timeStamp };
    const begins = ({ code }: (typeof rows)[number]) => {
      const names = named.get(code);
      const rank = names && rankOf(names, together);
      return rank === 'exact' || rank === 'prefix' || rank === 'initials';
    };
    const from = together.length > 1 ? index : index + 1;
    const next = rows.findIndex((one, place) => place >= from && begins(one));
    return next !== -1 ? next : Math.max(rows.findIndex(begins), 0);
  };

  return (
    <div className="sm:w-72">
      <SearchField label={FIND_WORDS.tree.find} value={sought} onChange={seek} rows={box} />
      {rows.length === 0 ? (
        <p className="text-muted">{FIND_WORDS.tree.noneFound}</p>
      ) : (
        <VirtualRows
          ref={box}
          role="tree"
          label={FIND_WORDS.tree.find}
          count={rows.length}
          onKey={press}
          onChoose={(index, target) => {
            const row = rows[index];
            if (row === undefined) return;
            if (target?.closest('[data-turn]')) turn(row.code, !row.open);
            else change({ regions: toggleRegion(row.code, chosen, regions) });
          }}
          draw={(index) => {
            const row = rows[index];
            if (row === undefined) return { attributes: { role: 'none' }, children: null };
            const { code, name, depth, place, of, parts, open } = row;
            const tick = tickOf(code);
            return {
              attributes: {
                role: 'treeitem',
                'aria-level': depth,
                'aria-posinset': place,
                'aria-setsize': of,
                'aria-checked': ARIA_TICKS[tick],
                ...(parts > 0 ? { 'aria-expanded': open } : {}),
              },
              children: (
                <>
                  <span
                    aria-hidden="true"
                    data-turn={parts > 0 ? '' : undefined}
                    className="inline-flex size-6 shrink-0 items-center justify-center text-muted"
                    style={{ marginInlineStart: (depth - 1) * 16 }}
                  >
                    {parts === 0 ? '' : open ? '▾' : '▸'}
                  </span>
                  <RowBox tick={tick} />
                  <span className="truncate">{name}</span>
                </>
              ),
            };
          }}
        />
      )}
      <Chosen count={chosen.length} onClear={() => change({ regions: [] })} />
    </div>
  );
}

/** How many are chosen, and a way to take them all back. */
export function Chosen({ count, onClear }: { count: number; onClear: () => void }) {
  return (
    <p className="mt-2 flex min-h-8 items-center justify-between text-muted" role="status">
      {FIND_WORDS.tree.chosen(count)}
      {count > 0 && (
        <button type="button" className="control control-quiet" onClick={onClear}>
          {FIND_WORDS.tree.clear}
        </button>
      )}
    </p>
  );
}
