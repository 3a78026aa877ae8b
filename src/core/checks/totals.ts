import { difference, first, item, sum, sumOfStated } from '../expression.ts';
import type { Fact } from '../fact.ts';
import { slipIn } from '../slips.ts';
import { type Check, type Claim, childrenWith, equal, items, share, type Told } from './claim.ts';

const INCOME = childrenWith('income', 'money');
const BESIDE_GENERAL = sumOfStated(...items(['income-fund', 'income-capital']));
/** The general budget's part of income; where only 财政拨款收入 is told, what is left of it beside the other two. */
const GENERAL_INCOME = first(
  item('income-general'),
  difference(item('income-fiscal'), BESIDE_GENERAL),
  item('income-fiscal'),
);
const INCOME_PARTS = [GENERAL_INCOME, ...items(INCOME.filter((id) => id !== 'income-general'))];
const EXPENDITURE = [
  'expenditure-basic',
  'expenditure-project',
  'expenditure-remit',
  'expenditure-business',
  'expenditure-subsidy',
];
/** A total, by the names it goes by, and what it is made of: the year's own, and what is carried over. */
const CARRIED: readonly (readonly [totals: readonly string[], own: string, over: readonly string[]])[] = [
  [['total-income', 'total'], 'income', ['surplus-used', 'carried-in']],
  [['total-expenditure', 'total'], 'expenditure', ['surplus-allotted', 'carried-out']],
];

/** A total against what is carried over, where that is told; what falls short may lack what is not told. */
function carriedOver({ facts, year }: Told): readonly Claim[] {
  const told = (id: string): Fact | undefined =>
    facts.find(
      (fact) => fact.item === id && fact.measure === 'outturn' && fact.year === year && fact.value !== null,
    );
  return CARRIED.flatMap(([totals, own, over]): readonly Claim[] => {
    const [total] = totals.flatMap((id) => told(id) ?? []);
    const [whole, ...carried] = [told(own), ...over.map(told)];
    if (!total || !whole || !carried.at(-1)) return [];
    const parts = [whole, ...carried.flatMap((fact) => fact ?? [])];
    const lacking = parts.length <= over.length && !slipIn(total, parts);
    return [
      {
        ...equal(
          `${own}:outturn`,
          first(...totals.map((id) => item(id))),
          sumOfStated(item(own), ...items(over)),
        ),
        short: lacking ? '未写明使用非财政拨款结余或结余分配' : null,
      },
    ];
  });
}

const FISCAL_SPENT = ['general', 'fund', 'capital'];

/** What the three budgets spent and what is left of them; where a fund is not told, a sum that falls short decides nothing. */
function fiscalCarriedOut({ facts, year }: Told): readonly Claim[] {
  const states = (id: string): boolean =>
    facts.some((fact) => fact.item === id && fact.measure === 'outturn' && fact.year === year);
  if (!states('fiscal-total-expenditure') || !states('fiscal-carried-out') || !states('general')) return [];
  const parts = sumOfStated(...items([...FISCAL_SPENT, 'fiscal-carried-out']));
  const short = states('fund') ? null : '未写明政府性基金预算支出';
  return [{ ...equal('fiscal-carried-out', item('fiscal-total-expenditure'), parts), short }];
}

/** The year's own fiscal money and what it began or ended with: each side with its total, where the year is told. */
const FISCAL_SIDES = [
  ['fiscal-total-income', 'income-fiscal', 'fiscal-carried-in'],
  ['fiscal-total-expenditure', 'expenditure-fiscal', 'fiscal-carried-out'],
] as const;

function fiscalSides({ facts, year }: Told): readonly Claim[] {
  const states = (id: string): boolean =>
    facts.some((fact) => fact.item === id && fact.measure === 'outturn' && fact.year === year);
  return FISCAL_SIDES.flatMap(([side, own, carried]) => {
    const total = [side, 'fiscal-total'].find(states);
    if (total === undefined || !states(own)) return [];
    return [equal(side, item(total), sum(item(own), item(carried)))];
  });
}

/** REGISTRY part: checks of 收支总计、收入、支出. */
export const TOTALS: readonly Check[] = [
  {
    id: 'totals-balance',
    group: '收支总计',
    name: '收入总计等于支出总计',
    sentence: '收入总计应等于支出总计。',
    claims: [equal('total-income', item('total-income'), item('total-expenditure'))],
    holds: [
      ['total-income', 'outturn', '100.00', '万元'],
      ['total-expenditure', 'outturn', '100.00', '万元'],
    ],
    breaks: [
      ['total-income', 'outturn', '100.00', '万元'],
      ['total-expenditure', 'outturn', '101.00', '万元'],
    ],
  },
  {
    id: 'fiscal-totals-balance',
    group: '收支总计',
    name: '财政拨款收支相等',
    sentence: '财政拨款收入总计应等于财政拨款支出总计。',
    claims: [equal('fiscal-total-income', item('fiscal-total-income'), item('fiscal-total-expenditure'))],
    holds: [
      ['fiscal-total-income', 'outturn', '80.00', '万元'],
      ['fiscal-total-expenditure', 'outturn', '80.00', '万元'],
    ],
    breaks: [
      ['fiscal-total-income', 'outturn', '80.00', '万元'],
      ['fiscal-total-expenditure', 'outturn', '81.00', '万元'],
    ],
  },
  {
    id: 'totals-told-alike',
    group: '收支总计',
    name: '说明与决算表的总计一致',
    sentence: '说明所写收支总计应等于决算表的收入总计、支出总计。',
    claims: ['total', 'fiscal-total'].map((id) =>
      equal(id, item(id), first(item(`${id}-income`), item(`${id}-expenditure`))),
    ),
    holds: [
      ['total', 'outturn', '100.00', '万元'],
      ['total-income', 'outturn', '100.00', '万元'],
    ],
    breaks: [
      ['total', 'outturn', '100.90', '万元'],
      ['total-income', 'outturn', '109.00', '万元'],
    ],
    undecided: [['total', 'outturn', '100.00', '万元']],
  },
  {
    id: 'fiscal-carried-out',
    group: '收支总计',
    name: '财政拨款支出与年末结转之和等于总计',
    sentence: '财政拨款支出总计应等于三本预算支出与年末财政拨款结转和结余之和。',
    claims: [],
    family: fiscalCarriedOut,
    holds: [
      ['fiscal-total-expenditure', 'outturn', '100.00', '万元'],
      ['general', 'outturn', '80.00', '万元'],
      ['fund', 'outturn', '8.00', '万元'],
      ['fiscal-carried-out', 'outturn', '12.00', '万元'],
    ],
    breaks: [
      ['fiscal-total-expenditure', 'outturn', '100.00', '万元'],
      ['general', 'outturn', '80.00', '万元'],
      ['fund', 'outturn', '8.00', '万元'],
      ['fiscal-carried-out', 'outturn', '21.00', '万元'],
    ],
    undecided: [
      ['fiscal-total-expenditure', 'outturn', '100.00', '万元'],
      ['general', 'outturn', '80.00', '万元'],
      ['fiscal-carried-out', 'outturn', '12.00', '万元'],
    ],
  },
  {
    id: 'fiscal-sides-add-up',
    group: '收支总计',
    name: '财政拨款总计等于当年数与结转之和',
    sentence:
      '财政拨款收入总计应等于当年财政拨款收入与年初结转和结余之和，支出总计应等于当年支出与年末结转和结余之和。',
    claims: [],
    family: fiscalSides,
    holds: [
      ['fiscal-total', 'outturn', '100.00', '万元'],
      ['expenditure-fiscal', 'outturn', '88.00', '万元'],
      ['fiscal-carried-out', 'outturn', '12.00', '万元'],
    ],
    breaks: [
      ['fiscal-total', 'outturn', '100.00', '万元'],
      ['expenditure-fiscal', 'outturn', '88.00', '万元'],
      ['fiscal-carried-out', 'outturn', '21.00', '万元'],
    ],
    undecided: [
      ['fiscal-total', 'outturn', '100.00', '万元'],
      ['expenditure-fiscal', 'outturn', '88.00', '万元'],
    ],
  },
  {
    id: 'fiscal-within-total',
    group: '收支总计',
    name: '财政拨款不超过收支总计',
    sentence: '财政拨款收支总计不应大于收支总计。',
    claims: [
      {
        subject: 'fiscal-total',
        relation: 'at-most',
        stated: first(item('fiscal-total'), item('fiscal-total-income')),
        expected: first(item('total'), item('total-income')),
      },
    ],
    holds: [
      ['fiscal-total', 'outturn', '80.00', '万元'],
      ['total', 'outturn', '100.00', '万元'],
    ],
    breaks: [
      ['fiscal-total', 'outturn', '120.00', '万元'],
      ['total', 'outturn', '100.00', '万元'],
    ],
  },
  {
    id: 'carry-over',
    group: '收支总计',
    name: '本年收支不超过收支总计',
    sentence: '收支总计含上年结转，本年收入、本年支出不应大于收支总计。',
    claims: ['income', 'expenditure'].map((id) => ({
      subject: id,
      relation: 'at-most' as const,
      stated: item(id),
      expected: first(item('total'), item('total-income')),
    })),
    holds: [
      ['income', 'outturn', '90.00', '万元'],
      ['total', 'outturn', '100.00', '万元'],
    ],
    breaks: [
      ['income', 'outturn', '110.00', '万元'],
      ['total', 'outturn', '100.00', '万元'],
    ],
    undecided: [['income', 'outturn', '90.00', '万元']],
  },
  {
    id: 'total-carried-over',
    group: '收支总计',
    name: '本年收支与结转结余之和等于总计',
    sentence:
      '收入总计应等于本年收入、使用非财政拨款结余与年初结转和结余之和，支出总计应等于本年支出、结余分配与年末结转和结余之和。',
    claims: [],
    family: carriedOver,
    holds: [
      ['total-income', 'outturn', '100.00', '万元'],
      ['income', 'outturn', '90.00', '万元'],
      ['surplus-used', 'outturn', '0', '万元'],
      ['carried-in', 'outturn', '10.00', '万元'],
    ],
    breaks: [
      ['total-income', 'outturn', '100.00', '万元'],
      ['income', 'outturn', '90.00', '万元'],
      ['surplus-used', 'outturn', '0', '万元'],
      ['carried-in', 'outturn', '9.00', '万元'],
    ],
    undecided: [
      ['total-income', 'outturn', '100.00', '万元'],
      ['income', 'outturn', '90.00', '万元'],
      ['carried-in', 'outturn', '9.00', '万元'],
    ],
  },
  {
    id: 'income-adds-up',
    group: '收入',
    name: '各项收入之和等于本年收入',
    sentence: '本年收入合计应等于各项收入之和。',
    claims: [equal('income', item('income'), sumOfStated(...INCOME_PARTS))],
    holds: [
      ['income', 'outturn', '90.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-other', 'outturn', '5.00', '万元'],
    ],
    breaks: [
      ['income', 'outturn', '90.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-other', 'outturn', '6.00', '万元'],
    ],
  },
  {
    id: 'income-shares',
    group: '收入',
    name: '收入占比',
    sentence: '每项收入的占比应等于该项收入除以本年收入合计。',
    claims: INCOME.map((id) => share(id, 'income')),
    holds: [
      ['income', 'outturn', '90.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-general', 'share', '94.44', '%'],
    ],
    breaks: [
      ['income', 'outturn', '90.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-general', 'share', '95.00', '%'],
    ],
  },
  {
    id: 'expenditure-adds-up',
    group: '支出',
    name: '各项支出之和等于本年支出',
    sentence: '本年支出合计应等于基本支出、项目支出、上缴上级支出、经营支出与对附属单位补助支出之和。',
    claims: [equal('expenditure', item('expenditure'), sumOfStated(...items(EXPENDITURE)))],
    holds: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['expenditure-project', 'outturn', '50.00', '万元'],
    ],
    breaks: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['expenditure-project', 'outturn', '49.00', '万元'],
    ],
  },
  {
    id: 'expenditure-shares',
    group: '支出',
    name: '支出占比',
    sentence: '每项支出的占比应等于该项支出除以本年支出合计。',
    claims: EXPENDITURE.map((id) => share(id, 'expenditure')),
    holds: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['expenditure-basic', 'share', '44.44', '%'],
    ],
    breaks: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['expenditure-basic', 'share', '44.00', '%'],
    ],
  },
];
