import { MINIMUM_BANDED, MINIMUM_RANKED } from '../core/peers.ts';
import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import type { Cell, Twin } from './chart.ts';
import type { DistributionInput } from './distribution.ts';
import { cellOf, isPresent, type Mark, type Present, tellMissing, withUnit, wordCell } from './mark.ts';
import { statistic } from './peer-band.ts';
import { tickText } from './pieces.ts';
import { oneYear } from './ranking-words.ts';
import { tellReferenceIn } from './reference.ts';
import { remember } from './remember.ts';
import { type Bin, type Spread, spreadOf } from './spread.ts';

/** Beyond this many marks only the selected have a row of their own; the bins hold all. */
export const MOST_DOTS = 60;

/** What a distribution is drawn from: the spread, who is drawn one by one, and the rank of each where it is known. */
export type Distributed = {
  readonly spread: Spread | null;
  readonly n: number;
  readonly present: readonly Present[];
  readonly rankOf: (mark: Mark) => number | null;
  /** Whether all numbers have a mark, so that each may be a dot. */
  readonly whole: boolean;
};

/** Reads an input: given numbers stand before those of the marks, a given spread before both. */
export const distribute = remember(({ marks, numbers, spread, ranks }: DistributionInput): Distributed => {
  const present = marks.filter(isPresent);
  const all = numbers ?? present.map(({ number }) => number);
  const found = spread ?? spreadOf(all);
  const n = found?.n ?? 0;
  const whole = n === present.length;
  const rankAmong = (number: number): number => {
    let above = 0;
    for (const other of all) if (other > number) above += 1;
    return above + 1;
  };
  return {
    spread: found,
    n,
    present,
    whole,
    rankOf: (mark) => {
      const known = ranks?.get(mark.bureau);
      if (known !== undefined) return known;
      return isPresent(mark) && all.length === n ? rankAmong(mark.number) : null;
    },
  };
});

/** Whether there are enough figures for a picture; below it nothing is compared. */
export const isEnough = (spread: Spread | null): spread is Spread =>
  spread !== null && spread.n >= MINIMUM_RANKED;

export const tellTooFew = (peers: string, n: number): string =>
  PICTURE_WORDS.tooFew(peers, n, MINIMUM_RANKED);

/** The ends, the median and the quartiles of a spread, or that there are too few for quartiles. */
export function tellSpread({ n, min, max, median, band }: Spread, unit: string): string {
  return [
    PICTURE_WORDS.counted(n),
    PICTURE_WORDS.fromLeast(statistic(min), WRITING.withUnit(statistic(max), unit)),
    median === null ? '' : PICTURE_WORDS.medianIs(statistic(median)),
    band === null
      ? PICTURE_WORDS.noQuartiles(MINIMUM_BANDED)
      : PICTURE_WORDS.peerQuartiles(statistic(band.lower), statistic(band.upper)),
  ]
    .filter((text) => text !== '')
    .join(WRITING.comma);
}

/** Which numbers a bin holds: 10–20, 80 及以上. */
export function tellBin({ from, to }: Bin): string {
  if (from === null) return PICTURE_WORDS.below(tickText(to ?? 0));
  return to === null
    ? PICTURE_WORDS.andAbove(tickText(from))
    : PICTURE_WORDS.binOf(tickText(from), tickText(to));
}

/** The distribution in words: the spread, where the selected stand, what they are held against, who is missing. */
export function describeDistribution(input: DistributionInput): string {
  const { marks, selected, peers, references = [] } = input;
  const [first] = marks;
  if (first === undefined) return PICTURE_WORDS.nothing;
  const found = distribute(input);
  const { spread, n, rankOf } = found;
  const chosen = marks.filter(({ bureau }) => selected.includes(bureau));
  const told = chosen.filter(isPresent).map((mark) => {
    const rank = isEnough(spread) ? rankOf(mark) : null;
    const figure = `${mark.bureauName} ${withUnit(mark)}`;
    return rank === null ? figure : `${figure}${WRITING.comma}${PICTURE_WORDS.rankOf(rank, n)}`;
  });
  return PICTURE_WORDS.describeDistribution({
    indicator: first.indicatorName,
    year: oneYear(marks) ? first.year : null,
    peers,
    spread: isEnough(spread) ? tellSpread(spread, first.unit) : tellTooFew(peers, n),
    told,
    references: references.map((reference) => tellReferenceIn(reference, first.unit)),
    missing: tellMissing(found.whole && marks.length <= MOST_DOTS ? marks : chosen, (mark) =>
      PICTURE_WORDS.bureauYear(mark.bureauName, mark.year),
    ),
  });
}

/** The marks drawn one by one with their ranks, then the spread, then how many each bin holds. */
export function distributionTwin(input: DistributionInput): Twin {
  const { marks, selected } = input;
  const [first] = marks;
  const { spread, rankOf } = distribute(input);
  const own = marks.length <= MOST_DOTS ? marks : marks.filter(({ bureau }) => selected.includes(bureau));
  const measured = first === undefined ? {} : { unit: first.unit };
  const figure = (name: string, number: number | null) => ({
    name: wordCell(name),
    value: number === null ? wordCell(PICTURE_WORDS.notCompared) : { text: statistic(number), number },
  });
  const rankCell = (rank: number | null): Cell => ({ text: rank === null ? '' : String(rank), number: rank });
  return {
    columns: [
      { key: 'name', title: PICTURE_WORDS.bureauOrRange, numeric: false },
      { key: 'value', title: first?.indicatorName ?? '', numeric: true, ...measured },
      { key: 'rank', title: PICTURE_WORDS.rank, numeric: true },
      { key: 'count', title: PICTURE_WORDS.bureausCounted, numeric: true },
    ],
    rows: [
      ...own.map((mark) => ({
        name: wordCell(mark.bureauName),
        value: cellOf(mark),
        rank: rankCell(isPresent(mark) && isEnough(spread) ? rankOf(mark) : null),
      })),
      ...(isEnough(spread)
        ? [
            figure(PICTURE_WORDS.least, spread.min),
            figure(PICTURE_WORDS.lowerQuartile, spread.band?.lower ?? null),
            figure(PICTURE_WORDS.median, spread.median),
            figure(PICTURE_WORDS.upperQuartile, spread.band?.upper ?? null),
            figure(PICTURE_WORDS.most, spread.max),
            ...spread.bins.map((bin) => ({
              name: wordCell(tellBin(bin)),
              count: { text: String(bin.count), number: bin.count },
            })),
          ]
        : []),
    ],
  };
}
