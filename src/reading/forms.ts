import { type Fact, factId, type Measure } from '../core/fact.ts';
import { itemOf } from '../core/items.ts';
import type { NotFigure } from '../core/not-figures.ts';
import { dimensionOf, type Unit } from '../core/quantity.ts';
import { hasBrokenDigits } from './broken-digits.ts';
import { namesIn } from './cell-names.ts';
import { GAP, type Passage, placeOf, quote } from './passages.ts';
import type { ReadingContext, SourceTable } from './read.ts';
import { findTokens, HEDGES_BEFORE, type Token } from './tokens.ts';

/** The open tables a form fills: what it budgets, what it sets and reaches, what it scores, where money goes. */
export type FormItem = 'project' | 'performance' | 'score' | 'allocation' | 'functional' | 'economic';

/** One cell with figures in it. Its characters are joined without breaks, each with the spot it was printed at. */
export type FormCell = {
  readonly item: FormItem;
  /** Null where it is not certain which column the cell stands in: its figures are read but not bound. */
  readonly measure: Measure | null;
  /** The column's title as printed, without spaces: 指标值, 全年执行数, 得分. */
  readonly column: string;
  /** What the row is about, outermost first: the project or 部门整体, then the indicator or the source of money. */
  readonly path: readonly string[];
  /** The unit a bare number in this cell has by its column or title; null when none is said. */
  readonly unit: Unit | null;
  readonly cell: Passage;
  /** The level its row stands under: 数量指标, 成本指标. */
  readonly level?: string;
  /** Whether nothing but its own words names a figure of this cell, as in a text of goals. */
  readonly told?: boolean;
};

/** A row of indicators in its own words: what it aims at, and the cell that says what was reached. */
export type FormRow = {
  readonly subject: string;
  readonly level: string;
  readonly name: string;
  readonly target: string;
  readonly actual: readonly Passage[];
};

/** A printed form taken apart: a project's self-evaluation, a score sheet, a table that allots money. */
export type Form = {
  readonly title: string;
  readonly section: readonly string[];
  readonly firstLine: number;
  readonly lastLine: number;
  readonly cells: readonly FormCell[];
  readonly rows?: readonly FormRow[];
  /** Cells that explain or set the rules of scoring: their numbers are bounds of a definition, not figures. */
  readonly rules: readonly Passage[];
  /** Words with numbers that are no figures: for the reason named, or for the one the joined words give. */
  readonly apart?: readonly { readonly words: Passage; readonly reason: NotFigure | null }[];
};

/** What a form gives: its facts, its source table, and why some of its numbers are no figures, by `line.start`. */
export type FormReading = {
  readonly facts: readonly Fact[];
  readonly rows: readonly FormRow[];
  readonly table: SourceTable;
  readonly reasons: ReadonlyMap<string, NotFigure>;
};

/** The facts of a form; `lines` are those of the document. */
export function factsOfForm(form: Form, lines: readonly string[], context: ReadingContext): FormReading {
  const id = `t${form.firstLine}`;
  const { title, section, firstLine, lastLine } = form;
  return {
    table: { id, title, section, form: 'table', firstLine, lastLine },
    rows: form.rows ?? [],
    facts: form.cells.flatMap((cell) => factsOfCell(ofProject(cell, form.cells), id, lines, context)),
    reasons: new Map([
      ...(form.apart ?? []).flatMap(({ words, reason }) =>
        findTokens(words.text).flatMap((token) => {
          const why = reason ?? token.notFigure;
          return why === null ? [] : [reasonAt(words, token, why)];
        }),
      ),
      ...form.rules.flatMap((rule) =>
        findTokens(rule.text)
          .filter(({ notFigure }) => notFigure === null)
          .map((token) => reasonAt(rule, token, 'threshold')),
      ),
    ]),
  };
}

/** 完成预算的96.25%: what a cell of what was reached says of its project’s money, in so many words. */
const COMPLETED =
  /^(?:实际)?(?:支出)?(?:完成|执行)了?(?:项目)?(年初|全年|调整后?)?预算(?:数|资金|总额)?的?(?:为|约)?\d[\d.]*%[。；]?$/u;

/** A cell that says how far the project’s budget was spent is about the project’s money, unless it may be of one of its costs. */
function ofProject(cell: FormCell, cells: readonly FormCell[]): FormCell {
  const { item, measure, level = '', path } = cell;
  const found = item === 'performance' && measure === 'actual' ? COMPLETED.exec(cell.cell.text) : null;
  const [subject] = path;
  if (!found || subject === undefined || subject === '部门整体支出') return cell;
  const costs = new Set(
    cells.filter((other) => other.level === level && other.path[0] === subject).map((other) => other.path[1]),
  );
  if (level.includes('成本') && costs.size > 1) return cell;
  if (isPart(cell, cells)) return cell;
  const base = found[1] ?? '';
  return {
    ...cell,
    item: 'project',
    measure: base === '年初' ? 'completion-initial' : base === '' ? 'completion' : 'completion-full-year',
    path: [subject],
  };
}

/** Whether the row aims at less money than the project has: it is then of a part of it. */
function isPart({ path }: FormCell, cells: readonly FormCell[]): boolean {
  const money = (chosen: (cell: FormCell) => boolean): number =>
    cells
      .filter(chosen)
      .flatMap(({ cell, unit }) => findTokens(cell.text).map((token) => ({ token, unit })))
      .reduce((sum, { token, unit }) => {
        const printed = token.unit ?? unit;
        if (token.notFigure !== null || (printed !== '万元' && printed !== '元')) return sum;
        return sum + Number(token.value) * (printed === '元' ? 1 : 10_000);
      }, 0);
  const aimed = money(
    (cell) => cell.measure === 'target' && cell.path[0] === path[0] && cell.path[1] === path[1],
  );
  const given = cells
    .filter(
      ({ item, measure, path: of }) => item === 'project' && measure?.startsWith('budget') && of.length === 1,
    )
    .map((own) => money((cell) => cell === own));
  return aimed > 0 && given.every((budget) => aimed < budget * 0.9);
}

function reasonAt(words: Passage, token: Token, reason: NotFigure): [string, NotFigure] {
  const { line, start } = placeOf(words, token.start, token.end);
  return [`${line}.${start}`, reason];
}

/** A number and another joined by a dash are the ends of a range: neither is the figure. */
const RANGE = /^[-~～—–至到]$/u;

/** A word right behind a bare number, unless it hedges it, is a counter nobody knows (480万参保, 5年一次). */
const UNKNOWN_COUNTER = /^(?!以上|以下|以内|左右|[余多])\p{Script=Han}/u;

function factsOfCell(
  { item, measure, column, path, unit, cell, level, told = false }: FormCell,
  table: string,
  lines: readonly string[],
  { report, year }: ReadingContext,
): Fact[] {
  const tokens = findTokens(cell.text).filter(({ notFigure }) => notFigure === null);
  const reached =
    item === 'performance' && (measure === null || measure === 'target' || measure === 'actual');
  const names = reached && (told || tokens.length > 1) ? namesIn(cell.text, tokens, told) : null;
  return tokens.map((token, index): Fact => {
    const place = placeOf(cell, token.start, token.end);
    const before = tokens[index - 1]?.end ?? 0;
    const own = names ? names[index] : tokens.length > 1 ? wordsOf(cell.text, before, token.start) : '';
    const ranged =
      RANGE.test(cell.text.slice(token.end, tokens[index + 1]?.start)) ||
      (index > 0 && RANGE.test(cell.text.slice(before, token.start)));
    // -1.2% fills its cell: the dash is a minus.
    const negative = index === 0 && cell.text.slice(0, token.start) === '-' && Number(token.value) !== 0;
    const full = own ? [...path, own] : path;
    const unknown = token.unit === null && UNKNOWN_COUNTER.test(cell.text.slice(token.end, token.end + 2));
    const fits =
      measure !== null &&
      own !== null &&
      full.every(isUncut) &&
      !ranged &&
      !unknown &&
      fitsItem(token, item, unit);
    return {
      id: factId(report, place),
      report,
      item: fits ? itemOf(item).id : null,
      label: full.at(-1) ?? column,
      path: full,
      measure: fits ? measure : null,
      year,
      value: negative && !token.value.startsWith('-') ? `-${token.value}` : token.value,
      unit: token.unit ?? unit,
      printed: quote(lines, cell, token.start, token.end),
      hedge: token.hedge,
      ...(level === undefined ? {} : { level }),
      ...(hasBrokenDigits(cell, token.start, token.end) ? { doubt: 'broken-digits' } : {}),
      place: { ...place, table, row: full.join(' · '), column },
    };
  });
}

/** A name with half a pair of brackets was cut by the border of a cell. */
const isUncut = (name: string): boolean => name.split('(').length === name.split(')').length;

/** Money goes into money's columns, and scores are told in 分 or without a unit. */
function fitsItem({ unit }: Token, item: FormItem, implied: Unit | null): boolean {
  const printed = unit ?? implied;
  if (item === 'performance') return true;
  if (item === 'score') return printed === null || dimensionOf(printed) === 'score';
  return printed !== null && ['money', 'ratio', 'score'].includes(dimensionOf(printed));
}

/** The words between a figure and the one before it, as far as they name it. */
function wordsOf(text: string, from: number, to: number): string {
  const words = text
    .slice(from, to)
    .replaceAll(GAP, '')
    .split(/[，,。；:、]/u);
  return (words.at(-1) ?? '')
    .replace(HEDGES_BEFORE, '')
    .replace(/^\d{1,2}[.、:]/u, '')
    .replace(/^[()“”\s]+|(?:为|达到?|约|共)$/gu, '')
    .slice(-24);
}
