import type { Reader, Refusal } from '../document.ts';
import { splitLines } from '../document.ts';
import { MAX_PLACES, rowLine, tidy } from './rows.ts';
import { decodeText } from './text.ts';

const DELIMITERS = ['\t', ',', ';'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** The separator that parts the most rows among the first ones, quoted text aside; the earlier in the list when even. */
function delimiterOf(text: string): Delimiter {
  const rows = splitLines(text.slice(0, 64 * 1024).replace(/"[^"]*"/gu, ''));
  const parted = (delimiter: Delimiter): number => rows.filter((row) => row.includes(delimiter)).length;
  return DELIMITERS.reduce((best, each) => (parted(each) > parted(best) ? each : best));
}

/** The rows of a delimited text; a quoted cell may hold delimiters, line breaks and doubled quotation marks. */
function parseRows(text: string, delimiter: Delimiter): string[][] | Refusal {
  const rows: string[][] = [];
  let row: string[] = [];
  let places = 0;
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (let from = at + 1; ; ) {
        const quote = text.indexOf('"', from);
        if (quote < 0)
          return { reason: 'broken', sentence: `a quotation mark in row ${rows.length + 1} is never closed` };
        cell += text.slice(from, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        from = at + 1;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
    row.push(tidy(cell + text.slice(at, end)));
    places += 1;
    if (places > MAX_PLACES)
      return { reason: 'too-large', sentence: `the table has more than ${MAX_PLACES} cells` };
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Reads comma-, semicolon- and tab-separated values, in any encoding text comes in. */
export const readDelimited: Reader = async (bytes) => {
  const decoded = decodeText(bytes);
  if (typeof decoded !== 'string') return decoded;
  // What Excel writes first to name the separator.
  const named = /^sep=([\t,;])(?:\r\n|\n|\r)/u.exec(decoded);
  const text = named ? decoded.slice(named[0].length) : decoded;
  const delimiter = DELIMITERS.find((each) => each === named?.[1]) ?? delimiterOf(text);
  const rows = parseRows(text, delimiter);
  if (!Array.isArray(rows)) return rows;
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return { lines: rows.map((cells) => rowLine(cells, columns)) };
};
