import type { Slice } from './parts.ts';
import type { ColumnType } from './tables.ts';

type Scalar<T extends ColumnType> = T extends 'VARCHAR' ? string : T extends 'BOOLEAN' ? boolean : number;
export type ParamTypes = Readonly<Record<string, ColumnType>>;
export type ResultColumn = { readonly type: ColumnType; readonly nullable: boolean };
export type ResultColumns = Readonly<Record<string, ResultColumn>>;

export type ParamsOf<P extends ParamTypes> = { readonly [K in keyof P]: Scalar<P[K]> };
export type RowOf<C extends ResultColumns> = {
  readonly [K in keyof C]: Scalar<C[K]['type']> | (C[K]['nullable'] extends true ? null : never);
};

/**
 * A constant SQL text with a name and typed ends. Parameters are bound by position, `$1` being the first key of
 * `params`; nothing is ever pasted into the text. The same object runs on every engine.
 */
export type Query<P extends ParamTypes = ParamTypes, C extends ResultColumns = ResultColumns> = {
  readonly name: string;
  readonly about: string;
  readonly sql: string;
  readonly params: P;
  readonly columns: C;
  readonly example: ParamsOf<P>;
  /**
   * Which rows of large tables it reads, so that no other parts need be loaded; of a table not named here it reads all.
   * The text must narrow its rows by `params` itself: what else is loaded makes no difference to the answer.
   */
  // A method: queries of any params stand in one registry.
  slice?(params: ParamsOf<P>): readonly Slice[];
};

/** Declares a query, keeping its literal types. */
export const query = <const P extends ParamTypes, const C extends ResultColumns>(
  definition: Query<P, C>,
): Query<P, C> => definition;
