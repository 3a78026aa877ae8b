/** Measures a text in px at a font size, bold or not. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Signs that may not begin a line, and those that may not end one. */
const NOT_FIRST = /^[，。、；：？！）》〉】」』”’…—·,.;:?!)\]}%]/u;
const NOT_LAST = /[（《〈【「『“‘([{]$/u;

/** Pieces a line may be broken between: each Chinese character but not within 万元 and 亿元, and each run of Latin letters or digits. */
const piecesOf = (text: string): readonly string[] =>
  text.match(/[万亿]元|[A-Za-z0-9][A-Za-z0-9.,%+-]*|\s+|[\s\S]/gu) ?? [];

/**
 * Lines no wider than `width`. Breaks fall between Chinese characters or Latin words, never before closing or after
 * opening punctuation; a word wider than a line, such as an address, is broken where the line ends. Nothing is dropped
 * but the spaces at a break.
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  for (const paragraph of text.split('\n')) {
    for (const piece of piecesOf(paragraph)) {
      if (measure(line + piece) <= width) {
        line += piece;
        continue;
      }
      if (NOT_FIRST.test(piece) || NOT_LAST.test(line)) {
        const held = piecesOf(line);
        const carried = held.at(-1) ?? '';
        if (held.length > 1 && measure(carried + piece) <= width) {
          line = line.slice(0, line.length - carried.length);
          flush();
          line = carried + piece;
          continue;
        }
      }
      flush();
      for (const character of piece) {
        if (line !== '' && measure(line + character) > width) flush();
        line += character;
      }
    }
    flush();
  }
  return lines;
}
