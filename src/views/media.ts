import { useSyncExternalStore } from 'react';

/** Widths at which the layout changes. */
export const WIDE_ENOUGH_FOR_PANEL = '(min-width: 1200px)';
export const WIDE_ENOUGH_FOR_NAVIGATION = '(min-width: 860px)';
export const WIDE_ENOUGH_FOR_FILTERS = '(min-width: 640px)';

/** Whether a media query holds now; the component is drawn again when that changes. */
export function useMedia(condition: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(condition);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(condition).matches,
  );
}
