import { type Engine, EngineError, type Progress } from './engine.ts';
import type { Manifest } from './manifest.ts';
import { fetchManifest, fetchTable, type Source } from './snapshot.ts';
import { SnapshotError } from './snapshot-error.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** What the page shows of the engine. `snapshot` is set as soon as its manifest has been read. */
export type ClientState = {
  readonly phase: 'idle' | 'booting' | 'ready' | 'failed';
  readonly progress: Progress | null;
  readonly error: EngineError | SnapshotError | null;
  readonly snapshot: Manifest | null;
};

/**
 * The page's one way to the data: a store of its state, and answers.
 * - `manifest` reads the manifest without booting the engine.
 * - `warm` boots the engine if nothing has; it never rejects, the state tells.
 * - `ask` boots on the first call; many callers share one boot, and its failure.
 * - `retry` boots anew after a failure, reading the manifest again; otherwise it is `warm`.
 */
export type Client = {
  readonly getState: () => ClientState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly manifest: () => Promise<Manifest>;
  readonly warm: () => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly ask: Engine['run'];
};

/** Where the client's snapshot is, and how its engine is started (in the page: a dynamic import of engine.browser). */
export type ClientOptions = Source & {
  readonly bootEngine: (onProgress: (progress: Progress) => void) => Promise<Engine>;
};

const known = (cause: unknown): EngineError | SnapshotError =>
  cause instanceof EngineError || cause instanceof SnapshotError
    ? cause
    : new EngineError('not-loaded', `the engine could not be loaded: ${String(cause)}`, { cause });

/** Makes a client; nothing is fetched until it is asked. */
export function createClient({ bootEngine, ...source }: ClientOptions): Client {
  let state: ClientState = { phase: 'idle', progress: null, error: null, snapshot: null };
  let engine: Promise<Engine> | null = null;
  let reading: Promise<Manifest> | null = null;
  const listeners = new Set<() => void>();

  const change = (changes: Partial<ClientState>): void => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };

  const manifest = (): Promise<Manifest> => {
    reading ??= fetchManifest(source).then(
      (snapshot) => {
        change({ snapshot });
        return snapshot;
      },
      (error: unknown) => {
        reading = null;
        throw error;
      },
    );
    return reading;
  };

  const loadTables = async (
    booted: Engine,
    contents: readonly (Uint8Array | undefined)[],
    report: (progress: Progress) => void,
  ): Promise<void> => {
    const total = TABLE_NAMES.length;
    let loaded = 0;
    report({ stage: 'tables', loaded, total });
    const load = async (table: TableName, bytes: Uint8Array | undefined): Promise<void> => {
      if (!bytes) throw new EngineError('bad-table', `table ${table}: not fetched`);
      await booted.load(table, bytes);
      loaded += 1;
      report({ stage: 'tables', loaded, total });
    };
    // Asked for all at once: the engine takes them one by one without waiting for the page in between.
    await Promise.all(TABLE_NAMES.map((table, index) => load(table, contents[index])));
  };

  const boot = async (): Promise<Engine> => {
    change({ phase: 'booting', progress: null, error: null });
    // An engine given up on may go on reporting; only the boot under way is shown.
    let underWay = true;
    const report = (progress: Progress): void => {
      if (underWay) change({ progress });
    };
    let started: Promise<Engine> | null = null;
    try {
      const snapshot = await manifest();
      const files = TABLE_NAMES.map((table) => fetchTable(source, snapshot.tables[table]));
      started = bootEngine(report);
      // A refused file ends the boot at once; the engine is not waited for.
      const [booted, ...contents] = await Promise.all([started, ...files]);
      await loadTables(booted, contents, report);
      underWay = false;
      change({ phase: 'ready', progress: null });
      return booted;
    } catch (cause) {
      underWay = false;
      const error = known(cause);
      started?.then(
        (booted) => booted.close(),
        () => {},
      );
      change({ phase: 'failed', progress: null, error });
      throw error;
    }
  };

  const booted = (): Promise<Engine> => {
    engine ??= boot();
    return engine;
  };
  const warm = (): Promise<void> =>
    booted().then(
      () => {},
      () => {},
    );

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    manifest,
    warm,
    retry: () => {
      if (state.phase === 'failed') {
        engine = null;
        reading = null;
      }
      return warm();
    },
    ask: async (query, params) => (await booted()).run(query, params),
  };
}
