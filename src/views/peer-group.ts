import { isPresent, type Mark, type Present } from '../charts/mark.ts';
import { type Span, summarise } from '../core/peers.ts';
import type { Row } from '../db/tables.ts';
import { type LeftOut, leftOutOf } from './comparison.ts';
import type { ComparedValue } from './indicator-rows.ts';

/** The marks of one year, or of each bureau's latest, that can be held against one another, and those that cannot. */
export type Comparison = {
  readonly marks: readonly Mark[];
  readonly comparable: readonly Present[];
  readonly left: readonly LeftOut[];
};

/** Parts marks into those comparable with one another and those left out, each with its reason. */
export function compare(
  marks: readonly Mark[],
  regions: readonly Pick<Row<'regions'>, 'code' | 'level'>[],
  values: readonly ComparedValue[],
): Comparison {
  const left = leftOutOf(marks, regions, values);
  const gone = new Set<Mark>(left.map(({ mark }) => mark));
  return { marks, left, comparable: marks.filter(isPresent).filter((mark) => !gone.has(mark)) };
}

const spanOf = ({ number, low, high }: Present): Span => ({
  value: number,
  low: low ?? number,
  high: high ?? number,
});

/** Median and quartiles of marks; null where they are too few to say. */
export const summaryOf = (marks: readonly Present[]) => summarise(marks.map(spanOf));
