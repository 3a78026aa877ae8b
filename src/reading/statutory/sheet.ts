import type { Unit } from '../../core/quantity.ts';
import type { OutlineLine } from '../outline.ts';
import { type Kind, kindOf } from './kinds.ts';
import { layoutOf } from './layouts.ts';
import { isBody, isFigure, isOrdinals, markRagged, type Row, rowOf, textsOf, wordsOf } from './rows.ts';

/** One printed table: its title, unit, header and the rows below it, not yet understood. */
export type Sheet = {
  readonly kind: Kind;
  readonly title: string;
  readonly opening: OutlineLine;
  readonly unit: Unit | null;
  /** Whether cells are parted by tabs, so that a blank cell keeps its place. */
  readonly tabbed: boolean;
  /** Whether each cell stands on a line of its own, so that a row is put together by its words and figures. */
  readonly standing: boolean;
  /** The header's titles by row and column; the official ones where the text kept no columns. Null when neither. */
  readonly header: readonly (readonly string[])[] | null;
  /** The words of the header as printed, cell by cell. */
  readonly printed: readonly string[];
  readonly ordinals: readonly Row[];
  readonly body: readonly Row[];
  /** The notes below the table. */
  readonly note: string;
};

/** What is printed around a table: its number, its unit, whose it is. */
const FURNITURE =
  /(?:财决)?公开\d{1,2}(?:-\d)?表|附表\d{1,2}|\(?(?:金额)?单位:?(?:人民币)?:?(?:万元|元|亿元)\)?|(?:编制|填报|公开)?(?:部门|单位)(?:名称)?(?:\([^()]{1,8}\))?:.{0,40}?(?=(?:金额)?单位:|$)/gu;
export const isFurniture = (text: string): boolean =>
  /^(?:金额)?(?:单位|万元|元|人民币):?$/u.test(text) || text.replace(FURNITURE, '') === '';

const UNIT = /(?:单位:?(?:人民币)?:?|数\(|金额\()(万元|元|亿元)/gu;
const TITLE_LIKE = /表(?:\([^()]{1,12}\))?$/u;
const SENTENCE = /[，。；]/u;
const NOTE = /^(?:注|备注|说明)[:\d.、]/u;
const CLOSING = /(?:情况|说明|概况|解释|部分)$/u;

/** The number of a table beside its title, before or after it. */
const NUMBERED = /^(?:财决)?公开\d{1,2}(?:-\d)?表[:、]?|\(?(?:财决)?公开\d{1,2}(?:-\d)?表\)?$/gu;

/** Rows a header may take, its title lines and units among them. */
const HEADER_ROWS = 16;

/** The title a line prints, beside its table's number or unit. */
function titleIn(line: OutlineLine): string {
  if (!line.text.includes('\t')) return wordsOf(line);
  return textsOf(rowOf(line))
    .filter((text) => text !== '' && !isFurniture(text))
    .join('\t');
}

const isTitle = (words: string): boolean =>
  TITLE_LIKE.test(words) && words.length <= 48 && !SENTENCE.test(words) && !isFurniture(words);

const isSkipped = ({ kind }: OutlineLine): boolean => kind === 'blank' || kind === 'page';

/** No official table is wider; a sheet that is, however it is titled, is none. */
const MOST_COLUMNS = 100;

/** A table by its title, with the units printed beside and right above it. */
export type Opening = Pick<Sheet, 'kind' | 'title' | 'opening'> & { readonly units: ReadonlySet<Unit> };

/** The table that a line is the title of; null where it is none, or one of another year. */
export function openingAt(lines: readonly OutlineLine[], index: number, year: number): Opening | null {
  const opening = lines[index];
  if (!opening || isSkipped(opening) || opening.kind === 'contents' || opening.text.length > 400) return null;
  const title = titleIn(opening).replace(NUMBERED, '');
  const known = isTitle(title) ? kindOf(title) : null;
  if (!known || (known.year !== null && known.year !== year)) return null;
  const units = new Set([opening, ...before(lines, index)].flatMap(unitsIn));
  return { kind: known.kind, title, opening, units };
}

/** The one unit of a table; null where it prints none, or two. */
export function onlyOf(units: ReadonlySet<Unit>): Unit | null {
  const [unit, other] = units;
  return other === undefined ? (unit ?? null) : null;
}

/** Whether a line of one cell ends a table: a title, a note, a sentence, a heading of the account. */
export const endsTable = (line: OutlineLine): boolean => {
  const words = wordsOf(line);
  return (
    line.kind === 'contents' ||
    isTitle(titleIn(line)) ||
    NOTE.test(words) ||
    SENTENCE.test(words) ||
    CLOSING.test(words)
  );
};

/** The table below a title line, a row a line; null where the line is no title or no table stands below it. */
export function sheetAt(lines: readonly OutlineLine[], index: number, year: number): Sheet | null {
  const open = openingAt(lines, index, year);
  if (!open) return null;
  const { kind, title, opening } = open;
  const units = new Set(open.units);
  const header: Row[] = [];
  const ordinals: Row[] = [];
  const body: Row[] = [];
  let strays = 0;
  let at = index + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || isSkipped(line)) continue;
    const words = wordsOf(line);
    const row = rowOf(line);
    const texts = textsOf(row).filter((text) => text !== '');
    if (isTitle(titleIn(line)) || NOTE.test(words) || line.kind === 'contents') break;
    const found = unitsIn(line);
    if (
      texts.every(isFurniture) ||
      isFurniture(words) ||
      (texts.length === 1 && /^\d{4}年(?:度)?$/u.test(words))
    ) {
      if (body.length === 0) for (const unit of found) units.add(unit);
      continue;
    }
    if (!line.text.includes('\t') && (SENTENCE.test(words) || CLOSING.test(words))) break;
    if (isOrdinals(row)) ordinals.push(row);
    else if (isBody(row)) {
      if (header.length === 0) break;
      strays = 0;
      body.push(row);
    } else if (body.length === 0) {
      for (const unit of found) units.add(unit);
      if (texts.length > MOST_COLUMNS) return null;
      if (header.push(row) > HEADER_ROWS) break;
    } else if (!header.some((known) => wordsOf(known.line) === words)) {
      strays += 1;
      if (strays > 2 && !line.text.includes('\t')) break;
      body.push(row);
    }
  }
  if (body.every(({ cells }) => !cells.some(({ text }) => isFigure(text)))) return null;
  const tabbed = header.some(({ line }) => line.text.includes('\t'));
  const printed = header.map(textsOf);
  return {
    kind,
    title,
    opening,
    unit: onlyOf(units),
    tabbed,
    standing: false,
    header: tabbed ? printed : layoutOf(printed, kind.layouts),
    printed: printed.flat(),
    ordinals,
    body: tabbed ? markRagged(header, body) : body,
    note: noteBelow(lines, at),
  };
}

/** The units a line prints: 单位：万元. */
export function unitsIn(line: OutlineLine): Unit[] {
  return [...wordsOf(line).matchAll(UNIT)].flatMap(([, unit]) =>
    unit === '万元' || unit === '元' || unit === '亿元' ? [unit] : [],
  );
}

/** The lines of furniture right above a title. */
function before(lines: readonly OutlineLine[], index: number): OutlineLine[] {
  const found: OutlineLine[] = [];
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const line = lines[at];
    if (!line || isSkipped(line)) continue;
    const cells = textsOf(rowOf(line)).filter((text) => text !== '');
    if (!cells.every(isFurniture) && !isFurniture(wordsOf(line))) break;
    found.push(line);
  }
  return found;
}

/** The words of the notes that begin at a line, up to the next title. */
export function noteBelow(lines: readonly OutlineLine[], from: number): string {
  const words: string[] = [];
  for (const line of lines.slice(from, from + 8)) {
    if (isSkipped(line)) continue;
    if (isTitle(titleIn(line)) || (words.length === 0 && !NOTE.test(wordsOf(line)))) break;
    words.push(wordsOf(line));
  }
  return words.join('');
}
