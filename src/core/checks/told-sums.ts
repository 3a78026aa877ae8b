import { compare, isZero, magnitude, subtract, toDecimal } from '../exact.ts';
import { minus, over, plus } from '../expression.ts';
import type { Fact } from '../fact.ts';
import { gap, inUsualUnit, UNIT_OF, withUnit } from '../finding.ts';
import { parseQuantity, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import { FORMULAS, type Formula, isFormula } from '../told-sums.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** What a figure says, without the sign of a change. */
const quantityOf = ({ value, unit, hedge }: Fact): Quantity | null =>
  value === null || unit === null || hedge !== null ? null : parseQuantity(value.replace(/^-/u, ''), unit);

/** What a formula makes of the figures it is of; null where it cannot be worked out. */
function madeOf(formula: Formula, parts: readonly Quantity[]): Quantity | null {
  const [a, b, c] = parts;
  if (!a) return null;
  if (formula === 'same') return a;
  if (formula === 'within' || formula === 'sum') return parts.slice(1).reduce(plus, a);
  if (!b) return null;
  switch (formula) {
    case 'less':
      return plus(a, minus(b));
    case 'rate':
    case 'each':
      return over(a, b);
    case 'balance':
    case 'stock':
      return c ? plus(plus(a, b), minus(c)) : null;
    // [after, before] the adjustment, which may go either way.
    case 'adjust-rate':
      return over(compare(a.value, b.value) < 0 ? plus(b, minus(a)) : plus(a, minus(b)), b);
    case 'left-rate':
      return over(a, plus(a, b));
    case 'over-rate':
      return over(a, plus(a, minus(b)));
    case 'fall-rate':
      return over(a, plus(b, a));
    case 'rise-rate':
      return over(a, plus(b, minus(a)));
  }
}

function judgeToldSum({ word, beside, facts }: Remark, { byId }: WordContext): Judgement {
  const figures = facts.flatMap((id) => byId.get(id) ?? []);
  const [stated, ...parts] = figures.map(quantityOf);
  const formula = beside ?? '';
  const unit = figures[0]?.unit;
  /** An amount of one visit or one car is told in 元, as it is printed. */
  const tell = ({ value, dimension }: Quantity): string =>
    unit === '元' ? `${toDecimal(value, 2).replace(/\.?0+$/u, '')} 元` : withUnit(value, dimension);
  const claim = (made: Quantity | null): string =>
    `“${word}”一段所列${stated ? ` ${tell(stated)}` : '的数'}，${formula === 'within' ? '不应小于' : '应等于'}${
      isFormula(formula) ? FORMULAS[formula] : '其余各数'
    }${made ? `（${tell(made)}）` : ''}。`;
  const known = parts.filter((part) => part !== null);
  if (!stated || !isFormula(formula) || known.length < parts.length)
    return { verdict: 'unchecked', claim: claim(null), explanation: '没有印出可相加减的确数。' };
  const found = madeOf(formula, known);
  if (!found) return { verdict: 'unchecked', claim: claim(null), explanation: '没有印出可相加减的确数。' };
  const made = { ...found, dimension: stated.dimension };
  const apart = gap(stated, made);
  const within = formula === 'within' && compare(made.low, stated.high) <= 0;
  const cut = stated.step !== null && compare(magnitude(subtract(made.value, stated.value)), stated.step) < 0;
  if (isZero(apart) || cut || within) return { verdict: 'holds', claim: claim(made) };
  const { dimension } = stated;
  return {
    verdict: 'broken',
    claim: claim(made),
    explanation: '按同一段所列各数重算，与印出的数不符。',
    severity: 'major',
    amounts: {
      printed: inUsualUnit(stated.value, dimension),
      low: inUsualUnit(made.low, dimension),
      high: inUsualUnit(made.high, dimension),
      difference: inUsualUnit(apart, dimension),
      unit: UNIT_OF[dimension],
    },
  };
}

/** REGISTRY part: relations that a passage spells out between its amounts. */
export const TOLD_SUMS: readonly WordCheck[] = [
  {
    id: 'told-sums',
    group: '预算',
    name: '同一段所列金额与比率',
    sentence:
      '同一段所列的年初预算、调整与全年预算，收入、支出与结转，以及由它们得出的比率、人均数，应当相互吻合。',
    kinds: ['told-sum'],
    judge: judgeToldSum,
    holds: {
      kind: 'told-sum',
      word: '年初批复预算',
      beside: 'sum',
      figures: [
        ['project', 'budget-full-year', '120.50', '万元'],
        ['project', 'budget-initial', '100.00', '万元'],
        ['project', 'adjustment', '20.50', '万元'],
      ],
    },
    breaks: {
      kind: 'told-sum',
      word: '年初批复预算',
      beside: 'sum',
      figures: [
        ['project', 'budget-full-year', '120.50', '万元'],
        ['project', 'budget-initial', '100.00', '万元'],
        ['project', 'adjustment', '25.00', '万元'],
      ],
    },
    unchecked: {
      kind: 'told-sum',
      word: '年初批复预算',
      beside: 'sum',
      figures: [['project', 'budget-full-year', '120.50', '万元']],
    },
  },
];
