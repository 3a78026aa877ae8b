import { isAnnexed } from '../core/choose.ts';
import type { Fact } from '../core/fact.ts';
import { placeOf } from './passages.ts';
import type { Across, Said, SaidAt, Standing, Told } from './remark-parts.ts';
import { before, isFirm, isNamed, saidAt, sizeOf } from './told-figures.ts';

/** The words before what receptions cost. */
const OF_RECEPTION = /(?:^|[，。；:])(?:国内)?(?:公务)?接待费(?:用)?(?:支出)?(?:决算)?(?:为)?$/u;

/** REGISTRY: means of what the accounts tell by name: the words, the money and the number they are of. */
const NAMED_MEANS: readonly {
  readonly words: RegExp;
  readonly money: readonly string[];
  /** The words before an amount of it that was bound to nothing. */
  readonly said: RegExp;
  readonly number: string;
  readonly batches?: string;
  /** What makes a mean of others, where it was not nil: a car bought within the year, guests from abroad. */
  readonly unless: string;
}[] = [
  {
    words:
      /(?:^|[，。；、(])(?:\d{4}年(?:度)?)?(?:本部门|本单位|本局|我局|全年)?(?:年|单)?(?:车均|(?:平均)?每(?:辆|台)(?:公务用?车|车)?(?:年?均|平均)?|单车(?:平均)?)(?:年)?(?:运行)?(?:维护)?(?:费用?|支出|金额|成本)*(?:为|约|达)?$/u,
    money: ['vehicle-running'],
    said: /(?:^|[，。；:])(?:公务用?车)?运行(?:维护)?费(?:用)?(?:支出)?(?:决算)?(?:为)?$/u,
    number: 'vehicles-kept',
    unless: 'vehicles-purchased',
  },
  {
    words:
      /(?:^|[，。；、(])(?:\d{4}年(?:度)?)?(?:本部门|本单位|本局|我局|全年)?(?:平均)?(?:人均|每人次?|人次均)(?:公务)?(?:接待)?(?:费用?|支出|金额|标准)?(?:为|约|达)?$/u,
    money: ['reception-domestic', 'reception'],
    said: OF_RECEPTION,
    number: 'reception-visits',
    batches: 'reception-batches',
    unless: 'foreign-visits',
  },
  {
    words:
      /(?:^|[，。；、(])(?:\d{4}年(?:度)?)?(?:本部门|本单位|本局|我局|全年)?(?:平均)?(?:批均|批次均|每批次?)(?:公务)?(?:接待)?(?:费用?|支出|金额)?(?:为|约|达)?$/u,
    money: ['reception-domestic', 'reception'],
    said: OF_RECEPTION,
    number: 'reception-batches',
    unless: 'foreign-visits',
  },
];
type NamedMean = (typeof NAMED_MEANS)[number];
/** A paragraph that tells of the mean of another year, or of a bound to it, is not reckoned. */
const NO_MEAN = /上年|去年|标准|不超过|以内|定额|限额|控制|较|比/u;

/** What a figure is the mean of, by the words before it. */
function meanAt(text: string, figure: Standing): NamedMean | null {
  if (!isFirm(figure.fact) || isNamed(figure.fact)) return null;
  if (sizeOf(figure.fact) !== 'money' && sizeOf(figure.fact) !== 'standard') return null;
  const words = before(text, figure);
  const named = NAMED_MEANS.find((one) => one.words.test(words));
  return named && !NO_MEAN.test(/[^，。；]*$/u.exec(words)?.[0] ?? '') ? named : null;
}

/** The one value that is told of an item in a year; null where two are, or none is. */
function only(facts: readonly Fact[], id: string, measure: string, year: number): Fact | null {
  const [one, ...others] = facts.filter(
    (fact) => fact.item === id && fact.measure === measure && fact.year === year,
  );
  const isOne = others.every(({ value, unit }) => Number(value) === Number(one?.value) && unit === one?.unit);
  return one && isOne && isFirm(one) && Number(one.value) > 0 ? one : null;
}

/** The number and the money a mean is of that its own paragraph tells. */
function beside({ passage: { text }, figures }: Told, mean: Standing, named: NamedMean) {
  const facts = figures.map(({ fact }) => fact);
  const stated = (id: string, measure: string) => only(facts, id, measure, mean.fact.year);
  const said = figures.filter(
    (figure) => figure !== mean && sizeOf(figure.fact) === 'money' && named.said.test(before(text, figure)),
  );
  const [one, ...others] = said.filter(({ fact }) => isFirm(fact) && Number(fact.value) > 0);
  const money =
    named.money.flatMap((id) => stated(id, 'outturn') ?? [])[0] ?? (others.length === 0 ? one?.fact : null);
  return { number: stated(named.number, 'count'), money: money ?? null, stated };
}

/** 人均 worked out of batches is that of a batch. */
const together = (
  mean: Standing,
  money: Fact,
  number: Fact,
  batches: Fact | null,
): readonly [Fact, ...Fact[]] => [mean.fact, money, number, ...(batches ? [batches] : [])];

/** A mean told of what its paragraph names elsewhere, also in another sentence. */
export function readNamedMeans(told: Told): Said[] {
  const { text } = told.passage;
  return told.figures.flatMap((mean): Said[] => {
    const named = meanAt(text, mean);
    if (!named) return [];
    const { number, money, stated } = beside(told, mean, named);
    if (!number || !money || isBehind(money, mean.fact)) return [];
    const batches = named.batches === undefined ? null : stated(named.batches, 'count');
    return [
      {
        ...saidAt('told-mean', mean, mean.fact.printed, []),
        facts: together(mean, money, number, batches),
      },
    ];
  });
}

const isBehind = (a: Fact, b: Fact): boolean =>
  a.place.line > b.place.line || (a.place.line === b.place.line && a.place.start > b.place.start);

/** Whether the number last told before a mean is the one it is of: 人均 may be of those who were trained. */
const isLastTold = ({ figures }: Told, mean: Standing, number: Fact | null): boolean => {
  const counted = figures.findLast(
    ({ start, fact }) => start < mean.start && (fact.unit === '人' || fact.unit === '人次'),
  );
  return counted !== undefined && counted.fact.id === number?.id;
};

/** A mean whose number, or whose money, is told in another paragraph of the account. */
export function readMeansAcross({ told, facts }: Across): SaidAt[] {
  const known = facts.filter(({ place, path }) => !isAnnexed(place.section) && path.length === 0);
  return told.flatMap((one): SaidAt[] => {
    if (isAnnexed(one.passage.section)) return [];
    const { text } = one.passage;
    return one.figures.flatMap((mean): SaidAt[] => {
      const named = meanAt(text, mean);
      if (!named) return [];
      const own = beside(one, mean, named);
      if (own.number && own.money) return [];
      const stated = (id: string, measure: string) => only(known, id, measure, mean.fact.year);
      const isOfGuests = named.number !== 'vehicles-kept';
      if (isOfGuests && !/接待/u.test(before(text, mean)) && !isLastTold(one, mean, own.number)) return [];
      const number = own.number ?? stated(named.number, 'count');
      const money = own.money ?? named.money.flatMap((id) => stated(id, 'outturn') ?? [])[0];
      if (!number || !money || (money.item !== 'reception-domestic' && hasOthers(known, named, mean.fact)))
        return [];
      const batches = named.batches === undefined ? null : stated(named.batches, 'count');
      return [
        {
          kind: 'told-mean',
          word: mean.fact.printed,
          facts: together(mean, money, number, batches),
          place: placeOf(one.passage, mean.start, mean.end),
        },
      ];
    });
  });
}

/** Whether the year had others than the number counts. */
const hasOthers = (facts: readonly Fact[], { unless }: NamedMean, { year }: Fact): boolean =>
  facts.some((fact) => fact.item === unless && fact.year === year && Number(fact.value) > 0);
