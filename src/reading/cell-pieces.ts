import { canonicalCharacter, printedWidth } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import { joinSpans, type Passage, type Span } from './passages.ts';
import { findTokens } from './tokens.ts';

/** Where one character of a piece was printed. */
type Spot = { readonly line: OutlineLine; readonly offset: number };

/**
 * What stands between two spaces of a flattened form: a whole cell, or as much of a cell as is certain.
 * `value`: one figure and nothing else; `nothing`: a dash that says the cell is empty.
 */
export type Piece = {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly kind: 'text' | 'value' | 'nothing';
  readonly line: number;
  readonly lastLine: number;
};

/** True when a text is one figure with its unit and its hedge, and nothing else. */
export function isValue(text: string): boolean {
  const tokens = findTokens(text);
  const [token] = tokens;
  return (
    tokens.length === 1 &&
    token !== undefined &&
    token.notFigure === null &&
    BEFORE_FIGURE.test(text.slice(0, token.start)) &&
    AFTER_FIGURE.test(text.slice(token.end))
  );
}

const BEFORE_FIGURE =
  /^(?:不低于|不少于|不超过|不高于|不多于|大于等于|小于等于|大于|小于|高于|低于|少于|超过|不足|达到|完成|约|近|超|达|为|≥|≤|》=|>=|<=|>|<|=|-)?$/u;
const AFTER_FIGURE = /^(?:\(?含\)?)?(?:及)?(?:以上|以下|以内|左右|余)?[。；，]?$/u;
const NOTHING = /^(?:[-—－―]{1,3}|\/)$/u;

/** A number that belongs to the word behind it, within a sentence: 30 日内, 1-2 级. */
export const COUNTS_ON =
  /^(?:年(?![度初末终内])|月(?!度)|日(?!常)|时(?![效间])|号(?!召)|级|类(?!别)|岁|档|期(?![末初间限])|周|天|个(?![人别体案])|次(?![均数])|项(?!目)|家(?!庭)|人(?![员均民])|万|亿|元|%|分(?![配析值别类管解])|种|名(?!称)|例(?!如)|批|条(?!件|例)|、|，|\.|至|-|—|~)/u;

/** Whether the conversion kept a space at the end of each paragraph, so that a line without one goes on. */
export function marksEnds(lines: readonly OutlineLine[]): boolean {
  const printed = lines.map(({ text }) => text).filter((text) => text.trim() !== '' && !text.includes('\t'));
  const widths = printed.map(printedWidth).sort((a, b) => a - b);
  const full = (widths[Math.floor(widths.length * 0.9)] ?? 0) * 0.9;
  const share = (some: readonly string[]): number =>
    some.filter((text) => /\s$/u.test(text)).length / Math.max(1, some.length);
  const closed = printed.filter((text) => /[。；]\s*$/u.test(text));
  const open = printed.filter((text) => !/[。；：:]\s*$/u.test(text) && printedWidth(text) >= full);
  return closed.length >= 10 && share(closed) > 0.7 && open.length >= 10 && share(open) < 0.1;
}

/** The pieces of lines in the order printed; `marked` says that a line without a space at its end goes on. */
export function piecesOf(lines: readonly OutlineLine[], marked: boolean): Piece[] {
  const pieces: Piece[] = [];
  let before: OutlineLine | null = null;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const goesOn = marked && before !== null && !/\s$/u.test(before.text) && !/^\s/u.test(line.text);
    for (const [index, piece] of runsOf(line).entries()) {
      const last = pieces.at(-1);
      const joined = last ? together(pieces, last, piece, index === 0, index === 0 && goesOn) : null;
      if (joined) pieces[pieces.length - 1] = joined;
      else pieces.push(piece);
    }
    before = line;
  }
  return pieces;
}

function runsOf(line: OutlineLine): Piece[] {
  return [...line.text.matchAll(/\S+/gu)].flatMap((match) => {
    const spots: Spot[] = [];
    let text = '';
    for (let at = 0; at < match[0].length; at += 1) {
      const character = canonicalCharacter(match[0].charAt(at));
      if (character === '') continue;
      text += character;
      spots.push({ line, offset: match.index + at });
    }
    return text === '' ? [] : [pieceOf(text, spots)];
  });
}

function pieceOf(text: string, spots: readonly Spot[]): Piece {
  const kind = NOTHING.test(text) ? 'nothing' : isValue(text) ? 'value' : 'text';
  return {
    text,
    spots,
    kind,
    line: spots[0]?.line.number ?? 0,
    lastLine: spots.at(-1)?.line.number ?? 0,
  };
}

/** A short word in brackets ends the cell before it: 参保率⏎（%）. */
const BRACKETED = /^\((?!\d)[^()一二三四五六七八九十]{1,6}\)$/u;
/** No cell is longer than this; what goes on behind it is another piece. */
const LONGEST = 1000;

/** Two pieces that are one cell although a space or a line break stands between them, joined; else null. */
function together(
  before: readonly Piece[],
  last: Piece,
  next: Piece,
  broken: boolean,
  goesOn: boolean,
): Piece | null {
  if (last.text.length > LONGEST) return null;
  const text = last.text + next.text;
  const join = (): Piece => pieceOf(text, [...last.spots, ...next.spots]);
  if (goesOn) return join();
  if (isOpenBracket(last.text) && (broken || !isGapBetween(last, next))) return join();
  const digitBefore = /\d$/u.test(last.text);
  if (digitBefore && /^\d/u.test(next.text)) return null;
  if (broken) {
    if (last.kind === 'text' && BRACKETED.test(next.text)) return join();
    if (!/\d/u.test(last.text)) return null;
    if (/\d[,.]$/u.test(last.text) && /^\d/u.test(next.text)) return isValue(text) ? join() : null;
    if (/年\d{1,2}$/u.test(last.text) && /^月/u.test(next.text)) return join();
    return next.kind === 'text' && /^(?:\d|[≥≤><约])/u.test(last.text) && isValue(text) ? join() : null;
  }
  if (
    /^(?:[≥≤><=]|>=|<=|》=|不低于|不少于|不超过|不高于|达到|达|为|约|超过|完成)$/u.test(last.text) &&
    next.kind === 'value'
  )
    return join();
  if (digitBefore && next.kind === 'text' && isValue(text)) return join();
  // Behind another figure of the row a number is a figure too, and the words behind it a remark.
  const follows = before.at(-2)?.kind === 'value' && before.at(-2)?.lastLine === last.line;
  if (digitBefore && next.kind === 'text' && !follows && COUNTS_ON.test(next.text)) return join();
  if (/^\d{4}年$/u.test(last.text) && /^\d{1,2}$/u.test(next.text)) return join();
  if (/年\d{1,2}$/u.test(last.text) && /^月/u.test(next.text)) return join();
  return last.kind === 'text' && /^\((?!\d)/u.test(next.text) ? join() : null;
}

/** Two spaces or more part the cells of two columns. */
const isGapBetween = (last: Piece, next: Piece): boolean =>
  (next.spots[0]?.offset ?? 0) - (last.spots.at(-1)?.offset ?? 0) > 2;

const isOpenBracket = (text: string): boolean =>
  text.lastIndexOf('(') > text.lastIndexOf(')') && text.length - text.lastIndexOf('(') <= 6;

/** A piece, or the characters from `start` to `end` of it, as a cell. */
export function cellOf(
  pieces: readonly Piece[],
  section: readonly string[],
  start = 0,
  end = Number.MAX_SAFE_INTEGER,
): Passage | null {
  const spots = pieces.flatMap((piece) => piece.spots).slice(start, end);
  const spans: { line: OutlineLine; start: number; end: number }[] = [];
  for (const { line, offset } of spots) {
    const last = spans.at(-1);
    if (last?.line === line) last.end = offset + 1;
    else spans.push({ line, start: offset, end: offset + 1 });
  }
  return joinSpans(spans satisfies Span[], section);
}

/** The text of pieces without a break. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
