import { type ReactNode, useEffect, useRef } from 'react';

/** A button that shows choices below it; Esc and a click elsewhere close it. */
export function Menu({ label, value, children }: { label: string; value: string; children: ReactNode }) {
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

  return (
    <details ref={details} className="popover-menu relative">
      <summary className="control">
        <span className="text-muted">{label}</span>
        <span>{value}</span>
        <span aria-hidden="true">▾</span>
      </summary>
      <div className="absolute left-0 z-30 mt-1 max-h-[60vh] min-w-60 overflow-auto rounded border border-strong-line bg-panel p-3 shadow-lg">
        {children}
      </div>
    </details>
  );
}
