import type { ReactNode, Ref } from 'react';

/**
 * A wide or long thing that scrolls by itself; it takes the focus, so that the arrow keys can scroll it. Words hidden
 * within it are placed against it, or they would widen the page.
 */
export function Scroller({
  label,
  className = '',
  ref,
  children,
}: {
  label: string;
  className?: string;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section ref={ref} className={`relative overflow-auto ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
