import { dimensionOf, type Unit } from '../core/quantity.ts';
import { figuresBetween, type Said, type Standing, sentenceAt, type Told } from './remark-parts.ts';
import { isChange, isFirm, isNamed, saidAt } from './told-figures.ts';

const OF = '(?:救助|资助|报销|接待|支付|补偿|结算|运行|维护|办理|培训|参训|补助|受理)*';
const IS = '(?:费用?|金额|资金|支出|成本|标准额|人数|人次|办件)*(?:量|额)?(?:为|约|达|共)?$';
const mean = (words: string): RegExp => new RegExp(`(?:^|[，。；、(])(?:平均)?(?:${words})${OF}${IS}`, 'u');

/** What one of many cost or was given, by the counter of the many. */
const MEANS: readonly (readonly [words: RegExp, ...units: Unit[]])[] = [
  [mean('批均|批次均|每批次?|每个批次'), '批次'],
  [mean('每人次|人次均'), '人次', '万人次'],
  [mean('人均|每人'), '人', '万人', '人次', '万人次'],
  [mean('次均|例均|每次|每例'), '人次', '万人次', '例', '次'],
  [mean('户均|每户'), '户'],
  [mean('件均|每件'), '件'],
  [mean('车均|单车|每辆|每台|每辆车|每车'), '辆'],
  [mean('场均|每场'), '场', '场次'],
  [mean('家均|每家'), '家'],
];
const ANY = /(?:[人次例户件车场家日批]均|平均|每[人次例户件辆台场家日天批个期])[^，。；:、\d]{0,10}$/u;
/** What is charged is not what is paid of it; what is set, planned or of another time is no mean. */
const COST = /(?<!接待|运行|维护)(?:费用|医疗费|住院费|门诊费)/u;
const OTHER = /标准|定额|限额|筹资|预算|控制|不超过|以内|目标|计划|其中|累计/u;
const OF_OTHER_TIME = /上年|去年|较|比|同期|[增减]/u;

/** A mean in a sentence that tells one amount and one number it can be of. */
export function readCountedMeans({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((one, index): Said[] => {
    if (!isFirm(one.fact) || isNamed(one.fact) || sizeOf(one) !== 'money') return [];
    const clause = clauseOf(text, figures, one, index);
    const [, ...units] = MEANS.find(([words]) => words.test(clause)) ?? [];
    const named = clause.replace(/标准额/u, '');
    if (units.length === 0 || OTHER.test(named) || OF_OTHER_TIME.test(named)) return [];
    const { start } = sentenceAt(text, one.start);
    const own = figuresBetween(figures, Math.max(start, one.start - 300), one.start).filter(
      (figure) => isFirm(figure.fact) && !isChange(figure.fact) && Number(figure.fact.value) > 0,
    );
    const told = own
      .map((figure) => ({ figure, words: clauseOf(text, figures, figure) }))
      .filter(({ words }) => !OF_OTHER_TIME.test(words));
    if (told.some(({ words }) => OTHER.test(words))) return [];
    const wholes = told.filter(({ words }) => !ANY.test(words));
    const heads = wholes.filter(({ figure }) => units.some((unit) => unit === figure.fact.unit));
    const amounts = wholes.filter(
      ({ figure, words }) =>
        !heads.some((head) => head.figure === figure) &&
        sizeOf(figure) === sizeOf(one) &&
        COST.test(words) === COST.test(clause),
    );
    const [head, ...moreHeads] = heads;
    const [amount, ...moreAmounts] = amounts;
    if (!head || !amount || moreHeads.length > 0 || moreAmounts.length > 0) return [];
    if (
      wholes.some(
        ({ figure }) => sizeOf(figure) === sizeOf(one) && figure !== amount.figure && figure !== head.figure,
      )
    )
      return [];
    return [saidAt('told-mean', one, one.fact.printed, [one, amount.figure, head.figure])];
  });
}

/** Amounts and standards are money; anything else is no mean here. */
const sizeOf = ({ fact: { unit } }: Standing): string => {
  const dimension = unit === null ? '' : dimensionOf(unit);
  return dimension === 'standard' ? 'money' : dimension;
};

/** The words of a figure's own clause, from the figure or the mark before it. */
function clauseOf(
  text: string,
  figures: readonly Standing[],
  figure: Standing,
  at = figures.indexOf(figure),
): string {
  const from = Math.max(figures[at - 1]?.end ?? 0, figure.start - 30);
  return /[，。；、(]?[^，。；、:(]*$/u.exec(text.slice(from, figure.start))?.[0] ?? '';
}
