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

/** The rows only one page needs as it first opens. */
export type PageRows = { readonly hash: string; readonly entries: readonly Entry[] };

/** What the build ships for every page so that the first view needs no database. */
export type FirstView = {
  readonly snapshot: {
    readonly hash: string;
    readonly created: string;
    readonly originals: boolean;
    /** Whether the figures are invented, for trying the site at scale. */
    readonly synthetic: boolean;
  };
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
      synthetic: snapshot.synthetic === true,
    },
    entries,
    charts: Object.fromEntries(Object.entries(drawn).filter(([, chart]) => isFirstChart(chart))),
  };
}

/** Checks the shape of data/first/<page>.json. Throws, naming the part that is wrong. */
export function readPageRows(json: unknown): PageRows {
  if (!isRecord(json) || typeof json.hash !== 'string') throw new TypeError('page rows: no snapshot hash');
  const { hash, entries } = json;
  if (!Array.isArray(entries) || !entries.every(isEntry))
    throw new TypeError('page rows: entries are not query, params, rows');
  return { hash, entries };
}

/** Where the first view lies, beside the page whatever path it is served from. */
export const FIRST_VIEW_ADDRESS = 'data/first-view.json';

/** Where the rows of one page lie. */
export const pageRowsAddress = (page: Page): string => `data/first/${page}.json`;

/** Throws with the address and status when it is not there. */
async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Fetches the first view. Throws when it is not there or not whole. */
export const fetchFirstView = async (): Promise<FirstView> =>
  readFirstView(await fetchJson(FIRST_VIEW_ADDRESS));

/** Fetches the rows of one page. Throws when they are not there or not whole. */
export const fetchPageRows = async (page: Page): Promise<PageRows> =>
  readPageRows(await fetchJson(pageRowsAddress(page)));
