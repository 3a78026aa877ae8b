import { compare, divide, type Exact, exact, isZero, multiply, subtract, toDecimal } from './exact.ts';
import { DISPLAY_UNITS, type DisplayUnit } from './indicators.ts';
import { isUnit, type Quantity, UNITS, type Unit } from './quantity.ts';

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
  return knownPlaces(divide(quantity.low, factor), divide(quantity.high, factor), places);
}

/** How many decimals of a value are known from its interval: its doubt is at most one in the last; never more than `most`. */
export function knownPlaces(low: Exact, high: Exact, most: number): number {
  const halfWidth = divide(subtract(high, low), exact(2n));
  for (let shown = most; shown > 0; shown -= 1) {
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

// Made once: a formatter costs more than all it formats for a chart.
const LARGE = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 0 });
const SMALL = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 4 });

/** A median or quartile, which nothing prints: whole from 1,000 on, else four significant digits; text without unit and separators. */
export const formatStatistic = (number: number): string =>
  (Math.abs(number) >= 1000 ? LARGE : SMALL).format(number);

/** The next larger unit the ticks of an axis may be said in. */
const LARGER: Partial<Record<Unit, Unit>> = {
  元: '万元',
  万元: '亿元',
  人: '万人',
  人次: '万人次',
};

/**
 * The unit in which the ticks of an axis are said, and how many of `unit` it holds: the larger one once every tick but
 * zero comes to at least one of it. Ticks are exact positions, so dividing them invents no digits; figures keep their
 * own unit and digits.
 */
export function scaled(
  ticks: readonly number[],
  unit: string,
): { readonly unit: string; readonly factor: number } {
  const larger = isUnit(unit) ? LARGER[unit] : undefined;
  const marked = ticks.filter((tick) => tick !== 0);
  if (!isUnit(unit) || larger === undefined || marked.length === 0) return { unit, factor: 1 };
  const factor = Number(divide(UNITS[larger].factor, UNITS[unit].factor).n);
  if (marked.some((tick) => Math.abs(tick) < factor)) return { unit, factor: 1 };
  const further = scaled(
    marked.map((tick) => tick / factor),
    larger,
  );
  return { unit: further.unit, factor: factor * further.factor };
}
