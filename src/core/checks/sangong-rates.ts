import { isAnnexed } from '../choose.ts';
import { difference, type Expression, item, ratio, sum } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { swapsOf } from '../misprints.ts';
import { type Check, type Claim, equal, type Told } from './claim.ts';

const PARTS = ['abroad', 'vehicle', 'reception'];
const RATES: readonly Measure[] = ['completion', 'completion-initial', 'completion-full-year'];

/** An outturn and its rate of execution as numbers, for finding which digits fit; verdicts are exact. */
type Rated = { readonly id: string; readonly spent: number; readonly rate: number; readonly printed: string };

const implied = (id: string, rate: Measure): Expression => ratio(item(id), item(id, rate));

/** How far budgets worked out of rounded figures may stand apart. */
const doubtOf = ({ spent, rate, printed }: Rated): number =>
  0.5 / rate + (spent * 50 * 0.1 ** (printed.split('.')[1]?.length ?? 0)) / rate ** 2;

/** How likely digits turned round may fit by mere chance before they say nothing. */
const CHANCE = 1 / 20;

/** How far what the parts' budgets come to stands from the whole's, beyond what rounding leaves. */
function apart(whole: Rated, parts: readonly Rated[]): number {
  const budget = ({ spent, rate }: Rated): number => (spent * 100) / rate;
  const gap = parts.reduce((total, part) => total + budget(part), 0) - budget(whole);
  const doubt = [whole, ...parts].reduce((total, one) => total + doubtOf(one), 0);
  return Math.abs(gap) <= doubt ? 0 : gap;
}

function ratedOf({ facts, year }: Told, rate: Measure): (id: string) => Rated | null {
  return (id) => {
    const only = (measure: Measure): Fact | undefined => {
      const own = facts.filter(
        (fact) =>
          fact.item === id &&
          fact.measure === measure &&
          fact.year === year &&
          fact.hedge === null &&
          !isAnnexed(fact.place.section),
      );
      return own.every(({ value, unit }) => Number(value) === Number(own[0]?.value) && unit === own[0]?.unit)
        ? own[0]
        : undefined;
    };
    const [spent, executed] = [only('outturn'), only(rate)];
    if (
      spent?.unit !== '万元' ||
      !executed?.value ||
      !(Number(spent.value) > 0) ||
      !(Number(executed.value) > 0)
    )
      return null;
    return { id, spent: Number(spent.value), rate: Number(executed.value), printed: executed.value };
  };
}

/** Whether a part is said to have no budget: 未安排预算, 预算0万元. */
const isUnbudgeted = ({ facts, year }: Told, id: string): boolean => {
  const own = facts.filter(
    (fact) =>
      fact.item === id && fact.year === year && /^budget(?:-initial|-full-year)?$/u.test(fact.measure ?? ''),
  );
  return own.length > 0 && own.every(({ value }) => value === null || Number(value) === 0);
};

/** The rate of 三公 as a whole and those of its parts, one of which is the digits of what it should be turned round. */
const ratesTogether = (told: Told): readonly Claim[] =>
  RATES.flatMap((rate): readonly Claim[] => {
    const read = ratedOf(told, rate);
    const whole = read('sangong');
    const parts = PARTS.flatMap((id) => read(id) ?? []);
    const spent = parts.reduce((total, part) => total + part.spent, 0);
    if (!whole || parts.length === 0 || Math.abs(spent - whole.spent) > 0.005 * (parts.length + 1)) return [];
    const ofWhole = equal(
      `sangong:${rate}`,
      item('sangong', rate),
      parts.length === 1
        ? item(parts[0]?.id ?? '', rate)
        : ratio(item('sangong'), sum(...parts.map(({ id }) => implied(id, rate)))),
    );
    const gap = apart(whole, parts);
    const turned = (one: Rated): boolean =>
      swapsOf(one.printed).some((value) => {
        const other: Rated = { ...one, rate: Number(value) };
        return (
          other.rate > 0 &&
          apart(
            one === whole ? other : whole,
            parts.map((part) => (part === one ? other : part)),
          ) === 0
        );
      });
    const all = [whole, ...parts];
    const slips = all.filter(turned);
    const [slip] = slips;
    const tried = all.reduce((count, { printed }) => count + swapsOf(printed).length, 0);
    const doubt = all.reduce((total, one) => total + doubtOf(one), 0);
    const chance = (tried * 2 * doubt * whole.rate) / (whole.spent * 100);
    // A budget of which nothing was spent is in no rate; parts beyond the whole are told by themselves.
    const isAll = PARTS.every((id) => parts.some((part) => part.id === id) || isUnbudgeted(told, id));
    // What was not spent of a budget lowers the rate of the whole and is in none of its parts.
    if (gap === 0) return [isAll ? ofWhole : { ...ofWhole, relation: 'at-most' }];
    if (gap > 0 || (!isAll && (!slip || chance > CHANCE)))
      return [{ ...ofWhole, unsure: '可能另有没有支出的预算' }];
    const others = parts.filter((part) => part !== slip);
    if (!slip || slips.length > 1 || slip === whole) return [ofWhole];
    const rest =
      others.length === 0
        ? implied('sangong', rate)
        : difference(implied('sangong', rate), sum(...others.map(({ id }) => implied(id, rate))));
    return [equal(`${slip.id}:${rate}`, item(slip.id, rate), ratio(item(slip.id), rest))];
  });

/** REGISTRY part: rates of execution of 三公 that must follow from one another. */
export const SANGONG_RATES: readonly Check[] = [
  {
    id: 'sangong-rates-together',
    group: '三公',
    name: '“三公”合计与各项的完成率',
    sentence: '“三公”经费合计的完成预算百分比应与各项决算数、完成率折算的结果一致。',
    claims: [],
    family: ratesTogether,
    holds: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['sangong', 'completion', '98.63', '%'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle', 'completion', '98.50', '%'],
      ['reception', 'outturn', '1.98', '万元'],
      ['reception', 'completion', '99.00', '%'],
    ],
    breaks: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['sangong', 'completion', '89.63', '%'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle', 'completion', '98.50', '%'],
      ['reception', 'outturn', '1.98', '万元'],
      ['reception', 'completion', '99.00', '%'],
    ],
    undecided: [
      ['sangong', 'outturn', '7.89', '万元'],
      ['sangong', 'completion', '75.00', '%'],
      ['vehicle', 'outturn', '5.91', '万元'],
      ['vehicle', 'completion', '98.50', '%'],
      ['reception', 'outturn', '1.98', '万元'],
      ['reception', 'completion', '99.00', '%'],
    ],
  },
];
