import { type Item, itemOf } from '../core/items.ts';
import type { Statement } from './clauses.ts';
import type { Passage } from './passages.ts';
import type { Token } from './tokens.ts';

const HEADING = /人员概况|人员情况|人员及|机构.*人员|概况$/u;

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

/**
 * Reads people in post and authorised posts from a section about people: the total, the kinds one by one, and the
 * bureau apart from the units under it.
 */
export function readPeople(passage: Passage, tokens: readonly Token[], year: number): Statement[] {
  if (!passage.section.some((heading) => HEADING.test(heading))) return [];
  const statements: Statement[] = [];
  for (const token of tokens) {
    if (token.unit !== '人' && token.unit !== '个') continue;
    const sentenceStart = passage.text.lastIndexOf('。', token.start) + 1;
    const clauseStart = Math.max(
      passage.text.lastIndexOf('；', token.start) + 1,
      passage.text.lastIndexOf(':', token.start) + 1,
      sentenceStart,
    );
    const lead = passage.text.slice(sentenceStart, token.start);
    const clause = passage.text.slice(clauseStart, token.start);
    const item = itemBefore(lead, clause, token, passage.text, sentenceStart);
    if (!item) continue;
    const label = /[^，。；:、\d()]{1,12}$/u.exec(lead)?.[0] ?? item.name;
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
  return statements;
}

function itemBefore(
  lead: string,
  clause: string,
  token: Token,
  text: string,
  sentenceStart: number,
): Item | null {
  const words = lead.replace(/[，、]$/u, '');
  if (IN_POST.test(words) && token.unit === '人') {
    if (/实有$/u.test(words) && !/(?:在职|在编)实有$/u.test(words)) return kindBefore(clause);
    const sentence = lead;
    if (/(?:所属|下属)/u.test(sentence)) return itemOf('staff-subordinate');
    const later = text.slice(sentenceStart);
    return /(?:所属|下属)[^。]*在职/u.test(later) ? itemOf('staff-bureau') : itemOf('staff');
  }
  if (POSTS.test(words) && !/(?:行政|参公|事业|工勤)编制$/u.test(words)) {
    return /(?:所属|下属)/u.test(lead) || /(?:所属|下属)[^。]*编制/u.test(text.slice(sentenceStart))
      ? null
      : itemOf('posts');
  }
  return null;
}
