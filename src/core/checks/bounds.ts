import { compare, exact } from '../exact.ts';
import { constant, type Expression, item, quoted, ratio, WHOLE } from '../expression.ts';
import type { Fact } from '../fact.ts';
import { itemOf } from '../items.ts';
import { dimensionOf, parseQuantity, type Quantity } from '../quantity.ts';
import type { Check, Claim, Told } from './claim.ts';
import { nameOf, subjectAt } from './rows.ts';

/** Rates of a whole that nothing can exceed; a rate of the registered, a rate of execution or a control rate can. */
const OF_A_WHOLE =
  /^(?:share|policy-rate.*|actual-rate.*|satisfaction|settlement-rate.*|inspected-rate|drugs-cut.*|assistance-.*-rate)$/u;

/** Rows of performance forms that tell such a rate by their name. */
const NAMED_OF_A_WHOLE =
  /(?:满意(?:度|率)|知晓(?:度|率)|合格率|覆盖率|及时率|准确率|报销比例|结算率|正常率|救助(?:率|比例)|认定率|检查率|办结率|回复率|达标率|公开率|开通率|培训率|宣传率)(?:\(%\))?$/u;

/** 平均降幅, 最高降价幅度: a price falls by no more than all of it. */
const FALL_OF_PRICE = /降价?幅度?$/u;

const isOfAWhole = ({ item: id, measure, path }: Fact): boolean => {
  // A share of an unusual base (占年初预算) may be of something smaller.
  if (measure === 'share') return path.length === 0;
  if (measure === 'rate')
    return id !== null && (OF_A_WHOLE.test(id) || FALL_OF_PRICE.test(path.at(-1) ?? ''));
  return (
    id === 'performance' &&
    (measure === 'actual' || measure === 'target') &&
    NAMED_OF_A_WHOLE.test(path.at(-1) ?? '')
  );
};

type Reading = { readonly fact: Fact; readonly quantity: Quantity };

/** Figures of a sort, with what they say; those with a hedge say less than they print. */
const readingsOf = ({ facts }: Told, isSuch: (fact: Fact) => boolean): readonly Reading[] =>
  facts.flatMap((fact) =>
    fact.item !== null && fact.value !== null && fact.unit !== null && fact.hedge === null && isSuch(fact)
      ? [{ fact, quantity: parseQuantity(fact.value, fact.unit) }]
      : [],
  );

/** The largest of some figures, which stands for all that are no larger, and every one beyond a limit. */
function worthHolding(
  readings: readonly Reading[],
  isBeyond: (reading: Reading) => boolean,
): readonly Fact[] {
  const [largest] = [...readings].sort((a, b) => compare(b.quantity.value, a.quantity.value));
  const beyond = readings.filter(isBeyond).map(({ fact }) => fact);
  return beyond.length > 0 || !largest ? beyond : [largest.fact];
}

const called = (fact: Fact): string =>
  fact.path.length > 0 ? nameOf(fact.path) : itemOf(fact.item ?? '').name;

const atMost = (fact: Fact, stated: Expression, expected: Expression): Claim => ({
  subject: subjectAt(fact),
  name: called(fact),
  relation: 'at-most',
  stated,
  expected,
});

const ONE = exact(1n);

function rates(told: Told): readonly Claim[] {
  const readings = readingsOf(told, isOfAWhole);
  const isRate = ({ quantity }: Reading): boolean => quantity.dimension === 'ratio';
  const wrong = readings.filter((reading) => !isRate(reading) && reading.fact.item !== 'performance');
  return [
    ...worthHolding(readings.filter(isRate), ({ quantity }) => compare(quantity.low, ONE) > 0),
    ...wrong.map(({ fact }) => fact),
  ].map((fact) => atMost(fact, quoted(called(fact), fact), WHOLE));
}

/** More visits than one a day of every person insured were not counted in the unit that is printed. */
const DAYS = constant('每人每日一次', exact(366n), 'visit');

/** Visits are held against the persons insured where there are so many of them that it can be a question. */
const MANY = exact(1_000_000n);

const visits = (told: Told): readonly Claim[] => {
  const readings = readingsOf(told, ({ unit }) => unit !== null && dimensionOf(unit) === 'visit').filter(
    ({ quantity }) => compare(quantity.value, MANY) > 0,
  );
  const [largest] = [...readings].sort((a, b) => compare(b.quantity.value, a.quantity.value));
  return largest
    ? [
        atMost(
          largest.fact,
          // What is printed is named with what it comes to for each person.
          ratio(
            quoted(`${called(largest.fact)}（${largest.fact.printed}）`, largest.fact),
            item('insured', 'count'),
          ),
          DAYS,
        ),
      ]
    : [];
};

/** REGISTRY part: checks of what a figure can be at all. */
export const BOUNDS: readonly Check[] = [
  {
    id: 'rate-within-whole',
    group: '单位与范围',
    name: '占比与比率不超过 100%',
    sentence: '占比、满意度、报销比例、覆盖率等以全部为分母的比率不应大于 100%。',
    claims: [],
    family: rates,
    holds: [['satisfaction', 'rate', '97.5', '%']],
    breaks: [['satisfaction', 'rate', '975', '%']],
    undecided: [['satisfaction', 'rate', '97.5', '分']],
  },
  {
    id: 'visits-possible',
    group: '单位与范围',
    name: '人次与参保人数的量级',
    sentence: '一年的人次不应多于每名参保人每日一次，否则计量单位有误。',
    claims: [],
    family: visits,
    holds: [
      ['insured', 'count', '78.62', '万人'],
      ['benefit-visits', 'count', '357.52', '万人次'],
    ],
    breaks: [
      ['insured', 'count', '78.62', '万人'],
      ['benefit-visits', 'count', '2151707', '万人次'],
    ],
  },
];
