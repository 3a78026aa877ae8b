import { type Item, itemOf } from '../core/items.ts';
import type { Passage } from './passages.ts';
import type { Statement } from './statement.ts';
import type { Token } from './tokens.ts';

const HEADING = /人员(?:概况|情况|构成|编制)|人员[及和]|机构.*人员/u;
/** Sections that tell of people beside other things, where a paragraph counts posts or people in post. */
const BESIDE = /机构设置|部门(?:基本)?(?:概况|情况)|单位(?:基本)?(?:概况|情况)|基本情况/u;
const COUNTS_POSTS = /编制\d{1,4}[名人个]|(?:在职|实有)[^，。；:]{0,8}\d{1,4}[名人]/u;

/** People who are not in post at the end of this year, or not of the bureau. */
const OTHERS =
  /上年|退休|离休|调入|调出|调离|新增|新进|减少|平均|困难|参保|缴费|遗属|群众|临聘|外聘|聘用|编外|借用|劳务/u;

/** The words right before a count of people in post. 实有 without a noun counts the kind named just before. */
const IN_POST =
  /(?:在职(?:在编)?(?:实有)?(?:人员|人数|干部职工)|实有(?:在职|在编)(?:工作)?人员|实有人员|在编(?:在职)?(?:工作)?人员|(?:年末|实有)在职|实有)$/u;
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

/** 在职在编实有行政人员7人: the kind of people in post, named with them. */
const IN_POST_KIND = /(?:在职|在编|实有){1,3}((?:行政|参公|参照公务员法管理|事业|工勤)(?:编制)?人员)$/u;
const PENSIONERS: readonly (readonly [RegExp, string])[] = [
  [/尚未移交养老保险基金发放养老金的离退休人员(?:共计|共)?$/u, 'retired-own'],
  [/由养老保险基金发放养老金的离退休人员(?:共计|共)?$/u, 'retired-pension'],
  [/^(?:其中:?)?(?:年末)?(?:单位管理的|实有)?离退休人员(?:共计|共)?$/u, 'retired'],
];
/** People who work at the bureau and hold none of its posts. */
const WITHOUT_POST: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:其中:?|另有?|此外)?(?:年末)?(?:实有|现有|使用)?(?:(?:编外|临时|外|临)聘用?(?:工作)?人员|编外(?:工作)?人员|临时(?:工作)?人员)(?:共计|共|数)?$/u,
    'staff-hired',
  ],
  [/^(?:其中:?|另有?|此外)?(?:年末)?(?:实有|现有)?借[用调](?:工作)?人员(?:共计|共|数)?$/u, 'staff-seconded'],
];
/** 编制控制率92.11%, behind the posts and those who hold them. */
const CONTROL =
  /^(?:人员|在职人员|在编人员|编制)(?:编制)?(?:控制率|使用率)(?:为|达|达到|是)?$|^(?:满编|在编)率(?:为|达|达到|是)?$/u;
const VEHICLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:核定)?(?:公务用?车|车辆)编制(?:数|共|为)?$/u, 'vehicle-posts'],
  [/^(?:在编)?实有(?:公务用?车|车辆)(?:数|共|为)?$/u, 'vehicles-in-use'],
];

const TOTALS = ['staff', 'posts'] as const;

/** The total whose kinds are being listed: people in post or authorised posts, and the sentence it stands in. */
type Listing = { readonly of: (typeof TOTALS)[number]; readonly sentence: number };

/**
 * Reads people in post and authorised posts from a section about people: the total, the kinds one by one, and the
 * bureau apart from the units under it. Totals that contradict each other in one sentence are left unread.
 */
export function readPeople(passage: Passage, tokens: readonly Token[], year: number): Statement[] {
  const heading = passage.section.at(-1) ?? '';
  if (!HEADING.test(heading) && !(BESIDE.test(heading) && COUNTS_POSTS.test(passage.text))) return [];
  const statements: Statement[] = [];
  let listing: Listing = { of: 'staff', sentence: -1 };
  /** Where the total whose kinds are being listed ends, and the pensioners just counted. */
  let totalEnd = -1;
  let pensioners: Item | null = null;
  // Where units are told of apart from the bureau, a kind is of one of them, and none is of the department.
  const apart = /所属|下属|下设|中心|二级/u.test(passage.text);
  const state = (token: Token, item: Item, lead: string): void => {
    statements.push({
      start: token.start,
      end: token.end,
      item,
      label: /[^，。；:、\d()]{1,12}$/u.exec(lead)?.[0].replace(/^年(?:度|年?[末底])*/u, '') || item.name,
      measure: 'count',
      year,
      asOf: null,
      value: token.value,
      token,
    });
  };
  for (const token of tokens) {
    if (!['人', '个', '辆', '%'].includes(token.unit ?? '')) continue;
    const sentenceStart = sentenceBegin(passage.text, token.start);
    const lead = passage.text.slice(sentenceStart, token.start);
    const clause = lead.slice(Math.max(lead.lastIndexOf('；'), lead.lastIndexOf(':')) + 1);
    const words = /[^，。；:、()]*$/u.exec(lead)?.[0] ?? '';
    if (otherYear(lead, year)) continue;
    if (token.unit === '%') {
      if (CONTROL.test(words)) state(token, itemOf('staff-control'), lead);
      continue;
    }
    if (token.unit === '辆') {
      const item = VEHICLES.find(([pattern]) => pattern.test(words))?.[1];
      if (item !== undefined) state(token, itemOf(item), lead);
      continue;
    }
    const pension: Item | null = apart ? null : pensionersBefore(words, pensioners, lead);
    if (pension) {
      pensioners = pension.parent === undefined ? pension : pensioners;
      state(token, pension, lead);
      continue;
    }
    const beside = apart || token.unit !== '人' ? null : besidePosts(words);
    if (beside) {
      state(token, beside, lead);
      continue;
    }
    if (OTHERS.test(words)) continue;
    const open = lead.lastIndexOf('(');
    // 行政编制8人（含行政工勤编制1人）: a part of a kind is no kind of the whole.
    const within = open > lead.lastIndexOf(')') && lead.charAt(open + 1) === '含';
    if (within && sentenceStart + open !== totalEnd) continue;
    const kindInPost = IN_POST_KIND.exec(words)?.[1];
    if (kindInPost !== undefined && token.unit === '人' && !apart) {
      listing = { of: 'staff', sentence: sentenceStart };
      const kind = listedKind(kindInPost, 'staff');
      if (kind) state(token, kind, lead);
      continue;
    }
    const goesOn =
      lead.startsWith('其中') &&
      listing.sentence === sentenceBegin(passage.text, Math.max(0, sentenceStart - 1));
    if (goesOn) listing = { ...listing, sentence: sentenceStart };
    const item: Item | null =
      itemBefore(lead, clause, token, passage.text, sentenceStart) ??
      (listing.sentence === sentenceStart ? listedKind(words, listing.of) : null);
    if (!item) continue;
    for (const of of TOTALS)
      if (item.id === of) {
        listing = { of, sentence: sentenceStart };
        totalEnd = token.end;
      }
    state(token, item, lead);
  }
  return withoutContradictions(statements);
}

const isOf = (id: string): ((statement: Statement) => boolean) => {
  const wanted = itemOf(id);
  return ({ item }) => item === wanted;
};

/** Where the sentence before a position begins, looking back no further than a sentence about people is long. */
function sentenceBegin(text: string, at: number): number {
  const far = Math.max(0, at - MOST_WORDS);
  return far + text.slice(far, at).lastIndexOf('。') + 1;
}

/** The kind of pensioners a count is of; 离休 and 退休 in the bracket behind a count are parts of it. */
function pensionersBefore(words: string, whole: Item | null, lead: string): Item | null {
  const named = PENSIONERS.find(([pattern]) => pattern.test(words))?.[1];
  if (named !== undefined) return itemOf(named);
  const part = /^(离休|退休)(?:人员)?$/u.exec(words)?.[1];
  const inBracket = lead.lastIndexOf('(') > lead.lastIndexOf(')');
  if (part === undefined || !inBracket || whole?.id !== 'retired-pension') return null;
  return itemOf(part === '离休' ? 'retired-pension-cadres' : 'retired-pension-others');
}

/** Those without a post of the bureau that a count is of. */
function besidePosts(words: string): Item | null {
  const id = WITHOUT_POST.find(([pattern]) => pattern.test(words))?.[1];
  return id === undefined ? null : itemOf(id);
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
  const certain = statements.filter(({ item }) => (values.get(item.id)?.size ?? 0) === 1);
  // A rate is of the posts and the people of its own paragraph.
  const isRated = certain.some(isOf('posts')) && certain.some(isOf('staff'));
  return isRated ? certain : certain.filter((statement) => !isOf('staff-control')(statement));
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
