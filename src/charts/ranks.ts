import { isPresent, type Mark, type Present } from './mark.ts';
import { inOrder, type Order } from './order.ts';

/**
 * A figure among those it is compared with: `rank` counts from the highest, equals sharing one, `ties` is how many
 * share it, and `place` is its row in the order drawn, from 1.
 */
export type Placed = {
  readonly mark: Present;
  readonly rank: number;
  readonly ties: number;
  readonly place: number;
};

/** What is known of all compared where only some of them are given: how many, and where each given one stands. */
export type Among = {
  readonly n: number;
  /** By bureau; a bureau that is not here is not ranked. */
  readonly places: ReadonlyMap<
    string,
    { readonly rank: number; readonly place: number; readonly ties?: number }
  >;
};

/** Present marks in order with their standing, and the others apart. */
export function rankMarks({
  marks,
  order,
  among,
}: {
  readonly marks: readonly Mark[];
  readonly order: Order;
  readonly among?: Among;
}): { ranked: readonly Placed[]; without: readonly Mark[] } {
  const without = marks.filter((mark) => !isPresent(mark));
  const present = marks.filter(isPresent).sort((a, b) => (a.bureau < b.bureau ? -1 : 1));
  if (among !== undefined) {
    const ranked = present.flatMap((mark) => {
      const known = among.places.get(mark.bureau);
      return known === undefined ? [] : [{ mark, ties: 1, ...known }];
    });
    return { ranked: ranked.sort((a, b) => a.place - b.place), without };
  }
  const standings = new Map<number, { rank: number; ties: number }>();
  for (const [at, { number }] of [...present].sort((a, b) => b.number - a.number).entries()) {
    const same = standings.get(number);
    if (same === undefined) standings.set(number, { rank: at + 1, ties: 1 });
    else same.ties += 1;
  }
  const ranked = inOrder(present, order, ({ number }) => number).map((mark, at) => ({
    mark,
    place: at + 1,
    ...(standings.get(mark.number) ?? { rank: at + 1, ties: 1 }),
  }));
  return { ranked, without };
}
