import { lazy, Suspense, useEffect, useState } from 'react';
import { FIND_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';

const SearchPanel = lazy(() =>
  import('./SearchPanel.tsx').then((module) => ({ default: module.SearchPanel })),
);

const APPLE = /Mac|iPhone|iPad/u;
const shortcut = (): string => (APPLE.test(navigator.platform) ? '⌘K' : 'Ctrl K');

/** Whether a key pressed there writes something. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="tree"], [role="listbox"]'));

/** The search box of the header: a button that opens it, as do ⌘K, Ctrl+K and the slash. */
export function Search({ state }: { state: State }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command =
        (event.metaKey || event.ctrlKey) &&
        !event.altKey &&
        !event.shiftKey &&
        event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !event.metaKey && !event.ctrlKey && !isWriting(event.target);
      if (!(command || slash) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <button
        type="button"
        className="control"
        aria-keyshortcuts="Control+K Meta+K /"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-[1.5]">
          <circle cx="6.8" cy="6.8" r="4.6" />
          <path d="m10.3 10.3 4 4" />
        </svg>
        <span className="max-sm:sr-only">{FIND_WORDS.open}</span>
        <span aria-hidden="true" className="text-[12px] text-muted max-lg:hidden">
          {shortcut()}
        </span>
      </button>
      {open && (
        <Suspense>
          <SearchPanel state={state} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
