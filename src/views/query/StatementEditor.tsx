import { type KeyboardEvent, type RefObject, useId } from 'react';
import { LONGEST_STATEMENT } from '../../db/read-only-length.ts';
import { QUERY_WORDS } from '../../words/words.ts';
import { Choice } from '../parts/Choice.tsx';
import { EXAMPLES, type Example } from './examples.ts';

type Props = {
  readonly place: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onRun: () => void;
  readonly onExample: (example: Example) => void;
  /** Ends the statement under way; null when none is. */
  readonly cancel: (() => void) | null;
};

/** Where a statement is written: a plain text field, examples to start from, and the buttons that run and cancel. */
export function StatementEditor({ place, draft, onDraft, onRun, onExample, cancel }: Props) {
  const id = useId();
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRun();
  };
  return (
    <section className="card grid gap-2" aria-labelledby={`${id}-title`}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={`${id}-title`}>
          <label htmlFor={id}>{QUERY_WORDS.editor}</label>
        </h2>
        <Choice
          label={QUERY_WORDS.examples}
          value={EXAMPLES.find(({ sql }) => sql === draft)?.id ?? ''}
          options={[
            { value: '', label: QUERY_WORDS.chooseExample },
            ...EXAMPLES.map((example) => ({
              value: example.id,
              label: QUERY_WORDS.exampleTitles[example.id],
            })),
          ]}
          onChoose={(chosen) => {
            const example = EXAMPLES.find((one) => one.id === chosen);
            if (example !== undefined) onExample(example);
          }}
        />
      </div>
      <textarea
        ref={place}
        id={id}
        className="min-h-40 w-full resize-y rounded border border-strong-line bg-panel p-2 font-mono text-[13px] leading-normal"
        rows={Math.min(16, Math.max(7, draft.split('\n').length + 1))}
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={onKey}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
      />
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" className="control" onClick={onRun} disabled={cancel !== null}>
          {QUERY_WORDS.run}
        </button>
        {cancel !== null && (
          <button type="button" className="control" onClick={cancel}>
            {QUERY_WORDS.cancel}
          </button>
        )}
        <span className={`text-[12px] ${draft.length > LONGEST_STATEMENT ? 'text-broken' : 'text-muted'}`}>
          {QUERY_WORDS.length(draft.length, LONGEST_STATEMENT)}
        </span>
        <span id={`${id}-hint`} className="min-w-0 text-[12px] text-muted">
          {QUERY_WORDS.editorHint}
        </span>
      </div>
    </section>
  );
}
