import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * Whether something as wide as the ruler has room in a box, followed as either changes; asked before the page is
 * painted. The ruler is drawn out of sight and out of flow.
 */
export function useFits<B extends HTMLElement, R extends HTMLElement>(): {
  readonly box: RefObject<B | null>;
  readonly ruler: RefObject<R | null>;
  readonly fits: boolean;
} {
  const box = useRef<B>(null);
  const ruler = useRef<R>(null);
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const measure = () => {
      if (box.current && ruler.current)
        setFits(
          ruler.current.getBoundingClientRect().width <= box.current.getBoundingClientRect().width + 0.5,
        );
    };
    measure();
    const watcher = new ResizeObserver(measure);
    if (box.current) watcher.observe(box.current);
    if (ruler.current) watcher.observe(ruler.current);
    return () => watcher.disconnect();
  }, []);
  return { box, ruler, fits };
}
