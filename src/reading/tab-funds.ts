import type { Measure } from '../core/fact.ts';
import type { Unit } from '../core/quantity.ts';
import { NOTHING, NUMBER } from './form-alignment.ts';
import { fundsColumnOf, fundsRowOf } from './form-columns.ts';
import type { FormCell } from './forms.ts';
import { type GridCell, type GridRow, passagesOf } from './grid-cells.ts';

/** A key such as 预算数: or 其中：财政拨款 with the cell behind it. */
type Pair = { readonly key: GridCell; readonly value: GridCell | null };

/** The pairs of a row of keys and values, or null when something else stands between them. A blank value is none. */
function pairsOf(cells: readonly GridCell[], isKey: (text: string) => boolean): readonly Pair[] | null {
  const pairs: { key: GridCell; value: GridCell | null }[] = [];
  for (const cell of cells) {
    if (cell.text === '') continue;
    const pair = pairs.at(-1);
    if (isKey(cell.text)) pairs.push({ key: cell, value: null });
    else if (!pair) continue;
    else if (pair.value !== null || !isValue(cell.text)) return null;
    else pair.value = cell;
  }
  return pairs;
}

const isValue = (text: string): boolean => NUMBER.test(text) || NOTHING.test(text);
/** A rate printed without its sign may be a hundredth of it (0.98): only what can be no such is taken as %. */
const LEAST_PERCENT = 2;

/** The header over columns of money, by column: a measure or none. */
type Columns = {
  readonly measures: readonly (Measure | null)[];
  readonly titles: readonly string[];
  readonly first: number;
};

/** Reads the rows that tell a project's money, as keys with values or as columns under a header. */
export class FundsReader {
  readonly #subject: string;
  readonly #title: Unit | null;
  readonly #cells: FormCell[] = [];
  /** Measures of the last row of keys (预算数, 执行数), for the sources of money in the rows below. */
  #keys: readonly { readonly measure: Measure; readonly title: string }[] = [];
  #columns: Columns | null = null;

  constructor(subject: string, unit: Unit | null) {
    this.#subject = subject;
    this.#title = unit;
  }

  /** Takes a row in; false when it tells no money. */
  read(row: GridRow): boolean {
    return (
      this.#readHeader(row) ||
      this.#readKeys(row) ||
      this.#readSources(row) ||
      this.#readColumns(row) ||
      this.#readLine(row)
    );
  }

  cells(): readonly FormCell[] {
    return this.#cells;
  }

  #readHeader({ cells }: GridRow): boolean {
    const titles = cells.map(({ text }) => text);
    const measures = titles.map(fundsColumnOf);
    const money = measures.filter((measure) => measure !== null && isMoney(measure));
    if (money.length < 2 || titles.some((title) => NUMBER.test(title))) return false;
    // A key has its value behind it: two titles side by side stand over columns.
    if (titles.some((title) => /[:：]$/u.test(title) && fundsColumnOf(title) !== null)) return false;
    const first = measures.findIndex((measure) => measure !== null);
    if (new Set(money).size !== money.length) return false;
    this.#columns = { measures, titles, first };
    this.#keys = [];
    return true;
  }

  #readKeys({ cells, section }: GridRow): boolean {
    const pairs = pairsOf(cells, (text) => fundsColumnOf(text) !== null);
    if (!pairs?.some(({ key }) => isMoney(fundsColumnOf(key.text)))) return false;
    // Keys without any value are keys only by their colon; else they are titles of columns.
    if (!pairs.some(({ value }) => value) && !pairs.every(({ key }) => key.text.endsWith(':'))) return false;
    const keys = pairs.flatMap(({ key, value }) => {
      const measure = fundsColumnOf(key.text);
      return measure ? [{ measure, title: key.text.replace(/:$/u, ''), value }] : [];
    });
    for (const { measure, title, value } of keys) this.#add(value, measure, title, '', section);
    this.#keys = keys.filter(({ measure }) => isMoney(measure));
    this.#columns = null;
    return true;
  }

  /** 其中：财政拨款 a 其中：财政拨款 b: the first under the first key above, the second under the second. */
  #readSources({ cells, section }: GridRow): boolean {
    if (this.#keys.length === 0) return false;
    const pairs = pairsOf(cells, (text) => fundsRowOf(text) !== null);
    if (!pairs || pairs.length !== this.#keys.length) return false;
    const sources = new Set(pairs.map(({ key }) => fundsRowOf(key.text)));
    if (sources.size !== 1) return false;
    pairs.forEach(({ key, value }, index) => {
      const above = this.#keys[index];
      if (above) this.#add(value, above.measure, above.title, fundsRowOf(key.text) ?? '', section);
    });
    return true;
  }

  #readColumns({ cells, section }: GridRow): boolean {
    if (!this.#columns) return false;
    const { measures, titles, first } = this.#columns;
    const at = cells.findIndex(({ text }) => fundsRowOf(text) !== null);
    const label = cells[at];
    if (!label || cells.slice(0, at).some(({ text }) => NUMBER.test(text))) return false;
    // As wide as the header: by place. Else the label must stand right before the first column, or the row end as it does.
    const whole = cells.length === titles.length || (cells.length < titles.length && at === first - 1);
    const shift = whole ? 0 : cells.length - at === titles.length - first + 1 ? first - 1 - at : null;
    if (shift === null || at + shift >= first) return false;
    const own = cells.findIndex(({ text }, index) => index > at && OWN_RATE.test(text));
    if (own > 0) return this.#readOwnRate(cells, { own, at, shift, section });
    const values = measures.map((measure, index) => (measure ? (cells[index - shift] ?? null) : null));
    if (values.some((value) => value && !isValue(value.text))) return false;
    measures.forEach((measure, index) => {
      if (measure)
        this.#add(values[index] ?? null, measure, titles[index] ?? '', fundsRowOf(label.text) ?? '', section);
    });
    return true;
  }

  /** 财政拨款 4660.00 4575.63 执行率 98.19%: a row that tells its own rate behind its money, whatever stands above. */
  #readOwnRate(
    cells: readonly GridCell[],
    {
      own,
      at,
      shift,
      section,
    }: {
      readonly own: number;
      readonly at: number;
      readonly shift: number;
      readonly section: readonly string[];
    },
  ): boolean {
    const { measures, titles } = this.#columns ?? { measures: [], titles: [] };
    const rate = cells[own + 1];
    const source = fundsRowOf(cells[at]?.text ?? '');
    if (!rate?.text.endsWith('%') || !isValue(rate.text) || source === null) return false;
    const money = measures.flatMap((measure, index) =>
      isMoney(measure) && index - shift < own ? [{ measure, index, cell: cells[index - shift] }] : [],
    );
    if (money.some(({ cell }) => cell && !isValue(cell.text))) return false;
    for (const { measure, index, cell } of money)
      if (measure) this.#add(cell ?? null, measure, titles[index] ?? '', source, section);
    this.#add(rate, 'completion', '执行率', source, section);
    return true;
  }

  /** 资金来源：中央1120万元、省级310万元: of which total they are is not said. */
  #readLine({ cells, section }: GridRow): boolean {
    const [line, ...others] = cells.filter(({ text }) => text !== '');
    if (!line || others.length > 0 || !SOURCES_LINE.test(line.text)) return false;
    for (const cell of passagesOf(line, section))
      this.#cells.push({
        item: 'project',
        measure: null,
        column: '资金来源',
        path: [this.#subject],
        unit: null,
        cell,
      });
    return true;
  }

  #add(
    value: GridCell | null,
    measure: Measure,
    column: string,
    source: string,
    section: readonly string[],
  ): void {
    if (!value || !NUMBER.test(value.text)) return;
    const path = source === '' ? [this.#subject] : [this.#subject, source];
    const unit = this.#unitOf(measure, value.text, column);
    for (const cell of passagesOf(value, section))
      this.#cells.push({ item: 'project', measure, column, path, unit, cell });
  }

  #unitOf(measure: Measure, text: string, column: string): Unit | null {
    if (isMoney(measure)) return this.#title;
    if (measure !== 'completion') return '分';
    return column.includes('%') || Number.parseFloat(text) >= LEAST_PERCENT || Number.parseFloat(text) === 0
      ? '%'
      : null;
  }
}

const OWN_RATE = /^(?:预算|资金)?(?:执行|完成)率[:：]?$/u;
const SOURCES_LINE = /^(?:项目)?资金(?:来源|构成)(?:情况)?[:为].*\d万?元/u;

const isMoney = (measure: Measure | null): boolean =>
  measure !== null && (measure.startsWith('budget') || measure === 'outturn' || measure === 'received');
