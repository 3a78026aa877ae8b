import type { Level, Region } from '../../src/core/region.ts';
import type { Kind } from '../../src/core/report.ts';
import { type Chance, chanceOf } from './chance.ts';

/** One year of an invented bureau. Money is in hundredths of 万元, people in persons. */
export type Year = {
  readonly year: number;
  readonly kind: Kind;
  /** Whether a report of the year is held. */
  readonly held: boolean;
  readonly general: number;
  readonly fund: number;
  readonly other: number;
  readonly carried: number;
  readonly basic: number;
  readonly personnel: number;
  readonly assistance: number;
  readonly lottery: number;
  readonly pensions: number;
  readonly housing: number;
  readonly abroad: number;
  readonly purchase: number;
  readonly running: number;
  readonly reception: number;
  readonly operating: number;
  readonly procurement: number;
  readonly posts: number;
  readonly staff: number;
  readonly residents: number;
  readonly employees: number;
  readonly institutions: number;
  readonly inspected: number;
  readonly handled: number;
  readonly recovered: number;
};

/** The usual size of a bureau of a level: spending in 万元, people insured. */
const SIZES: Readonly<Record<Level, { readonly money: number; readonly insured: number }>> = {
  province: { money: 26_000, insured: 38_000_000 },
  prefecture: { money: 5_200, insured: 3_400_000 },
  county: { money: 1_700, insured: 390_000 },
};

const whole = (value: number): number => Math.max(0, Math.round(value));

/** Whether a bureau publishes as a department, as a unit, or a performance report alone. */
const kindOf = (chance: Chance): Kind => {
  if (chance.percent(80)) return 'department-accounts';
  return chance.percent(75) ? 'unit-accounts' : 'performance-report';
};

/**
 * The years of an invented bureau of a real region: sizes are lognormal by level, each has a trend of its own and years
 * off it. The same seed, region and year give the same figures, whatever other bureaus there are.
 */
export function courseOf(seed: number, region: Region, from: number, years: number): readonly Year[] {
  const chance = chanceOf(seed, region.code, 'course');
  const size = SIZES[region.level];
  const money = chance.lognormal(size.money, 0.55) * 100;
  const insured = chance.lognormal(size.insured, 0.5);
  const trend = 0.04 + 0.05 * chance.normal();
  const assisting = chance.percent(70) ? 0.05 + 0.4 * chance.uniform() : 0;
  const basicShare = 0.2 + 0.4 * chance.uniform();
  const employed = 0.08 + 0.3 * chance.uniform();
  const kind = kindOf(chance);
  const vehicles = chance.percent(75);
  const posts = whole(chance.lognormal(region.level === 'county' ? 28 : 60, 0.4)) + 5;
  const institutions = whole(insured / chance.lognormal(900, 0.3)) + 6;
  return Array.from({ length: years }, (_, index): Year => {
    const yearly = chanceOf(seed, region.code, from + index);
    const factor = Math.exp(trend * index + 0.09 * yearly.normal());
    const general = whole(money * factor);
    const fund = yearly.percent(45) ? whole(general * 0.05 * yearly.uniform()) : 0;
    const other = yearly.percent(35) ? whole(general * 0.02 * yearly.uniform()) : 0;
    const basic = whole(general * Math.min(0.9, basicShare * Math.exp(0.05 * yearly.normal())));
    const people = insured * Math.exp(-0.006 * index + 0.008 * yearly.normal());
    const inspected = whole(institutions * Math.min(1, 0.7 + 0.4 * yearly.uniform()));
    return {
      year: from + index,
      kind,
      held: !yearly.percent(4),
      general,
      fund,
      other,
      carried: yearly.percent(60) ? whole(general * 0.08 * yearly.uniform()) : 0,
      basic,
      personnel: whole(basic * (0.78 + 0.14 * yearly.uniform())),
      assistance: whole(general * assisting * Math.exp(0.1 * yearly.normal())),
      lottery: whole(fund * (yearly.percent(70) ? 0.6 : 0)),
      pensions: whole(basic * 0.12),
      housing: whole(basic * 0.08),
      abroad: yearly.percent(region.level === 'county' ? 1 : 8) ? whole(yearly.lognormal(600, 0.5)) : 0,
      purchase: vehicles && yearly.percent(6) ? whole(yearly.lognormal(1_800, 0.15)) : 0,
      running: vehicles ? whole(yearly.lognormal(320, 0.45)) : 0,
      reception: yearly.percent(92) ? whole(yearly.lognormal(130, 0.7) * 0.96 ** index) : 0,
      operating: whole(basic * (0.09 + 0.05 * yearly.uniform())),
      procurement: whole(yearly.lognormal(3_000, 0.9)),
      posts,
      staff: Math.max(3, posts - yearly.whole(-1, 6)),
      residents: whole(people * (1 - employed)),
      employees: whole(people * employed),
      institutions,
      inspected,
      handled: whole(inspected * (0.1 + 0.35 * yearly.uniform())),
      recovered: whole(people * 0.35 * Math.exp(0.6 * yearly.normal())),
    };
  });
}

/** All spending of a year. */
export const spentIn = ({ general, fund, other }: Year): number => general + fund + other;

/** “三公” of a year. */
export const sangongOf = ({ abroad, purchase, running, reception }: Year): number =>
  abroad + purchase + running + reception;
