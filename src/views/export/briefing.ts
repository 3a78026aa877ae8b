import { FRAME_WORDS, WRITING } from '../../words/words.ts';
import type { StampLine } from './csv.ts';
import { type Stamp, stampLines } from './stamp.ts';
import { type Measure, wrapText } from './wrap.ts';

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

const MARGIN = 20;
const TITLE = 17;
const SUBTITLE = 11.5;
/** The least chart size while words can still give way: 11 px type × 0.8 is 6.6 pt at half A4. */
const LEAST_SCALE = 0.8;
/** The least size of the stamp, px: 6.7 pt at half A4. */
const LEAST_TYPE = 9;
const LEADING = 1.45;
/** The part of the room below the title that the stamp may always have, however tall the chart is. */
const STAMP_SHARE = 0.34;
const INK = '#1a2026';
const QUIET = '#4a535c';

/** The stamp wrapped under a chart: each name with its lines, and the px it takes. */
type Foot = {
  readonly entries: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly indent: number;
  readonly type: number;
  readonly height: number;
};

function wrapFoot(
  stamped: readonly StampLine[],
  type: number,
  mostLines: number,
  across: number,
  measure: Measure,
): Foot {
  const nameOf = ({ name }: StampLine): string => `${name}${WRITING.colon}`;
  const indent = Math.max(...stamped.map((line) => measure(nameOf(line), type, false))) + 2;
  const entries = stamped.map((line) => {
    const lines = wrapText(line.text, across - indent, (part) => measure(part, type, false));
    const kept = lines.slice(0, mostLines);
    const last = kept.at(-1);
    if (lines.length > kept.length && last !== undefined)
      kept[kept.length - 1] = `${[...last].slice(0, -FRAME_WORDS.cut.length).join('')}${FRAME_WORDS.cut}`;
    return { name: nameOf(line), lines: kept };
  });
  const count = entries.reduce((sum, { lines }) => sum + lines.length, 0);
  return { entries, indent, type, height: count * type * LEADING + 10 };
}

/**
 * The stamp that leaves the chart `room` px: as it is, else in smaller type, else with hints counted rather than told
 * from the last one on, else with long texts cut; full texts are in the table and in the description.
 */
function fitFoot(stamp: Stamp, type: number, room: number, across: number, measure: Measure): Foot {
  let foot = wrapFoot(stampLines(stamp), type, Number.POSITIVE_INFINITY, across, measure);
  if (foot.height <= room) return foot;
  for (let hints = stamp.warnings.length; hints >= 0; hints -= 1) {
    foot = wrapFoot(stampLines(stamp, hints), LEAST_TYPE, Number.POSITIVE_INFINITY, across, measure);
    if (foot.height <= room) return foot;
  }
  for (const mostLines of [4, 3, 2, 1]) {
    foot = wrapFoot(stampLines(stamp, 0), LEAST_TYPE, mostLines, across, measure);
    if (foot.height <= room) return foot;
  }
  return foot;
}

/**
 * Lays out title top left, unit top right, the chart, and the stamp below, in exactly `size`. Where room is short the
 * chart shrinks to 0.8 of its size, then the stamp gives way; a chart that is too tall even so shrinks further.
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
      y += fontSize * LEADING;
    }
  };

  const unit = FRAME_WORDS.unit(stamp.unit);
  const titleWidth = across - measure(unit, SUBTITLE, false) - 16;
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

  const below = size.height - MARGIN - chartTop;
  const type = size.width >= 900 ? 11.5 : 10;
  const spare = Math.max(below - chartHeight * LEAST_SCALE, below * STAMP_SHARE);
  const foot = fitFoot(stamp, type, spare, across, measure);
  const room = below - foot.height;
  const scale = Math.min(1, room / chartHeight);
  const rule = { x: MARGIN, y: chartTop + room + 4, width: across };
  y = chartTop + room + 10;
  for (const { name, lines } of foot.entries) {
    texts.push({
      text: name,
      x: MARGIN,
      y: y + foot.type,
      size: foot.type,
      bold: false,
      anchor: 'start',
      colour: QUIET,
    });
    write(lines, MARGIN + foot.indent, foot.type, false, INK);
  }

  return {
    ...size,
    texts,
    rules: [rule],
    chart: { x: MARGIN, y: chartTop, width: across / scale, height: room / scale, scale },
  };
}
