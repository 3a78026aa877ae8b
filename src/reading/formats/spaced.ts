/** A title of a column: a few characters of one word, no sentence. */
const TITLE = /^[\p{Script=Han}][\p{Script=Han}（）()、/%％×÷＝=A-Z-]{0,17}$/u;
/** A cell with a figure alone, or with what stands for none. */
const FIGURE = /^(?:[-—–/]|不适用|-?\d[\d,]*(?:\.\d+)?[%％分]?)$/u;
const TOTAL = /^(?:合计|总计|共计|总分|总得分|合计得分)$/u;
const FEWEST_COLUMNS = 4;
const FEWEST_FIGURES = 2;
const FEWEST_ROWS = 2;

const piecesOf = (line: string): readonly string[] => line.trim().split(/\s+/u);

/** A line of titles parted by spaces, none of them a figure. */
function isHeader(line: string): boolean {
  const titles = line.includes('\t') || line.length > 160 ? [] : piecesOf(line);
  return titles.length >= FEWEST_COLUMNS && titles.every((title) => TITLE.test(title));
}

/** A line with its spaces between words as tabs; no character moves. */
const asTabs = (line: string): string =>
  line.replace(/(?<=\S)\s+(?=\S)/gu, (gap) => `${' '.repeat(gap.length - 1)}\t`);

/**
 * The lines of a document with the cells of evenly spaced tables parted by tabs: below a line of titles, rows of as many words,
 * the same of them figures in every row, down to a total that may leave its name out. Any other line stays as it is.
 */
export function spacedAsTabs(lines: readonly string[]): readonly string[] {
  const parted = [...lines];
  for (let at = 0; at < lines.length; at += 1) {
    const header = lines[at] ?? '';
    if (!isHeader(header)) continue;
    const end = endOfRows(lines, at + 1, piecesOf(header).length);
    if (end === null) continue;
    for (let row = at; row < end; row += 1) parted[row] = asTabs(lines[row] ?? '');
    at = end - 1;
  }
  return parted;
}

/** 合计 100 87.5, 合计 5134.03 99.52% 平均94.93: the row that ends a table, cells that would be blank left out. */
const isTotal = ([, ...cells]: readonly string[]): boolean =>
  cells.length >= FEWEST_FIGURES && cells.every((cell) => FIGURE.test(cell.replace(/^平均/u, '')));

/** Where the rows below a header end; null where they are not all of one make, or come to no total. */
function endOfRows(lines: readonly string[], from: number, width: number): number | null {
  let columns: readonly boolean[] | null = null;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const cells = line.includes('\t') ? [] : piecesOf(line);
    const rows = at - from;
    if (TOTAL.test(cells[0] ?? ''))
      return cells.length <= width && rows >= FEWEST_ROWS && isTotal(cells) ? at + 1 : null;
    if (cells.length !== width) return null;
    const figures = cells.map((cell) => FIGURE.test(cell));
    if (figures.filter(Boolean).length < FEWEST_FIGURES || figures.every(Boolean)) return null;
    if (columns?.some((isFigure, column) => isFigure !== figures[column])) return null;
    columns = figures;
  }
  return null;
}
