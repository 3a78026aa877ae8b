const DIGITS = '零一二三四五六七八九';
const WAYS = ['①', '⑴', '⒈'] as const;

/** 十二 → 12, 二十 → 20; null for what is no Chinese number below a hundred. */
function chineseNumber(words: string): number | null {
  const match = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(words);
  if (!match || words === '') return null;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0);
}

/** The number a mark of a list stands for: 十一、 → 11, （三） → 3, 4. → 4, ② → 2; null for what is no mark. */
export function listNumber(mark: string): number | null {
  const code = mark.codePointAt(0) ?? 0;
  for (const first of WAYS) {
    const number = code - (first.codePointAt(0) ?? 0) + 1;
    if (number >= 1 && number <= 20) return number;
  }
  const bare = mark.replace(/[()（）、.．是]/gu, '');
  return /^\d{1,2}$/u.test(bare) ? Number(bare) : chineseNumber(bare);
}
