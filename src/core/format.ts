import { compare, divide, type Exact, exact, isZero, multiply, subtract, toDecimal } from './exact.ts';
import { DISPLAY_UNITS, type DisplayUnit } from './indicators.ts';
import type { Quantity } from './quantity.ts';

const MOST_PLACES = 6;

/** Decimal places that a step of 1/10ᵏ has, 0 for whole steps and more. */
function placesOf(step: Exact): number {
  for (let places = 0; places < MOST_PLACES; places += 1) {
    if (multiply(step, exact(10n ** BigInt(places))).d === 1n) return places;
  }
  return MOST_PLACES;
}

/**
 * How many decimals may be shown. A printed or added figure keeps the decimals it was printed with; a divided one
 * shows digits only as far as its doubt is at most one in the last of them, and never more than the unit's places.
 */
function shownPlaces(quantity: Quantity, factor: Exact, places: number): number {
  if (quantity.step !== null) return placesOf(divide(quantity.step, factor));
  const halfWidth = divide(subtract(quantity.high, quantity.low), multiply(factor, exact(2n)));
  for (let shown = places; shown > 0; shown -= 1) {
    if (compare(halfWidth, exact(1n, 10n ** BigInt(shown))) <= 0) return shown;
  }
  return 0;
}

/** A quantity in a display unit, as text without the unit: only digits that are known, no separators. */
export function formatQuantity(quantity: Quantity, unit: DisplayUnit): string {
  const { factor, places } = DISPLAY_UNITS[unit];
  if (isZero(quantity.value)) return '0';
  return toDecimal(divide(quantity.value, factor), shownPlaces(quantity, factor, places));
}

/** The value and the ends of its interval in a display unit. */
export function inUnit(quantity: Quantity, unit: DisplayUnit): { value: Exact; low: Exact; high: Exact } {
  const { factor } = DISPLAY_UNITS[unit];
  return {
    value: divide(quantity.value, factor),
    low: divide(quantity.low, factor),
    high: divide(quantity.high, factor),
  };
}

/** Inserts separators into the whole part, for reading: 1825.64 → 1,825.64. */
export const grouped = (text: string): string =>
  text.replace(/^(-?\d+)/u, (whole) => whole.replace(/\B(?=(\d{3})+$)/gu, ','));

/** A median or quartile, which nothing prints: four significant digits, as text without unit and separators. */
export const formatStatistic = (number: number): string =>
  number.toLocaleString('en-US', { maximumSignificantDigits: 4, useGrouping: false });
