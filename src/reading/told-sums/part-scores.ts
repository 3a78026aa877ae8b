import type { Fact } from '../../core/fact.ts';
import type { Standing, Told } from '../remark-parts.ts';
import type { Spelled } from './spelled.ts';

/**
 * One part of an evaluation told with its full marks: 示例管理(30分,自评28.5分), 示例指标分值8分，自评7.6分,
 * 示例类指标14.5分(满分15分), 示例效率50分(适用48分)，得44.86分, 示例履职35分得33.8分.
 */
type Part = { readonly name: string; readonly marks: Standing; readonly score: Standing };

/** The name right before the full marks, in its list or behind its number. */
const MARKED =
  /(?:^|[，。；、:]|\([一二三四五六七八九十]{1,2}\)|\d[.、])(?:其中)?([^，。；、:()“”\d]{2,20}?)(?:\((?:满分|分值|权重)?|分值|满分)?(?:为|:)?$/u;
/** Marks of a part that apply, told behind all of them. */
const APPLIED = /^\(适用(?:指标)?(?:分值|满分)?(?:为)?$/u;
const SCORED = /^，?(?:自评|实际)?(?:得|得分|自评得分|自评|实得)(?:为|:)?$/u;
/** The name right before a score that stands before its full marks. */
const NAMED = /(?:^|[，。；、:])(?:其中)?“?([^，。；、:()“”\d]{2,20}?)”?(?:得分?|自评(?:得分)?)?(?:为)?$/u;
const MARKS = /^\((?:满分|总分|分值)(?:为)?$/u;
const NOT_A_PART = /每|适用|总分|综合(?:得分|评分|评价)|加分|扣分|评价得分|自评得分|项目自评|上年|去年/u;
/** A score of the whole, right before it. */
const WHOLE = /(?:得分|总分|评分)(?:为|是|:)*$/u;
/** The same out of another scale. */
const RESCALED = /[折换][算合][^，。；]*$/u;

const isScore = ({ fact: { unit, value, hedge } }: Standing): boolean =>
  unit === '分' && value !== null && hedge === null;
const amount = ({ fact }: Standing): number => Number(fact.value);

/** The parts of an evaluation that a paragraph scores, in their order. */
function partsIn({ passage: { text }, figures }: Told): readonly Part[] {
  return figures.flatMap((one, at): Part[] => {
    const applied = figures[at + 1];
    const isPartly = applied !== undefined && APPLIED.test(text.slice(one.end, applied.start));
    const next = figures[at + (isPartly ? 2 : 1)];
    if (!next || !isScore(one) || !isScore(next)) return [];
    const before = text.slice(Math.max(figures[at - 1]?.end ?? 0, one.start - 40, 0), one.start);
    const between = text
      .slice((isPartly ? applied : one).end, next.start)
      .replace(isPartly ? /^\)/u : '', '');
    const marked = SCORED.test(between) ? MARKED.exec(before)?.[1] : undefined;
    const named = MARKS.test(between) ? NAMED.exec(before.replace(/^\)/u, ''))?.[1] : undefined;
    const name = marked ?? named;
    if (name === undefined || NOT_A_PART.test(name)) return [];
    const [marks, score] = marked === undefined ? [next, one] : [one, next];
    return amount(score) > amount(marks) ? [] : [{ name, marks, score }];
  });
}

const isHundred = (parts: readonly Part[]): boolean =>
  parts.length >= 2 && Math.abs(parts.reduce((sum, { marks }) => sum + amount(marks), 0) - 100) < 1e-6;
const summed = (
  whole: Standing,
  parts: readonly Part[],
  { start, end }: { readonly start: number; readonly end: number },
): Spelled => ({
  formula: 'sum',
  facts: [whole.fact, ...parts.map(({ score }) => score.fact)],
  start,
  end,
});
/** Points given on top or taken off besides. */
const BESIDES = /加分|附加分|倒扣/u;
const wholesIn = ({ passage: { text }, figures }: Told): readonly Standing[] =>
  figures.filter((one) => {
    const before = text.slice(Math.max(0, one.start - 12), one.start);
    return isScore(one) && WHOLE.test(before) && !RESCALED.test(before);
  });

/** Scores of parts told in prose: what the sheet gives the same part, and parts of all the marks against the score they make. */
export function partScores(told: Told, facts: readonly Fact[]): readonly Spelled[] {
  if (!told.passage.text.includes('分')) return [];
  const parts = partsIn(told);
  const [first] = parts;
  if (!first) return [];
  const same = parts.flatMap(({ name, marks, score }): readonly Spelled[] => {
    if (score.fact.item !== null || marks.fact.item !== null) return [];
    const printed = (measure: string): readonly Fact[] =>
      facts.filter(
        ({ item, measure: of, path, value }) =>
          item === 'score' && of === measure && path.at(-1) === name && value !== null,
      );
    const [weights, scores] = [printed('weight'), printed('score')];
    const [weight, given] = [weights[0], scores[0]];
    // Of two rows of one name it is not known which is meant, nor of one with other marks.
    if (weights.length !== 1 || scores.length !== 1 || !weight || !given) return [];
    if (Number(weight.value) !== amount(marks)) return [];
    return [{ formula: 'same', facts: [score.fact, given], start: score.start, end: score.end }];
  });
  const [whole, ...more] = wholesIn(told).filter(({ start }) => start < first.score.start);
  const isAll =
    whole !== undefined && more.length === 0 && isHundred(parts) && !BESIDES.test(told.passage.text);
  return isAll && parts.some(({ score }) => score.fact.item === null)
    ? [...same, summed(whole, parts, whole)]
    : same;
}

/** No score of the whole is looked for further behind the last of its parts. */
const NEAR = 4;
/** A section that opens with its own score: (一)示例管理(30分，自评28.5分)。 */
const OPENS =
  /^(?:\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、])[^，。；:()\d]{2,20}\($/u;

/** Sections each opening with its score, whose marks are a hundred, against the score told behind them. */
export function sectionScores(all: readonly Told[], at: number): readonly Spelled[] {
  const parts: Part[] = [];
  let next = at;
  for (; next < all.length; next += 1) {
    const one = all[next];
    const [part] = one ? partsIn(one) : [];
    if (!one || !part || !OPENS.test(one.passage.text.slice(0, part.marks.start))) break;
    if (BESIDES.test(one.passage.text)) return [];
    parts.push(part);
  }
  const [first] = parts;
  if (!first || !isHundred(parts)) return [];
  const [whole] = all.slice(next, next + NEAR).flatMap((one) => wholesIn(one));
  return whole ? [summed(whole, parts, first.score)] : [];
}
