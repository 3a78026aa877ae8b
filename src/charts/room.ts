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

/** The plot width a maker reckons with before it knows the real one: 720 px wide, 350 px narrow. */
export const reckonedWidth = (setting: Setting): number => (setting.width === 'wide' ? 720 : 326);

export const labelSize = 12;

/** Lines a note takes when broken at `width`. */
export const linesOf = (text: string, size: number, width: number): number =>
  text === '' ? 0 : Math.max(1, Math.ceil(textWidth(text, size) / Math.max(1, width)));
