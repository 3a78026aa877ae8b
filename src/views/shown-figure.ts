import { withMinus } from '../charts/mark.ts';
import type { Row } from '../db/tables.ts';
import { wordFor } from '../words/language.ts';
import { unitName } from '../words/registries.ts';
import { WORDS, WRITING } from '../words/words.ts';

/** Hedges that stand behind their figure: 95%以上. */
const BEHIND = new Set(['以上', '以下', '以内', '左右']);

/**
 * A figure as printed, with its hedge, with its unit where it is in digits and none is printed behind them, and a minus
 * where words say it fell.
 */
export function printedFigure({
  printed,
  unit,
  value,
  hedge,
}: Pick<Row<'facts'>, 'printed' | 'unit' | 'value' | 'hedge'>): string {
  const text = printed.replace(/\s+/gu, '');
  if (value === null) return `${text}${WORDS.panel.nil}`;
  const bare = unit === null || !/\p{Nd}[^\p{Script=Han}%％]*$/u.test(text);
  const alone = bare ? text : `${text} ${unit}`;
  const said = hedge === null || text.includes(hedge) ? '' : hedge;
  const figure = BEHIND.has(said) ? `${alone}${said}` : `${said}${alone}`;
  return value.startsWith('-') && !text.startsWith('-') ? `−${figure}` : figure;
}

/** A published value with its hedge and unit, digits untouched; null when there is no value. */
export function shownValue({
  shown,
  unit,
  hedge,
}: Pick<Row<'values'>, 'shown' | 'unit' | 'hedge'>): string | null {
  if (shown === null) return null;
  const words = [
    hedge === null ? '' : wordFor(WORDS.bounds, hedge),
    WRITING.withUnit(withMinus(shown), unitName(unit)),
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** A share in percent with one decimal, never rounded up to a whole it is not: 99.97 % stays below 100. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0) return '—';
  return `${(Math.floor((1000 * part) / whole) / 10).toFixed(1)}%`;
}

/** An end of an interval, with one decimal more than the value it belongs to is shown with, without closing zeros. */
export function intervalEnd(number: number, shown: string | null): string {
  const places = (shown?.split('.')[1]?.length ?? 0) + 1;
  return String(Number(number.toFixed(places)));
}
