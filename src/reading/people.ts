import { type Item, itemOf } from '../core/items.ts';
import type { Passage } from './passages.ts';
import type { Statement } from './statement.ts';
import type { Token } from './tokens.ts';

const HEADING = /人员(?:概况|情况|构成|编制)|人员[及和]|机构.*人员/u;
/** People who are not in post at the end of this year, or not of the bureau. */
const OTHERS =
  /上年|退休|离休|调入|调出|调离|新增|新进|减少|平均|困难|参保|缴费|遗属|群众|临聘|外聘|聘用|编外|借用|劳务/u;

/** The words right before a count of people in post. 实有 without a noun counts the kind named just before. */
const IN_POST =
  /(?:在职(?:在编)?(?:实有)?(?:人员|人数|干部职工)|实有(?:在职|在编)(?:工作)?人员|实有人员|在编(?:在职)?(?:工作)?人员|实有)$/u;
const POSTS = /(?:共有|核定|人员)?编制(?:数|人数|总数)?$/u;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/行政(?:编制)?/u, 'staff-administrative'],
  [/参公(?:编制)?|参照公务员法管理(?:编制)?/u, 'staff-managed'],
  [/事业(?:编制)?/u, 'staff-institution'],
  [/工勤(?:编制)?/u, 'staff-worker'],
];

/** The kind of post named last before a position in the same list, if any. */
function kindBefore(clause: string): Item | null {
  let last: { index: number; id: string } | null = null;
  for (const [pattern, id] of KINDS) {
    const index = clause.search(pattern);
    if (index >= 0 && (last === null || index > last.index)) last = { index, id };
  }
  return last ? itemOf(last.id) : null;
}

/** Kinds named in the list that follows a stated total: （行政编制9人，参公编制35人）, 其中：公务员7人. */
const LISTED: readonly (readonly [RegExp, string])[] = [
  [/(?:公务员|行政(?:编制)?(?:人员)?)$/u, 'administrative'],
  [/参公(?:编制|管理)?(?:人员)?$/u, 'managed'],
  [/(?:全额)?事业(?:编制)?(?:人员)?$/u, 'institution'],
  [/工勤(?:编制)?(?:人员)?$/u, 'worker'],
];

const TOTALS = ['staff', 'posts'] as const;

/** The total whose kinds are being listed: people in post or authorised posts, and the sentence it stands in. */
type Listing = { readonly of: (typeof TOTALS)[number]; readonly sentence: number };

/**
 * Reads people in post and authorised posts from a section about people: the total, the kinds one by one, and the
 * bureau apart from the units under it. Totals that contradict each other in one sentence are left unread.
 */
export function readPeople(passage: Passage, tokens: readonly Token[], year: number): Statement[] {
  if (!HEADING.test(passage.section.at(-1) ?? '')) return [];
  const statements: Statement[] = [];
  let listing: Listing = { of: 'staff', sentence: -1 };
  for (const token of tokens) {
    if (token.unit !== '人' && token.unit !== '个') continue;
    const sentenceStart = Math.max(passage.text.lastIndexOf('。', token.start) + 1, token.start - MOST_WORDS);
    const lead = passage.text.slice(sentenceStart, token.start);
    const clause = lead.slice(Math.max(lead.lastIndexOf('；'), lead.lastIndexOf(':')) + 1);
    const words = /[^，。；:、()]*$/u.exec(lead)?.[0] ?? '';
    if (OTHERS.test(words) || otherYear(lead, year)) continue;
    const item: Item | null =
      itemBefore(lead, clause, token, passage.text, sentenceStart) ??
      (listing.sentence === sentenceStart ? listedKind(words, listing.of) : null);
    if (!item) continue;
    for (const of of TOTALS) if (item.id === of) listing = { of, sentence: sentenceStart };
    const label =
      /[^，。；:、\d()]{1,12}$/u.exec(lead)?.[0].replace(/^年(?:度|年?[末底])*/u, '') || item.name;
    statements.push({
      start: token.start,
      end: token.end,
      item,
      label,
      measure: 'count',
      year,
      asOf: null,
      value: token.value,
      token,
    });
  }
  return withoutContradictions(statements);
}

/** A sentence about people is not longer than this on either side of a figure. */
const MOST_WORDS = 400;

const otherYear = (lead: string, year: number): boolean => {
  const named = [...lead.matchAll(/(20\d\d)年/gu)].at(-1)?.[1];
  return named !== undefined && Number(named) !== year;
};

const listedKind = (words: string, of: Listing['of']): Item | null => {
  const kind = LISTED.find(([pattern]) => pattern.test(words));
  return kind ? itemOf(`${of}-${kind[1]}`) : null;
};

/** Two different totals in one paragraph cannot both be the staff: neither is kept. */
function withoutContradictions(statements: readonly Statement[]): Statement[] {
  const values = new Map<string, Set<string | null>>();
  for (const { item, value } of statements)
    values.set(item.id, (values.get(item.id) ?? new Set()).add(value));
  return statements.filter(({ item }) => (values.get(item.id)?.size ?? 0) === 1);
}

function itemBefore(
  lead: string,
  clause: string,
  token: Token,
  text: string,
  sentenceStart: number,
): Item | null {
  const words = lead.replace(/[，、]$/u, '');
  const [sentence = ''] = text.slice(sentenceStart, token.start + MOST_WORDS).split('。', 1);
  if (IN_POST.test(words) && token.unit === '人') {
    if (/(?<!在职|在编)实有$/u.test(words)) return kindBefore(clause);
    if (/(?<!在职)实有人员$/u.test(words) && /在职/u.test(sentence)) return null;
    if (/(?:所属|下属|中心)[^，。；]*$/u.test(words) || /(?:所属|下属)/u.test(lead))
      return itemOf('staff-subordinate');
    const later = text.slice(token.start, token.start + MOST_WORDS);
    const apart = /(?:所属|下属)[^。]*在职/u.test(later) || /^[^。]*中心[^。]*在职/u.test(later);
    return itemOf(apart ? 'staff-bureau' : 'staff');
  }
  if (POSTS.test(words) && !/(?:行政|参公|事业|工勤)编制$/u.test(words)) {
    return /(?:所属|下属)/u.test(lead) ||
      /(?:所属|下属)[^。]*编制/u.test(text.slice(sentenceStart, token.start + MOST_WORDS))
      ? null
      : itemOf('posts');
  }
  return null;
}
