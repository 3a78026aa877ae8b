import { canonical, printedWidth } from './canonical.ts';
import { type Piece, piecesOf, textOf } from './cell-pieces.ts';
import { columnOf, FORM_TITLE, isIndicatorHeader, PROJECT_NAME } from './form-columns.ts';
import { type Header, headerAt } from './form-header.ts';
import type { OutlineLine } from './outline.ts';
import { runningHeads } from './running-heads.ts';
import { isScoreHeader } from './score-rows.ts';

/** The pieces of a document, and the places no form goes across. */
export type Printed = {
  readonly pieces: readonly Piece[];
  readonly walls: ReadonlySet<number>;
  readonly marked: boolean;
  /** Lines left out because they seem to be page numbers. */
  readonly pages: ReadonlySet<number>;
  /** The width most lines stay under. */
  readonly width: number;
};

const TOP_HEADING =
  /^(?:第[一二三四五六七八九十]+部分|附件|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/u;
const PAGED = /^(?:第\d{1,4}页.*|[-—－·~]+\d{1,4}[-—－·~]+)$/u;

/** The pieces of a document; tabs, titles of forms and the headings of its parts are walls between them. */
export function printedOf(
  lines: readonly OutlineLine[],
  marked: boolean,
  pages: ReadonlySet<number>,
): Printed {
  const pieces: Piece[] = [];
  const walls = new Set<number>();
  let block: OutlineLine[] = [];
  const heads = runningHeads(lines);
  const close = (): void => {
    for (const piece of piecesOf(block, marked)) pieces.push(piece);
    block = [];
  };
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'contents' || heads.has(line.number)) continue;
    if (pages.has(line.number) || (line.kind === 'page' && PAGED.test(canonical(line.text)))) continue;
    const bare = canonical(line.text);
    const title = isTitle(bare);
    if (line.text.includes('\t') || title || opensPart(line)) {
      close();
      walls.add(pieces.length);
    }
    if (!line.text.includes('\t')) block.push(line);
    if (title) close();
  }
  close();
  return { pieces, walls, marked, pages, width: widthOf(lines) };
}

/** Whether a line is a heading of the document, which no form goes across. */
export const opensPart = (line: OutlineLine): boolean =>
  line.kind === 'heading' && TOP_HEADING.test(canonical(line.text));

/** Whether a line's text is the title of a form. */
export const isTitle = (bare: string): boolean =>
  bare.length >= 5 &&
  bare.length <= 44 &&
  FORM_TITLE.test(bare) &&
  !/[。，；《》：:]/u.test(bare.replace(/\(.*$/u, ''));

/** A header of indicators, and where it is printed again at the top of a page. */
export type FoundHeader = Header & { readonly repeats: readonly Header[] };

/** The headers of indicators and of score sheets, in order. */
export function headersOf({ pieces, walls }: Printed): readonly FoundHeader[] {
  const headers: (Header & { repeats: Header[] })[] = [];
  let parted = true;
  for (let start = 0; start < pieces.length; start += 1) {
    parted ||= walls.has(start) || PROJECT_NAME.test(pieces[start]?.text ?? '');
    const header = headerAt(pieces, start, (text) => columnOf(text) !== null);
    if (!header) continue;
    if (isIndicatorHeader(header.titles)) {
      const last = headers.at(-1);
      if (!parted && last?.titles.join() === header.titles.join()) last.repeats.push(header);
      else headers.push({ ...header, repeats: [] });
      parted = false;
    }
    start = header.next - 1;
  }
  return headers;
}

/**
 * Numbers alone on a line within a form that fit into the row of page numbers outside the forms. What is taken for one
 * is lost to the form, what is not may be taken for a score.
 */
export function pageNumbers(
  lines: readonly OutlineLine[],
  printed: Printed,
  headers: readonly FoundHeader[],
): ReadonlySet<number> {
  const inside = new Set<number>();
  let after = 0;
  headers.forEach((header, index) => {
    const end = endOf(printed, header.next, headers[index + 1] ?? null);
    const first = startOf(printed.pieces, header, after, isScoreHeader(header.titles));
    after = printed.pieces[end - 1]?.lastLine ?? 0;
    for (let line = printed.pieces[first]?.line ?? 0; line <= after; line += 1) inside.add(line);
  });
  const pages = new Set<number>();
  let before: Numbered | null = null;
  let open: Numbered[] = [];
  const settle = (after: Numbered | null): void => {
    for (const one of open) if (isBetween(one, before, after)) pages.add(one.line);
    open = [];
  };
  for (const line of lines) {
    const bare = line.kind === 'page' ? canonical(line.text) : '';
    if (!/^\d{1,3}$/u.test(bare)) continue;
    const numbered: Numbered = { line: line.number, value: Number(bare) };
    if (inside.has(line.number)) open.push(numbered);
    else {
      settle(numbered);
      before = numbered;
    }
  }
  settle(null);
  return pages;
}

/** A number alone on its line. */
type Numbered = { readonly line: number; readonly value: number };

/** Pages are of about one length: a number stands where it would be among them, but for this part of them and one. */
const DRIFT = 0.25;

function isBetween({ line, value }: Numbered, before: Numbered | null, after: Numbered | null): boolean {
  if (before === null) return after !== null && value === after.value - 1;
  if (after === null) return value === before.value + 1;
  const pages = after.value - before.value;
  const expected = before.value + (pages * (line - before.line)) / (after.line - before.line);
  return before.value < value && value < after.value && Math.abs(value - expected) <= 1 + DRIFT * pages;
}

/** The first piece behind a form: a wall, or the next form. */
export function endOf({ pieces, walls }: Printed, from: number, nextHeader: Header | null): number {
  let end = from;
  while (end < pieces.length && !walls.has(end) && end !== nextHeader?.start) end += 1;
  return end;
}

/** A form's title or its key of the project stands at most so many pieces before its indicators. */
const REACH = 300;

/** The first piece of a header's form: its title, else its key of the project, else the header itself. */
export function startOf(pieces: readonly Piece[], header: Header, after: number, scored: boolean): number {
  const reach = Math.max(0, header.start - (scored ? 12 : REACH));
  for (let at = header.start - 1; at >= reach; at -= 1) {
    const piece = pieces[at];
    if (!piece || piece.line <= after) break;
    if (isTitle(textOf(lineFrom(pieces, at)))) return at;
  }
  for (let at = header.start - 1; !scored && at >= reach; at -= 1) {
    const piece = pieces[at];
    if (!piece || piece.line <= after) break;
    if (PROJECT_NAME.test(piece.text)) return at;
  }
  return header.start;
}

/** The pieces of a line, from its first one; empty when the piece is not the first. */
function lineFrom(pieces: readonly Piece[], at: number): readonly Piece[] {
  const line = pieces[at]?.line;
  if (pieces[at - 1]?.line === line) return [];
  let end = at;
  while (pieces[end]?.line === line) end += 1;
  return pieces.slice(at, end);
}

/** A form's title as printed, or what kind of form it is when it has none. */
export function titleOf(
  pieces: readonly Piece[],
  start: number,
  head: readonly Piece[],
  scored: boolean,
): string {
  const title = textOf(lineFrom(pieces, start));
  return head.length > 0 && isTitle(title) ? title : scored ? '绩效评分表' : '绩效自评表';
}

/** No line of prose is narrower than this, whatever the document's width. */
const NARROWEST = 40;
const NUMBERED_TITLE = /^\d{1,2}[.、][^，；:\d]{2,20}。?$/u;

/** Where prose goes on behind the last rows of a form without a total: the rows of 满意度 are the last of the template. */
export function proseFrom(body: readonly Piece[], width: number): number {
  const wide = Math.max(NARROWEST, width) * 0.8;
  let satisfied = false;
  let figures = false;
  for (const [index, piece] of body.entries()) {
    satisfied ||= piece.text.includes('满意');
    figures ||= satisfied && piece.kind === 'value';
    if (!figures || piece.kind !== 'text' || body[index - 1]?.lastLine === piece.line) continue;
    if (NUMBERED_TITLE.test(piece.text)) return index;
    if (printedWidth(piece.text) >= wide && /[，。]/u.test(piece.text)) return index;
  }
  return body.length;
}

/** The width most of a document's lines stay under. */
function widthOf(lines: readonly OutlineLine[]): number {
  const widths = lines
    .filter(({ text }) => text.trim() !== '' && !text.includes('\t'))
    .map(({ text }) => printedWidth(text))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}
