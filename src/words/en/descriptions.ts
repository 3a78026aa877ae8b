import type { Translated } from '../language.ts';
import type { DESCRIPTIONS as CHINESE } from '../zh/descriptions.ts';

/** What charts say of themselves to those who cannot see them. */
export const DESCRIPTIONS: Translated<typeof CHINESE> = {
  row: (place, told) => `${place}: ${told.join(', ')}`,
  cell: (year, told) => `${year} ${told}`,
  matrixRow: (bureau, cells) => `${bureau}: ${cells.join(', ')}`,
  matrix: (rows) => `Matrix: what bureaus disclose by year. ${rows.join('; ')}.`,
  scatter: (x, y, n, rows, missing) =>
    `Scatter plot: ${x} across, ${y} up, n = ${n}. ${rows.length === 0 ? 'There are no figures to draw.' : `${rows.join('; ')}.`} ${missing}`,
  budget: (rows, missing) => `Bars of budget and outturn. ${rows.join('; ')}. ${missing}`,
  composition: (parts, rows, missing) => `Stacked bars: ${parts.join(', ')}. ${rows.join('; ')}. ${missing}`,
};
