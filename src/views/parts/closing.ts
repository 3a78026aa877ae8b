import { type RefObject, useEffect, useRef } from 'react';

/** For a `details` that opens over the page: Esc, which gives focus back to it, and a press elsewhere close it. */
export function useClosing(): RefObject<HTMLDetailsElement | null> {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current;
      if (!element?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        element.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && element.contains(event.target)) return;
      element.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);

  return details;
}

/** Does what a choice in such a `details` does, and closes it; focus goes back to what opened it. */
export const closing =
  <E>(details: RefObject<HTMLDetailsElement | null>, act: (event: E) => void) =>
  (event: E): void => {
    act(event);
    const element = details.current;
    if (element === null) return;
    element.open = false;
    element.querySelector('summary')?.focus();
  };
