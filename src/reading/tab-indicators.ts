import type { Measure } from '../core/fact.ts';
import type { Unit } from '../core/quantity.ts';
import { alignRow, type Header, isScrap, NOTHING, NUMBER, standings, unfinished } from './form-alignment.ts';
import { itemOfHeader, TOTAL_ROW, WEIGHED_NAME } from './form-columns.ts';
import type { FormCell, FormItem, FormRow } from './forms.ts';
import { cut, type GridCell, type GridRow, joinCells, passagesOf } from './grid-cells.ts';
import { isDate, isScoring, unitNamed } from './indicator-figures.ts';
import type { Passage } from './passages.ts';

/** What a table of indicators gives: its cells with figures, the cells that set rules, and what its rows say in words. */
export type IndicatorReading = {
  readonly cells: readonly FormCell[];
  readonly rules: readonly Passage[];
  readonly rows: readonly FormRow[];
};

/** One indicator as it grows over rows: its name and, by column, the pieces of its cell. */
type Entry = {
  readonly name: string;
  readonly level: string;
  readonly cells: readonly GridCell[][];
  readonly section: readonly string[];
};

/** Reads the rows under a header of indicators, one after another, about the given subject. */
export class IndicatorReader {
  readonly #header: Header;
  readonly #item: FormItem;
  readonly #subject: string;
  readonly #entries: Entry[] = [];
  readonly #own: FormCell[] = [];
  /** By level: whether its headings carry weights, and the half of one that goes on in the next row (绩效结果 / 应用（10分）). */
  readonly #levels = new Map<number, { readonly weighed: boolean; readonly begun: string }>();
  /** The names the levels above the indicators were last printed with. */
  readonly #above: string[] = [];
  #shift = 0;

  constructor(header: Header, subject: string) {
    this.#header = header;
    this.#item = itemOfHeader(header.titles);
    this.#subject = subject;
  }

  /** Takes a row in; false when it is no row of this table. */
  read(row: GridRow): boolean {
    if (this.#readTotal(row)) return true;
    const aligned = alignRow(row, this.#header, this.#shift);
    if (!aligned) return this.#goOn(row);
    if (this.#readSubtotal(aligned.cells, row)) return true;
    const name = this.#nameOf(aligned.cells);
    if (name === null) return this.#goOn(row) || this.#readLevels(aligned.cells, row);
    this.#shift = aligned.shift;
    this.#readLevels(aligned.cells, row);
    this.#entries.push({
      name,
      level: this.#item === 'performance' ? this.#levelOf(aligned.cells) : '',
      cells: aligned.cells.map((cell) => (cell ? [cell] : [])),
      section: row.section,
    });
    return true;
  }

  /** The name of the deepest level above the indicators, printed in this row or in one before under the same levels. */
  #levelOf(cells: readonly (GridCell | null)[]): string {
    const { columns, deepest } = this.#header;
    for (let index = 0; index < deepest; index += 1) {
      const text = cells[index]?.text ?? '';
      if (columns[index]?.role !== 'level' || text === '' || isScrap(cells[index] ?? null)) continue;
      this.#above.length = index;
      this.#above[index] = WEIGHED_NAME.exec(text)?.[1] ?? text;
    }
    return this.#above.findLast((name) => name !== undefined && name !== '') ?? '';
  }

  /** What the row's figures are about: the deepest level that is printed, with at least one cell beside it. */
  #nameOf(cells: readonly (GridCell | null)[]): string | null {
    const { columns, deepest } = this.#header;
    const told = columns.some((column, index) => {
      const own = column?.role === 'figure' || column?.role === 'rules';
      return own && index > deepest && (cells[index]?.text ?? '') !== '';
    });
    if (!told) return null;
    for (let index = deepest; index >= 0; index -= 1) {
      if (columns[index]?.role !== 'level') continue;
      const text = cells[index]?.text ?? '';
      if (/^(?:小计|合计|总计|总分)$/u.test(text)) return null;
      const weighed = WEIGHED_NAME.exec(text);
      if (text !== '' && !NOTHING.test(text)) return weighed?.[3] ? (weighed[1] ?? text) : text;
    }
    return null;
  }

  /** 总分: the weights and the scores added up. */
  #readTotal(row: GridRow): boolean {
    const label = row.cells.find(({ text }) => text !== '');
    const numbers = row.cells.filter(({ text }) => NUMBER.test(text));
    const others = row.cells.filter(
      ({ text }) => text !== '' && !NUMBER.test(text) && !NOTHING.test(text) && !GRADE.test(text),
    );
    if (!label || others[0] !== label || others.some(({ text }) => !TOTAL_ROW.test(text))) return false;
    const { columns, deepest } = this.#header;
    const sums = columns.flatMap((column, index) =>
      column?.role === 'figure' && index > deepest && isScoring(column.measure) ? [index] : [],
    );
    const outside = row.cells.some(({ text }, index) => {
      const role = columns[index]?.role;
      return NUMBER.test(text) && !sums.includes(index) && (index <= deepest || (role && role !== 'aside'));
    });
    // A row of another width is taken only when it has a number for each of the columns.
    const byPlace = row.cells.length === columns.length && !outside;
    if (!byPlace && numbers.length !== sums.length) return true;
    const path = [this.#subject, this.#item === 'score' ? '合计' : '总分'];
    const told = new Set<Measure>();
    sums.forEach((index, position) => {
      const cell = byPlace ? row.cells[index] : numbers[position];
      if (cell && NUMBER.test(cell.text))
        this.#add(this.#own, index, this.#told(told, index, path), cell, row.section, '分');
    });
    return true;
  }

  /** The points and the score of a whole group, told as 小计 beside the group's name; false where a row tells none. */
  #readSubtotal(cells: readonly (GridCell | null)[], row: GridRow): boolean {
    const { columns, deepest } = this.#header;
    const levels = cells.slice(0, deepest + 1).filter((_, index) => columns[index]?.role === 'level');
    const names = levels.flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []));
    const group = names.findLast((name) => name !== '小计');
    if (!names.includes('小计') || group === undefined) return false;
    const before = this.#own.length;
    columns.forEach((column, index) => {
      const cell = cells[index];
      if (column?.role !== 'figure' || !isScoring(column.measure) || !cell || !NUMBER.test(cell.text)) return;
      const name = `${WEIGHED_NAME.exec(group)?.[1] ?? group}小计`;
      this.#add(this.#own, index, [this.#subject, name], cell, row.section, '分');
    });
    return this.#own.length > before;
  }

  /** Headings of levels that carry a weight, in their name or in a column of their own; false when there are none. */
  #readLevels(cells: readonly (GridCell | null)[], row: GridRow): boolean {
    const { columns, titles, deepest } = this.#header;
    const before = this.#own.length;
    const weighs = columns.some((column) => column?.role === 'figure' && isScoring(column.measure));
    columns.forEach((column, index) => {
      const cell = cells[index];
      if (!cell || cell.text === '' || column?.role !== 'level') return;
      const [, name = '', figure = '', mark] = WEIGHED_NAME.exec(cell.text) ?? [];
      if (figure === '' || (mark === undefined && (index === deepest || !weighs))) {
        if (index === deepest) return;
        this.#begin(index, cell.text);
        const next = columns[index + 1];
        const beside = cells[index + 1];
        if (next?.role === 'figure' && next.measure === 'weight' && beside && NUMBER.test(beside.text))
          this.#add(this.#own, index + 1, [this.#subject, cell.text], beside, row.section, '分');
        return;
      }
      const passage = passagesOf(cell, row.section).at(-1);
      const at = passage?.text.lastIndexOf(`(${figure}`) ?? -1;
      if (!passage || at < 0) return;
      this.#own.push({
        item: this.#item,
        measure: 'weight',
        column: titles[index] ?? '',
        path: [this.#subject, this.#finish(index, name)],
        unit: '分',
        cell: cut(passage, at + 1, at + 1 + figure.length + (mark?.length ?? 0)),
      });
    });
    return this.#own.length > before;
  }

  /** Notes a heading without a weight; its other half may stand in the next row. */
  #begin(index: number, text: string): void {
    const weighed = this.#levels.get(index)?.weighed ?? false;
    this.#levels.set(index, { weighed, begun: weighed && this.#item === 'score' ? text : '' });
  }

  /** The name of a heading with a weight: whole, or led by the half begun in the row above, as all others have weights. */
  #finish(index: number, name: string): string {
    const begun = this.#levels.get(index)?.begun ?? '';
    this.#levels.set(index, { weighed: true, begun: '' });
    return index < this.#header.deepest && begun.length <= 6 ? begun + name : name;
  }

  /** A row without an indicator of its own goes on with the cells of the row above. */
  #goOn(row: GridRow): boolean {
    const above = this.#entries.at(-1);
    const ways = standings(row, this.#header).filter(({ cells }) =>
      cells.every((cell, index) => (cell?.text ?? '') === '' || this.#goesOnAt(index) || isScrap(cell)),
    );
    if (!above || ways.length === 0) return false;
    const rank = (cells: readonly (GridCell | null)[]): number =>
      cells.reduce((sum, cell, index) => {
        if (!cell || cell.text === '' || !this.#goesOnAt(index)) return sum;
        return sum + unfinished(above.cells[index]?.at(-1)?.text ?? '');
      }, 0);
    const [best] = [...ways].sort((a, b) => rank(b.cells) - rank(a.cells));
    best?.cells.forEach((cell, index) => {
      if (!cell || cell.text === '' || !this.#goesOnAt(index)) return;
      above.cells[index]?.push(cell);
    });
    return true;
  }

  /** Only text goes on over rows: targets, what was reached, rules and reasons. */
  #goesOnAt(index: number): boolean {
    const column = this.#header.columns[index];
    if (column?.role === 'figure') return column.measure === 'target' || column.measure === 'actual';
    return column?.role === 'rules' || column?.role === 'aside';
  }

  reading(): IndicatorReading {
    const cells = [...this.#own];
    const rules: Passage[] = [];
    const rows: FormRow[] = [];
    const { columns, deepest } = this.#header;
    const unitAt = columns.findIndex((column) => column?.role === 'unit');
    const signAt = columns.findIndex((column) => column?.role === 'sign');
    for (const { name, level, section, cells: pieces } of this.#entries) {
      const entry = pieces.map(joinCells);
      const scored = new Set<Measure>();
      const said = (measure: Measure): GridCell | null =>
        entry[
          columns.findIndex(
            (column, index) => column?.role === 'figure' && column.measure === measure && index >= deepest,
          )
        ] ?? null;
      const reached = said('actual');
      if (this.#item === 'performance' && reached && reached.text !== '')
        rows.push({
          subject: this.#subject,
          level,
          name,
          target: said('target')?.text ?? '',
          actual: passagesOf(reached, section),
        });
      columns.forEach((column, index) => {
        const cell = entry[index];
        if (!cell || cell.text === '') return;
        if (column?.role === 'rules') rules.push(...passagesOf(cell, section));
        if (column?.role !== 'figure' || index < deepest) return;
        const { measure } = column;
        const path = [this.#subject, name];
        if (isScoring(measure)) {
          if (!NUMBER.test(cell.text)) return;
          const own = this.#told(scored, index, path);
          this.#add(cells, index, own, cell, section, '分', level);
          return;
        }
        const counter = entry[unitAt]?.text ?? '';
        // A bare number in a unit nobody knows (期, 批) is not said to be bare.
        if (isDate(cell.text, name) || (counter !== '' && !unitNamed(counter) && NUMBER.test(cell.text)))
          return;
        const sign = measure === 'target' ? entry[signAt] : null;
        const signed = sign && /^(?:[<>≤≥]=?|大于|小于)$/u.test(sign.text) ? joinCells([sign, cell]) : cell;
        this.#add(cells, index, path, signed, section, unitNamed(counter), level);
      });
    }
    return { cells, rules, rows };
  }

  /** A second opinion on the same score is told apart by its column. */
  #told(told: Set<Measure>, index: number, path: readonly string[]): readonly string[] {
    const column = this.#header.columns[index];
    if (column?.role !== 'figure') return path;
    const again = told.has(column.measure);
    told.add(column.measure);
    return again ? [...path, this.#header.titles[index] ?? ''] : path;
  }

  #add(
    to: FormCell[],
    index: number,
    path: readonly string[],
    cell: GridCell,
    section: readonly string[],
    unit: Unit | null,
    level = '',
  ): void {
    const column = this.#header.columns[index];
    if (column?.role !== 'figure') return;
    for (const passage of passagesOf(cell, section))
      to.push({
        item: this.#item,
        measure: column.measure,
        column: this.#header.titles[index] ?? '',
        path,
        unit,
        ...(level === '' ? {} : { level }),
        cell: passage,
      });
  }
}

/** The grade printed beside the sum, in one cell or two: 自评等级：优. */
const GRADE = /^(?:(?:自评|评价)?(?:等级|等次):?)?(?:[优良中差](?:秀|好)?)?$/u;
