import type { Cell, Twin } from '../charts/chart.ts';
import { cellOf, type Mark, wordCell } from '../charts/mark.ts';
import { wordFor } from '../words/language.ts';
import { indicatorName, ruleWords, unitName } from '../words/registries.ts';
import { BUREAU_WORDS, WORDS, WRITING } from '../words/words.ts';
import { type DossierRow, type DossierTopic, type DossierValue, yearsOf } from './dossier.ts';
import type { Rank } from './dossier-rank.ts';
import { printedPlaces } from './printed-places.ts';

/** What is told of a rank in one cell: the rank with n, or that nothing was compared and why; empty while it is not known. */
export function tellRank(rank: Rank | null): string {
  if (rank === null) return '';
  if (rank.kind === 'ranked') return BUREAU_WORDS.ranked(BUREAU_WORDS.ranks(rank.rank, rank.lowest), rank.n);
  switch (rank.reason) {
    case 'chosen-by':
      return BUREAU_WORDS.chosenBy;
    case 'itself':
      return BUREAU_WORDS.itself(ruleWords(rank.code).name);
    case 'no-value':
      return BUREAU_WORDS.noValue;
    case 'too-few':
      return BUREAU_WORDS.notCompared(rank.n);
  }
}

/** What else there is to say of a rank: its direction, and who was left out and why. */
export function noteRank(rank: Rank | null): string {
  if (rank === null) return '';
  const order = rank.kind === 'ranked' ? [BUREAU_WORDS.orders[rank.order]] : [];
  return WRITING.phrasesOf([
    ...order,
    ...rank.without.map(({ peers, code }) => BUREAU_WORDS.without(peers, ruleWords(code).name)),
  ]);
}

/** A whole dossier as a table for a file: a row an indicator, those without a figure too; a figure and its place a year. */
export function dossierTwin(
  topics: readonly DossierTopic[],
  values: readonly DossierValue[],
  rankOf: (row: DossierRow) => Rank | null,
  rankYear: number | null,
): Twin {
  const years = yearsOf(values);
  const known = new Map(values.map((value) => [`${value.indicator} ${value.year}`, value]));
  const placeOf = ({ indicator, year }: Mark): string =>
    printedPlaces(known.get(`${indicator} ${year}`)?.inputs ?? '[]', BUREAU_WORDS.placeAt);
  const rowOf = (topic: string, row: DossierRow): Readonly<Record<string, Cell>> => {
    const rank = rankOf(row);
    return {
      topic: wordCell(wordFor(WORDS.topics, topic)),
      indicator: wordCell(indicatorName(row.indicator.id)),
      unit: wordCell(unitName(row.indicator.unit)),
      ...Object.fromEntries(
        row.marks.flatMap((mark) => [
          [`y${mark.year}`, cellOf(mark)],
          [`p${mark.year}`, wordCell(placeOf(mark))],
        ]),
      ),
      rank: wordCell(tellRank(rank)),
      rankNote: wordCell(noteRank(rank)),
    };
  };
  return {
    columns: [
      { key: 'topic', title: BUREAU_WORDS.topic, numeric: false },
      { key: 'indicator', title: BUREAU_WORDS.indicator, numeric: false },
      { key: 'unit', title: BUREAU_WORDS.unit, numeric: false },
      ...years.flatMap((year) => [
        { key: `y${year}`, title: WORDS.yearName(year), numeric: true },
        { key: `p${year}`, title: BUREAU_WORDS.place(year), numeric: false },
      ]),
      ...(rankYear === null
        ? []
        : [
            { key: 'rank', title: BUREAU_WORDS.rankIn(rankYear), numeric: false },
            { key: 'rankNote', title: BUREAU_WORDS.rankNote, numeric: false },
          ]),
    ],
    rows: topics.flatMap(({ topic, rows, silent }) => [
      ...rows.map((row) => rowOf(topic, row)),
      ...silent.flatMap((group) => group.rows.map((row) => rowOf(topic, row))),
    ]),
  };
}
