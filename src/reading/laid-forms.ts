import { canonical } from './canonical.ts';
import { piecesOf } from './cell-pieces.ts';
import { headerOf } from './form-alignment.ts';
import { PROJECT_NAME } from './form-columns.ts';
import { isTitle, opensPart } from './form-extent.ts';
import { type FormSubject, subjectOf, unitOf } from './form-subject.ts';
import type { Form, FormCell } from './forms.ts';
import { readFundRows } from './fund-rows.ts';
import { goalsFrom, readGoals } from './goal-text.ts';
import { laidHeaderAt } from './laid-columns.ts';
import { readLaidFunds } from './laid-funds.ts';
import { laidRows } from './laid-rows.ts';
import type { OutlineLine } from './outline.ts';
import { runningHeads } from './running-heads.ts';
import { isScoreHeader } from './score-rows.ts';
import { IndicatorReader } from './tab-indicators.ts';

/** A form's title or its key of the project stands at most so many lines above its indicators. */
const REACH = 60;
/** Where a form stops telling figures. */
const CLOSING = /^(?:填[表报]人|联系(?:人|电话)|备注|说明|注[:：]|单位负责人|项目负责人)/u;

/** Forms whose columns are kept apart by gaps, every cell printed below the title of its column. */
export function readLaidForms(lines: readonly OutlineLine[]): readonly Form[] {
  const heads = runningHeads(lines);
  const isApart = (line: OutlineLine): boolean => line.kind === 'page' || heads.has(line.number);
  const ends = (line: OutlineLine): boolean => {
    const bare = canonical(line.text);
    return line.text.includes('\t') || isTitle(bare) || CLOSING.test(bare) || opensPart(line);
  };
  const forms: Form[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const header = laidHeaderAt(lines, at);
    if (!header) continue;
    const read = laidRows(lines, header, ends, isApart);
    if (!read) continue;
    const top = topOf(lines, at, forms.at(-1)?.lastLine ?? 0);
    const form = formOf(lines, top, at, header.titles, read, isApart);
    forms.push(form);
    at = Math.max(at, read.lastLine - 1);
  }
  return forms;
}

/** The line a form begins on: its title, else its key of the project, else its header. */
function topOf(lines: readonly OutlineLine[], header: number, after: number): number {
  const least = Math.max(after, header - REACH, 0);
  let keyed: number | null = null;
  for (let at = header - 1; at >= least; at -= 1) {
    const line = lines[at];
    if (!line || line.text.includes('\t')) break;
    if (isTitle(canonical(line.text))) return at;
    if (opensPart(line)) break;
    if (piecesOf([line], false).some(({ text }) => PROJECT_NAME.test(text))) keyed = at;
  }
  return keyed ?? header;
}

function formOf(
  lines: readonly OutlineLine[],
  top: number,
  header: number,
  titles: readonly string[],
  { rows, lastLine }: NonNullable<ReturnType<typeof laidRows>>,
  isApart: (line: OutlineLine) => boolean,
): Form {
  const headLines = lines.slice(top, header).filter((line) => line.kind !== 'blank' && !isApart(line));
  const head = piecesOf(headLines, false);
  const first = headLines[0] ?? lines[header];
  const bare = canonical(headLines[0]?.text ?? '');
  const title = isTitle(bare) ? bare : isScoreHeader(titles) ? '绩效评分表' : '绩效自评表';
  const subject: FormSubject = {
    name: subjectOf(title, head, lines, first?.number ?? 1),
    section: first?.section ?? [],
    money: unitOf(head),
  };
  const reader = new IndicatorReader(headerOf(titles), subject.name);
  for (const row of rows) reader.read(row);
  const { cells, rules, rows: said } = reader.reading();
  const goals = goalsFrom(head);
  const all: FormCell[] = [
    ...(readLaidFunds(headLines, subject) ?? readFundRows(head.slice(0, goals.start), subject)),
    ...readGoals(head.slice(goals.next), false, subject).cells,
    ...cells,
  ];
  return {
    title,
    section: subject.section,
    firstLine: first?.number ?? 1,
    lastLine,
    // Figures of nobody knows whom are read, not bound.
    cells: subject.name === '' ? all.map((cell) => ({ ...cell, measure: null })) : all,
    rows: subject.name === '' ? [] : said,
    rules,
  };
}
