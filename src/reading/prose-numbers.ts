import { listNumber } from '../core/list-number.ts';
import { stepsOf } from './list-steps.ts';
import type { Said, Told } from './remark-parts.ts';

/** 一是…；二是…；三是…: a list told within one paragraph. */
const POINT = /(?<=^|[。；，:])([一二三四五六七八九]|十[一二三四五]?)是/gu;
const DIGITS = '零一二三四五六七八九十';

/**
 * The steps of the lists within a paragraph that do not follow, and the last step of each that does. A number told in
 * other words in between (二要, 第二) is not missing.
 */
export function readProseNumbers({ passage: { text } }: Pick<Told, 'passage'>): Said[] {
  const lists: Point[][] = [];
  for (const match of text.matchAll(POINT)) {
    const start = match.index;
    const point = { mark: match[0], number: listNumber(match[0]) ?? 0, start, end: start + match[0].length };
    if (point.number === 1) lists.push([point]);
    else lists.at(-1)?.push(point);
  }
  return lists.flatMap((list) =>
    stepsOf(list, ({ before, mark }) =>
      text.slice(before.end, mark.start).includes(DIGITS.charAt(before.number + 1)),
    ).map(
      ({ before, mark: { start, end } }): Said => ({ kind: 'numbering', start, end, beside: before.mark }),
    ),
  );
}

type Point = { readonly mark: string; readonly number: number; readonly start: number; readonly end: number };
