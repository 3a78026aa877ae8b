import { CHART_WORDS } from '../words/charts.ts';
import type { StampLine } from './csv.ts';
import { type Measure, wrapText } from './wrap.ts';

/** What is stamped on a picture, so that it can stand in a briefing by itself. */
export type Stamp = {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly source: string;
  readonly scope: string;
  readonly missing: string;
  readonly warnings: readonly string[];
  readonly snapshot: { readonly hash: string; readonly created: string };
  readonly permalink: string;
  readonly date: string;
};

export type PlacedText = {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: 'start' | 'end';
  readonly colour: string;
};

/** A picture laid out in px: the texts, the rules across it, and the room of the chart, drawn `scale` times its size. */
export type Briefing = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rules: readonly { readonly x: number; readonly y: number; readonly width: number }[];
  readonly chart: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly scale: number;
  };
};

/** Characters of the snapshot hash that are printed. */
export const HASH_LENGTH = 12;
const MARGIN = 20;
const TITLE = 17;
const SUBTITLE = 11.5;
/** What adding up line heights may be off by, px: no reason to make a picture taller. */
const SLACK = 0.01;
/** The least chart size that still reads at half A4: 12 px type × 0.6 is 5.4 pt there. */
const LEAST_SCALE = 0.6;
const INK = '#1a2026';
const QUIET = '#4a535c';

/** The lines under a chart, in the order they are printed; what is empty is left out. */
export function stampLines(stamp: Stamp): readonly StampLine[] {
  return [
    { name: CHART_WORDS.source, text: stamp.source },
    { name: CHART_WORDS.scope, text: stamp.scope },
    { name: CHART_WORDS.missing, text: stamp.missing },
    { name: CHART_WORDS.hint, text: stamp.warnings.join('') },
    {
      name: CHART_WORDS.snapshot,
      text: `${stamp.snapshot.hash.slice(0, HASH_LENGTH)}（${stamp.snapshot.created}）　${CHART_WORDS.exportedOn(stamp.date)}`,
    },
    { name: CHART_WORDS.link, text: stamp.permalink },
  ].filter(({ text }) => text !== '');
}

/** The same with title and unit, for a table that has no heading of its own. */
export const stampTable = (stamp: Stamp): readonly StampLine[] => [
  { name: stamp.title, text: stamp.subtitle },
  ...stampLines(stamp),
];

/**
 * Lays out title top left, unit top right, the chart, and the stamp below. All text wraps and none is cut: a long stamp
 * first shrinks the chart to 0.6 of its size, then makes the picture taller than `size`.
 */
export function layOutBriefing(
  stamp: Stamp,
  size: { readonly width: number; readonly height: number },
  chartHeight: number,
  measure: Measure,
): Briefing {
  const across = size.width - 2 * MARGIN;
  const texts: PlacedText[] = [];
  let y = MARGIN;
  const write = (lines: readonly string[], x: number, fontSize: number, bold: boolean, colour: string) => {
    for (const text of lines) {
      texts.push({ text, x, y: y + fontSize, size: fontSize, bold, anchor: 'start', colour });
      y += fontSize * 1.45;
    }
  };

  const unit = CHART_WORDS.unit(stamp.unit);
  const unitWidth = measure(unit, SUBTITLE, false);
  const titleWidth = across - unitWidth - 16;
  write(
    wrapText(stamp.title, titleWidth, (text) => measure(text, TITLE, true)),
    MARGIN,
    TITLE,
    true,
    INK,
  );
  texts.push({
    text: unit,
    x: size.width - MARGIN,
    y: MARGIN + TITLE,
    size: SUBTITLE,
    bold: false,
    anchor: 'end',
    colour: INK,
  });
  write(
    wrapText(stamp.subtitle, across, (text) => measure(text, SUBTITLE, false)),
    MARGIN,
    SUBTITLE,
    false,
    QUIET,
  );
  y += 4;
  const chartTop = y;

  const lines = stampLines(stamp);
  const fontSize = size.width >= 900 ? 11.5 : 10;
  const names = lines.map(({ name }) => `${name}${CHART_WORDS.colon}`);
  const indent = Math.max(...names.map((name) => measure(name, fontSize, false))) + 2;
  const footer = lines.map(({ text }) =>
    wrapText(text, across - indent, (part) => measure(part, fontSize, false)),
  );
  const footerHeight = footer.flat().length * fontSize * 1.45 + 10;

  const room = size.height - MARGIN - footerHeight - chartTop;
  const scale = Math.min(1, Math.max(LEAST_SCALE, room / chartHeight));
  const drawn = Math.max(room, chartHeight * scale);
  y = chartTop + drawn + 10;
  const rule = { x: MARGIN, y: chartTop + drawn + 4, width: across };
  footer.forEach((wrapped, at) => {
    texts.push({
      text: names[at] ?? '',
      x: MARGIN,
      y: y + fontSize,
      size: fontSize,
      bold: false,
      anchor: 'start',
      colour: QUIET,
    });
    write(wrapped, MARGIN + indent, fontSize, false, INK);
  });

  return {
    width: size.width,
    height: Math.max(size.height, Math.ceil(y + MARGIN - SLACK)),
    texts,
    rules: [rule],
    chart: { x: MARGIN, y: chartTop, width: across / scale, height: drawn / scale, scale },
  };
}
