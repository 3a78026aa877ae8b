import type { ReactNode } from 'react';
import { AskError } from '../../db/ask-error.ts';
import { AskStopped, PATIENCE } from '../../db/ask-limits.ts';
import type { Refusal } from '../../db/read-only.ts';
import { QUERY_WORDS } from '../../words/words.ts';
import { Notice } from '../parts/Notices.tsx';

/** Line and character of a place in a text, counted from 1. */
export function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}

function Place({ sql, at, onPlace }: { sql: string; at: number; onPlace: (at: number) => void }) {
  const { line, column } = placeIn(sql, at);
  return (
    <p className="flex flex-wrap items-center gap-2">
      {QUERY_WORDS.place(line, column)}
      <button type="button" className="control" onClick={() => onPlace(at)}>
        {QUERY_WORDS.goToPlace}
      </button>
    </p>
  );
}

/** A statement that is not run: why, what it is about, and where. */
export function RefusedStatement({
  sql,
  refusal: { refused, what, at },
  onPlace,
}: {
  sql: string;
  refusal: Refusal;
  onPlace: (at: number) => void;
}) {
  return (
    <Notice urgent>
      <p data-refused={refused}>
        <strong>{QUERY_WORDS.refusedTitle}</strong>
        {QUERY_WORDS.colon}
        {QUERY_WORDS.refusals[refused]}
        {what !== '' && refused !== 'too-long' && <code className="ml-1 break-all">{what.slice(0, 80)}</code>}
      </p>
      {refused !== 'empty' && refused !== 'too-long' && <Place sql={sql} at={at} onPlace={onPlace} />}
    </Notice>
  );
}

/** A statement that was run and gave no answer: stopped, complained of by the engine, or without an engine. */
export function FailedStatement({
  sql,
  error,
  offset,
  onPlace,
  onRun,
}: {
  sql: string;
  error: Error;
  /** Where in the statement the query begins that the engine was given. */
  offset: number;
  onPlace: (at: number) => void;
  onRun: () => void;
}) {
  if (error instanceof AskStopped) {
    const said = QUERY_WORDS.stopped;
    return (
      <Notice>
        <p data-stopped={error.why}>
          {error.why === 'cancelled' ? said.cancelled : said['timed-out'](PATIENCE / 1000)}
        </p>
      </Notice>
    );
  }
  const told: ReactNode =
    error instanceof AskError ? (
      <>
        <p data-complaint={error.complaint}>
          <strong>{QUERY_WORDS.failedTitle}</strong>
          {QUERY_WORDS.colon}
          {QUERY_WORDS.hints[error.complaint]}
        </p>
        {error.at !== null && <Place sql={sql} at={offset + error.at} onPlace={onPlace} />}
      </>
    ) : (
      <p>{QUERY_WORDS.engineFailed}</p>
    );
  return (
    <Notice urgent>
      {told}
      <p className="text-muted">
        {QUERY_WORDS.engineSays}
        {QUERY_WORDS.colon}
      </p>
      <pre className="font-mono text-[12px] break-words whitespace-pre-wrap">{error.message}</pre>
      {!(error instanceof AskError) && (
        <button type="button" className="control" onClick={onRun}>
          {QUERY_WORDS.tryAgain}
        </button>
      )}
    </Notice>
  );
}
