import type { Said, Told } from './remark-parts.ts';

/** When a sentence says it is of: 2022年，; 截至2022年10月，. */
const WHEN =
  /^(?:截[至止]到?)?(?:20\d\d年(?:度)?|本年度?|全年|今年)?(?:\d{1,2}月(?:份)?(?:\d{1,2}日)?)?(?:[底末])?[，,]?/u;
const FIGURE = /\d+(?:,\d{3})*(?:\.\d+)?/gu;
/** A shorter sentence, or one of fewer figures, may well be said of two times. */
const LONG = 24;
const FIGURES = 3;

/**
 * A sentence told a second time in one paragraph, word for word and figure for figure, only of another time: the year’s
 * figures cannot all be those of October.
 */
export function readToldAgain({ passage: { text } }: Told): Said[] {
  const sentences = [...text.matchAll(/[^。；]+/gu)].flatMap(({ index, 0: words }) =>
    clausesOf(words, index).slice(0, 1),
  );
  return sentences.flatMap((sentence, at): Said[] => {
    const before = sentences.slice(Math.max(0, at - 3), at);
    const again = before.find(({ core, when }) => when !== sentence.when && sharesStart(core, sentence.core));
    if (!again) return [];
    const time = (words: string): string => words.replace(/[，,]$/u, '');
    const { start } = sentence;
    return [
      {
        kind: 'repetition',
        start,
        end: start + sentence.when.length,
        word: time(sentence.when),
        beside: time(again.when),
      },
    ];
  });
}

type Sentence = { readonly start: number; readonly when: string; readonly core: string };

/** A sentence from where it says its time to its end. */
function clausesOf(words: string, index: number): Sentence[] {
  const at = words.search(/(?:截[至止]到?)?20\d\d年/u);
  if (at < 0) return [];
  const own = words.slice(at);
  const when = WHEN.exec(own)?.[0] ?? '';
  return [{ start: index + at, when, core: own.slice(when.length) }];
}

/** Whether two sentences begin with the same words and figures, as long as one of them or up to a clause’s end. */
function sharesStart(a: string, b: string): boolean {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  const shared = a.slice(0, length);
  const whole = length === a.length || length === b.length || /[，、；]$/u.test(shared);
  const end = whole ? shared : shared.slice(0, Math.max(0, shared.lastIndexOf('，')));
  return end.length >= LONG && (end.match(FIGURE)?.length ?? 0) >= FIGURES;
}
