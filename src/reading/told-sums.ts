import { placeOf } from './passages.ts';
import type { Across, SaidAt } from './remark-parts.ts';
import { balances, bothSides, byBudget, procured } from './told-sums/balances.ts';
import { adjustments, executions, gaps, wholes } from './told-sums/budgets.ts';
import { deductions } from './told-sums/deductions.ts';
import { averages, contents, details, shares } from './told-sums/details.ts';
import { namedShares } from './told-sums/named-shares.ts';
import { operating } from './told-sums/operating.ts';
import { partScores, sectionScores } from './told-sums/part-scores.ts';
import { rates } from './told-sums/rates.ts';
import type { Spelled } from './told-sums/spelled.ts';
import { stocks } from './told-sums/stocks.ts';

/** Whether nothing else holds these figures together: all of one project or account, they are held by their names. */
const isLoose = ({ facts, formula }: Spelled): boolean =>
  formula === 'each' ||
  formula === 'within' ||
  formula === 'adjust-rate' ||
  formula.endsWith('-rate') ||
  facts.some(({ item }) => item === null) ||
  new Set(facts.map(({ item, path }) => `${item}|${path.join('/')}`)).size > 1;

/** Whether no other relation before it states the same figure by the same formula. */
const isFirst = ({ formula, facts: [stated] }: Spelled, at: number, all: readonly Spelled[]): boolean =>
  all.findIndex((one) => one.formula === formula && one.facts[0] === stated) === at;

/** The relations that passages spell out between amounts that stand under no name of their own. */
export const readToldSums = ({ told, facts }: Across): SaidAt[] =>
  told.flatMap((one, index) =>
    [
      ...adjustments(one),
      ...executions(one),
      ...balances(one, facts),
      ...gaps(one, facts),
      ...wholes(one),
      ...procured(one),
      ...byBudget(one, facts),
      ...bothSides(one, facts),
      ...details(one),
      ...contents(one),
      ...averages(one),
      ...shares(one, facts),
    ]
      .filter(isLoose)
      .concat(
        rates(one),
        namedShares(one, facts),
        operating(one, facts),
        stocks(one),
        deductions(one),
        partScores(one, facts),
        sectionScores(told, index),
      )
      .filter(isFirst)
      .map(({ formula, facts: figures, start, end }) => ({
        kind: 'told-sum' as const,
        word: one.passage.text.slice(start, Math.min(end, start + 24)),
        beside: formula,
        facts: figures,
        place: placeOf(one.passage, start, end),
      })),
  );
