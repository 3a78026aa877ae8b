import { itemOf } from '../core/items.ts';
import type { Entry } from './entries.ts';
import { entryOf, type FigureWords, namesOtherYear } from './figure-words.ts';

/** The whole itself, told at the head of its section: 项目支出总额为, 支出总额为 after 基本支出收入总额. */
const TOTALS: readonly (readonly [item: string, heading: RegExp, clause: RegExp])[] = [
  [
    'expenditure-basic',
    /基本支出/u,
    /^(?:我局|我单位|本单位|本部门|本年度?|20\d\d年(?:度)?)*(?:(?:基本支出)?支出|基本支出)总额(?:为|共计)?$/u,
  ],
  [
    'expenditure-project',
    /项目(?:资金)?(?:支出|使用|基本情况|安排|绩效分析)/u,
    /^(?:我局|我单位|本单位|本部门|本年度?|20\d\d年(?:度)?)*(?:共)?(?:项目(?:资金)?支出(?:总额)?|项目总支出|支出项目资金)(?:为|共计)?$/u,
  ],
];

/** What came in for projects, where the whole of it is told: 项目资金收入总额, 项目资金总投入. */
const PROJECT_INCOME =
  /^(?:我局|我单位|本单位|本部门|本年度?|20\d\d年(?:度)?)*项目(?:资金)?(?:收入总额|总收入|总投入)(?:为|共计)?$/u;

/** All that was spent, where the department's whole performance is told of: 我局共支出资金X万元，其中财政资金…. */
const ALL_SPENT =
  /^(?:我局|我单位|本单位|本部门|本年度?|20\d\d年(?:度)?)*(?:共支出资金|共支出)(?:总额)?(?:为|共计)?$/u;

/** Reads the whole of basic or project expenditure where a section of the department's evaluation begins with it. */
export function readWholes(
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] {
  const heading = section.slice(1).join('/');
  return figures.flatMap(({ token, clause, earlier }): Entry[] => {
    if (token.unit !== '万元' && token.unit !== '元') return [];
    if (/预算|上年|其中|较|比/u.test(earlier) || namesOtherYear(`${earlier}${clause}`, year)) return [];
    if (ALL_SPENT.test(clause) && earlier === '' && /整体支出绩效情况|总支出/u.test(section.at(-1) ?? ''))
      return [entryOf(token, 'expenditure', [], 'outturn', { year, label: itemOf('expenditure').name })];
    if (PROJECT_INCOME.test(clause))
      return [
        entryOf(token, 'income-project', [], 'outturn', { year, label: itemOf('income-project').name }),
      ];
    const found = TOTALS.find(([, within, words]) => within.test(heading) && words.test(clause));
    if (!found || (clause.startsWith('支出总额') && !/基本支出/u.test(earlier))) return [];
    return [entryOf(token, found[0], [], 'outturn', { year, label: itemOf(found[0]).name })];
  });
}

/** Words of a budget or of another year: what follows is not what was spent. */
const NOT_SPENT = /(?<!一般公共)预算(?!财政拨款|绩效)|计划|上年|去年|比/u;
const FUNDS = /^\(?(?:其中:?)?(人员经费|(?:日常)?公用经费)(?:支出)?(?:为)?$/u;

/** Reads 基本支出X万元（人员经费A万元、公用经费B万元）: both parts must be there, right after the whole. */
export function readBasicParts(
  figures: readonly FigureWords[],
  section: readonly string[],
  year: number,
): Entry[] {
  return figures.flatMap(({ token, clause, earlier }, index): Entry[] => {
    if (!/基本支出(?:为)?$/u.test(clause) || token.unit !== '万元') return [];
    if ([section.at(-1) ?? '', earlier, clause].some((words) => NOT_SPENT.test(words))) return [];
    if (namesOtherYear(`${section.at(-1) ?? ''}${earlier}${clause}`, year)) return [];
    const parts = [figures[index + 1], figures[index + 2]].map((part) =>
      part && part.token.unit === '万元' ? { part, name: FUNDS.exec(part.clause)?.[1] } : null,
    );
    const [first, second] = parts;
    if (!first?.name || !second?.name || !first.part.clause.startsWith('(') || !/人员/u.test(first.name))
      return [];
    if (!second.part.after.startsWith(')') || !/公用/u.test(second.name)) return [];
    return [
      entryOf(first.part.token, 'personnel-funds', [], 'outturn', { year, label: first.name }),
      entryOf(second.part.token, 'public-funds', [], 'outturn', { year, label: second.name }),
    ];
  });
}
