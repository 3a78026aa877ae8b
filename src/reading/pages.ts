import type { Fact } from '../core/fact.ts';
import type { Segment, SourceDocument } from './document.ts';

/** Says of every fact of a paged document on which page it stands, and where on it. */
export function withPages(facts: readonly Fact[], segments: SourceDocument['segments']): readonly Fact[] {
  if (!segments) return facts;
  return facts.map((fact) => {
    const { line, start, end, endLine } = fact.place;
    const last = endLine === undefined ? end : Number.MAX_SAFE_INTEGER;
    const under = (segments[line - 1] ?? []).filter((segment) => segment.start < last && segment.end > start);
    const [first] = under;
    if (!first) return fact;
    return { ...fact, place: { ...fact.place, page: first.page, box: boxAround(under) } };
  });
}

/** The smallest box around segments of one line. */
function boxAround(segments: readonly Segment[]): Segment['box'] {
  const sides = segments.map(({ box: [left, top, width, height] }) => [
    left,
    top,
    left + width,
    top + height,
  ]);
  const side = (index: number, pick: (...values: number[]) => number): number =>
    pick(...sides.map((each) => each[index] ?? 0));
  const [left, top] = [side(0, Math.min), side(1, Math.min)];
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [round(left), round(top), round(side(2, Math.max) - left), round(side(3, Math.max) - top)];
}
