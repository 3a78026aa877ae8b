import type { Fact } from '../core/fact.ts';
import { type Dimension, dimensionOf } from '../core/quantity.ts';
import type { Said, Standing } from './remark-parts.ts';

/** What a figure measures; null where it has no unit. */
export const sizeOf = ({ unit }: Fact): Dimension | null => (unit === null ? null : dimensionOf(unit));

/** What a figure may be added up with: other amounts, or numbers with its counter. */
export const countedAs = ({ unit }: Fact): string =>
  unit === null ? '' : dimensionOf(unit) === 'money' ? 'money' : unit.replace(/^万/u, '');

/** Whether a figure is held against others under its own name. */
export const isNamed = ({ item }: Fact): boolean =>
  item !== null && item !== 'result' && item !== 'performance';

/** Whether a figure is printed as a number that can be reckoned with. */
export const isFirm = ({ value, unit, hedge }: Fact): boolean =>
  value !== null && unit !== null && hedge === null;

/** Whether a figure was read as a change of another. */
export const isChange = ({ measure }: Fact): boolean => measure !== null && /change/u.test(measure);

/** What is said at one figure of several. */
export const saidAt = (
  kind: Said['kind'],
  { start, end }: Standing,
  word: string,
  figures: readonly Standing[],
): Said => ({ kind, start, end, word, facts: figures.map(({ fact }) => fact) });

/** The words between two figures. */
export const between = (text: string, a: Standing, b: Standing): string => text.slice(a.end, b.start);

/** The words right before a figure. */
export const before = (text: string, { start }: Standing): string =>
  text.slice(Math.max(0, start - 24), start);
