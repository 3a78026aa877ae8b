import { isPresent, type Mark } from '../charts/mark.ts';
import { toNumber } from '../core/exact.ts';
import { DISPLAY_UNITS, indicatorOf } from '../core/indicators.ts';
import { type Context, type PeerGroupId, peersOf } from '../core/peers.ts';
import { isLevel, levelOf } from '../core/region.ts';
import type { Row } from '../db/tables.ts';

type Bureau = Pick<Row<'regions'>, 'code' | 'level' | 'parent'>;
type Numbered = { readonly bureau: string; readonly year: number; readonly number: number | null };

/** Indicators that say how large a bureau is. */
export const SIZES = { insured: 'insured', expenditure: 'expenditure' } as const;

/** How many 人 or 元 one of an indicator's published unit is. */
const unitOf = (indicator: string): number => toNumber(DISPLAY_UNITS[indicatorOf(indicator).unit].factor);

/** The size indicators a group is chosen by: what must be known before its peers are. */
export const sizesOf = (group: PeerGroupId | null): readonly string[] =>
  group === 'similar-insured' ? [SIZES.insured] : group === 'similar-expenditure' ? [SIZES.expenditure] : [];

/** What is known of every bureau in a year besides the figures compared. */
export function contextsOf(
  bureaus: readonly Bureau[],
  year: number,
  sizes: { readonly insured: readonly Numbered[]; readonly expenditure: readonly Numbered[] },
): readonly Context[] {
  const sized = (rows: readonly Numbered[], unit: number): ReadonlyMap<string, number> =>
    new Map(
      rows.flatMap((row) =>
        row.year === year && row.number !== null ? [[row.bureau, row.number * unit] as const] : [],
      ),
    );
  const insured = sized(sizes.insured, unitOf(SIZES.insured));
  const expenditure = sized(sizes.expenditure, unitOf(SIZES.expenditure));
  return bureaus.map(({ code, level, parent }) => ({
    bureau: code,
    level: isLevel(level) ? level : levelOf(code),
    province: `${code.slice(0, 2)}0000`,
    parent,
    insured: insured.get(code) ?? null,
    expenditure: expenditure.get(code) ?? null,
  }));
}

/** Whom the bureaus shown are held against, or why nobody can be said to be a peer. */
export type Group =
  | { readonly kind: 'shown'; readonly codes: readonly string[] }
  | { readonly kind: 'peers'; readonly subject: string; readonly codes: readonly string[] }
  | { readonly kind: 'no-subject' };

/** The group of a choice: the bureaus shown where no peers are asked for, else the peers of the first bureau chosen. */
export function groupOf(
  {
    peers,
    among,
    bureaus,
  }: {
    readonly peers: PeerGroupId | null;
    readonly among: readonly string[];
    readonly bureaus: readonly string[];
  },
  shown: readonly { readonly code: string }[],
  contexts: readonly Context[],
): Group {
  if (peers === null) return { kind: 'shown', codes: shown.map(({ code }) => code) };
  const subject = contexts.find(({ bureau }) => bureau === bureaus[0]);
  if (subject === undefined) return { kind: 'no-subject' };
  return { kind: 'peers', subject: subject.bureau, codes: peersOf(peers, subject, contexts, among) };
}

/** The year a group is compared in: the one chosen, else the latest in which its subject, or anyone, has a number. */
export function yearOfGroup(
  marks: readonly Mark[],
  subject: string | null,
  chosen: number | null,
): number | null {
  if (chosen !== null) return chosen;
  const own = marks.filter((mark) => isPresent(mark) && (subject === null || mark.bureau === subject));
  return own.length === 0 ? null : Math.max(...own.map(({ year }) => year));
}
