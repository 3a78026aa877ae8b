import { MINIMUM_RANKED } from '../core/peers.ts';
import { PICTURE_WORDS } from '../words/words.ts';
import type { Twin } from './chart.ts';
import { cellOf, type Mark, tellMissing, withUnit, wordCell } from './mark.ts';
import type { Order } from './order.ts';
import type { RankingInput } from './ranking.ts';
import { countApart, partsOf, type Row, rowsOf } from './ranking-rows.ts';
import type { Placed } from './ranks.ts';
import { tellReferenceIn } from './reference.ts';

/** Whether all marks are of one year, so that rows need not name it. */
export const oneYear = (marks: readonly Mark[]): boolean => new Set(marks.map(({ year }) => year)).size <= 1;

/** A rank with how many share it and how many there are. */
export const tellRank = ({ rank, ties }: Pick<Placed, 'rank' | 'ties'>, n: number): string =>
  n < MINIMUM_RANKED
    ? PICTURE_WORDS.tooFewToRank(n, MINIMUM_RANKED)
    : ties > 1
      ? PICTURE_WORDS.sharedRankOf(rank, ties, n)
      : PICTURE_WORDS.rankOf(rank, n);

/** What stands in place of rows that are left out. Ranks count from the highest, whichever end is drawn first. */
export function tellGap({ from, to }: { from: number; to: number }, order: Order, n: number): string {
  switch (order) {
    case 'descending':
      return PICTURE_WORDS.skipped(from, to);
    case 'ascending':
      return PICTURE_WORDS.skipped(n + 1 - from, n + 1 - to);
    case 'code':
      return PICTURE_WORDS.skippedCount(to - from + 1);
  }
}

/** The ranking in words: how many, who stands where of those drawn, what they are held against, who is missing. */
export function describeRanking(input: RankingInput): string {
  const { n, absent } = partsOf(input);
  const [first] = input.marks;
  if (first === undefined) return PICTURE_WORDS.nothing;
  const rows = rowsOf(input);
  const tell = (row: Row): readonly string[] => {
    switch (row.kind) {
      case 'ranked':
        return n < MINIMUM_RANKED
          ? [
              PICTURE_WORDS.beside(
                PICTURE_WORDS.bureauYear(row.mark.bureauName, row.mark.year),
                withUnit(row.mark),
              ),
            ]
          : [PICTURE_WORDS.rankedRow(row.rank, row.mark.bureauName, row.mark.year, withUnit(row.mark))];
      case 'gap':
        return [tellGap(row, input.order, n)];
      case 'unranked':
        return [
          PICTURE_WORDS.unrankedRow(row.mark.bureauName, row.mark.year, withUnit(row.mark), row.reason),
        ];
      case 'withheld':
        return [PICTURE_WORDS.withheldRow(row.mark.bureauName, row.mark.year, row.reason)];
      case 'absent':
        return [];
    }
  };
  const list = rows.flatMap(tell);
  const counted = countApart(input);
  const missing =
    counted === ''
      ? tellMissing(absent, (mark) => PICTURE_WORDS.bureauYear(mark.bureauName, mark.year))
      : PICTURE_WORDS.sentence(counted);
  return PICTURE_WORDS.describeRanking({
    indicator: first.indicatorName,
    year: oneYear(input.marks) ? first.year : null,
    order: PICTURE_WORDS.orders[input.order],
    n,
    list,
    references: (input.references ?? []).map((reference) => tellReferenceIn(reference, first.unit)),
    missing,
  });
}

/** Every mark that is given, ranked ones first; one held apart has the sign for its rank and the reason as its note. */
export function rankingTwin(input: RankingInput): Twin {
  const { n, ranked, unranked, withheld, absent } = partsOf(input);
  const [first] = input.marks;
  const row = (mark: Mark, rank: { text: string; number: number | null }) => ({
    bureau: wordCell(mark.bureauName),
    year: { text: String(mark.year), number: mark.year },
    rank,
    value: cellOf(mark),
  });
  const apart = { text: '≁', number: null };
  return {
    columns: [
      { key: 'bureau', title: PICTURE_WORDS.bureau, numeric: false },
      { key: 'year', title: PICTURE_WORDS.year, numeric: true },
      { key: 'rank', title: PICTURE_WORDS.rank, numeric: true },
      {
        key: 'value',
        title: first?.indicatorName ?? '',
        numeric: true,
        ...(first === undefined ? {} : { unit: first.unit }),
      },
    ],
    rows: [
      ...ranked.map(({ mark, rank }) =>
        row(mark, n < MINIMUM_RANKED ? { text: '', number: null } : { text: String(rank), number: rank }),
      ),
      ...unranked.map(({ mark, reason }) => {
        const plain = row(mark, apart);
        const note = [reason, plain.value.note].filter((text) => text !== undefined).join('·');
        return { ...plain, value: { ...plain.value, note } };
      }),
      ...withheld.map(({ mark, reason }) => {
        const plain = row(mark, apart);
        return { ...plain, value: { ...plain.value, text: `≁ ${reason}`, number: null } };
      }),
      ...absent.map((mark) => row(mark, { text: '', number: null })),
    ],
  };
}
