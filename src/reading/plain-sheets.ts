import { canonical } from './canonical.ts';
import { bareTitle, columnOf, PROJECT_NAME, TOTAL_ROW } from './form-columns.ts';
import { headingOver } from './form-subject.ts';
import type { Form, FormCell } from './forms.ts';
import { cellOf, type GridCell, isTabbed, passagesOf } from './grid-cells.ts';
import type { OutlineLine } from './outline.ts';
import { evaluatedBy, scoredByOthers } from './self-scores.ts';
import { DEPARTMENT, type Subject, subjectsOf } from './subjects.ts';

/** The title of the one column of names: 一级指标, 评价内容, 指标名称. */
const NAMES =
  /^(?:(?:绩效|评价|考核|自评)?(?:一级)?(?:指标|内容|项目|维度|类别|要素|方面|事项)(?:名称|类别|类型)?|评价(?:部分|方面))$/u;
const NUMBER = /^\d{1,3}(?:\.\d{1,2})?分?$/u;
/** More lines between two rows than a page break leaves. */
const GAP = 3;
/** Lines looked at above a sheet for whom it scores, blank ones among them. */
const ABOVE = 12;
const FEWEST_ROWS = 2;

/** The columns of a sheet by their place: names, full marks, scores. */
type Columns = {
  readonly name: number;
  readonly weight: number;
  readonly score: number;
  readonly width: number;
  readonly titles: readonly string[];
};

type Row = { readonly name: string; readonly weight: GridCell | null; readonly score: GridCell };

/** Score sheets of one level, a row a line: what is scored, out of how many points, and the score, with their total. */
export function readPlainSheets(lines: readonly OutlineLine[]): readonly Form[] {
  let subjects: ReadonlyMap<number, Subject> | null = null;
  const forms: Form[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const header = lines[at];
    const columns = header?.text.includes('分') ? columnsOf(header) : null;
    if (!header || !columns) continue;
    const sheet = rowsUnder(lines, at + 1, columns);
    if (!sheet || !isOfHundred(sheet)) continue;
    subjects ??= subjectsOf(lines);
    const subject =
      subjectAbove(lines, at, forms.at(-1)?.lastLine ?? 0) ??
      subjects.get(header.number)?.name ??
      headingOver(header.section);
    const { rows, total, last } = sheet;
    const scorer = scorerAbove(lines, at, total);
    const about = subject && scorer ? evaluatedBy(subject, scorer) : subject;
    forms.push({
      title: '绩效评分表',
      section: header.section,
      firstLine: header.number,
      lastLine: lines[last]?.number ?? header.number,
      cells: [...rows, { ...total, name: '合计' }].flatMap((row) =>
        cellsOf(row, columns, about ?? '', header),
      ),
      rules: [],
    });
    at = last;
  }
  return forms;
}

/** The cells of a line: between tabs, else between spaces. */
function piecesOf(line: OutlineLine): readonly GridCell[] {
  const between = isTabbed(line) ? /[^\t]+/gu : /\S+/gu;
  return [...line.text.matchAll(between)]
    .map((match) => cellOf(line, match.index, match.index + match[0].length))
    .filter(({ text }) => text !== '');
}

function columnsOf(line: OutlineLine): Columns | null {
  const titles = piecesOf(line).map(({ text }) => text);
  if (titles.length < 3 || titles.length > 7) return null;
  const roles = titles.map((title) => {
    const column = columnOf(title);
    return column?.role === 'figure' ? column.measure : (column?.role ?? '');
  });
  const [weight, score] = [roles.indexOf('weight'), roles.indexOf('score')];
  const name = titles.findIndex((title) => NAMES.test(bareTitle(title)));
  const isPlain =
    name >= 0 &&
    !PROJECT_NAME.test(titles[name] ?? '') &&
    name < weight &&
    weight < score &&
    // Before the points stand a number and the name, between them and the score nothing.
    titles.slice(0, weight).every((title, at) => at === name || title === '序号') &&
    score === weight + 1 &&
    roles.slice(score + 1).every((role) => role === 'aside' || role === 'rules');
  return isPlain ? { name, weight, score, width: titles.length, titles } : null;
}

type Sheet = { readonly rows: readonly Row[]; readonly total: Row; readonly last: number };

/** The rows down to the total; null where another line stands between, or there is no total. */
function rowsUnder(lines: readonly OutlineLine[], from: number, columns: Columns): Sheet | null {
  const rows: Row[] = [];
  let gap = 0;
  for (let at = from; at < lines.length && gap <= GAP; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (line.kind === 'blank' || line.kind === 'page') {
      gap += 1;
      continue;
    }
    gap = 0;
    const row = rowOf(piecesOf(line), columns);
    if (!row) return null;
    if (TOTAL_ROW.test(row.name.replace(/:$/u, '')))
      return rows.length >= FEWEST_ROWS ? { rows, total: row, last: at } : null;
    if (!row.weight) return null;
    rows.push(row);
  }
  return null;
}

const pointsIn = (cell: GridCell | null): number => Number.parseFloat(cell?.text ?? '0');

/** Points out of a hundred, by their total or by their sum: other sheets score parts, or several things side by side. */
const isOfHundred = ({ rows, total }: Sheet): boolean =>
  pointsIn(total.weight) === 100 ||
  Math.abs(rows.reduce((sum, { weight }) => sum + pointsIn(weight), 0) - 100) < 0.005;

/** The name, the points and the score of a row, with or without the number before it and the words behind it. */
function rowOf(cells: readonly GridCell[], { name, weight, width }: Columns): Row | null {
  const numbered = name > 0 && NUMBER.test(cells[0]?.text ?? '') ? 1 : 0;
  const own = cells.slice(numbered);
  const first = own.findIndex(({ text }, at) => at > 0 && NUMBER.test(text));
  const words = own.slice(0, first);
  const [points, score] = own.slice(first);
  const label = words.map(({ text }) => text).join('');
  if (first < 0 || !points || !/\p{Script=Han}/u.test(label) || words.length > width) return null;
  if (score && NUMBER.test(score.text)) return { name: label, weight: points, score };
  // The total may be printed without the points.
  return first === weight - name || own.length === 2 ? { name: label, weight: null, score: points } : null;
}

function cellsOf(
  row: Row,
  { weight, score, titles }: Columns,
  subject: string,
  header: OutlineLine,
): FormCell[] {
  const give = (cell: GridCell | null, measure: 'weight' | 'score', column: string): FormCell[] =>
    (cell ? passagesOf(cell, header.section) : []).map((passage) => ({
      item: 'score',
      measure: subject === '' ? null : measure,
      column,
      path: [subject, row.name].filter((part) => part !== ''),
      unit: '分',
      cell: passage,
    }));
  return [
    ...give(row.weight, 'weight', titles[weight] ?? ''),
    ...give(row.score, 'score', titles[score] ?? ''),
  ];
}

const OF_DEPARTMENT =
  /整体支出|(?:部门|单位)整体|整体绩效|(?:本部门|我部门|本单位|我单位|我局)(?:综合|整体)?自评(?:得分|总分)/u;
/** Tables and titles of other things end the way up. */
const OF_PROJECTS = /项目(?:支出)?(?:绩效)?(?:自评|评价)/u;

/** Who else scored what a sheet scores, where the paragraph right above tells the sheet's total as that score. */
function scorerAbove(lines: readonly OutlineLine[], header: number, { score }: Row): string | null {
  const from = Math.max(0, header - ABOVE);
  const words = lines
    .slice(from, header)
    .map(({ text }) => canonical(text))
    .join('');
  return [...words.matchAll(/(\d{1,3}(?:\.\d{1,2})?)分/gu)].reduce<string | null>(
    (found, { 1: points, index }) =>
      Number(points) === pointsIn(score) ? (scoredByOthers(words.slice(0, index)) ?? found) : found,
    null,
  );
}

/** Whom a sheet scores by the lines right above it: a project by its key, the department by its title or sentence. */
function subjectAbove(lines: readonly OutlineLine[], header: number, after: number): string | null {
  for (let at = header - 1; at >= Math.max(0, header - ABOVE); at -= 1) {
    const line = lines[at];
    if (!line || line.number <= after) return null;
    const cells = piecesOf(line).map(({ text }) => text);
    const key = cells.findIndex((text) => PROJECT_NAME.test(text));
    if (key >= 0) return cells[key + 1] ?? '';
    const keyed = /^项目(?:支出)?名称:(.{2,40})$/u.exec(canonical(line.text))?.[1];
    if (keyed !== undefined) return keyed;
    const text = canonical(line.text);
    if (OF_DEPARTMENT.test(text)) return DEPARTMENT.name;
    if (OF_PROJECTS.test(text)) return null;
  }
  return null;
}
