import { wholeBefore } from './part-lists.ts';
import { figuresBetween, type Said, type Standing, sentenceAt, type Told } from './remark-parts.ts';
import { before, between, isChange, isFirm, saidAt, sizeOf } from './told-figures.ts';

/** ，线上办理率70.20%: a rate told by the name of a part. */
const RATE = /^[，,；;](?:其中)?([\p{Script=Han}]{3,10})(?:率|占比|比例)(?:达到|达|为|是)?$/u;
/** What a rate of a part is not of: all of last year, or what the words before it name. */
const OF_ANOTHER = /同比|上年|增[长幅加]|下降|平均|目标|合格|满意|完成|达标|按[时期]/u;
const LIST = /其中[:：]?/gu;

/**
 * Rates told by the name of one of the parts before them (办理412680件，其中线上办理289701件、窗口办理122979件，线上办理率70.20%),
 * each held against that part and the whole taken apart.
 */
export function readPartRates({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((share, at): Said[] => {
    const last = figures[at - 1];
    if (!last || share.fact.unit !== '%' || !isFirm(share.fact) || isChange(share.fact)) return [];
    const stem = RATE.exec(between(text, last, share))?.[1];
    if (stem === undefined || OF_ANOTHER.test(stem)) return [];
    const { start } = sentenceAt(text, share.start);
    const opens = [...text.slice(start, share.start).matchAll(LIST)].at(-1);
    if (!opens) return [];
    const listed = figuresBetween(figures, start + opens.index, share.start);
    const [part, ...others] = listed.filter((one) => isPart(text, one, stem));
    const whole = wholeBefore(text, figures, start + opens.index);
    if (!part || others.length > 0 || !whole || sizeOf(whole.fact) !== sizeOf(part.fact)) return [];
    return [saidAt('told-share', share, share.fact.printed, [part, whole, share])];
  });
}

/** Whether the words before a figure are the name of the part and nothing else. */
const isPart = (text: string, figure: Standing, stem: string): boolean =>
  isFirm(figure.fact) &&
  !isChange(figure.fact) &&
  new RegExp(`(?:其中|[，,、；;：:])[:：]?${stem}(?:量|数|业务)?(?:为|共|达)?$`, 'u').test(
    before(text, figure),
  );
