import { type Expression, first, item, ratio, sumOfStated } from '../expression.ts';
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

/** Posts: the stated total, else the kinds of posts added up. */
export const POSTS: Expression = first(
  item('posts', 'count'),
  sumOfStated(
    ...['posts-administrative', 'posts-managed', 'posts-institution', 'posts-worker'].map((part) =>
      item(part, 'count'),
    ),
  ),
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
  {
    id: 'posts',
    name: '编制数',
    topic: 'people',
    unit: '人',
    expression: POSTS,
    polarity: 'none',
    sentence: '核定的编制数；报告只分项印出时相加。编制不是在职人数，按编制与按在职的人均分列。',
    traps: ALWAYS,
  },
  {
    id: 'staff-control',
    name: '在职人员控制率',
    topic: 'people',
    unit: '%',
    expression: first(item('staff-control', 'count'), item('staff-control', 'rate'), ratio(STAFF, POSTS)),
    polarity: 'none',
    sentence: '在职人数占编制数的比重；报告印出控制率时以印出者为准。',
    traps: ALWAYS,
  },
];
