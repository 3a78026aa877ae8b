import type { Block } from './blocks.ts';

/** Headings under which a bureau tells what its work came to. */
const TELLS =
  /重点工作|主要工作(?:$|完成|情况|成效)|工作(?:完成|开展|成效|指标(?:完成)?(?:情况)?分析|亮点|总结|进展|情况|落实|实绩)|(?:目标|任务|指标|项目|计划)(?:实际)?(?:完成|实现)|完成情况|完成结果|整体绩效|绩效(?:情况|分析|表现)|效益|产出|成效|成果|效果|履职|职责履行|亮点|(?:数量|质量|时效|满意度)指标|执行有效/u;
/** Headings under which figures are duties, people, terms, plans, targets, money of the accounts or marks. */
const OTHER =
  /职责|职能|名词解释|制度|机构|人员|问题|不足|建议|下一步|改进|计划|打算|安排|资金(?!追)|资产|收入|支出|预算|决算|(?<!集中|带量|药品)采购|评价(?:结论|得分|等级|结果)|评分|得分|绩效目标(?!.*完成)|(?:年度|总体|具体)目标|指标体系|评价指标$|组织情况|管理情况|基本情况|概况/u;

/** A heading printed at the start of its own paragraph: （二）2021年重点工作完成情况。一是…. */
const RUN_IN =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])([^。，；:]{2,24})[。:]/u;

/** A paragraph headed by a field of the work tells of it, whatever the chapter is about: （三）基金监管。2022年…. */
const OF_WORK =
  /^(?:医保|医疗保障)?(?:基金监管|参保(?:扩面|缴费)|待遇保障|医疗救助|支付方式改革)(?:工作)?(?:情况)?$/u;

/** How much of a paragraph's figures may be results: named freely, only those known by name, or none. */
export type Telling = 'open' | 'registered' | 'none';

/** What the innermost heading that says so makes of a paragraph's figures. */
export function tellingOf(
  section: readonly string[],
  text: string,
  block: Block | null,
  year: number,
): Telling {
  if (/名词解释/u.test(section.join())) return 'none';
  const runIn = RUN_IN.exec(text)?.[1];
  const headings = [...section, ...(runIn === undefined ? [] : [runIn])].reverse();
  if (block)
    return /绩效/u.test(headings.find((heading) => block.heading.test(heading)) ?? '') ? 'open' : 'none';
  // Right under the title of an annex stands a form.
  if (/^附[件表]/u.test(headings[0] ?? '')) return 'none';
  for (const heading of headings) {
    // 2024年主要工作 in a report of 2023 is a plan.
    if (Number(/20\d\d(?=年)/u.exec(heading)?.[0] ?? year) > year) return 'none';
    if (TELLS.test(heading) && !/计划|打算|思路|下一步|下年|明年/u.test(heading)) return 'open';
    if (heading === runIn && OF_WORK.test(heading)) return 'registered';
    if (OTHER.test(heading)) return 'none';
  }
  return 'registered';
}

/** Cells of a form that stand in the text as if they were sentences. */
const FORM_TITLE =
  /(?:自评表|申报表|完成情况表|评分表|得分表|评价表|基础数据表|指标表)(?:\(|$)|一级指标.{0,12}(?:二级|三级)指标/u;

/** The first lines of paragraphs that are cells of a form: from its title to the next heading. */
export function formParagraphs(
  passages: readonly {
    readonly section: readonly string[];
    readonly text: string;
    readonly firstLine: number;
  }[],
): ReadonlySet<number> {
  const cells = new Set<number>();
  let within: string | null = null;
  for (const { section, text, firstLine } of passages) {
    const key = section.join('\n');
    if (FORM_TITLE.test(text)) within = key;
    if (within === key) cells.add(firstLine);
    else within = null;
  }
  return cells;
}

/** 县, 市, 区 …: what the bureau of a document calls its own region, so that 全市 in a county's report is another's. */
export function ownRegion(lines: readonly string[]): string {
  for (const line of lines) {
    const named = /([省市县区州盟旗])(?:级)?医(?:疗保障|保)局/u.exec(line.replace(/\s/gu, ''))?.[1];
    if (named !== undefined) return named;
  }
  return '市';
}

/** Whether a section reports on one project. */
export const isOfProject = (section: readonly string[]): boolean =>
  section.some((heading) => /项目|附件(?:[2-9二三四五六七八九]|\d-)/u.test(heading));
