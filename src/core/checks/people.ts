import { isAnnexed } from '../choose.ts';
import { item, ratio, sum } from '../expression.ts';
import { itemOf } from '../items.ts';
import { slipIn } from '../slips.ts';
import { type Check, type Claim, equal, type Told } from './claim.ts';
import { addsUp, type Parting } from './parts.ts';
import { quoteOf, subjectAt } from './rows.ts';

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

/**
 * A whole and its kinds told again in an annex, held against each other there: the claim of the report is about what
 * the accounts tell.
 */
function inAnnexes({ facts, year }: Told, { whole, parts }: Parting): Claim[] {
  const counts = facts.filter(
    (fact) => fact.measure === 'count' && fact.year === year && fact.value !== null,
  );
  const wholes = counts.filter(({ item: id }) => id === whole);
  if (wholes.every(({ place }) => isAnnexed(place.section))) return [];
  return wholes.flatMap((stated): Claim[] => {
    const { table, section } = stated.place;
    if (!isAnnexed(section) || table === undefined) return [];
    const beside = counts.filter(({ place }) => place.table === table);
    const kinds = parts.flatMap((part) => beside.filter(({ item: id }) => id === part));
    if (kinds.length < 2 || new Set(kinds.map(({ item: id }) => id)).size < kinds.length) return [];
    const isAll = kinds.length === parts.length || slipIn(stated, kinds) !== null;
    return [
      {
        ...equal(subjectAt(stated), quoteOf([stated]), sum(...kinds.map((kind) => quoteOf([kind])))),
        name: itemOf(whole).name,
        short: isAll ? null : '同一处只印出其中几类',
      },
    ];
  });
}

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
    family: (told) =>
      PEOPLE.flatMap((parting) => [...addsUp(told, parting, 'count'), ...inAnnexes(told, parting)]),
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
    family: (told) =>
      UNITS.flatMap((parting) => [...addsUp(told, parting, 'count'), ...inAnnexes(told, parting)]),
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
