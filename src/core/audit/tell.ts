import { isZero, ZERO } from '../exact.ts';
import { describeExpression, type Expression, evaluate, type Lookup, PLUS } from '../expression.ts';
import { MEASURES } from '../fact.ts';
import type { Quantity } from '../quantity.ts';

const measureName = (measure: keyof typeof MEASURES): string => MEASURES[measure];
/**
 * An expression in words, as far as this report states it, with no more of each name than tells it from the others, and
 * from the figure it is held against.
 */
export function inWords(expression: Expression, lookup: Lookup, against?: Expression): string {
  const used = shortened(asUsed(expression, lookup));
  const told = against?.op === 'quoted' ? renamed(used, (name) => apartFrom(against.name, name)) : used;
  return describeExpression(told, measureName, together);
}

/** A path without the leading steps it shares with another. */
function apartFrom(other: string, name: string): string {
  const [shared, steps] = [other.split(STEP), name.split(STEP)];
  const at = steps.findIndex((step, index) => step !== shared[index]);
  return at < 0 ? name : steps.slice(at).join(STEP);
}

/** Terms of a sum that a sentence can hold; of more, it tells how many there are. */
const MOST = 8;

const together = (terms: readonly string[]): string =>
  terms.length <= MOST
    ? terms.join(PLUS)
    : `${terms.slice(0, 2).join(PLUS)} ＋ … ＋ ${terms.at(-1) ?? ''}（共 ${terms.length} 项）`;

const STEP = '·';

/** The names of rows in an expression. */
function namesIn(expression: Expression): readonly string[] {
  switch (expression.op) {
    case 'quoted':
      return [expression.name];
    case 'sum':
      return expression.terms.flatMap(namesIn);
    case 'ratio':
      return [expression.of, expression.to].flatMap(namesIn);
    default:
      return [];
  }
}

/** Sums of rows of one table by the last steps of their paths alone: as few as tell the rows apart. */
function shortened(expression: Expression): Expression {
  switch (expression.op) {
    case 'ratio':
      return { ...expression, of: shortened(expression.of), to: shortened(expression.to) };
    case 'difference':
      return { ...expression, from: shortened(expression.from), less: shortened(expression.less) };
    case 'sum': {
      const names = [...new Set(namesIn(expression))];
      const longest = Math.max(...names.map((name) => name.split(STEP).length), 1);
      for (let steps = 1; names.length > 1 && steps < longest; steps += 1) {
        const short = (name: string): string => name.split(STEP).slice(-steps).join(STEP);
        if (new Set(names.map(short)).size === names.length) return renamed(expression, short);
      }
      return expression;
    }
    default:
      return expression;
  }
}

function renamed(expression: Expression, name: (name: string) => string): Expression {
  switch (expression.op) {
    case 'quoted':
      return { ...expression, name: name(expression.name) };
    case 'sum':
      return { ...expression, terms: expression.terms.map((term) => renamed(term, name)) };
    case 'ratio':
      return { ...expression, of: renamed(expression.of, name), to: renamed(expression.to, name) };
    default:
      return expression;
  }
}

/** The expression as far as this report states it: the alternative that has a value, the terms that are not nil. */
function asUsed(expression: Expression, lookup: Lookup): Expression {
  const use = (inner: Expression): Expression => asUsed(inner, lookup);
  const amount = (inner: Expression): Quantity | null => {
    const outcome = evaluate(inner, lookup);
    return outcome.kind === 'value' ? outcome.quantity : null;
  };
  switch (expression.op) {
    case 'first':
      return use(
        expression.of.find((alternative) => amount(alternative) !== null) ?? expression.of[0] ?? expression,
      );
    case 'inferred':
    case 'withheld':
      return use(expression.of);
    case 'ratio':
      return { ...expression, of: use(expression.of), to: use(expression.to) };
    case 'difference':
      return { ...expression, from: use(expression.from), less: use(expression.less) };
    case 'sum': {
      const terms = expression.terms.filter((term) => !isZero(amount(term)?.value ?? ZERO));
      return { ...expression, terms: (terms.length > 0 ? terms : expression.terms).map(use) };
    }
    case 'item':
    case 'rows':
    case 'tally':
    case 'quoted':
    case 'constant':
      return expression;
  }
}
