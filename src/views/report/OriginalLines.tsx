import { useEffect, useRef, useState } from 'react';
import type { Row } from '../../db/tables.ts';
import { WORDS } from '../../words/words.ts';
import { Claims, VerdictSign } from '../parts/FindingList.tsx';
import { Scroller } from '../parts/Scroller.tsx';
import { standingVerdict } from './decided.ts';
import { cutLine, type Spot, WINDOW, windowAround } from './original.ts';

/** What is amiss or in doubt, by the line it touches, the gravest first. */
export type LineFindings = ReadonlyMap<number, readonly Row<'findings'>[]>;
type Shown = { readonly from: number; readonly to: number };

/** The lines of the original round a figure, numbered, the figure marked; more lines on demand either way. */
export function OriginalLines({
  lines,
  spot,
  line,
  findings,
}: {
  lines: readonly string[];
  spot: Spot | null;
  line: number;
  findings: LineFindings;
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
              className={`flex flex-wrap gap-x-3 px-2 ${here ? 'bg-accent-soft' : ''}`}
            >
              <span className="w-12 shrink-0 select-none text-right text-muted">{number}</span>
              <span lang="zh-CN" className="min-w-0 flex-1 whitespace-pre-wrap break-all">
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
              <Touching findings={findings.get(number) ?? []} line={number} />
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

/** The findings that touch a line, folded behind the sign of the gravest. */
function Touching({
  findings: [first, ...others],
  line,
}: {
  findings: readonly Row<'findings'>[];
  line: number;
}) {
  if (first === undefined) return null;
  const findings = [first, ...others];
  return (
    <details className="w-full pb-1 pl-15">
      <summary className="min-h-6 w-fit text-[13px]">
        <VerdictSign verdict={standingVerdict(first)} /> {WORDS.original.touching(findings.length)}
        <span className="sr-only">{WORDS.lineName(line)}</span>
      </summary>
      <Claims findings={findings} />
    </details>
  );
}
