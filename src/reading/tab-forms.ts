import type { Unit } from '../core/quantity.ts';
import { headerOf, isCategory } from './form-alignment.ts';
import { columnOf, fundsRowOf, isIndicatorHeader, moneyUnitOf } from './form-columns.ts';
import type { Form } from './forms.ts';
import type { GridRow } from './grid-cells.ts';
import type { OutlineLine } from './outline.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import { allocationOf } from './tab-allocation.ts';
import {
  type Caption,
  captionAbove,
  evaluatedAt,
  type Part,
  projectIn,
  remarkIn,
  subjectOf,
  titleIn,
  told,
  yearIn,
} from './tab-captions.ts';
import { FundsReader } from './tab-funds.ts';
import { GoalsReader } from './tab-goals.ts';
import { type Grid, gridsOf } from './tab-grid.ts';
import { IndicatorReader } from './tab-indicators.ts';

type Subjects = ReadonlyMap<number, Subject>;

/** Forms whose cells are parted by tabs: self-evaluations of projects and of the department, and score sheets. */
export function readTabForms(lines: readonly OutlineLine[], year: number): readonly Form[] {
  let known: Subjects | null = null;
  // Few tables need it, and it is the work of the whole document.
  const subjects = (): Subjects => {
    known ??= subjectsOf(lines);
    return known;
  };
  return gridsOf(lines).flatMap((grid) => {
    const forms = formsOf(grid, captionAbove(lines, grid.start), year, subjects);
    const allocation = forms.length === 0 ? allocationOf(grid, lines, year) : null;
    return allocation ? [allocation] : forms;
  });
}

function formsOf(grid: Grid, above: Caption | null, year: number, subjects: () => Subjects): Form[] {
  return partsOf(grid.rows, above).flatMap((part) => {
    if (part.caption?.year !== undefined && part.caption?.year !== null && part.caption.year !== year)
      return [];
    const form = formOf(part, subjects);
    return form ? [form] : [];
  });
}

function partsOf(rows: readonly GridRow[], above: Caption | null): Part[] {
  const parts: { caption: Caption | null; project: string | null; rows: GridRow[] }[] = [];
  let caption = above;
  let fresh = true;
  for (const row of rows) {
    const titled = titleIn(row);
    const project = titled ? null : projectIn(row);
    const remark = fresh && project === null ? remarkIn(row) : '';
    const part = parts.at(-1);
    if (titled) {
      caption = titled;
      fresh = true;
    } else if (caption && remark !== '') {
      caption = {
        title: caption.title,
        unit: caption.unit ?? moneyUnitOf(remark),
        year: caption.year ?? yearIn(remark),
      };
    } else if (part && !fresh && (project === null || (part.project === null && part.rows.length <= 1))) {
      part.rows.push(row);
      part.project ??= project;
    } else {
      parts.push({ caption, project, rows: [row] });
      fresh = false;
    }
  }
  return parts;
}

/** Where a form stops telling figures: remarks, the people who filled it in, their telephones. */
const CLOSING =
  /^(?:填[表报]人|填报单位|联系(?:人|电话)|(?:备注|说明)(?::|$)|注:|其[他它]需要?说明|自评结论|评价结论|问题与建议|存在(?:的)?问题|改进措施|评价人员|(?:项目|单位|部门)负责人:)/u;

function formOf(part: Part, subjects: () => Subjects): Form | null {
  const subject = subjectOf(part) ?? (headerAt(part.rows, 0) ? evaluatedAt(part, subjects()) : null);
  const [first] = part.rows;
  if (subject === null || !first) return null;
  const unit = part.caption?.unit ?? unitIn(part.rows);
  const funds = new FundsReader(subject, unit);
  const goals = new GoalsReader(subject);
  const tables: IndicatorReader[] = [];
  let inGoals = false;
  let lastLine = first.lastLine;
  for (let at = 0; at < part.rows.length; at += 1) {
    const row = part.rows[at];
    if (!row) break;
    const header = headerAt(part.rows, at) ?? (tables.length === 0 ? headerless(part.rows, at) : null);
    if (header) {
      tables.push(new IndicatorReader(headerOf(header.titles), subject));
      inGoals = false;
      at += header.rows - 1;
      if (header.rows === 0) continue;
      lastLine = part.rows[at]?.lastLine ?? row.lastLine;
      continue;
    }
    if (CLOSING.test(told(row)[0]?.text ?? '')) {
      if (tables.length > 0) break;
      continue;
    }
    const table = tables.at(-1);
    const begun = !table && goals.begin(row);
    inGoals ||= begun;
    const taken = begun || (table ? table.read(row) : inGoals ? goals.read(row) : funds.read(row));
    if (taken) lastLine = row.lastLine;
  }
  const readings = tables.map((table) => table.reading());
  const cells = [...funds.cells(), ...goals.cells(), ...readings.flatMap((reading) => reading.cells)];
  const rules = readings.flatMap((reading) => reading.rules);
  const said = readings.flatMap(({ rows }) => rows);
  if (cells.length === 0) return null;
  const { title } = part.caption ?? { title: subject };
  return { title, section: first.section, firstLine: first.firstLine, lastLine, cells, rows: said, rules };
}

/** The unit in a cell of its own, beside the department's name or under its key. */
const UNIT_ALONE = /^(?:\((?:单位:)?[亿万]?元\)|(?:金额)?单位:[亿万]?元)$/u;

/** The unit printed with the key over a project's money: 项目资金（万元）, or its last piece alone. */
function unitIn(rows: readonly GridRow[]): Unit | null {
  for (const [at, row] of rows.entries()) {
    if (headerAt(rows, at)) return null;
    for (const { text } of row.cells) {
      const keyed = text.length <= 24 && /(?:预算|资金|金额|支出)/u.test(text) && fundsRowOf(text) === null;
      const unit = keyed || UNIT_ALONE.test(text) ? moneyUnitOf(text) : null;
      if (unit) return unit;
    }
  }
  return null;
}

/** A header of indicators at a row, printed on it or on it and the next; with the titles of both, the lower first. */
function headerAt(
  rows: readonly GridRow[],
  at: number,
): { readonly titles: readonly string[]; readonly rows: number } | null {
  const titles = rows[at]?.cells.map(({ text }) => text) ?? [];
  const below = rows[at + 1]?.cells.map(({ text }) => text) ?? [];
  if (isTitles(titles) && isTitles(below) && below.length === titles.length) {
    const joined = titles.map((title, index) => {
      const under = below[index] ?? '';
      return under !== '' && columnOf(under) !== null ? under : title;
    });
    if (isIndicatorHeader(joined)) return { titles: joined, rows: 2 };
  }
  return isIndicatorHeader(titles) ? { titles, rows: 1 } : null;
}

const UNTITLED = ['二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];
const POINTS = /^\d{1,3}(?:\.\d{1,2})?分?$/u;
/** One row alone may be anything. */
const FEWEST_UNTITLED = 2;

/**
 * The titles rows of indicators without a header have by their cells, where they go on from the block of money: a category, a
 * name, what was aimed at and reached, points and no more of them scored. They begin at the row itself.
 */
function headerless(
  rows: readonly GridRow[],
  at: number,
): { readonly titles: readonly string[]; readonly rows: number } | null {
  const isRow = ({ cells }: GridRow): boolean => {
    const [category, name, , , points, score] = cells.map(({ text }) => text);
    return (
      cells.length >= UNTITLED.length - 1 &&
      cells.length <= UNTITLED.length &&
      isCategory(category ?? '') &&
      /\p{Script=Han}{2}/u.test(name ?? '') &&
      POINTS.test(points ?? '') &&
      POINTS.test(score ?? '')
    );
  };
  const [first, ...others] = rows.slice(at);
  if (!first || !isRow(first) || others.filter(isRow).length + 1 < FEWEST_UNTITLED) return null;
  return { titles: UNTITLED.slice(0, first.cells.length), rows: 0 };
}

/** Whether most of a row's cells are titles of columns, and none is a figure. */
function isTitles(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text !== '');
  const known = printed.filter((text) => columnOf(text) !== null).length;
  return known >= 2 && known * 2 >= printed.length && printed.every((text) => !/^\d/u.test(text));
}
