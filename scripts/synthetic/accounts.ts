import type { Measure } from '../../src/core/fact.ts';
import type { Chance } from './chance.ts';
import { sangongOf, spentIn, type Year } from './course.ts';
import type { Sheet } from './sheet.ts';

/** Hundredths as 万元 with two decimals. */
export const inWan = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** A part of a whole in percent, two decimals. */
export const percentOf = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);

const CHAPTER = '第二部分 部门决算情况说明（合成）';

const amount = (sheet: Sheet, item: string, hundredths: number, measure: Measure = 'outturn'): void =>
  sheet.say(item, measure, inWan(hundredths), '万元');

const shared = (sheet: Sheet, item: string, part: number, whole: number): void => {
  amount(sheet, item, part);
  if (whole > 0) sheet.say(item, 'share', percentOf(part, whole), '%');
};

/** An amount beside last year's: the change, and the rate where last year's is not nil. */
function compared(sheet: Sheet, item: string, now: number, before: number | undefined): void {
  if (before === undefined) return;
  sheet.say(item, 'change', inWan(now - before), '万元');
  if (before > 0) sheet.say(item, 'change-rate', percentOf(now - before, before), '%');
}

/** Income, expenditure and the lines of the general budget. */
export function tellTotals(sheet: Sheet, year: Year, before: Year | undefined): void {
  const spent = spentIn(year);
  const total = spent + year.carried;
  const totalBefore = before && spentIn(before) + before.carried;
  const health = year.general - year.pensions - year.housing;

  sheet.section(CHAPTER, '一、收入支出决算总体情况说明');
  amount(sheet, 'total', total);
  compared(sheet, 'total', total, totalBefore);
  sheet.section(CHAPTER, '二、收入决算情况说明');
  amount(sheet, 'income', spent);
  sheet.line();
  shared(sheet, 'income-general', year.general, spent);
  if (year.fund > 0) shared(sheet, 'income-fund', year.fund, spent);
  if (year.other > 0) shared(sheet, 'income-other', year.other, spent);
  sheet.section(CHAPTER, '三、支出决算情况说明');
  amount(sheet, 'expenditure', spent);
  sheet.line();
  shared(sheet, 'expenditure-basic', year.basic, spent);
  shared(sheet, 'expenditure-project', spent - year.basic, spent);
  sheet.section(CHAPTER, '四、财政拨款收入支出决算总体情况说明');
  amount(sheet, 'fiscal-total', year.general + year.fund + year.carried);
  sheet.section(CHAPTER, '五、一般公共预算财政拨款支出决算情况说明');
  shared(sheet, 'general', year.general, spent);
  compared(sheet, 'general', year.general, before?.general);
  sheet.say('general', 'completion', '100.00', '%');
  sheet.line();
  shared(sheet, 'class-208', year.pensions, year.general);
  shared(sheet, 'class-210', health, year.general);
  shared(sheet, 'class-221', year.housing, year.general);
  tellLines(sheet, year, health);
  sheet.section(CHAPTER, '六、一般公共预算财政拨款基本支出决算情况说明');
  amount(sheet, 'general-basic', year.basic);
  amount(sheet, 'personnel-funds', year.personnel);
  amount(sheet, 'public-funds', year.basic - year.personnel);
}

function tellLines(sheet: Sheet, year: Year, health: number): void {
  const rest = health - year.assistance;
  const line = (path: readonly string[], hundredths: number): void => {
    if (hundredths <= 0) return;
    sheet.line();
    sheet.say('functional', 'outturn', inWan(hundredths), '万元', { path });
  };
  line(['社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出'], year.pensions);
  line(['卫生健康支出', '医疗保障管理事务', '行政运行'], rest);
  line(['卫生健康支出', '医疗救助', '城乡医疗救助'], year.assistance);
  line(['住房保障支出', '住房改革支出', '住房公积金'], year.housing);
  line(['其他支出', '彩票公益金安排的支出', '用于城乡医疗救助的彩票公益金支出'], year.lottery);
}

/** “三公”, with the base of its budget as the bureau usually names it; nil is said in words as often as in figures. */
export function tellSangong(sheet: Sheet, year: Year, before: Year | undefined, chance: Chance): void {
  const all = sangongOf(year);
  const vehicle = year.purchase + year.running;
  const base = chance.among('budget', 'budget-initial', 'budget-full-year');
  const budget = Math.round((all * 1.05 + 100) / 50) * 50;
  const nilInWords = chance.percent(50);
  const part = (item: string, hundredths: number): void => {
    if (hundredths === 0 && nilInWords) sheet.say(item, 'outturn', null, '万元');
    else amount(sheet, item, hundredths);
  };
  sheet.section(CHAPTER, '七、“三公”经费财政拨款支出决算情况说明');
  amount(sheet, 'sangong', all);
  amount(sheet, 'sangong', budget, base);
  if (chance.percent(80))
    sheet.say(
      'sangong',
      base === 'budget'
        ? 'completion'
        : base === 'budget-initial'
          ? 'completion-initial'
          : 'completion-full-year',
      percentOf(all, budget),
      '%',
    );
  compared(sheet, 'sangong', all, before && sangongOf(before));
  sheet.line();
  part('abroad', year.abroad);
  if (all > 0) sheet.say('abroad', 'share', percentOf(year.abroad, all), '%');
  sheet.line();
  part('vehicle', vehicle);
  if (all > 0) sheet.say('vehicle', 'share', percentOf(vehicle, all), '%');
  compared(sheet, 'vehicle', vehicle, before && before.purchase + before.running);
  part('vehicle-purchase', year.purchase);
  part('vehicle-running', year.running);
  sheet.say('vehicles-kept', 'count', String(year.running > 0 ? 1 + (year.running % 3) : 0), '辆');
  sheet.line();
  part('reception', year.reception);
  if (all > 0) sheet.say('reception', 'share', percentOf(year.reception, all), '%');
  compared(sheet, 'reception', year.reception, before?.reception);
  if (chance.percent(85)) {
    const batches = Math.ceil(year.reception / 9);
    amount(sheet, 'reception-domestic', year.reception);
    sheet.say('reception-batches', 'count', String(batches), '批次');
    sheet.say('reception-visits', 'count', String(batches * 7 + (batches % 5)), '人次');
  }
}

/** What else a department's accounts say: running, procurement, people. */
export function tellRest(sheet: Sheet, year: Year, before: Year | undefined, chance: Chance): void {
  sheet.section(CHAPTER, '八、其他重要事项的情况说明');
  amount(sheet, 'operating', year.operating);
  compared(sheet, 'operating', year.operating, before?.operating);
  sheet.line();
  const goods = Math.round(year.procurement * 0.3);
  const smaller = Math.round(year.procurement * 0.8);
  amount(sheet, 'procurement', year.procurement);
  amount(sheet, 'procurement-goods', goods);
  amount(sheet, 'procurement-works', 0);
  amount(sheet, 'procurement-services', year.procurement - goods);
  amount(sheet, 'procurement-smaller', smaller);
  if (year.procurement > 0)
    sheet.say('procurement-smaller', 'share', percentOf(smaller, year.procurement), '%');
  sheet.line();
  if (chance.percent(80)) {
    sheet.say('posts', 'count', String(year.posts), '人');
    sheet.say('staff', 'count', String(year.staff), '人');
  }
}
