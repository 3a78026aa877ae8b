import { sum } from '../expression.ts';
import type { Measure } from '../fact.ts';
import type { Claim, Told } from './claim.ts';
import { claimOf, figureOf, printedIn, type Row, rowsOf, unreadBeside } from './rows.ts';

type Path = readonly string[];

const tableOf = ({ facts }: Row): string | undefined => facts[0]?.place.table;
const TOTAL = /^(?:合计|小计|总计|共计)$/u;
const MONEY: readonly Measure[] = ['budget', 'budget-full-year', 'received', 'outturn'];

const isUnder = (path: Path, head: Path): boolean =>
  path.length > head.length && head.every((name, at) => name === path[at]);
const isSame = (a: Path, b: Path): boolean => a.length === b.length && b.every((name, at) => name === a[at]);

/** What a row is the total of: the rows under its own words, or beside it where it says 合计 or stands alone above them. */
function headOf(row: Row, rows: readonly Row[]): Path | null {
  const above = row.path.slice(0, -1);
  if (TOTAL.test(row.path.at(-1) ?? '')) return above;
  if (rows.some(({ path }) => isUnder(path, row.path))) return row.path;
  const beside = rows.filter((other) => other !== row);
  return beside.length > 1 &&
    beside.every(({ path }) => path.length > row.path.length && isUnder(path, above))
    ? above
    : null;
}

/** The parts under a head: of each name below it its own total where it has one, else all that stands under it. */
function partsUnder(head: Path, rows: readonly Row[], total: Row): readonly Row[] {
  const under = rows.filter((row) => row !== total && isUnder(row.path, head));
  const names = [...new Set(under.map(({ path }) => path[head.length] ?? ''))];
  return names.flatMap((name) => {
    const below = [...head, name];
    const own = under.find(
      ({ path }) =>
        isSame(path, below) ||
        (isUnder(path, below) && path.length === below.length + 1 && TOTAL.test(path.at(-1) ?? '')),
    );
    return own ? [own] : partsUnder(below, under, total);
  });
}

/** Each total of a distribution of funds, held against its parts in the same paragraph or table. */
export function sharedOut(told: Told): readonly Claim[] {
  const all = rowsOf(told, 'allocation');
  return [...new Set(all.map(tableOf))].flatMap((table) => {
    const rows = all.filter((row) => tableOf(row) === table);
    return rows.flatMap((total) => {
      const head = headOf(total, rows);
      if (head === null) return [];
      return MONEY.flatMap((measure): readonly Claim[] => {
        const parts = partsUnder(head, rows, total).filter((row) => printedIn(row, measure).length > 0);
        if (parts.length < 2) return [];
        return claimOf(total, measure, {
          relation: 'equal',
          expected: sum(...parts.map((row) => figureOf(row, measure))),
          short: unreadBeside(
            told,
            parts.flatMap((row) => printedIn(row, measure)),
          ),
        });
      });
    });
  });
}
