import { type MouseEvent, useSyncExternalStore } from 'react';
import { LANGUAGE } from '../words/words.ts';
import {
  DEFAULT_STATE,
  keepUnchanged,
  type Parsed,
  parseAddress,
  type State,
  writeAddress,
} from './address.ts';

/** What the pages show when nothing is chosen, in the language the page was loaded in. */
export const START_STATE: State = { ...DEFAULT_STATE, lang: LANGUAGE };

const listeners = new Set<() => void>();
let lastSearch = '';
let lastParsed: Parsed = parseAddress('');

/** The state in the address bar now; the same object as long as the address is the same. */
export function readAddressBar(): Parsed {
  const { search } = window.location;
  if (search !== lastSearch) {
    lastSearch = search;
    const { state, ignored } = parseAddress(search);
    lastParsed = { state: keepUnchanged(state, lastParsed.state), ignored };
  }
  return lastParsed;
}

function announce(): void {
  performance.mark('view:changed');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', announce);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', announce);
  };
}

/** Goes to a state: a new entry of the history, or with `replace` the present one. */
export function goTo(state: State, how: 'push' | 'replace' = 'push'): void {
  const address = writeAddress(state);
  if (address === window.location.search || (address === '?' && window.location.search === '')) return;
  const leavesPage = state.page !== readAddressBar().state.page;
  if (how === 'push') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  announce();
  if (leavesPage) window.scrollTo(0, 0);
}

/** Changes some of the state in the address bar. */
export const change = (part: Partial<State>, how: 'push' | 'replace' = 'push'): void =>
  goTo({ ...readAddressBar().state, ...part }, how);

/** The state and what of the address was not followed; the component is drawn again when the address changes. */
export const useAddress = (): Parsed => useSyncExternalStore(subscribe, readAddressBar);

/**
 * A part of the state: the component is drawn again only when that part changes. What `select` gives must be the same
 * object as long as the state's own parts are.
 */
export const useChosen = <T>(select: (state: State) => T): T =>
  useSyncExternalStore(subscribe, () => select(readAddressBar().state));

/** The attributes of a link to a state: a real address, followed without loading the page again. */
export const linkTo = (state: State) => ({
  href: writeAddress(state),
  onClick: (event: MouseEvent<HTMLAnchorElement>) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (elsewhere || event.defaultPrevented) return;
    event.preventDefault();
    goTo(state);
  },
});
