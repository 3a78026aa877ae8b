import type { PartKey } from './parts.ts';
import type { ParamsOf, ParamTypes, Query, ResultColumns, RowOf } from './query.ts';
import type { TableName } from './tables.ts';

/** Why the engine could not do what it was asked; closed, so that the page can say each in its own words. */
export const ENGINE_FAILURES = [
  'no-wasm',
  'wasm-blocked',
  'wasm-missing',
  'wasm-type',
  'no-worker',
  'worker-failed',
  'timed-out',
  'not-loaded',
  'bad-table',
  'bad-params',
  'query-failed',
  'bad-result',
  'closed',
] as const;
export type EngineFailure = (typeof ENGINE_FAILURES)[number];

/** A failure of the engine: `kind` for the page to switch on, `message` for a developer, the cause kept. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly kind: EngineFailure;

  constructor(kind: EngineFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** How far a boot is: bytes of the engine (`total` null while unknown), compiling it, then tables loaded. */
export type Progress =
  | { readonly stage: 'download'; readonly loaded: number; readonly total: number | null }
  | { readonly stage: 'instantiate' }
  | { readonly stage: 'tables'; readonly loaded: number; readonly total: number };

/**
 * The whole contract with DuckDB, the same in Node and in the browser.
 * - `run` binds `params` by position and resolves to plain rows checked against `query.columns`.
 * - `load` makes one table of the snapshot from the bytes of its Parquet file, which the engine takes over.
 * - `create` makes one table without rows, for those that come in parts, and `add` adds the rows of one part to it:
 *   those that parts of another layout brought already are not added again. The bytes are taken over here too.
 * - `close` frees the engine; everything asked afterwards is refused.
 * Each rejects with an EngineError.
 */
export type Engine = {
  run<P extends ParamTypes, C extends ResultColumns>(
    query: Query<P, C>,
    params: ParamsOf<P>,
  ): Promise<readonly RowOf<C>[]>;
  load(table: TableName, bytes: Uint8Array): Promise<void>;
  create(table: TableName): Promise<void>;
  add(table: TableName, part: PartKey, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
};
