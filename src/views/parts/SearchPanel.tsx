import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { FIND_WORDS, WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { goTo } from '../address-bar.ts';
import { allRegions, foundReports, foundSpellings } from '../needs.ts';
import { type Entry, type Found, search } from '../search.ts';
import { entriesOf, explainedAt, stateFor } from '../search-entries.ts';
import { useRows } from '../snapshot.tsx';

/** The search box itself: a native dialog with a combobox over one list, its groups by kind. */
export function SearchPanel({ state, onClose }: { state: State; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState(0);
  const regions = useRows(allRegions);
  const reports = useRows(foundReports);
  const spellings = useRows(foundSpellings);
  const entries = useMemo(
    () => entriesOf({ regions: regions.rows, reports: reports.rows, spellings: spellings.rows }),
    [regions.rows, reports.rows, spellings.rows],
  );
  const found = useMemo(() => search(entries, typed), [entries, typed]);
  const listed = found.groups.flatMap(({ entries }) => entries);
  const current = Math.min(moved, listed.length - 1);

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);

  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    goTo(stateFor(entry, state));
    // After the page that was opened is drawn and the dialog gave the focus back.
    requestAnimationFrame(() => {
      const place = explainedAt(entry);
      document.getElementById('content')?.focus({ preventScroll: true });
      if (place !== null) document.getElementById(place)?.scrollIntoView();
    });
  };
  const press = (event: KeyboardEvent) => {
    // What an input method is still composing is not yet typed.
    if (event.nativeEvent.isComposing) return;
    const to = keyMoves(event.key, current, listed.length);
    if (to !== null) setMoved(to);
    else if (event.key === 'Enter') choose(listed[current]);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      aria-label={FIND_WORDS.title}
      className="modal modal-palette no-print"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      onKeyDown={() => undefined}
    >
      <div className="flex items-center gap-2 border-b border-line p-3">
        <input
          type="text"
          inputMode="search"
          enterKeyHint="go"
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-label={FIND_WORDS.title}
          aria-autocomplete="list"
          aria-expanded={listed.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={listed.length > 0 ? `${id}-${current}` : undefined}
          placeholder={FIND_WORDS.hint}
          className="control min-w-0 flex-1"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setMoved(0);
          }}
          onKeyDown={press}
        />
        <button type="button" className="control" onClick={onClose}>
          {WORDS.close}
        </button>
      </div>
      <p role="status" className="px-4 pt-2 text-[12px] text-muted">
        {typed.trim() === '' ? FIND_WORDS.examples : FIND_WORDS.found(listed.length + found.more)}
        {reports.status === 'waiting' && ` ${FIND_WORDS.waiting}`}
        {reports.status === 'failed' && ` ${FIND_WORDS.reportsFailed}`}
      </p>
      <FoundList id={id} found={found} current={current} onChoose={(at) => choose(listed[at])} />
      {typed.trim() !== '' && listed.length === 0 && reports.status !== 'waiting' && (
        <p className="px-4 pb-3">{FIND_WORDS.none}</p>
      )}
      <p className="border-t border-line px-4 py-2 text-[12px] text-muted">
        {found.more > 0 ? FIND_WORDS.more(found.more) : FIND_WORDS.keys}
      </p>
    </dialog>
  );
}

/** What is found, by kind; pressing one chooses it, the focus stays in the field. */
function FoundList({
  id,
  found,
  current,
  onChoose,
}: {
  id: string;
  found: Found;
  current: number;
  onChoose: (at: number) => void;
}) {
  let before = 0;
  const groups = found.groups.map((group) => {
    const first = before;
    before += group.entries.length;
    return { ...group, first };
  });
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={FIND_WORDS.results}
      tabIndex={-1}
      className="palette-list overflow-auto px-2 py-1"
    >
      {groups.map(({ kind, entries, first }) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div id={`${id}-${kind}`} role="presentation" className="px-2 pt-2 text-[12px] text-muted">
            {FIND_WORDS.kinds[kind]}
          </div>
          {entries.map((entry, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's, which keeps the focus
            <div
              key={entry.id}
              id={`${id}-${first + at}`}
              role="option"
              tabIndex={-1}
              aria-selected={first + at === current}
              className="flex min-h-8 cursor-pointer items-baseline gap-3 rounded px-2 py-1 hover:bg-accent-soft aria-selected:bg-accent aria-selected:text-accent-ink max-sm:min-h-11"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(first + at)}
            >
              <span className="min-w-0 break-words">{entry.label}</span>
              <span
                className={`ml-auto shrink-0 text-right text-[12px] ${first + at === current ? '' : 'text-muted'}`}
              >
                {entry.about}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Where a key moves to in the list, round its ends; null for keys that do not move. */
function keyMoves(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return (current - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, current + 8);
    case 'PageUp':
      return Math.max(0, current - 8);
    default:
      return null;
  }
}
