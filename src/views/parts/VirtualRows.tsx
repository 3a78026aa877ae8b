import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useRef,
  useState,
} from 'react';

const ROW = 32;
const MOST_HEIGHT = 10 * ROW;

/** One row: what it says, and what it is to someone who does not see it. */
export type DrawnRow = { readonly attributes: HTMLAttributes<HTMLDivElement>; readonly children: ReactNode };

/** What a key did: the row that is current afterwards, or null where the key means nothing here. */
export type KeyAnswer = number | null;

/**
 * A list or tree of any length in a box of its own, only the rows in sight drawn. The box takes the focus and says which
 * row is current; arrows, Home, End and the page keys move it, Space and Enter choose it.
 */
export function VirtualRows({
  role,
  label,
  count,
  draw,
  onChoose,
  onKey,
  ref,
}: {
  role: 'tree' | 'listbox';
  label: string;
  count: number;
  draw: (index: number) => DrawnRow;
  /** `target` is what was pressed within the row, null when it was chosen by key. */
  onChoose: (index: number, target: Element | null) => void;
  /** Keys a tree has besides. */
  onKey?: (event: KeyboardEvent, index: number) => KeyAnswer;
  ref?: Ref<HTMLDivElement>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [moved, setMoved] = useState(0);
  const current = Math.min(moved, count - 1);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const drawn = rows.getVirtualItems();
  const move = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index));
    setMoved(next);
    rows.scrollToIndex(next);
  };

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return;
    const to = keyMoves(event.key, current, count);
    if (to !== null) move(to);
    else if (event.key === ' ' || event.key === 'Enter') onChoose(current, null);
    else {
      const answer = onKey?.(event, current) ?? null;
      if (answer === null) return;
      move(answer);
    }
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a tree or a list, as `role` says
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both take a label
    <div
      ref={(element) => {
        box.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      role={role}
      aria-label={label}
      aria-multiselectable="true"
      tabIndex={0}
      aria-activedescendant={drawn.some(({ index }) => index === current) ? `${id}-${current}` : undefined}
      className="group/rows overflow-auto rounded border border-line"
      style={{ height: Math.min(MOST_HEIGHT, Math.max(1, count) * ROW) + 2 }}
      onKeyDown={press}
      onMouseDown={(event) => {
        // The box keeps the focus: the rows come and go as it scrolls.
        if (event.target !== box.current) event.preventDefault();
        box.current?.focus({ preventScroll: true });
      }}
      onClick={(event) => {
        const target = event.target instanceof Element ? event.target : null;
        const index = Number(target?.closest('[data-index]')?.getAttribute('data-index') ?? Number.NaN);
        if (Number.isNaN(index)) return;
        setMoved(index);
        onChoose(index, target);
      }}
    >
      <div role="none" className="relative" style={{ height: rows.getTotalSize() }}>
        {drawn.map(({ index, start, key }) => {
          const { attributes, children } = draw(index);
          return (
            <div
              key={key}
              id={`${id}-${index}`}
              data-index={index}
              data-current={index === current}
              className="absolute inset-x-0 flex cursor-pointer items-center gap-2 px-2 whitespace-nowrap hover:bg-accent-soft group-focus-visible/rows:data-[current=true]:bg-accent-soft group-focus-visible/rows:data-[current=true]:outline-2 group-focus-visible/rows:data-[current=true]:-outline-offset-2 group-focus-visible/rows:data-[current=true]:outline-accent"
              style={{ height: ROW, transform: `translateY(${start}px)` }}
              {...attributes}
            >
              {children}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Rows that a page key passes over. */
const PAGE = 9;

/** Where a key moves to in a list; null for keys that do not move. */
function keyMoves(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + PAGE;
    case 'PageUp':
      return current - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
