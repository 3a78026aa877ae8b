import type { Matrix } from './pdf-turn.ts';

/** Whether an argument of an operator is a list, plain or of numbers only. */
export const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** The entry of an argument that should be a list, or undefined. */
export const entryAt = (list: unknown, index: number): unknown => (isList(list) ? list[index] : undefined);

/** A number out of an argument that should be a list of them; 0 where there is none. */
export function numberAt(list: unknown, index: number): number {
  const value = entryAt(list, index);
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** The affine map an argument spells out. */
export const matrixOf = (list: unknown): Matrix => [
  numberAt(list, 0),
  numberAt(list, 1),
  numberAt(list, 2),
  numberAt(list, 3),
  numberAt(list, 4),
  numberAt(list, 5),
];
