import { useMemo } from 'react';
import { isPresent } from '../../charts/mark.ts';
import { MINIMUM_RANKED, type PeerGroupId, peersOf } from '../../core/peers.ts';
import type { Row } from '../../db/tables.ts';
import { peerGroupWords } from '../../words/registries.ts';
import { BUREAU_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { comparedAs } from '../comparison.ts';
import { contextsOf, sizesOf } from '../comparison-group.ts';
import type { DossierRow, DossierValue } from '../dossier.ts';
import { NO_RANK, type Rank, rankAmong } from '../dossier-rank.ts';
import { bureauSizes, standingsAmong } from '../needs.ts';
import { useRows } from '../snapshot.tsx';
import { useScope } from '../use-scope.ts';

/** The ranks of a bureau's figures of one year in a peer group, and what is said of the group. */
export type Ranks = {
  readonly group: PeerGroupId;
  readonly year: number | null;
  readonly peers: number;
  readonly note: string;
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly rankOf: (row: DossierRow) => Rank | null;
};

/**
 * Ranks a bureau among its peers in the year chosen, else that of its latest report; while no group is chosen, among those
 * of its level. A rank is null as long as the peers have not answered.
 */
export function useRanks(
  state: State,
  bureau: Pick<Row<'regions'>, 'code'> | undefined,
  values: readonly DossierValue[],
  reportYears: readonly number[],
): Ranks {
  const { held } = useScope(state);
  const group = state.peers ?? 'same-level';
  const year = state.year ?? reportYears[0] ?? null;
  const sized = sizesOf(group).length > 0;
  const sizes = useRows(sized && year !== null ? bureauSizes(year) : null);
  const peers = useMemo(() => {
    if (year === null || bureau === undefined || (sized && sizes.status !== 'ready')) return null;
    const numbersOf = (what: 'insured' | 'expenditure') =>
      sizes.rows.map((row) => ({ bureau: row.bureau, year, number: row[what] }));
    const contexts = contextsOf(held, year, {
      insured: numbersOf('insured'),
      expenditure: numbersOf('expenditure'),
    });
    const subject = contexts.find((context) => context.bureau === bureau.code);
    return subject ? peersOf(group, subject, contexts, state.among) : null;
  }, [held, bureau, group, year, sized, sizes.rows, sizes.status, state.among]);
  const standing = useRows(
    peers !== null && bureau !== undefined && year !== null ? standingsAmong(bureau.code, year, peers) : null,
  );
  const ranks = useMemo(() => {
    const known = new Map(values.map((value) => [`${value.indicator} ${value.year}`, value]));
    return (row: DossierRow): Rank | null => {
      const mark = row.marks.find((one) => one.year === year);
      const value = mark && known.get(`${mark.indicator} ${mark.year}`);
      if (!isPresent(mark) || !value) return NO_RANK;
      if (standing.status !== 'ready') return null;
      const own = comparedAs(mark, value.level, value.kind ?? '');
      return own === null ? null : rankAmong(own, standing.rows, group);
    };
  }, [values, year, standing.rows, standing.status, group]);
  const words = peerGroupWords(group);
  return {
    group,
    year,
    peers: peers?.length ?? 0,
    note:
      year === null
        ? ''
        : BUREAU_WORDS.peerNote(words.name, words.sentence, peers?.length ?? 0, year, MINIMUM_RANKED),
    status: standing.status,
    rankOf: ranks,
  };
}
