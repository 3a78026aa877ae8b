import { FIRST_YEAR, type Origin, type ValueWarning } from './derive.ts';
import { type Basis, findIndicator, type Trap } from './indicators.ts';
import type { Level } from './region.ts';
import type { Kind } from './report.ts';

/** One value on screen, with what decides whether it may stand beside the others. */
export type Compared = {
  readonly indicator: string;
  readonly bureau: string;
  readonly level: Level;
  readonly kind: Kind;
  readonly year: number;
  readonly origin: Origin;
  readonly warnings: readonly string[];
};

/** Why some of the values on screen may not be compared as they are: one sentence, and which values it touches. */
export type Warning = {
  readonly code: Trap | ValueWarning;
  /** The reason in a few words, for a picture. */
  readonly name: string;
  readonly sentence: string;
  readonly values: readonly number[];
  /** The first year of the new scope, where the trap is a break in time. */
  readonly breakYear?: number;
};

type Found = Pick<Warning, 'values' | 'breakYear'>;

/** One reason: its short name, the sentence a reader sees, and which of the values on screen it touches. */
export type Rule = {
  readonly code: Trap | ValueWarning;
  readonly name: string;
  readonly sentence: string;
  /**
   * Which values are left out of a ranking, for they are figures of something else than the rest: those touched, the
   * smaller of the two sides, or none.
   */
  readonly apart: 'touched' | 'smaller-side' | 'none';
  readonly find: (compared: readonly Compared[]) => Found | null;
};

// Rules are asked of every bureau of a nation at each change of a filter: they go through the values once.
function indexes(compared: readonly Compared[], fits: (value: Compared) => boolean): number[] {
  const found: number[] = [];
  compared.forEach((value, index) => {
    if (fits(value)) found.push(index);
  });
  return found;
}

/** The first year in which 三公经费 covers all 财政拨款 instead of 一般公共预算财政拨款 alone. */
export const SANGONG_SCOPE_YEAR = 2022;

/** A rule that speaks when both kinds are on screen, and marks the rarer kind. */
const mixed =
  (one: (value: Compared) => boolean, other: (value: Compared) => boolean) =>
  (compared: readonly Compared[]): Found | null => {
    const first = indexes(compared, one);
    const second = indexes(compared, other);
    if (first.length === 0 || second.length === 0) return null;
    return { values: second.length <= first.length ? second : first };
  };

/** A rule that speaks when any value carries a warning of its own. */
const carried = (
  code: ValueWarning,
  name: string,
  sentence: string,
  apart: Rule['apart'] = 'none',
): Rule => ({
  code,
  name,
  sentence,
  apart,
  find: (compared) => {
    const values = indexes(compared, ({ warnings }) => warnings.includes(code));
    return values.length === 0 ? null : { values };
  },
});

/** A rule that speaks when values of several groups are on screen, and marks all but the commonest group. */
const parted =
  (groupOf: (value: Compared) => string | null) =>
  (compared: readonly Compared[]): Found | null => {
    const groups = new Map<string, number[]>();
    compared.forEach((value, index) => {
      const group = groupOf(value);
      if (group === null) return;
      const own = groups.get(group);
      if (own) own.push(index);
      else groups.set(group, [index]);
    });
    if (groups.size < 2) return null;
    const counts = [...groups.values()];
    const common = counts.reduce((most, values) => (values.length > most.length ? values : most));
    return {
      values: counts
        .filter((values) => values !== common)
        .flat()
        .sort((a, b) => a - b),
    };
  };

/** The mark a value carries of the kind that begins so. */
const markOf =
  (start: string) =>
  ({ warnings }: Compared): string | null =>
    warnings.find((code) => code.startsWith(start)) ?? null;

/** What an indicator is a figure of, if it is one of these. */
const basisAmong =
  (...known: readonly Basis[]) =>
  ({ indicator }: Compared): string | null =>
    known.find((basis) => basis === findIndicator(indicator)?.basis) ?? null;

/** REGISTRY: why two values may not be compared, computed from what the reports say of themselves. */
export const RULES: readonly Rule[] = [
  {
    code: 'level-mix',
    name: '市级与县级并列',
    sentence: '市级（或省级）机构与县级机构并列：职责与管理范围不同，金额不宜直接比较。',
    apart: 'touched',
    find: mixed(
      ({ level }) => level === 'county',
      ({ level }) => level !== 'county',
    ),
  },
  {
    code: 'scope-mix',
    name: '部门与单位并列',
    sentence: '部门决算（含所属单位）与单位决算并列：汇总范围不同。',
    apart: 'touched',
    find: mixed(
      // A self-evaluation is of the department as a whole.
      ({ kind }) => kind !== 'unit-accounts',
      ({ kind }) => kind === 'unit-accounts',
    ),
  },
  {
    code: 'document-kind',
    name: '决算与绩效报告并列',
    sentence: '部分数字取自绩效自评报告而非决算公开，统计口径可能不同。',
    apart: 'none',
    find: mixed(
      ({ kind }) => kind !== 'performance-report',
      ({ kind }) => kind === 'performance-report',
    ),
  },
  {
    code: 'sangong-scope',
    name: `${SANGONG_SCOPE_YEAR} 年起口径变化`,
    sentence: `“三公”经费口径在 ${SANGONG_SCOPE_YEAR - 1}/${SANGONG_SCOPE_YEAR} 年间由一般公共预算财政拨款改为财政拨款，前后年度不可直接比较。`,
    apart: 'smaller-side',
    find: (compared) => {
      const values = indexes(compared, ({ year }) => year >= SANGONG_SCOPE_YEAR);
      const earlier = compared.some(({ year }) => year < SANGONG_SCOPE_YEAR);
      return values.length === 0 || !earlier ? null : { values, breakYear: SANGONG_SCOPE_YEAR };
    },
  },
  {
    code: 'part-year-base',
    name: `${FIRST_YEAR} 年非完整年度`,
    sentence: `医疗保障局自 ${FIRST_YEAR} 年初起陆续组建，${FIRST_YEAR} 年不是完整年度；以它为基数的增减不代表真实增减。`,
    apart: 'touched',
    find: (compared) => {
      const values = indexes(
        compared,
        ({ year, warnings }) => year === FIRST_YEAR || warnings.includes('part-year'),
      );
      return values.length === 0 ? null : { values };
    },
  },
  {
    code: 'budget-base',
    name: '预算口径不一',
    sentence: '年初预算、全年（调整）预算与未指明的“预算”口径不同，预算数与完成率不宜直接比较。',
    apart: 'touched',
    find: parted(markOf('base-')),
  },
  {
    code: 'derived-prior',
    name: '上年数为倒推',
    sentence: '空心点由次年报告的本年数与增减额倒推，不是上年报告印出的数字。',
    apart: 'none',
    find: (compared) => {
      const values = indexes(compared, ({ origin }) => origin === 'prior-derived');
      return values.length === 0 ? null : { values };
    },
  },
  {
    code: 'includes-counties',
    name: '市级数含所辖县',
    sentence:
      '参保、救助与监管的市级（省级）数字通常包含所辖县（市、区），与县级数字并列会重复，既不宜排名，也不可相加。',
    apart: 'touched',
    find: mixed(
      ({ level }) => level === 'county',
      ({ level }) => level !== 'county',
    ),
  },
  {
    code: 'rate-base',
    name: '参保率基数不同',
    sentence: '参保率的基数有户籍人口、常住人口与未指明之分，基数不同的参保率不可排在一起。',
    apart: 'touched',
    find: parted(basisAmong('unnamed-population', 'registered-population', 'resident-population')),
  },
  {
    code: 'counting-unit',
    name: '家与家次并列',
    sentence: '“家”数机构，“家次”数检查或处理的次数，同一机构可多次计入，两者不可并列。',
    apart: 'touched',
    find: parted(basisAmong('by-institution', 'by-visit')),
  },
  {
    code: 'money-source',
    name: '财政支出与基金支出并列',
    sentence:
      '部门决算列支的医疗救助是财政资金，工作情况中的救助金额是救助基金的支付；资金经财政专户或其他科目时两者相差很大，不可并列。',
    apart: 'touched',
    find: parted(basisAmong('budget-money', 'scheme-money')),
  },
  {
    code: 'epidemic-money',
    name: '含疫情防控支出',
    sentence: '报告列有以疫情防控、疫苗或隔离点为名的支出或项目，该年支出含一次性的疫情资金。',
    apart: 'none',
    find: (compared) => {
      const values = indexes(compared, ({ warnings }) => warnings.includes('epidemic'));
      return values.length === 0 ? null : { values };
    },
  },
  {
    code: 'parts-stated',
    name: '合计只含印出的部分',
    sentence:
      '合计由几部分相加，报告没有印出其中一部分；没有印出不等于没有，与各部分齐全的合计比较时须留意。',
    apart: 'none',
    find: (compared) => {
      const values = indexes(compared, ({ warnings }) => warnings.includes('part-stated'));
      return values.length === 0 ? null : { values };
    },
  },
  {
    code: 'score-scale',
    name: '自评满分不同',
    sentence: '自评得分的满分不同，或报告没有写明满分：原始得分不可比，请比较得分率。',
    apart: 'touched',
    find: (compared) => {
      const scaleOf = markOf('scale-');
      const unknown = indexes(compared, (value) => scaleOf(value) === 'scale-?');
      const different = parted(scaleOf)(compared)?.values ?? [];
      const values = indexes(compared, (value) => scaleOf(value) !== null).filter(
        (index) => unknown.includes(index) || different.includes(index),
      );
      return compared.length < 2 || values.length === 0 ? null : { values };
    },
  },
];

/** Warnings that a value carries by itself, whatever it is compared with. */
export const OWN_RULES: readonly Rule[] = [
  carried('restated', '报告内不一致', '同一数字在该报告中另有不同的印出值，取正文说明所载。'),
  carried('hedged', '约数', '报告只给出约数（余、约、以上等）。'),
  carried('budget-inferred', '预算为推算', '预算数未印出，由决算数除以“完成预算”推算。'),
  carried('mid-year', '非年末数', '数字截至年中某月，不是全年数。', 'touched'),
  carried('corrected', '已更正', '数字经数据管理员更正，原值与理由见报告页。'),
];

/** The rules that the indicators of some values are open to, and those of any value. */
function rulesOf(compared: readonly Compared[]): readonly Rule[] {
  const shown = new Set(compared.map(({ indicator }) => indicator));
  const traps = new Set<string>([...shown].flatMap((indicator) => findIndicator(indicator)?.traps ?? []));
  return [...RULES.filter(({ code }) => traps.has(code)), ...OWN_RULES];
}

/** The rules that apply to the values on screen, in registry order. Traps are taken from the indicators shown. */
export function warningsFor(compared: readonly Compared[]): Warning[] {
  return rulesOf(compared).flatMap(({ code, name, sentence, find }) => {
    const found = find(compared);
    return found ? [{ code, name, sentence, ...found }] : [];
  });
}

/**
 * Which values may not stand in one ranking with the others, by their position, each with the reason. Reasons are asked
 * one after the other of those that are left, so that one value at least stays to be compared with.
 */
export function leftOut(compared: readonly Compared[]): ReadonlyMap<number, Rule> {
  const out = new Map<number, Rule>();
  let left = compared;
  let places = compared.map((_, at) => at);
  for (const rule of rulesOf(compared)) {
    if (rule.apart === 'none') continue;
    const touched = rule.find(left)?.values ?? [];
    if (touched.length === 0 || touched.length === left.length) continue;
    const others = rule.apart === 'smaller-side' && touched.length * 2 > left.length;
    const gone = new Set(touched);
    const stays = (index: number): boolean => gone.has(index) === others;
    places.forEach((at, index) => {
      if (!stays(index)) out.set(at, rule);
    });
    left = left.filter((_, index) => stays(index));
    places = places.filter((_, index) => stays(index));
  }
  return out;
}

/** Why one value is not to be subtracted from or ranked with another, in registry order; none when it may be. */
export const barsBetween = (one: Compared, other: Compared): readonly Rule[] =>
  rulesOf([one, other]).filter(({ apart, find }) => apart !== 'none' && find([one, other]) !== null);
