import type { Twin } from '../../charts/chart.ts';
import { FRAME_WORDS, WRITING } from '../../words/words.ts';

/** A line of the stamp: what it is, and its text. */
export type StampLine = { readonly name: string; readonly text: string };

/**
 * Text that a spreadsheet would take for a formula, also by the full-width signs some read as such, gets an apostrophe
 * before it; figures never come here.
 */
const guarded = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text);
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const textField = (text: string): string => quoted(guarded(text));

/** A shown figure without its hedge or unit, as a plain number: the digits that are known, not the double behind them. */
const digitsOf = (text: string, number: number): string => {
  const digits = text.replaceAll(',', '').replace('−', '-');
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? digits : String(number);
};

/**
 * The table twin as CSV for a spreadsheet (UTF-8 with BOM, CRLF, RFC 4180): the title row, the rows, then after an
 * empty line the stamp, one name and text a line. A figure is a bare number; a column of which some figures are not
 * simply printed is followed by one that says how each is known.
 */
export function csvOf(twin: Twin, stamp: readonly StampLine[]): string {
  const columns = twin.columns.map((column) => ({
    ...column,
    noted: twin.rows.some((row) => row[column.key]?.note !== undefined),
  }));
  const header = columns.flatMap(({ title, unit, noted }) => {
    const name = unit === undefined ? title : `${title}${WRITING.inBrackets(unit)}`;
    return noted
      ? [textField(name), textField(WRITING.saidOf(name, FRAME_WORDS.certainty))]
      : [textField(name)];
  });
  const rows = twin.rows.map((row) =>
    columns.flatMap(({ key, noted }) => {
      const cell = row[key];
      const figure =
        cell === undefined
          ? ''
          : cell.number === null
            ? textField(cell.text)
            : digitsOf(cell.text, cell.number);
      return noted ? [figure, textField(cell?.note ?? '')] : [figure];
    }),
  );
  const stamped = stamp.map(({ name, text }) => [textField(name), textField(text)]);
  const lines = [header, ...rows, [], ...stamped].map((fields) => fields.join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
