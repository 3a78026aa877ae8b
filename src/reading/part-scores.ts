import type { Entry } from './entries.ts';
import { entryOf, type FigureWords, namesOtherYear } from './figure-words.ts';
import type { Subject } from './subjects.ts';

/** The name of a part before its full marks: 采购管理（满分, in its list or behind its number. */
const NAMED =
  /^(?:[（(]?\d{1,2}[.、)])?(?:其中:?)?[“]?([^，。；:()“”\d]{2,30})[”]?\((?:满分|分值|权重)(?:为)?$/u;
const SCORED = /^(?:自评|自评得分|实际得分|得分|得|评分)(?:为)?$/u;
/** A part's score before its full marks: “履职效能”48.5分（满分50分）. */
const QUOTED = /^(?:[、，]|其中:?|和|以及)*“([^“”\d]{2,30})”(?:得分?|自评(?:得分)?)?(?:为)?$/u;
const MARKS = /^\((?:满分|总分)$/u;
/** What the marks stand for is not a part: 满分 of the whole, or of one case of it. */
const NOT_A_PART = /每|总分|自评得分|评价得分|综合得分|加分|扣分|项目自评/u;
const CLOSES = /^(?:\)|，|。|；|、|等|$)/u;

/**
 * Reads the scores an evaluation gives its parts, each with its full marks beside it: 采购管理（满分10分，自评9.5分） and
 * “管理效率”47.8分（满分50分）. Both stand only as a pair, and no score is above its marks.
 */
export function readPartScores(
  figures: readonly FigureWords[],
  subject: Subject | null,
  year: number,
): Entry[] {
  if (!subject) return [];
  return figures.flatMap((figure, index): Entry[] => {
    const next = figures[index + 1];
    if (!next || figure.token.unit !== '分' || next.token.unit !== '分') return [];
    if (namesOtherYear(`${figure.earlier}${figure.clause}`, year) || /上年|去年/u.test(figure.clause))
      return [];
    const marked = NAMED.exec(figure.clause)?.[1];
    const quoted = QUOTED.exec(figure.clause)?.[1];
    const name = marked ?? quoted;
    if (name === undefined || NOT_A_PART.test(name) || !CLOSES.test(next.after)) return [];
    const paired = marked === undefined ? MARKS.test(next.clause) : SCORED.test(next.clause);
    const [weight, score] = marked === undefined ? [next, figure] : [figure, next];
    if (!paired || Number(score.token.value) > Number(weight.token.value)) return [];
    if (weight.token.hedge !== null || score.token.hedge !== null) return [];
    const path = [subject.name, name];
    return [
      entryOf(weight.token, 'score', path, 'weight', { year }),
      entryOf(score.token, 'score', path, 'score', { year }),
    ].sort((a, b) => a.start - b.start);
  });
}
