import type { Said, Standing, Told } from './remark-parts.ts';
import { between, isChange, sizeOf } from './told-figures.ts';

/** 684236人（约68.42万人）, 385600元（折合38.56万元）. */
const OPENS = /^\((?:约|即|合|折合|约合|约为|折)?$/u;
const CLOSES = /^\)/u;

/** Figures that the bracket behind them restates in another unit. */
export function readRestated({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((one, at): Said[] => {
    const other = figures[at + 1];
    if (!other || !isRestated(text, one, other)) return [];
    return [
      {
        kind: 'restated',
        start: other.start,
        end: other.end,
        word: other.fact.printed,
        beside: one.fact.printed,
        facts: [one.fact, other.fact],
      },
    ];
  });
}

/** Whether a figure stands in brackets right behind another that it restates in another unit. */
export function isRestated(text: string, one: Standing, other: Standing): boolean {
  if (one.fact.unit === other.fact.unit || sizeOf(one.fact) !== sizeOf(other.fact)) return false;
  if (sizeOf(one.fact) === null || sizeOf(one.fact) === 'ratio' || isChange(one.fact)) return false;
  return OPENS.test(between(text, one, other)) && CLOSES.test(text.slice(other.end, other.end + 1));
}
