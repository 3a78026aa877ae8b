import {
  amountOf,
  type Broken,
  isTenThousandTooMany,
  mendsOthers,
  readingsThatFit,
  slipOf,
  told,
} from './broken.ts';
import type { ExampleFigure } from './checks/claim.ts';
import { isMidYear } from './choose.ts';
import { isZero, toDecimal } from './exact.ts';
import { item, minus, over } from './expression.ts';
import type { Fact } from './fact.ts';
import { isOpenTable, itemOf } from './items.ts';
import { changesOf, digitsOf, swapsOf } from './misprints.ts';
import { meets } from './quantity.ts';

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

/** The rates of change and execution with what they are often wrongly divided by. */
const WRONG_BASES = {
  'change-rate': ['change', 'outturn', '印出的比率等于增减额除以本年数，应除以上年数。'],
  'budget-change-rate': ['budget-change', 'budget', '印出的比率等于增减额除以本年预算数，应除以上年预算数。'],
} as const;

/** Totals that count in what was carried over from the year before. */
const TOTALS = ['fiscal-total', 'fiscal-total-expenditure', 'total', 'total-expenditure'];

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
    id: 'carried-over',
    name: '分母含上年结转',
    explain: ({ claim, lookup, stated }) => {
      const { expected } = claim;
      if (claim.relation !== 'equal' || expected.op !== 'ratio' || stated.dimension !== 'ratio') return null;
      const spent = amountOf(expected.of, lookup);
      const total = spent
        ? TOTALS.find((id) => {
            const whole = amountOf(item(id), lookup);
            const rate = whole && whole.dimension === spent.dimension ? over(spent, whole) : null;
            return rate !== null && meets(stated, rate);
          })
        : undefined;
      return total === undefined
        ? null
        : `分母误用：印出的比率等于支出除以${itemOf(total).name}（含上年结转），不是除以预算。`;
    },
    explains: {
      check: 'department-completion',
      figures: [
        ['total', 'outturn', '52.00', '万元'],
        ['project', 'budget-full-year', '40.00', '万元', 0, ['部门整体支出']],
        ['project', 'outturn', '38.50', '万元', 0, ['部门整体支出']],
        ['performance', 'actual', '74.04', '%', 0, ['部门整体支出', '完成预算']],
      ],
    },
    not: {
      check: 'department-completion',
      figures: [
        ['total', 'outturn', '52.00', '万元'],
        ['project', 'budget-full-year', '40.00', '万元', 0, ['部门整体支出']],
        ['project', 'outturn', '38.50', '万元', 0, ['部门整体支出']],
        ['performance', 'actual', '77.04', '%', 0, ['部门整体支出', '完成预算']],
      ],
    },
  },
  {
    id: 'part-year',
    name: '年中数',
    explain: (broken) => {
      if (broken.claim.relation !== 'equal') return null;
      const { facts } = broken.statements;
      const atMidYear = (fact: Fact): readonly Fact[] =>
        isMidYear(fact)
          ? []
          : facts.filter(
              (other) =>
                isMidYear(other) &&
                other.item === fact.item &&
                other.measure === fact.measure &&
                other.year === fact.year &&
                other.unit === fact.unit &&
                other.path.join() === fact.path.join(),
            );
      const fitting = readingsThatFit(broken, (_, fact) =>
        atMidYear(fact).flatMap(({ value }) => value ?? []),
      );
      const [reading, ...rest] = fitting;
      const source = reading && atMidYear(reading.fact).find(({ value }) => value === reading.value);
      return source && rest.length === 0
        ? `按第 ${source.place.line} 行截至 ${source.asOf} 的 ${source.value}${source.unit ?? ''} 计算则相符：所用可能不是全年数。`
        : null;
    },
    explains: {
      check: 'insured-adds-up',
      figures: [
        ['insured', 'count', '523600', '人'],
        ['insured-residents', 'count', '461800', '人'],
        ['insured-residents', 'count', '459100', '人', 0, [], '2022-10'],
        ['insured-employees', 'count', '64500', '人'],
      ],
    },
    not: {
      check: 'insured-adds-up',
      figures: [
        ['insured', 'count', '523600', '人'],
        ['insured-residents', 'count', '461800', '人'],
        ['insured-residents', 'count', '458100', '人', 0, [], '2022-10'],
        ['insured-employees', 'count', '64500', '人'],
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

/** What explains a broken claim, in words; '' where nothing known does. */
export function explain(broken: Broken): string {
  for (const { name, explain: tell } of EXPLANATIONS) {
    const words = tell(broken);
    if (words !== null) return `${name}：${words}`;
  }
  return '';
}
