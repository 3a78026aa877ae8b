import { createContext } from 'react';
import type { State } from './address.ts';
import { change, readAddressBar } from './address-bar.ts';

/** More bureaus than an address can name. */
export const MOST_BUREAUS = 500;

/** Whether the page has filters, so that its views can narrow it. */
export const NarrowableContext = createContext(false);

/** What came of narrowing a page to bureaus. */
export type Narrowed = 'narrowed' | 'widened' | 'nothing' | 'too-many';

/** The bureaus a page is narrowed to by pointing at some: those, or all again where it shows just those already. */
export function bureausAfter(
  chosen: State['bureaus'],
  wanted: readonly string[],
): { readonly outcome: Narrowed; readonly bureaus: readonly string[] } {
  const codes = [...new Set(wanted)];
  if (codes.length === 0) return { outcome: 'nothing', bureaus: chosen };
  if (codes.length > MOST_BUREAUS) return { outcome: 'too-many', bureaus: chosen };
  const same = codes.length === chosen.length && codes.every((code) => chosen.includes(code));
  return same ? { outcome: 'widened', bureaus: [] } : { outcome: 'narrowed', bureaus: codes };
}

/** Narrows the page to some bureaus, or shows all again where it shows just those; the filters above take it back. */
export function narrowToBureaus(wanted: readonly string[]): Narrowed {
  const { outcome, bureaus } = bureausAfter(readAddressBar().state.bureaus, wanted);
  if (outcome === 'narrowed' || outcome === 'widened') change({ bureaus });
  return outcome;
}

/** Narrows the page to the years from the first to the last of some. */
export function narrowToYears(
  years: readonly number[],
): { readonly from: number; readonly to: number } | null {
  if (years.length === 0) return null;
  const span = { from: Math.min(...years), to: Math.max(...years) };
  change({ years: span });
  return span;
}
