import type { Measure } from '../core/fact.ts';
import { isUnit, type Unit } from '../core/quantity.ts';
import type { FormItem } from './forms.ts';

/**
 * What a column of indicators holds: the names of a level, figures of a measure, the unit or the sign (≥) of a
 * target printed apart from it, rules of scoring, or something that never holds a figure.
 */
export type FormColumn =
  | { readonly role: 'level'; readonly depth: 1 | 2 | 3 }
  | { readonly role: 'figure'; readonly measure: Measure }
  | { readonly role: 'unit' }
  | { readonly role: 'sign' }
  | { readonly role: 'rules' }
  | { readonly role: 'tick' }
  | { readonly role: 'aside' };

/** The end of a printed title of a form that sets, reports or scores performance. */
export const FORM_TITLE =
  /(?:绩效(?:目标)?(?:(?:自评|评价|完成情况|申报|监控|执行情况|实现情况)(?:得分|评分|打分|指标体系)?)?(?:得分|评分|情况)?表|绩效(?:自评|评价)指标(?:体系)?(?:及?(?:评分|得分)(?:情况)?)?表?|绩效(?:自评|评价)得分)(?:\([^()]*\)?)?$/u;

/** A title without what stands in brackets (the full-year budget's letter, 包含数字及文字描述) and without a colon. */
export const bareTitle = (title: string): string => title.replace(/\([^()]*\)/gu, '').replace(/[:：]$/u, '');

const LEVEL = /^(?:绩效)?([一二三])级(?:绩效)?(?:指标)?(?:名称)?$/u;
/** The one level of a form that has no other. */
const ONLY_LEVEL = /^(?:绩效|具体|考核)?指标名称$/u;
const DEPTHS: Readonly<Record<string, 1 | 2 | 3>> = { 一: 1, 二: 2, 三: 3 };

/** Titles of columns of indicators, each with what its column holds. */
const INDICATOR_COLUMNS: readonly (readonly [RegExp, FormColumn])[] = [
  [
    /^(?:年度|预期|年初|全年|计划|设定|绩效|目标|年初设定|年度预期|年度绩效|年度计划|预期绩效)?(?:指标|目标)(?:设定)?值$|^(?:计划|预期|年度计划)值$/u,
    { role: 'figure', measure: 'target' },
  ],
  [
    /^(?:(?:年度|全年)?实际|全年|年度|全年实际|指标|目标)?(?:完成|实现)(?:指标|目标)?(?:值|情况)$|^(?:全年|年度)?实际(?:完成|值|指标值)$/u,
    { role: 'figure', measure: 'actual' },
  ],
  [
    /^(?:(?:指标|标准|绩效|设定|分配)?(?:分值|权重)(?:分值)?|标准分|满分|分值权重)$/u,
    { role: 'figure', measure: 'weight' },
  ],
  [
    /^(?:自评|评价|实际|单位自评|部门自评|自评\/评价|最终|考核|指标|复核|评价小组)?(?:得分|打分|评分)$|^自评分数?$/u,
    { role: 'figure', measure: 'score' },
  ],
  [/^(?:指标)?(?:完成|执行|实现)(?:率|比例)$/u, { role: 'figure', measure: 'completion' }],
  [/^(?:指标)?(?:度量|计量|计算)?单位$/u, { role: 'unit' }],
  [/^(?:绩效)?指标(?:性质|方向)$|^(?:比较|运算)符号?$/u, { role: 'sign' }],
  [
    /^(?:指标|评价|考核|评分)?(?:解释|说明|释义|内容)$|^(?:计分|评分|评价|打分|赋分|扣分|得分)(?:标准|细则|依据|方法|内容|要点|规则|办法|要点及说明)$|^计算(?:公式|方法)$/u,
    { role: 'rules' },
  ],
  [/^(?:整体|样本)评价$|^定[性量]评价$/u, { role: 'tick' }],
  [
    /^(?:未完成|偏差|扣分|存在|差异)(?:原因|情况|问题)?(?:分析|说明)?(?:及|和|与)?(?:拟)?(?:采取的)?(?:原因|改进)?(?:分析|措施|说明)?(?:及改进措施)?$|^备注$|^序号$|^数据来源$|^佐证材料$|^评价(?:方式|属性)$|^得分率$/u,
    { role: 'aside' },
  ],
];

/** What the column of a printed title holds, or null when its title is not known. `title` is canonical. */
export function columnOf(title: string): FormColumn | null {
  const bare = bareTitle(title);
  const level = DEPTHS[LEVEL.exec(bare)?.[1] ?? ''];
  if (level !== undefined) return { role: 'level', depth: level };
  if (ONLY_LEVEL.test(bare)) return { role: 'level', depth: 3 };
  return INDICATOR_COLUMNS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** Whether these titles are the header of a table of indicators: two of their levels and a column of figures, or one and three. */
export function isIndicatorHeader(titles: readonly string[]): boolean {
  const columns = titles.map(columnOf);
  const levels = columns.filter((column) => column?.role === 'level').length;
  const figures = columns.filter((column) => column?.role === 'figure').length;
  return (levels >= 2 && figures > 0) || (levels === 1 && figures >= 3);
}

/** Indicators that set or reach a value state performance; those that are only weighed and scored state a score. */
export const itemOfHeader = (titles: readonly string[]): FormItem =>
  titles
    .map(columnOf)
    .some((column) => column?.role === 'figure' && /^(?:target|actual)$/u.test(column.measure))
    ? 'performance'
    : 'score';

const BUDGET = /^(?:(年初|全年|调整后?|当年|年度|本年)?预算|项目预算(?=.))(?:数|金额|资金|安排)?$/u;
/** Titles of columns of money in a form, each with its measure. */
const FUNDS_COLUMNS: readonly (readonly [RegExp, Measure])[] = [
  [
    /^(?:(?:全年|实际|年度|预算|资金)?执行(?:数|金额|资金)|(?:支出)?决算数|实际支出(?:数|金额)?)$/u,
    'outturn',
  ],
  [/^(?:预算|资金)?(?:执行|完成)(?:率|进度)$/u, 'completion'],
  [/^(?:实际)?(?:资金)?到位(?:资金|数|金额|资金数)$/u, 'received'],
  [/^(?:分值|权重)$/u, 'weight'],
  [/^(?:自评)?得分$/u, 'score'],
];

/** The measure of a column of money by its title, or null: 年初预算数, 全年执行数(B), 执行率(B/A). */
export function fundsColumnOf(title: string): Measure | null {
  const bare = bareTitle(title);
  const budget = BUDGET.exec(bare);
  if (budget) {
    const which = budget[1] ?? '';
    return which === '年初'
      ? 'budget-initial'
      : /^(?:全年|调整)/u.test(which)
        ? 'budget-full-year'
        : 'budget';
  }
  return FUNDS_COLUMNS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

const FUNDS_LEAD =
  /^(?:其中[:：\-—]?|按(?:收入|支出|资金|经费)?(?:性质|来源)(?:划?分|分类)?[:：]|\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,2}\)|资金来源[:：]|资金结构[:：])+/u;
const FUNDS_TOTAL =
  /^(?:(?:年度|项目|项目年度)?(?:预算)?资金(?:总额|总计|合计)|(?:年度)?部门整体支出(?:资金|预算)?(?:总额|合计)?|年度(?:预算)?总额|总额|合计|资金总额)$/u;
const FUNDS_SOURCE =
  /^(?:(?:当年|本年)?(?:一般公共预算)?(?:财政)?拨款|(?:当年|本年)?财政(?:性|拨款)?(?:资金|补助)|(?:上年|以前年度|年初)?结转(?:结余)?资金?|上年结余(?:资金)?|(?:中央|省|市|县|区|州|地方|本级|上级|镇|同级|级|[、,，及和与]|以上|以下)+(?:财政)?(?:专项)?(?:补助|资金|拨款|配套)(?:资金)?|其[他它](?:财政)?资金|(?:单位)?自[有筹](?:资金)?|单位资金|非财政(?:拨款|资金)|(?:财政)?专户(?:管理)?资金|社会资金|一般公共预算(?:资金)?|政府性基金(?:预算)?(?:财政)?(?:拨款|资金)?|国有资本经营预算(?:财政)?(?:拨款|资金)?|(?:中央|省级?|市级?|县级?|区级?|本级)?(?:集中)?(?:专项)?(?:社会)?(?:福利)?彩票公益金(?:资金)?|(?:地方)?(?:政府)?(?:专项|一般)?债券(?:资金)?|基本支出|项目支出)$/u;

/** The source of money a row's label names, '' for the total, or null when it names none. `label` is canonical. */
export function fundsRowOf(label: string): string | null {
  const bare = bareTitle(label.replace(FUNDS_LEAD, ''));
  if (FUNDS_TOTAL.test(bare)) return '';
  return FUNDS_SOURCE.test(bare) ? bare : null;
}

/** The key before a project's name in a form. */
export const PROJECT_NAME =
  /^(?:项目(?:支出)?(?:名称)|政策\(项目\)名称|项目\(政策\)名称|专项(?:资金)?名称|转移支付\(项目\)名称)(?:\(.*\))?:?$/u;

/** The headings over what a project should reach and what it reached in the year. */
export const GOAL_EXPECTED =
  /^(?:年度|年初)?(?:预期|设定|绩效|总体|年初设定|年初预期|预期总体)(?:绩效)?目标$|^年初设定目标$/u;
export const GOAL_REACHED =
  /^(?:(?:目标|年度|全年)?(?:实际)?完成(?:目标)?(?:情况)|(?:目标)?实际完成(?:目标)?|(?:全年|目标)实际(?:完成)?情况)$/u;

/** A level's name that carries its own weight: 产出指标(50分), 数量指标(15). */
export const WEIGHED_NAME = /^(.+?)\((\d{1,3}(?:\.\d{1,2})?)(分|%)?\)$/u;

/** The row that adds the weights and the scores up. */
export const TOTAL_ROW = /^(?:总分|合计|总计|总得分|自评总分|自评得分|得分|评价得分|综合得分|合计得分)$/u;

/** The unit a form's money is printed in, from its title or a key: 单位:万元, 项目资金(万元). */
export function moneyUnitOf(text: string): Unit | null {
  const unit = /(?:单位:|\()(亿元|万元|元)(?=$|[^\p{L}\d])/u.exec(text)?.[1];
  return unit !== undefined && isUnit(unit) ? unit : null;
}
