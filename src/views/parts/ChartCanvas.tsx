import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Chart, Selection } from '../../charts/chart.ts';
import type { Handle } from '../../charts/render.ts';
import { FRAME_WORDS } from '../../words/words.ts';
import { pointAt, pointedAt, watchPointed } from '../highlight.ts';
import { whenIdle } from '../idle.ts';
import { isOnScreen } from '../on-screen.ts';
import { useBrush } from './use-brush.ts';

type Props = {
  readonly chart: Chart;
  /** A picture of the chart that stands in until the live one is drawn. */
  readonly picture: string | null;
  readonly label: string;
  readonly describedBy: string;
  readonly onSelect: (selection: Selection) => void;
  /** Narrows the page to a bureau; left out where a page cannot be narrowed. */
  readonly onNarrow?: (bureau: string) => void;
  /** Given the figures in an area drawn over the chart: with the pointer while `brushing`, with Shift at any time. */
  readonly onBrush?: (selections: readonly Selection[]) => void;
  readonly brushing?: boolean;
};

/** The live chart. ECharts is fetched when the first one is shown; until then, or when it fails, the picture stays. */
export function ChartCanvas({
  chart,
  picture,
  label,
  describedBy,
  onSelect,
  onNarrow,
  onBrush,
  brushing = false,
}: Props) {
  const place = useRef<HTMLDivElement>(null);
  const handle = useRef<Handle>(null);
  const due = useRef(false);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const select = useEffectEvent((selection: Selection, withShift: boolean) => {
    if (brushing) return;
    if (withShift && onNarrow !== undefined) onNarrow(selection.bureau);
    else onSelect(selection);
  });
  const { area, handlers } = useBrush(
    brushing,
    onBrush && ((drawn) => onBrush(handle.current?.within(drawn) ?? [])),
  );
  const currentOption = useEffectEvent(() => chart.option);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt mounts again
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let gone = false;
    // A drawing that is due takes the new size itself.
    const resized = new ResizeObserver(() => {
      if (!due.current) handle.current?.resize();
    });
    const unwatch = watchPointed((bureau) => handle.current?.pointAt(bureau));
    import('../../charts/render.ts')
      .then(({ mount }) => {
        if (gone) return;
        handle.current = mount(element, currentOption());
        handle.current.onSelect((selection, withShift) => select(selection, withShift));
        handle.current.onHover((selection) => pointAt(selection?.bureau ?? null));
        handle.current.pointAt(pointedAt());
        resized.observe(element);
        setState('drawn');
      })
      .catch(() => {
        if (!gone) setState('failed');
      });
    return () => {
      gone = true;
      resized.disconnect();
      unwatch();
      handle.current?.dispose();
      handle.current = null;
    };
  }, [attempt]);

  useEffect(() => {
    const draw = (): void => {
      due.current = false;
      handle.current?.update(chart.option);
    };
    const element = place.current;
    if (element === null || isOnScreen(element)) return draw();
    // What is out of sight waits until the page is idle, so that a filter is answered where the reader looks.
    due.current = true;
    return whenIdle(draw);
  }, [chart]);

  return (
    <div
      className={`relative ${brushing ? 'cursor-crosshair touch-none select-none' : ''}`}
      style={{ height: chart.height }}
      data-chart={state}
      {...handlers}
    >
      <div role="img" aria-label={label} aria-describedby={describedBy} className="absolute inset-0">
        <div ref={place} aria-hidden="true" className="size-full" />
      </div>
      {area === null ? null : (
        <div
          className="pointer-events-none absolute border border-accent bg-accent/15"
          style={{
            left: area.left,
            top: area.top,
            width: area.right - area.left,
            height: area.bottom - area.top,
          }}
        />
      )}
      {state === 'drawn' ? null : (
        <div className="absolute inset-0 bg-panel">
          {picture === null ? null : (
            <img src={picture} alt={chart.description} className="size-full object-contain object-left-top" />
          )}
          {state === 'failed' ? (
            <p
              role="alert"
              className="absolute bottom-2 left-2 rounded border border-line bg-panel px-3 py-2"
            >
              {FRAME_WORDS.failed}{' '}
              <button
                type="button"
                className="control ml-2"
                onClick={() => {
                  setState('drawing');
                  setAttempt(attempt + 1);
                }}
              >
                {FRAME_WORDS.retry}
              </button>
            </p>
          ) : picture === null ? (
            <p className="p-4 text-muted">{FRAME_WORDS.drawing}</p>
          ) : null}
        </div>
      )}
    </div>
  );
}
