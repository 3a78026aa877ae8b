import type { Unit } from '../core/quantity.ts';
import { canonical } from './canonical.ts';
import { headerOf, isCategory } from './form-alignment.ts';
import {
  columnOf,
  FORM_TITLE,
  fundsColumnOf,
  fundsRowOf,
  isIndicatorHeader,
  moneyUnitOf,
  PROJECT_NAME,
} from './form-columns.ts';
import type { Form } from './forms.ts';
import type { GridCell, GridRow } from './grid-cells.ts';
import type { OutlineLine } from './outline.ts';
import { allocationOf } from './tab-allocation.ts';
import { FundsReader } from './tab-funds.ts';
import { GoalsReader } from './tab-goals.ts';
import { type Grid, gridsOf } from './tab-grid.ts';
import { IndicatorReader } from './tab-indicators.ts';

/** What stands over a table: its title, and the unit, year and project that are printed with it. */
type Caption = {
  readonly title: string;
  readonly unit: Unit | null;
  readonly year: number | null;
  readonly project?: string | null;
};

/** Forms whose cells are parted by tabs: self-evaluations of projects and of the department, and score sheets. */
export function readTabForms(lines: readonly OutlineLine[], year: number): readonly Form[] {
  return gridsOf(lines).flatMap((grid) => {
    const forms = formsOf(grid, captionAbove(lines, grid.start), year);
    const allocation = forms.length === 0 ? allocationOf(grid, lines, year) : null;
    return allocation ? [allocation] : forms;
  });
}

/** Lines looked at above a table for its title, blank ones among them. */
const ABOVE = 16;

function captionAbove(lines: readonly OutlineLine[], start: number): Caption | null {
  let words = '';
  let unit: Unit | null = null;
  for (let at = start - 1; at >= Math.max(0, start - ABOVE); at -= 1) {
    const line = lines[at];
    if (!line || line.kind === 'blank' || line.kind === 'page') continue;
    const text = canonical(line.text);
    // A sentence stands between: what is above it is the title of something else.
    if (text.length > 60 || /。$/u.test(text)) return null;
    words = text + words;
    if (REMARK.test(text)) unit ??= moneyUnitOf(text);
    const caption = captionOf(text, words);
    if (caption) return { ...caption, unit: caption.unit ?? unit };
  }
  return null;
}

/** A title of a form with what follows it, or null. */
function captionOf(text: string, words: string): Caption | null {
  const titled = text.replace(/(?:\(?\d{4}年度?\)?)?(?:金额)?(?:单位:\p{L}+)?$/u, '');
  if (!FORM_TITLE.test(titled)) return null;
  return {
    title: titled.replace(/\(\d{4}年度?\)/u, ''),
    unit: moneyUnitOf(words),
    year: yearIn(words),
    project: PROJECT_ABOVE.exec(words)?.[1] ?? null,
  };
}

/** The name of a project in lines between the title and the table, its key perhaps broken: 项目支/出名称. */
const PROJECT_ABOVE = /项目(?:支出)?名称:?([^，。；:]{2,40}?)(?=主管部门|实施单位|预算单位|项目资金|$)/u;

/** The rows of one form, from its title or its project's name to the next. */
type Part = {
  readonly caption: Caption | null;
  readonly project: string | null;
  readonly rows: readonly GridRow[];
};

function formsOf(grid: Grid, above: Caption | null, year: number): Form[] {
  return partsOf(grid.rows, above).flatMap((part) => {
    if (part.caption?.year !== undefined && part.caption?.year !== null && part.caption.year !== year)
      return [];
    const form = formOf(part);
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

const yearIn = (text: string): number | null => {
  const year = /(\d{4})年/u.exec(text)?.[1];
  return year === undefined ? null : Number(year);
};

/** The year and the unit printed as a row between a title and its table, perhaps with who fills it in; else ''. */
function remarkIn(row: GridRow): string {
  const texts = told(row).map(({ text }) => text);
  const only = texts.every(
    (text) => REMARK.test(text) || /^(?:填报(?:单位|部门|日期)|部门|单位名称)(?:\(.*\))?:/u.test(text),
  );
  return only && texts.some((text) => REMARK.test(text)) ? texts.join('') : '';
}

const told = (row: GridRow): readonly GridCell[] => row.cells.filter(({ text }) => text !== '');

/** What is printed with a title: the year, the unit. */
const REMARK = /^(?:\(?\d{4}年度?\)?|(?:金额)?单位:[亿万]?元){1,3}$/u;

/** The title printed as a row of its own. */
function titleIn(row: GridRow): Caption | null {
  const [cell, ...others] = told(row);
  const words = cell ? [cell, ...others].map(({ text }) => text).join('') : '';
  const apart = others.every(({ text }) => REMARK.test(text));
  return cell && apart ? captionOf(cell.text, words) : null;
}

/** Keys that stand beside a project's name in its form. */
const OTHER_KEY =
  /^(?:主管部门|实施单位|预算单位|单位名称|填报单位|联系|项目(?:类型|类别|属性|负责人|编码|分类))/u;

/** The name behind 项目名称 in a row, '' when it is blank, null when there is no such key. */
function projectIn(row: GridRow): string | null {
  const cells = told(row);
  const key = cells.findIndex(({ text }) => PROJECT_NAME.test(text));
  if (key < 0) return null;
  const name = cells[key + 1]?.text ?? '';
  return OTHER_KEY.test(name) || columnOf(name) !== null || fundsColumnOf(name) !== null ? '' : name;
}

/** The project a title or a heading names before it speaks of performance: 示例救助项目支出绩效自评表. */
const NAMED = /^(.{2,40}?(?:项目|经费|资金|补助))(?:支出)?(?:绩效|自评|评价|$)/u;
const ANY_PROJECT = /^(?:部门|单位|本级|预算|市级|县级|区级|省级|财政|专项)*(?:项目|资金)$/u;

/** What a form is about: the project it names, the department as a whole, or the project its title or a heading names. */
function subjectOf({ caption, project, rows }: Part): string | null {
  const named = project ?? caption?.project ?? null;
  if (named !== null) return named === '' ? null : named;
  const title = caption?.title ?? '';
  const department = rows.some((row) => /^部门(?:\(单位\))?名称:?$/u.test(told(row)[0]?.text ?? ''));
  if (department || /整体|部门支出绩效/u.test(title)) return '部门整体支出';
  for (const words of [title, ...(rows[0]?.section ?? []).toReversed()]) {
    const bare = words.replace(/^(?:[一二三四五六七八九十]+、|\([^()]*\)|\d+[.、])/u, '');
    const name = NAMED.exec(bare.replace(/^\d{4}年度?/u, ''))?.[1];
    if (name !== undefined && !ANY_PROJECT.test(name)) return name;
  }
  return null;
}

/** Where a form stops telling figures: remarks, the people who filled it in, their telephones. */
const CLOSING =
  /^(?:填[表报]人|填报单位|联系(?:人|电话)|(?:备注|说明)(?::|$)|注:|其[他它]需要?说明|自评结论|评价结论|问题与建议|存在(?:的)?问题|改进措施|评价人员|(?:项目|单位|部门)负责人:)/u;

function formOf(part: Part): Form | null {
  const subject = subjectOf(part);
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
