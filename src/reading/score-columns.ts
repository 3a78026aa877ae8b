import { type Piece, textOf } from './cell-pieces.ts';
import type { RowWords } from './level-names.ts';

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
 * Tells weights from scores: of all ways to read the numbers as rows (weight, then a score that is not above it or
 * none) the one whose words fit best. Where the weights do not add up to what is printed over them, nothing is certain.
 */
export function assignScores(
  numbers: readonly Numbered[],
  layout: SheetLayout,
  marked: boolean,
  total: number | null,
): readonly Mark[] {
  const kinds = bestReading(numbers, layout);
  const sure = addsUp(numbers, kinds, total);
  let label = '';
  return numbers.map((number, index): Mark => {
    const measure = kinds[index] ?? 'weight';
    if (measure === 'weight') label = labelOf(number, kinds[index - 1] === 'weight', layout, marked);
    return sure[index] ? { measure, label } : null;
  });
}

type Kind = 'weight' | 'score';

/** The cheapest reading, kept for each number by what it is taken for. */
function bestReading(numbers: readonly Numbered[], layout: SheetLayout): readonly Kind[] {
  let ways = new Map<Kind, { cost: number; kinds: readonly Kind[] }>();
  numbers.forEach((number, index) => {
    const next: typeof ways = new Map();
    const offer = (kind: Kind, from: Kind | null, cost: number): void => {
      const before = from === null ? { cost: 0, kinds: [] } : ways.get(from);
      if (!before) return;
      const known = next.get(kind);
      if (!known || before.cost + cost < known.cost)
        next.set(kind, { cost: before.cost + cost, kinds: [...before.kinds, kind] });
    };
    if (index === 0) offer('weight', null, 0);
    else {
      const walled = number.told.weights.length > 0;
      const before = numbers[index - 1];
      offer('weight', 'score', costOfLabel(number, layout));
      offer('weight', 'weight', COST.blankScore + (layout.between > 0 ? costOfBoth(number) : 0));
      if (!walled && before && numberIn(number) <= numberIn(before))
        offer('score', 'weight', costOfExplanation(number, layout));
    }
    ways = next;
  });
  const [best] = [...ways.values()].sort((a, b) => a.cost - b.cost);
  return best?.kinds ?? [];
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
const costOfBoth = ({ words }: Numbered): number => (textOf(words).length < LABEL ? COST.short : 0);

/**
 * Which numbers are certain: those of a level whose rows' weights add up to the weight printed with it, or all when
 * all weights add up to the total (100 where none is printed).
 */
function addsUp(
  numbers: readonly Numbered[],
  kinds: readonly Kind[],
  total: number | null,
): readonly boolean[] {
  const weights = numbers.map((number, index) => (kinds[index] === 'weight' ? numberIn(number) : 0));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (Math.abs(whole - (total ?? 100)) < 1e-6) return numbers.map(() => true);
  const sure = numbers.map(() => false);
  let from = 0;
  while (from < numbers.length) {
    let to = from + 1;
    while (to < numbers.length && numbers[to]?.told.weights.length === 0) to += 1;
    const printed = numbers[from]?.told.weights.at(-1);
    const level = printed ? Number.parseFloat(printed.piece.text.slice(printed.start)) : Number.NaN;
    const sum = weights.slice(from, to).reduce((all, weight) => all + weight, 0);
    if (Math.abs(sum - level) < 1e-6) sure.fill(true, from, to);
    from = to;
  }
  return sure;
}

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
