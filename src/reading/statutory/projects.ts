import type { Measure } from '../../core/fact.ts';
import { type Column, columnsOf } from './columns.ts';
import { type Figure, type Mark, type Read, type Setting, unbound } from './figures.ts';
import { isFigure, isNothing } from './rows.ts';
import type { Sheet } from './sheet.ts';

const NAME = /^(?:支出)?项目(?:名称)?$/u;
const NUMBER = /^序号$/u;
const SUM = /合计|小计|总计/u;
const MEASURES: readonly (readonly [title: RegExp, measure: Measure])[] = [
  [/^年初预算(?:数)?$/u, 'budget-initial'],
  [/^(?:调整(?:后)?|全年)预算(?:数)?$/u, 'budget-full-year'],
  [/^预算(?:数)?$/u, 'budget'],
  [/^(?:支出)?决算(?:数)?$|^(?:全年)?执行数$/u, 'outturn'],
];

const measureOf = ({ full }: Column): Measure | null =>
  MEASURES.find(([title]) => title.test(full))?.[1] ?? null;

/** Reads spending told project by project: budgets and outturn as columns behind each project's name. */
export function readProjects(sheet: Sheet, { year }: Setting): Read {
  const columns = columnsOf(sheet.tabbed ? (sheet.header ?? []) : []);
  const name = columns.find(({ own }) => NAME.test(own));
  const number = columns.find(({ own }) => NUMBER.test(own));
  const figures: Figure[] = [];
  const marks: Mark[] = [];
  const labels = sheet.body.map(({ cells }) => (name ? (cells[name.index]?.text ?? '') : ''));
  const measures = columns.map(measureOf);
  const told = columns.filter(({ index }) => name && index > name.index);
  const twice = (column: Column): boolean => {
    const measure = measureOf(column);
    return measures.filter((other) => other === measure).length > 1;
  };
  sheet.body.forEach((row, at) => {
    const label = labels[at] ?? '';
    const fits = told.every(({ index }) => {
      const text = row.cells[index]?.text ?? '';
      return text === '' || isFigure(text) || isNothing(text);
    });
    const own =
      label !== '' &&
      !isFigure(label) &&
      !SUM.test(label) &&
      labels.indexOf(label) === labels.lastIndexOf(label);
    for (const [index, cell] of row.cells.entries()) {
      if (!isFigure(cell.text)) continue;
      if (index === number?.index) {
        marks.push({ cell, reason: 'ordinal' });
        continue;
      }
      const column = columns.find((candidate) => candidate.index === index);
      const measure = column && told.includes(column) && !twice(column) ? measureOf(column) : null;
      if (!own || !fits || row.ragged || measure === null) {
        figures.push(unbound(cell, label, column?.full ?? '', year));
        continue;
      }
      figures.push({
        cell,
        item: 'project',
        measure,
        year,
        label,
        path: [label],
        column: column?.full ?? '',
      });
    }
  });
  return { figures, marks };
}
