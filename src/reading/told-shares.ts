import { CARRIED_CASES } from '../core/checks/told-shares.ts';
import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import { readNamedRates } from './named-rates.ts';
import { readPartRates } from './part-rates.ts';
import { figuresBetween, type Said, sentenceAt, type Told } from './remark-parts.ts';
import { before, between, isChange, isFirm, isNamed, saidAt, sizeOf } from './told-figures.ts';

/** ，其中线上备案9345人次，占75%. */
const PART_OF = /^[，,；](?:其中|包括):?[^，。；:()\d]{0,14}$/u;
const OF_WHOLE = /^[，,(](?:占|占比|占比为|占比达|占总数的?|占全部的?|占总量的?)$/u;

/** What one sentence says of a part beside its whole, and of the share it is. */
export const readToldShares = (told: Told): Said[] => [
  ...sharesIn(told),
  ...sharesOfNamed(told),
  ...partsIn(told),
  ...ratesOfActs(told),
  ...completionsBeside(told),
  ...readNamedRates(told),
  ...readPartRates(told),
];

/** 受理投诉37件，办结36件，办结率97.30%: what was done of so many, and its rate. */
const ACTS = '办结|结案|查实|回复|答复|整改|兑付|发放|拨付|回访|销号';
const DONE = new RegExp(`^[，、,](?:已|全部|均|按期|实际|其中)*(${ACTS})(?:了)?[^，。；:()\\d]{0,6}$`, 'u');
const ITS_RATE = new RegExp(`^[，,](?:按期|按时|及时)?(${ACTS})率(?:为|达到|达)?$`, 'u');

const ratesOfActs = ({ passage: { text }, figures }: Told): Said[] =>
  figures.flatMap((whole, index): Said[] => {
    const [part, share] = [figures[index + 1], figures[index + 2]];
    if (!part || share?.fact.unit !== '%' || whole.fact.unit !== part.fact.unit) return [];
    if (![whole, part, share].every(({ fact }) => isFirm(fact) && !isChange(fact))) return [];
    const act = DONE.exec(between(text, whole, part))?.[1];
    if (act === undefined || ITS_RATE.exec(between(text, part, share))?.[1] !== act) return [];
    if (/上年|结转|其中|累计/u.test(lastClause(before(text, whole)))) return [];
    return [saidAt('told-share', share, share.fact.printed, [part, whole, share])];
  });

/** 支出21.75万元，完成预算90.63%(预算数24万元): the budget stands in brackets behind its rate. */
const COMPLETED = /^[，,](?:为|占|完成)(?:年初|全年|调整)?预算(?:数)?的?$/u;
const BUDGET_BEHIND = /^[(，,](?:年初|全年|调整)?预算(?:数|安排|金额)?(?:为|:)?$/u;

const completionsBeside = ({ passage: { text }, figures }: Told): Said[] =>
  figures.flatMap((spent, index): Said[] => {
    const [share, budget] = [figures[index + 1], figures[index + 2]];
    if (!share || !budget || share.fact.unit !== '%') return [];
    if (![spent, share, budget].every(({ fact }) => isFirm(fact) && !isChange(fact))) return [];
    if (sizeOf(spent.fact) !== 'money' || sizeOf(budget.fact) !== 'money') return [];
    if (!COMPLETED.test(between(text, spent, share)) || !BUDGET_BEHIND.test(between(text, share, budget)))
      return [];
    if ([spent, share, budget].every(({ fact }) => isNamed(fact))) return [];
    return [saidAt('told-share', share, share.fact.printed, [spent, budget, share])];
  });

/** 应参保80万人，实际参保78万人，参保率97.5%. */
const SHOULD = /(?:应参保|应保|常住|户籍)[^，。；:\d]{0,8}$/u;
const DID = /^[，、,](?:已|实际|累计|现有|实)?(?:参保|参加)[^，。；:\d]{0,10}$/u;
const COVERED = /^[，,](?:综合|基本医保|医保)?参保(?:覆盖)?率(?:达到|达|为)?$/u;
/** ，占被检查机构的26.94%: of what the sentence counts as inspected. */
const OF_INSPECTED =
  /^[，,(]占(?:被)?(?:检查|核查|抽查)(?:的)?(?:定点|医药|医疗)*机构(?:总?数)?的(?:比例)?$/u;
const INSPECTED = /(?:检查|核查|抽查)[^，。；:\d]{0,14}$/u;

/** A share told behind its part, of a whole that the sentence names before. */
const sharesOfNamed = ({ passage: { text }, figures }: Told): Said[] =>
  figures.flatMap((share, index): Said[] => {
    const [part, whole] = [figures[index - 1], figures[index - 2]];
    if (!part || share.fact.unit !== '%' || !isFirm(share.fact) || !isFirm(part.fact)) return [];
    const words = between(text, part, share);
    const isRate =
      whole !== undefined &&
      COVERED.test(words) &&
      DID.test(between(text, whole, part)) &&
      SHOULD.test(before(text, whole)) &&
      sizeOf(whole.fact) === 'person' &&
      sizeOf(part.fact) === 'person';
    if (isRate && isFirm(whole.fact))
      return [saidAt('told-share', share, share.fact.printed, [part, whole, share])];
    if (!OF_INSPECTED.test(words) || part.fact.unit !== '家') return [];
    const { start } = sentenceAt(text, part.start);
    const inspected = figuresBetween(figures, start, part.start).filter(
      (figure) => figure.fact.unit === '家' && isFirm(figure.fact) && INSPECTED.test(before(text, figure)),
    );
    const [only, ...more] = inspected;
    return only && more.length === 0
      ? [saidAt('told-share', share, share.fact.printed, [part, only, share])]
      : [];
  });

/** A figure, one part of it, and the share that part is. */
function sharesIn({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((whole, index): Said[] => {
    const [part, share] = [figures[index + 1], figures[index + 2]];
    if (!part || !share || share.fact.unit !== '%') return [];
    if (sizeOf(whole.fact) !== sizeOf(part.fact) || sizeOf(whole.fact) === 'money') return [];
    if (![whole, part, share].every(({ fact }) => isFirm(fact) && !isChange(fact))) return [];
    if (!PART_OF.test(between(text, whole, part)) || !OF_WHOLE.test(between(text, part, share))) return [];
    return [saidAt('told-share', share, share.fact.printed, [part, whole, share])];
  });
}

/** 受理群众举报6件，查实4件. */
const RECEIVED_CASES = /(?:受理|接到|收到|接收)[^，。；:\d]{0,12}(?:举报|投诉|线索|信访)[^，。；:\d]{0,6}$/u;
const PROVED = /^[，、,](?:其中)?(?:经核查)?(?:查实|属实|核实)(?:了)?(?:属实)?$/u;
const CLOSED = /^[，、,](?:已|全部|均|按期)*(?:办结|结案|办理完结)(?:了)?$/u;
const PART_ALONE = /^[，,；]其中:?[^，。；:、()\d]{2,14}$/u;
const NO_PART = /[增减每均价]|较|比|上年|标准|累计|目标|计划|预算|限额|封顶|缴费|最[高低]/u;

/** What a number counts or an amount is; a price, a rate and a length of time have no parts. */
const mayHold = ({ unit }: Fact): boolean =>
  unit !== null && unit !== '元' && !['ratio', 'standard', 'duration', 'score'].includes(dimensionOf(unit));

/** A whole and one part of it, of the same unit, that no share follows. */
function partsIn({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((whole, index): Said[] => {
    const [part, next] = [figures[index + 1], figures[index + 2]];
    if (!part || whole.fact.unit !== part.fact.unit || !mayHold(whole.fact)) return [];
    if (![whole, part].every(({ fact }) => isFirm(fact) && !isChange(fact))) return [];
    if (isNamed(whole.fact) && isNamed(part.fact)) return [];
    const words = between(text, whole, part);
    const isClosed =
      RECEIVED_CASES.test(before(text, whole)) &&
      CLOSED.test(words) &&
      !/上年|结转|往年|累计|历年/u.test(text.slice(whole.start - 30, part.end + 20));
    if (isClosed)
      return [{ ...saidAt('told-within', part, part.fact.printed, [part, whole]), beside: CARRIED_CASES }];
    const isProved = RECEIVED_CASES.test(before(text, whole)) && PROVED.test(words);
    // More parts behind it make it a list.
    const isAlone =
      PART_ALONE.test(words) &&
      !(next && next.fact.unit === part.fact.unit && !/[。]/u.test(between(text, part, next)));
    if ((!isProved && !isAlone) || NO_PART.test(words) || NO_PART.test(lastClause(before(text, whole))))
      return [];
    return [saidAt('told-within', part, part.fact.printed, [part, whole])];
  });
}

const lastClause = (words: string): string => /[^，。；:]*$/u.exec(words)?.[0] ?? '';
