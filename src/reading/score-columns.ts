import { type Piece, textOf } from './cell-pieces.ts';
import type { LevelWeight, RowWords } from './level-names.ts';

/** Where a sheet prints its explanations: before the weight, between weight and score, or both. */
export type SheetLayout = { readonly before: number; readonly between: number; readonly levels: number };

/** One number of a score sheet, with the words between it and the number before it. */
export type Numbered = { readonly words: readonly Piece[]; readonly figure: Piece; readonly told: RowWords };
/** What a number of a score sheet is, and the row it belongs to. */
export type Mark = { readonly measure: 'weight' | 'score'; readonly label: string } | null;

/** What a reading of the sheet costs where the words between two numbers do not look as that reading needs them. */
const COST = { unlikely: 5, blankScore: 4, short: 3 } as const;
/** A label has at most so many characters, an explanation at least so many. */
const LABEL = 12;
const EXPLANATION = 6;
const EXPLAINS = /是否|情况|评价|根据|按照|主要|得\d|扣\d|。/u;

/**
 * Tells weights from scores: of all ways to read the numbers under a level as rows (a weight, then a score that is not
 * above it, or none) the one whose words fit best, when its weights add up to the weight printed with the level; on a
 * sheet without such weights, to the total (100 where none is printed). Else only rows whose words leave no doubt.
 */
export function assignScores(
  numbers: readonly Numbered[],
  layout: SheetLayout,
  marked: boolean,
  total: number | null,
): readonly Mark[] {
  const groups = groupsOf(numbers);
  const weighed = groups.some(({ weight }) => weight !== null);
  const readings = groups.map(({ members, weight }): readonly Kind[] | null => {
    const wholes = weighed ? [weight] : [total ?? 100, 100];
    const [best] = wholes.flatMap((whole) => {
      const reading = bestReading(members, layout, whole);
      return reading ? [reading] : [];
    });
    return best ?? plainReading(members, layout);
  });
  // Where all other groups add up, one whose heading is misprinted is read by its words alone.
  const open = readings.flatMap((reading, index) => (reading ? [] : [index]));
  const kinds = groups.flatMap(({ members }, index): readonly (Kind | null)[] => {
    const alone =
      weighed && open.length === 1 && groups.length > 3 ? bestReading(members, layout, 'any') : null;
    return readings[index] ?? alone ?? members.map(() => null);
  });
  let label = '';
  return numbers.map((number, index): Mark => {
    const measure = kinds[index] ?? null;
    if (measure === null) return null;
    if (measure === 'weight') label = labelOf(number, kinds[index - 1] === 'weight', layout, marked);
    return { measure, label };
  });
}

/**
 * The pieces in which a level prints a weight that the rows and levels under it add up to; and the one that they do not, where
 * all others are so proven and every row was told apart.
 */
export function provenLevels(numbers: readonly Numbered[], marks: readonly Mark[]): ReadonlySet<Piece> {
  const groups = groupsOf(numbers);
  const proven = new Set<Piece>();
  let at = 0;
  const known = groups.map(({ members, weight }) => {
    const solved = members.every((_, index) => marks[at + index] !== null);
    at += members.length;
    return { printed: members[0]?.told.weights ?? [], weight: weight !== null && solved ? weight : null };
  });
  const unproven: Piece[] = [];
  known.forEach(({ printed, weight }, index) => {
    const own = printed.at(-1);
    if (own && weight !== null) proven.add(own.piece);
    for (const level of printed.slice(0, -1)) {
      let sum = 0;
      for (let next = index; next < known.length; next += 1) {
        sum += known[next]?.weight ?? Number.NaN;
        if (!(sum < printedWeight(level) - ROUNDING)) break;
      }
      if (Math.abs(sum - printedWeight(level)) < ROUNDING) proven.add(level.piece);
      else unproven.push(level.piece);
    }
  });
  const [alone, ...others] = unproven;
  if (alone && others.length === 0 && marks.every((mark) => mark !== null) && proven.size > 1)
    proven.add(alone);
  return proven;
}

const printedWeight = ({ piece, start }: LevelWeight): number => Number.parseFloat(piece.text.slice(start));

type Kind = 'weight' | 'score';
type Group = { readonly members: Numbered[]; readonly weight: number | null };

/** The numbers under each level that prints its weight; those before the first stand under none. */
function groupsOf(numbers: readonly Numbered[]): Group[] {
  const groups: Group[] = [];
  for (const number of numbers) {
    const printed = number.told.weights.at(-1);
    const last = groups.at(-1);
    if (printed) groups.push({ members: [number], weight: printedWeight(printed) });
    else if (last) last.members.push(number);
    else groups.push({ members: [number], weight: null });
  }
  return groups;
}

type Way = { readonly cost: number; readonly sum: number; readonly kinds: readonly Kind[] };
/** The best reading must be cheaper than the next by so much. */
const MARGIN = 2;
/** As many readings are kept of those that end alike. */
const KEPT = 2;
/** A group of more numbers than this is not read. */
const LARGEST = 120;

/** Rows whose words leave no doubt, though their weights do not add up: a label, a weight, an explanation, a score. */
function plainReading(members: readonly Numbered[], layout: SheetLayout): readonly Kind[] | null {
  const plain =
    layout.between > 0 &&
    members.length % 2 === 0 &&
    members.every((number, index) =>
      index % 2 === 0
        ? costOfLabel(number, layout) === 0
        : costOfExplanation(number, layout) === 0 &&
          numberIn(number) <= numberIn(members[index - 1] ?? number),
    );
  return plain ? members.map((_, index) => (index % 2 === 0 ? 'weight' : 'score')) : null;
}

/** The cheapest reading whose weights add up to `sum`, or to anything, or null when there is none or another is as good. */
function bestReading(
  members: readonly Numbered[],
  layout: SheetLayout,
  sum: number | 'any' | null,
): readonly Kind[] | null {
  if (sum === null || members.length > LARGEST) return null;
  const limit = sum === 'any' ? Number.POSITIVE_INFINITY : sum + ROUNDING;
  let ways: readonly Way[] = [];
  members.forEach((number, index) => {
    const value = numberIn(number);
    const before = members[index - 1];
    const next: Way[] = index === 0 ? [{ cost: 0, sum: value, kinds: ['weight'] }] : [];
    for (const way of ways) {
      const last = way.kinds.at(-1);
      const row =
        last === 'score' ? costOfLabel(number, layout) : COST.blankScore + costOfBoth(number, layout);
      next.push({ cost: way.cost + row, sum: way.sum + value, kinds: [...way.kinds, 'weight'] });
      if (last === 'weight' && before && value <= numberIn(before))
        next.push({
          cost: way.cost + costOfExplanation(number, layout),
          sum: way.sum,
          kinds: [...way.kinds, 'score'],
        });
    }
    ways = cheapest(next.filter((way) => way.sum <= limit));
  });
  const [best, second] = ways
    .filter((way) => sum === 'any' || Math.abs(way.sum - sum) < ROUNDING)
    .map((way) => (way.kinds.at(-1) === 'weight' ? { ...way, cost: way.cost + COST.blankScore } : way))
    .sort((a, b) => a.cost - b.cost);
  return best && !(second && second.cost - best.cost < MARGIN) ? best.kinds : null;
}

const ROUNDING = 1e-6;

/** Of the readings that end alike and add up alike, the cheapest two. */
function cheapest(ways: readonly Way[]): readonly Way[] {
  const kept = new Map<string, Way[]>();
  for (const way of [...ways].sort((a, b) => a.cost - b.cost)) {
    const key = `${way.kinds.at(-1)} ${Math.round(way.sum * 100)}`;
    const same = kept.get(key) ?? [];
    if (same.length < KEPT) kept.set(key, [...same, way]);
  }
  return [...kept.values()].flat();
}

const numberIn = ({ figure }: Numbered): number => Number.parseFloat(figure.text);

function costOfLabel({ told }: Numbered, { before }: SheetLayout): number {
  const text = textOf(told.label);
  if (before > 0) return text.length >= 2 ? 0 : COST.unlikely;
  return (text.length > LABEL || text === '' ? COST.unlikely : 0) + (EXPLAINS.test(text) ? COST.unlikely : 0);
}

function costOfExplanation({ words }: Numbered, { between }: SheetLayout): number {
  const text = textOf(words);
  if (between === 0) return text === '' ? 0 : COST.unlikely;
  return text === '' ? COST.unlikely : text.length < EXPLANATION && !EXPLAINS.test(text) ? COST.short : 0;
}

/** The explanation of a row without a score and the label of the next stand together. */
const costOfBoth = ({ words }: Numbered, { between }: SheetLayout): number =>
  between > 0 && textOf(words).length < LABEL ? COST.short : 0;

/** The certain part of a row's label; `mixed` says that the explanation of the row before stands before it. */
function labelOf(
  { told, figure }: Numbered,
  mixed: boolean,
  { before, levels }: SheetLayout,
  marked: boolean,
): string {
  const { label } = told;
  if (before > 0) return labelBeforeExplanation(label, before, levels, marked);
  const own = label.filter(({ lastLine }) => lastLine === figure.line);
  if (marked || (mixed && told.weights.length === 0)) return label.at(-1)?.text ?? '';
  if (own.length > 0) return own.at(-1)?.text ?? '';
  return textOf(label).length <= LABEL ? textOf(label) : (label.at(-1)?.text ?? '');
}

/** A label's pieces are shorter than this where an explanation follows them in a wider column. */
const SHORT = 7;

function labelBeforeExplanation(
  label: readonly Piece[],
  before: number,
  levels: number,
  marked: boolean,
): string {
  if (label.length === 1) return label[0]?.text ?? '';
  if (marked) return label.at(-1 - before)?.text ?? '';
  const long = label.findIndex(({ text }) => text.length > SHORT);
  const short = label.slice(0, long < 0 ? 1 : long).slice(0, Math.max(1, levels));
  const last = short.at(-1);
  return last && last.text.length <= 2 && short.length > 1 ? textOf(short.slice(-2)) : (last?.text ?? '');
}
