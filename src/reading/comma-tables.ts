import { canonical } from './canonical.ts';
import { columnOf, isIndicatorHeader } from './form-columns.ts';
import type { OutlineLine } from './outline.ts';

/** The header of a table of indicators and its rows are all parted by as many commas; a shorter table is prose. */
const LEAST_ROWS = 2;

/**
 * The lines of a document, those of a table of indicators whose cells are parted by half-width commas with tabs in place
 * of them, so that every character keeps its place. A row with more or fewer commas ends the table.
 */
export function partCommas(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  const parted = [...lines];
  for (let at = 0; at < lines.length; at += 1) {
    const cells = cellsOf(lines[at]);
    if (!isIndicatorHeader(cells) || !cells.every((cell) => columnOf(cell) !== null)) continue;
    let end = at + 1;
    while (cellsOf(lines[end]).length === cells.length) end += 1;
    if (end - at <= LEAST_ROWS) continue;
    for (let row = at; row < end; row += 1) {
      const line = lines[row];
      if (line) parted[row] = { ...line, text: line.text.replaceAll(',', '\t'), kind: 'row' };
    }
    at = end - 1;
  }
  return parted;
}

const cellsOf = (line: OutlineLine | undefined): readonly string[] =>
  line === undefined || line.text.includes('\t') || !line.text.includes(',')
    ? []
    : line.text.split(',').map(canonical);
