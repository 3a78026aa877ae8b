import { quoted } from '../expression.ts';
import type { Fact } from '../fact.ts';
import { dimensionOf } from '../quantity.ts';
import type { Check, Claim, Told } from './claim.ts';
import { nameOf, subjectAt } from './rows.ts';

/** 制定…作业指导书、…规范等监管标准: some of the things by name, and what all of them are. */
const LISTED = /^(.*?)等([\p{Script=Han}]{4,})$/u;
/** What leads to the names. */
const MADE =
  /^.*?(?:建立|制定|出台|印发|完善|编制|修订|形成|发布|开展|举办|组织|实施|推出|签订|新增|完成)了?/u;
/** A shorter name may be of anything. */
const TELLING = 4;

type Listing = { readonly fact: Fact; readonly names: readonly string[]; readonly thing: string };

function listingOf(fact: Fact): Listing | null {
  const [, list = '', thing = ''] = LISTED.exec(fact.path.at(-1) ?? '') ?? [];
  const names = list
    .replace(MADE, '')
    .split(/[、和及与]/u)
    .filter(({ length }) => length >= TELLING);
  return thing === '' || names.length === 0 ? null : { fact, names, thing };
}

/** Whether all characters of one name stand in the other in their order: 稽核指导书, 稽核现场指导书. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const isSameName = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);
const isSameThing = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

const isCounted = ({ item, measure, value, unit, hedge }: Fact): boolean =>
  item === 'performance' &&
  (measure === 'actual' || measure === 'target') &&
  value !== null &&
  hedge === null &&
  unit !== null &&
  (dimensionOf(unit) === 'thing' || dimensionOf(unit) === 'count');

/** How many there are of the same things is told alike wherever one form tells it. */
function sameThings({ facts, year }: Told): readonly Claim[] {
  const listings = facts
    .filter((fact) => fact.year === year && isCounted(fact))
    .flatMap((fact) => listingOf(fact) ?? []);
  return listings.flatMap((one, index): Claim[] =>
    listings.slice(index + 1).flatMap((other): Claim[] => {
      const [a, b] = [one.fact, other.fact];
      const beside =
        a.place.table === b.place.table &&
        a.path[0] === b.path[0] &&
        a.measure === b.measure &&
        a.unit === b.unit;
      const shared = one.names.some((name) => other.names.some((known) => isSameName(name, known)));
      if (!beside || !isSameThing(one.thing, other.thing)) return [];
      return [
        {
          subject: subjectAt(a),
          name: nameOf(a.path),
          relation: 'equal',
          stated: quoted(nameOf(a.path), a),
          expected: quoted(nameOf(b.path), b),
          unsure: shared ? null : '两处所列名称没有相同的，可能不是同一事项',
        },
      ];
    }),
  );
}

const GOAL = ['示例项目', '年度总体目标', '制定稽核指导书、风险研判规范等监管标准规范'];
const OTHER = ['示例项目', '建立长效机制', '建立了举报奖励细则等监管标准'];
const ROW = ['示例项目', '建立长效机制', '建立了基金稽核现场指导书等监管标准'];

/** REGISTRY part: checks of the same things counted twice in one form. */
export const SAME_THINGS: readonly Check[] = [
  {
    id: 'things-agree',
    group: '前后一致',
    name: '同一事项的数量',
    sentence: '同一自评表中两处列出的同一事项（列名有相同者），数量应当相同。',
    claims: [],
    family: sameThings,
    holds: [
      ['performance', 'actual', '7', '项', 0, GOAL],
      ['performance', 'actual', '7', '项', 0, ROW],
    ],
    breaks: [
      ['performance', 'actual', '7', '项', 0, GOAL],
      ['performance', 'actual', '6', '项', 0, ROW],
    ],
    undecided: [
      ['performance', 'actual', '7', '项', 0, GOAL],
      ['performance', 'actual', '6', '项', 0, OTHER],
    ],
  },
];
