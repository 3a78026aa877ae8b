import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Taken until an element has been measured, in px. */
const GUESS = 800;

/** The width in px that is left inside an element, without its scroll bar. */
export function useWidth(): [element: RefObject<HTMLElement | null>, width: number] {
  const place = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(GUESS);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
