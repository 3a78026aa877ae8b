import { useEffect, useRef, useState } from 'react';
import { WORDS } from '../../words/words.ts';
import { Scroller } from '../parts/Scroller.tsx';
import { cutLine, type Spot, WINDOW, windowAround } from './original.ts';

type Shown = { readonly from: number; readonly to: number };

/** The lines of the original round a figure, numbered, the figure marked; more lines on demand either way. */
export function OriginalLines({
  lines,
  spot,
  line,
}: {
  lines: readonly string[];
  spot: Spot | null;
  line: number;
}) {
  const [shown, setShown] = useState<Shown>(() => windowAround(line, lines.length));
  const target = useRef<HTMLLIElement>(null);
  const box = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another line or figure starts a new window
  useEffect(() => setShown(windowAround(line, lines.length)), [line, spot?.start, lines]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolled when another line is asked for, not when the window grows
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const [outer, inner] = [box.current, target.current];
      if (outer && inner) outer.scrollTop = inner.offsetTop - outer.clientHeight / 3;
    });
    return () => cancelAnimationFrame(frame);
  }, [line, spot?.start, lines]);

  const rows = lines.slice(shown.from - 1, shown.to);
  return (
    <Scroller
      ref={box}
      label={WORDS.original.region}
      className="max-h-[70vh] rounded border border-strong-line bg-panel"
    >
      {shown.from > 1 && (
        <button
          type="button"
          className="control m-2"
          onClick={() => setShown({ ...shown, from: Math.max(1, shown.from - WINDOW) })}
        >
          {WORDS.original.before}
        </button>
      )}
      <ol>
        {rows.map((text, index) => {
          const number = shown.from + index;
          const here = spot === null ? number === line : number >= spot.line && number <= spot.finishLine;
          return (
            <li
              key={number}
              ref={number === line ? target : null}
              className={`flex gap-3 px-2 ${here ? 'bg-accent-soft' : ''}`}
            >
              <span className="w-12 shrink-0 select-none text-right text-muted">{number}</span>
              <span lang="zh-CN" className="whitespace-pre-wrap break-all">
                {cutLine(text, number, spot).map((piece, place) =>
                  piece.marked ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change places
                    <mark key={place} className="bg-(--mark) px-0.5 text-(--mark-ink)">
                      {piece.text}
                    </mark>
                  ) : (
                    piece.text
                  ),
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {shown.to < lines.length && (
        <button
          type="button"
          className="control m-2"
          onClick={() => setShown({ ...shown, to: Math.min(lines.length, shown.to + WINDOW) })}
        >
          {WORDS.original.after}
        </button>
      )}
    </Scroller>
  );
}
