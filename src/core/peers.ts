import type { Level } from './region.ts';

export {
  type Band,
  MINIMUM_BANDED,
  MINIMUM_RANKED,
  type Polarity,
  type Span,
  type Standing,
  standing,
  summarise,
} from './standing.ts';

/** What is known of a bureau and year besides the value compared: all a peer group may be made of. */
export type Context = {
  readonly bureau: string;
  readonly level: Level;
  /** GB/T 2260 code of the province it lies in; a province's own. */
  readonly province: string;
  readonly parent: string | null;
  /** 参保人数 in 人, null where no report says. */
  readonly insured: number | null;
  /** 本年支出 in 元, null where no report says. */
  readonly expenditure: number | null;
};

/**
 * One way to choose peers: by stated context, never by the value compared. `fits` is symmetric, and is asked of two
 * different bureaus. `outcomes` are the indicators the group is chosen by, of which it therefore cannot be a comparison.
 */
export type PeerGroup = {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly outcomes: readonly string[];
  readonly fits: (one: Context, other: Context) => boolean;
};

/**
 * How far apart two bureaus of similar size may be: the larger at most this many times the smaller. Wide enough that a
 * county finds peers among the hundred or so of a province, narrow enough that a district and a small county stay apart.
 */
export const SIMILAR = 2;

const similar = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && one > 0 && other > 0 && one <= SIMILAR * other && other <= SIMILAR * one;

const sameLevel = (one: Context, other: Context): boolean => one.level === other.level;

/** REGISTRY: the groups a bureau can be held against. All but the reader's own list stay within one level. */
export const PEER_GROUPS = [
  {
    id: 'same-level',
    name: '同级机构',
    sentence: '快照中与该机构行政层级相同的全部机构。',
    outcomes: [],
    fits: sameLevel,
  },
  {
    id: 'same-province',
    name: '同省同级',
    sentence: '同一省（自治区、直辖市）内行政层级相同的机构。',
    outcomes: [],
    fits: (one, other) => sameLevel(one, other) && one.province === other.province,
  },
  {
    id: 'same-parent',
    name: '同一上级',
    sentence: '由同一上级行政区管辖、行政层级相同的机构；省级机构的上级同为国家。',
    outcomes: [],
    fits: (one, other) => sameLevel(one, other) && one.parent === other.parent,
  },
  {
    id: 'similar-insured',
    name: '参保人数相近',
    sentence: `行政层级相同、同一年度参保人数为该机构二分之一至 ${SIMILAR} 倍的机构；参保人数未知的机构不在其中。`,
    outcomes: ['insured', 'insured-residents', 'insured-employees'],
    fits: (one, other) => sameLevel(one, other) && similar(one.insured, other.insured),
  },
  {
    id: 'similar-expenditure',
    name: '本年支出相近',
    sentence: `行政层级相同、同一年度本年支出为该机构二分之一至 ${SIMILAR} 倍的机构；本年支出未知的机构不在其中。`,
    outcomes: ['expenditure', 'income', 'total', 'fiscal-total', 'fiscal-expenditure', 'general'],
    fits: (one, other) => sameLevel(one, other) && similar(one.expenditure, other.expenditure),
  },
  {
    id: 'chosen',
    name: '自选机构',
    sentence: '读者自行选定的机构，不论行政层级与规模。',
    outcomes: [],
    fits: () => true,
  },
] as const satisfies readonly PeerGroup[];

export type PeerGroupId = (typeof PEER_GROUPS)[number]['id'];

const BY_ID: ReadonlyMap<string, PeerGroup> = new Map(PEER_GROUPS.map((group) => [group.id, group]));

export const isPeerGroup = (text: string): text is PeerGroupId => BY_ID.has(text);

/** The registry entry of a group. Throws on an id that is not registered. */
export function peerGroupOf(id: PeerGroupId): PeerGroup {
  const group = BY_ID.get(id);
  if (!group) throw new RangeError(`unknown peer group ${JSON.stringify(id)}`);
  return group;
}

/** The groups an indicator may be compared in: all but those that are chosen by that very figure. */
export const peerGroupsFor = (indicator: string): readonly PeerGroup[] =>
  PEER_GROUPS.filter((group: PeerGroup) => !group.outcomes.includes(indicator));

/**
 * The codes of a bureau's peers, itself always among them, each once, in ascending order. `all` are the contexts of one
 * year; a group chosen by the reader holds the codes of `own` that are among them.
 */
export function peersOf(
  group: PeerGroupId,
  subject: Context,
  all: readonly Context[],
  own: readonly string[] = [],
): readonly string[] {
  const { fits } = peerGroupOf(group);
  const listed = new Set(own);
  const codes = all
    .filter((other) => (group === 'chosen' ? listed.has(other.bureau) : fits(subject, other)))
    .map(({ bureau }) => bureau);
  return [...new Set([subject.bureau, ...codes])].sort();
}
