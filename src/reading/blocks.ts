import { CLASS_ITEMS, ITEMS, type Item } from '../core/items.ts';
import { type LocalLabels, parsePhrase, type Vocabulary, vocabularyOf } from './phrases.ts';
import type { Setting } from './statement.ts';

/**
 * A block of a report: the headings it stands under and the items it may state. `everywhere` items are also read in
 * other text that speaks of 三公; `labels` are words that name an item in this block only.
 */
export type Block = {
  readonly id: string;
  readonly name: string;
  readonly heading: RegExp;
  readonly items: readonly string[];
  readonly everywhere?: readonly string[];
  readonly labels?: LocalLabels;
};

const starting = (prefix: string): string[] =>
  ITEMS.filter(({ id }) => id === prefix || id.startsWith(`${prefix}-`)).map(({ id }) => id);

/** What makes the year's income up to the total, and what is left of it. */
const CARRIED_IN = ['surplus-used', 'carried-in'];
const CARRIED_OUT = ['surplus-allotted', 'carried-out'];

const SANGONG_MONEY = ITEMS.filter(
  ({ topic, dimension }) => topic === 'sangong' && dimension === 'money',
).map(({ id }) => id);
const SANGONG_ALL = ITEMS.filter(({ topic }) => topic === 'sangong').map(({ id }) => id);
/** Words such as 轿车 or 出国 only mean 三公 figures inside the block. */
const SANGONG_EVERYWHERE = SANGONG_MONEY.filter((id) => !/-(?:sedan|suv|bus)$/u.test(id));

/** REGISTRY: blocks by the headings of the national skeleton. The last heading that fits decides. */
export const BLOCKS: readonly Block[] = [
  {
    id: 'totals',
    name: '收支总体',
    heading: /^(?!.*财政拨款).*(?:收入支出|收支)(?:决算)?总体情况/u,
    items: [
      'total',
      'total-income',
      'total-expenditure',
      ...starting('income'),
      ...starting('expenditure'),
      ...CARRIED_IN,
      ...CARRIED_OUT,
    ],
    labels: { total: ['收支'] },
  },
  {
    id: 'income',
    name: '收入',
    heading: /^(?!.*(?:支出|收支)).*收入(?:决算)?(?:总体)?情况|财政资金收入情况/u,
    items: [...starting('income'), ...CARRIED_IN],
    // 财政拨款收入X万元（其中一般公共预算X万元，政府性基金预算0万元）.
    labels: {
      // 部门财政资金预算收入X万元，一般公共预算收入X万元: an annexed evaluation; 补款 is a slip of 拨款.
      'income-fiscal': ['(?:部门)?财政资金(?:预算)?收入(?:合计|总额)?'],
      'income-general': ['一般公共预算'],
      'income-fund': ['政府性基金预算', '政府性基金预算财政\\p{Script=Han}款收入'],
      'income-capital': ['国有资本经营预算'],
    },
  },
  {
    id: 'basic-whole',
    name: '基本支出（全部资金）',
    heading: /^(?!.*(?:一般公共预算|财政拨款)).*基本支出(?:决算)?情况/u,
    items: ['expenditure-basic', 'personnel-funds', 'public-funds'],
  },
  {
    id: 'expenditure',
    name: '支出',
    heading:
      /^(?!.*(?:财政拨款|一般公共预算|政府性基金|国有资本|三公|因公|公务|机关运行|采购|收入支出|收支|会议费|培训费)).*(?:支出(?:决算)?(?:总体)?情况|总支出情况|整体支出规模|财政资金支出情况)/u,
    items: [...starting('expenditure'), ...CARRIED_OUT],
    labels: { 'expenditure-fiscal': ['(?:部门)?财政资金(?:预算)?支出(?:合计|总额)?'] },
  },
  {
    id: 'fiscal-totals',
    name: '财政拨款收支总体',
    heading: /财政拨款(?:收入支出|收支)(?:决算)?总体情况/u,
    items: [
      'fiscal-total',
      'fiscal-total-income',
      'fiscal-total-expenditure',
      'fiscal-carried-in',
      'fiscal-carried-out',
      'income-fiscal',
      'expenditure-fiscal',
      // 财政拨款收入中，一般公共预算财政拨款收入X万元，政府性基金预算财政拨款收入X万元.
      'income-general',
      'income-fund',
      'income-capital',
    ],
    labels: {
      'fiscal-total-income': ['收入总计'],
      'fiscal-total-expenditure': ['支出总计'],
      'fiscal-carried-in': ['年初财政拨款结转'],
      'fiscal-carried-out': ['年末财政拨款结转'],
    },
  },
  {
    id: 'fiscal-spent',
    name: '财政拨款支出',
    // Under the general budget, （一）财政拨款支出决算总体情况 is told of that alone.
    heading: /^[一二三四五六七八九十]{1,3}、(?:20\d\d年度?)?财政拨款支出(?:决算)?情况/u,
    items: ['expenditure-fiscal'],
  },
  {
    id: 'general',
    name: '一般公共预算总体',
    heading: /一般公共预算(?:财政拨款)?支出(?:决算)?总体情况/u,
    items: ['general'],
  },
  {
    id: 'general-both',
    name: '一般公共预算收支',
    heading: /一般公共预算(?:财政拨款)?收入支出(?:决算)?(?:总体)?情况/u,
    items: ['income-general', 'general'],
  },
  {
    id: 'structure',
    name: '一般公共预算结构',
    heading: /(?:一般公共预算|财政拨款)支出(?:决算)?结构情况/u,
    items: ['general', ...CLASS_ITEMS],
  },
  {
    id: 'general-detail',
    name: '一般公共预算具体',
    heading: /一般公共预算(?:财政拨款)?支出(?:决算)?(?:具体)?情况/u,
    items: ['general', ...CLASS_ITEMS],
  },
  {
    id: 'meetings',
    name: '会议费、培训费',
    heading: /^(?!.*(?:三公|因公|接待|用车)).*(?:会议费|培训费)/u,
    items: ['meeting', 'training'],
  },
  {
    id: 'sangong-meetings',
    name: '三公经费、会议费、培训费',
    heading: /三公.*(?:会议费|培训费)/u,
    items: [...SANGONG_ALL, 'meeting', 'training'],
    everywhere: SANGONG_EVERYWHERE,
  },
  {
    id: 'sangong',
    name: '三公经费',
    heading: /三公|因公出国|公务接待|公务用车/u,
    items: SANGONG_ALL,
    everywhere: SANGONG_EVERYWHERE,
    labels: { 'vehicles-purchased': ['购置数量?'] },
  },
  { id: 'fund', name: '政府性基金', heading: /政府性基金预算/u, items: ['fund'] },
  { id: 'capital', name: '国有资本经营', heading: /国有资本经营预算/u, items: ['capital'] },
  {
    id: 'operating',
    name: '机关运行经费',
    heading: /机关运行经费/u,
    items: ['operating'],
    everywhere: ['operating'],
  },
  {
    id: 'basic',
    name: '基本支出',
    heading: /一般公共预算(?:财政拨款)?基本支出/u,
    items: ['general-basic', 'personnel-funds', 'public-funds'],
  },
  {
    id: 'general-project',
    name: '一般公共预算项目支出',
    heading: /一般公共预算(?:财政拨款)?项目支出/u,
    items: ['general-project'],
  },
  {
    id: 'procurement',
    name: '政府采购',
    heading: /政府采购/u,
    items: starting('procurement'),
    labels: {
      procurement: ['政府采购', '实际采购(?:金额|支出)?'],
      'procurement-goods': ['货物类?(?:采购)?(?:支出)?'],
      'procurement-works': ['工程类?(?:采购)?(?:支出)?'],
      'procurement-services': ['服务类?(?:采购)?(?:支出)?'],
      'procurement-smallest': ['小微企业(?:合同金额)?'],
    },
  },
  {
    id: 'assets',
    name: '国有资产占有使用',
    heading: /国有资产占(?:有|用)/u,
    items: [...starting('vehicles-owned'), ...starting('equipment')],
  },
  {
    id: 'economy',
    name: '经济性分析',
    heading: /经济性分析/u,
    items: ['public-funds', ...SANGONG_EVERYWHERE],
  },
];

const byId = (ids: readonly string[]): Item[] => ITEMS.filter(({ id }) => ids.includes(id));
const EVERYWHERE: Vocabulary = vocabularyOf(
  byId([...new Set(BLOCKS.flatMap((block) => block.everywhere ?? []))]),
);
const NOWHERE: Vocabulary = [];
const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map(
  BLOCKS.map((block) => [block.id, vocabularyOf(byId(block.items), block.labels)]),
);

/** The block a section belongs to: the innermost heading that names one. */
export function blockOf(section: readonly string[]): Block | null {
  for (const heading of [...section].reverse()) {
    const block = BLOCKS.find((candidate) => candidate.heading.test(heading));
    if (block) return block;
  }
  return null;
}

/** Sections whose amounts are parts of something else, even where 三公 is mentioned. */
const OF_ITS_OWN = /基本支出|项目|会议费|培训费|名词解释|政府性基金|国有资本经营/u;

/** A paragraph on 机关运行经费 without a heading of its own. */
const OPENS_OPERATING =
  /^(?:20\d\d年度?)?[，,]?(?:我局|本局|本单位|本部门|全年)?机关运行经费(?:支出)?(?:决算)?为?\d/u;

/** The words that may name a figure of a paragraph: those of its block, or of 三公 where the paragraph speaks of it. */
export function vocabularyIn(
  block: Block | null,
  { section, text }: { section: readonly string[]; text: string },
): Vocabulary {
  if (OPENS_OPERATING.test(text) && !section.some((heading) => /项目|名词解释/u.test(heading)))
    return EVERYWHERE;
  if (block) return VOCABULARIES.get(block.id) ?? NOWHERE;
  return text.includes('三公') && !section.some((heading) => OF_ITS_OWN.test(heading)) ? EVERYWHERE : NOWHERE;
}

/** A heading that a paragraph begins with: （三）会议费支出情况。2020年度会议费…. */
const RUN_IN =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|\(\d{1,2}\))(?:\d{4}年度?)?[^，。；:\d]{2,40}?(?:情况(?:说明)?|概况)(?=[。:])/u;

/** The subject of a paragraph alone before its first stop: “三公”经费。2022年我局…; 政府采购：全年…. */
const SUBJECT =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|\(\d{1,2}\)|[一二三四五六七八九十]是)?(?:关于)?(?:“?三公”?经费|机关运行经费|政府采购|国有资产占[有用](?:使用)?|(?:因公出国\(境\)|公务用车[^，。；:\d]{0,14}?|(?:国内)?公务接待|会议|培训)(?:费用?|经费))(?:(?:支出)?(?:使用|管理|控制|执行|占用)?(?:和管理|及管理)?(?:情况)?)(?=[。:])/u;

/** The headings a paragraph stands under, with the one it begins with. */
export function headingsOf({
  section,
  text,
}: {
  section: readonly string[];
  text: string;
}): readonly string[] {
  const own = (RUN_IN.exec(text) ?? SUBJECT.exec(text))?.[0];
  return own === undefined ? section : [...section, own];
}

const NUMBERING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、]|\(\d{1,2}\))/u;
/** A heading about a budget: 预算 that is neither part of 一般公共预算 and its kin nor set beside 决算. */
const BUDGET_HEADING =
  /^(?!.*决算).*(?<!一般公共|政府性基金|国有资本经营|财政)预算(?!绩效|执行|管理|财政|拨款)/u;

/** What the innermost heading says of every figure under it: another year, budgets, or the one item it names. */
export function settingOf(section: readonly string[], vocabulary: Vocabulary, reportYear: number): Setting {
  const heading = section.at(-1) ?? '';
  const year = Number(/(20\d\d)年/u.exec(heading)?.[1] ?? reportYear);
  const named = parsePhrase(
    heading.replace(NUMBERING, '').replace(/(?:情况)?(?:说明)?[:。]?$/u, ''),
    vocabulary,
  );
  const [label] = named.labels;
  const budgeted = BUDGET_HEADING.test(heading);
  const subject = named.whole && named.labels.length === 1 && !budgeted && label ? label : null;
  return { reportYear, year: /^第.部分/u.test(heading) ? reportYear : year, budgeted, subject };
}
