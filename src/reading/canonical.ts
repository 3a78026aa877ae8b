/** Characters that mean the same in a report, brought to one; each stands for exactly one printed character. */
const SAME: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  ';': '；',
  '％': '%',
  '﹪': '%',
  '．': '.',
  '”': '”',
  '＂': '“',
  '"': '“',
  '﹣': '-',
  '－': '-',
  '−': '-',
};

/** One character in canonical form, or '' for white space and Markdown marks that carry no meaning. */
export function canonicalCharacter(character: string): string {
  if (/[\s​﻿*#]/u.test(character)) return '';
  const same = SAME[character];
  if (same !== undefined) return same;
  const code = character.charCodeAt(0);
  // Full-width digits and Latin letters stand 0xFEE0 above their ASCII twins.
  if (code >= 0xff10 && code <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/u.test(character))
    return String.fromCharCode(code - 0xfee0);
  return character;
}

/** Canonical text without places, for headings and labels. */
export const canonical = (text: string): string => Array.from(text, canonicalCharacter).join('');

/** Width as printed: a Chinese character takes two columns, a Latin one takes one. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text.trim()) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
