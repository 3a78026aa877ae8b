import { type Expression, first, item, sumOfStated } from '../expression.ts';
import { ALWAYS, type Indicator } from './indicator.ts';

/** Kinds of posts that reports state one by one instead of a total. */
const STAFF_PARTS = [
  'staff-administrative',
  'staff-managed',
  'staff-institution',
  'staff-worker',
  'staff-bureau',
  'staff-subordinate',
];

/** Staff in post: the stated total, else the kinds of posts added up. */
export const STAFF: Expression = first(
  item('staff', 'count'),
  sumOfStated(...STAFF_PARTS.map((part) => item(part, 'count'))),
);

/** People in post and the posts they fill. */
export const PEOPLE: readonly Indicator[] = [
  {
    id: 'staff',
    name: '在职人数',
    topic: 'people',
    unit: '人',
    expression: STAFF,
    polarity: 'none',
    sentence: '年末在职（在编）实有人数；报告只分项印出时相加。',
    traps: ALWAYS,
  },
];
