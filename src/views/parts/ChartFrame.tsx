import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Chart, Selection } from '../../charts/chart.ts';
import { FRAME_WORDS, TABLE_WORDS, WRITING } from '../../words/words.ts';
import { fewPlaces, type Hint, pageHint, type Stamp } from '../export/stamp.ts';
import { useMedia } from '../media.ts';
import { AS_IT_COMES, type TableChoice } from '../table-choice.ts';
import { ChartCanvas } from './ChartCanvas.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { MarkWalk } from './MarkWalk.tsx';
import { TwinTable } from './TwinTable.tsx';
import type { OnChoice } from './table/TableTools.tsx';
import type { Narrowing } from './use-narrowing.ts';

export type ChartFrameProps = {
  /** Null while its rows are being read. */
  readonly chart: Chart | null;
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  /** Where the figures are from, in full: it may be long. */
  readonly source: string;
  readonly scope: string;
  /** All that is missing, one text a reason with every place: 未公开：甲 2021、乙 2022. Pictures name eight of each. */
  readonly missing: readonly string[];
  /** Hints on comparability. A picture prints `name` with the places the sentence ends with, else the sentence. */
  readonly warnings: readonly (Hint & { readonly code: string })[];
  /** A picture made at build time, shown until the live chart is drawn. */
  readonly provisional?: { readonly svgUrl: string };
  readonly onSelect: (selection: Selection) => void;
  /** How the table shown in place of the chart is arranged; null where the chart is. */
  readonly table: TableChoice | null;
  /** Asked to show the chart again, or the table arranged in another way. */
  readonly onChart: () => void;
  readonly onTable: OnChoice;
  /** How the view narrows its page; left out where a page cannot be narrowed. */
  readonly narrowing?: Narrowing | undefined;
  /** The address of what is shown, asked for when something is exported. */
  readonly permalink: () => string;
  readonly snapshot: Stamp['snapshot'];
};

/** Below this width of its own place a chart is drawn narrow. */
const WIDE_FROM = 600;

/** Whether an element is wide enough for a wide chart; a guess from the window until it has been measured. */
function useRoomy(): [roomy: boolean, place: React.RefObject<HTMLDivElement | null>] {
  const place = useRef<HTMLDivElement>(null);
  const guess = useMedia('(min-width: 640px)');
  const [measured, setMeasured] = useState<boolean | null>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0)
        setMeasured(entry.contentRect.width >= WIDE_FROM);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measured ?? guess, place];
}

/** Figures in a chart: cells that have a source and a number. */
const countFigures = ({ twin }: Chart): number =>
  twin.rows.reduce(
    (sum, row) =>
      sum +
      Object.values(row).filter(({ selection, number }) => selection !== undefined && number !== null).length,
    0,
  );

/** Characters of a long text that are shown before it is opened. */
const SHOWN = 120;
const clipped = (text: string): string =>
  text.length <= SHOWN * 1.25 ? text : `${text.slice(0, SHOWN)}${FRAME_WORDS.cut}`;

/** In the place of a chart of no rows: what is missing and what to do. */
function Nothing({ missing }: { missing: readonly string[] }) {
  return (
    <div className="py-6 text-muted" data-empty="chart">
      <p>{FRAME_WORDS.nothing}</p>
      {missing.length === 0 ? null : (
        <p>{FRAME_WORDS.nothingMissing(WRITING.clausesOf(missing.map((text) => fewPlaces(text))))}</p>
      )}
      <p>{FRAME_WORDS.whatToDo}</p>
    </div>
  );
}

function Footer({
  source,
  scope,
  missing,
  count,
}: {
  source: string;
  scope: string;
  missing: readonly string[];
  count: number | null;
}) {
  const parts = [
    { name: FRAME_WORDS.source, text: source, short: clipped(source) },
    { name: FRAME_WORDS.scope, text: scope, short: scope },
    { name: FRAME_WORDS.count, text: count === null ? '' : String(count), short: String(count) },
    {
      name: FRAME_WORDS.missing,
      text: WRITING.clausesOf(missing),
      short: WRITING.clausesOf(missing.map((text) => fewPlaces(text))),
    },
  ].filter(({ text }) => text !== '');
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 border-t border-line pt-2 text-[12px] text-muted">
      {parts.map(({ name, text, short }) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd className="min-w-0">
            {short === text ? (
              text
            ) : (
              <details>
                <summary className="cursor-pointer">{short}</summary>
                {text}
              </details>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A chart with all that must stand with it: its question, unit, words, table, source, scope, gaps, and ways to take it away. */
export function ChartFrame(props: ChartFrameProps) {
  const {
    chart,
    title,
    subtitle,
    unit,
    source,
    scope,
    missing,
    warnings,
    provisional,
    onSelect,
    table,
    onChart,
    onTable,
    narrowing,
    permalink,
    snapshot,
  } = props;
  const id = useId();
  const view = table === null ? 'chart' : 'table';
  const [brushing, setBrushing] = useState(false);
  const [roomy, place] = useRoomy();
  const dark = useMedia('screen and (prefers-color-scheme: dark)');
  const fitted = useMemo(
    () => chart?.set({ width: roomy ? 'wide' : 'narrow', mode: 'screen', dark }) ?? null,
    [chart, roomy, dark],
  );
  const isEmpty = chart !== null && chart.twin.rows.length === 0;

  const stamp = (): Stamp => ({
    title,
    subtitle,
    unit,
    source,
    scope,
    missing,
    warnings,
    snapshot,
    permalink: permalink(),
    date: new Date().toLocaleDateString('sv-SE'),
  });

  return (
    <figure className="card min-w-0" aria-labelledby={`${id}-title`} aria-busy={chart === null}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <figcaption className="min-w-0 flex-1 basis-60">
          <h2 id={`${id}-title`}>{title}</h2>
          <p className="text-[12px] text-muted">{subtitle}</p>
        </figcaption>
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-[13px] whitespace-nowrap">{FRAME_WORDS.unit(unit)}</span>
          {isEmpty ? null : (
            <fieldset className="no-print flex" aria-label={FRAME_WORDS.view}>
              {(['chart', 'table'] as const).map((choice) => (
                <button
                  key={choice}
                  type="button"
                  className="control"
                  aria-pressed={view === choice}
                  onClick={() => (choice === 'chart' ? onChart() : onTable(table ?? AS_IT_COMES))}
                >
                  {choice === 'chart' ? FRAME_WORDS.asChart : FRAME_WORDS.asTable}
                </button>
              ))}
            </fieldset>
          )}
          {narrowing === undefined || isEmpty || view === 'table' ? null : (
            <button
              type="button"
              className="control no-print"
              aria-pressed={brushing}
              title={TABLE_WORDS.brushHint}
              onClick={() => setBrushing(!brushing)}
            >
              {TABLE_WORDS.brush}
            </button>
          )}
          {chart === null || isEmpty ? null : <ExportMenu chart={chart} stamp={stamp} table={table} />}
        </div>
      </div>

      {narrowing === undefined ? null : (
        <p role="status" className="mt-2 text-[12px] text-muted empty:hidden">
          {brushing ? TABLE_WORDS.brushHint : narrowing.told}
        </p>
      )}
      <div ref={place} className="mt-3">
        {fitted === null ? (
          <div className="min-h-80">
            {provisional === undefined ? (
              <p className="py-4 text-muted">{FRAME_WORDS.loading}</p>
            ) : (
              <img src={provisional.svgUrl} alt={`${title} ${subtitle}`} className="w-full" />
            )}
          </div>
        ) : isEmpty ? (
          <Nothing missing={missing} />
        ) : view === 'chart' ? (
          <>
            <p id={`${id}-words`} className="sr-only">
              {fitted.description}
            </p>
            <ChartCanvas
              chart={fitted}
              picture={provisional?.svgUrl ?? null}
              label={title}
              describedBy={`${id}-words`}
              onSelect={onSelect}
              brushing={brushing}
              {...(narrowing === undefined
                ? {}
                : {
                    onNarrow: narrowing.only,
                    onBrush: (selections) => {
                      setBrushing(false);
                      narrowing.brush(selections);
                    },
                  })}
            />
            <MarkWalk
              twin={fitted.twin}
              title={title}
              onSelect={onSelect}
              {...(narrowing === undefined ? {} : { onNarrow: narrowing.only })}
            />
          </>
        ) : (
          <TwinTable
            twin={fitted.twin}
            title={title}
            choice={table ?? AS_IT_COMES}
            onChoice={onTable}
            onSelect={onSelect}
            {...(narrowing === undefined ? {} : { onNarrow: narrowing.only })}
          />
        )}
      </div>

      {warnings.length === 0 ? null : (
        <ul aria-label={FRAME_WORDS.warnings} className="mt-3 text-[13px]">
          {warnings.map((hint) => (
            <li key={hint.code} data-warning={hint.code} className="flex gap-2">
              <span aria-hidden="true" className="text-rounding">
                ⚠
              </span>
              <span>{pageHint(hint)}</span>
            </li>
          ))}
        </ul>
      )}
      <Footer
        source={source}
        scope={scope}
        missing={missing}
        count={chart === null ? null : countFigures(chart)}
      />
    </figure>
  );
}
