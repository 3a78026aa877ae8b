import type { Placed } from './ranks.ts';

/** Rows left out between two that are drawn, by their places. */
export type Gap = { readonly from: number; readonly to: number };
export const isGap = (row: Placed | Gap): row is Gap => 'from' in row;

/** How much of a long ranking is drawn: up to `most` rows whole, else this many at each end and beside each selected. */
export type Reach = {
  readonly most: number;
  readonly top: number;
  readonly bottom: number;
  readonly near: number;
};

/** On the screen; on paper, where rows have half the room, `PAPER`. */
export const SCREEN: Reach = { most: 40, top: 5, bottom: 3, near: 2 };
export const PAPER: Reach = { most: 24, top: 3, bottom: 2, near: 1 };

/** Places of the selected with their neighbours; fewer neighbours the more are selected, so that the rows stay few. */
function placesNear(
  placed: readonly Placed[],
  selected: ReadonlySet<string>,
  { near, most }: Reach,
): Set<number> {
  const own = placed.filter(({ mark }) => selected.has(mark.bureau)).slice(0, most);
  const reach = Math.min(near, own.length === 0 ? 0 : Math.floor(most / own.length / 2));
  return new Set(
    own.flatMap(({ place }) => Array.from({ length: 2 * reach + 1 }, (_, step) => place - reach + step)),
  );
}

/**
 * The rows of a ranking of `n` that are drawn, with what is left out between them: all where they are few, else the
 * first, the selected with their neighbours, and the last. Of a ranking given in part every given row is drawn. A gap
 * is never of one row that could be drawn.
 */
export function excerptOf(
  placed: readonly Placed[],
  n: number,
  selected: ReadonlySet<string>,
  reach: Reach,
): readonly (Placed | Gap)[] {
  const whole = placed.length === n;
  const near = whole && n > reach.most ? placesNear(placed, selected, reach) : null;
  const wanted = ({ place }: Placed): boolean =>
    near === null || place <= reach.top || place > n - reach.bottom || near.has(place);
  const rows: (Placed | Gap)[] = [];
  let last = 0;
  const skipTo = (place: number): void => {
    const lone = place - last === 2 ? placed.find((one) => one.place === last + 1) : undefined;
    if (lone !== undefined) rows.push(lone);
    else if (place - last > 1) rows.push({ from: last + 1, to: place - 1 });
  };
  for (const row of placed.filter(wanted)) {
    skipTo(row.place);
    rows.push(row);
    last = row.place;
  }
  skipTo(n + 1);
  return rows;
}
