import { useRef, useState } from 'react';
import { type Refusal, readStatement } from '../../db/read-only.ts';
import { QUERY_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { change } from '../address-bar.ts';
import { Answer } from '../query/Answer.tsx';
import { useAsked } from '../query/asking.ts';
import type { Example } from '../query/examples.ts';
import { StatementEditor } from '../query/StatementEditor.tsx';
import { FailedStatement, RefusedStatement } from '../query/StatementProblem.tsx';
import { TableGuide } from '../query/TableGuide.tsx';

/** A statement the address cannot hold, which is therefore refused where it is written. */
type Unfit = { readonly sql: string; readonly refusal: Refusal };

/** The reader's own question in SQL: written, checked to be read-only, run, and shown as table or chart. */
export function QueryPage({ state }: { state: State }) {
  const { sql } = state;
  const [draft, setDraft] = useState(sql ?? '');
  const [known, setKnown] = useState(sql);
  const [attempt, setAttempt] = useState(0);
  const [unfit, setUnfit] = useState<Unfit | null>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const asking = useAsked(sql, attempt);

  // Back and forward bring another statement into the address; it is the one to be seen.
  if (sql !== known) {
    setKnown(sql);
    setDraft(sql ?? '');
    setUnfit(null);
  }

  const run = (): void => {
    const read = readStatement(draft);
    if (
      'refused' in read &&
      (read.refused === 'empty' || read.refused === 'too-long' || read.refused === 'control')
    ) {
      setUnfit({ sql: draft, refusal: read });
      return;
    }
    setUnfit(null);
    if (draft === sql) setAttempt(attempt + 1);
    else change({ sql: draft, open: null, fact: null });
  };
  const runExample = (example: Example): void => {
    setDraft(example.sql);
    setUnfit(null);
    change({ sql: example.sql, shown: example.shown, open: null, fact: null });
  };
  const insert = (text: string): void => {
    const field = editor.current;
    const from = field?.selectionStart ?? draft.length;
    const to = field?.selectionEnd ?? draft.length;
    setDraft(`${draft.slice(0, from)}${text}${draft.slice(to)}`);
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + text.length, from + text.length);
    });
  };
  const goToPlace = (at: number): void => {
    editor.current?.focus();
    editor.current?.setSelectionRange(at, Math.min(draft.length, at + 1));
  };

  return (
    <div className="grid gap-4">
      <header>
        <h1>{QUERY_WORDS.title}</h1>
        <p className="text-muted">{QUERY_WORDS.sentence}</p>
      </header>
      <StatementEditor
        place={editor}
        draft={draft}
        onDraft={setDraft}
        onRun={run}
        onExample={runExample}
        cancel={asking.phase === 'running' ? asking.cancel : null}
      />
      <div className="min-w-0">
        {unfit !== null ? (
          <RefusedStatement {...unfit} onPlace={goToPlace} />
        ) : asking.phase === 'idle' ? (
          <p className="text-muted">{QUERY_WORDS.idle}</p>
        ) : asking.phase === 'running' ? (
          <p role="status" className="text-muted">
            {QUERY_WORDS.running}
          </p>
        ) : asking.phase === 'refused' ? (
          <RefusedStatement sql={asking.sql} refusal={asking.refusal} onPlace={goToPlace} />
        ) : asking.phase === 'failed' ? (
          <FailedStatement {...asking} onPlace={goToPlace} onRun={() => setAttempt(attempt + 1)} />
        ) : (
          <Answer {...asking} state={state} />
        )}
      </div>
      <TableGuide onInsert={insert} />
    </div>
  );
}
