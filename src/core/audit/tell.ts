import { isZero, ZERO } from '../exact.ts';
import { describeExpression, type Expression, evaluate, type Lookup } from '../expression.ts';
import { MEASURES } from '../fact.ts';
import type { Quantity } from '../quantity.ts';

const measureName = (measure: keyof typeof MEASURES): string => MEASURES[measure];
/** An expression in words, as far as this report states it. */
export const inWords = (expression: Expression, lookup: Lookup): string =>
  describeExpression(asUsed(expression, lookup), measureName);

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
