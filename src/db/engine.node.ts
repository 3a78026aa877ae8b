import { createRequire } from 'node:module';
import type { DuckDBBindings, DuckDBRuntime } from '@duckdb/duckdb-wasm/blocking';
import { type Connection, engineOver } from './connection.ts';
import type { Engine } from './engine.ts';

const require = createRequire(import.meta.url);
// The package's types for “blocking” are the browser's; its Node build adds NODE_RUNTIME.
const duckdb: typeof import('@duckdb/duckdb-wasm/blocking') & { readonly NODE_RUNTIME: DuckDBRuntime } =
  require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');

const bundle = (variant: 'mvp' | 'eh') => ({
  mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${variant}.wasm`),
  mainWorker: '',
});

/** An open in-memory database of the engine's Node build, with the handle of its one connection. */
export type NodeDatabase = { readonly bindings: DuckDBBindings; readonly connection: number };

/** Opens the same DuckDB that runs in the browser, in memory, without threads or network. */
export async function openNodeDatabase(): Promise<NodeDatabase> {
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const bindings = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await bindings.instantiate(() => {});
  bindings.open({ path: ':memory:' });
  return { bindings, connection: bindings.connect().useUnsafe((_, handle) => handle) };
}

/** Opens a database of its own in Node and gives the one connection to it. */
export async function openNodeConnection(): Promise<Connection> {
  const { bindings, connection } = await openNodeDatabase();
  return {
    async prepare(sql) {
      return bindings.createPrepared(connection, sql);
    },
    async run(statement, values) {
      return bindings.runPrepared(connection, statement, [...values]);
    },
    async register(file, bytes) {
      bindings.registerFileBuffer(file, bytes);
    },
    async drop(file) {
      bindings.dropFile(file);
    },
    async once(sql) {
      bindings.runQuery(connection, sql);
    },
    async close() {
      bindings.disconnect(connection);
      bindings.reset();
    },
  };
}

/** Boots the engine in Node, for publishing, prerendering and tests. */
export const openNodeEngine = async (): Promise<Engine> => engineOver(await openNodeConnection());
