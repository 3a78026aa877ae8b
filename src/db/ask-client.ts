import { type Asked, type Asker, askerOver } from './ask.ts';
import { AskError } from './ask-error.ts';
import { AskStopped, PATIENCE } from './ask-limits.ts';
import type { Connection } from './connection.ts';
import type { Statement } from './read-only.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** How a reader's statements are answered. */
export type AskOptions = {
  /** Opens a database in a worker of its own; closing it must end that worker whatever it is doing. */
  readonly connect: () => Promise<Connection>;
  /** The whole of a table: the bytes of its Parquet files, verified. */
  readonly partsOf: (table: TableName) => Promise<readonly Uint8Array[]>;
  /** The tables to load besides those a statement names: all of them where the snapshot is small. */
  readonly besides: () => Promise<readonly TableName[]>;
  /** How long a statement may run, in milliseconds; loading is not counted. */
  readonly patience?: number;
};

export type AskClient = {
  /**
   * Answers a statement. Boots and locks an engine on the first call; a statement that names tables which are not
   * loaded gets a new one, for a locked engine takes in nothing more. A statement that is cancelled, takes too long
   * or exhausts it ends the engine, and the next boots anew. Rejects with AskError, AskStopped, EngineError or SnapshotError.
   */
  readonly ask: (statement: Statement, signal: AbortSignal) => Promise<Asked>;
  readonly close: () => Promise<void>;
};

type Held = { readonly tables: ReadonlySet<TableName>; readonly asker: Promise<Asker> };

/** Makes the client of readers' statements; nothing is fetched until one is asked. */
export function createAskClient({ connect, partsOf, besides, patience = PATIENCE }: AskOptions): AskClient {
  let held: Held | null = null;

  const boot = async (tables: ReadonlySet<TableName>): Promise<Asker> => {
    const named = TABLE_NAMES.filter((table) => tables.has(table));
    const [connection, ...parts] = await Promise.all([connect(), ...named.map(partsOf)]);
    const asker = askerOver(connection);
    try {
      for (const [at, table] of named.entries()) await asker.load(table, parts[at] ?? []);
      await asker.lock();
      return asker;
    } catch (cause) {
      await asker.close();
      throw cause;
    }
  };

  const leave = async (left: Held | null): Promise<void> => {
    if (held === left) held = null;
    // An engine that broke may fail to close; it is given up all the same.
    await left?.asker.then((asker) => asker.close()).catch(() => {});
  };

  const holding = async (named: readonly TableName[]): Promise<Held> => {
    const wanted = new Set([...(await besides()), ...named]);
    const before: Held | null = held;
    if (before !== null && [...wanted].every((table) => before.tables.has(table))) return before;
    const tables = new Set([...(before?.tables ?? []), ...wanted]);
    const next = { tables, asker: boot(tables) };
    held = next;
    next.asker.catch(() => leave(next));
    if (before !== null) await leave(before);
    return next;
  };

  const ask: AskClient['ask'] = async (statement, signal) => {
    let stop: (stopped: AskStopped) => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    stopped.catch(() => {});
    const cancel = (): void => stop(new AskStopped('cancelled', 'the statement was cancelled'));
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running: Held | null = null;
    try {
      const own = await Promise.race([holding(statement.tables), stopped]);
      const asker = await Promise.race([own.asker, stopped]);
      running = own;
      timer = setTimeout(() => {
        stop(new AskStopped('timed-out', `the statement did not end within ${patience / 1000} s`));
      }, patience);
      return await Promise.race([asker.ask(statement), stopped]);
    } catch (cause) {
      // Only ending its worker ends a statement that is under way; an exhausted engine is not sound.
      const spent = !(cause instanceof AskError) || cause.complaint === 'exhausted';
      if (spent && running !== null) await leave(running);
      throw cause;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    }
  };

  return { ask, close: () => leave(held) };
}
