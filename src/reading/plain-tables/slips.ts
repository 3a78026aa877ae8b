import type { TableCell } from './cells.ts';
import type { Range } from './grid.ts';
import { mendedTo, type Relation, type Way } from './relation.ts';

/** Which of two relations tells a slip that both would. */
const RANK: Readonly<Record<Way, number>> = { rows: 0, columns: 1, left: 2, rate: 3, portion: 4, growth: 5 };

const meet = (a: Range, b: Range): Range | null => {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return low <= high + 1e-9 ? { low, high } : null;
};

/** Relations of one table with each slip told once: what one other figure in one cell would mend together. */
export function toldOnce(relations: readonly Relation[]): readonly Relation[] {
  const echoes = new Set<Relation>();
  let left = relations.filter(({ holds, standing }) => !holds && standing !== 'echo');
  while (left.length > 1) {
    const found = culpritOf(left, relations);
    if (!found) break;
    const [first, ...rest] = [...found].sort(
      (a, b) => Number(a.standing !== 'sure') - Number(b.standing !== 'sure') || RANK[a.way] - RANK[b.way],
    );
    for (const one of rest) echoes.add(one);
    left = left.filter((one) => one !== first && !echoes.has(one));
  }
  return relations.map((one) => (echoes.has(one) ? { ...one, standing: 'echo' } : one));
}

const cellsOf = ({ stated, parts }: Relation): readonly TableCell[] =>
  [stated, ...parts].map(({ cell }) => cell);

/** The relations amiss that another figure in one cell mends, most of them at once, without upsetting any that holds. */
function culpritOf(amiss: readonly Relation[], all: readonly Relation[]): readonly Relation[] | null {
  let best: readonly Relation[] = [];
  const tried = new Set<TableCell>();
  for (const cell of amiss.flatMap(cellsOf)) {
    if (tried.has(cell)) continue;
    tried.add(cell);
    let range: Range | null = null;
    const mended: Relation[] = [];
    for (const one of amiss) {
      const own = cellsOf(one).includes(cell) ? mendedTo(one, cell) : null;
      const both: Range | null = own && (range ? meet(range, own) : own);
      if (!both) continue;
      range = both;
      mended.push(one);
    }
    const upset = all.some(({ holds, ...one }) => {
      if (!holds || !range || !cellsOf({ holds, ...one }).includes(cell)) return false;
      const own = mendedTo({ holds, ...one }, cell);
      return own !== null && meet(own, range) === null;
    });
    if (!upset && mended.length > best.length) best = mended;
  }
  return best.length > 1 ? best : null;
}
