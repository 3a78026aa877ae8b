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

function brought(character: string): string {
  if (/[\s​﻿*#]/u.test(character)) return '';
  const same = SAME[character];
  if (same !== undefined) return same;
  const code = character.charCodeAt(0);
  // Full-width digits and Latin letters stand 0xFEE0 above their ASCII twins.
  if (code >= 0xff10 && code <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/u.test(character))
    return String.fromCharCode(code - 0xfee0);
  return character;
}

/** What each UTF-16 unit is brought to, filled in as units are met: every character of a document is asked for often. */
const known: (string | undefined)[] = new Array(0x10000);

/** One character in canonical form, or '' for white space and Markdown marks that carry no meaning. */
export function canonicalCharacter(character: string): string {
  if (character.length !== 1) return character;
  const code = character.charCodeAt(0);
  const found = known[code];
  if (found !== undefined) return found;
  const made = brought(character);
  known[code] = made;
  return made;
}

/** Canonical text without places, for headings and labels. */
export function canonical(text: string): string {
  let joined = '';
  for (let at = 0; at < text.length; at += 1) joined += canonicalCharacter(text.charAt(at));
  return joined;
}

/** Width as printed: a Chinese character takes two columns, a Latin one takes one. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const character of text.trim()) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
