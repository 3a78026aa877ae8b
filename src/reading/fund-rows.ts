import type { Measure } from '../core/fact.ts';
import { cellOf, type Piece, textOf } from './cell-pieces.ts';
import { fundsColumnOf, fundsRowOf } from './form-columns.ts';
import { headerAt } from './form-header.ts';
import type { FormSubject } from './form-subject.ts';
import type { FormCell } from './forms.ts';

/** What the template fills in the row of the total only, so that the rows of its parts may end before it. */
const OF_TOTAL_ONLY: ReadonlySet<Measure> = new Set<Measure>(['weight', 'completion', 'score']);

/** The block of money of a flattened form (项目资金, 整体支出规模): a row a source, a figure under each title. */
export function readFundRows(pieces: readonly Piece[], subject: FormSubject): FormCell[] {
  for (let start = 0; start < pieces.length; start += 1) {
    const header = headerAt(pieces, start, (text) => fundsColumnOf(text) !== null);
    if (!header) continue;
    const columns = header.titles.map((title) => fundsColumnOf(title));
    const spends = columns.includes('outturn') && columns.some((measure) => measure?.startsWith('budget'));
    if (spends && pieces[header.next]?.kind === 'text')
      return readUnder(header.titles, pieces.slice(header.next), subject);
    start = header.next - 1;
  }
  return readPairs(pieces, subject);
}

function readUnder(titles: readonly string[], pieces: readonly Piece[], subject: FormSubject): FormCell[] {
  const cells: FormCell[] = [];
  forEachRun(pieces, (run, words) => {
    const source = sourceOf(words);
    const bound = source === null ? null : bindByPosition(titles, run, source === '');
    run.forEach((piece, index) => {
      const title = bound?.[index] ?? null;
      const path = [subject.name, ...(source === null ? [textOf(words).slice(-24)] : [source])];
      cells.push(...fundCell(piece, title, fundsColumnOf(title ?? ''), path, subject));
    });
  });
  return [...cells, ...listedCells(titles, pieces, subject, cells)];
}

/** A source with the one amount behind its colon: 一般公共预算：6745.84. */
const LISTED = /^(?:其中:)?([^:]+):(\d[\d,]*(?:\.\d+)?)(?:万?元)?$/u;
/** What sources of the total are listed by: one list adds up to it as the other does. */
const LISTS = /^按(收入|支出)性质/u;
const COLUMNS: readonly Measure[] = ['outturn', 'budget-full-year', 'budget', 'budget-initial'];

type Listed = {
  readonly list: string;
  readonly source: string;
  readonly piece: Piece;
  readonly value: string;
};

/** Sources listed below the total, an amount each, in the column whose total one of the lists comes to. */
function listedCells(
  titles: readonly string[],
  pieces: readonly Piece[],
  subject: FormSubject,
  totals: readonly FormCell[],
): readonly FormCell[] {
  let list = '';
  const listed = pieces.flatMap((piece): Listed[] => {
    list = LISTS.exec(piece.text)?.[1] ?? list;
    const [, name = '', value = ''] = LISTED.exec(piece.text) ?? [];
    const source = name === '' || list === '' ? null : fundsRowOf(name);
    return source === null || source === '' ? [] : [{ list, source, piece, value }];
  });
  const amount = (text: string): number => Number(text.replaceAll(',', ''));
  const sums = ['收入', '支出'].map((name) =>
    listed.filter((one) => one.list === name).reduce((sum, { value }) => sum + amount(value), 0),
  );
  const total = (measure: Measure): number | undefined => {
    const cell = totals.find((one) => one.measure === measure && one.path.length === 1);
    return cell && amount(cell.cell.text);
  };
  const measure = COLUMNS.find((one) =>
    sums.some((sum) => sum > 0 && Math.abs(sum - (total(one) ?? -1)) < 0.01),
  );
  if (measure === undefined) return [];
  const title = titles.find((one) => fundsColumnOf(one) === measure) ?? '';
  return listed.flatMap(({ source, piece, value }): FormCell[] => {
    const start = piece.text.lastIndexOf(value);
    const cell = cellOf([piece], subject.section, start, start + value.length);
    if (!cell) return [];
    return [
      { item: 'project', measure, column: title, path: [subject.name, source], unit: subject.money, cell },
    ];
  });
}

/** The titles of a row's figures, or null when it is not certain which figures are missing. */
function bindByPosition(
  titles: readonly string[],
  run: readonly Piece[],
  isTotal: boolean,
): readonly string[] | null {
  let least = titles.length;
  while (!isTotal && OF_TOTAL_ONLY.has(fundsColumnOf(titles[least - 1] ?? '') ?? 'outturn')) least -= 1;
  if (run.length !== titles.length && run.length !== least) return null;
  const bound = titles.slice(0, run.length);
  const fits = run.every((piece, index) => {
    const money = !OF_TOTAL_ONLY.has(fundsColumnOf(bound[index] ?? '') ?? 'outturn');
    return piece.kind === 'nothing' || !money || !piece.text.includes('%');
  });
  const at = (measure: Measure): number => {
    const piece = run[bound.findIndex((title) => fundsColumnOf(title) === measure)];
    return Number(/[\d.]+/u.exec(piece?.text ?? '')?.[0] ?? Number.NaN);
  };
  return fits && !(at('score') > at('weight')) ? bound : null;
}

/** The source that the longest run of last words names, '' for the total, or null. */
function sourceOf(words: readonly Piece[]): string | null {
  for (let from = Math.max(0, words.length - 5); from < words.length; from += 1) {
    const source = fundsRowOf(textOf(words.slice(from)));
    if (source !== null) return source;
  }
  return null;
}

function fundCell(
  piece: Piece,
  title: string | null,
  measure: Measure | null,
  path: readonly string[],
  { section, money }: FormSubject,
): FormCell[] {
  const cell = piece.kind === 'value' ? cellOf([piece], section) : null;
  if (!cell) return [];
  const unit =
    measure === 'completion' ? '%' : measure === 'weight' || measure === 'score' ? '分' : measure && money;
  return [
    { item: 'project', measure, column: title ?? '', path: path.filter((part) => part !== ''), unit, cell },
  ];
}

/** Calls with each run of figures of which nothing stands between, and the words before it. */
export function forEachRun(
  pieces: readonly Piece[],
  call: (run: readonly Piece[], words: readonly Piece[], next: number) => void,
): void {
  let words: Piece[] = [];
  let run: Piece[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind === 'text') words.push(piece);
    else run.push(piece);
    if (run.length > 0 && (pieces[index + 1]?.kind ?? 'text') === 'text') {
      call(run, words, index + 1);
      words = [];
      run = [];
    }
  });
}

/** 预算数：4000 执行数：3900.98, 其中-财政拨款：4000 其中-财政拨款：3900.98: a source's first figure is its budget. */
function readPairs(pieces: readonly Piece[], subject: FormSubject): FormCell[] {
  const cells: FormCell[] = [];
  const seen = new Map<string, number>();
  const totals = new Set<Measure>();
  forEachRun(pieces, ([piece, ...more], words) => {
    if (!piece || more.length > 0) return;
    const measure = fundsColumnOf(words.at(-1)?.text ?? '');
    if (measure === 'budget' || measure === 'outturn') {
      totals.add(measure);
      cells.push(...fundCell(piece, words.at(-1)?.text ?? '', measure, [subject.name], subject));
      return;
    }
    const source = sourceOf(words);
    if (!source || totals.size < 2) return;
    const turn = seen.get(source) ?? 0;
    seen.set(source, turn + 1);
    const column = turn === 0 ? '预算数' : '执行数';
    cells.push(
      ...fundCell(
        piece,
        column,
        turn === 0 ? 'budget' : turn === 1 ? 'outturn' : null,
        [subject.name, source],
        subject,
      ),
    );
  });
  return totals.size === 2 ? cells : [];
}
