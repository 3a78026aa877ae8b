import { CLASS_ITEMS, ITEMS, type Item } from '../core/items.ts';
import { type Vocabulary, vocabularyOf } from './phrases.ts';

/**
 * A block of a report: the headings it stands under and the items it may state. `everywhere` blocks are also read
 * outside their headings, because their words cannot mean anything else.
 */
export type Block = {
  readonly id: string;
  readonly name: string;
  readonly heading: RegExp;
  readonly items: readonly string[];
  readonly everywhere?: readonly string[];
};

const starting = (prefix: string): string[] =>
  ITEMS.filter(({ id }) => id === prefix || id.startsWith(`${prefix}-`)).map(({ id }) => id);

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
    items: ['total', 'total-income', 'total-expenditure'],
  },
  {
    id: 'income',
    name: '收入',
    heading: /^(?!.*(?:支出|收支)).*收入(?:决算)?情况|财政资金收入情况/u,
    items: starting('income'),
  },
  {
    id: 'expenditure',
    name: '支出',
    heading:
      /^(?!.*(?:财政拨款|政府性基金|国有资本|三公|机关运行|采购|收入支出|收支)).*(?:支出决算情况|总支出情况|整体支出规模|财政资金支出情况)/u,
    items: starting('expenditure'),
  },
  {
    id: 'fiscal-totals',
    name: '财政拨款收支总体',
    heading: /财政拨款(?:收入支出|收支)(?:决算)?总体情况/u,
    items: ['fiscal-total', 'fiscal-total-income', 'fiscal-total-expenditure'],
  },
  {
    id: 'general',
    name: '一般公共预算总体',
    heading: /一般公共预算(?:财政拨款)?支出(?:决算)?总体情况/u,
    items: ['general'],
  },
  {
    id: 'structure',
    name: '一般公共预算结构',
    heading: /一般公共预算(?:财政拨款)?支出(?:决算)?结构情况/u,
    items: ['general', ...CLASS_ITEMS],
  },
  {
    id: 'general-detail',
    name: '一般公共预算具体',
    heading: /一般公共预算(?:财政拨款)?支出(?:决算)?具体情况/u,
    items: ['general'],
  },
  {
    id: 'sangong',
    name: '三公经费',
    heading: /三公|因公出国|公务接待|公务用车/u,
    items: SANGONG_ALL,
    everywhere: SANGONG_EVERYWHERE,
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
  { id: 'assets', name: '国有资产占有使用', heading: /国有资产占(?:有|用)/u, items: ['vehicles-owned'] },
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
const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map(
  BLOCKS.map((block) => [
    block.id,
    vocabularyOf(byId([...new Set([...block.items, ...BLOCKS.flatMap((other) => other.everywhere ?? [])])])),
  ]),
);

/** The block a section belongs to: the innermost heading that names one. */
export function blockOf(section: readonly string[]): Block | null {
  for (const heading of [...section].reverse()) {
    const block = BLOCKS.find((candidate) => candidate.heading.test(heading));
    if (block) return block;
  }
  return null;
}

/** The words that may name a figure in a section. */
export const vocabularyIn = (block: Block | null): Vocabulary =>
  (block && VOCABULARIES.get(block.id)) ?? EVERYWHERE;
