import { PICTURE_WORDS, WRITING } from '../words/words.ts';
import type { Cell, Twin } from './chart.ts';
import { linesByBureau } from './lines.ts';
import { cellOf, isPresent, tellMissing, withMinus, withUnit, wordCell } from './mark.ts';
import { type Peers, type PeerYear, statistic, tellPeerYear } from './peer-band.ts';
import type { TrendInput } from './trend.ts';

/** The trend in words: the kind of chart, the years, each bureau's first and last figure, breaks, what it is held against, and what is missing. */
export function describeTrend(
  { marks, breaks = [], peers, benchmark }: TrendInput,
  kind: string = PICTURE_WORDS.lineChart,
): string {
  const { years, lines } = linesByBureau(marks);
  const [first] = marks;
  const [from, to] = [years[0], years.at(-1)];
  if (first === undefined || from === undefined || to === undefined) return PICTURE_WORDS.nothing;
  const told = lines.map(({ name, marks: own }) => {
    const present = own.filter(isPresent);
    const [start, end] = [present[0], present.at(-1)];
    if (start === undefined || end === undefined) return PICTURE_WORDS.noFigure(name);
    return start === end
      ? PICTURE_WORDS.onlyFigure(name, end.year, withUnit(end))
      : PICTURE_WORDS.fromTo(name, start.year, withUnit(start), end.year, withUnit(end));
  });
  const within = ({ year }: { readonly year: number }) => years.includes(year);
  return PICTURE_WORDS.describeTrend({
    kind,
    indicator: first.indicatorName,
    from,
    to,
    bureaus: lines.length,
    told,
    breaks: breaks.map(({ year, sentence }) =>
      PICTURE_WORDS.breakFrom(year, sentence.replace(/[。.]$/u, '')),
    ),
    peers:
      peers === undefined
        ? null
        : PICTURE_WORDS.listed(
            peers.name,
            peers.years.filter(within).map((year) => tellPeerYear(year, first.unit)),
          ),
    benchmark:
      benchmark === undefined
        ? null
        : PICTURE_WORDS.listed(
            PICTURE_WORDS.sourced(benchmark.name, benchmark.source),
            benchmark.points
              .filter(within)
              .map(({ year, shown }) =>
                PICTURE_WORDS.figureIn(year, WRITING.withUnit(withMinus(shown), first.unit)),
              ),
          ),
    missing: tellMissing(
      lines.flatMap((line) => line.marks),
      (mark) => PICTURE_WORDS.bureauYear(mark.bureauName, mark.year),
    ),
  });
}

type Part = {
  readonly name: (peers: string) => string;
  readonly of: (year: PeerYear) => number | null | undefined;
};
const PARTS: readonly Part[] = [
  { name: PICTURE_WORDS.upperOf, of: ({ band }) => band?.upper },
  { name: PICTURE_WORDS.medianOf, of: ({ median }) => median },
  { name: PICTURE_WORDS.lowerOf, of: ({ band }) => band?.lower },
];

/** The rows of the peers: upper quartile, median and lower quartile, each cell with its n or that there is none. */
const peerRows = ({ name, years }: Peers): Twin['rows'] =>
  PARTS.map((part) => ({
    bureau: wordCell(part.name(name)),
    ...Object.fromEntries(
      years.map((year): [string, Cell] => {
        const number = part.of(year) ?? null;
        const note = PICTURE_WORDS.counted(year.n);
        return [
          String(year.year),
          number === null
            ? { text: PICTURE_WORDS.notCompared, number, note }
            : { text: statistic(number), number, note },
        ];
      }),
    ),
  }));

/** One row a bureau, one column a year; below them what they are held against. */
export function trendTwin({ marks, peers, benchmark }: TrendInput): Twin {
  const { years, lines } = linesByBureau(marks);
  const unit = lines[0]?.marks[0]?.unit;
  const within = ({ year }: { readonly year: number }) => years.includes(year);
  return {
    columns: [
      { key: 'bureau', title: PICTURE_WORDS.bureau, numeric: false },
      ...years.map((year) => ({
        key: String(year),
        title: String(year),
        numeric: true,
        ...(unit === undefined ? {} : { unit }),
      })),
    ],
    rows: [
      ...lines.map(({ name, marks: own }) => ({
        bureau: wordCell(name),
        ...Object.fromEntries(own.map((mark) => [String(mark.year), cellOf(mark)])),
      })),
      ...(peers === undefined ? [] : peerRows({ ...peers, years: peers.years.filter(within) })),
      ...(benchmark === undefined
        ? []
        : [
            {
              bureau: wordCell(benchmark.name),
              ...Object.fromEntries(
                benchmark.points
                  .filter(within)
                  .map(({ year, number, shown }): [string, Cell] => [
                    String(year),
                    { text: withMinus(shown), number, note: benchmark.source },
                  ]),
              ),
            },
          ]),
    ],
  };
}
