import { lookupIn } from '../choose.ts';
import { difference, type Expression, evaluate, first, item, ratio, sum } from '../expression.ts';
import { meets } from '../quantity.ts';
import { type Check, type Claim, childrenWith, equal, items, share, type Told } from './claim.ts';
import { addsUp, type Parting } from './parts.ts';
import { quoteOf } from './rows.ts';

/** 机关运行经费 is what administrative and 参公 units spend of 公用经费: all of it where there is no other 事业 unit. */
function operating({ facts, year }: Told): Claim[] {
  const units = facts.find((fact) => fact.item === 'units-institution' && fact.year === year);
  const alone = units?.value !== undefined && Number(units.value) === 0;
  return [
    {
      subject: 'operating',
      relation: alone ? 'equal' : 'at-most',
      stated: item('operating'),
      expected: item('public-funds'),
    },
  ];
}

/** What the share of contracts with 小微 enterprises is of: all procurement or the contracts with 中小 ones, as the form has it. */
const smallestOf = (whole: string): Expression => ratio(item('procurement-smallest'), item(whole));

function smallestShare({ facts, year }: Told): Claim[] {
  const share = facts.find(({ item: id, measure }) => id === 'procurement-smallest' && measure === 'share');
  if (!share) return [];
  const stated = item('procurement-smallest', 'share');
  const ofSmaller = smallestOf('procurement-smaller');
  if (share.path.some((words) => words.includes('中小')))
    return [equal('procurement-smallest', quoteOf([share]), ofSmaller)];
  const lookup = lookupIn({ facts, year, corrections: [] });
  const [printed, smaller] = [evaluate(stated, lookup), evaluate(ofSmaller, lookup)];
  // 授予中小企业188.20万元 without more is bound to nothing, and may be what the share is of.
  const part = facts.find(({ item: id, measure }) => id === 'procurement-smallest' && measure === 'outturn');
  const isOfUnbound = facts.some(
    ({ item: id, value, unit, place }) =>
      id === null &&
      unit === part?.unit &&
      Math.abs(place.line - share.place.line) <= 1 &&
      Math.abs(Number(part?.value) / Number(value) - Number(share.value) / 100) < 0.0006,
  );
  if (isOfUnbound) return [];
  const fits =
    printed.kind === 'value' && smaller.kind === 'value' && meets(printed.quantity, smaller.quantity);
  return [
    equal('procurement-smallest', stated, fits ? ofSmaller : first(smallestOf('procurement'), ofSmaller)),
  ];
}

/** What was bought and given up in the year, and the assets held, kind by kind. */
const ASSETS: readonly Parting[] = [
  ...['fixed-assets-added', 'fixed-assets-disposed'].map((whole) => ({
    whole,
    parts: childrenWith(whole, 'money'),
  })),
  { whole: 'assets', parts: ['assets-current', 'assets-noncurrent'], subject: 'assets:outturn' },
  {
    whole: 'assets',
    parts: [
      'assets-current',
      'assets-fixed',
      'assets-investments',
      'assets-construction',
      'assets-intangible',
      'assets-other',
    ],
  },
  { whole: 'assets-fixed', parts: childrenWith('assets-fixed', 'money') },
];

/** All assets, where what is not current is said to be the net value of fixed assets alone. */
const netAlone = ({ facts }: Told): readonly Claim[] =>
  facts.some(({ item: id, label }) => id === 'fixed-assets-net' && label.startsWith('非流动资产'))
    ? [equal('assets:net', item('assets'), sum(item('assets-current'), item('fixed-assets-net')))]
    : [];

/** REGISTRY part: checks of procurement, operating funds and assets. */
export const HOLDINGS: readonly Check[] = [
  {
    id: 'procurement-adds-up',
    group: '采购与资产',
    name: '货物、工程、服务之和',
    sentence: '政府采购支出总额应等于货物、工程与服务支出之和。',
    claims: [
      equal(
        'procurement',
        item('procurement'),
        sum(...items(['procurement-goods', 'procurement-works', 'procurement-services'])),
      ),
    ],
    holds: [
      ['procurement', 'outturn', '37.30', '万元'],
      ['procurement-goods', 'outturn', '0', '万元'],
      ['procurement-works', 'outturn', '37.30', '万元'],
      ['procurement-services', 'outturn', '0', '万元'],
    ],
    breaks: [
      ['procurement', 'outturn', '37.30', '万元'],
      ['procurement-goods', 'outturn', '0', '万元'],
      ['procurement-works', 'outturn', '33.70', '万元'],
      ['procurement-services', 'outturn', '0', '万元'],
    ],
  },
  {
    id: 'procurement-smaller',
    group: '采购与资产',
    name: '中小企业合同不超过采购总额',
    sentence: '授予中小企业合同金额不应大于政府采购支出总额，授予小微企业合同金额不应大于前者。',
    claims: [
      {
        subject: 'procurement-smaller',
        relation: 'at-most',
        stated: item('procurement-smaller'),
        expected: item('procurement'),
      },
      {
        subject: 'procurement-smallest',
        relation: 'at-most',
        stated: item('procurement-smallest'),
        expected: item('procurement-smaller'),
      },
    ],
    holds: [
      ['procurement', 'outturn', '2.92', '万元'],
      ['procurement-smaller', 'outturn', '2.92', '万元'],
    ],
    breaks: [
      ['procurement', 'outturn', '2.92', '万元'],
      ['procurement-smaller', 'outturn', '9.22', '万元'],
    ],
  },
  {
    id: 'procurement-shares',
    group: '采购与资产',
    name: '中小企业合同占比',
    sentence:
      '授予中小企业合同金额的占比应等于其除以政府采购支出总额，授予小微企业合同金额的占比应等于其除以前者或政府采购支出总额。',
    claims: [share('procurement-smaller', 'procurement')],
    family: (told) => smallestShare(told),
    holds: [
      ['procurement', 'outturn', '20.00', '万元'],
      ['procurement-smaller', 'outturn', '15.00', '万元'],
      ['procurement-smaller', 'share', '75', '%'],
    ],
    breaks: [
      ['procurement', 'outturn', '20.00', '万元'],
      ['procurement-smaller', 'outturn', '15.00', '万元'],
      ['procurement-smaller', 'share', '57', '%'],
    ],
  },
  {
    id: 'vehicles-by-use',
    group: '采购与资产',
    name: '车辆用途之和',
    sentence: '国有资产部分的车辆数应等于各用途车辆之和。',
    claims: [],
    family: (told) =>
      addsUp(told, { whole: 'vehicles-owned', parts: childrenWith('vehicles-owned', 'vehicle') }, 'count'),
    holds: [
      ['vehicles-owned-leader', 'count', '0', '辆'],
      ['vehicles-owned-other', 'count', '1', '辆'],
      ['vehicles-owned', 'count', '1', '辆'],
    ],
    breaks: [
      ['vehicles-owned-leader', 'count', '1', '辆'],
      ['vehicles-owned-other', 'count', '1', '辆'],
      ['vehicles-owned', 'count', '1', '辆'],
    ],
  },
  {
    id: 'operating-public',
    group: '采购与资产',
    name: '机关运行经费与公用经费',
    sentence:
      '机关运行经费是行政单位和参公单位的公用经费：没有其他事业单位时应等于一般公共预算公用经费，否则不应大于它。',
    claims: [],
    family: (told) => (told.facts.some((fact) => fact.item === 'operating') ? operating(told) : []),
    holds: [
      ['public-funds', 'outturn', '47.78', '万元'],
      ['operating', 'outturn', '45.20', '万元'],
    ],
    breaks: [
      ['public-funds', 'outturn', '47.78', '万元'],
      ['operating', 'outturn', '45.20', '万元'],
      ['units-institution', 'count', '0', '个'],
    ],
  },
  {
    id: 'assets-add-up',
    group: '采购与资产',
    name: '各类资产之和',
    sentence: '资产总计、新增和处置的固定资产原值应等于印出的各类之和。',
    claims: [],
    family: (told) => [...ASSETS.flatMap((parting) => addsUp(told, parting, 'outturn')), ...netAlone(told)],
    holds: [
      ['fixed-assets-added-general', 'outturn', '5.23', '万元'],
      ['fixed-assets-added-furniture', 'outturn', '1.22', '万元'],
      ['fixed-assets-added', 'outturn', '6.45', '万元'],
    ],
    breaks: [
      ['fixed-assets-added-general', 'outturn', '5.23', '万元'],
      ['fixed-assets-added-furniture', 'outturn', '1.22', '万元'],
      ['fixed-assets-added', 'outturn', '6.54', '万元'],
    ],
  },
  {
    id: 'assets-net',
    group: '采购与资产',
    name: '固定资产净值',
    sentence: '固定资产净值应等于固定资产原值减去累计折旧。',
    claims: [
      equal(
        'fixed-assets-net',
        item('fixed-assets-net'),
        difference(item('fixed-assets-original'), item('fixed-assets-depreciation')),
      ),
    ],
    holds: [
      ['fixed-assets-net', 'outturn', '30.23', '万元'],
      ['fixed-assets-original', 'outturn', '75.22', '万元'],
      ['fixed-assets-depreciation', 'outturn', '44.99', '万元'],
    ],
    breaks: [
      ['fixed-assets-net', 'outturn', '32.03', '万元'],
      ['fixed-assets-original', 'outturn', '75.22', '万元'],
      ['fixed-assets-depreciation', 'outturn', '44.99', '万元'],
    ],
  },
];
