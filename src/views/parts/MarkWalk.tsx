import { type KeyboardEvent, useId, useState } from 'react';
import type { Selection, Twin } from '../../charts/chart.ts';
import { FRAME_WORDS, TABLE_WORDS } from '../../words/words.ts';
import { pointAt } from '../highlight.ts';
import { stepTo, stopsOf } from './walk.ts';

/** The marks of a chart for the keyboard: one focusable list, arrows move, Enter opens the source. Seen only when focused. */
export function MarkWalk({
  twin,
  title,
  onSelect,
  onNarrow,
}: {
  twin: Twin;
  title: string;
  onSelect: (selection: Selection) => void;
  /** Narrows the page to a bureau; left out where a page cannot be narrowed. */
  onNarrow?: (bureau: string) => void;
}) {
  const id = useId();
  const [place, setPlace] = useState(0);
  const stops = stopsOf(twin);
  const at = Math.min(place, stops.length - 1);
  const stop = stops[at];
  if (stop === undefined) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepTo(event.key, at, stops.length);
    if (next !== null) {
      setPlace(next);
      pointAt(stops[next]?.selection.bureau ?? null);
    } else if (event.key === 'Enter' && event.shiftKey && onNarrow !== undefined)
      onNarrow(stop.selection.bureau);
    else if (event.key === 'Enter' || event.key === ' ') onSelect(stop.selection);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="listbox"
      tabIndex={0}
      aria-label={FRAME_WORDS.walk(title)}
      aria-activedescendant={id}
      onKeyDown={onKeyDown}
      onFocus={() => pointAt(stop.selection.bureau)}
      onBlur={() => pointAt(null)}
      className="sr-only focus:not-sr-only focus:flex focus:flex-wrap focus:gap-x-4 focus:rounded focus:border focus:border-line focus:px-3 focus:py-1"
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and points at its option */}
      <div role="option" id={id} aria-selected="true" aria-posinset={at + 1} aria-setsize={stops.length}>
        {stop.text}
      </div>
      <div aria-hidden="true" className="text-muted">
        {at + 1}/{stops.length} · {onNarrow === undefined ? FRAME_WORDS.walkHint : TABLE_WORDS.walkHint}
      </div>
    </div>
  );
}
