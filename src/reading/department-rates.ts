import type { Measure } from '../core/fact.ts';
import type { Entry } from './entries.ts';
import { entryOf, type FigureWords, namesOtherYear } from './figure-words.ts';
import { DEPARTMENT } from './subjects.ts';

/** Rates of the department's budget as a whole, by the names the evaluation gives them. */
const RATE =
  /^(?:我局|我单位|本单位|本部门|部门|单位|20\d\d年(?:度)?)*((?:整体支出)?(?:预算完成率|预算执行率|预算调整率|支付进度率|支出进度率|结转结余率|结转结余变动率|资金到位率|支出率|政府采购执行率|“?三公”?经费变动率)|完成预算)(?:为|达到?|是|:)*$/u;
const STAFF_CONTROL = /^(?:编制内)?在职人员控制率(?:为|是|:)*$/u;
/** Sections that analyse the department's own budget. */
const SECTION =
  /经济性分析|部门预算管理|部门财政资金支出情况|财政资金支出情况|预算执行|预算管理情况|部门整体支出绩效情况|部门整体支出规模/u;

/** What stands right after 整体支出预算完成率: the budget adopted and what was carried out. */
const ADOPTED = /^(?:当年|本年)?(?:本级)?年初(?:批复)?预算(?:数)?(?:为)?$/u;
const CARRIED_OUT = /^实际(?:执行|支出|完成)(?:数)?(?:为)?$/u;
/** The budget of the whole year, the outturn right behind it, and the rate right behind that. */
const IN_ONE =
  /(?:全年|调整后?的?)预算(?:数|总额)?(?:为|共)?[\d.,]+万?元，(?:实际(?:执行|支出|完成)(?:数)?(?:为)?[\d.,]+万?元，)?$/u;
const SPENT = /实际(?:执行|支出|完成)(?:数)?(?:为)?[\d.,]+万?元，$/u;
const RATED = /^，预算(?:执行|完成)率/u;
const EXECUTED = /^预算(?:执行|完成)率(?:为|达到?|是|:)*$/u;
/** What stands right after 预算调整率: budgeted income before and after. */
const INCOME_BEFORE = /^年初预算收入(?:为)?$/u;
const INCOME_CHANGED = /^(?:预算)?(?:调整|追加)(增加|减少)(?:了)?$/u;
const INCOME_AFTER = /^调整(?:后)?预算收入(?:为)?$/u;

/** A heading printed at the start of its own paragraph: （一）部门预算管理。2022年…. */
const RUN_IN = /^\([一二三四五六七八九十]{1,3}\)([^，。；:\d]{4,24})。/u;

const BUDGET =
  /^(?:我局|我部门|我单位|本单位|本部门|部门|单位|20\d\d年(?:度)?)*(?:(全年|年初|本年|年度|调整后?)的?)?(?:部门|整体支出|收支|批复)?预算(?:数|总额|安排|资金|为|共|:)*$/u;
const ADJUSTED =
  /^(?:年中|中期|全年)?预算(?:调整|追加|调增)(?:数|额|金额|为|:)*$|^(?:年中|中期)(?:调整|追加|调增)(?:增加)?(?:预算)?(?:数|为)*$/u;
const ADJUSTED_TO = /^(?:预算)?调整(?:后|至|到)(?:为|预算(?:数|总额)?为?)?$/u;

/** The budget of the department that a clause names, by when it was set; what was added to it is an adjustment. */
function budgetOf(clause: string): Measure | null {
  if (ADJUSTED_TO.test(clause)) return 'budget-full-year';
  if (ADJUSTED.test(clause)) return 'adjustment';
  const [found, base] = BUDGET.exec(clause) ?? [];
  if (found === undefined) return null;
  return base === '年初'
    ? 'budget-initial'
    : /^(?:全年|调整)/u.test(base ?? '')
      ? 'budget-full-year'
      : 'budget';
}

const WHO = '(?:我局|我部门|我单位|本单位|本部门|部门|单位|20\\d\\d年(?:度)?)*';
/** Sections that tell what came in for the department, and of what size its expenditure is. */
const INCOME_SECTION = /财政资金收入情况/u;
const SIZE_SECTION = /整体支出规模/u;
const BUDGETED_INCOME = new RegExp(`^${WHO}(?:财政资金)?预算收入(?:总额)?(?:为|共计|共)?$`, 'u');
/** 我局预算支出X万元，实际到位资金Y万元，实际拨款支出Z万元。 */
const BUDGETED_WHOLE = new RegExp(`^${WHO}(年初)?预算(?:支出|安排)(?:总额)?(?:为|共计|共)?$`, 'u');
const RECEIVED_WHOLE = /^实际到位(?:资金|金额)(?:为|共计|共)?$/u;
const SPENT_WHOLE = /^实际(?:拨款)?支出(?:为|共计|共)?$/u;
const RECEIVED_NEXT = /^，实际到位/u;
const RECEIVED_BEFORE = /实际到位(?:资金|金额)(?:为|共计|共)?[\d.,]+万元，$/u;

/** What a section on income or on the size of expenditure says of the department's money as a whole. */
function wholeOf(
  { clause, earlier, after }: FigureWords,
  section: readonly string[],
): [string, Measure] | null {
  const under = (heading: RegExp): boolean => section.some((words) => heading.test(words));
  if (under(INCOME_SECTION) && BUDGETED_INCOME.test(clause)) return ['project', 'received'];
  if (!under(SIZE_SECTION)) return null;
  const budgeted = BUDGETED_WHOLE.exec(clause);
  if (budgeted && RECEIVED_NEXT.test(after))
    return ['project', budgeted[1] === undefined ? 'budget' : 'budget-initial'];
  if (RECEIVED_WHOLE.test(clause)) return ['project', 'received'];
  return SPENT_WHOLE.test(clause) && RECEIVED_BEFORE.test(earlier) ? ['expenditure', 'outturn'] : null;
}

/** What the department's money came to, before its rates are told. */
export const readDepartmentMoney = (
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] =>
  figures.flatMap((figure): Entry[] => {
    const { token, clause, earlier } = figure;
    if (token.unit !== '万元' || namesOtherYear(`${earlier}${clause}`, year)) return [];
    const [item, measure] = wholeOf(figure, section) ?? [];
    if (item === undefined || measure === undefined) return [];
    return [
      entryOf(token, item, item === 'project' ? [DEPARTMENT.name] : [], measure, { year, label: clause }),
    ];
  });

/**
 * Reads the rates of a department's evaluation, and the amounts an analysis of economy sets beside them:
 * 整体支出预算完成率 with the budget and the outturn, 预算调整率 with income budgeted before and after.
 */
export function readDepartmentRates(
  text: string,
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] {
  const headed = RUN_IN.exec(text)?.[1] ?? '';
  if (![...section, headed].some((heading) => SECTION.test(heading))) return [];
  const whole = /^(?:[①-⑳]|\(\d\)|\d[.、])?整体支出预算(?:完成|执行)率/u.test(text);
  const adjusted = /^(?:[①-⑳]|\(\d\)|\d[.、])?预算调整率/u.test(text);
  // Where a rate is told, the budgets of its paragraph are the department’s.
  const budgets = figures.some(({ token, clause }) => token.unit === '%' && RATE.test(clause));
  const said = new Set<string>();
  return figures.flatMap(({ token, clause, earlier, after }): Entry[] => {
    if (namesOtherYear(clause, year)) return [];
    if (token.unit === '%') {
      if (EXECUTED.test(clause) && IN_ONE.test(earlier) && SPENT.test(earlier))
        return [entryOf(token, 'project', [DEPARTMENT.name], 'completion', { year })];
      if (STAFF_CONTROL.test(clause)) return [entryOf(token, 'staff-control', [], 'count', { year })];
      const rate = RATE.exec(clause)?.[1]?.replace('整体支出', '');
      return rate === undefined
        ? []
        : [entryOf(token, 'performance', [DEPARTMENT.name, rate], 'actual', { year })];
    }
    if (token.unit !== '万元' && token.unit !== '元') return [];
    const planned = budgets ? budgetOf(clause) : null;
    if (planned) return [entryOf(token, 'project', [DEPARTMENT.name], planned, { year, label: clause })];
    // 年初预算X，全年预算X，实际支出X，预算执行率X%: all in one sentence are the department's.
    if (budgets && !whole && CARRIED_OUT.test(clause) && IN_ONE.test(earlier) && RATED.test(after))
      return [entryOf(token, 'project', [DEPARTMENT.name], 'outturn', { year, label: clause })];
    const stated = whole
      ? ADOPTED.test(clause)
        ? (['expenditure', 'budget-initial'] as const)
        : CARRIED_OUT.test(clause)
          ? (['expenditure', 'outturn'] as const)
          : null
      : adjusted
        ? INCOME_BEFORE.test(clause)
          ? (['income', 'budget-initial'] as const)
          : INCOME_AFTER.test(clause)
            ? (['income', 'budget-full-year'] as const)
            : null
        : null;
    const changed = adjusted ? INCOME_CHANGED.exec(clause) : null;
    if (changed)
      return [
        entryOf(token, 'income', [], 'adjustment', {
          year,
          label: clause,
          negative: changed[1] === '减少',
        }),
      ];
    // A second amount in the same words is one of something else.
    if (!stated || said.has(stated.join(':'))) return [];
    said.add(stated.join(':'));
    return [entryOf(token, stated[0], [], stated[1], { year, label: clause })];
  });
}
