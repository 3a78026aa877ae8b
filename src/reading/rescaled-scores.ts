import { figuresBetween, type Said, type Standing, type Told } from './remark-parts.ts';

const SENTENCE = /[^。；]+/gu;
const APPLIES =
  /(?:适用|涉及|应评|可评|有效)(?:的)?(?:指标|评价指标)?(?:的)?(?:总|满)?分值?(?:共|合计|为|共计)*$/u;
const SCORED =
  /(?:自评|评价|实际|实得)?(?:总)?(?:得分|评分)(?:共|合计|为|共计)*$|(?:自评|实际|实)得(?:分)?$/u;
const RESCALED =
  /(?:换算|折算|折合)(?:为|成)?(?:百分制)?(?:后)?(?:总)?(?:的)?(?:得分|评分|自评得分)?(?:为|是)?$/u;

const LEFT_OUT = /^.*(?:扣除|剔除|除去|不含)[^。；]*?分[)）]?(?:等)?(?:外|后)，/u;

/** The full marks, and those told not to apply, before those that do: 满分100分，其中2分不适用. */
const isAside = (text: string, { start, end }: Standing, from: number): boolean =>
  /^(?:不适用|不涉及|未涉及)/u.test(text.slice(end, end + 4)) ||
  (/(?:满分|总分)(?:为|共)?$/u.test(text.slice(from, start)) && !APPLIES.test(text.slice(from, start)));

/** 适用指标分值88分，自评得分81.5分，换算后得分92.61分: the points that apply, the score on them, and the score out of a hundred. */
export function readRescaled({ passage: { text }, figures }: Told): Said[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ index, 0: sentence }): Said[] => {
    if (!/换算|折算|折合/u.test(sentence)) return [];
    // What does not apply is told first: 扣除不适用的非税收入管理10分后，适用指标满分90分.
    const from = index + (LEFT_OUT.exec(sentence)?.[0].length ?? 0);
    const own = figuresBetween(figures, from, index + sentence.length).filter(
      (figure) =>
        figure.fact.unit === '分' &&
        figure.fact.hedge === null &&
        figure.fact.value !== null &&
        !isAside(text, figure, from),
    );
    const led = (words: RegExp) =>
      own.filter((figure, at) => words.test(text.slice(own[at - 1]?.end ?? from, figure.start)));
    const [rescaled, ...others] = led(RESCALED);
    const [points] = led(APPLIES);
    const scores = led(SCORED).filter((figure) => figure !== rescaled && figure !== points);
    const [score] = scores;
    if (own.length !== 3 || !rescaled || others.length > 0 || !points || scores.length !== 1 || !score)
      return [];
    return [
      {
        kind: 'rescaled-score',
        start: rescaled.start,
        end: rescaled.end,
        word: '换算后得分',
        facts: [points.fact, score.fact, rescaled.fact],
      },
    ];
  });
}
