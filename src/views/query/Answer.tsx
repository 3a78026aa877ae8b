import { useId, useMemo } from 'react';
import { asked as askedChart, askedTwin } from '../../charts/asked.ts';
import { plotOf } from '../../charts/asked-plot.ts';
import type { Asked } from '../../db/ask.ts';
import { MOST_ROWS } from '../../db/ask-limits.ts';
import { QUERY_WORDS } from '../../words/words.ts';
import { type State, VIEWS, writeAddress } from '../address.ts';
import { change, START_STATE } from '../address-bar.ts';
import { csvOf } from '../export/csv.ts';
import { fileName, saveFile } from '../export/export-chart.ts';
import { type Stamp, stampTable } from '../export/stamp.ts';
import { useMedia } from '../media.ts';
import { allReports } from '../needs.ts';
import { ChartCanvas } from '../parts/ChartCanvas.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import { ExportMenu } from '../parts/ExportMenu.tsx';
import { useRows, useSnapshot } from '../snapshot.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { EXAMPLES } from './examples.ts';

type Props = {
  readonly asked: Asked;
  readonly sql: string;
  readonly milliseconds: number;
  readonly state: State;
};

/** The title of an answer: that of the example it is of, where it is one. */
const titleOf = (sql: string): string => {
  const example = EXAMPLES.find((one) => one.sql === sql);
  return example === undefined ? QUERY_WORDS.exportTitle : QUERY_WORDS.exampleTitles[example.id];
};

const addressOf = (sql: string, { shown }: State): string =>
  writeAddress({ ...START_STATE, page: 'query', sql, shown });

/** An answer as table or chart, and the ways to take it away with its statement and the date of the snapshot. */
export function Answer({ asked, sql, milliseconds, state }: Props) {
  const id = useId();
  const { snapshot } = useSnapshot();
  const { rows: held } = useRows(allReports);
  const reports = useMemo(() => new Set(held.map((report) => report.id)), [held]);
  const title = titleOf(sql);
  const told = QUERY_WORDS.rowCount(asked.rows.length, milliseconds);
  const stamp = (): Stamp => ({
    title,
    subtitle: asked.cut ? QUERY_WORDS.cut(MOST_ROWS) : '',
    unit: QUERY_WORDS.unit,
    source: QUERY_WORDS.source,
    scope: `${QUERY_WORDS.statement}: ${sql}`,
    missing: [],
    warnings: [],
    snapshot,
    permalink: new URL(addressOf(sql, state), window.location.href).href,
    date: new Date().toLocaleDateString('sv-SE'),
  });
  const saveCsv = (): void => {
    const made = stamp();
    saveFile({
      name: fileName(made, 'csv'),
      blob: new Blob([csvOf(askedTwin(asked), stampTable(made))], { type: 'text/csv;charset=utf-8' }),
    });
  };
  return (
    <section className="card min-w-0" aria-labelledby={`${id}-title`} data-answer={asked.rows.length}>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id={`${id}-title`}>{title}</h2>
          <p role="status" className="text-[12px] text-muted">
            {told}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <fieldset className="no-print flex" aria-label={QUERY_WORDS.view}>
            {VIEWS.map((view) => (
              <button
                key={view}
                type="button"
                className="control"
                aria-pressed={state.shown === view}
                onClick={() => change({ shown: view })}
              >
                {view === 'table' ? QUERY_WORDS.asTable : QUERY_WORDS.asChart}
              </button>
            ))}
          </fieldset>
          <button type="button" className="control no-print" onClick={saveCsv}>
            {QUERY_WORDS.csv}
          </button>
          <CopyButton address={() => addressOf(sql, state)}>{QUERY_WORDS.permalink}</CopyButton>
        </div>
      </div>
      {asked.cut && <p className="mb-2 text-[13px] text-rounding">{QUERY_WORDS.cut(MOST_ROWS)}</p>}
      {asked.rows.length === 0 ? (
        <p className="py-4 text-muted">{QUERY_WORDS.noRows}</p>
      ) : state.shown === 'chart' ? (
        <AnswerChart asked={asked} title={title} stamp={stamp} />
      ) : (
        <>
          <AnswerTable asked={asked} state={state} reports={reports} />
          {asked.rows.some((row) => row.includes(null)) && (
            <p className="mt-2 text-[12px] text-muted">{QUERY_WORDS.nothingNote}</p>
          )}
        </>
      )}
    </section>
  );
}

function AnswerChart({ asked, title, stamp }: { asked: Asked; title: string; stamp: () => Stamp }) {
  const id = useId();
  const roomy = useMedia('(min-width: 640px)');
  const dark = useMedia('screen and (prefers-color-scheme: dark)');
  const plot = useMemo(() => plotOf(asked), [asked]);
  const chart = useMemo(
    () => askedChart(asked, { width: roomy ? 'wide' : 'narrow', mode: 'screen', dark }),
    [asked, roomy, dark],
  );
  if (typeof plot === 'string') return <p className="py-4 text-muted">{QUERY_WORDS.noChart[plot]}</p>;
  return (
    <>
      <div className="flex justify-end">
        <ExportMenu chart={chart} stamp={stamp} table={null} />
      </div>
      <p id={id} className="sr-only">
        {chart.description}
      </p>
      <ChartCanvas chart={chart} picture={null} label={title} describedBy={id} onSelect={() => {}} />
    </>
  );
}
