import { useMemo } from 'react';
import type { Row } from '../db/tables.ts';
import type { State } from './address.ts';
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
  // Only peers are of a year: the bureaus shown stay the same group whichever year is compared.
  const at = peers === null ? null : year;
  const many = isMany(held);
  const insured = useIndicatorRows(wanted.includes(SIZES.insured) ? SIZES.insured : null, many);
  const expenditure = useIndicatorRows(wanted.includes(SIZES.expenditure) ? SIZES.expenditure : null, many);
  return useMemo(() => {
    const only = (rows: readonly ComparedValue[], id: string) =>
      rows.filter(({ indicator }) => indicator === id);
    const contexts =
      peers === null
        ? []
        : contextsOf(held, at ?? 0, {
            insured: only(insured.rows, SIZES.insured),
            expenditure: only(expenditure.rows, SIZES.expenditure),
          });
    return groupOf({ peers, among, bureaus }, shown, contexts);
  }, [peers, among, bureaus, at, held, shown, insured.rows, expenditure.rows]);
}
