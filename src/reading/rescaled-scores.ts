import { figuresBetween, type Said, type Told } from './remark-parts.ts';

const SENTENCE = /[^。；]+/gu;
const APPLIES = /(?:适用|涉及|应评|可评|有效)(?:的)?(?:指标|评价指标)?(?:总)?分值?(?:共|合计|为|共计)*$/u;
const SCORED = /(?:自评|评价|实际|实得)?(?:总)?(?:得分|评分)(?:共|合计|为|共计)*$/u;
const RESCALED =
  /(?:换算|折算|折合)(?:为|成)?(?:百分制)?(?:后)?(?:总)?(?:的)?(?:得分|评分|自评得分)?(?:为|是)?$/u;

/** 适用指标分值88分，自评得分81.5分，换算后得分92.61分: the points that apply, the score on them, and the score out of a hundred. */
export function readRescaled({ passage: { text }, figures }: Told): Said[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ index, 0: sentence }): Said[] => {
    if (!/换算|折算|折合/u.test(sentence)) return [];
    const own = figuresBetween(figures, index, index + sentence.length).filter(
      ({ fact }) => fact.unit === '分' && fact.hedge === null && fact.value !== null,
    );
    const led = (words: RegExp) =>
      own.filter((figure, at) => words.test(text.slice(own[at - 1]?.end ?? index, figure.start)));
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
