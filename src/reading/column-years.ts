import { canonical } from './canonical.ts';
import type { Across, SaidAt } from './remark-parts.ts';

/** The columns of a table of base data: last year's outturn, this year's budget, this year's outturn. */
const COLUMNS = /(20\d\d)年度?决算数?\|?(20\d\d)年度?预算数?\|?(20\d\d)年度?决算数?/u;
/** The people in post, in the rows above it. */
const IN_POST = /^(?:.*\|)?(20\d\d)年度?实际(?:\||在职|$)/u;
/** Rows between the two. */
const ABOVE = 8;

type Line = Across['lines'][number];

/** The words of a line with its cells parted. */
const cellsOf = ({ text }: Line): string =>
  text
    .split(/\t|\s{2,}/u)
    .map(canonical)
    .filter((cell) => cell !== '')
    .join('|');

function odd(line: Line, year: string, expected: number, from: number): SaidAt[] {
  const start = line.text.indexOf(year, from);
  if (start < 0) return [];
  const place = { line: line.number, start, end: start + year.length, section: line.section };
  return [{ kind: 'column-year', word: `${year}年`, beside: `${expected}年`, place }];
}

/** Years of the columns of base data that do not follow from the others of the same table. */
export function readColumnYears({ lines }: Across): SaidAt[] {
  const printed = lines.filter(({ kind }) => kind !== 'blank' && kind !== 'page');
  return printed.flatMap((line, index): SaidAt[] => {
    if (!/20\d\d/u.test(line.text) || !line.text.includes('算')) return [];
    // Cells may stand on a line each.
    const below = printed.slice(index, index + 3);
    const found = COLUMNS.exec(cellsOf(line)) ?? COLUMNS.exec(below.map(cellsOf).join('|'));
    if (!found || !new RegExp(`${found[1]}\\s*年`, 'u').test(line.text)) return [];
    const [before, budget, outturn] = found.slice(1).map(Number);
    if (before === undefined || budget === undefined || outturn === undefined) return [];
    const own = COLUMNS.test(cellsOf(line));
    const at = (column: 0 | 1 | 2): { line: Line; from: number } => {
      if (!own) return { line: below[column] ?? line, from: 0 };
      const starts = [...line.text.matchAll(/20\d\d(?=\s*年)/gu)].map((match) => match.index);
      return { line, from: starts[starts.length - 3 + column] ?? 0 };
    };
    const tell = (column: 0 | 1 | 2, expected: number): SaidAt[] => {
      const where = at(column);
      return odd(where.line, found[column + 1] ?? '', expected, where.from);
    };
    if (budget === outturn && before !== budget - 1) return tell(0, budget - 1);
    if (before === outturn - 1 && budget !== outturn) return tell(1, outturn);
    if (before === budget - 1 && outturn !== budget) return tell(2, budget);
    if (before !== budget - 1 || budget !== outturn) return [];
    return printed.slice(Math.max(0, index - ABOVE), index).flatMap((above): SaidAt[] => {
      const year = IN_POST.exec(cellsOf(above))?.[1];
      return year === undefined || Number(year) === outturn ? [] : odd(above, year, outturn, 0);
    });
  });
}
