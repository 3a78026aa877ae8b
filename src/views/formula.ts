import type { Expression, Input } from '../core/expression.ts';

/** An expression as it was worked out: every leaf is a fact, and only the alternative that was used is left. */
export type Worked =
  | { readonly op: 'fact'; readonly input: Input; readonly lastYear: boolean }
  | { readonly op: 'sum' | 'difference' | 'ratio'; readonly parts: readonly Worked[] };

type Match = { readonly worked: Worked | null; readonly next: number };

/**
 * Lays the facts a value came from over its expression, or gives null when they do not fit. Inputs stand in the order
 * the expression was evaluated in, so each alternative is tried from left to right until all inputs are used.
 */
export function workOut(expression: Expression, inputs: readonly Input[]): Worked | null {
  return (
    matchesOf(expression, inputs, 0).find(({ next, worked }) => next === inputs.length && worked !== null)
      ?.worked ?? null
  );
}

function matchesOf(expression: Expression, inputs: readonly Input[], at: number): readonly Match[] {
  switch (expression.op) {
    case 'item': {
      const input = inputs[at];
      const fits =
        input !== undefined && input.item === expression.item && input.measure === expression.measure;
      return fits
        ? [{ worked: { op: 'fact', input, lastYear: expression.yearOffset === -1 }, next: at + 1 }]
        : [];
    }
    case 'rows':
      return rowsFrom(expression.set.item, expression.measure, inputs, at);
    case 'first':
      return expression.of.flatMap((alternative) => matchesOf(alternative, inputs, at));
    case 'sum':
      return sequenceOf(expression.terms, inputs, at, expression.optional).flatMap(({ parts, next }) => {
        const [only, ...others] = parts;
        if (!only) return [];
        return [{ worked: others.length === 0 ? only : { op: 'sum' as const, parts }, next }];
      });
    case 'inferred':
      return matchesOf(expression.of, inputs, at);
    case 'quoted': {
      const input = inputs[at];
      return expression.of.some(({ id }) => id === input?.fact) && input
        ? [{ worked: { op: 'fact', input, lastYear: false }, next: at + 1 }]
        : [];
    }
    case 'withheld':
    case 'tally':
    case 'constant':
      return [];
    case 'difference':
      return pairOf('difference', expression.from, expression.less, inputs, at);
    case 'ratio':
      return pairOf('ratio', expression.of, expression.to, inputs, at);
  }
}

/** Every run of rows that may be the list, the longest first: how many rows a report has is not in the expression. */
function rowsFrom(item: string, measure: string, inputs: readonly Input[], at: number): readonly Match[] {
  const matches: Match[] = [];
  const parts: Worked[] = [];
  for (let next = at; next < inputs.length; next += 1) {
    const input = inputs[next];
    if (input?.item !== item || input.measure !== measure) break;
    const fact: Worked = { op: 'fact', input, lastYear: false };
    parts.push(fact);
    matches.unshift({
      worked: parts.length === 1 ? fact : { op: 'sum', parts: [...parts] },
      next: next + 1,
    });
  }
  return matches;
}

function pairOf(
  op: 'difference' | 'ratio',
  a: Expression,
  b: Expression,
  inputs: readonly Input[],
  at: number,
): readonly Match[] {
  return sequenceOf([a, b], inputs, at, false).map(({ parts, next }) => ({ worked: { op, parts }, next }));
}

type Sequence = { readonly parts: readonly Worked[]; readonly next: number };

/** Every way to match the terms one after another; where `skips`, a term may have no fact. */
function sequenceOf(
  terms: readonly Expression[],
  inputs: readonly Input[],
  at: number,
  skips: boolean,
): readonly Sequence[] {
  return terms.reduce<readonly Sequence[]>(
    (sofar, term) =>
      sofar.flatMap(({ parts, next }) => {
        const matched = matchesOf(term, inputs, next).flatMap((match) =>
          match.worked === null ? [] : [{ parts: [...parts, match.worked], next: match.next }],
        );
        return skips ? [...matched, { parts, next }] : matched;
      }),
    [{ parts: [], next: at }],
  );
}

/** The inputs of a value as published: a JSON list. Anything that is not an input is left out. */
export function readInputs(json: string): readonly Input[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter(isInput) : [];
}

const isInput = (value: unknown): value is Input =>
  typeof value === 'object' &&
  value !== null &&
  'fact' in value &&
  typeof value.fact === 'string' &&
  'item' in value &&
  typeof value.item === 'string' &&
  'measure' in value &&
  typeof value.measure === 'string';

const NONE: readonly string[] = [];

/** A published JSON list of words, such as the warnings of a value. */
export function readWords(json: string): readonly string[] {
  if (json === '[]') return NONE;
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((word) => typeof word === 'string') : [];
}
