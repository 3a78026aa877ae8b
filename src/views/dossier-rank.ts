import { barsBetween, type Compared } from '../core/comparability.ts';
import { indicatorOf } from '../core/indicators.ts';
import { MINIMUM_RANKED, type PeerGroupId, peerGroupOf } from '../core/peers.ts';
import type { standingAmong } from '../db/queries/bureau.ts';
import type { RowOf } from '../db/query.ts';
import { comparedAs } from './comparison.ts';
import { readWords } from './formula.ts';
import { isOrigin } from './marks.ts';

/** Peers that are alike in what decides whether they may be compared, and how many of them lie above and below. */
export type PeerClass = RowOf<(typeof standingAmong)['columns']>;

/**
 * The rank of a figure among its peers. `lowest` is the last rank its digits leave open, n the number ranked, itself
 * among them; `without` says which peers with a figure were left out, and why.
 */
export type Rank = {
  readonly n: number;
  readonly without: readonly { readonly code: string; readonly peers: number }[];
} & (
  | {
      readonly kind: 'ranked';
      readonly rank: number;
      readonly lowest: number;
      readonly order: 'largest-first' | 'smallest-first';
    }
  | { readonly kind: 'not-compared'; readonly reason: 'too-few' | 'chosen-by' | 'no-value' }
  /** The figure itself is of another kind than any that are ranked, by the rule of this code. */
  | { readonly kind: 'not-compared'; readonly reason: 'itself'; readonly code: string }
);

/**
 * Where a figure stands among peers told by class: those it may not be held against are left out and counted by their
 * first reason. The same rank as `standing` in core gives for the values themselves.
 */
export function rankAmong(own: Compared, classes: readonly PeerClass[], group: PeerGroupId): Rank {
  const { id, polarity } = indicatorOf(own.indicator);
  if (peerGroupOf(group).outcomes.includes(id))
    return { kind: 'not-compared', reason: 'chosen-by', n: 0, without: [] };
  const [bar] = barsBetween(own, own);
  if (bar) return { kind: 'not-compared', reason: 'itself', code: bar.code, n: 0, without: [] };
  const without = new Map<string, number>();
  const sum = { n: 0, above: 0, below: 0 };
  for (const peers of classes) {
    if (peers.indicator !== own.indicator) continue;
    const reason = reasonAgainst(own, peers);
    if (reason === null) {
      sum.n += peers.peers;
      sum.above += peers.above;
      sum.below += peers.below;
    } else if (reason !== '') without.set(reason, (without.get(reason) ?? 0) + peers.peers);
  }
  const left = [...without].map(([code, peers]) => ({ code, peers }));
  if (sum.n < MINIMUM_RANKED) return { kind: 'not-compared', reason: 'too-few', n: sum.n, without: left };
  const order = polarity === 'lower' ? 'smallest-first' : 'largest-first';
  const ahead = order === 'smallest-first' ? sum.below : sum.above;
  const behind = order === 'smallest-first' ? sum.above : sum.below;
  return { kind: 'ranked', n: sum.n, rank: ahead + 1, lowest: sum.n - behind, order, without: left };
}

/** Why a class of peers may not be ranked with a figure: null when it may, empty when this page does not know its kind. */
function reasonAgainst(own: Compared, { level, kind, origin, warnings }: PeerClass): string | null {
  if (!isOrigin(origin)) return '';
  const { indicator, year } = own;
  const bureau = '';
  const peer = comparedAs({ indicator, bureau, year, origin, warnings: readWords(warnings) }, level, kind);
  return peer === null ? '' : (barsBetween(own, peer)[0]?.code ?? null);
}

/** The rank of a year a bureau has no figure for. */
export const NO_RANK: Rank = { kind: 'not-compared', reason: 'no-value', n: 0, without: [] };
