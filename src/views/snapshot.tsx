import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  skipToken,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { ParamTypes, ResultColumns, RowOf } from '../db/query.ts';
import type { Page } from './address.ts';
import { readAddressBar } from './address-bar.ts';
import { client, useEngine } from './engine-client.ts';
import { type Entry, type FirstView, fetchFirstView, fetchPageRows } from './first-view.ts';
import { hasOwnRows, type Need } from './needs.ts';

/** What the page knows of its data: the first view, or why there is none (`failed`). */
export type Snapshot = FirstView & { readonly failed: string | null };

const NONE: FirstView = {
  snapshot: { hash: 'live', created: '', originals: false, synthetic: false },
  entries: [],
  charts: {},
};
const SnapshotContext = createContext<Snapshot>({ ...NONE, failed: null });

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
  },
});

const keyOf = (hash: string, name: string, params: object) => [hash, name, params];

function seed(hash: string, entries: readonly Entry[]): void {
  for (const { query, params, rows } of entries) queryClient.setQueryData(keyOf(hash, query, params), rows);
}

const pageRows = new Map<Page, Promise<void>>();

/** Asks once for the rows shipped for a topic page; where there are none to be had, the engine must answer. */
function pageRowsArrive(page: Page): Promise<void> {
  const known = pageRows.get(page);
  if (known) return known;
  const arrived = hasOwnRows(page)
    ? fetchPageRows(page).then(
        ({ hash, entries }) => seed(hash, entries),
        () => undefined,
      )
    : Promise.resolve();
  pageRows.set(page, arrived);
  return arrived;
}
// At once, beside the first view, so that neither waits for the other.
pageRowsArrive(readAddressBar().state.page);

/** The rows of a need: those shipped with the page where they are of this snapshot, else the engine's answer. */
async function rowsFor<P extends ParamTypes, C extends ResultColumns>(
  hash: string,
  { query, params }: Need<P, C>,
): Promise<readonly RowOf<C>[]> {
  await pageRowsArrive(readAddressBar().state.page);
  const shipped = queryClient.getQueryData<readonly RowOf<C>[]>(keyOf(hash, query.name, params));
  return shipped ?? client.ask(query, params);
}

const arriving = fetchFirstView().then(
  (view) => {
    seed(view.snapshot.hash, view.entries);
    return { view, failed: null };
  },
  (cause: unknown) => ({ view: NONE, failed: cause instanceof Error ? cause.message : String(cause) }),
);

/** Gives the pages their data: the rows shipped with the page first, the engine for the rest. */
export function SnapshotProvider({ waiting, children }: { waiting: ReactNode; children: ReactNode }) {
  const [arrived, setArrived] = useState<Awaited<typeof arriving> | null>(null);
  const live = useEngine().snapshot;
  useEffect(() => {
    arriving.then(setArrived);
  }, []);
  if (!arrived) return waiting;
  const { view, failed } = arrived;
  // A page kept open while a newer snapshot is published must not mix the two: the engine's own is the one that counts.
  const current =
    live === null || live.hash === view.snapshot.hash
      ? view
      : { ...NONE, snapshot: { ...view.snapshot, ...live } };
  const synthetic = view.snapshot.synthetic || live?.synthetic === true;
  return (
    <QueryClientProvider client={queryClient}>
      <SnapshotContext value={{ ...current, snapshot: { ...current.snapshot, synthetic }, failed }}>
        {children}
      </SnapshotContext>
    </QueryClientProvider>
  );
}

export const useSnapshot = (): Snapshot => useContext(SnapshotContext);

/** Rows as far as they are known: `waiting` until the first answer, `failed` with the last good rows kept. */
export type Rows<R> = {
  readonly rows: readonly R[];
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly error: Error | null;
};

/** The rows of a need; null needs nothing and stays waiting. */
export function useRows<P extends ParamTypes, C extends ResultColumns>(
  need: Need<P, C> | null,
): Rows<RowOf<C>> {
  const { snapshot } = useSnapshot();
  const { data, status, error, isPlaceholderData } = useQuery<readonly RowOf<C>[]>({
    queryKey: need ? keyOf(snapshot.hash, need.query.name, need.params) : ['nothing'],
    queryFn: need ? () => rowsFor(snapshot.hash, need) : skipToken,
    placeholderData: keepPreviousData,
  });
  const waiting = status === 'pending' || isPlaceholderData;
  return { rows: data ?? [], status: status === 'error' ? 'failed' : waiting ? 'waiting' : 'ready', error };
}

/** Boots the engine again and asks again what failed. */
export function useRetry(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await client.retry();
    await queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
  };
}
