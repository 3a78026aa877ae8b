import type { Unit } from '../../core/quantity.ts';
import { canonical } from '../canonical.ts';
import type { OutlineLine } from '../outline.ts';
import { isFigure, isNothing, type TableCell } from './cells.ts';
import { unitIn } from './columns.ts';
import { type PrintedRow, type PrintedRows, printedTables } from './rows.ts';
import { type Columns, SERIAL, spacedColumns, tabbedColumns, UNSURE } from './titles.ts';

/** A row with its words and its cells by column; `indent` is how far its label is set in. */
export type BodyRow = {
  readonly line: OutlineLine;
  readonly label: string;
  readonly indent: number;
  /** The code of a function or of an economic class, where a column prints one. */
  readonly code: string;
  /** The unit its label gives in brackets. */
  readonly unit: Unit | null;
  readonly cells: readonly (TableCell | null)[];
};

/** A table with words on its left and figures in named columns. */
export type PlainTable = {
  /** The lines above it that name it and its unit. */
  readonly caption: readonly string[];
  readonly titles: readonly string[];
  /** The columns that hold figures, by index. */
  readonly figures: readonly number[];
  readonly rows: readonly BodyRow[];
  readonly section: readonly string[];
  readonly firstLine: number;
  readonly lastLine: number;
};

const FEWEST_ROWS = 2;
/** No table has more columns than this. */
const WIDEST = 60;
/** Lines looked at above a table for its title and its unit. */
const ABOVE = 4;
const CODE = /(?:编码|代码)$/u;
const ASIDE = /^(?:备注|说明|排名|名次|位次|排序)$/u;
/** The words of rows in a second half beside the first. */
const ROW_WORDS = /(?:项目|科目|编码|代码|支出|收入|名称|类别|分类|地区|险种)(?:\(.*\))?$/u;

/** Every table of a document whose rows have words and figures under named columns. */
export function plainTables(
  lines: readonly OutlineLine[],
  isFree: (line: OutlineLine) => boolean,
): readonly PlainTable[] {
  return printedTables(lines).flatMap((printed) => {
    const rows = printed.rows.filter(({ line }) => isFree(line));
    const isTable = rows.length === printed.rows.length && rows.every(({ cells }) => cells.length <= WIDEST);
    return isTable ? readRows(lines, printed) : [];
  });
}

function readRows(lines: readonly OutlineLine[], printed: PrintedRows): PlainTable[] {
  const { rows, manner } = printed;
  const first = rows.findIndex(isBody);
  if (first <= 0) return [];
  const heads = rows.slice(0, first).filter(isTitles);
  const named = rows.slice(0, first).filter((row) => !heads.includes(row));
  if (heads.length === 0) return [];
  const end = rows.findIndex((row, at) => at > first && isHeading(row));
  const body = rows.slice(first, end < 0 ? rows.length : end).filter((row) => !isCount(row));
  const rest = end < 0 ? [] : readRows(lines, { ...printed, at: printed.at + end, rows: rows.slice(end) });
  const columns = manner === 'tabs' ? tabbedColumns(heads, body) : spacedColumns(heads, body);
  if (!columns) return rest;
  const caption = [
    ...named.map(({ cells }) => cells.map(({ text }) => text).join('')),
    ...above(lines, (heads[0]?.line.number ?? 1) - 1),
  ];
  const panels = panelsOf(columns);
  const tables = panels.flatMap(({ labels, figures }, at): PlainTable[] => {
    const from = (panels[at - 1]?.figures.at(-1) ?? -1) + 1;
    const own = columns.body.flatMap((row) => bodyRow(row, from, labels, columns.titles));
    const [head] = own;
    const last = own.at(-1);
    if (!head || !last || own.length < FEWEST_ROWS) return [];
    return [
      {
        caption,
        titles: columns.titles,
        figures,
        rows: own,
        section: head.line.section,
        firstLine: heads[0]?.line.number ?? head.line.number,
        lastLine: last.line.number,
      },
    ];
  });
  return [...tables, ...rest];
}

/** Whose table it is and what it is told in. */
const OF_WHOM = /(?:单位|部门)(?:名称)?[:：]/u;

/** Titles over several columns. */
const isTitles = ({ cells }: PrintedRow): boolean =>
  cells.filter(({ text }) => text !== '').length > 1 && !cells.some(({ text }) => OF_WHOM.test(text));

const isYear = (text: string): boolean => /^20\d\d$/u.test(text);

/** A row of figures: not titles that are years, not titles at all. */
const isBody = ({ cells }: PrintedRow): boolean =>
  cells.slice(1).some(({ text }) => isFigure(text) && !isYear(text)) ||
  (cells.length > 2 && cells.slice(1).every(({ text }) => text !== '' && isNothing(text)));

/** The titles of another table right below. */
const isHeading = ({ cells }: PrintedRow): boolean =>
  cells.filter(({ text }) => text !== '' && !isFigure(text) && !isNothing(text)).length >= 3 &&
  !cells.some(({ text }) => isFigure(text));

/** 栏次 1 2 3: the columns counted. */
const isCount = ({ cells }: PrintedRow): boolean =>
  /^(?:栏次|行次)$/u.test(cells[0]?.text ?? '') ||
  (cells.length > 3 && cells.slice(1).every(({ text }, at) => text === String(at + 1)));

type Panel = { readonly labels: readonly number[]; readonly figures: readonly number[] };

/** A table, or the halves printed side by side, each with words and figures of its own. */
function panelsOf({ titles, body }: Columns): Panel[] {
  const panels: { labels: number[]; figures: number[] }[] = [];
  titles.forEach((title, at) => {
    const texts = body.map(({ cells }) => cells[at]?.text ?? '');
    const figures = texts.filter(isFigure).length;
    const words = texts.filter((text) => !isFigure(text) && !isNothing(text) && text !== UNSURE.text).length;
    const panel = panels.at(-1);
    if (SERIAL.test(title) || ASIDE.test(title)) return;
    const isYears = panel === undefined && texts.every((text) => isYear(text) || !isFigure(text));
    if (CODE.test(title) || isYears || figures === 0 || figures < words * 3) {
      const isLabel = panel === undefined || panel.figures.length === 0 || ROW_WORDS.test(title);
      if (!isLabel || (figures === 0 && words === 0)) return;
      if (panel && panel.figures.length === 0) panel.labels.push(at);
      else panels.push({ labels: [at], figures: [] });
    } else if (panel) panel.figures.push(at);
  });
  return panels.filter(({ figures }) => figures.length > 0);
}

function bodyRow(
  { line, cells }: Columns['body'][number],
  from: number,
  labels: readonly number[],
  titles: readonly string[],
): BodyRow[] {
  const named = labels.flatMap((at) => {
    const cell = cells[at];
    return cell && cell.text !== '' && !CODE.test(titles[at] ?? '') ? [cell] : [];
  });
  // 合计 stands where the rows are numbered, or over it.
  const before = cells
    .slice(from, labels[0] ?? 0)
    .flatMap((cell) => (cell && /\p{Script=Han}/u.test(cell.text) ? [cell] : []));
  const words = named.length > 0 ? named : before;
  const [first] = words;
  const label = words.map(({ text }) => text).join('');
  if (!first || label === '') return [];
  const codes = labels.flatMap((at) => (CODE.test(titles[at] ?? '') ? [cells[at]?.text ?? ''] : []));
  const code = codes.find((text) => /^\d{3,9}$/u.test(text)) ?? '';
  return [{ line, label, indent: indentOf(first), code, unit: unitIn(label), cells }];
}

/** How far the words of a cell are set in, in columns of the page. */
function indentOf({ line, start }: TableCell): number {
  const from = line.text.lastIndexOf('\t', start - 1) + 1;
  return Array.from(line.text.slice(from, start)).reduce(
    (wide, character) => wide + (character.charCodeAt(0) > 0x2e7f ? 2 : 1),
    0,
  );
}

/** The lines right above a table: its title, its unit. */
function above(lines: readonly OutlineLine[], at: number): string[] {
  const words: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - ABOVE); index -= 1) {
    const bare = canonical(lines[index]?.text ?? '');
    if (bare === '') continue;
    if (/[。；]$/u.test(bare) || bare.length > 50) break;
    words.push(bare);
  }
  return words;
}
