import type { Entry } from './entries.ts';
import { entryOf, type FigureWords, namesOtherYear } from './figure-words.ts';
import { DEPARTMENT, type Subject } from './subjects.ts';

/** The words of a score that closes an evaluation; a score of one indicator is told in other words. */
const SCORE =
  /(?:绩效)?(?:目标)?(?:自我评价|自评|评价|评分|总体|综合|整体|最终|实际)+(?:总得分|得分|评分|分数|总分|分值|得)(?:情况)?(?:为|是|达到?|共计|:)*$/u;
/** What may stand before them: who evaluates, what by, and what is evaluated. */
const BEFORE =
  /^(?:20\d\d年(?:度)?|我局|我单位|本单位|本部门|该项目|本项目|此项目|项目|资金|支出|部门|单位|财政|整体|绩效|自评|评价|我[县市区州]|[^，。；:]{2,8}?(?:医疗保障局|医保局)|[^，。；:]{2,4}[县市区州]|的)*$/u;
/** 进行自评，得分为98分. */
const EVALUATED = /(?:进行|开展)了?(?:绩效)?(?:自评|评价|自我评价)，$/u;
const BARE = /^(?:总)?得分(?:为|是|:)*$/u;
/** Sections that conclude; elsewhere 自评得分 may be the score of one part. */
const CONCLUDES =
  /评价结论|评价得分|自评得分|自评结论|自评结果|评价结果|评价等级|综合评价|总体评价|总体结论/u;
/** Words of the score itself that say it is the whole one. */
const TOTAL = /总|综合/u;
const OWN = /[该本此]项目/u;
/** A project's whole score where its own paragraph closes with it: 项目自评98分. */
const OF_PROJECT = /^(?:该|本|此)?项目(?:绩效)?自评(?:得|得分|评分)?为?$/u;
/** A department that scores its own performance, in a report about nothing else: 本部门绩效评价得分为93分. */
const OF_DEPARTMENT =
  /^(?:本部门|本单位|我局)(?:整体)?(?:支出)?(?:预算)?绩效(?:自评|评价)(?:得分|总分|评分)为?$/u;
/** The same told by the sheet it was worked out on: 根据自评表综合评分，我局自评得分95分. */
const BY_THE_SHEET =
  /(?:(?:根据|按照)(?:综合)?(?:评分|评价|测算|打分)|(?:自评表|评分表|得分表|指标体系)[”]?[^。；]{0,12})，$/u;
const OF_OURS = /^(?:本部门|本单位|我局|我单位)(?:综合)?自评(?:得分|总分|评分)为?$/u;
/** The score as the first heading of a report in brief: 一、自评得分：95分. */
const HEADED =
  /^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、])((?:部门|单位|项目|整体|支出|绩效)*(?:综合)?(?:自评|评价)(?:总得分|得分|总分)):$/u;
/** The full marks of the score right before: （满分100分）. */
const MARKS_OF_SCORE = /^\((?:满分|总分)为?$/u;
const FULL_MARKS = /^(?:(?:自评|评价|总体)?满分|总分值?|百分制)(?:为|是|:)*$/u;
/** What was scored, told before the score and what else the sentence counts: 对部门整体支出开展绩效自评，涉及资金…万元，自评得分95分. */
const WHOLE_BEFORE =
  /整体(?:预算)?支出(?:绩效)?(?:开展|进行|组织)?了?(?:绩效)?自评(?:工作)?，((?:[^。；]*，)?)$/u;
const SCORED = /^(?:自评)?(?:总)?(?:得分|评分)(?:为|是|:)?$/u;
const OTHERS_BETWEEN = /项目(?!支出)|第三方|抽查|评价组|财政局|复核|指标/u;
/** Another's score of the same, told behind the one it gives itself: 自评得分96分；部门评价得分94分. */
const BY_OTHERS =
  /自评(?:得分|总分|分数)?为?\d[^。]{0,80}?((?:部门|财政|财政重点|重点|第三方)(?:绩效)?评价)(?:总)?(?:得分|评分)为?$/u;
/** No more is looked at, so that names of places in a row stay cheap. */
const MOST_BEFORE = 32;
/** Criteria and lists of indicators: what a score would be, not what it is. */
const CRITERIA =
  /评分标准|评价标准|扣分|扣完|不得分|每项|每个|每次|低于|高于|不足|以上得|应得|可得|上年|去年/u;

/** Who is said at the end of `words` to have scored what scored itself before; null where nobody else is. */
export const scoredByOthers = (words: string): string | null => BY_OTHERS.exec(words)?.[1] ?? null;

/** What an evaluation by others is about, kept apart from the one that is its own. */
export const evaluatedBy = (subject: string, scorer: string): string => `${subject}（${scorer}）`;

/** Whether a clause names the department's whole expenditure as what is scored. */
const namesWhole = (words: string): boolean => /整体支出|部门整体/u.test(words);

/** Whether a sentence has said that the department's whole expenditure was evaluated, and nothing of another evaluation since. */
function isOfWhole(earlier: string): boolean {
  const between = WHOLE_BEFORE.exec(earlier)?.[1];
  return between !== undefined && !OTHERS_BETWEEN.test(between);
}

/** Reads the score an evaluation closes with, and its full marks where they are said. */
export function readSelfScores(
  figures: readonly FigureWords[],
  subject: Subject | null,
  section: readonly string[],
  year: number,
): Entry[] {
  const concludes = section.slice(-2).some((heading) => CONCLUDES.test(heading));
  /** Whose score stands right before, so that （满分100分） is its scale. */
  let scored: Subject | null = null;
  return figures.flatMap(({ token, clause, earlier, after }): Entry[] => {
    const marks = scored;
    scored = null;
    if (marks && MARKS_OF_SCORE.test(clause) && token.unit === '分' && token.value === '100')
      return [entryOf(token, 'score', [marks.name, '总分'], 'weight', { year, label: '满分' })];
    if (token.unit !== '分' || CRITERIA.test(clause) || CRITERIA.test(earlier)) return [];
    if (!/^(?:\((?:满分|总分)为?100分\))?(?:[，,。；、)]|$)/u.test(after)) return [];
    if (namesOtherYear(clause, year)) return [];
    if (FULL_MARKS.test(clause))
      return subject && /百分制|评价指标体系|评分体系/u.test(earlier)
        ? [entryOf(token, 'score', [subject.name, '总分'], 'weight', { year, label: '满分' })]
        : [];
    const own =
      subject?.kind === 'project' && OF_PROJECT.test(clause)
        ? subject
        : (subject?.kind !== 'project' &&
              (OF_DEPARTMENT.test(clause) || (OF_OURS.test(clause) && BY_THE_SHEET.test(earlier)))) ||
            (SCORED.test(clause) && isOfWhole(earlier))
          ? DEPARTMENT
          : null;
    if (own) {
      scored = own;
      return [
        entryOf(token, 'score', [own.name, '总分'], 'score', { year, label: clause.replace(/为$/u, '') }),
      ];
    }
    const headed = clause === '' && subject ? HEADED.exec(earlier)?.[1] : undefined;
    if (headed !== undefined && subject) {
      scored = subject;
      return [entryOf(token, 'score', [subject.name, '总分'], 'score', { year, label: headed })];
    }
    const words = SCORE.exec(clause) ?? (EVALUATED.test(earlier) ? BARE.exec(clause) : null);
    if (!words) return [];
    const named = clause.slice(0, words.index);
    const whole = namesWhole(named);
    // 自评得9分 is as often the score of a part.
    if (/得[为是:]*$/u.test(words[0]) && !whole && !OWN.test(named)) return [];
    const scorer = scoredByOthers(`${earlier}${clause}`);
    const about = whole ? DEPARTMENT : subject;
    if (!about) return [];
    // A department's report also scores its projects.
    if (about.kind === 'department' && !whole && /项目/u.test(named)) return [];
    const rest = about.kind === 'project' ? withoutName(named, about.name) : named;
    if (!whole && !concludes && rest === named && !TOTAL.test(words[0]) && !OWN.test(named)) return [];
    if (rest.length > MOST_BEFORE || !BEFORE.test(rest)) return [];
    scored = about;
    return [
      entryOf(token, 'score', [scorer ? evaluatedBy(about.name, scorer) : about.name, '总分'], 'score', {
        year,
        label: words[0].replace(/[为是:]+$/u, ''),
      }),
    ];
  });
}

/** The words without the project's name, which may be printed without its kind of money or with 项目. */
function withoutName(words: string, name: string): string {
  const core = name.replace(/(?:项目|补助资金|资金|经费)$/u, '');
  return words
    .replace(/[“”‘’]/gu, '')
    .replaceAll(name, '')
    .replaceAll(core.length >= 4 ? core : name, '')
    .replace(/(?:保险)?补助资金|专项资金|资金|经费/gu, '');
}
