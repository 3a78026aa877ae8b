import type { Page } from './address.ts';

/** The pre-rendered chart of a page's default state: pictures for a wide and a narrow screen, and the same in words. */
export type FirstChart = {
  readonly svg: string;
  readonly narrow: string;
  readonly width: number;
  readonly height: number;
  readonly description: string;
};

/** A query's rows as the build found them. */
export type Entry = {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly rows: readonly unknown[];
};

/** What the build ships with the page so that the first view needs no database. */
export type FirstView = {
  readonly snapshot: { readonly hash: string; readonly created: string; readonly originals: boolean };
  readonly entries: readonly Entry[];
  readonly charts: Readonly<Partial<Record<Page, FirstChart>>>;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFirstChart = (value: unknown): value is FirstChart =>
  isRecord(value) &&
  typeof value.svg === 'string' &&
  typeof value.narrow === 'string' &&
  typeof value.width === 'number' &&
  typeof value.height === 'number' &&
  typeof value.description === 'string';

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) && typeof value.query === 'string' && isRecord(value.params) && Array.isArray(value.rows);

/** Checks the shape of data/first-view.json. Throws, naming the part that is wrong. */
export function readFirstView(json: unknown): FirstView {
  if (!isRecord(json)) throw new TypeError('first view: not an object');
  const { snapshot, entries, charts } = json;
  if (!isRecord(snapshot) || typeof snapshot.hash !== 'string' || typeof snapshot.created !== 'string') {
    throw new TypeError('first view: snapshot has no hash and date');
  }
  if (!Array.isArray(entries) || !entries.every(isEntry))
    throw new TypeError('first view: entries are not query, params, rows');
  const drawn = isRecord(charts) ? charts : {};
  return {
    snapshot: {
      hash: snapshot.hash,
      created: snapshot.created,
      originals: snapshot.originals === true,
    },
    entries,
    charts: Object.fromEntries(Object.entries(drawn).filter(([, chart]) => isFirstChart(chart))),
  };
}

/** Where the first view lies, beside the page whatever path it is served from. */
export const FIRST_VIEW_ADDRESS = 'data/first-view.json';

/** Fetches the first view. Throws with the address and status when it is not there or not whole. */
export async function fetchFirstView(): Promise<FirstView> {
  const response = await fetch(FIRST_VIEW_ADDRESS);
  if (!response.ok) throw new Error(`${FIRST_VIEW_ADDRESS}: ${response.status}`);
  return readFirstView(await response.json());
}
