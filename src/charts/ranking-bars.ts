import { PICTURE_WORDS } from '../words/words.ts';
import { withSign } from './amiss.ts';
import type { Setting } from './chart.ts';
import { hedgedText, isSolid, type Mark, markText, selectionOf, tellMark } from './mark.ts';
import { inksOf, verdictColours } from './palette.ts';
import type { RankingInput } from './ranking.ts';
import type { Row } from './ranking-rows.ts';
import { tellGap, tellRank } from './ranking-words.ts';
import { judge, tellReferenceIn, VERDICT_SIGNS } from './reference.ts';
import { labelSize } from './room.ts';

/** A row with a figure to draw. */
export type Drawn = Extract<Row, { readonly kind: 'ranked' | 'unranked' }>;
export const isDrawn = (row: Row): row is Drawn => row.kind === 'ranked' || row.kind === 'unranked';

/** How the rows of a ranking of `n` look: their bars, the words beside them, and those in place of a bar. */
export function barsOf(input: RankingInput, rows: readonly Row[], n: number, setting: Setting) {
  const { references = [], polarity = 'none' } = input;
  const [first] = references;
  const inks = inksOf(setting);
  const selected = new Set(input.selected ?? []);
  const unit = input.marks[0]?.unit ?? '';
  const inContext = rows.some(({ kind }) => kind === 'gap');
  const stressed = (mark: Mark): boolean => selected.size === 0 || selected.has(mark.bureau);
  const verdictOf = (row: Drawn) => (row.kind === 'ranked' ? judge(row.mark, first, polarity) : null);
  // Words hide the dashed line they stand over.
  const over = references.length === 0 ? {} : { backgroundColor: inks.ground, padding: [1, 2] };

  /** The figure, the sign of its verdict, and its rank where rows are left out or why it has none. */
  const said = (row: Drawn): string => {
    const verdict = verdictOf(row);
    return [
      withSign(hedgedText(row.mark), row.mark),
      verdict === null ? '' : VERDICT_SIGNS[verdict],
      row.kind === 'unranked' ? `≁ ${row.reason}` : inContext ? PICTURE_WORDS.rankShort(row.rank) : '',
    ]
      .filter((text) => text !== '')
      .join('\u00a0');
  };

  /** Fill and frame: by verdict where there is one, else the accent, or grey beside selected ones. */
  const penOf = (row: Drawn) => {
    const verdict = verdictOf(row);
    const tones = verdictColours(setting);
    const colour =
      verdict === 'better' || verdict === 'worse'
        ? tones[verdict]
        : stressed(row.mark)
          ? inks.accent
          : inks.grey;
    const pale = colour === inks.accent ? inks.pale : inks.ground;
    return isSolid(row.mark) ? { color: colour } : { color: pale, borderColor: colour, borderWidth: 1.5 };
  };
  const hatched = {
    color: inks.ground,
    borderColor: inks.grey,
    borderWidth: 1,
    decal: {
      symbol: 'rect',
      color: inks.grey,
      dashArrayX: [1, 0],
      dashArrayY: [1.5, 5],
      rotation: -Math.PI / 4,
    },
  };

  const tipOf = (row: Drawn): string => {
    const verdict = verdictOf(row);
    return tellMark(
      row.mark,
      row.kind === 'ranked' ? tellRank(row, n) : PICTURE_WORDS.notRanked(row.reason),
      ...references.map((one) => tellReferenceIn(one, unit)),
      ...(verdict === null || first === undefined
        ? []
        : [PICTURE_WORDS.verdictOn(VERDICT_SIGNS[verdict], PICTURE_WORDS.verdicts[verdict], first.name)]),
    );
  };

  const barOf = (row: Row) => {
    if (row.kind === 'gap') return { value: '-', tip: tellGap(row, input.order, n) };
    const { mark } = row;
    if (!isDrawn(row))
      return {
        value: '-',
        tip: row.kind === 'withheld' ? tellMark(mark, row.reason) : tellMark(mark),
        selection: selectionOf(mark),
      };
    return {
      value: row.mark.number,
      tip: tipOf(row),
      selection: selectionOf(mark),
      itemStyle: row.kind === 'ranked' ? penOf(row) : hatched,
      label: {
        show: true,
        position: row.mark.number < 0 ? ('left' as const) : ('right' as const),
        formatter: () => said(row),
        color: stressed(mark) ? inks.ink : inks.muted,
        fontSize: labelSize,
        ...over,
        ...(selected.has(mark.bureau) ? { fontWeight: 'bold' as const } : {}),
      },
    };
  };

  /** What stands in place of a bar. */
  const instead = (row: Row): string => {
    switch (row.kind) {
      case 'gap':
        return tellGap(row, input.order, n);
      case 'withheld':
        return `≁ ${row.reason}`;
      case 'absent':
        return markText(row.mark);
      case 'ranked':
      case 'unranked':
        return '';
    }
  };
  return { said, barOf, instead, over };
}
