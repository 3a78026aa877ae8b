import { type Exact, magnitude, multiply, parseExact, smaller } from '../exact.ts';
import { type Expression, quoted } from '../expression.ts';
import { byPlace, type Fact, MEASURES, type Measure } from '../fact.ts';
import { isOpenTable, itemOf } from '../items.ts';
import { dimensionOf, UNITS } from '../quantity.ts';
import type { Claim, Excuse, Told } from './claim.ts';

/** One row of an open table at one place: what is printed of one project, 项 or line, in one table or paragraph. */
export type Row = {
  readonly path: readonly string[];
  readonly facts: readonly Fact[];
};

/** Rows by table and year, made once for each report: many checks ask for the same. */
const known = new WeakMap<readonly Fact[], Map<string, readonly Row[]>>();

/** The rows an open table prints, place by place, in the order they stand in; mid-year figures stand apart. */
export function rowsOf(told: Told, item: string): readonly Row[] {
  const key = `${item}|${told.year}`;
  const before = known.get(told.facts) ?? new Map<string, readonly Row[]>();
  known.set(told.facts, before);
  const rows = before.get(key) ?? findRows(told, item);
  before.set(key, rows);
  return rows;
}

function findRows({ facts, year }: Told, item: string): readonly Row[] {
  const rows = new Map<string, Fact[]>();
  const own = facts.filter((fact) => fact.item === item && fact.measure !== null && fact.year === year);
  for (const fact of own.sort(byPlace)) {
    const { table, section } = fact.place;
    const key = JSON.stringify([table ?? section, fact.asOf ?? '', fact.path]);
    const row = rows.get(key);
    if (row) row.push(fact);
    else rows.set(key, [fact]);
  }
  return [...rows.values()].map((row) => ({ path: row[0]?.path ?? [], facts: row }));
}

/** What a row prints by a measure, hedged or not. */
export const printedIn = ({ facts }: Row, measure: Measure): readonly Fact[] =>
  facts.filter((fact) => fact.measure === measure);

/** A row’s figure by a measure, called by the row; one that is not printed by what it would be. */
export function figureOf(row: Row, measure: Measure): Expression {
  const facts = printedIn(row, measure);
  const name = nameOf(row.path);
  return facts.length > 0 || measure === 'outturn'
    ? quoted(name, ...facts)
    : quoted(`${name}${MEASURES[measure]}`);
}

/** One thing said by one or more facts, called as an item is. */
export function quoteOf(facts: readonly Fact[]): Expression {
  const [head] = facts;
  if (head === undefined || head.item === null) throw new RangeError('a quotation needs a fact of an item');
  return quoted(
    head.path.length > 0 && isOpenTable(head.item) ? nameOf(head.path) : itemOf(head.item).name,
    ...facts,
  );
}

/** What a row is called: the project, or the project and the part of it. */
export const nameOf = (path: readonly string[]): string => path.join('·');

/** The subject of a claim about one printed figure of an open table: what it is, and where it stands. */
export const subjectAt = ({ item, measure, place }: Fact): string =>
  `${item}:${measure}@${place.line}.${place.start}`;

/** A claim about the figure a row prints by a measure; none where it prints none. */
export function claimOf(
  row: Row,
  measure: Measure,
  claim: Omit<Claim, 'subject' | 'stated' | 'name'>,
): readonly Claim[] {
  const [fact] = printedIn(row, measure);
  if (!fact) return [];
  return [{ ...claim, subject: subjectAt(fact), name: nameOf(row.path), stated: figureOf(row, measure) }];
}

/** 人均103.78元, 每辆1.55万元: what falls on each is no part of a sum. */
const FOR_EACH = /^(?:人|次|户|车|辆)$|均|每|标准/u;

/** The smallest amount among figures that was read but not bound; null where there is none. */
export function leastAmount(facts: readonly Fact[]): Exact | null {
  const amounts = facts.flatMap(({ item, label, unit, value }) =>
    item === null &&
    unit !== null &&
    value !== null &&
    dimensionOf(unit) === 'money' &&
    Number(value) !== 0 &&
    !FOR_EACH.test(label)
      ? [magnitude(multiply(parseExact(value), UNITS[unit].factor))]
      : [],
  );
  return amounts.length === 0 ? null : amounts.reduce(smaller);
}

/** What part of a sum may be missing: an amount of the same table or paragraph that was read but not bound; `otherwise` where there is none. */
export function unreadBeside(
  { facts }: Told,
  beside: readonly Fact[],
  otherwise: Excuse | null = null,
): Excuse | null {
  const tables = new Set(beside.flatMap(({ place }) => (place.table === undefined ? [] : [place.table])));
  const own = facts.filter(({ place: { table } }) => table !== undefined && tables.has(table));
  const mayMiss = missingFrom(own, beside);
  const least = leastAmount(own.filter(mayMiss));
  return least ? { doubt: '同一段（表）中还有未识别的金额', unread: { least, otherwise } } : otherwise;
}

/** Whether an amount of a table that was not bound may be a part of a sum: not one of another row, nor of a row whose part is known. */
function missingFrom(own: readonly Fact[], beside: readonly Fact[]): (unread: Fact) => boolean {
  const columns = new Set(beside.map(({ place }) => place.column));
  if (columns.has(undefined)) return () => true;
  const [column] = columns;
  const rows = new Set(
    (columns.size === 1 ? own.filter(({ place }) => place.column === column) : beside).map(
      ({ place }) => place.row,
    ),
  );
  return ({ place: { row } }) => row === undefined || rows.has(row) === columns.size > 1;
}
