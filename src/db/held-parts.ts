import type { Engine } from './engine.ts';
import type { FilesByTable } from './manifest.ts';
import { EVERYTHING, isWhole, type Part, partsFor, provinceOf, type Slice, type Wanted } from './parts.ts';
import { indicatorsOfTopic, placeOfReport } from './queries/parts.ts';
import type { ParamsOf, ParamTypes, Query, ResultColumns } from './query.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** The tables a text names after `from`, `join` or a comma. */
export function tablesIn(sql: string): readonly TableName[] {
  const named = new Set(
    [...sql.matchAll(/(?:\bfrom|\bjoin|,)\s+"?(\w+)"?(?![\w.:"(])/giu)].map(([, name]) => name),
  );
  return TABLE_NAMES.filter((table) => named.has(table));
}

/** A slice, or all rows of a table. */
export type Reading = Slice | { readonly table: TableName; readonly all: true };

/** The parts of a snapshot as far as they are in the engine; what is lacking is loaded when asked for. */
export type HeldParts = {
  /** Loads what a query will read; many who want one part share its loading. A part that is refused rejects. */
  hold<P extends ParamTypes, C extends ResultColumns>(query: Query<P, C>, params: ParamsOf<P>): Promise<void>;
  /** Loads what is read: slices, or the whole of a table. */
  read(readings: readonly Reading[]): Promise<void>;
};

/** The least and the most year, and the provinces, that narrow a slice of bureaus. */
const among = ({
  bureaus,
  from,
  to,
}: {
  readonly bureaus?: readonly string[];
  readonly from?: number;
  readonly to?: number;
}): Pick<Wanted, 'provinces' | 'from' | 'to'> => ({
  provinces: bureaus === undefined ? null : new Set(bureaus.map(provinceOf)),
  from: from ?? EVERYTHING.from,
  to: to ?? EVERYTHING.to,
});

/**
 * Keeps the parts of the tables of `files` in an engine that holds the small tables already and has the large ones
 * created. `fetchPart` gives a part's verified bytes.
 */
export function holdParts(
  engine: Engine,
  files: FilesByTable,
  fetchPart: (part: Part) => Promise<Uint8Array>,
): HeldParts {
  const loading = new Map<string, Promise<void>>();

  const load = (table: TableName, part: Part): Promise<void> => {
    const underWay = loading.get(part.file);
    if (underWay) return underWay;
    const loaded = fetchPart(part).then((bytes) => engine.add(table, part, bytes));
    loading.set(part.file, loaded);
    // A refusal is told to all who wait for it; who asks later has it tried again.
    loaded.catch(() => loading.delete(part.file));
    return loaded;
  };

  const wantedOf = async (slice: Slice): Promise<Wanted | null> => {
    if ('report' in slice) {
      const [place] = await engine.run(placeOfReport, { report: slice.report });
      return place
        ? { ...EVERYTHING, ...among({ bureaus: [place.bureau], from: place.year, to: place.year }) }
        : null;
    }
    if (slice.table === 'check_counts') return { ...EVERYTHING, ...among(slice) };
    if (slice.table !== 'values') return { ...EVERYTHING, ...among(slice) };
    const { topic, indicators } = slice;
    const ofTopic =
      topic === undefined ? null : (await engine.run(indicatorsOfTopic, { topic })).map(({ id }) => id);
    const named = indicators === undefined ? ofTopic : [...indicators, ...(ofTopic ?? [])];
    return { ...among(slice), indicators: named === null ? null : new Set(named) };
  };

  const holdWanted = async (table: TableName, wanted: Wanted): Promise<void> => {
    const parts = partsFor(files[table].parts, wanted, (file) => loading.has(file));
    await Promise.all(parts.map((part) => load(table, part)));
  };

  const read: HeldParts['read'] = async (readings) => {
    await Promise.all(
      readings.map(async (slice) => {
        if (isWhole(files[slice.table].parts)) return;
        const wanted = 'all' in slice ? EVERYTHING : await wantedOf(slice);
        if (wanted) await holdWanted(slice.table, wanted);
      }),
    );
  };

  const hold: HeldParts['hold'] = async (query, params) => {
    const partitioned = tablesIn(query.sql).filter((table) => !isWhole(files[table].parts));
    if (partitioned.length === 0) return;
    const slices = query.slice?.(params) ?? [];
    await read(
      partitioned.flatMap((table): readonly Reading[] => {
        const named = slices.filter((slice) => slice.table === table);
        return named.length > 0 ? named : [{ table, all: true }];
      }),
    );
  };

  return { hold, read };
}
