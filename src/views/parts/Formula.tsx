import { Fragment, type ReactNode } from 'react';
import type { Input } from '../../core/expression.ts';
import { MEASURES } from '../../core/fact.ts';
import { itemOf } from '../../core/items.ts';
import { WORDS } from '../../words/words.ts';
import type { Worked } from '../formula.ts';

const SIGNS = { sum: ' ＋ ', difference: ' － ', ratio: ' ÷ ' } as const;
const QUIET_MEASURES: readonly string[] = ['outturn', 'count'];

/** The name of one operand: 上年公务接待费, 公务接待费比上年增减额. */
const operandName = ({ item, measure }: Input, lastYear: boolean): string =>
  `${lastYear ? '上年' : ''}${itemOf(item).name}${QUIET_MEASURES.includes(measure) ? '' : MEASURES[measure]}`;

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
          {operandName(worked.input, worked.lastYear)}
        </button>
        {figure !== null && (
          <>
            {' '}
            <span className="whitespace-nowrap">{figure.printed}</span>
            {figure.year !== null && (
              <span className="text-muted whitespace-nowrap">（{WORDS.yearName(figure.year)}）</span>
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
        {bracketed && '（'}
        <Formula worked={part} told={told} onChoose={onChoose} />
        {bracketed && '）'}
      </Fragment>
    );
  });
}

function needsBracket(op: keyof typeof SIGNS, part: Worked, index: number): boolean {
  if (part.op === 'fact') return false;
  return op === 'ratio' || (op === 'difference' && index > 0);
}
