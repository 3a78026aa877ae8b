/** The part of apache-arrow 13 that we use: its package exports no types to a bundler's resolution. */
declare module 'apache-arrow' {
  export class DataType {
    toString(): string;
  }
  export class Utf8 extends DataType {}
  export class Int32 extends DataType {}
  export class Float64 extends DataType {}
  export class Bool extends DataType {}

  /** One chunk of a column: `offset` counts bits; `values` and `valueOffsets` begin at its first value. */
  export type Data = {
    readonly length: number;
    readonly offset: number;
    readonly nullCount: number;
    readonly nullBitmap: Uint8Array;
    readonly values: Uint8Array;
    readonly valueOffsets: Int32Array;
  };
  export class Vector {
    constructor(chunks: readonly Data[]);
    readonly data: readonly Data[];
  }
  export function makeData(parts: { readonly type: DataType; readonly length: number }): Data;

  export class Table {
    constructor(columns: Readonly<Record<string, Vector>>);
    readonly numRows: number;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: DataType }[] };
    getChildAt(index: number): Vector | null;
  }
  export function tableFromIPC(bytes: Uint8Array): Table;
  export function tableToIPC(table: Table, format: 'stream'): Uint8Array;
}
