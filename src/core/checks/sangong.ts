import { type Expression, first, item, sum } from '../expression.ts';
import type { Measure } from '../fact.ts';
import { itemOf } from '../items.ts';
import { type Check, type Claim, equal, items, share } from './claim.ts';

const SANGONG = ['abroad', 'vehicle', 'reception'];
const VEHICLE = ['vehicle-purchase', 'vehicle-running'];
const TYPES = ['sedan', 'suv', 'bus'];
const BUDGETS = ['budget', 'budget-initial', 'budget-full-year'] as const;

/** A part of 三公; cars also where purchase and running are told one by one. */
const partOf = (id: string, measure: Measure = 'outturn'): Expression =>
  id === 'vehicle' ? first(item(id, measure), sum(...items(VEHICLE, measure))) : item(id, measure);

/** The parts of last year’s figure, where a report prints both years. */
const lastYear = (whole: string, parts: readonly string[]): Claim => ({
  ...equal(
    `${whole}:outturn:-1`,
    item(whole, 'outturn', -1),
    sum(...parts.map((id) => item(id, 'outturn', -1))),
  ),
  name: `上年${itemOf(whole).name}`,
});

/** REGISTRY part: checks of 三公 and the counts behind it. */
export const SANGONG_CHECKS: readonly Check[] = [
  {
    id: 'sangong-adds-up',
    group: '三公',
    name: '“三公”三项之和等于合计',
    sentence: '“三公”经费合计应等于因公出国（境）费、公务用车购置及运行维护费与公务接待费之和。',
    claims: [
      equal('sangong', item('sangong'), sum(...SANGONG.map((id) => partOf(id)))),
      ...BUDGETS.map(
        (base): Claim => ({
          ...equal(`sangong:${base}`, item('sangong', base), sum(...items(SANGONG, base))),
          whole: true,
        }),
      ),
      lastYear('sangong', SANGONG),
    ],
    holds: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['abroad', 'outturn', '0', '万元'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['reception', 'outturn', '1.98', '万元'],
    ],
    breaks: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['abroad', 'outturn', '0', '万元'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['reception', 'outturn', '1.89', '万元'],
    ],
    undecided: [['sangong', 'outturn', '7.89', '万元']],
  },
  {
    id: 'vehicle-adds-up',
    group: '三公',
    name: '用车购置与运行之和',
    sentence: '公务用车购置及运行维护费应等于购置费与运行维护费之和。',
    claims: [
      equal('vehicle', item('vehicle'), sum(...items(VEHICLE))),
      ...BUDGETS.map((base) => equal(`vehicle:${base}`, item('vehicle', base), sum(...items(VEHICLE, base)))),
      lastYear('vehicle', VEHICLE),
    ],
    holds: [
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle-purchase', 'outturn', '0', '万元'],
      ['vehicle-running', 'outturn', '5.91', '万元'],
    ],
    breaks: [
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle-purchase', 'outturn', '1.00', '万元'],
      ['vehicle-running', 'outturn', '5.91', '万元'],
    ],
    undecided: [['vehicle', 'outturn', '5.91', '万元']],
  },
  {
    id: 'reception-adds-up',
    group: '三公',
    name: '国内与外事接待之和',
    sentence: '公务接待费应等于国内公务接待费与外事接待费之和。',
    claims: [
      equal('reception', item('reception'), sum(item('reception-domestic'), item('reception-foreign'))),
    ],
    holds: [
      ['reception', 'outturn', '1.98', '万元'],
      ['reception-domestic', 'outturn', '1.98', '万元'],
      ['reception-foreign', 'outturn', '0', '万元'],
    ],
    breaks: [
      ['reception', 'outturn', '1.98', '万元'],
      ['reception-domestic', 'outturn', '1.98', '万元'],
      ['reception-foreign', 'outturn', '0.20', '万元'],
    ],
  },
  {
    id: 'sangong-shares',
    group: '三公',
    name: '“三公”占比',
    sentence: '“三公”每项的占比应等于该项除以“三公”经费合计。',
    claims: SANGONG.map((id) => share(id, 'sangong')),
    holds: [
      ['sangong', 'outturn', '2.91', '万元'],
      ['vehicle', 'outturn', '2.22', '万元'],
      ['vehicle', 'share', '76.29', '%'],
    ],
    breaks: [
      ['sangong', 'outturn', '2.91', '万元'],
      ['vehicle', 'outturn', '2.22', '万元'],
      ['vehicle', 'share', '67.29', '%'],
    ],
  },
  {
    id: 'sangong-changes',
    group: '三公',
    name: '三项增减之和等于合计增减',
    sentence: '“三公”经费合计的增减额应等于三项增减额之和。',
    claims: [
      equal('sangong', item('sangong', 'change'), sum(...items(SANGONG, 'change'))),
      equal('vehicle', item('vehicle', 'change'), sum(...items(VEHICLE, 'change'))),
      equal(
        'sangong:budget-change',
        item('sangong', 'budget-change'),
        sum(...items(SANGONG, 'budget-change')),
      ),
    ],
    holds: [
      ['sangong', 'change', '-0.10', '万元'],
      ['abroad', 'change', '0', '万元'],
      ['vehicle', 'change', '-0.08', '万元'],
      ['reception', 'change', '-0.02', '万元'],
    ],
    breaks: [
      ['sangong', 'change', '-0.10', '万元'],
      ['abroad', 'change', '0', '万元'],
      ['vehicle', 'change', '-0.08', '万元'],
      ['reception', 'change', '0.02', '万元'],
    ],
    undecided: [['sangong', 'change', '-0.10', '万元']],
  },
  {
    id: 'batches-within-visits',
    group: '接待与车辆',
    name: '批次（团组）不多于人次（人数）',
    sentence: '接待批次不应多于接待人次，出国（境）团组不应多于人数；国内接待中的外事接待不应多于国内接待。',
    claims: [
      {
        subject: 'reception-batches',
        relation: 'at-most',
        stated: item('reception-batches', 'count'),
        expected: item('reception-visits', 'count'),
      },
      {
        subject: 'foreign-batches',
        relation: 'at-most',
        stated: item('foreign-batches', 'count'),
        expected: item('foreign-visits', 'count'),
      },
      {
        subject: 'received-batches',
        relation: 'at-most',
        stated: item('received-batches', 'count'),
        expected: item('reception-batches', 'count'),
      },
      {
        subject: 'received-visits',
        relation: 'at-most',
        stated: item('received-visits', 'count'),
        expected: item('reception-visits', 'count'),
      },
      {
        subject: 'reception-received',
        relation: 'at-most',
        stated: item('reception-received'),
        expected: item('reception-domestic'),
      },
      {
        subject: 'abroad-groups',
        relation: 'at-most',
        stated: item('abroad-groups', 'count'),
        expected: item('abroad-persons', 'count'),
      },
    ],
    holds: [
      ['reception-batches', 'count', '17', '批次'],
      ['reception-visits', 'count', '138', '人次'],
    ],
    breaks: [
      ['reception-batches', 'count', '138', '批次'],
      ['reception-visits', 'count', '17', '人次'],
    ],
    undecided: [['reception-batches', 'count', '17', '批次']],
  },
  {
    id: 'money-with-visits',
    group: '接待与车辆',
    name: '有金额则有人次、辆数',
    sentence: '接待、出国（境）、购车金额与人次（人数、辆数）应同为零或同不为零。',
    claims: [
      {
        subject: 'reception-domestic',
        relation: 'together',
        stated: item('reception-domestic'),
        expected: item('reception-visits', 'count'),
      },
      {
        subject: 'reception',
        relation: 'together',
        stated: item('reception'),
        expected: first(
          sum(item('reception-visits', 'count'), item('foreign-visits', 'count')),
          item('reception-visits', 'count'),
        ),
      },
      {
        subject: 'reception-foreign',
        relation: 'together',
        stated: item('reception-foreign'),
        expected: item('foreign-visits', 'count'),
      },
      {
        subject: 'abroad',
        relation: 'together',
        stated: item('abroad'),
        expected: item('abroad-persons', 'count'),
      },
      {
        subject: 'vehicle-purchase',
        relation: 'together',
        stated: item('vehicle-purchase'),
        expected: item('vehicles-purchased', 'count'),
      },
    ],
    holds: [
      ['reception-domestic', 'outturn', '1.00', '万元'],
      ['reception-visits', 'count', '102', '人次'],
    ],
    breaks: [
      ['reception-domestic', 'outturn', '1.00', '万元'],
      ['reception-visits', 'count', '0', '人次'],
    ],
    undecided: [['reception-domestic', 'outturn', '1.00', '万元']],
  },
  {
    id: 'vehicles-by-type',
    group: '接待与车辆',
    name: '车辆分类之和',
    sentence: '公务用车保有量、购置数与购置金额应等于轿车、越野车与载客汽车之和。',
    claims: [
      equal(
        'vehicles-kept',
        item('vehicles-kept', 'count'),
        sum(...items(['vehicles-kept-sedan', 'vehicles-kept-suv', 'vehicles-kept-bus'], 'count')),
      ),
      equal(
        'vehicles-purchased',
        item('vehicles-purchased', 'count'),
        sum(
          ...items(
            TYPES.map((type) => `vehicles-purchased-${type}`),
            'count',
          ),
        ),
      ),
      equal(
        'vehicle-purchase',
        item('vehicle-purchase'),
        sum(...items(TYPES.map((type) => `vehicle-purchase-${type}`))),
      ),
    ],
    holds: [
      ['vehicles-kept', 'count', '1', '辆'],
      ['vehicles-kept-sedan', 'count', '1', '辆'],
      ['vehicles-kept-suv', 'count', '0', '辆'],
      ['vehicles-kept-bus', 'count', '0', '辆'],
    ],
    breaks: [
      ['vehicles-kept', 'count', '1', '辆'],
      ['vehicles-kept-sedan', 'count', '1', '辆'],
      ['vehicles-kept-suv', 'count', '1', '辆'],
      ['vehicles-kept-bus', 'count', '0', '辆'],
    ],
    undecided: [['vehicles-kept', 'count', '1', '辆']],
  },
  {
    id: 'vehicles-agree',
    group: '接待与车辆',
    name: '公务用车与国有资产一致',
    sentence: '“三公”部分的公务用车保有量应与国有资产占有使用部分的车辆数一致。',
    claims: [equal('vehicles-kept', item('vehicles-kept', 'count'), item('vehicles-owned', 'count'))],
    holds: [
      ['vehicles-kept', 'count', '1', '辆'],
      ['vehicles-owned', 'count', '1', '辆'],
    ],
    breaks: [
      ['vehicles-kept', 'count', '1', '辆'],
      ['vehicles-owned', 'count', '2', '辆'],
    ],
  },
];
