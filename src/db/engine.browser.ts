import {
  AsyncDuckDB,
  getPlatformFeatures,
  type InstantiationProgress,
  VoidLogger,
} from '@duckdb/duckdb-wasm';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import { type Connection, engineOver } from './connection.ts';
import { type Engine, EngineError, type Progress } from './engine.ts';
import { assertWasmAllowed, assertWasmServed } from './platform.ts';

/** The two files of one build of the engine, as served beside the page. */
export type EngineFiles = { readonly module: string; readonly worker: string };

/** The builds shipped: `eh` wants WebAssembly exceptions, `mvp` runs everywhere and is slower. */
export const ENGINE_FILES = {
  eh: { module: ehModule, worker: ehWorker },
  mvp: { module: mvpModule, worker: mvpWorker },
} as const satisfies Record<string, EngineFiles>;

/** The build this browser can run. */
export async function chooseFiles(): Promise<EngineFiles> {
  return (await getPlatformFeatures()).wasmExceptions ? ENGINE_FILES.eh : ENGINE_FILES.mvp;
}

/** How long a boot may go without a sign of life, in milliseconds: compiling on a slow machine is silent. */
const PATIENCE = 60_000;

const absolute = (url: string): string => new URL(url, document.baseURI).href;

function startWorker(url: string): Worker {
  if (typeof Worker === 'undefined') throw new EngineError('no-worker', 'this browser has no workers');
  try {
    return new Worker(url);
  } catch (cause) {
    throw new EngineError('no-worker', `the worker ${url} may not be started; check worker-src of the CSP`, {
      cause,
    });
  }
}

/** Rejects when the worker dies, and never resolves. */
function deathOf(worker: Worker, url: string): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new EngineError('worker-failed', `the worker ${url} failed: ${event.message || 'not loaded'}`));
    });
  });
}

/** Rejects when `alive` has not been called for `patience` milliseconds; `stop` ends the watch. */
function watch(patience: number, url: string) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let expire: () => void = () => {};
  const silence = new Promise<never>((_, reject) => {
    expire = () =>
      reject(
        new EngineError(
          'timed-out',
          `the engine did not start within ${patience / 1000} s; ${url} must be served with ` +
            `“Content-Type: application/wasm”, and the worker's own response must allow 'wasm-unsafe-eval' in its CSP`,
        ),
      );
  });
  const stop = (): void => clearTimeout(timer);
  const alive = (): void => {
    stop();
    timer = setTimeout(expire, patience);
  };
  alive();
  return { silence, alive, stop };
}

/** Passes on download progress; a body larger than its stated length was compressed, so its total is unknown. */
const downloadOf = ({ bytesLoaded, bytesTotal }: InstantiationProgress): Progress => ({
  stage: 'download',
  loaded: bytesLoaded,
  total: bytesTotal >= bytesLoaded ? bytesTotal : null,
});

type Opening = { readonly files?: EngineFiles; readonly patience?: number };

/**
 * Boots the engine in its own worker from files served beside the page. Rejects with an EngineError whose kind says
 * what is missing: WebAssembly, workers, the file, its content type, or leave of the CSP. Import this module lazily:
 * it brings the database library with it.
 */
export const openBrowserEngine = async (
  onProgress?: (progress: Progress) => void,
  opening?: Opening,
): Promise<Engine> => engineOver(await openBrowserConnection(onProgress, opening));

/**
 * The connection beneath `openBrowserEngine`, to a database and in a worker of its own; closing it ends the worker at
 * once, whatever that is doing.
 */
export async function openBrowserConnection(
  onProgress: (progress: Progress) => void = () => {},
  { files, patience = PATIENCE }: Opening = {},
): Promise<Connection> {
  assertWasmAllowed();
  const chosen = files ?? (await chooseFiles());
  const moduleUrl = absolute(chosen.module);
  const workerUrl = absolute(chosen.worker);
  const worker = startWorker(workerUrl);
  const death = deathOf(worker, workerUrl);
  const { silence, alive, stop } = watch(patience, moduleUrl);
  const refusal = new Promise<never>((_, reject) => {
    assertWasmServed(moduleUrl).catch(reject);
  });
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  const close = async (): Promise<void> => database.terminate();

  const boot = async (): Promise<number> => {
    await database.instantiate(moduleUrl, null, (progress) => {
      alive();
      onProgress(downloadOf(progress));
    });
    onProgress({ stage: 'instantiate' });
    await database.open({ path: ':memory:' });
    return database.connectInternal();
  };

  try {
    const connection = await Promise.race([boot(), death, silence, refusal]);
    // A dead worker answers nothing: every request is raced with its death.
    return {
      prepare: (sql) => Promise.race([database.createPrepared(connection, sql), death]),
      run: (statement, values) =>
        Promise.race([database.runPrepared(connection, statement, [...values]), death]),
      register: (file, bytes) => Promise.race([database.registerFileBuffer(file, bytes), death]),
      drop: async (file) => {
        await Promise.race([database.dropFile(file), death]);
      },
      once: async (sql) => {
        await Promise.race([database.runQuery(connection, sql), death]);
      },
      close,
    };
  } catch (error) {
    await close();
    if (error instanceof EngineError) throw error;
    throw new EngineError('worker-failed', `the engine did not start: ${String(error)}`, { cause: error });
  } finally {
    stop();
  }
}
