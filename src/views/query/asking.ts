import { useEffect, useState } from 'react';
import type { Asked } from '../../db/ask.ts';
import type { AskClient } from '../../db/ask-client.ts';
import { layoutsOf, type Part } from '../../db/parts.ts';
import { type Refusal, readStatement } from '../../db/read-only.ts';
import { fetchPart } from '../../db/snapshot.ts';
import { TABLE_NAMES } from '../../db/tables.ts';
import { assertBrowserCan, client, SOURCE } from '../engine-client.ts';

/** A snapshot up to this size in bytes is loaded whole; of a larger one only the tables a statement names. */
const LOADED_WHOLE = 16_000_000;

const bytesOf = (parts: readonly Part[]): number => parts.reduce((sum, { bytes }) => sum + bytes, 0);

/** The files that hold every row of a table once: of its layouts the one of fewest bytes. */
const wholeOf = (parts: readonly Part[]): readonly Part[] =>
  [...layoutsOf(parts).values()].sort((a, b) => bytesOf(a) - bytesOf(b))[0] ?? [];

let asker: Promise<AskClient> | null = null;

/**
 * Readers' statements have an engine of their own, so that ending one leaves the page's engine alone. What asks it comes
 * with the first statement: it brings the library that reads answers.
 */
const openAsker = async (): Promise<AskClient> =>
  (await import('../../db/ask-client.ts')).createAskClient({
    connect: async () => {
      assertBrowserCan();
      return (await import('../../db/engine.browser.ts')).openBrowserConnection();
    },
    partsOf: async (table) =>
      Promise.all(
        wholeOf((await client.manifest()).tables[table].parts).map((part) => fetchPart(SOURCE, part)),
      ),
    besides: async () => {
      const { tables } = await client.manifest();
      const bytes = TABLE_NAMES.reduce((sum, table) => sum + bytesOf(wholeOf(tables[table].parts)), 0);
      return bytes <= LOADED_WHOLE ? TABLE_NAMES : [];
    },
  });

/** Where a reader's statement stands. */
export type Asking =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly cancel: () => void }
  | { readonly phase: 'refused'; readonly sql: string; readonly refusal: Refusal }
  | { readonly phase: 'failed'; readonly sql: string; readonly error: Error; readonly offset: number }
  | {
      readonly phase: 'answered';
      readonly sql: string;
      readonly asked: Asked;
      readonly milliseconds: number;
    };

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));

/**
 * Runs a statement whenever it or `attempt` is another, and tells how it stands. One that is refused never reaches the
 * engine; one that is left before it ends is cancelled.
 */
export function useAsked(sql: string | null, attempt: number): Asking {
  const [asking, setAsking] = useState<Asking>({ phase: 'idle' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    if (sql === null) return setAsking({ phase: 'idle' });
    const read = readStatement(sql);
    if ('refused' in read) return setAsking({ phase: 'refused', sql, refusal: read });
    const controller = new AbortController();
    let left = false;
    const tell = (next: Asking): void => {
      if (!left) setAsking(next);
    };
    setAsking({ phase: 'running', cancel: () => controller.abort() });
    const started = performance.now();
    asker ??= openAsker();
    asker
      .then(({ ask }) => ask(read, controller.signal))
      .then(
        (asked) => tell({ phase: 'answered', sql, asked, milliseconds: performance.now() - started }),
        (cause: unknown) =>
          tell({ phase: 'failed', sql, error: asError(cause), offset: Math.max(0, sql.indexOf(read.query)) }),
      );
    return () => {
      left = true;
      controller.abort();
    };
  }, [sql, attempt]);
  return asking;
}
