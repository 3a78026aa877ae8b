import type { Setting } from './chart.ts';

/** The family charts and exports are set in: system fonts with Chinese, none fetched. */
export const FONT =
  'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, system-ui, sans-serif';

/** Approximate width of a text in px: a Chinese character is one em wide, others a little over half. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += /[⺀-鿿　-〿＀-￯“”—]/u.test(character) ? 1 : 0.58;
  return Math.ceil(ems * size);
}

/** The widest of some texts, at most `limit`. */
export const widest = (texts: readonly string[], size: number, limit: number): number =>
  Math.min(limit, Math.max(0, ...texts.map((text) => textWidth(text, size))));

/**
 * The width in px a maker reckons with before it knows the real one: the least a chart of this setting is drawn at. The
 * least wide picture is half a page.
 */
export const reckonedWidth = ({ width, mode }: Setting): number =>
  width === 'narrow' ? 326 : mode === 'print' ? 550 : 600;

export const labelSize = 12;

/** Rows a legend of names takes in a width; `itemWidth` is its swatch and `itemGap` stands between items, in px. */
export function legendRows(
  names: readonly string[],
  width: number,
  { itemWidth, itemGap }: { readonly itemWidth: number; readonly itemGap: number },
): number {
  let [rows, used] = [1, 0];
  for (const name of names) {
    const wide = textWidth(name, labelSize) + itemWidth + 5 + itemGap;
    if (used > 0 && used + wide > width) [rows, used] = [rows + 1, 0];
    used += wide;
  }
  return rows;
}

/**
 * Room in px right of a plot of bars so that every text beside the end of its bar fits: `at` is where the bar ends on
 * the scale, `width` the text's, and `whole` what plot and room have together.
 */
export function roomBeside(
  texts: readonly { readonly at: number; readonly width: number }[],
  { min, max }: { readonly min: number; readonly max: number },
  whole: number,
): number {
  const plots = texts.map(({ at, width }) => {
    const part = (Math.max(0, at) - min) / (max - min);
    return part <= 0 ? whole : (whole - width) / part;
  });
  return Math.ceil(Math.max(20, Math.min(0.6 * whole, whole - Math.min(whole, ...plots))));
}

/** Phrases joined into lines no wider than `width`, broken only between two phrases. */
export function packed(
  phrases: readonly string[],
  between: string,
  size: number,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  for (const phrase of phrases) {
    const line = lines.at(-1);
    const longer = `${line}${between}${phrase}`;
    if (line !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(phrase);
  }
  return lines;
}
