import type { CustomSeriesOption, CustomSeriesRenderItem } from 'echarts';
import { formatStatistic } from '../core/format.ts';
import { type Band, MINIMUM_BANDED, MINIMUM_RANKED } from '../core/peers.ts';
import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import type { Setting } from './chart.ts';
import type { Line } from './lines.ts';
import { type Mark, NO_FIGURE, withMinus } from './mark.ts';
import { inksOf } from './palette.ts';

/** What the peers came to in one year: how many, their median, and their quartiles where they are enough. */
export type PeerYear = {
  readonly year: number;
  readonly n: number;
  readonly median: number | null;
  readonly band: Band | null;
};
/** The peers a trend is held against, year by year. */
export type Peers = { readonly name: string; readonly years: readonly PeerYear[] };

/** A published yearly figure a trend is held against, such as the nation's. */
export type Benchmark = {
  readonly name: string;
  readonly source: string;
  readonly points: readonly { readonly year: number; readonly number: number; readonly shown: string }[];
};

/** Keys of the lines that are no bureaus: none of them is a region's code. */
export const MEDIAN = 'median';
export const BENCHMARK = 'benchmark';

export const statistic = (number: number): string => withMinus(formatStatistic(number));

/** The line of a name over some years, as marks that no report is behind. */
function lineOf(
  code: string,
  name: string,
  years: readonly number[],
  like: Mark,
  figureOf: (year: number) => { readonly number: number; readonly shown: string } | null,
): Line {
  const marks = years.map((year): Mark => {
    const figure = figureOf(year);
    const about = {
      ...like,
      bureau: code,
      bureauName: name,
      year,
      ...NO_FIGURE,
      absence: null,
      warnings: [],
    };
    return figure === null ? about : { ...about, ...figure, origin: 'derived' };
  });
  return { code, name, marks };
}

/** The median of the peers and the benchmark as lines over the years of the trend, where they are given; where it is narrow under short names. */
export function heldAgainst(
  { peers, benchmark }: { readonly peers?: Peers; readonly benchmark?: Benchmark },
  years: readonly number[],
  like: Mark | undefined,
  narrow: boolean,
): readonly Line[] {
  if (like === undefined) return [];
  const medians = new Map(peers?.years.map(({ year, median }) => [year, median]));
  const published = new Map(benchmark?.points.map((point) => [point.year, point]));
  return [
    ...(peers === undefined
      ? []
      : [
          lineOf(
            MEDIAN,
            narrow ? PICTURE_WORDS.median : PICTURE_WORDS.medianOf(peers.name),
            years,
            like,
            (year) => {
              const number = medians.get(year) ?? null;
              return number === null ? null : { number, shown: formatStatistic(number) };
            },
          ),
        ]),
    ...(benchmark === undefined
      ? []
      : [lineOf(BENCHMARK, benchmark.name, years, like, (year) => published.get(year) ?? null)]),
  ];
}

/** What is said of the peers of one year: the figures with their n, or that there are too few. */
export function tellPeerYear({ year, n, median, band }: PeerYear, unit: string): string {
  if (median === null) return PICTURE_WORDS.peersTooFew(year, n, MINIMUM_RANKED);
  const middle = PICTURE_WORDS.peerMedian(year, n, WRITING.withUnit(statistic(median), unit));
  return band === null
    ? `${middle}${WRITING.comma}${PICTURE_WORDS.noQuartiles(MINIMUM_BANDED)}`
    : `${middle}${WRITING.comma}${PICTURE_WORDS.peerQuartiles(statistic(band.lower), statistic(band.upper))}`;
}

/** The years in which the peers are too few for a band, for the strip under the plot. */
export const withoutBand = (peers: Peers | undefined, years: readonly number[]): readonly PeerYear[] =>
  peers === undefined
    ? []
    : years.flatMap((year) => {
        const found = peers.years.find((one) => one.year === year) ?? {
          year,
          n: 0,
          median: null,
          band: null,
        };
        return found.band === null ? [found] : [];
      });

/** Years in a row that have a band. */
export function runsOf(peers: Peers): readonly (readonly (PeerYear & { readonly band: Band })[])[] {
  const runs: (PeerYear & { band: Band })[][] = [];
  for (const one of [...peers.years].sort((a, b) => a.year - b.year)) {
    if (one.band === null) continue;
    const banded = { ...one, band: one.band };
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.year === one.year - 1) run.push(banded);
    else runs.push([banded]);
  }
  return runs;
}

/** How far the band of a lone year reaches to each side, in years. */
const LONE = 0.15;

/** The shaded ground between the quartiles, a shape for each run of years, beneath everything else. */
export function bandSeries(peers: Peers, years: readonly number[], setting: Setting): CustomSeriesOption {
  const inks = inksOf(setting);
  const runs = runsOf({ ...peers, years: peers.years.filter(({ year }) => years.includes(year)) });
  const renderItem: CustomSeriesRenderItem = (params, api) => {
    const run = runs[params.dataIndex];
    const [only] = run ?? [];
    if (run === undefined || only === undefined) return null;
    const stretched =
      run.length > 1
        ? run
        : [
            { ...only, year: only.year - LONE },
            { ...only, year: only.year + LONE },
          ];
    const points = [
      ...stretched.map(({ year, band }) => api.coord([year, band.upper])),
      ...[...stretched].reverse().map(({ year, band }) => api.coord([year, band.lower])),
    ];
    return { type: 'polygon', shape: { points }, style: { fill: inks.band } };
  };
  return {
    type: 'custom',
    name: PICTURE_WORDS.bandOf(peers.name),
    renderItem,
    silent: true,
    z: 0,
    encode: { x: 0, y: 1 },
    data: runs.map((run) => [run[0]?.year ?? 0, run[0]?.band.upper ?? 0]),
  };
}
