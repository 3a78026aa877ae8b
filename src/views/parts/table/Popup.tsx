import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

/** Room between a menu and the edge of the window, in px. */
const EDGE = 8;

/** A menu beside the button that opened it, above everything else; Esc, a press elsewhere and scrolling close it. */
export function Popup({
  anchor,
  onClose,
  children,
}: {
  /** The button it belongs to; closed while there is none. */
  anchor: HTMLElement | null;
  onClose: () => void;
  children: ReactNode;
}) {
  const popup: RefObject<HTMLDivElement | null> = useRef(null);
  useEffect(() => {
    const element = popup.current;
    if (element === null || anchor === null) return;
    const { left, bottom, top } = anchor.getBoundingClientRect();
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const below = bottom + height + EDGE <= window.innerHeight;
    element.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
    element.style.top = `${Math.max(EDGE, below ? bottom : top - height)}px`;
    element.querySelector('button')?.focus({ preventScroll: true });
    const close = () => element.hidePopover();
    window.addEventListener('scroll', close, true);
    return () => window.removeEventListener('scroll', close, true);
  }, [anchor]);

  return (
    <div
      ref={popup}
      popover="auto"
      onToggle={(event) => event.newState === 'closed' && onClose()}
      className="popup no-print min-w-44 rounded border border-strong-line bg-panel p-1 text-[13px] text-ink shadow-lg"
    >
      {anchor === null ? null : children}
    </div>
  );
}

/** A choice of such a menu, which it closes. */
export function PopupChoice({ onChoose, children }: { onChoose: () => void; children: ReactNode }) {
  return (
    <li>
      <button
        type="button"
        className="control control-quiet w-full justify-start"
        onClick={({ currentTarget }) => {
          const popup = currentTarget.closest('[popover]');
          if (popup instanceof HTMLElement) popup.hidePopover();
          onChoose();
        }}
      >
        {children}
      </button>
    </li>
  );
}
