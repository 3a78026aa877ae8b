import { toNumber } from '../../core/exact.ts';
import { type Fact, factId } from '../../core/fact.ts';
import { dimensionOf, UNITS, type Unit } from '../../core/quantity.ts';
import type { OutlineLine } from '../outline.ts';
import type { ReadingContext, SourceTable } from '../read.ts';
import { relationsAcross, relationsDown } from './across.ts';
import { figureIn } from './cells.ts';
import { sumsDown } from './down.ts';
import { type Grid, gridOf, isSpot, type Spot, turned } from './grid.ts';
import { wordsOf } from './levels.ts';
import type { Relation } from './relation.ts';
import { sharesOfTotals } from './shares.ts';
import { toldOnce } from './slips.ts';
import { plainTables } from './table.ts';

/** The tables of a document that were understood by their own arithmetic, their figures and how these are made. */
export type PlainReading = {
  readonly tables: readonly SourceTable[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
};

/** No column of scores is added up here: score sheets have readers of their own. */
const SCORED = /得分|分值|权重|评分|指标值|[一二三]级指标/u;

/** Reads the tables no other reader knows; of those whose figures make nothing together, nothing is said. */
export function readPlainTables(
  lines: readonly OutlineLine[],
  isFree: (line: OutlineLine) => boolean,
  context: ReadingContext,
): PlainReading {
  const read = plainTables(lines, isFree).flatMap((table) => {
    if (table.titles.some((title) => SCORED.test(title))) return [];
    const grid = gridOf(table);
    const relations = toldOnce(
      distinct([
        ...sumsDown(grid),
        ...relationsAcross(grid),
        ...sharesOfTotals(grid),
        ...relationsDown(turned(grid)),
      ]),
    );
    return relations.length === 0 ? [] : [{ table, grid, relations }];
  });
  return {
    tables: read.map(({ table: { firstLine, lastLine, section, caption } }) => ({
      id: `t${firstLine}`,
      title: titleOf(caption, section),
      section,
      form: 'table',
      firstLine,
      lastLine,
    })),
    facts: read.flatMap(({ grid, relations }) => factsOf(grid, relations, context)),
    relations: read.flatMap(({ relations }) => relations),
  };
}

/** What is said twice of one figure in one way is said once; what is amiss before what holds. */
function distinct(relations: readonly Relation[]): Relation[] {
  const known = new Map<string, Relation>();
  for (const relation of relations) {
    const { line, start } = relation.stated.cell;
    const key = `${relation.way}:${line.number}.${start}`;
    const before = known.get(key);
    if (!before || (before.holds && !relation.holds && relation.standing === 'sure'))
      known.set(key, relation);
  }
  return [...known.values()];
}

const titleOf = (caption: readonly string[], section: readonly string[]): string =>
  caption.find((words) => /表/u.test(words))?.replace(/\((?:金额)?单位[^()]*\)/u, '') ?? section.at(-1) ?? '';

/** The figures of a table, read and bound to no item. */
function factsOf(
  { rows, columns, at, table }: Grid,
  relations: readonly Relation[],
  { report, year }: ReadingContext,
): Fact[] {
  const means = meanUnits(relations);
  return rows.flatMap((row, index) =>
    columns.flatMap((column): Fact[] => {
      const spot = at(index, column);
      if (!isSpot(spot)) return [];
      const { cell } = spot;
      const place = {
        line: cell.line.number,
        start: cell.start,
        end: cell.end,
        section: cell.line.section,
        table: `t${table.firstLine}`,
        row: row.label,
        column: column.title,
      };
      return [
        {
          id: factId(report, place),
          report,
          item: null,
          label: wordsOf(row.label),
          path: [],
          measure: null,
          year: Number(/20\d\d/u.exec(column.title)?.[0] ?? year),
          value: figureIn(cell.text)?.value ?? null,
          unit: spot.unit ?? means.get(column) ?? null,
          printed: cell.line.text.slice(cell.start, cell.end),
          hedge: null,
          place,
        },
      ];
    }),
  );
}

/** The unit of a column of what falls on each, as its figures make it of others: 元 or 万元. */
function meanUnits(relations: readonly Relation[]): ReadonlyMap<Spot['column'], Unit> {
  const units = new Map<Spot['column'], Unit>();
  for (const { way, stated, parts, scale } of relations) {
    const [a, b] = parts;
    if (way !== 'rate' || stated.column.unit !== null || !a?.column.unit || !b?.column.unit) continue;
    if (dimensionOf(a.column.unit) !== 'money') continue;
    const size = toNumber(UNITS[a.column.unit].factor) / toNumber(UNITS[b.column.unit].factor) / scale;
    const unit = (['元', '万元', '亿元'] as const).find((name) => toNumber(UNITS[name].factor) === size);
    if (unit) units.set(stated.column, unit);
  }
  return units;
}
