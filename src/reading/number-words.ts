import { isUnit } from '../core/quantity.ts';
import type { Token } from './tokens.ts';

/** Numbers of one digit in words. */
export const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** What was done, right before a number in words: only then does it state a quantity (聘请两名律师, not 五类人员 or 一种方式). */
const DONE =
  '聘请|招聘|招录|引进|选派|抽调|配备|新增|增设|成立|组建|设立|建成|举办|召开|曝光|查处|约谈|暂停|解除|移交|移送';
const COUNTERS: Readonly<Record<string, string>> = {
  名: '人',
  家: '家',
  辆: '辆',
  场: '场',
  起: '起',
  例: '例',
  支: '支',
  次: '次',
};
const COUNTED = new RegExp(
  `(?<=(?:${DONE})(?:了)?)([一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(名|家|辆|场|起|例|支|次)(?!性|次|以上|左右|都|人)(?=[\\p{Script=Han}，。；、“])`,
  'gu',
);

/** 十二 → 12, 二十 → 20, 两 → 2. */
function numberIn(words: string): number {
  const [tens = '', ones] = words.split('十');
  const digit = (word: string): number => DIGITS[word] ?? 0;
  return ones === undefined ? digit(tens) : (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

/** Numbers printed in words with a counter, where they state how many there were: 聘请两名律师 → 2人. */
export function findNumberWords(text: string): Token[] {
  return [...text.matchAll(COUNTED)].flatMap((match): Token[] => {
    const [all, words = '', counter = ''] = match;
    const unit = COUNTERS[counter];
    // 一家, 一次, 一支 are as often an article as a number.
    if (unit === undefined || !isUnit(unit) || (words === '一' && counter !== '名')) return [];
    const start = match.index;
    const value = String(numberIn(words));
    return [
      {
        start,
        numberEnd: start + words.length,
        end: start + all.length,
        value,
        unit,
        hedge: null,
        notFigure: null,
      },
    ];
  });
}
