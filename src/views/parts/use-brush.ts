import { type PointerEvent, useRef, useState } from 'react';
import type { Area } from '../../charts/render.ts';

/** A movement of fewer px is a click. */
const LEAST = 5;

/**
 * Drawing an area over an element: with the pointer while `active`, or with Shift held at any time. What spreads over
 * the element are the handlers; `area` is what is drawn at the moment.
 */
export function useBrush(active: boolean, onArea: ((area: Area) => void) | undefined) {
  const [area, setArea] = useState<Area | null>(null);
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const stop = () => {
    start.current = null;
    setArea(null);
  };
  const handlers = {
    onPointerDownCapture: (event: PointerEvent<HTMLElement>) => {
      if (onArea === undefined || event.button !== 0 || !(active || event.shiftKey)) return;
      start.current = placeOf(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = start.current;
      if (from === null) return;
      const { x, y } = placeOf(event);
      if (area === null && Math.hypot(x - from.x, y - from.y) < LEAST) return;
      if (area === null) event.currentTarget.setPointerCapture(event.pointerId);
      setArea({
        left: Math.min(x, from.x),
        right: Math.max(x, from.x),
        top: Math.min(y, from.y),
        bottom: Math.max(y, from.y),
      });
    },
    onPointerUp: () => {
      if (area !== null) onArea?.(area);
      stop();
    },
    onPointerCancel: stop,
  };
  return { area, handlers };
}
