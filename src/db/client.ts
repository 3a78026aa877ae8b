import { type Engine, EngineError, type Progress } from './engine.ts';
import { type HeldParts, holdParts, type Reading } from './held-parts.ts';
import type { Manifest } from './manifest.ts';
import { isWhole, type Part } from './parts.ts';
import { fetchManifest, fetchPart, type Source } from './snapshot.ts';
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
 * - `ask` boots on the first call; many callers share one boot, and its failure. Of a snapshot in parts it loads those
 *   the query reads before running it; a part that is refused fails the question and is told in the state, while what
 *   is loaded goes on answering.
 * - `read` loads what is named, for those who ask the engine in other ways.
 * - `retry` boots anew after a failure, reading the manifest again; otherwise it is `warm`.
 */
export type Client = {
  readonly getState: () => ClientState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly manifest: () => Promise<Manifest>;
  readonly warm: () => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly ask: Engine['run'];
  readonly read: (readings: readonly Reading[]) => Promise<void>;
};

/** Where the client's snapshot is, and how its engine is started (in the page: a dynamic import of engine.browser). */
export type ClientOptions = Source & {
  readonly bootEngine: (onProgress: (progress: Progress) => void) => Promise<Engine>;
};

/** An engine with the small tables, and what it holds of the large ones. */
type Booted = { readonly engine: Engine; readonly parts: HeldParts };

const known = (cause: unknown): EngineError | SnapshotError =>
  cause instanceof EngineError || cause instanceof SnapshotError
    ? cause
    : new EngineError('not-loaded', `the engine could not be loaded: ${String(cause)}`, { cause });

/** Makes a client; nothing is fetched until it is asked. */
export function createClient({ bootEngine, ...source }: ClientOptions): Client {
  let state: ClientState = { phase: 'idle', progress: null, error: null, snapshot: null };
  let engine: Promise<Booted> | null = null;
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
    { tables }: Manifest,
    contents: ReadonlyMap<TableName, Uint8Array>,
    report: (progress: Progress) => void,
  ): Promise<void> => {
    const total = TABLE_NAMES.length;
    let loaded = 0;
    report({ stage: 'tables', loaded, total });
    const load = async (table: TableName): Promise<void> => {
      const bytes = contents.get(table);
      if (bytes) await booted.load(table, bytes);
      else if (isWhole(tables[table].parts))
        throw new EngineError('bad-table', `table ${table}: not fetched`);
      else await booted.create(table);
      loaded += 1;
      report({ stage: 'tables', loaded, total });
    };
    // Asked for all at once: the engine takes them one by one without waiting for the page in between.
    await Promise.all(TABLE_NAMES.map(load));
  };

  const fetchWhole = async ({ tables }: Manifest): Promise<ReadonlyMap<TableName, Uint8Array>> => {
    const whole = TABLE_NAMES.flatMap((table): readonly (readonly [TableName, Part])[] => {
      const { parts } = tables[table];
      const [part] = parts;
      return part && isWhole(parts) ? [[table, part]] : [];
    });
    return new Map(
      await Promise.all(whole.map(async ([table, part]) => [table, await fetchPart(source, part)] as const)),
    );
  };

  const boot = async (): Promise<Booted> => {
    change({ phase: 'booting', progress: null, error: null });
    // An engine given up on may go on reporting; only the boot under way is shown.
    let underWay = true;
    const report = (progress: Progress): void => {
      if (underWay) change({ progress });
    };
    let started: Promise<Engine> | null = null;
    try {
      const snapshot = await manifest();
      const files = fetchWhole(snapshot);
      started = bootEngine(report);
      // A refused file ends the boot at once; the engine is not waited for.
      const [booted, contents] = await Promise.all([started, files]);
      await loadTables(booted, snapshot, contents, report);
      underWay = false;
      change({ phase: 'ready', progress: null });
      const parts = holdParts(booted, snapshot.tables, (part) => fetchPart(source, part));
      return { engine: booted, parts };
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

  const booted = (): Promise<Booted> => {
    engine ??= boot();
    return engine;
  };
  const warm = (): Promise<void> =>
    booted().then(
      () => {},
      () => {},
    );

  /** Waits for parts; one that is refused is told in the state, unless the engine was given up on meanwhile. */
  const held = async (holding: Promise<void>, of: Promise<Booted> | null): Promise<void> => {
    try {
      await holding;
    } catch (cause) {
      const error = known(cause);
      if (engine === of) change({ phase: 'failed', progress: null, error });
      throw error;
    }
  };

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
        engine?.then(
          (given) => given.engine.close(),
          () => {},
        );
        engine = null;
        reading = null;
      }
      return warm();
    },
    ask: async (query, params) => {
      const { engine: answering, parts } = await booted();
      await held(parts.hold(query, params), engine);
      return answering.run(query, params);
    },
    read: async (readings) => {
      const { parts } = await booted();
      await held(parts.read(readings), engine);
    },
  };
}
