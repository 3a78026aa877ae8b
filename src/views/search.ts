/** What can be found, in the order of the groups. */
export const FOUND_KINDS = ['page', 'bureau', 'region', 'indicator', 'report', 'check'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** How well a name answers what was typed, the best first: `initials` are those of its pinyin, from the first on. */
export const RANKS = ['exact', 'prefix', 'initials', 'substring'] as const;
export type Rank = (typeof RANKS)[number];
const [EXACT, PREFIX, INITIALS, SUBSTRING, NONE] = [0, 1, 2, 3, 4] as const;

/** The ways one thing is asked for, made ready for comparing; entries of the same bureau share one. */
export type Named = {
  readonly names: readonly string[];
  readonly code: string;
  /** The pinyin without spaces, where each syllable begins in it, and the first letters. */
  readonly spelled: string;
  readonly starts: readonly number[];
  readonly initials: string;
  /** What it stands under: found by, but below everything that bears the words itself. */
  readonly under: string;
};

/** One thing that can be found; `year` and `title` are a report's own. */
export type Entry = {
  readonly kind: FoundKind;
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly named: Named;
  readonly year?: string;
  readonly title?: string;
};

/** Letters and digits alone, narrow and in lower case: “三公”经费 and ＤＲＧ are found without their marks. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Makes names ready: `pinyin` is of the first, its syllables parted by spaces. */
export function nameAs(
  names: readonly string[],
  { pinyin = '', code = '', under = [] }: { pinyin?: string; code?: string; under?: readonly string[] } = {},
): Named {
  const syllables = pinyin === '' ? [] : pinyin.split(' ');
  let reached = 0;
  const starts = syllables.map((syllable) => {
    const start = reached;
    reached += syllable.length;
    return start;
  });
  return {
    names: names.map(plain),
    code,
    spelled: syllables.join(''),
    starts,
    initials: syllables.map((syllable) => syllable[0] ?? '').join(''),
    under: under.map(plain).join('\n'),
  };
}

/** The words of what was typed: parted at spaces and between digits and letters, so that 江油2020 is two. */
export const wordsOf = (typed: string): readonly string[] =>
  typed
    .normalize('NFKC')
    .split(/\s+/u)
    .flatMap((word) => plain(word).match(/\p{N}+|[^\p{N}]+/gu) ?? []);

const LATIN = /^[a-z\d]+$/u;

function rankOfNamed({ names, code, spelled, starts, initials, under }: Named, word: string): number {
  if (names.includes(word) || code === word || spelled === word) return EXACT;
  if (names.some((name) => name.startsWith(word)) || code.startsWith(word)) return PREFIX;
  if (LATIN.test(word)) {
    if (spelled.startsWith(word)) return PREFIX;
    if (initials.startsWith(word)) return INITIALS;
    if (word.length > 1 && (initials.includes(word) || starts.some((at) => spelled.startsWith(word, at))))
      return SUBSTRING;
  }
  return names.some((name) => name.includes(word)) || under.includes(word) ? SUBSTRING : NONE;
}

function rankOfEntry({ year, title }: Entry, ofName: number, word: string): number {
  if (year === word) return EXACT;
  return ofName === NONE && title?.includes(word) ? SUBSTRING : ofName;
}

/** How well a name answers every word typed: as well as the word it answers worst, or null where one finds nothing. */
export function rankOf(named: Named, typed: string): Rank | null {
  const words = wordsOf(typed);
  const worst = words.reduce<number>((rank, word) => Math.max(rank, rankOfNamed(named, word)), EXACT);
  return words.length === 0 ? null : (RANKS[worst] ?? null);
}

export type FoundGroup = { readonly kind: FoundKind; readonly entries: readonly Entry[] };
export type Found = { readonly groups: readonly FoundGroup[]; readonly more: number };

/** The most that is listed at once; the rest is counted. */
export const MOST_FOUND = 50;
/** Reports are many and mostly alike: they are looked through from this many characters on. */
const ENOUGH_FOR_REPORTS = 2;

/**
 * What answers the words typed, all of them: by rank, equals by kind and then as given. At most `most` are listed,
 * grouped by kind, the group with the best answer first; `more` are not listed.
 */
export function search(entries: readonly Entry[], typed: string, most = MOST_FOUND): Found {
  const words = wordsOf(typed);
  if (words.length === 0) return { groups: [], more: 0 };
  const withReports = words.join('').length >= ENOUGH_FOR_REPORTS;
  const known = words.map(() => new Map<Named, number>());
  const hits: { readonly best: Entry[]; count: number }[] = Array.from(
    { length: NONE * FOUND_KINDS.length },
    () => ({ best: [], count: 0 }),
  );
  for (const entry of entries) {
    if (entry.kind === 'report' && !withReports) continue;
    let worst: number = EXACT;
    for (let at = 0; at < words.length && worst !== NONE; at += 1) {
      const word = words[at] ?? '';
      let ofName = known[at]?.get(entry.named);
      if (ofName === undefined) {
        ofName = rankOfNamed(entry.named, word);
        known[at]?.set(entry.named, ofName);
      }
      worst = Math.max(worst, rankOfEntry(entry, ofName, word));
    }
    const bucket = hits[worst * FOUND_KINDS.length + FOUND_KINDS.indexOf(entry.kind)];
    if (worst === NONE || bucket === undefined) continue;
    bucket.count += 1;
    if (bucket.best.length < most) bucket.best.push(entry);
  }
  const listed: Entry[] = [];
  for (const { best } of hits) listed.push(...best.slice(0, most - listed.length));
  const kinds = [...new Set(listed.map(({ kind }) => kind))];
  return {
    groups: kinds.map((kind) => ({ kind, entries: listed.filter((entry) => entry.kind === kind) })),
    more: hits.reduce((sum, { count }) => sum + count, 0) - listed.length,
  };
}
