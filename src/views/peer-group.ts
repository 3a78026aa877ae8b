import { useMemo } from 'react';
import { isPresent, type Mark, type Present } from '../charts/mark.ts';
import { type Span, summarise } from '../core/peers.ts';
import type { Row } from '../db/tables.ts';
import type { State } from './address.ts';
import { type LeftOut, leftOutOf } from './comparison.ts';
import { contextsOf, type Group, groupOf, SIZES, sizesOf } from './comparison-group.ts';
import { type ComparedValue, useIndicatorRows } from './indicator-rows.ts';
import { isMany } from './scope.ts';

type Bureau = Pick<Row<'regions'>, 'code' | 'level' | 'parent'>;

/** Whom the bureaus shown are held against in a year: those shown themselves, or the peers of the first one chosen. */
export function usePeerGroup(
  { peers, among, bureaus }: Pick<State, 'peers' | 'among' | 'bureaus'>,
  year: number | null,
  held: readonly Bureau[],
  shown: readonly { readonly code: string }[],
): Group {
  const wanted = sizesOf(peers);
  const many = isMany(held);
  const insured = useIndicatorRows(wanted.includes(SIZES.insured) ? SIZES.insured : null, many);
  const expenditure = useIndicatorRows(wanted.includes(SIZES.expenditure) ? SIZES.expenditure : null, many);
  return useMemo(() => {
    const only = (rows: readonly ComparedValue[], id: string) =>
      rows.filter(({ indicator }) => indicator === id);
    const contexts =
      peers === null
        ? []
        : contextsOf(held, year ?? 0, {
            insured: only(insured.rows, SIZES.insured),
            expenditure: only(expenditure.rows, SIZES.expenditure),
          });
    return groupOf({ peers, among, bureaus }, shown, contexts);
  }, [peers, among, bureaus, year, held, shown, insured.rows, expenditure.rows]);
}

/** The marks of one year, or of each bureau's latest, that can be held against one another, and those that cannot. */
export type Comparison = {
  readonly marks: readonly Mark[];
  readonly comparable: readonly Present[];
  readonly left: readonly LeftOut[];
};

/** Parts marks into those comparable with one another and those left out, each with its reason. */
export function compare(
  marks: readonly Mark[],
  regions: readonly Pick<Row<'regions'>, 'code' | 'level'>[],
  values: readonly ComparedValue[],
): Comparison {
  const left = leftOutOf(marks, regions, values);
  const gone = new Set<Mark>(left.map(({ mark }) => mark));
  return { marks, left, comparable: marks.filter(isPresent).filter((mark) => !gone.has(mark)) };
}

const spanOf = ({ number, low, high }: Present): Span => ({
  value: number,
  low: low ?? number,
  high: high ?? number,
});

/** Median and quartiles of marks; null where they are too few to say. */
export const summaryOf = (marks: readonly Present[]) => summarise(marks.map(spanOf));
