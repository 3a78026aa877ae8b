import { isUnit, type Unit } from '../../core/quantity.ts';
import type { Run } from '../laid-columns.ts';

/** One printed cell of a table: its canonical text, '' when blank, with the columns of the page it is printed in. */
export type TableCell = Run;

/** A figure alone in its cell, with its unit where the cell prints one. */
export type CellFigure = { readonly value: string; readonly unit: Unit | null };

const FIGURE = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\D{0,4})$/u;
/** What stands for nothing in a cell. */
const NOTHING = /^(?:[-—－―–]{1,3}|\/|无|\.{2,}|…+)?$/u;

/** The figure a cell prints and nothing besides, or null. */
export function figureIn(text: string): CellFigure | null {
  const match = FIGURE.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', decimals = '', unit = ''] = match;
  if (unit !== '' && !isUnit(unit)) return null;
  return {
    value: `${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${decimals}`,
    unit: isUnit(unit) ? unit : null,
  };
}

export const isNothing = (text: string): boolean => NOTHING.test(text);
/** A cell that a column of figures may hold. */
export const isFigure = (text: string): boolean => figureIn(text) !== null;
