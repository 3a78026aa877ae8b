import type { Measure } from '../core/fact.ts';
import { isUnit, type Unit } from '../core/quantity.ts';

/** Whether a column of this measure holds points. */
export const isScoring = (measure: Measure): boolean => measure === 'weight' || measure === 'score';

/** The unit a column of units names, or null. */
export const unitNamed = (text: string): Unit | null =>
  text === '百分比' ? '%' : isUnit(text) ? text : null;

/** A day or a month printed with points or strokes, or a bare year where a time is asked for. */
export function isDate(text: string, name: string): boolean {
  if (/(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}/u.test(text)) return true;
  return /时间|时限|期限|时效|及时/u.test(name) && /^(?:19|20)\d{2}(?:[./-]\d{1,2})?(?:$|[^\d%])/u.test(text);
}
