import type { Unit } from '../core/quantity.ts';
import { canonical } from './canonical.ts';
import { type Piece, textOf } from './cell-pieces.ts';
import { moneyUnitOf, PROJECT_NAME } from './form-columns.ts';
import type { OutlineLine } from './outline.ts';
import { isNameless } from './subjects.ts';

/** Whose form it is, where it stands, and the unit its money is printed in. */
export type FormSubject = {
  readonly name: string;
  readonly section: readonly string[];
  readonly money: Unit | null;
};

/** What stands behind the name of a project in the head of its form. */
const KEY =
  /^(?:项目)?(?:主管(?:部门|单位)|实施单位|预算单位|项目单位|资金使用单位|项目资金|项目编码|项目类[型别]|项目属性|项目负责人|联系人|预算执行情况|年度|单位)/u;

/** The key and the name in one: 项目名称：示例补助. */
const NAMED = /^项目(?:支出)?名称:([^:]{2,40})$/u;

/** Whom a form is about: the department as a whole, or the project it or its report names; '' when nothing says so. */
export function subjectOf(
  title: string,
  head: readonly Piece[],
  lines: readonly OutlineLine[],
  firstLine: number,
): string {
  if (/整体支出|部门整体|整体绩效/u.test(title)) return '部门整体支出';
  for (let at = 0; at < head.length; at += 1) {
    const told = NAMED.exec(head[at]?.text ?? '')?.[1];
    if (told !== undefined) return told;
    const length = [3, 2, 1].find((count) => PROJECT_NAME.test(textOf(head.slice(at, at + count))));
    if (length === undefined) continue;
    const rest = head.slice(at + length, at + length + 12);
    const end = rest.findIndex((_, index) => KEY.test(textOf(rest.slice(index, index + 3))));
    const name = textOf(end < 0 ? rest.slice(0, 1) : rest.slice(0, end));
    if (name !== '') return name;
  }
  return reportSubject(lines, firstLine);
}

/** A report's title stands at most so many lines above its sheet. */
const FAR = 1500;

/** The subject of the report a sheet without a name is part of, by the title above it (…项目绩效自评报告). */
function reportSubject(lines: readonly OutlineLine[], firstLine: number): string {
  for (let at = firstLine - 2; at >= Math.max(0, firstLine - FAR); at -= 1) {
    const text = lines[at]?.text ?? '';
    if (!text.includes('告')) continue;
    const bare = canonical(text);
    if (!/绩效(?:自评|评价)?报告$/u.test(bare) || bare.length > 40 || /[。，；《》]/u.test(bare)) continue;
    if (/整体支出/u.test(bare)) return '部门整体支出';
    let above = at - 1;
    while (above >= 0 && (lines[above]?.text ?? '').trim() === '') above -= 1;
    const own = bare.replace(/(?:支出)?绩效(?:自评|评价)?报告$/u, '');
    const whole = own.length > 4 ? own : canonical(lines[above]?.text ?? '') + own;
    if (/整体支出/u.test(whole)) return '部门整体支出';
    const name = whole.replace(/^\d{4}年(?:度)?/u, '').slice(0, 40);
    return isNameless(name) ? '' : name;
  }
  return '';
}

/** The number of a heading: 三、, （二）, 1. */
export const HEADING_NUMBER = /^(?:[一二三四五六七八九十]+、|\([^()]*\)|\d+[.、])/u;

/** What the heading over a table says it is about, where nothing else does; null where it says next to nothing. */
export function headingOver(section: readonly string[]): string | null {
  const words = (section.at(-1) ?? '').replace(HEADING_NUMBER, '').replace(/[。:].*$/u, '');
  return words.length >= 4 ? words : null;
}

/** The two halves of a unit have at most so many pieces between them. */
const BROKEN_UNIT = 12;

/** The unit the head of a form says for its money. */
export function unitOf(head: readonly Piece[]): FormSubject['money'] {
  for (const [index, piece] of head.entries()) {
    const unit = moneyUnitOf(piece.text) ?? moneyUnitOf(textOf(head.slice(index, index + 2)));
    if (unit !== null) return unit;
    // A narrow column breaks it in two, with the words of the next column between: 情况（万 / 元）.
    const rest = head.slice(index + 1, index + 1 + BROKEN_UNIT);
    if (/\(万$/u.test(piece.text) && rest.some(({ text }) => /^元\)/u.test(text))) return '万元';
  }
  return null;
}
