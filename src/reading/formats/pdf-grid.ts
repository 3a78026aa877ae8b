import type { Rule } from './pdf-rules.ts';

/**
 * A table bounded by rules. `xs` and `ys` are its lines; `regions` says of each place between them, row by row, which
 * cell it belongs to: a merged cell is one region over several places, named by its first place.
 */
export type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly regions: readonly (readonly number[])[];
};

/** Rules nearer than this, in points, are one line: the two edges of a double or thick one. Half the height of small print. */
const SAME = 3;
/** Pieces of one line drawn with a gap up to this are one: dashes, and cells that each draw their own border. */
const GAP = 4;
/** A ruled line is at least this long; shorter pieces are parts of pictures. */
const SHORTEST = 6;
const MOST_PLACES = 20_000;
const MOST_LINES = 2_000;

/** Brings pieces of the same line together. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const lines: { at: number; rules: Rule[] }[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const line = lines.at(-1);
    if (line && rule.at - line.at <= SAME) line.rules.push(rule);
    else lines.push({ at: rule.at, rules: [rule] });
  }
  return lines.flatMap((line) => {
    const joined: { upright: boolean; at: number; from: number; to: number }[] = [];
    for (const rule of line.rules.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && rule.from <= last.to + GAP) last.to = Math.max(last.to, rule.to);
      else joined.push({ ...rule, at: line.at });
    }
    return joined.filter(({ from, to }) => to - from >= SHORTEST);
  });
}

const meets = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - SAME &&
  upright.at <= level.to + SAME &&
  level.at >= upright.from - SAME &&
  level.at <= upright.to + SAME;

/** Groups of rules that cross or touch each other, directly or through others. */
function connect(levels: readonly Rule[], uprights: readonly Rule[]): Rule[][] {
  const rules = [...levels, ...uprights];
  const parents = rules.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  levels.forEach((level, first) => {
    uprights.forEach((upright, second) => {
      if (meets(level, upright)) parents[rootOf(levels.length + second)] = rootOf(first);
    });
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()];
}

/** The lines of a table in one direction: where rules stand, and the ends of the crossing ones where a side is open. */
function linesOf(rules: readonly Rule[], crossing: readonly Rule[]): number[] {
  const lines: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    if (at - (lines.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME) lines.push(at);
  }
  const first = Math.min(...crossing.map(({ from }) => from));
  const last = Math.max(...crossing.map(({ to }) => to));
  if (first < (lines[0] ?? first) - 2 * SAME) lines.unshift(first);
  if (last > (lines.at(-1) ?? last) + 2 * SAME) lines.push(last);
  return lines;
}

/** Whether a rule runs between two places, along the side they share. */
function parts(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const [start, end] = [from + (to - from) * 0.25, to - (to - from) * 0.25];
  return rules.some((rule) => Math.abs(rule.at - at) <= SAME && rule.from <= start && rule.to >= end);
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const levels = rules.filter(({ upright }) => !upright);
  const uprights = rules.filter(({ upright }) => upright);
  if (levels.length < 2 || uprights.length === 0) return null;
  const xs = linesOf(uprights, levels);
  const ys = linesOf(levels, uprights);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MOST_PLACES) return null;
  const parents = Array.from({ length: columns * rows }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const join = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)];
    parents[Math.max(first, second)] = Math.min(first, second);
  };
  const atLine = (list: readonly Rule[], at: number): Rule[] =>
    list.filter((rule) => Math.abs(rule.at - at) <= SAME);
  xs.slice(1, -1).forEach((x, column) => {
    const near = atLine(uprights, x);
    for (let row = 0; row < rows; row += 1) {
      if (!parts(near, x, ys[row] ?? 0, ys[row + 1] ?? 0))
        join(row * columns + column, row * columns + column + 1);
    }
  });
  ys.slice(1, -1).forEach((y, row) => {
    const near = atLine(levels, y);
    for (let column = 0; column < columns; column += 1) {
      const open = !parts(near, y, xs[column] ?? 0, xs[column + 1] ?? 0);
      if (open) join(row * columns + column, (row + 1) * columns + column);
    }
  });
  const regions = ys
    .slice(1)
    .map((_, row) => xs.slice(1).map((_x, column) => rootOf(row * columns + column)));
  return new Set(regions.flat()).size > 1 ? { xs, ys, regions } : null;
}

/** The ruled tables of a page, from the top. A frame around a paragraph is none: it has but one cell. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const levels = joinRules(rules.filter(({ upright }) => !upright));
  const uprights = joinRules(rules.filter(({ upright }) => upright));
  if (levels.length > MOST_LINES || uprights.length > MOST_LINES) return [];
  return connect(levels, uprights)
    .map(gridOf)
    .filter((grid) => grid !== null)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0) || (a.xs[0] ?? 0) - (b.xs[0] ?? 0));
}

/** The region a point of the page lies in, or null outside the table. */
export function regionAt(grid: Grid, x: number, y: number): number | null {
  const column = grid.xs.findLastIndex((line) => line <= x);
  const row = grid.ys.findLastIndex((line) => line <= y);
  return grid.regions[row]?.[column] ?? null;
}
