import { compare, divide, type Exact, exact, larger, magnitude, multiply, smaller, ZERO } from './exact.ts';
import { minus, over, plus } from './expression.ts';
import { byPlace, type Fact, type Measure } from './fact.ts';
import { dimensionOf, meets, parseQuantity, type Quantity, UNITS, type Unit } from './quantity.ts';

/**
 * A row of a performance form that prints both the value aimed at and the value reached. `met` is null where the two
 * can be told apart but not judged; `deviation` is |完成值 − 指标值| ÷ 指标值, null where a hedge or a zero forbids it.
 */
export type PerformanceRow = {
  readonly path: readonly string[];
  readonly facts: readonly [target: Fact, actual: Fact];
  readonly met: boolean | null;
  readonly deviation: Quantity | null;
};

/** A general goal is told again in the rows below it. */
const GENERAL_GOAL = '年度总体目标';

/** How far two figures may be apart where only one of them prints a unit: beyond it they are not of the same unit. */
const ONE_UNIT = exact(10n);

/** The single thing stated of a row by a measure; null where two places print different things. */
function onlyOne(stated: readonly Fact[]): Fact | null {
  const [first, ...others] = [...stated].sort(byPlace);
  if (!first) return null;
  const same = ({ value, unit, hedge }: Fact): boolean =>
    value === first.value && unit === first.unit && hedge === first.hedge;
  return others.every(same) ? first : null;
}

/** Both figures of a row in one unit, or null where they cannot be held together. */
function together(target: Fact, actual: Fact): readonly [Quantity, Quantity] | null {
  const unit: Unit = target.unit ?? actual.unit ?? '个';
  const other: Unit = actual.unit ?? unit;
  if (target.value === null || actual.value === null || dimensionOf(unit) !== dimensionOf(other)) return null;
  // What was aimed at was set, not measured: it is exact.
  const set = parseQuantity(target.value, unit, target.hedge);
  const aimed = { ...set, low: set.value, high: set.value };
  const reached = parseQuantity(actual.value, other, actual.hedge);
  const lostUnit = (target.unit === null) !== (actual.unit === null);
  if (lostUnit && !isNear(aimed.value, reached.value)) return null;
  return [aimed, reached];
}

const isNear = (a: Exact, b: Exact): boolean =>
  compare(magnitude(a), multiply(magnitude(b), ONE_UNIT)) <= 0 &&
  compare(magnitude(b), multiply(magnitude(a), ONE_UNIT)) <= 0;

const WHOLE = UNITS['%'].factor;
const ALL = exact(1n);

/**
 * Whether what was aimed at was reached. A target with a bound says itself which side is right. One without is met by
 * the same value; by more where things are counted; by the whole where it is 100%; money spent beside or above a bare
 * target is neither right nor wrong.
 */
function isMet(aimed: Quantity, reached: Quantity): boolean | null {
  if (aimed.hedge === 'about' || reached.hedge === 'about') return null;
  const atLeast = compare(reached.high, aimed.low) >= 0;
  const atMost = compare(reached.low, aimed.high) <= 0;
  if (aimed.hedge === 'at-least') return reached.hedge === 'at-most' ? null : unlessMore(atLeast, reached);
  if (aimed.hedge === 'at-most') return reached.hedge === 'at-least' ? null : atMost;
  if (meets(aimed, reached)) return reached.hedge === 'at-most' ? null : true;
  if (reached.hedge === 'at-most') return atLeast ? null : false;
  switch (aimed.dimension) {
    case 'money':
    case 'standard':
    case 'duration':
      return null;
    case 'ratio':
      return compare(aimed.value, multiply(WHOLE, exact(100n))) === 0 ? unlessMore(atLeast, reached) : null;
    default:
      return unlessMore(atLeast, reached);
  }
}

/** At least so much is enough where it reaches the target, and says nothing where it does not. */
const unlessMore = (atLeast: boolean, { hedge }: Quantity): boolean | null =>
  atLeast ? true : hedge === 'at-least' ? null : false;

/** |reached − aimed| ÷ aimed over the whole interval; null when the aim is zero. */
function distance(aimed: Quantity, reached: Quantity): Quantity | null {
  // The bound of an aim (≥ 90%) is no hedge of how far off it the value is.
  const aim = { ...aimed, hedge: null };
  const share = over(plus(reached, minus(aim)), aim);
  if (share === null) return null;
  const ends = [magnitude(share.low), magnitude(share.high)] as const;
  const across = share.low.n < 0n && share.high.n > 0n;
  return {
    ...share,
    value: magnitude(share.value),
    low: across ? ZERO : smaller(...ends),
    high: larger(...ends),
  };
}

/** The rows of a report's performance forms that print both values, each row of a form once. */
export function performanceRows(facts: readonly Fact[], year: number): readonly PerformanceRow[] {
  const byPath = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.item !== 'performance' || fact.year !== year || fact.path.includes(GENERAL_GOAL)) continue;
    const key = fact.path.join('\n');
    byPath.set(key, [...(byPath.get(key) ?? []), fact]);
  }
  return [...byPath.values()].flatMap((stated): PerformanceRow[] => {
    const by = (measure: Measure): Fact | null => onlyOne(stated.filter((fact) => fact.measure === measure));
    const target = by('target');
    const actual = by('actual');
    const pair = target && actual ? together(target, actual) : null;
    if (!target || !actual || !pair) return [];
    const [aimed, reached] = pair;
    const firm = aimed.hedge !== 'about' && reached.hedge === null;
    return [
      {
        path: target.path,
        facts: [target, actual],
        met: isMet(aimed, reached),
        deviation: firm ? distance(aimed, reached) : null,
      },
    ];
  });
}

/** Of these less is better, or nothing was promised: a smaller number misses no aim. */
const LESS =
  /投诉|信访|差错|事故|案件|违规|违法|欺诈|死亡|返贫|致贫|变动|调整|控制|结转|结余|减少|降低|下降|降幅|压减|节约|缩短/u;
/** The same, where no more than their number is counted: 费用, and never 费用审核次数. */
const LESS_OF = /负担|费用|成本|支出|时间|时限|天数/u;
const COUNTED = /(?:次数?|人数|户数|家数|个数|数量|场次|人次|比例|覆盖率|参保率|报销率|满意度|知晓率)$/u;

/** Whether the name of a row says that less of it is better. */
export const namesLess = (path: readonly string[]): boolean => {
  const name = path
    .slice(1)
    .join('')
    .replace(/[（(][^（()）]*[)）]$/u, '');
  return LESS.test(name) || (LESS_OF.test(name) && !COUNTED.test(name));
};

/** Whether less of a row is better, where its aim prints no bound. */
export const lessIsBetter = ({ path, facts: [target] }: PerformanceRow): boolean =>
  target.hedge === null && namesLess(path);

/** Below this share of its aim a value is in the lowest grade of the ministry's rules; above one and a half the aim was too low. */
const [LOWEST, TOO_LOW] = [exact(6n, 10n), exact(15n, 10n)];
/** A few more or less of a handful are no sign of a wrong aim. */
const HANDFUL = exact(10n);

/** Whether a row that is better the more it has reached stands far off its aim: below 60% of it, or above 150%. */
export function isFarOff(row: PerformanceRow): boolean {
  const pair = row.deviation === null || row.met === null ? null : together(...row.facts);
  if (!pair || lessIsBetter(row)) return false;
  const [aimed, reached] = pair;
  // What was recovered or raised in money is planned low, and cost is another matter.
  if (aimed.hedge === 'at-most' || aimed.dimension === 'money') return false;
  // Rates that cannot be above the whole are told by that.
  if (aimed.dimension === 'ratio' && compare(larger(aimed.value, reached.value), ALL) > 0) return false;
  const share = divide(reached.value, aimed.value);
  const few = aimed.dimension !== 'ratio' && compare(larger(aimed.value, reached.value), HANDFUL) < 0;
  return !few && (compare(share, LOWEST) < 0 || compare(share, TOO_LOW) > 0);
}
