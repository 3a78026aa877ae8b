import { type RefObject, startTransition, useEffect, useState } from 'react';
import { isOnScreen } from './on-screen.ts';

/** How long nothing must change before what is out of sight follows, in ms. */
const STILL = 150;

/**
 * A value for the part of a page drawn in `place`: it follows at once, after what is more urgent, where that part can be
 * seen, and once the reader pauses where it cannot, so that a filter is answered where the reader looks.
 */
export function useSettled<T>(value: T, place: RefObject<Element | null>): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const follow = (): void => startTransition(() => settle(value));
    if (place.current === null || isOnScreen(place.current)) return follow();
    const waiting = setTimeout(follow, STILL);
    return () => clearTimeout(waiting);
  }, [value, place]);
  return settled;
}
