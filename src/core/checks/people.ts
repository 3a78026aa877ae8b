import { item, ratio } from '../expression.ts';
import { type Check, equal } from './claim.ts';
import { addsUp, type Parting } from './parts.ts';

/** People told as a whole and kind by kind. */
const PEOPLE: readonly Parting[] = [
  {
    whole: 'posts',
    parts: ['posts-administrative', 'posts-managed', 'posts-institution', 'posts-worker'],
  },
  {
    whole: 'staff',
    parts: ['staff-administrative', 'staff-managed', 'staff-institution', 'staff-worker'],
  },
  { whole: 'staff', parts: ['staff-bureau', 'staff-subordinate'], subject: 'staff:count' },
  { whole: 'retired', parts: ['retired-own', 'retired-pension'] },
  { whole: 'retired-pension', parts: ['retired-pension-cadres', 'retired-pension-others'] },
];

/** Units told as a whole and kind by kind. */
const UNITS: readonly Parting[] = [
  { whole: 'units-subordinate', parts: ['units-administrative', 'units-managed', 'units-institution'] },
  {
    whole: 'units-reporting',
    parts: ['units-reporting-administrative', 'units-reporting-managed', 'units-reporting-institution'],
  },
];

/** REGISTRY part: checks of people and units. */
export const PEOPLE_CHECKS: readonly Check[] = [
  {
    id: 'staff-control',
    group: '人员',
    name: '在职人员控制率',
    sentence: '在职人员控制率应等于在职人数除以编制数。',
    claims: [
      equal(
        'staff-control',
        item('staff-control', 'count'),
        ratio(item('staff', 'count'), item('posts', 'count')),
      ),
    ],
    holds: [
      ['staff-control', 'count', '100', '%'],
      ['staff', 'count', '45', '人'],
      ['posts', 'count', '45', '人'],
    ],
    breaks: [
      ['staff-control', 'count', '100', '%'],
      ['staff', 'count', '40', '人'],
      ['posts', 'count', '45', '人'],
    ],
  },
  {
    id: 'people-add-up',
    group: '人员',
    name: '各类人员之和',
    sentence: '编制数、在职人数、离退休人数应等于印出的各类之和。',
    claims: [],
    family: (told) => PEOPLE.flatMap((parting) => addsUp(told, parting, 'count')),
    holds: [
      ['posts-administrative', 'count', '7', '人'],
      ['posts-managed', 'count', '21', '人'],
      ['posts', 'count', '28', '人'],
    ],
    breaks: [
      ['posts-administrative', 'count', '7', '人'],
      ['posts-managed', 'count', '21', '人'],
      ['posts', 'count', '36', '人'],
    ],
  },
  {
    id: 'units-add-up',
    group: '人员',
    name: '各类单位之和',
    sentence: '下属单位数应等于行政单位、参公事业单位与其他事业单位数之和。',
    claims: [],
    family: (told) => UNITS.flatMap((parting) => addsUp(told, parting, 'count')),
    holds: [
      ['units-administrative', 'count', '0', '个'],
      ['units-managed', 'count', '1', '个'],
      ['units-institution', 'count', '1', '个'],
      ['units-subordinate', 'count', '2', '个'],
    ],
    breaks: [
      ['units-administrative', 'count', '0', '个'],
      ['units-managed', 'count', '1', '个'],
      ['units-institution', 'count', '1', '个'],
      ['units-subordinate', 'count', '3', '个'],
    ],
  },
];
