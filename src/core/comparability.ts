import type { Origin, ValueWarning } from './derive.ts';
import { findIndicator, type Trap } from './indicators.ts';
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
  readonly sentence: string;
  readonly values: readonly number[];
  /** The first year of the new scope, where the trap is a break in time. */
  readonly breakYear?: number;
};

type Rule = {
  readonly code: Trap | ValueWarning;
  readonly name: string;
  readonly find: (compared: readonly Compared[]) => Omit<Warning, 'code'> | null;
};

const indexes = (compared: readonly Compared[], fits: (value: Compared) => boolean): number[] =>
  compared.flatMap((value, index) => (fits(value) ? [index] : []));

/** The first year in which 三公经费 covers all 财政拨款 instead of 一般公共预算财政拨款 alone. */
export const SANGONG_SCOPE_YEAR = 2022;

/** A rule that speaks when both kinds are on screen, and marks the rarer kind. */
const mixed =
  (one: (value: Compared) => boolean, other: (value: Compared) => boolean, sentence: string) =>
  (compared: readonly Compared[]): Omit<Warning, 'code'> | null => {
    const first = indexes(compared, one);
    const second = indexes(compared, other);
    if (first.length === 0 || second.length === 0) return null;
    return { sentence, values: second.length <= first.length ? second : first };
  };

/** A rule that speaks when any value carries a warning of its own. */
const carried = (code: ValueWarning, name: string, sentence: string): Rule => ({
  code,
  name,
  find: (compared) => {
    const values = indexes(compared, ({ warnings }) => warnings.includes(code));
    return values.length === 0 ? null : { sentence, values };
  },
});

/** REGISTRY: why two values may not be compared, computed from what the reports say of themselves. */
export const RULES: readonly Rule[] = [
  {
    code: 'level-mix',
    name: '市级与县级',
    find: mixed(
      ({ level }) => level === 'county',
      ({ level }) => level !== 'county',
      '市级（或省级）机构与县级机构并列：职责与管理范围不同，金额不宜直接比较。',
    ),
  },
  {
    code: 'scope-mix',
    name: '部门与单位',
    find: mixed(
      ({ kind }) => kind === 'department-accounts',
      ({ kind }) => kind === 'unit-accounts',
      '部门决算（含所属单位）与单位决算并列：汇总范围不同。',
    ),
  },
  {
    code: 'document-kind',
    name: '决算与绩效报告',
    find: mixed(
      ({ kind }) => kind !== 'performance-report',
      ({ kind }) => kind === 'performance-report',
      '部分数字取自绩效自评报告而非决算公开，统计口径可能不同。',
    ),
  },
  {
    code: 'sangong-scope',
    name: '三公口径变化',
    find: (compared) => {
      const values = indexes(compared, ({ year }) => year >= SANGONG_SCOPE_YEAR);
      const earlier = compared.some(({ year }) => year < SANGONG_SCOPE_YEAR);
      if (values.length === 0 || !earlier) return null;
      return {
        sentence: '“三公”经费口径在 2021/2022 年间由一般公共预算财政拨款改为财政拨款，前后年度不可直接比较。',
        values,
        breakYear: SANGONG_SCOPE_YEAR,
      };
    },
  },
  {
    code: 'part-year-base',
    name: '2019 年为部分年度',
    find: (compared) => {
      const values = indexes(
        compared,
        ({ year, warnings }) => year === 2019 || warnings.includes('part-year'),
      );
      return values.length === 0
        ? null
        : {
            sentence:
              '医疗保障局自 2019 年初起陆续组建，2019 年不是完整年度；以它为基数的增减不代表真实增减。',
            values,
          };
    },
  },
  {
    code: 'budget-base',
    name: '预算口径',
    find: (compared) => {
      const values = indexes(compared, ({ warnings }) => warnings.includes('budget-inferred'));
      const printed = compared.some(
        ({ warnings, origin }) => origin === 'printed' && !warnings.includes('budget-inferred'),
      );
      return values.length === 0 || !printed
        ? null
        : { sentence: '年初预算、全年预算与未指明的“预算”口径不同，完成率不宜直接比较。', values };
    },
  },
  {
    code: 'derived-prior',
    name: '上年数倒推',
    find: (compared) => {
      const values = indexes(compared, ({ origin }) => origin === 'prior-derived');
      return values.length === 0
        ? null
        : { sentence: '空心点由次年报告的本年数与增减额倒推，不是上年报告印出的数字。', values };
    },
  },
];

/** Warnings that a value carries by itself, whatever it is compared with. */
export const OWN_RULES: readonly Rule[] = [
  carried('restated', '报告内不一致', '同一数字在该报告中另有不同的印出值，取正文说明所载。'),
  carried('hedged', '约数', '报告只给出约数（余、约、以上等）。'),
  carried('budget-inferred', '预算为推算', '预算数未印出，由决算数除以“完成预算”推算。'),
  carried('mid-year', '非年末数', '数字截至年中某月，不是全年数。'),
  carried('corrected', '已更正', '数字经数据管理员更正，原值与理由见报告页。'),
];

/** The rules that apply to the values on screen, in registry order. Traps are taken from the indicators shown. */
export function warningsFor(compared: readonly Compared[]): Warning[] {
  const traps = new Set<string>(compared.flatMap(({ indicator }) => findIndicator(indicator)?.traps ?? []));
  const shown = RULES.filter(({ code }) => traps.has(code));
  return [...shown, ...OWN_RULES].flatMap(({ code, find }) => {
    const warning = find(compared);
    return warning ? [{ code, ...warning }] : [];
  });
}
