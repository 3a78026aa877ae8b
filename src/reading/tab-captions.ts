import type { Unit } from '../core/quantity.ts';
import { canonical } from './canonical.ts';
import { columnOf, FORM_TITLE, fundsColumnOf, moneyUnitOf, PROJECT_NAME } from './form-columns.ts';
import { HEADING_NUMBER, headingOver } from './form-subject.ts';
import type { GridCell, GridRow } from './grid-cells.ts';
import type { OutlineLine } from './outline.ts';
import type { Subject } from './subjects.ts';

/** What stands over a table: its title, and the unit, year and project that are printed with it. */
export type Caption = {
  readonly title: string;
  readonly unit: Unit | null;
  readonly year: number | null;
  readonly project?: string | null;
};

/** Lines looked at above a table for its title, blank ones among them. */
const ABOVE = 16;

/** The title above a table, with no sentence between. */
export function captionAbove(lines: readonly OutlineLine[], start: number): Caption | null {
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
export type Part = {
  readonly caption: Caption | null;
  readonly project: string | null;
  readonly rows: readonly GridRow[];
};

/** The year a text names first, or null. */
export const yearIn = (text: string): number | null => {
  const year = /(\d{4})年/u.exec(text)?.[1];
  return year === undefined ? null : Number(year);
};

/** The year and the unit printed as a row between a title and its table, perhaps with who fills it in; else ''. */
export function remarkIn(row: GridRow): string {
  const texts = told(row).map(({ text }) => text);
  const only = texts.every(
    (text) => REMARK.test(text) || /^(?:填报(?:单位|部门|日期)|部门|单位名称)(?:\(.*\))?:/u.test(text),
  );
  return only && texts.some((text) => REMARK.test(text)) ? texts.join('') : '';
}

/** The cells of a row that print something. */
export const told = (row: GridRow): readonly GridCell[] => row.cells.filter(({ text }) => text !== '');

/** What is printed with a title: the year, the unit. */
const REMARK = /^(?:\(?\d{4}年度?\)?|(?:金额)?单位:[亿万]?元){1,3}$/u;

/** The title printed as a row of its own. */
export function titleIn(row: GridRow): Caption | null {
  const [cell, ...others] = told(row);
  const words = cell ? [cell, ...others].map(({ text }) => text).join('') : '';
  const apart = others.every(({ text }) => REMARK.test(text));
  return cell && apart ? captionOf(cell.text, words) : null;
}

/** Keys that stand beside a project's name in its form. */
const OTHER_KEY =
  /^(?:主管部门|实施单位|预算单位|单位名称|填报单位|联系|项目(?:类型|类别|属性|负责人|编码|分类))/u;

/** The name behind 项目名称 in a row, '' when it is blank, null when there is no such key. */
export function projectIn(row: GridRow): string | null {
  const cells = told(row);
  const key = cells.findIndex(({ text }) => PROJECT_NAME.test(text));
  if (key < 0) return null;
  const name = cells[key + 1]?.text ?? '';
  return OTHER_KEY.test(name) || columnOf(name) !== null || fundsColumnOf(name) !== null ? '' : name;
}

/** The project a title or a heading names before it speaks of performance: 示例救助项目支出绩效自评表. */
const NAMED = /^(.{2,40}?(?:项目|经费|资金|补助))(?:支出)?(?:绩效|自评|评价|$)/u;
const ANY_PROJECT = /^(?:部门|单位|本级|预算|市级|县级|区级|省级|财政|专项)*(?:项目|资金)$/u;

/** The project in brackets behind the title: 项目支出绩效评价得分表(示例救助补助资金). */
const IN_BRACKETS =
  /(?:表|报告)\((?!\d{4}年|单位|部门|公开|样|续|本级)([^()]{2,38}(?:项目|经费|资金|补助|补贴|救助))\)$/u;

/** What a form is about: the project it names, the department as a whole, or the project its title or a heading names. */
export function subjectOf({ caption, project, rows }: Part): string | null {
  const named = project ?? caption?.project ?? null;
  if (named !== null) return named === '' ? null : named;
  const title = caption?.title ?? '';
  const bracketed = IN_BRACKETS.exec(title)?.[1];
  if (bracketed !== undefined) return bracketed;
  const department = rows.some((row) => /^部门(?:\(单位\))?名称:?$/u.test(told(row)[0]?.text ?? ''));
  if (department || /整体|部门支出绩效/u.test(title)) return '部门整体支出';
  for (const words of [title, ...(rows[0]?.section ?? []).toReversed()]) {
    const bare = words.replace(HEADING_NUMBER, '');
    const name = NAMED.exec(bare.replace(/^\d{4}年度?/u, ''))?.[1];
    if (name !== undefined && !ANY_PROJECT.test(name)) return name;
  }
  return null;
}

/** What a table of indicators without a title is about: what the report it stands in evaluates, else its heading. */
export function evaluatedAt(
  { caption, project, rows }: Part,
  subjects: ReadonlyMap<number, Subject>,
): string | null {
  const [first] = rows;
  if (!first || caption !== null || project !== null) return null;
  return subjects.get(first.firstLine)?.name ?? headingOver(first.section);
}
