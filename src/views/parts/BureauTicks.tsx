import { useMemo, useRef, useState } from 'react';
import type { Row } from '../../db/tables.ts';
import { FIND_WORDS } from '../../words/words.ts';
import { change } from '../address-bar.ts';
import { RANKS, rankOf } from '../search.ts';
import { regionNamed } from '../search-entries.ts';
import { Chosen } from './RegionTree.tsx';
import { RowBox, SearchField } from './SearchField.tsx';
import { VirtualRows } from './VirtualRows.tsx';

type Region = Row<'regions'>;

/** The bureaus of the snapshot as ticks, found by name, code and pinyin; the best answer comes first. */
export function BureauTicks({
  held,
  chosen,
  onChoose = (bureaus) => change({ bureaus }),
}: {
  held: readonly Region[];
  chosen: readonly string[];
  /** Told the codes ticked; the filter of bureaus where nothing else is asked for. */
  onChoose?: (codes: readonly string[]) => void;
}) {
  const [sought, setSought] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const named = useMemo(
    () => held.map((region) => ({ region, names: regionNamed(region, [], [region.bureau]) })),
    [held],
  );
  const found = useMemo(() => {
    if (sought.trim() === '') return held;
    const ranked = named.map(({ region, names }) => ({ region, rank: rankOf(names, sought) }));
    return RANKS.flatMap((best) => ranked.filter(({ rank }) => rank === best).map(({ region }) => region));
  }, [held, named, sought]);
  const ticked = useMemo(() => new Set(chosen), [chosen]);
  const toggle = (code: string) =>
    onChoose(ticked.has(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
  return (
    <div className="sm:w-72">
      <SearchField label={FIND_WORDS.tree.findBureau} value={sought} onChange={setSought} rows={box} />
      {found.length === 0 ? (
        <p className="text-muted">{FIND_WORDS.tree.noneFound}</p>
      ) : (
        <VirtualRows
          ref={box}
          role="listbox"
          label={FIND_WORDS.tree.findBureau}
          count={found.length}
          onChoose={(index) => {
            const region = found[index];
            if (region) toggle(region.code);
          }}
          draw={(index) => {
            const region = found[index];
            const on = region !== undefined && ticked.has(region.code);
            return {
              attributes: {
                role: 'option',
                'aria-selected': on,
                'aria-posinset': index + 1,
                'aria-setsize': found.length,
              },
              children: (
                <>
                  <RowBox tick={on ? 'all' : 'none'} />
                  <span className="truncate" title={region?.bureau}>
                    {region?.bureau}
                  </span>
                </>
              ),
            };
          }}
        />
      )}
      <Chosen count={chosen.length} onClear={() => change({ bureaus: [] })} />
    </div>
  );
}
