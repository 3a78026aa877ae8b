import { MEASURED } from '../core/checks/measured-words.ts';
import { DIGITS } from './number-words.ts';
import type { Said, Standing, Told } from './remark-parts.ts';
import { between, isChange, isFirm, saidAt, sizeOf } from './told-figures.ts';

/** ，超过年度目标70万人: how a figure stands to the one behind the words. */
const ABOVE =
  /^[，,]?(?:已|均|明显|远)*(?:超过|高于|超出|大于|多于|突破)(?:了)?(?:年度|年初|全年|预期|设定|既定|计划)*(?:的)?(?:目标|计划|任务|指标|预期|要求)(?:值|数|任务)?(?:为|的)?$/u;
const BELOW =
  /^[，,]?(?:仍|未|均|明显)*(?:低于|少于|小于|不足|未达到|未达|未完成)(?:了)?(?:年度|年初|全年|预期|设定|既定|计划)*(?:的)?(?:目标|计划|任务|指标|预期|要求)(?:值|数)(?:为|的)?$/u;
/** ，高于州定95%的目标任务: the target is named behind its figure. */
const SET_BY = '(?:(?:国家|省|州|市|县)(?:级|定|里)?|规定|下达|年初)*的?$';
const ABOVE_IT = new RegExp(
  `^[，,]?(?:已|均|明显|远)*(?:超过|高于|超出|大于|多于|突破)(?:了)?${SET_BY}`,
  'u',
);
const BELOW_IT = new RegExp(`^[，,]?(?:仍|均|明显)*(?:低于|少于|小于|不足|未达到|未达)(?:了)?${SET_BY}`, 'u');
const A_TARGET =
  /^的(?:年度|年初|全年|预期|设定|既定|计划|绩效|考核)*(?:目标|计划|任务|指标)(?:值|数|任务|要求)?(?=[，。；、)])/u;
/** 目标300家，实际检查305家，超额完成. */
const TARGET = /(?:目标|任务|计划)(?:任务|值|数|检查|追回)*(?:为|是)?$/u;
const ACTUAL = /^[，,](?:全年|年末|实际|共|已|累计)+[^，。；:()\d]{0,12}$/u;
const MORE =
  /^[，,](?:已)?(?:超额完成|超出|超过)(?:了)?(?:年度|全年|年初|既定)*(?:目标|任务|计划)?(?:任务)?(?=[，。；]|$)/u;
const LESS =
  /^[，,](?:尚)?(?:未完成|未达到|未达|没有完成)(?:了)?(?:年度|全年|年初|既定)*(?:目标|任务|计划)?(?:任务)?(?=[，。；]|$)/u;

/** 占比过半（61.99%）, 不足两成（13.12%）: a share in words with its figure in brackets. */
const IN_WORDS =
  /(过半|超(?:过)?(?:一)?半|(?:超过|超|逾|近|不足|不到|约|达)?(?:到)?([一二两三四五六七八九])成(?:以上|多|左右)?)[，]?\((?:占比?|为|达)*$/u;

/** ，约谈占比最高: which of a list is the largest. */
const GREATEST =
  /(?:[，；。]|^)(?:其中:?)?([^，。；:()\d、]{2,8}?)(?:的)?(?:占比|数量|金额|人数|支出)?(?:最高|最多|最大|居首位?|位居第一|位列第一)(?=[，。；])/gu;

/** Words that say how a figure stands to another, or how large a share is. */
export const readMeasuredWords = (told: Told): Said[] => [
  ...againstTargets(told),
  ...sharesInWords(told),
  ...greatestOf(told),
];

const againstTargets = ({ passage: { text }, figures }: Told): Said[] =>
  figures.flatMap((first, index): Said[] => {
    const second = figures[index + 1];
    if (!second || !isPlain(first) || !isPlain(second) || first.fact.unit !== second.fact.unit) return [];
    // Behind a list it is its last part or the whole that is spoken of.
    if (LISTED.test(text.slice(Math.max(0, first.start - 120), first.start))) return [];
    const words = between(text, first, second);
    const tell = (a: Standing, b: Standing, way: string, word: string): Said[] => [
      { ...saidAt('measured-word', a, word, [a, b]), beside: way },
    ];
    if (ABOVE.test(words)) return tell(first, second, MEASURED.above, words.replace(/^[，,]/u, ''));
    if (BELOW.test(words)) return tell(first, second, MEASURED.below, words.replace(/^[，,]/u, ''));
    if (A_TARGET.test(text.slice(second.end, second.end + 24))) {
      if (ABOVE_IT.test(words))
        return tell(first, second, MEASURED.above, `${words.replace(/^[，,]/u, '')}目标`);
      if (BELOW_IT.test(words))
        return tell(first, second, MEASURED.below, `${words.replace(/^[，,]/u, '')}目标`);
    }
    const before = text.slice(Math.max(0, first.start - 24), first.start);
    // What should be small is reached from above: only what is counted or paid is judged by these words.
    if (!TARGET.test(before) || !ACTUAL.test(words) || !COUNTED.has(sizeOf(first.fact) ?? '')) return [];
    if (/费用|天数|时限|成本|增长|下降|控制|不超过|以内/u.test(`${before}${words}`)) return [];
    const after = text.slice(second.end, second.end + 24);
    const [more, less] = [MORE.exec(after)?.[0], LESS.exec(after)?.[0]];
    if (more) return tell(second, first, MEASURED.above, more.slice(1));
    return less ? tell(second, first, MEASURED.below, less.slice(1)) : [];
  });

/** A list of parts that goes on to what stands behind it. */
const LISTED = /其中[^。；]*\d[^。；]*[、，和][^。；\d]*$/u;

/** What is done is counted or paid. */
const COUNTED: ReadonlySet<string> = new Set([
  'count',
  'person',
  'visit',
  'money',
  'institution',
  'item',
  'thing',
  'group',
  'batch',
]);

const isPlain = ({ fact }: Standing): boolean => isFirm(fact) && !isChange(fact);

const sharesInWords = ({ passage: { text }, figures }: Told): Said[] =>
  figures.flatMap((share): Said[] => {
    if (share.fact.unit !== '%' || !isFirm(share.fact)) return [];
    const match = IN_WORDS.exec(text.slice(Math.max(0, share.start - 20), share.start));
    if (!match) return [];
    const [, word = '', digit] = match;
    const tenths = digit === undefined ? 5 : (DIGITS[digit] ?? 5);
    const bounds = boundsOf(word, tenths * 10);
    return [{ ...saidAt('measured-word', share, word, [share]), beside: bounds.join('–') }];
  });

/** Between which shares a word lies: 近 and 不足 below it, 超 and 以上 from it on, 约 and a bare word about it. */
function boundsOf(word: string, share: number): readonly [number, number] {
  if (/近|不足|不到/u.test(word)) return [Math.max(0, share - 10), share];
  if (/过半|半/u.test(word)) return [50, 100];
  if (/超|逾|以上|多/u.test(word)) return [share, 100];
  return [share - 5, share + 10];
}

const greatestOf = ({ passage: { text }, figures }: Told): Said[] =>
  [...text.matchAll(GREATEST)].flatMap(({ 0: match, 1: name = '', index }): Said[] => {
    const start = text.lastIndexOf('。', index - 1) + 1;
    const own = figures.filter(
      (figure) => figure.start >= start && figure.end <= index + 1 && isPlain(figure),
    );
    const named = own.filter(({ start: at }) => nameBefore(text, at).startsWith(name));
    const [one, ...more] = named;
    if (!one || more.length > 0) return [];
    const at = own.indexOf(one);
    // What stands first may be the whole; the list goes on from the first that has the unit of the one named.
    const others = own.filter(
      (other, place) => other !== one && other.fact.unit === one.fact.unit && (place > 0 || at === 0),
    );
    const isList =
      others.length >= 2 &&
      others.every(
        ({ start: from }) =>
          /^[，、；]/u.test(text.slice(from - nameBefore(text, from).length - 1)) || from === own[0]?.start,
      );
    const [largest] = [...others].sort((a, b) => Number(b.fact.value) - Number(a.fact.value));
    if (!isList || !largest) return [];
    return [
      {
        ...saidAt('measured-word', one, match.replace(/^[，；。]/u, ''), [one, largest]),
        beside: MEASURED.greatest,
      },
    ];
  });

const nameBefore = (text: string, at: number): string =>
  /[^，。；:、\d()]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
