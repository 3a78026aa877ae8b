import { isUnit } from '../core/quantity.ts';
import { isValue } from './cell-pieces.ts';
import { bareTitle, fundsColumnOf, fundsRowOf } from './form-columns.ts';
import type { FormSubject } from './form-subject.ts';
import type { FormCell } from './forms.ts';
import { cellOf, type GridCell, joinCells, passagesOf } from './grid-cells.ts';
import { alignCells, cellsIn, type Run, runsOf } from './laid-columns.ts';
import type { OutlineLine } from './outline.ts';

/** The titles of a block of money on a line: at least a budget and what was carried out. */
function titlesOn(line: OutlineLine): readonly Run[] | null {
  const runs = runsOf(line);
  const titles = runs.filter(({ text }) => fundsColumnOf(text) !== null);
  const measures = titles.map(({ text }) => fundsColumnOf(text));
  const spends = measures.includes('outturn') && measures.some((measure) => measure?.startsWith('budget'));
  const first = titles[0];
  const apart = first && runs.every((run) => titles.includes(run) || run.to <= first.from);
  return spends && apart ? titles : null;
}

const isShare = (title: Run | undefined): boolean => fundsColumnOf(title?.text ?? '') === 'completion';
const asCell = ({ line, start, end }: Run): GridCell => cellOf(line, start, end);
const NOTHING = /^(?:[-—－―]{1,3}|\/)$/u;

type Row = {
  readonly label: Run[];
  readonly placed: readonly (Run | null)[];
  readonly section: readonly string[];
};

/** The block of money of a laid-out form: a source before the titles, its figures below them; null when there is none. */
export function readLaidFunds(lines: readonly OutlineLine[], subject: FormSubject): FormCell[] | null {
  const start = lines.findIndex((line) => titlesOn(line) !== null);
  const header = lines[start];
  const titles = header ? titlesOn(header) : null;
  if (!titles) return null;
  const rows: Row[] = [];
  for (const line of lines.slice(start + 1)) {
    const runs = runsOf(line);
    const row = rows.at(-1);
    // A dash says nothing, wherever it stands.
    const figures = runs.filter(({ text }) => isValue(text) && !NOTHING.test(text));
    const words = cellsIn(
      runs.filter((run) => !figures.includes(run) && !NOTHING.test(run.text)),
      [],
    );
    if (figures.length === 0) {
      if (row) goOn(row, words);
      continue;
    }
    const label = words.at(-1) ?? [];
    const columns = alignCells(
      figures.map((figure) => [figure]),
      titles,
      (text, index) => text.endsWith('%') === isShare(titles[index]),
    );
    const first = figures[0];
    const behind = first && words.every((cell) => (cell.at(-1)?.to ?? 0) <= first.from);
    // A line of another kind ends the block.
    if (!behind || columns === null) break;
    rows.push({
      label: [...label],
      placed: titles.map((_, index) => figures[columns.indexOf(index)] ?? null),
      section: line.section,
    });
  }
  return rows.flatMap((row) => factsIn(row, titles, subject));
}

/** The words of a source go on below where they began, until they name one. */
function goOn({ label }: Row, words: readonly (readonly Run[])[]): void {
  const [first] = label;
  if (!first || sourceIn(label) !== null) return;
  const below = words.find(([run]) => run && Math.abs(run.from - first.from) <= 1);
  if (below && sourceIn([...label, ...below]) !== null) label.push(...below);
}

const sourceIn = (label: readonly Run[]): string | null => fundsRowOf(label.map(({ text }) => text).join(''));

function factsIn({ label, placed, section }: Row, titles: readonly Run[], subject: FormSubject): FormCell[] {
  const source = sourceIn(label);
  return titles.flatMap((title, index): FormCell[] => {
    const figure = placed[index];
    if (!figure) return [];
    const column = fundsColumnOf(title.text);
    const percent = figure.text.endsWith('%');
    const fits = column === 'completion' ? percent : !percent;
    const measure = source === null || !fits ? null : column;
    const unit =
      column === 'completion'
        ? '%'
        : column === 'weight' || column === 'score'
          ? '分'
          : (unitIn(title.text) ?? subject.money);
    const path = [
      subject.name,
      source ??
        label
          .map(({ text }) => text)
          .join('')
          .slice(-24),
    ];
    return passagesOf(joinCells([asCell(figure)]), section).map((cell) => ({
      item: 'project',
      measure,
      column: bareTitle(title.text),
      path: path.filter((part) => part !== ''),
      unit,
      cell,
    }));
  });
}

function unitIn(title: string): FormSubject['money'] {
  const unit = /\(([^()]+)\)$/u.exec(title)?.[1] ?? '';
  return isUnit(unit) ? unit : null;
}
