import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';

/** What a performance report evaluates: one project by its name, or the department's expenditure as a whole. */
export type Subject =
  | { readonly kind: 'project'; readonly name: string }
  | { readonly kind: 'department'; readonly name: '部门整体支出' };

export const DEPARTMENT: Subject = { kind: 'department', name: '部门整体支出' };

/** A heading about the department's expenditure as a whole. */
const WHOLE = /整体支出|部门整体|整体绩效|整体预算绩效/u;

/** The end of a report's title: …绩效自评报告, …绩效评价的报告, …绩效自评结果（摘要版）. */
const TITLE_END =
  /(?:项目)?(?:支出)?(?:预算)?绩效(?:单位|部门)?(?:自我评价|自评|评价|自评价)(?:(?:工作)?(?:情况)?(?:的)?(?:分析)?(?:自评)?报告|(?:工作)?结果\((?:摘要|简)版?\))$/u;
/** A form under a report is not part of it. */
const FORM_TITLE =
  /^[^，。；:]{0,40}(?:自评表|评分表|指标表|目标表|情况表|申报表|分配表)(?:\(20\d\d年(?:度)?\))?$/u;
/** Names that do not tell one project from another. */
const NAMELESS =
  /^(?:部门|单位|预算|财政|专项|支出|资金|项目|年度|本级|县级|市级|区级|重点|政策|和|及|[（()）])*$/u;
/** Whether words name no project: 专项预算项目. */
export const isNameless = (words: string): boolean => NAMELESS.test(words);
/** A report on the year's work that evaluates something besides (2022年工作总结暨部门预算绩效自评报告) names no project. */
const OF_THE_YEAR = /总结|述职|暨(?:预算|项目)?$|(?:部门|单位)(?:预算)?$/u;
/** A project's name alone on a line, in brackets, under the number of its annex. */
const BRACKETED = /^(?:\((?!以下|简称|附)(?:项目名称:)?([^，。；:]{3,40})\)|项目名称:([^，。；:()]{3,40}))$/u;
/** An introduction that says what is evaluated, where the title is a picture or left out. */
const INTRODUCES = /整体(?:预算)?支出[^。；]{0,40}(?:自评|评价)[^。；]{0,60}报告如下/u;

/** A line that may be part of a title: short, and without the marks of a sentence. */
const mayBeTitle = (line: OutlineLine, text: string): boolean =>
  line.kind === 'prose' && text.length <= 44 && !/[，。；:!?\d]$|[，。；!?《》]/u.test(text);

const isAnnex = (text: string): boolean => /^(?:附件|附表|第[一二三四五六七八九十]+部分)/u.test(text);

/** The project a title names, without the bureau and the year it is printed with. */
export function namedBy(title: string): Subject | null {
  if (WHOLE.test(title)) return DEPARTMENT;
  const name = title
    .replace(/^附件[\d一二三四五六七八九十-]*:?/u, '')
    .replace(TITLE_END, '')
    .replace(/^.*?(?:医疗保障局|医保局|医疗保障事务中心|医疗保险服务中心)(?:关于)?/u, '')
    .replace(/^(?:关于)?(?:20\d\d年(?:度)?)?/u, '')
    .replace(/20\d\d年?(?:度)?年?$/u, '')
    .replace(/项目$/u, '')
    .replace(/^[“‘]|[”’]$/gu, '');
  return name.length < 3 || NAMELESS.test(name) || OF_THE_YEAR.test(name) ? null : { kind: 'project', name };
}

/** A title is not longer than this: the bureau, the project over two lines, the kind of report. */
const MOST_TITLE_LINES = 4;
/** How much of an introduction is looked at. */
const MOST_INTRODUCTION = 400;

/** Follows a document line by line and knows what is evaluated at each. */
class Following {
  #subject: Subject | null = null;
  /** Whether a title has spoken, so that headings do not. */
  #titled = false;
  /** Whether the number of an annex has just been read, and no heading since. */
  #annexed = false;
  #bracketed: string | null = null;
  /** Whether the annex reports on projects one after the other, each under its name in brackets. */
  #isSeries = false;
  #introduction = '';
  /** Lines that may still become a title, from the first of them. */
  #group: { readonly number: number; readonly text: string; readonly starts: boolean }[] = [];

  heading(text: string): readonly number[] {
    this.#group = [];
    if (isAnnex(text)) {
      this.#set(null, false);
      this.#annexed = /^附件/u.test(text);
      this.#isSeries = false;
      this.#introduction = '';
    } else {
      if (!this.#titled && INTRODUCES.test(this.#introduction)) this.#set(DEPARTMENT);
      if (this.#bracketed !== null && /项目/u.test(text)) {
        this.#set({ kind: 'project', name: this.#bracketed });
        this.#isSeries = true;
      }
      this.#annexed = false;
      this.#introduction = '';
    }
    this.#bracketed = null;
    return [];
  }

  /** Takes a line that is no heading; returns the lines of the title it completes. */
  words(line: OutlineLine, text: string): readonly number[] {
    if (this.#annexed && this.#introduction.length < MOST_INTRODUCTION) this.#introduction += text;
    const named = this.#annexed || this.#isSeries ? BRACKETED.exec(text) : null;
    if (named) {
      if (this.#isSeries) this.#set(null);
      this.#bracketed = named[1] ?? named[2] ?? null;
      return [];
    }
    if (FORM_TITLE.test(text) || !mayBeTitle(line, text)) {
      this.#group = [];
      if (FORM_TITLE.test(text)) this.#set(null);
      return [];
    }
    if (line.starts) this.#group = [];
    const group = this.#group;
    if (group.length > MOST_TITLE_LINES) return [];
    group.push({ number: line.number, text, starts: line.starts });
    const title = group.map((part) => part.text).join('');
    if (group.length > MOST_TITLE_LINES || !TITLE_END.test(title)) return [];
    this.#group = [];
    // A title begins a paragraph; the end of a sentence that reads like one leaves nothing certain.
    this.#set(group[0]?.starts === true ? namedBy(title) : null);
    return group.map(({ number }) => number);
  }

  /** What a line under these headings evaluates. */
  at(section: readonly string[]): Subject | null {
    if (this.#subject || this.#titled) return this.#subject;
    return section.some((heading) => WHOLE.test(heading)) ? DEPARTMENT : null;
  }

  #set(subject: Subject | null, titled = true): void {
    this.#subject = subject;
    this.#titled = titled;
  }
}

/**
 * What each line of a document evaluates, by line number. A title (…绩效自评报告) or a bracketed name under the number of
 * an annex says so until the next title, form or annex; elsewhere a heading about 整体支出 does.
 */
export function subjectsOf(lines: readonly OutlineLine[]): ReadonlyMap<number, Subject> {
  const subjects = new Map<number, Subject>();
  const following = new Following();
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'page' || line.kind === 'chart') continue;
    const text = canonical(line.text);
    const title = line.kind === 'heading' ? following.heading(text) : following.words(line, text);
    const subject = following.at(line.section);
    if (subject) for (const number of [...title, line.number]) subjects.set(number, subject);
  }
  return subjects;
}

/** What a paragraph evaluates; null where it runs from one report into the next. */
export function subjectOf(
  { firstLine, lastLine }: { readonly firstLine: number; readonly lastLine: number },
  subjects: ReadonlyMap<number, Subject>,
): Subject | null {
  const subject = subjects.get(lastLine) ?? null;
  return subject !== null && subjects.get(firstLine)?.name === subject.name ? subject : null;
}
