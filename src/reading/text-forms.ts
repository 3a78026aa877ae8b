import { canonical, printedWidth } from './canonical.ts';
import { cellOf, marksEnds, type Piece, piecesOf, textOf } from './cell-pieces.ts';
import { columnOf, FORM_TITLE, isIndicatorHeader, moneyUnitOf, PROJECT_NAME } from './form-columns.ts';
import { type Header, headerAt } from './form-header.ts';
import type { Form, FormCell } from './forms.ts';
import { type FormSubject, readFundRows } from './fund-rows.ts';
import { goalsFrom, readGoals } from './goal-text.ts';
import { readIndicatorRows } from './indicator-rows.ts';
import type { OutlineLine } from './outline.ts';
import type { Passage } from './passages.ts';
import { isScoreHeader, readScoreRows } from './score-rows.ts';

/** The pieces of a document, and the places no form goes across. */
type Printed = {
  readonly pieces: readonly Piece[];
  readonly walls: ReadonlySet<number>;
  readonly marked: boolean;
};

/** Forms whose cells a conversion has printed one after the other, without the lines of the table and without tabs. */
export function readTextForms(lines: readonly OutlineLine[]): readonly Form[] {
  const marked = marksEnds(lines);
  const rough = printedOf(lines, marked, new Set());
  const spans = headersOf(rough).map(({ start }) => rough.pieces[start]?.line ?? 0);
  const printed = spans.length === 0 ? rough : printedOf(lines, marked, pageNumbers(lines, rough));
  const forms: Form[] = [];
  const headers = headersOf(printed);
  headers.forEach((header, index) => {
    const form = readForm(printed, header, headers[index + 1] ?? null, forms.at(-1)?.lastLine ?? 0, lines);
    if (form) forms.push(form);
  });
  return forms;
}

const TOP_HEADING =
  /^(?:第[一二三四五六七八九十]+部分|附件|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/u;
const PAGED = /^(?:第\d{1,4}页.*|[-—－·~]+\d{1,4}[-—－·~]+)$/u;

function printedOf(lines: readonly OutlineLine[], marked: boolean, pages: ReadonlySet<number>): Printed {
  const pieces: Piece[] = [];
  const walls = new Set<number>();
  let block: OutlineLine[] = [];
  const close = (): void => {
    for (const piece of piecesOf(block, marked)) pieces.push(piece);
    block = [];
  };
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'contents') continue;
    if (pages.has(line.number) || (line.kind === 'page' && PAGED.test(canonical(line.text)))) continue;
    const bare = canonical(line.text);
    const title = isTitle(bare);
    if (line.text.includes('\t') || title || (line.kind === 'heading' && TOP_HEADING.test(bare))) {
      close();
      walls.add(pieces.length);
    }
    if (!line.text.includes('\t')) block.push(line);
    if (title) close();
  }
  close();
  return { pieces, walls, marked };
}

const isTitle = (bare: string): boolean =>
  bare.length >= 5 &&
  bare.length <= 44 &&
  FORM_TITLE.test(bare) &&
  !/[。，；《》：:]/u.test(bare.replace(/\(.*$/u, ''));

/** The headers of indicators and of score sheets, in order. */
function headersOf({ pieces }: Printed): Header[] {
  const headers: Header[] = [];
  for (let start = 0; start < pieces.length; start += 1) {
    const header = headerAt(pieces, start, (text) => columnOf(text) !== null);
    if (!header) continue;
    if (isIndicatorHeader(header.titles)) headers.push(header);
    start = header.next - 1;
  }
  return headers;
}

/**
 * Numbers alone on a line that fit into the row of page numbers outside the forms. What is left out here is lost to the
 * forms, what is not may be taken for a score.
 */
function pageNumbers(lines: readonly OutlineLine[], rough: Printed): ReadonlySet<number> {
  const alone = lines.flatMap((line) => {
    const bare = canonical(line.text);
    return line.kind === 'page' && /^\d{1,3}$/u.test(bare)
      ? [{ number: line.number, value: Number(bare) }]
      : [];
  });
  const inside = extents(rough);
  const within = (number: number): boolean => inside.some(([from, to]) => number >= from && number <= to);
  const outside = alone.filter(({ number }) => !within(number));
  return new Set(
    alone
      .filter(({ number, value }) => {
        if (!within(number)) return false;
        const before = outside.findLast((page) => page.number < number)?.value;
        const after = outside.find((page) => page.number > number)?.value;
        if (before === undefined) return after !== undefined && value === after - 1;
        return after === undefined ? value === before + 1 : before < value && value < after;
      })
      .map(({ number }) => number),
  );
}

/** First and last line of each stretch from a header to what ends it. */
function extents(printed: Printed): (readonly [number, number])[] {
  return headersOf(printed).map(({ start, next }) => {
    const end = endOf(printed, next, null);
    return [printed.pieces[start]?.line ?? 0, printed.pieces[end - 1]?.lastLine ?? 0];
  });
}

/** The first piece behind a form: a wall, or the next form. */
function endOf({ pieces, walls }: Printed, from: number, nextHeader: Header | null): number {
  let end = from;
  while (end < pieces.length && !walls.has(end) && end !== nextHeader?.start) end += 1;
  return end;
}

/** A form's title or its key of the project stands at most so many pieces before its indicators. */
const REACH = 300;

function readForm(
  printed: Printed,
  header: Header,
  nextHeader: Header | null,
  after: number,
  lines: readonly OutlineLine[],
): Form | null {
  const { pieces, marked } = printed;
  const scored = isScoreHeader(header.titles);
  const start = startOf(pieces, header, after, scored);
  const body = pieces.slice(header.next, endOf(printed, header.next, nextHeader));
  const first = pieces[start];
  if (!first || body.length === 0) return null;
  const head = pieces.slice(start, header.start);
  const title = titleOf(pieces, start, head, scored);
  const line = lines[first.line - 1];
  const subject: FormSubject = {
    name: subjectOf(title, head, lines, first.line),
    section: line?.section ?? [],
    money: unitOf(head),
  };
  const cells: FormCell[] = [];
  const rules: Passage[] = [];
  const goals = goalsFrom(head);
  cells.push(...readFundRows(head.slice(0, goals.start), subject));
  const { cells: reached, marks } = readGoals(head.slice(goals.next), marked, subject);
  cells.push(...reached);
  const bounded = scored ? body : body.slice(0, proseFrom(body, lines));
  const rows = scored
    ? readScoreRows(bounded, header.titles, marked, subject)
    : { ...readIndicatorRows(bounded, header.titles, marked, subject), rules: [] };
  if (rows.lastLine === 0) return null;
  cells.push(...rows.cells);
  rules.push(...rows.rules);
  let lastLine = rows.lastLine;
  if (rows.afterTotal !== null) {
    const notes = readNotes(bounded.slice(rows.afterTotal), subject);
    cells.push(...notes.cells);
    rules.push(...notes.rules);
    lastLine = Math.max(lastLine, notes.lastLine);
  }
  const printedWords = [...head, ...bounded].filter(
    (piece) => piece.kind === 'text' && piece.lastLine <= lastLine,
  );
  const apart = [
    ...marks.map((words) => ({ words, reason: 'ordinal' as const })),
    ...printedWords.flatMap((piece) => {
      const words = /\d/u.test(piece.text) ? cellOf([piece], subject.section) : null;
      return words ? [{ words, reason: null }] : [];
    }),
  ];
  return { title, section: subject.section, firstLine: first.line, lastLine, cells, rules, apart };
}

function startOf(pieces: readonly Piece[], header: Header, after: number, scored: boolean): number {
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

function titleOf(pieces: readonly Piece[], start: number, head: readonly Piece[], scored: boolean): string {
  const title = textOf(lineFrom(pieces, start));
  return head.length > 0 && isTitle(title) ? title : scored ? '绩效评分表' : '绩效自评表';
}

/** What stands behind the name of a project in the head of its form. */
const KEY =
  /^(?:项目)?(?:主管(?:部门|单位)|实施单位|预算单位|项目单位|资金使用单位|项目资金|项目编码|项目类[型别]|项目属性|项目负责人|联系人|预算执行情况|年度|单位)/u;

function subjectOf(
  title: string,
  head: readonly Piece[],
  lines: readonly OutlineLine[],
  firstLine: number,
): string {
  if (/整体支出|部门整体|整体绩效/u.test(title)) return '部门整体支出';
  for (let at = 0; at < head.length; at += 1) {
    const length = [3, 2, 1].find((count) => PROJECT_NAME.test(textOf(head.slice(at, at + count))));
    if (length === undefined) continue;
    const rest = head.slice(at + length, at + length + 12);
    const end = rest.findIndex((_, index) => KEY.test(textOf(rest.slice(index, index + 3))));
    const name = textOf(end < 0 ? rest.slice(0, 1) : rest.slice(0, end));
    if (name !== '') return name;
  }
  return reportSubject(lines, firstLine);
}

/** The subject of the report a sheet without a name is part of, by the title above it (…项目绩效自评报告). */
function reportSubject(lines: readonly OutlineLine[], firstLine: number): string {
  for (let at = firstLine - 2; at >= 0; at -= 1) {
    const bare = canonical(lines[at]?.text ?? '');
    if (!/绩效(?:自评|评价)?报告$/u.test(bare) || bare.length > 40 || /[。，；《》]/u.test(bare)) continue;
    if (/整体支出/u.test(bare)) return '部门整体支出';
    let above = at - 1;
    while (above >= 0 && (lines[above]?.text ?? '').trim() === '') above -= 1;
    const own = bare.replace(/(?:支出)?绩效(?:自评|评价)?报告$/u, '');
    const whole = own.length > 4 ? own : canonical(lines[above]?.text ?? '') + own;
    if (/整体支出/u.test(whole)) return '部门整体支出';
    return whole.replace(/^\d{4}年(?:度)?/u, '').slice(0, 40) || '项目';
  }
  return '项目';
}

function unitOf(head: readonly Piece[]): FormSubject['money'] {
  for (const [index, piece] of head.entries()) {
    const unit = moneyUnitOf(piece.text) ?? moneyUnitOf(textOf(head.slice(index, index + 2)));
    if (unit !== null) return unit;
  }
  return null;
}

const NUMBERED_TITLE = /^\d{1,2}[.、][^，；:\d]{2,20}。?$/u;

/** Where prose goes on behind the last rows of a form without a total: the rows of 满意度 are the last of the template. */
function proseFrom(body: readonly Piece[], lines: readonly OutlineLine[]): number {
  const wide = Math.max(40, widthOf(lines)) * 0.8;
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

const NOT_APPLICABLE = /不存在|不适用|不涉及|未涉及|缺项/u;
const LEFT_OUT = /([^-—、；;:。]+)\((\d{1,3}(?:\.\d+)?)分\)[；;。，]?$/u;

/** Notes under a form. Those that list what does not apply say its weight: 违规记录（4 分）. */
function readNotes(
  pieces: readonly Piece[],
  subject: FormSubject,
): { cells: FormCell[]; rules: Passage[]; lastLine: number } {
  const cells: FormCell[] = [];
  const rules: Passage[] = [];
  let lastLine = 0;
  if (!/^(?:备注|注|说明)\d?[:：]/u.test(textOf(pieces.slice(0, 2)))) return { cells, rules, lastLine };
  const listed = NOT_APPLICABLE.test(textOf(pieces.slice(0, 4)));
  for (const [index, piece] of pieces.entries()) {
    const starts = pieces[index - 1]?.lastLine !== piece.line;
    if (index > 0 && starts && !/^(?:\d{1,2}[、.]|注|备注)/u.test(piece.text) && listed) break;
    const out = listed ? LEFT_OUT.exec(piece.text) : null;
    if (out) {
      const start = piece.text.lastIndexOf('(') + 1;
      const cell = cellOf([piece], subject.section, start, start + (out[2]?.length ?? 0) + 1);
      const path = [subject.name, out[1] ?? ''];
      if (cell) cells.push({ item: 'score', measure: 'weight', column: '备注', path, unit: '分', cell });
    } else {
      const rule = cellOf([piece], subject.section);
      if (rule) rules.push(rule);
    }
    lastLine = piece.lastLine;
    if (!listed && /。$/u.test(piece.text)) break;
  }
  return { cells, rules, lastLine };
}
