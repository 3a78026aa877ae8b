/**
 * Radicals that fonts draw with the glyph of a whole character, so that a PDF names the one for the other: left as
 * printed by the font, 部⻔ would not be 部门. The Kangxi radicals have their characters in Unicode's own tables;
 * these are the simplified ones, which have not, and 户, which Unicode takes for its traditional form.
 */
const RADICALS = new Map(
  '⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻳龟 ⼾户'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Fonts draw two dashes in a row as one long one. */
const DASHES = new Map([
  ['\u2E3A', '——'],
  ['\u2E3B', '———'],
]);

/** Stands where something is printed that no character can be read from, so that no figure is read across it. */
export const UNREADABLE = '\uFFFD';

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]|\p{Variation_Selector}/gu;
const BLANK = /^[\s\u00A0\u200B\uFEFF\u00AD]*$/u;

/** What Chinese office documents are written in; the private area holds the bullets of symbol fonts. */
const EXPECTED =
  /^[\p{Script=Han}\u0020-\u007E\u00A0-\u00FF\u0391-\u03C9\u2010-\u205E\u2070-\u209C\u20A0-\u20BF\u2100-\u27BF\u2E80-\u303F\u3105-\u312F\u3200-\u33FF\uE000-\uF8FF\uFE10-\uFE6F\uFF01-\uFFEE]+$/u;

/**
 * The characters a glyph stands for, with radicals and presentation forms brought to the characters they show; '' for
 * white space, `UNREADABLE` for a glyph without a printable character.
 */
export function readGlyph(unicode: string): string {
  if (unicode !== '' && BLANK.test(unicode)) return '';
  const printed = unicode.replace(INVISIBLE, '');
  if (printed === '') return UNREADABLE;
  let read = '';
  for (const character of printed) {
    const shown = RADICALS.get(character) ?? DASHES.get(character);
    read +=
      shown ??
      (/[\u2F00-\u2FD5\uF900-\uFAFF\uFB00-\uFB06]/u.test(character)
        ? character.normalize('NFKC')
        : character);
  }
  return read;
}

/** Whether characters are such as a Chinese report is printed in: a font without a true mapping gives others. */
export const isExpected = (characters: string): boolean =>
  characters !== UNREADABLE && EXPECTED.test(characters);
