import { readAllocations } from './allocations.ts';
import { readAssets } from './assets.ts';
import { readBreakdowns } from './breakdowns.ts';
import { readDepartmentMoney, readDepartmentRates } from './department-rates.ts';
import type { Entry } from './entries.ts';
import { figuresIn } from './figure-words.ts';
import { indicatorLines } from './indicator-lists.ts';
import { readIndicatorProse } from './indicator-prose.ts';
import { readInstitutions } from './institutions.ts';
import { readManagedProjects } from './managed-projects.ts';
import type { OutlineLine } from './outline.ts';
import { readPartScores } from './part-scores.ts';
import type { Passage } from './passages.ts';
import { readProjectMoney } from './project-money.ts';
import { readProjectSums } from './project-sums.ts';
import { readSelfScores } from './self-scores.ts';
import { type Subject, subjectOf, subjectsOf } from './subjects.ts';
import type { Token } from './tokens.ts';
import { readBasicParts, readWholes } from './wholes.ts';

/** A list item that opens with a project's name: 城乡困难居民医疗救助项目：…, 1.信息化建设项目。…. */
const LIST_ITEM =
  /^(?:\d{1,2}[.、]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[一二三四五六七八九十]{1,3}、|[①-⑳]|—{1,2})?([^，。；:\d()]{4,30})项目[:。]/u;
/** A list item that opens with the evaluation of a project: 1.信息化建设项目绩效自评情况。该项目预算数…. */
const HEADED =
  /^(?:\d{1,2}[.、]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[一二三四五六七八九十]{1,3}、)([^，。；:\d()]{4,30})项目(?:支出)?绩效(?:自评|评价|目标完成)(?:情况|结果)?(?:综述)?[:。]/u;

/** What a paragraph evaluates, and whether it stands in a list under an indicator's name. */
export type Evaluated = { readonly subject: Subject | null; readonly listed: boolean };

/** Says of every paragraph of a document what it evaluates. */
export function evaluatedIn(lines: readonly OutlineLine[]): (passage: Passage) => Evaluated {
  const subjects = subjectsOf(lines);
  const listed = indicatorLines(lines);
  return (passage) => ({ subject: subjectOf(passage, subjects), listed: listed.has(passage.firstLine) });
}

/** The project a paragraph is about: the one it is headed by, or in a report about the department the one it lists. */
function subjectIn(passage: Passage, subject: Subject | null): Subject | null {
  const headed = HEADED.exec(passage.text)?.[1]?.replace(/[“”]/gu, '');
  if (headed !== undefined && subject?.kind === 'project' && !subject.name.includes(headed))
    return { kind: 'project', name: headed };
  if (subject?.kind === 'project') return subject;
  const name = passage.section.some((heading) => /项目/u.test(heading))
    ? LIST_ITEM.exec(passage.text)?.[1]
    : undefined;
  return name === undefined ? subject : { kind: 'project', name };
}

/**
 * Reads what evaluations tell in prose about a subject: a project's money, allocations, scores and indicators, or the
 * department's rates and breakdowns; and what any report tells of assets, institutions and projects under evaluation.
 */
export function readEvaluation(
  passage: Passage,
  tokens: readonly Token[],
  { subject: reportSubject, listed }: Evaluated,
  year: number,
): Entry[] {
  const { text, section } = passage;
  const figures = figuresIn(text, tokens);
  if (figures.length === 0) return [];
  const subject = subjectIn(passage, reportSubject);
  const ofProject = subject?.kind === 'project' ? subject.name : null;
  const ofDepartment =
    subject?.kind === 'department' || section.some((heading) => /经济性分析/u.test(heading));
  return [
    readSelfScores(figures, subject, section, year),
    readPartScores(figures, subject, year),
    readInstitutions(figures, section, year),
    readManagedProjects(figures, section, year),
    readProjectSums(figures, year),
    readAssets(figures, section, year),
    ofProject === null ? [] : readAllocations(figures, ofProject, year),
    ofProject === null ? [] : readProjectMoney(figures, ofProject, section, year),
    ofDepartment ? readDepartmentMoney(figures, section, year) : [],
    ofDepartment ? readDepartmentRates(text, figures, section, year) : [],
    ofDepartment ? readBreakdowns(text, figures, section, year) : [],
    ofDepartment ? readWholes(figures, section, year) : [],
    subject ? readIndicatorProse(text, figures, subject, section, listed, year) : [],
    readBasicParts(figures, section, year),
  ].flat();
}
