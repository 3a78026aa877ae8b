import { ASSISTANCE } from './indicators/assistance.ts';
import { DISCLOSURE } from './indicators/disclosure.ts';
import type { Indicator } from './indicators/indicator.ts';
import { INSURED } from './indicators/insured.ts';
import { PEOPLE } from './indicators/people.ts';
import { PERFORMANCE } from './indicators/performance.ts';
import { SANGONG_INDICATORS } from './indicators/sangong.ts';
import { SUPERVISION } from './indicators/supervision.ts';
import { TOTALS } from './indicators/totals.ts';

export {
  type Basis,
  DISPLAY_UNITS,
  type DisplayUnit,
  type Indicator,
  type Trap,
} from './indicators/indicator.ts';

/** REGISTRY: what is compared. A new indicator is one entry in the part of its topic; pages, exports and 说明 follow from it. */
export const INDICATORS: readonly Indicator[] = [
  ...SANGONG_INDICATORS,
  ...PEOPLE,
  ...TOTALS,
  ...ASSISTANCE,
  ...INSURED,
  ...SUPERVISION,
  ...PERFORMANCE,
  ...DISCLOSURE,
];

const BY_ID: ReadonlyMap<string, Indicator> = new Map(
  INDICATORS.map((indicator) => [indicator.id, indicator]),
);

/** The registry entry of an indicator, or undefined: an id may come from the address bar. */
export const findIndicator = (id: string): Indicator | undefined => BY_ID.get(id);

/** The registry entry of an indicator. Throws on an id that is not registered. */
export function indicatorOf(id: string): Indicator {
  const indicator = BY_ID.get(id);
  if (!indicator) throw new RangeError(`unknown indicator ${JSON.stringify(id)}`);
  return indicator;
}
