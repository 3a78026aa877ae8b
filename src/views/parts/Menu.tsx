import type { ReactNode } from 'react';
import { useClosing } from './closing.ts';

/** A button that shows choices below it; Esc and a click elsewhere close it. */
export function Menu({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  const details = useClosing();

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
