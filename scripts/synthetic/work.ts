import { inWan } from './accounts.ts';
import type { Chance } from './chance.ts';
import type { Year } from './course.ts';
import type { Sheet } from './sheet.ts';

const CHAPTER = '附件 部门整体支出绩效自评报告（合成）';
const HEDGED = ['余', '约', '以上'] as const;

/** A number of persons as 万人, two decimals. */
const inWanPersons = (persons: number): string => (persons / 10_000).toFixed(2);

/** Persons insured, what their care came to, and who is helped. */
export function tellInsured(sheet: Sheet, year: Year, chance: Chance): void {
  const hedge = chance.percent(12) ? { hedge: chance.among(...HEDGED) } : {};
  const insured = year.residents + year.employees;
  sheet.section('工作情况（合成）', '一、参保与待遇');
  sheet.say('insured', 'count', inWanPersons(insured), '万人', hedge);
  if (chance.percent(75)) {
    sheet.say('insured-residents', 'count', inWanPersons(year.residents), '万人', hedge);
    sheet.say('insured-employees', 'count', inWanPersons(year.employees), '万人', hedge);
  }
  const rate = (95 + 4.5 * chance.uniform()).toFixed(2);
  sheet.say(
    chance.among('insured-rate', 'insured-rate-registered', 'insured-rate-resident'),
    'rate',
    rate,
    '%',
  );
  sheet.line();
  if (chance.percent(60)) sheet.say('policy-rate', 'rate', (65 + 15 * chance.uniform()).toFixed(2), '%');
  if (chance.percent(60)) sheet.say('settlement-rate', 'rate', (70 + 28 * chance.uniform()).toFixed(2), '%');
  sheet.say('premium-standard', 'standard', String(250 + 30 * (year.year % 5)), '元/人');

  sheet.section('工作情况（合成）', '二、医疗救助');
  const visits = Math.round(insured * 0.02 * Math.exp(0.4 * chance.normal()));
  const aided = Math.round(insured * 0.05 * Math.exp(0.3 * chance.normal()));
  sheet.say('assistance', 'outturn', inWan(Math.round(visits * 5 * Math.exp(0.3 * chance.normal()))), '万元');
  sheet.say('assistance-visits', 'count', String(visits), '人次');
  if (chance.percent(70)) {
    sheet.say('premium-aid', 'outturn', inWan(Math.round(aided * 2.2)), '万元', hedge);
    sheet.say('premium-aid-persons', 'count', String(aided), '人');
  }
  if (chance.percent(40))
    sheet.say('assistance-inpatient-rate', 'rate', (60 + 20 * chance.uniform()).toFixed(1), '%');
}

/** Institutions inspected and the money that came back; counted by visits where the bureau counts so. */
export function tellSupervision(sheet: Sheet, year: Year, chance: Chance): void {
  sheet.section('工作情况（合成）', '三、基金监管');
  const asOf = chance.percent(4) ? { asOf: `${year.year}-10` } : {};
  if (chance.percent(80)) sheet.say('designated', 'count', String(year.institutions), '家');
  if (chance.percent(80)) {
    sheet.say('inspected', 'count', String(year.inspected), '家', asOf);
    sheet.say('handled', 'count', String(year.handled), '家', asOf);
  } else {
    sheet.say('inspected-times', 'count', String(year.inspected * 2), '家次', asOf);
    sheet.say('handled-times', 'count', String(year.handled * 2), '家次', asOf);
  }
  if (chance.percent(90)) {
    const hedge = chance.percent(20) ? { hedge: chance.among(...HEDGED) } : {};
    sheet.say('recovered', 'outturn', inWan(year.recovered), '万元', { ...asOf, ...hedge });
  }
  if (chance.percent(30))
    sheet.say('recovered-audit', 'outturn', inWan(Math.round(year.recovered * 0.4)), '万元');
  sheet.mention('举办宣传活动', String(chance.whole(2, 60)), '场');
}

/** How the bureau scores itself, and how far its projects spent their budgets. */
export function tellPerformance(sheet: Sheet, year: Year, chance: Chance): void {
  const scale = chance.percent(80) ? 100 : 90;
  sheet.section(CHAPTER, '一、部门整体支出绩效自评', 'table');
  if (chance.percent(88)) sheet.say('self-score', 'weight', String(scale), '分');
  sheet.say('self-score', 'score', (scale * (0.86 + 0.13 * chance.uniform())).toFixed(2), '分');
  sheet.say('projects-evaluated', 'count', String(chance.whole(2, 14)), '项');
  sheet.section(CHAPTER, '二、项目支出', 'table');
  const names = ['合成项目甲', '合成项目乙'];
  if (year.year >= 2020 && year.year <= 2022 && chance.percent(30)) names.push('疫情防控（合成）');
  for (const name of names) {
    const budget = chance.whole(500, 60_000);
    const path = [name];
    sheet.line();
    sheet.say('project', 'budget-full-year', inWan(budget), '万元', { path });
    sheet.say('project', 'outturn', inWan(Math.round(budget * (0.7 + 0.3 * chance.uniform()))), '万元', {
      path,
    });
  }
}
