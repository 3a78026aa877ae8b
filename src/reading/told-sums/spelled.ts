import type { Fact } from '../../core/fact.ts';
import { dimensionOf } from '../../core/quantity.ts';
import type { Formula } from '../../core/told-sums.ts';
import { figuresBetween, type Standing, type Told } from '../remark-parts.ts';

/** An amount with its unit, as the source of a pattern. */
export const N = '\\d[\\d,]*(?:\\.\\d+)?(?:万|亿)?元';
/** Words that may stand right before an amount. */
export const IS = '(?:为|是|共计|共|达到?|:)*';

/** Whether a figure is a firm amount of money. */
export const isMoney = ({ fact: { unit, value, hedge } }: Standing): boolean =>
  unit !== null && value !== null && hedge === null && dimensionOf(unit) === 'money';
/** Whether a figure is a firm rate. */
export const isRate = ({ fact: { unit, value, hedge } }: Standing): boolean =>
  unit === '%' && value !== null && hedge === null;

/** One relation that a passage spells out: what is stated, and what it is made of. */
export type Spelled = {
  readonly formula: Formula;
  readonly facts: readonly Fact[];
  readonly start: number;
  readonly end: number;
};

/** The figures a match consists of, in their order. */
export const figuresOf = ({ figures }: Told, match: RegExpMatchArray): readonly Standing[] =>
  figuresBetween(figures, match.index ?? 0, (match.index ?? 0) + match[0].length);

/** A relation that a whole match spells out. */
export const spelled = (formula: Formula, match: RegExpMatchArray, facts: readonly Fact[]): Spelled => ({
  formula,
  facts,
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

/** The words of a figure's own clause, without who and when. */
export const clauseOf = (text: string, from: number, to: number): string =>
  (
    text
      .slice(from, to)
      .split(/[，,；。:()]/u)
      .at(-1) ?? ''
  ).replace(WHOSE, '');

const WHOSE = /^(?:20\d\d年(?:度)?|我局|我单位|本单位|本部门|部门|单位|全年(?!预算))*/u;

/** What the accounts print of an item elsewhere, where they print one amount. */
export function printedElsewhere(facts: readonly Fact[], item: string | undefined, than: Fact): Fact | null {
  const printed = facts.filter(
    (other) =>
      other.item === item &&
      other.measure === 'outturn' &&
      other.year === than.year &&
      other.value !== null &&
      other.place.line !== than.place.line,
  );
  const [one] = printed;
  return one && printed.every(({ value }) => Number(value) === Number(one.value)) ? one : null;
}
