import type { Claim, ExampleFigure } from './checks/claim.ts';
import { lookupIn, type Statements } from './choose.ts';
import { compare, divide, exact, isZero, multiply, toDecimal } from './exact.ts';
import { type Expression, evaluate, item, type Lookup, minus, over, quoted } from './expression.ts';
import type { Fact, FactId } from './fact.ts';
import { isOpenTable, itemOf } from './items.ts';
import { changesOf, digitsOf, swapsOf } from './misprints.ts';
import { meets, type Quantity } from './quantity.ts';

/** A broken claim with the report around it. */
export type Broken = {
  readonly claim: Claim;
  readonly statements: Statements;
  readonly lookup: Lookup;
  readonly stated: Quantity;
  readonly expected: Quantity;
  /** Every figure the claim was weighed with, the stated ones first. */
  readonly operands: readonly Fact[];
  /** The other claims of the report. */
  readonly others: readonly Claim[];
};

type Example = { readonly check: string; readonly figures: readonly ExampleFigure[] };

/** A better reading of a broken claim: what it is called, how it is found, and an example of each outcome. */
export type Explanation = {
  readonly id: string;
  readonly name: string;
  readonly explain: (broken: Broken) => string | null;
  readonly explains: Example;
  /** Broken as well, but not in this way. */
  readonly not: Example;
};

const amountOf = (expression: Expression, lookup: Lookup): Quantity | null => {
  const outcome = evaluate(expression, lookup);
  return outcome.kind === 'value' ? outcome.quantity : null;
};

/** Whether a claim holds by a lookup; null where it cannot be decided. */
function agrees(claim: Claim, lookup: Lookup): boolean | null {
  const stated = amountOf(claim.stated, lookup);
  const expected = amountOf(claim.expected, lookup);
  if (!stated || !expected || stated.dimension !== expected.dimension) return null;
  switch (claim.relation) {
    case 'equal':
      return meets(stated, expected);
    case 'at-most':
      return compare(stated.low, expected.high) <= 0;
    case 'together':
      return isZero(stated.value) === isZero(expected.value);
    case 'only-with':
      return isZero(stated.value) || !isZero(expected.value);
  }
}

/** The report as it would read if one figure were printed otherwise. */
const reread = ({ statements }: Broken, fact: FactId, value: string): Lookup =>
  lookupIn({
    ...statements,
    corrections: [
      { fact, value, reason: '', date: '' },
      ...statements.corrections.filter((correction) => correction.fact !== fact),
    ],
  });

type Reading = { readonly fact: Fact; readonly value: string };

/** Whether a value is printed once in the report: what is printed again the same elsewhere is no slip of the hand. */
const isPrintedOnce = ({ statements }: Broken, fact: Fact): boolean =>
  statements.facts.every(
    ({ id, value, unit }) =>
      id === fact.id || value === null || unit !== fact.unit || Number(value) !== Number(fact.value),
  );

/** The readings of single figures, printed once, under which a claim of equality holds. */
const readingsThatFit = (
  broken: Broken,
  variants: (printed: string) => readonly string[],
): readonly Reading[] =>
  broken.operands.flatMap((fact) =>
    fact.value === null || digitsOf(fact.value) < 3 || !isPrintedOnce(broken, fact)
      ? []
      : variants(fact.value)
          .filter((value) => agrees(broken.claim, reread(broken, fact.id, value)))
          .map((value) => ({ fact, value })),
  );

const told = ({ fact, value }: Reading): string =>
  `第 ${fact.place.line} 行的 ${fact.value}${fact.unit ?? ''} 若为 ${value}${fact.unit ?? ''}`;

/** The rates of change and execution with what they are often wrongly divided by. */
const WRONG_BASES = {
  'change-rate': ['change', 'outturn', '印出的比率等于增减额除以本年数，应除以上年数。'],
  'budget-change-rate': ['budget-change', 'budget', '印出的比率等于增减额除以本年预算数，应除以上年预算数。'],
} as const;

/** Amounts that shares are taken of. */
const WHOLES = [
  'total',
  'total-income',
  'total-expenditure',
  'fiscal-total',
  'fiscal-total-expenditure',
  'income',
  'income-fiscal',
  'expenditure',
  'general',
  'fund',
  'expenditure-basic',
  'expenditure-project',
  'general-basic',
  'sangong',
  'procurement',
].map((id) => itemOf(id));

const POWERS = [1, 2, 3, 4, 8] as const;

/** A count that is too large by far and printed in 万 would fit without it. */
function isTenThousandTooMany({ claim, stated, expected, operands }: Broken): boolean {
  const [printed] = operands;
  return (
    claim.relation === 'at-most' &&
    printed?.unit?.startsWith('万') === true &&
    compare(stated.low, multiply(expected.high, exact(10n))) > 0 &&
    compare(divide(stated.high, exact(10_000n)), expected.high) <= 0
  );
}

/** How many powers of ten the printed figure stands off the recomputed one; null where that is not the difference. */
function slipOf({ stated, expected, claim, operands }: Broken): number | null {
  const [printed] = operands;
  if (claim.relation !== 'equal' || isZero(stated.value) || isZero(expected.value)) return null;
  if (!printed?.value || digitsOf(printed.value) < 2) return null;
  for (const power of POWERS) {
    const ten = exact(10n ** BigInt(power));
    const times = (a: Quantity): Quantity => ({
      ...a,
      value: multiply(a.value, ten),
      low: multiply(a.low, ten),
      high: multiply(a.high, ten),
    });
    if (meets(stated, times(expected))) return power;
    if (meets(times(stated), expected)) return -power;
  }
  return null;
}

/**
 * REGISTRY: what explains a broken claim, tried in this order: what says most about the figures first. An entry is
 * given up where two readings fit as well as each other.
 */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    id: 'sign',
    name: '方向相反',
    explain: ({ claim, stated, expected }) =>
      claim.relation === 'equal' && !isZero(stated.value) && meets(stated, minus(expected))
        ? '数值相符而方向相反：增减用词可能有误。'
        : null,
    explains: {
      check: 'prior-agrees',
      figures: [
        ['reception', 'outturn', '0.69', '万元'],
        ['reception', 'outturn', '0.75', '万元', -1],
        ['reception', 'change', '0.06', '万元'],
      ],
    },
    not: {
      check: 'prior-agrees',
      figures: [
        ['reception', 'outturn', '0.69', '万元'],
        ['reception', 'outturn', '0.75', '万元', -1],
        ['reception', 'change', '0.08', '万元'],
      ],
    },
  },
  {
    id: 'base',
    name: '分母误用',
    explain: ({ claim, lookup, stated, operands }) => {
      const [printed] = operands;
      if (printed?.measure !== 'change-rate' && printed?.measure !== 'budget-change-rate') return null;
      if (claim.relation !== 'equal' || printed.item === null || isZero(stated.value)) return null;
      const [change, now, sentence] = WRONG_BASES[printed.measure];
      const part = amountOf(item(printed.item, change), lookup);
      const whole = amountOf(item(printed.item, now), lookup);
      const onCurrent = part && whole ? over(part, whole) : null;
      return onCurrent && meets(stated, onCurrent) ? sentence : null;
    },
    explains: {
      check: 'change-rate',
      figures: [
        ['operating', 'outturn', '32.41', '万元'],
        ['operating', 'change', '2.74', '万元'],
        ['operating', 'change-rate', '8.45', '%'],
      ],
    },
    not: {
      check: 'change-rate',
      figures: [
        ['operating', 'outturn', '32.41', '万元'],
        ['operating', 'change', '2.74', '万元'],
        ['operating', 'change-rate', '7.11', '%'],
      ],
    },
  },
  {
    id: 'whole',
    name: '另一合计的占比',
    explain: ({ claim, lookup, stated, operands }) => {
      const [printed] = operands;
      if (claim.relation !== 'equal' || printed?.measure !== 'share' || printed.item === null) return null;
      if (printed.value === null || digitsOf(printed.value) < 3 || printed.path.length > 0) return null;
      const part = amountOf(item(printed.item), lookup);
      const used = new Set(operands.map((fact) => fact.item));
      const fitting = WHOLES.filter(({ id }) => {
        const whole = used.has(id) ? null : amountOf(item(id), lookup);
        const share = part && whole ? over(part, whole) : null;
        return share !== null && share.dimension === 'ratio' && meets(stated, share);
      });
      const [whole] = fitting;
      const amounts = new Set(
        fitting.map(({ id }) => toDecimal(amountOf(item(id), lookup)?.value ?? stated.value, 2)),
      );
      return whole && amounts.size === 1 ? `印出的占比等于其除以${whole.name}，分母可能用错。` : null;
    },
    explains: {
      check: 'structure-shares',
      figures: [
        ['expenditure', 'outturn', '95.40', '万元'],
        ['general', 'outturn', '80.00', '万元'],
        ['class-210', 'outturn', '50.00', '万元'],
        ['class-210', 'share', '52.41', '%'],
      ],
    },
    not: {
      check: 'structure-shares',
      figures: [
        ['expenditure', 'outturn', '95.40', '万元'],
        ['general', 'outturn', '80.00', '万元'],
        ['class-210', 'outturn', '50.00', '万元'],
        ['class-210', 'share', '57.44', '%'],
      ],
    },
  },
  {
    id: 'misprint',
    name: '疑为误印',
    explain: (broken) => {
      if (broken.claim.relation !== 'equal') return null;
      const fitting = readingsThatFit(broken, (value) => [...swapsOf(value), ...changesOf(value)]);
      const mending = fitting.filter((reading) => mendsOthers(broken, reading));
      const [reading, ...rest] = mending;
      return reading && rest.length === 0 ? `${told(reading)}，本项与另一项勾稽关系同时相符。` : null;
    },
    explains: {
      check: 'income-adds-up',
      figures: [
        ['income', 'outturn', '7113.36', '万元'],
        ['income-general', 'outturn', '6749.94', '万元'],
        ['income-fund', 'outturn', '366.42', '万元'],
        ['income-fund', 'share', '5.11', '%'],
      ],
    },
    not: {
      check: 'income-adds-up',
      figures: [
        ['income', 'outturn', '7113.36', '万元'],
        ['income-general', 'outturn', '6749.94', '万元'],
        ['income-fund', 'outturn', '366.42', '万元'],
        ['income-fund', 'share', '5.15', '%'],
      ],
    },
  },
  {
    id: 'unit',
    name: '单位或小数点移位',
    explain: (broken) => {
      if (isTenThousandTooMany(broken)) return '去掉单位中的“万”则在可能的范围之内：单位可能多印了“万”。';
      const power = slipOf(broken);
      if (power === null) return null;
      const times = `10${power === 1 || power === -1 ? '' : `的 ${Math.abs(power)} 次方`}`;
      return `印出的数字是推算值的${power > 0 ? ` ${times}倍` : ` ${times}分之一`}：单位或小数点可能有误。`;
    },
    explains: {
      check: 'vehicle-adds-up',
      figures: [
        ['vehicle', 'outturn', '591', '万元'],
        ['vehicle-purchase', 'outturn', '0', '万元'],
        ['vehicle-running', 'outturn', '5.91', '万元'],
      ],
    },
    not: {
      check: 'vehicle-adds-up',
      figures: [
        ['vehicle', 'outturn', '594', '万元'],
        ['vehicle-purchase', 'outturn', '0', '万元'],
        ['vehicle-running', 'outturn', '5.91', '万元'],
      ],
    },
  },
  {
    id: 'copied',
    name: '疑为误填',
    explain: ({ claim, statements, operands }) => {
      const [printed] = operands;
      if (claim.relation === 'together' || claim.relation === 'only-with') return null;
      if (!printed?.value || digitsOf(printed.value) < 4) return null;
      const other = statements.facts.find(
        (fact) =>
          fact.item !== null &&
          fact.item !== printed.item &&
          !isOpenTable(fact.item) &&
          fact.measure === printed.measure &&
          fact.unit === printed.unit &&
          fact.year === printed.year &&
          fact.value === printed.value &&
          !operands.includes(fact),
      );
      return other?.item
        ? `第 ${printed.place.line} 行的 ${printed.value}${printed.unit ?? ''} 与第 ${other.place.line} 行的${itemOf(other.item).name}相同，可能误填了后者。`
        : null;
    },
    explains: {
      check: 'basic-adds-up',
      figures: [
        ['expenditure', 'outturn', '822.08', '万元'],
        ['general-basic', 'outturn', '822.08', '万元'],
        ['personnel-funds', 'outturn', '273.61', '万元'],
        ['public-funds', 'outturn', '32.41', '万元'],
      ],
    },
    not: {
      check: 'basic-adds-up',
      figures: [
        ['expenditure', 'outturn', '822.08', '万元'],
        ['general-basic', 'outturn', '811.07', '万元'],
        ['personnel-funds', 'outturn', '273.61', '万元'],
        ['public-funds', 'outturn', '32.41', '万元'],
      ],
    },
  },
  {
    id: 'swapped',
    name: '数字颠倒',
    explain: (broken) => {
      if (broken.claim.relation !== 'equal') return null;
      const [reading, ...rest] = readingsThatFit(broken, swapsOf);
      return reading && rest.length === 0 ? `${told(reading)}（相邻两位颠倒），则相符。` : null;
    },
    explains: {
      check: 'basic-adds-up',
      figures: [
        ['general-basic', 'outturn', '361.14', '万元'],
        ['personnel-funds', 'outturn', '313.36', '万元'],
        ['public-funds', 'outturn', '47.87', '万元'],
      ],
    },
    not: {
      check: 'basic-adds-up',
      figures: [
        ['general-basic', 'outturn', '361.14', '万元'],
        ['personnel-funds', 'outturn', '313.36', '万元'],
        ['public-funds', 'outturn', '45.81', '万元'],
      ],
    },
  },
];

/** Whether a reading also makes another broken claim about the figure hold, and breaks none. */
function mendsOthers(broken: Broken, { fact, value }: Reading): boolean {
  const lookup = reread(broken, fact.id, value);
  let mended = 0;
  for (const claim of broken.others) {
    if (claim.relation !== 'equal') continue;
    const inputs = [claim.stated, claim.expected].flatMap((side) => evaluate(side, broken.lookup).inputs);
    if (!inputs.some((input) => input.fact === fact.id)) continue;
    const before = agrees(claim, broken.lookup);
    const after = agrees(claim, lookup);
    if (before === true && after !== true) return false;
    if (before === false && after === true) mended += 1;
  }
  return mended > 0;
}

/** What explains a broken claim, in words; '' where nothing known does. */
export function explain(broken: Broken): string {
  for (const { name, explain: tell } of EXPLANATIONS) {
    const words = tell(broken);
    if (words !== null) return `${name}：${words}`;
  }
  return '';
}

/** A claim about a figure that was printed again elsewhere. */
export const aboutAgain = (claim: Claim, fact: Fact, name: string): Claim => ({
  ...claim,
  stated: quoted(name, fact),
});
