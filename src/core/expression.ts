import type { Absence } from './absence.ts';
import { add, divide, type Exact, exact, isZero, larger, negate, smaller, ZERO } from './exact.ts';
import { type Fact, type FactId, type ItemId, MEASURES, type Measure } from './fact.ts';
import { itemOf } from './items.ts';
import type { Bound, Dimension, Quantity } from './quantity.ts';

/**
 * The small algebra that combines facts into indicators and checks.
 * - `item`: one stated quantity; `yearOffset` −1 reads last year's figure where the report prints it.
 * - `sum` of the terms that are there: absent terms listed in `optional` count as nothing, others make it absent.
 * - `first`: the first alternative that has a value.
 * - `inferred`: a value nobody printed, worked out of others; where it cannot be, it is simply not published.
 * - `withheld`: what could be worked out but would not mean what it says: never a value, only the reason it is withheld.
 * - `tally`: what is counted over a report as a whole (`tallies.ts`), not stated by it.
 * - `quoted`: the figure printed at given places, which say one thing: what claims about rows of open tables are made of.
 * - `constant`: what no report states and every reader knows: the whole is 100%, a score sheet is out of 100.
 * - `rows`: the rows of an open table that belong together, added up; with `beside`, only rows that state that too.
 */
export type Expression =
  | { readonly op: 'item'; readonly item: ItemId; readonly measure: Measure; readonly yearOffset: 0 | -1 }
  | { readonly op: 'sum'; readonly terms: readonly Expression[]; readonly optional: boolean }
  | { readonly op: 'difference'; readonly from: Expression; readonly less: Expression }
  | { readonly op: 'ratio'; readonly of: Expression; readonly to: Expression }
  | { readonly op: 'first'; readonly of: readonly Expression[] }
  | { readonly op: 'inferred'; readonly of: Expression }
  | { readonly op: 'withheld'; readonly of: Expression }
  | { readonly op: 'tally'; readonly tally: TallyId }
  | { readonly op: 'quoted'; readonly name: string; readonly of: readonly Fact[] }
  | { readonly op: 'constant'; readonly name: string; readonly quantity: Quantity }
  | {
      readonly op: 'rows';
      readonly set: RowSet;
      readonly measure: Measure;
      readonly beside: readonly Measure[];
    };

/** What is counted over a report as a whole, each by the name it has in a formula. */
export const TALLY_NAMES = {
  'lines-expected': '应披露项数',
  'lines-told': '已披露项数',
  'lines-missing': '未读到的应披露项数',
  'claims-checked': '已核对项数',
  'claims-held': '核对相符项数',
  'claims-broken': '核对不符项数',
  'claims-unchecked': '未能核对项数',
  'rows-compared': '可比的绩效指标行数',
  'rows-met': '达到指标值的绩效指标行数',
  'rows-deviation': '各指标行（完成值 － 指标值）的绝对值 ÷ 指标值的中位数',
  'projects-median': '各项目执行率的中位数',
  'projects-spread': '最高的项目执行率 － 最低的项目执行率',
} as const;
export type TallyId = keyof typeof TALLY_NAMES;

/**
 * Rows of an open table that belong together. `rowOf` says which of them a path names, so that the same row under two
 * spellings is one; null where it names none.
 */
export type RowSet = {
  readonly item: ItemId;
  readonly name: string;
  readonly rowOf: (path: readonly string[]) => string | null;
};

export const item = (id: string, measure: Measure = 'outturn', yearOffset: 0 | -1 = 0): Expression => ({
  op: 'item',
  item: itemOf(id).id,
  measure,
  yearOffset,
});
export const sum = (...terms: Expression[]): Expression => ({ op: 'sum', terms, optional: false });
/** A sum in which a term that the report does not state counts as nothing, as long as one term is stated. */
export const sumOfStated = (...terms: Expression[]): Expression => ({ op: 'sum', terms, optional: true });
export const difference = (from: Expression, less: Expression): Expression => ({
  op: 'difference',
  from,
  less,
});
export const ratio = (of: Expression, to: Expression): Expression => ({ op: 'ratio', of, to });
/** A value that is not printed but follows from others. */
export const inferred = (of: Expression): Expression => ({ op: 'inferred', of });
/** The rows of a set added up by one measure; with `beside`, those alone of which these measures are stated as well. */
export const rows = (set: RowSet, measure: Measure = 'outturn', ...beside: Measure[]): Expression => ({
  op: 'rows',
  set,
  measure,
  beside,
});
/** What must not stand in for a figure of another kind: 处理家数 over 检查家次. */
export const withheld = (of: Expression): Expression => ({ op: 'withheld', of });
export const tally = (id: TallyId): Expression => ({ op: 'tally', tally: id });
/** One figure by the facts that print it, called by a name of its own: a row of an open table. */
export const quoted = (name: string, ...of: Fact[]): Expression => ({ op: 'quoted', name, of });
/** A number that is known without a report, called by a name: exact, in base units. */
export const constant = (name: string, value: Exact, dimension: Dimension): Expression => ({
  op: 'constant',
  name,
  quantity: { value, low: value, high: value, step: null, dimension, hedge: null },
});
/** 100%, exactly: what the shares of one thing come to. */
export const WHOLE: Expression = constant('100%', exact(1n), 'ratio');
export const first = (...of: Expression[]): Expression => ({ op: 'first', of });

/** Last year's outturn: as printed where it is, else this year's less the printed change. */
export const prior = (id: string): Expression =>
  first(item(id, 'outturn', -1), difference(item(id), item(id, 'change')));

export type Input = { readonly fact: FactId; readonly item: ItemId; readonly measure: Measure };

/** A value with the facts it came from, or the reason there is none. `printed` when it is one fact, unchanged. */
export type Outcome =
  | {
      readonly kind: 'value';
      readonly quantity: Quantity;
      readonly inputs: readonly Input[];
      readonly printed: boolean;
    }
  | {
      readonly kind: 'absent';
      readonly reason: Absence;
      readonly missing: readonly string[];
      readonly inputs: readonly Input[];
    };

/**
 * How an expression finds what a report states: the chosen fact of an item, or why there is none; and the chosen fact
 * of each row of a set, none where no row is stated; `quoted` chooses among given facts alone.
 */
export type Lookup = {
  readonly item: (item: ItemId, measure: Measure, yearOffset: 0 | -1) => Outcome;
  readonly rows: (set: RowSet, measure: Measure, beside: readonly Measure[]) => readonly Outcome[];
  readonly tally: (tally: TallyId) => Outcome;
  readonly quoted: (name: string, facts: readonly Fact[]) => Outcome;
};

/** The tally of a lookup that has no report as a whole before it. */
export const noTally: Lookup['tally'] = (tally) => absent('not-applicable', [TALLY_NAMES[tally]]);

/** The quotation of a lookup that has no printed report before it. */
export const noQuotation: Lookup['quoted'] = (name) => absent('not-applicable', [name]);

const absent = (reason: Absence, missing: readonly string[], inputs: readonly Input[] = []): Outcome => ({
  kind: 'absent',
  reason,
  missing,
  inputs,
});

const finerStep = (a: Exact | null, b: Exact | null): Exact | null =>
  a === null || b === null ? null : smaller(a, b);

/** a + b, the doubts adding up. Both must be of one dimension. */
export function plus(a: Quantity, b: Quantity): Quantity {
  if (a.dimension !== b.dimension) throw new TypeError(`cannot add ${a.dimension} and ${b.dimension}`);
  const step = isZero(a.value) ? b.step : isZero(b.value) ? a.step : finerStep(a.step, b.step);
  return {
    value: add(a.value, b.value),
    low: add(a.low, b.low),
    high: add(a.high, b.high),
    step,
    dimension: a.dimension,
    hedge: together(a.hedge, b.hedge),
  };
}

/** What two hedges say of a sum: the same if they agree, else only “about”. */
const together = (a: Bound | null, b: Bound | null): Bound | null =>
  a === null ? b : b === null || a === b ? a : 'about';

/** What a hedge says once the figure is taken away or divided by. */
const turned = (hedge: Bound | null): Bound | null =>
  hedge === 'at-least' ? 'at-most' : hedge === 'at-most' ? 'at-least' : hedge;

/** −a. */
export const minus = (a: Quantity): Quantity => ({
  ...a,
  hedge: turned(a.hedge),
  value: negate(a.value),
  low: negate(a.high),
  high: negate(a.low),
});

/** Like over like is a pure number; money over a count, or over a completion rate, stays money. */
const ratioDimension = (of: Dimension, to: Dimension): Dimension => (of === to ? 'ratio' : of);

/** a ÷ b over the whole intervals, or null when b may be zero. */
export function over(a: Quantity, b: Quantity): Quantity | null {
  if (isZero(b.value) || b.low.n <= 0n !== b.high.n <= 0n || b.low.n === 0n) return null;
  const ends = [divide(a.low, b.low), divide(a.low, b.high), divide(a.high, b.low), divide(a.high, b.high)];
  return {
    value: divide(a.value, b.value),
    low: ends.reduce(smaller),
    high: ends.reduce(larger),
    step: null,
    dimension: ratioDimension(a.dimension, b.dimension),
    hedge: together(a.hedge, turned(b.hedge)),
  };
}

/** The value of an expression in one report, with every fact it used, or a typed absence. */
export function evaluate(expression: Expression, lookup: Lookup): Outcome {
  switch (expression.op) {
    case 'item':
      return lookup.item(expression.item, expression.measure, expression.yearOffset);
    case 'first':
      return evaluateFirst(expression.of, lookup);
    case 'inferred': {
      const outcome = evaluate(expression.of, lookup);
      return outcome.kind === 'absent' && outcome.reason === 'zero-denominator'
        ? absent('not-published', outcome.missing)
        : outcome;
    }
    case 'withheld': {
      const outcome = evaluate(expression.of, lookup);
      return outcome.kind === 'value'
        ? absent('withheld-not-comparable', [], outcome.inputs)
        : absent('not-published', outcome.missing);
    }
    case 'tally':
      return lookup.tally(expression.tally);
    case 'quoted':
      return lookup.quoted(expression.name, expression.of);
    case 'constant':
      return { kind: 'value', quantity: expression.quantity, inputs: [], printed: false };
    case 'sum':
      return sumOf(
        expression.terms.map((term) => evaluate(term, lookup)),
        expression.optional,
      );
    case 'rows': {
      const { set, measure, beside } = expression;
      const outcomes = lookup.rows(set, measure, beside);
      return outcomes.length === 0 ? absent('not-published', [set.name]) : sumOf(outcomes, false);
    }
    case 'difference': {
      const from = evaluate(expression.from, lookup);
      const less = evaluate(expression.less, lookup);
      return combine(from, less, (a, b) => plus(a, minus(b)));
    }
    case 'ratio': {
      const of = evaluate(expression.of, lookup);
      const to = evaluate(expression.to, lookup);
      return combine(of, to, over);
    }
  }
}

function evaluateFirst(alternatives: readonly Expression[], lookup: Lookup): Outcome {
  const outcomes = alternatives.map((alternative) => evaluate(alternative, lookup));
  const found = outcomes.find((outcome) => outcome.kind === 'value');
  if (found) return found;
  return (
    outcomes.find((outcome) => outcome.kind === 'absent' && outcome.reason !== 'not-published') ??
    outcomes[0] ??
    absent('not-applicable', [])
  );
}

const NOTHING = (dimension: Dimension): Quantity => ({
  value: ZERO,
  low: ZERO,
  high: ZERO,
  step: null,
  dimension,
  hedge: null,
});

function sumOf(outcomes: readonly Outcome[], optional: boolean): Outcome {
  const stated = outcomes.filter((outcome) => outcome.kind === 'value');
  const blocking = outcomes.filter(
    (outcome) =>
      outcome.kind === 'absent' &&
      outcome.reason !== 'nil-stated' &&
      !(optional && outcome.reason === 'not-published'),
  );
  const inputs = outcomes.flatMap((outcome) => outcome.inputs);
  const [blocker] = blocking;
  if (blocker?.kind === 'absent') {
    return absent(
      blocker.reason,
      blocking.flatMap((outcome) => (outcome.kind === 'absent' ? outcome.missing : [])),
      inputs,
    );
  }
  const [head, ...tail] = stated;
  if (!head) {
    const nil = outcomes.find((outcome) => outcome.kind === 'absent' && outcome.reason === 'nil-stated');
    return (
      nil ??
      absent(
        'not-published',
        outcomes.flatMap((o) => (o.kind === 'absent' ? o.missing : [])),
      )
    );
  }
  const quantity = tail.reduce((total, outcome) => plus(total, outcome.quantity), head.quantity);
  return { kind: 'value', quantity, inputs, printed: outcomes.length === 1 && head.printed };
}

/** Combines two outcomes; a nil stated in words counts as an exact zero beside a value. */
function combine(a: Outcome, b: Outcome, how: (a: Quantity, b: Quantity) => Quantity | null): Outcome {
  const inputs = [...a.inputs, ...b.inputs];
  const left = quantityOrNil(a, b);
  const right = quantityOrNil(b, a);
  if (left === null || right === null) {
    const blocker = left === null ? a : b;
    return blocker.kind === 'absent' ? absent(blocker.reason, blocker.missing, inputs) : blocker;
  }
  const quantity = how(left, right);
  if (quantity === null) return absent('zero-denominator', [], inputs);
  // Of two hedged figures (200 余万元 over 900 余家) nobody knows on which side of the result the truth lies.
  if (left.hedge !== null && right.hedge !== null && quantity.hedge === 'about')
    return absent('hedged', [], inputs);
  return { kind: 'value', quantity, inputs, printed: false };
}

function quantityOrNil(outcome: Outcome, other: Outcome): Quantity | null {
  if (outcome.kind === 'value') return outcome.quantity;
  if (outcome.reason === 'nil-stated' && other.kind === 'value') return NOTHING(other.quantity.dimension);
  return null;
}

/** Whether a sum over what a report states lacks a part that the report does not print: it then speaks of the others alone. */
export function lacksPart(expression: Expression, lookup: Lookup): boolean {
  switch (expression.op) {
    case 'sum': {
      const outcomes = expression.terms.map((term) => evaluate(term, lookup));
      return (
        expression.optional &&
        outcomes.some(({ kind }) => kind === 'value') &&
        outcomes.some((outcome) => outcome.kind === 'absent' && outcome.reason === 'not-published')
      );
    }
    case 'ratio':
      return lacksPart(expression.of, lookup) || lacksPart(expression.to, lookup);
    case 'difference':
      return lacksPart(expression.from, lookup) || lacksPart(expression.less, lookup);
    case 'first': {
      const used = expression.of.find((alternative) => evaluate(alternative, lookup).kind === 'value');
      return used !== undefined && lacksPart(used, lookup);
    }
    case 'inferred':
    case 'withheld':
      return lacksPart(expression.of, lookup);
    case 'item':
    case 'rows':
    case 'tally':
    case 'quoted':
    case 'constant':
      return false;
  }
}

/** A name with what is said of it: nothing of an outturn or a count, and nothing twice. */
function withMeasure(name: string, measure: Measure, said: string): string {
  if (measure === 'outturn' || measure === 'count' || name.endsWith(said)) return name;
  return ROWS_SAY.has(measure) ? `${name}的${said}` : `${name}${said}`;
}

/** What a row of a form has for its name: 完成预算的完成值. */
const ROWS_SAY = new Set<Measure>(['target', 'actual']);

/** What a figure is called in the words of the accounts: 上年公务接待费, 公务接待费预算数. */
export const figureName = (id: ItemId, measure: Measure, yearOffset: 0 | -1 = 0): string =>
  `${yearOffset === -1 ? '上年' : ''}${withMeasure(itemOf(id).name, measure, MEASURES[measure])}`;

/** How the parts of an expression are written. */
export type ExpressionWords = {
  readonly item: (item: ItemId, measure: Measure, lastYear: boolean) => string;
  readonly rows: (set: RowSet, measure: Measure) => string;
  readonly tally: (tally: TallyId) => string;
  readonly quoted: (name: string, measure: Measure | null) => string;
  readonly bracketed: (text: string) => string;
  /** The terms of a sum put together, where they are not just joined. */
  readonly together?: (terms: readonly string[]) => string;
  readonly plus: string;
  readonly minus: string;
  readonly over: string;
  readonly otherwise: string;
};

/** The alternatives that can have a value. */
const meant = (alternatives: readonly Expression[]): readonly Expression[] =>
  alternatives.filter(({ op }) => op !== 'withheld');

/** The expression as a reader would write it, in given words. */
export function tellExpression(expression: Expression, words: ExpressionWords): string {
  const tell = (inner: Expression): string => tellExpression(inner, words);
  const bracket = (inner: Expression): string =>
    (inner.op === 'sum' && inner.terms.length === 1) ||
    inner.op === 'item' ||
    inner.op === 'rows' ||
    inner.op === 'tally' ||
    inner.op === 'quoted' ||
    inner.op === 'constant' ||
    (inner.op === 'first' && meant(inner.of).length === 1)
      ? tell(inner)
      : words.bracketed(tell(inner));
  const bracketSum = (inner: Expression): string => (inner.op === 'first' ? bracket(inner) : tell(inner));
  switch (expression.op) {
    case 'item':
      return words.item(expression.item, expression.measure, expression.yearOffset === -1);
    case 'rows':
      return words.rows(expression.set, expression.measure);
    case 'sum':
      return (words.together ?? ((terms) => terms.join(words.plus)))(expression.terms.map(bracketSum));
    case 'difference':
      return `${tell(expression.from)}${words.minus}${bracket(expression.less)}`;
    case 'ratio':
      return `${bracket(expression.of)}${words.over}${bracket(expression.to)}`;
    case 'first':
      return meant(expression.of).map(tell).join(words.otherwise);
    case 'inferred':
    case 'withheld':
      return tell(expression.of);
    case 'tally':
      return words.tally(expression.tally);
    case 'constant':
      return expression.name;
    case 'quoted':
      return words.quoted(expression.name, expression.of[0]?.measure ?? null);
  }
}

/** The expression in the words of the accounts: 公务接待费 ÷ 国内公务接待人次. */
export function describeExpression(
  expression: Expression,
  nameOfMeasure: (measure: Measure) => string,
  together?: ExpressionWords['together'],
): string {
  const named = (name: string, measure: Measure): string =>
    withMeasure(name, measure, nameOfMeasure(measure));
  return tellExpression(expression, {
    item: (id, measure, lastYear) => `${lastYear ? '上年' : ''}${named(itemOf(id).name, measure)}`,
    rows: (set, measure) => `${named(set.name, measure)}逐项相加`,
    tally: (id) => TALLY_NAMES[id],
    quoted: (name, measure) => (measure === null ? name : named(name, measure)),
    bracketed: (text) => `（${text}）`,
    plus: PLUS,
    ...(together ? { together } : {}),
    minus: ' － ',
    over: ' ÷ ',
    otherwise: '，没有时用 ',
  });
}

/** How the terms of a sum are joined. */
export const PLUS = ' ＋ ';
