import { Fragment, type ReactNode } from 'react';
import type { Input } from '../../core/expression.ts';
import { statementName } from '../../words/registries.ts';
import { WORDS, WRITING } from '../../words/words.ts';
import type { Worked } from '../formula.ts';

const SIGNS = { sum: WRITING.plus, difference: WRITING.minus, ratio: WRITING.over } as const;

/** What is said of an operand beside its name: the figure as printed, and its year where that is another. */
export type Told = (input: Input) => { readonly printed: ReactNode; readonly year: number | null } | null;

/** A formula whose operands are buttons that lead to the printed figure. */
export function Formula({
  worked,
  told,
  onChoose,
}: {
  worked: Worked;
  told: Told;
  onChoose: (input: Input) => void;
}) {
  if (worked.op === 'fact') {
    const figure = told(worked.input);
    return (
      <>
        <button
          type="button"
          className="min-h-6 text-accent underline underline-offset-4"
          onClick={() => onChoose(worked.input)}
        >
          {statementName(worked.input.item, worked.input.measure, worked.lastYear)}
        </button>
        {figure !== null && (
          <>
            {' '}
            <span className="whitespace-nowrap">{figure.printed}</span>
            {figure.year !== null && (
              <span className="text-muted whitespace-nowrap">
                {WRITING.inBrackets(WORDS.yearName(figure.year))}
              </span>
            )}
          </>
        )}
      </>
    );
  }
  return worked.parts.map((part, index) => {
    const bracketed = needsBracket(worked.op, part, index);
    return (
      // The parts of a formula never change places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Fragment key={index}>
        {index > 0 && SIGNS[worked.op]}
        {bracketed && WRITING.open.trim()}
        <Formula worked={part} told={told} onChoose={onChoose} />
        {bracketed && WRITING.close}
      </Fragment>
    );
  });
}

function needsBracket(op: keyof typeof SIGNS, part: Worked, index: number): boolean {
  if (part.op === 'fact') return false;
  return op === 'ratio' || (op === 'difference' && index > 0);
}
