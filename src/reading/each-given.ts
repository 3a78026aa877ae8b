import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Said, Standing, Told } from './remark-parts.ts';

/** Three figures side by side that say what each of so many persons was given, and what it came to. */
const ORDERS = [
  ['persons', 'rate', 'money'],
  ['rate', 'persons', 'money'],
  ['persons', 'money', 'rate'],
] as const;
type Role = (typeof ORDERS)[number][number];

/** Words by which one of the three is not of the other two. */
const NOT_OF_THEM =
  /部分|分别|分档|剩余|减半|中央|省级|市级|县级|区级|本级|各级|财政|配套|自缴|基金|约|左右|余|以上|以下|以内|不超过|最高|封顶|比例|折|月|季|天|不等|预计|拟|原|上年|去年|同比|未|提高|[增减]|另|目标|计划|应/u;
const GIVING = '(?:资助|代缴|补助|补贴|救助|发放|支付|支出|给予)';
/** 按每人320元, 每人每年按350元, 人均资助210元. */
const EACH = new RegExp(
  `^[，、]?(?:均|各)?(?:按照?|以)?(?:每人(?:每年)?|人均)(?:按|为|达)?${GIVING}?(?:标准)?(?:为)?$`,
  'u',
);
/** The same before 380元/人: 按380元/人, 资助标准380元/人, 按个人缴费标准380元/人. */
const AT = new RegExp(`^[，、]?(?:均|各)?(?:按照?|以)?(?:${GIVING}|(?:个人)?缴费)?(?:标准)?(?:为|按)?$`, 'u');
/** 、454.44万元, 全额资助68.8万元, 的标准定额资助，共计66.2万元. */
const CAME_TO = new RegExp(
  `^(?:的?标准)?[，、]?(?:全额|定额|足额)?${GIVING}*(?:参保|缴费)?(?:资金|金额|费用|经费)?[，、]?(?:共计|合计|总计|共|计)?${GIVING}?(?:参保)?(?:资金|金额|费用|经费)?(?:共计|合计|共|计|为)?$`,
  'u',
);
/** The persons a rate is told before: 资助困难群众参保18460人. */
const GIVEN_TO = new RegExp(`^(?:的?标准)?[，、]?[全定足额]*${GIVING}\\p{Script=Han}{0,12}$`, 'u');
/** All who are insured are seldom those who were given something. */
const ALL_INSURED = /参保(?:总?人数|人员|人口|群众)?$/u;
/** The last words before the first of the three. */
const LEAD = /[^，。；、:()]*$/u;
const ENDED = /^(?:(?:全额|定额|足额)(?:资助|代缴|补助))?(?:[，。；、)]|$)/u;
const GOES_ON = /^[，、)]*(?:含|其中|不含)/u;

/** Each of so many persons given so much, told group by group (特困人员2150人，按每人320元全额资助68.8万元；低保对象…). */
export function readEachGiven(told: Told): Said[] {
  const {
    passage: { text },
    figures,
  } = told;
  const together = groupsTogether(told);
  const single = figures.flatMap((first, at): Said[] => {
    const [second, third] = [figures[at + 1], figures[at + 2]];
    if (!second || !third) return [];
    const three = [first, second, third];
    const roles = three.map(({ fact }) => rolesOf(fact));
    const lead = LEAD.exec(text.slice(Math.max(0, first.start - 30), first.start))?.[0] ?? '';
    const words = [lead, text.slice(first.end, second.start), text.slice(second.end, third.start)];
    const order = ORDERS.find((roled) =>
      roled.every(
        (role, index) => roles[index]?.includes(role) && isSaid(role, roled, words, index, three[index]),
      ),
    );
    if (!order || NOT_OF_THEM.test(words.join('·'))) return [];
    const after = text.slice(third.end, third.end + 6);
    if (!ENDED.test(after) || GOES_ON.test(after) || isOneOfSeveral(text, figures, at)) return [];
    if (endsGroups(text, figures, figures.indexOf(third))) return [];
    const of = (role: Role): Standing | undefined => three[order.indexOf(role)];
    const [money, persons, rate] = [of('money'), of('persons'), of('rate')];
    if (!money || !persons || !rate) return [];
    const isMean = words[order.indexOf('rate')]?.includes('人均') ?? false;
    return [
      {
        kind: 'unit-value',
        start: rate.start,
        end: rate.end,
        word: `${isMean ? '人均' : '标准'}${rate.fact.printed}`,
        facts: [money.fact, persons.fact, rate.fact],
      },
    ];
  });
  return [...single, ...together];
}

/** The amount that several groups came to together. */
const ALL_CAME_TO = /共|合计|总计/u;
type Group = readonly [persons: Standing, rate: Standing];

/** Groups told one by one with what each person was given, right before an amount: none where that is of the last alone. */
function groupsBefore(text: string, figures: readonly Standing[], at: number): readonly Group[] {
  const groups: Group[] = [];
  for (let last = at - 1; last > 0; last -= 2) {
    const [persons, rate, next] = [figures[last - 1], figures[last], figures[last + 1]];
    if (!persons || !rate || !next || !rolesOf(persons.fact).includes('persons')) break;
    if (!rolesOf(rate.fact).includes('rate')) break;
    const words = text.slice(persons.end, rate.start);
    if (!(rate.fact.unit === '元/人' ? AT : EACH).test(words) || NOT_OF_THEM.test(words)) break;
    const behind = text.slice(rate.end, next.start);
    const isNext = groups.length === 0 || /^[^。()\d]{0,12}[，、；]\p{Script=Han}{2,12}$/u.test(behind);
    if (!isNext || NOT_OF_THEM.test(behind) || /[。]/u.test(behind)) break;
    groups.unshift([persons, rate]);
  }
  return groups;
}

const endsGroups = (text: string, figures: readonly Standing[], at: number): boolean =>
  groupsBefore(text, figures, at).length > 1;

/** Several groups, each of so many given so much, and what all of them came to (特困人员50人、每人350元，低保对象300人、每人220元，共支出8.35万元). */
function groupsTogether({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((money, at): Said[] => {
    const before = figures[at - 1];
    if (!before || !rolesOf(money.fact).includes('money') || money.fact.unit === '元') return [];
    const words = text.slice(before.end, money.start);
    if (!CAME_TO.test(words) || !ALL_CAME_TO.test(words) || NOT_OF_THEM.test(words)) return [];
    const groups = groupsBefore(text, figures, at);
    const [first] = groups;
    const after = text.slice(money.end, money.end + 4);
    if (!first || groups.length < 2 || !(ENDED.test(after) || after.startsWith('(')) || GOES_ON.test(after))
      return [];
    const lead = LEAD.exec(text.slice(Math.max(0, first[0].start - 30), first[0].start))?.[0] ?? '';
    const start = figures.indexOf(first[0]);
    if (lead === '' || NOT_OF_THEM.test(lead) || isOneOfSeveral(text, figures, start)) return [];
    const rates = groups.map(([, { fact }]) => fact.printed).join('、');
    return [
      {
        kind: 'unit-value',
        start: money.start,
        end: money.end,
        word: `标准${rates}`,
        facts: [money.fact, ...groups.flat().map(({ fact }) => fact)],
      },
    ];
  });
}

/** What a figure may be of the three; none where it is hedged or nil. */
function rolesOf({ value, unit, hedge }: Fact): readonly Role[] {
  if (value === null || unit === null || hedge !== null || Number(value) <= 0) return [];
  if (unit === '人' || unit === '万人') return ['persons'];
  if (unit === '元/人') return ['rate'];
  return dimensionOf(unit) === 'money' ? (unit === '元' ? ['rate', 'money'] : ['money']) : [];
}

/** Whether the words before a figure say that it is the one of the three it would be. */
function isSaid(
  role: Role,
  order: (typeof ORDERS)[number],
  words: readonly string[],
  index: number,
  figure: Standing | undefined,
): boolean {
  const before = words[index] ?? '';
  if (role === 'rate' && index > 0 && figure?.fact.unit === '元/人') return AT.test(before);
  if (role === 'rate') return (index === 0 ? /(?:每人(?:每年)?|人均)(?:按|为)?$/u : EACH).test(before);
  if (role === 'money') return CAME_TO.test(before);
  if (ALL_INSURED.test(before) && !new RegExp(GIVING, 'u').test(before)) return false;
  return index === 0 ? /\p{Script=Han}$/u.test(before) : order[0] === 'rate' && GIVEN_TO.test(before);
}

/** 特困人员100人、低保对象200人，每人280元: what each was given may be told of both. */
function isOneOfSeveral(text: string, figures: readonly Standing[], at: number): boolean {
  const [before, first] = [figures[at - 1], figures[at]];
  if (!before || !first || !rolesOf(before.fact).includes('persons')) return false;
  return /^(?:[、和及与]|，)[^，。；:]*$/u.test(text.slice(before.end, first.start));
}
