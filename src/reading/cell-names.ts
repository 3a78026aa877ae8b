import { dimensionOf } from '../core/quantity.ts';
import { GAP } from './passages.ts';
import { countedNoun } from './result-names.ts';
import { HEDGES_BEFORE, type Token } from './tokens.ts';

/** Between the factors of a calculation (260元×30%) nothing is left but its sign; neither is the figure of its row. */
const FACTOR = /^[×xX]?$/u;
const RANGE = /^[-~～—–至到]$/u;

/** Words before a name that say nothing of what is named. */
const OPENS =
  /^(?:[()“”\s、]|\d{1,2}[.、:]|[一二三四五六七八九十]是|(?:于|在)?20\d\d年度?(?:内)?|今年|本年度?(?!收入|支出)|当年|全年(?!预算|执行)|年内|其中|其余|分别|共计?|已|通过(?!率)|对(?!象)|为(?!民)|并|和|及(?!时)|与|或|以及|同时)+/u;
/** Words behind it that lead to the figure. */
const CLOSES =
  /(?:(?:持续|稳定|保持|维持|巩固|控制)*在|(?:持续|稳定)|(?:提高|提升|增加|下降|降低)(?:到|至)|达到?|预计|为|按照?|由|约|共计|共|均|了|的|“|:)+$/u;
/** What is left of words that lead to a figure and name nothing. */
const FRAGMENT =
  /^(?:实际)?(?:完成|达到|实现|按照?|依照|根据|由|从|向|把|将|各|按?(?:照)?每(?:人|户|月|年|次|例)?(?:每[人月年])?|标准|其他|等|全[市县区州]|我[市县区州局]|费用)?$/u;
/** Words behind a figure that go on with something else than what it counts. */
const GOES_ON = /^(?:和|及|与|或|以及|并|用于|在|由|已|均|共|至|到|其中|每|全覆盖|全部|计划|任务|目标)/u;
/** Words that already name what is counted, or how much of it. */
const COMPLETE = /(?:数|率|量|度|额|比例|人次|家次)$/u;
/** No name of a row is longer, nor is it looked for further back. */
const LONGEST = 48;
const FARTHEST = 200;

const MARKS = /[，,。；:！？]/u;

/** The words around one figure that may name it, and whether it is a factor of a calculation or the end of a range. */
export type Naming = {
  readonly name: string;
  readonly part: boolean;
  readonly factor: boolean;
  readonly rangeEnd: boolean;
};

/** What the words of a text call each of its figures: those before it and what it counts. */
export function namingOf(text: string, tokens: readonly Token[]): readonly Naming[] {
  let from = 0;
  return tokens.map((token, index) => {
    const between = plain(text.slice(from, token.start));
    const before = plain(text.slice(tokens[index - 1]?.end ?? 0, token.start));
    const next = tokens[index + 1]?.start ?? text.length;
    const lead = leadOf(between, index > 0);
    const { noun, end } = nounBehind(text, token, next, lead);
    from = end;
    return {
      name: `${lead}${noun}`,
      part: between.includes('其中'),
      factor:
        (index > 0 && FACTOR.test(before)) ||
        (index < tokens.length - 1 && FACTOR.test(plain(text.slice(token.end, next)))),
      rangeEnd: index > 0 && RANGE.test(before),
    };
  });
}

/**
 * What each figure of a cell is a figure of, in the cell's own words; '' where the row alone says it, null where that
 * is not certain. `told`: nothing but the words names it, as in a text of goals.
 */
export function namesIn(text: string, tokens: readonly Token[], told: boolean): readonly (string | null)[] {
  const names: (string | null)[] = [];
  namingOf(text, tokens).forEach(({ name, part, factor, rangeEnd }, index) => {
    if (factor) names.push(null);
    else if (rangeEnd) names.push(names.at(-1) ?? null);
    else if (name === '') names.push(told || index > 0 || part ? null : '');
    else names.push(isName(name) ? name : null);
  });
  return names;
}

const isName = (name: string): boolean =>
  name.length <= LONGEST && (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;

const plain = (text: string): string => text.replaceAll(GAP, '');

/** The words since the figure before that name this one; a list (宣传、培训) is kept whole. */
function leadOf(between: string, later: boolean): string {
  const clause = (between.slice(-FARTHEST).replace(HEDGES_BEFORE, '').split(MARKS).at(-1) ?? '')
    .replace(/\([^()]*[、；][^()]*\)/gu, '')
    .replace(/^[^(]*\)/u, '')
    .replace(/^.*\((?![^(]*\))/u, '');
  // What stands before the first 、 goes with the figure before.
  const own = later && !MARKS.test(between) ? clause.slice(clause.indexOf('、') + 1) : clause;
  const lead = own.replace(OPENS, '').replace(CLOSES, '');
  return FRAGMENT.test(lead) ? '' : lead;
}

/** The noun a figure counts, where it stands behind the figure, and where it ends. Money counts nothing. */
function nounBehind(
  text: string,
  { unit, end }: Token,
  next: number,
  lead: string,
): { readonly noun: string; readonly end: number } {
  const none = { noun: '', end };
  if (unit === null || COMPLETE.test(lead) || ['money', 'standard'].includes(dimensionOf(unit))) return none;
  const hedged = end + (/^\(?含?\)?(?:以上|以下|以内|左右)/u.exec(text.slice(end, end + 6))?.[0].length ?? 0);
  const rest = text.slice(hedged, next);
  const mark = rest.search(/[，,。；:！？()]/u);
  const shared = mark < 0 && next < text.length;
  // Where another figure follows without a mark, its words begin at once, unless these lack their end.
  if (shared && !/、/u.test(rest) && lead !== '' && !/[和及与]$/u.test(lead)) return none;
  const [words = ''] = (mark < 0 ? rest : rest.slice(0, mark)).split(shared ? '、' : '\n', 1);
  if (words !== plain(words) || GOES_ON.test(words)) return none;
  const [noun = ''] = countedNoun(words, shared && words === rest).split(/等(?!级)/u, 1);
  return { noun, end: hedged + noun.length };
}
