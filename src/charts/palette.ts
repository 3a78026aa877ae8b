import type { Setting } from './chart.ts';

/** The greys and the accent of a setting; a canvas cannot read CSS variables, so they are repeated here. */
export type Inks = {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly faint: string;
  readonly ground: string;
  readonly accent: string;
  readonly pale: string;
  readonly grey: string;
  /** The ground between the quartiles of peers, beneath the lines. */
  readonly band: string;
};

const LIGHT: Inks = {
  ink: '#1a2026',
  muted: '#535c66',
  line: '#aab2ba',
  faint: '#e6e9ec',
  ground: '#ffffff',
  accent: '#0b5e7e',
  pale: '#dcebf1',
  grey: '#858d96',
  band: '#d9e1e7',
};
const DARK: Inks = {
  ink: '#e8ecef',
  muted: '#aab4bd',
  line: '#5a646e',
  faint: '#2b333a',
  ground: '#161b20',
  accent: '#58b4d6',
  pale: '#1d3a47',
  grey: '#8b949d',
  band: '#2c3943',
};

const isDark = (setting: Setting): boolean => setting.dark === true && setting.mode === 'screen';

export const inksOf = (setting: Setting): Inks => (isDark(setting) ? DARK : LIGHT);

/** Okabe–Ito and Tol muted, the pale ones darkened (lightened for dark ground) until they keep 3:1 to the ground. */
export const BUREAU_COLOURS = {
  light: ['#0072b2', '#d55e00', '#00845f', '#b8558a', '#332288', '#857416', '#882255', '#2b8ca8'],
  dark: ['#56b4e9', '#f28e4b', '#35c29a', '#e39ac4', '#a79bea', '#d6c65a', '#e0708f', '#7fd0d6'],
} as const;

/** Parts of a whole, from dark to light so that they stay apart in greyscale. */
export const PART_COLOURS = {
  light: ['#2d2468', '#0b6e8f', '#7dbbd0', '#e9cf86', '#b9c0c7', '#8d5a5a'],
  dark: ['#8f84dd', '#2f92b4', '#9fd3e4', '#f0dda3', '#c5ccd2', '#c79090'],
} as const;

export const partColours = (setting: Setting): readonly string[] =>
  PART_COLOURS[isDark(setting) ? 'dark' : 'light'];

/** Eight shapes: the last four are a triangle on its tip, a pentagon, a plus and a star. */
const SYMBOLS = [
  'circle',
  'rect',
  'triangle',
  'diamond',
  'path://M0,0L10,0L5,9Z',
  'path://M5,0L10,3.8L8.1,10L1.9,10L0,3.8Z',
  'path://M3,0L7,0L7,3L10,3L10,7L7,7L7,10L3,10L3,7L0,7L0,3L3,3Z',
  'path://M5,0L6.6,3.4L10,3.8L7.5,6.3L8.1,10L5,8.2L1.9,10L2.5,6.3L0,3.8L3.4,3.4Z',
] as const;

/** How a bureau is drawn; shape carries in greyscale what colour carries on screen. Dashes are for estimates alone. */
export type Pen = { readonly colour: string; readonly symbol: string };

/**
 * Pens for the bureaus drawn, stable across charts: a bureau's place in the sorted list of all bureaus of the snapshot
 * gives its colour; of two that meet at one colour the later takes the next free one; the ninth is grey.
 */
export function bureauPens(
  all: readonly string[],
  drawn: readonly string[],
  setting: Setting,
): (code: string) => Pen {
  const colours = BUREAU_COLOURS[isDark(setting) ? 'dark' : 'light'];
  const places = new Map(
    [...new Set([...all, ...drawn])].sort().map((code, place) => [code, place] as const),
  );
  const taken = new Map<number, string>();
  const pens = new Map<string, Pen>();
  for (const code of [...new Set(drawn)].sort()) {
    const home = (places.get(code) ?? 0) % colours.length;
    const slot = colours
      .map((_, step) => (home + step) % colours.length)
      .find((candidate) => !taken.has(candidate));
    if (slot === undefined) continue;
    taken.set(slot, code);
    pens.set(code, {
      colour: colours[slot] ?? inksOf(setting).grey,
      symbol: SYMBOLS[slot] ?? 'circle',
    });
  }
  const grey: Pen = { colour: inksOf(setting).grey, symbol: 'circle' };
  return (code) => pens.get(code) ?? grey;
}

/** Relative luminance of #rrggbb by WCAG 2. */
export function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours by WCAG 2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Black or white, whichever reads better on a fill. */
export const inkOn = (fill: string): string =>
  contrast(fill, '#ffffff') >= contrast(fill, '#1a2026') ? '#ffffff' : '#1a2026';

/** Fills for better and worse than a reference, 3 : 1 to the ground; a sign beside the figure carries the same. */
export const VERDICT_COLOURS = {
  light: { better: '#2f7d4f', worse: '#b3362b' },
  dark: { better: '#5fbf85', worse: '#e8786c' },
} as const;

export const verdictColours = (setting: Setting): { readonly better: string; readonly worse: string } =>
  VERDICT_COLOURS[isDark(setting) ? 'dark' : 'light'];
