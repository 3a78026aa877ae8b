import { isAnnexed } from '../core/choose.ts';
import { type Said, sentenceAt, type Told } from './remark-parts.ts';

const OPPOSITES = '(?:增加|减少|增长|下降|上升|降低|提高|大于|小于|等于|持平|高于|低于|盈余|亏损)';
/** A choice nobody made: 增加/减少0万元, 决算数（大于/小于/等于）预算数. */
const CHOICE = new RegExp(
  `\\(?${OPPOSITES}(?:[/／|]${OPPOSITES})+\\)?|${OPPOSITES}\\(${OPPOSITES}\\)(?=\\d|[X×]|万元|元|%|预算数)`,
  'gu',
);
/** A place holder nobody filled: XX万元, ××县, 20XX年, ____万元. */
const PLACE_HOLDER =
  /(?<![A-Za-z\d×])(?:20)?[XxＸ×]{2,}(?=余?(?:万|亿)?(?:元|人次|人(?![民员社力均大文])|名|户|例|件|条|份|册|期|场|次|起|家|个|项|辆|台|批|张|种|所)|%|年|月|日|县|市|区|省|局|部门|单位|项目|医疗保障)|(?<=[占为出降长加少第比])[Xx×](?=万元|%|年|个|家|人次|项|辆|批)|_{2,}(?=万元|元|%|年|个|家|人|项|辆|批)/gu;
/** An example nobody replaced: 如…（二级预算单位事业收入情况）等. */
const EXAMPLE = /(?<=如|是|为|包括|用于|:)(?:…+|\.{3,})\([^()]{2,24}\)/gu;
/** A number nobody filled in: 具体内容包括：项向上请示. */
const NO_NUMBER = /包括:?项(?![目级])(?=[\p{Script=Han}])/gu;
/** A hint on how to fill a section: （可用表格形式反映）; and a year that is said twice: 2021年度年. */
const HINT = /\(可(?:用|以|采用|附)[^()]{1,12}(?:反映|说明|列示|体现)\)|20\d\d年度年(?![度末初底终中])/gu;
/** The name of a field in angle brackets: 决算数<项级>. */
const FIELD = /[<〈][\p{Script=Han}]{1,8}[>〉]/gu;
/** A reason nobody gave: 主要原因是。 */
const NO_REASON = /(?:主要|变动|增减)原因(?:是|为):?(?=[。；]|$)|主要用于:?(?=[。；]|$)/gu;
/** What the template asks of the author. */
const INSTRUCTION =
  /可以?不(?:写|填)原因|请自行(?:删除|增减|填写|调整|补充)|不涉及的?[^。，()]{0,10}请?(?:自行)?删除|请(?:各(?:部门|单位))?(?:根据|参照|按照?|结合|对照)[^。()]{1,28}(?:增减|罗列|填写|填列|删除|编写)|(?:请|需|须)(?:各?(?:部门|单位))?(?:填写|列明|注明|罗列|具体说明|详细说明|逐项说明)|根据[各本]?(?:部门|单位)实际[^。()]{0,16}(?:罗列|增减|填写|填列)|\((?:具体说明|说明具体|填写|请说明|此处(?!从?略|省略|详?见))[^()]{0,24}\)|【[^【】]{0,16}(?:请|填写|说明|选择|删除|示例)[^【】]{0,16}】/gu;

const PATTERNS: readonly { readonly words: RegExp; readonly inAnnexes: boolean }[] = [
  { words: CHOICE, inAnnexes: true },
  { words: PLACE_HOLDER, inAnnexes: true },
  { words: HINT, inAnnexes: true },
  { words: NO_NUMBER, inAnnexes: false },
  { words: EXAMPLE, inAnnexes: false },
  { words: FIELD, inAnnexes: false },
  { words: NO_REASON, inAnnexes: false },
  { words: INSTRUCTION, inAnnexes: false },
];

/** The most of the words that is kept: they are named, not quoted. */
const LONGEST = 24;

/** A row of a table that holds nothing but the template's dots. */
export const isDots = (text: string): boolean => /^\s*…{1,3}\s*$/u.test(text);

/** Words of the template that the author was to choose from, fill in or take out: the first of each sentence. */
export function readLeftOvers({ passage }: Pick<Told, 'passage'>): Said[] {
  const annexed = isAnnexed(passage.section);
  const found = PATTERNS.filter(({ inAnnexes }) => inAnnexes || !annexed).flatMap(({ words }) =>
    [...passage.text.matchAll(words)].map((match) => ({
      start: match.index,
      end: match.index + Math.min(match[0].length, LONGEST),
    })),
  );
  // What is asked of the author in several sentences of one paragraph is one left-over.
  const asked = /请|不写|删除/u;
  const sentences = new Set<number>();
  return found
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }): Said[] => {
      const sentence = asked.test(passage.text.slice(start, end))
        ? -1
        : sentenceAt(passage.text, start).start;
      if (sentences.has(sentence)) return [];
      sentences.add(sentence);
      return [{ kind: 'template', start, end }];
    });
}
