import { PICTURE_WORDS } from '../words/words.ts';
import { excerptOf, type Gap, isGap, type Reach, SCREEN } from './excerpt.ts';
import { absenceOf, isPresent, type Mark, type Present } from './mark.ts';
import type { RankingInput } from './ranking.ts';
import { type Placed, rankMarks } from './ranks.ts';
import { remember } from './remember.ts';

/** A mark that may not be ranked beside the others, and why in a few words. */
export type Incomparable = { readonly mark: Mark; readonly reason: string };

/** A row of a ranking: a ranked figure, what is left out, a figure shown without a rank, or a bureau without one. */
export type Row =
  | ({ readonly kind: 'ranked' } & Placed)
  | ({ readonly kind: 'gap' } & Gap)
  | { readonly kind: 'unranked'; readonly mark: Present; readonly reason: string }
  | { readonly kind: 'withheld'; readonly mark: Mark; readonly reason: string }
  | { readonly kind: 'absent'; readonly mark: Mark };

/** Beyond this many, bureaus without a comparable figure are counted by reason, and only selected ones listed. */
const MOST_LISTED = 12;

const listed = <T extends { readonly mark: Mark }>(rows: readonly T[], selected: ReadonlySet<string>) =>
  rows.length <= MOST_LISTED
    ? rows
    : rows.filter(({ mark }) => selected.has(mark.bureau)).slice(0, MOST_LISTED);

/** What is ranked, what is held apart and what is absent, whole. */
export const partsOf = remember(
  ({ marks, order, among, incomparable = [], showIncomparable = false }: RankingInput) => {
    const apart = new Map(incomparable.map((one) => [one.mark.bureau, one]));
    const { ranked, without } = rankMarks({
      marks: apart.size === 0 ? marks : marks.filter(({ bureau }) => !apart.has(bureau)),
      order,
      ...(among === undefined ? {} : { among }),
    });
    const unranked = showIncomparable
      ? incomparable.flatMap(({ mark, reason }) => (isPresent(mark) ? [{ mark, reason }] : []))
      : [];
    const withheld = incomparable.filter(({ mark }) => isPresent(mark) && !showIncomparable);
    const absent = [...without, ...incomparable.flatMap(({ mark }) => (isPresent(mark) ? [] : [mark]))];
    return { n: among?.n ?? ranked.length, ranked, unranked, withheld, absent };
  },
);

/** The rows that are drawn, top to bottom. */
export function rowsOf(input: RankingInput, reach: Reach = SCREEN): readonly Row[] {
  const { n, ranked, unranked, withheld, absent } = partsOf(input);
  const selected = new Set(input.selected ?? []);
  const rows: Row[] = excerptOf(ranked, n, selected, reach).map((row) =>
    isGap(row) ? { kind: 'gap', ...row } : { kind: 'ranked', ...row },
  );
  for (const { mark, reason } of listed(unranked, selected)) {
    const after = rows.findIndex(
      (row) =>
        row.kind !== 'gap' &&
        isPresent(row.mark) &&
        (input.order === 'descending'
          ? row.mark.number < mark.number
          : input.order === 'ascending'
            ? row.mark.number > mark.number
            : row.mark.bureau > mark.bureau),
    );
    rows.splice(after === -1 ? rows.length : after, 0, { kind: 'unranked', mark, reason });
  }
  return [
    ...rows,
    ...listed(withheld, selected).map((one) => ({ kind: 'withheld' as const, ...one })),
    ...listed(
      absent.map((mark) => ({ mark })),
      selected,
    ).map((one) => ({ kind: 'absent' as const, ...one })),
  ];
}

/** Those without a comparable figure who are too many to be listed, counted by reason with its sign. */
export function countApart(input: RankingInput): string {
  const { unranked, withheld, absent } = partsOf(input);
  const selected = new Set(input.selected ?? []);
  const counts = new Map<string, number>();
  const count = <T extends { readonly mark: Mark }>(
    rows: readonly T[],
    labelOf: (row: T) => string,
  ): void => {
    const shown = new Set(listed(rows, selected).map(({ mark }) => mark));
    for (const row of rows)
      if (!shown.has(row.mark)) counts.set(labelOf(row), (counts.get(labelOf(row)) ?? 0) + 1);
  };
  count([...unranked, ...withheld], ({ reason }) => `≁\u00a0${reason}`);
  count(
    absent.map((mark) => ({ mark })),
    ({ mark }) => `${absenceOf(mark).sign}\u00a0${absenceOf(mark).name}`,
  );
  return counts.size === 0
    ? ''
    : PICTURE_WORDS.apart([...counts].map(([label, many]) => PICTURE_WORDS.countOf(label, many)));
}
