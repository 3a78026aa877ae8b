import { findIndicator } from '../core/indicators.ts';
import { isPeerGroup, type PeerGroupId } from '../core/peers.ts';
import { isLevel, type Level } from '../core/region.ts';
import { LONGEST_STATEMENT } from '../db/read-only-length.ts';
import { isLanguage, type Language } from '../words/language.ts';
import { findCheck, findCheckGroup } from './audit/check-list.ts';
import {
  AUDIT_START,
  type AuditChoice,
  DECISION_CHOICES,
  LISTS,
  ORDERS,
  readAmount,
  readFind,
  readFindingId,
  readVerdictChoice,
  SEVERITIES,
} from './audit/choice.ts';
import { readTableChoice, type TableChoice, writeTableChoice } from './table-choice.ts';
import { TOPIC_PAGES, type TopicPageId, topicPageOf } from './topics.ts';

export type Page =
  | 'overview'
  | TopicPageId
  | 'bureau'
  | 'compare'
  | 'audit'
  | 'report'
  | 'query'
  | 'method'
  | 'sheet';
export type PageGroup = 'start' | 'topics' | 'bodies' | 'audit' | 'record';
/**
 * REGISTRY: the pages there are, in the order of the navigation, in the groups that become menus where there is no room
 * for all side by side. A group's name stands in words/zh/search.ts.
 */
export const PAGE_GROUPS: readonly { readonly id: PageGroup; readonly pages: readonly Page[] }[] = [
  { id: 'start', pages: ['overview'] },
  { id: 'topics', pages: TOPIC_PAGES.map(({ id }) => id) },
  { id: 'bodies', pages: ['bureau', 'compare'] },
  { id: 'audit', pages: ['audit'] },
  { id: 'record', pages: ['report', 'query', 'method'] },
];
export const PAGES: readonly Page[] = PAGE_GROUPS.flatMap(({ pages }) => pages);
/** Pages that no menu names: they show more of what another page speaks of, and are reached from there. */
export const FURTHER_PAGES: readonly Page[] = ['sheet'];

export const SORTS = ['descending', 'ascending'] as const;
export type Sort = (typeof SORTS)[number];

export const MODES = ['amount', 'percent'] as const;
export type Mode = (typeof MODES)[number];

/** How the answer to a reader's statement is shown. */
export const VIEWS = ['table', 'chart'] as const;
export type View = (typeof VIEWS)[number];

/** Whether values that may not be compared are left out of comparisons, or shown marked. */
export const INCOMPARABLE = ['hide', 'show'] as const;
export type Incomparable = (typeof INCOMPARABLE)[number];

/** The rows of bureaus side by side: those of which two or more have a figure, or all. */
export const ROW_CHOICES = ['shared', 'all'] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** The charts of the pages, and the table of reports, by the name their table goes by in the address. */
export const CHARTS = [
  'headline',
  'disclosure',
  'trend',
  'chosen',
  'spread',
  'composition',
  'budget',
  'further-1',
  'further-2',
  'further-3',
  'further-4',
  'pair',
  'reports',
] as const;
export type ChartName = (typeof CHARTS)[number];

/** Names charts went by in addresses that may still be kept somewhere. */
const FORMER_CHARTS: ReadonlyMap<string, ChartName> = new Map([
  ['per-staff', 'further-1'],
  ['per-visit', 'further-2'],
]);

export type Years = { readonly from: number; readonly to: number };
/** The value whose source the panel shows. */
export type Opened = { readonly indicator: string; readonly bureau: string; readonly year: number };

/** A chart shown as its table, and how the table is arranged. */
export type TableShown = TableChoice & { readonly chart: ChartName };

/** Everything a reader has chosen; what is not here is not restored from the address bar. */
export type State = AuditChoice & {
  readonly page: Page;
  /** The language the page is loaded in. */
  readonly lang: Language;
  /** Null while none is chosen: a page then shows the one it opens with. */
  readonly indicator: string | null;
  readonly years: Years | null;
  readonly regions: readonly string[];
  readonly levels: readonly Level[];
  readonly bureaus: readonly string[];
  /** The year ranked and compared; null means the latest in scope. */
  readonly year: number | null;
  readonly sort: Sort;
  readonly mode: Mode;
  /** The bureau whose dossier is shown; null for the first there is. */
  readonly bureau: string | null;
  /** The bureau others are held against; null for the first of those side by side. */
  readonly base: string | null;
  readonly rows: RowChoice;
  /** Whether rankings and differences show values that are figures of something else than the rest. */
  readonly incomparable: Incomparable;
  /** The peers the first of the chosen bureaus is held against; null means the bureaus shown. */
  readonly peers: PeerGroupId | null;
  /** The reader's own list of peers. */
  readonly among: readonly string[];
  /** The charts shown as tables; a chart not named is drawn. */
  readonly tables: readonly TableShown[];
  readonly report: string | null;
  readonly line: number | null;
  readonly fact: string | null;
  readonly open: Opened | null;
  /** The statement the query page has been asked to run. */
  readonly sql: string | null;
  readonly shown: View;
};

/** What the pages show when the address bar says nothing. */
export const DEFAULT_STATE: State = {
  page: 'overview',
  lang: 'zh',
  indicator: null,
  years: null,
  regions: [],
  levels: [],
  bureaus: [],
  year: null,
  sort: 'descending',
  mode: 'amount',
  incomparable: 'hide',
  bureau: null,
  base: null,
  rows: 'shared',
  peers: null,
  among: [],
  tables: [],
  report: null,
  line: null,
  fact: null,
  open: null,
  sql: null,
  shown: 'table',
  ...AUDIT_START,
};

/** A part of the address that was not followed, and why. The texts are the reader's own: show them as text only. */
export type Ignored = {
  readonly parameter: string;
  readonly value: string;
  readonly why: 'unknown-parameter' | 'unknown-value' | 'repeated';
};

export type Parsed = { readonly state: State; readonly ignored: readonly Ignored[] };

/** How one field stands in the address: `read` gives undefined for a text it does not understand. */
type Field<K extends keyof State> = {
  readonly read: (text: string) => State[K] | undefined;
  readonly write: (value: State[K]) => string;
};

const LONGEST_LIST = 500;
const YEAR = /^(?:19|20)\d\d$/;
const REGION_CODE = /^\d{6}$/;
const REPORT_ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;
const FACT_ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?:[1-9]\d{0,6}\.\d{1,7}$/;
const LINE = /^[1-9]\d{0,6}$/;

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T | undefined =>
    words.find((word) => word === text);

const listOf =
  <T extends string>(read: (text: string) => T | undefined) =>
  (text: string): readonly T[] | undefined => {
    if (text === '') return [];
    const words = text.split(',');
    if (words.length > LONGEST_LIST) return undefined;
    const chosen = new Set<T>();
    for (const word of words) {
      const value = read(word);
      if (value === undefined) return undefined;
      chosen.add(value);
    }
    return [...chosen];
  };

const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.test(text) ? text : undefined;

const readYear = (text: string): number | undefined => (YEAR.test(text) ? Number(text) : undefined);

function readYears(text: string): Years | undefined {
  const [first = '', last = first, ...rest] = text.split('-');
  const from = readYear(first);
  const to = readYear(last);
  return rest.length === 0 && from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

function readOpened(text: string): Opened | undefined {
  const [indicator = '', bureau = '', yearText = '', ...rest] = text.split(':');
  const year = readYear(yearText);
  if (rest.length > 0 || year === undefined || !REGION_CODE.test(bureau) || !findIndicator(indicator))
    return undefined;
  return { indicator, bureau, year };
}

const readChart = (name: string): ChartName | undefined =>
  FORMER_CHARTS.get(name) ?? CHARTS.find((chart) => chart === name);

function readTable(text: string): TableShown | undefined {
  const [name = '', ...parts] = text.split(':');
  const chart = readChart(name);
  const choice = readTableChoice(parts);
  return chart === undefined || choice === undefined ? undefined : { chart, ...choice };
}

/** Tables each told once: a chart named twice is not understood. */
function readTables(text: string): readonly TableShown[] | undefined {
  if (text === '') return [];
  const tables = text.split(',').flatMap((word) => readTable(word) ?? []);
  const charts = new Set(tables.map(({ chart }) => chart));
  return charts.size === text.split(',').length ? tables : undefined;
}

const writeTable = ({ chart, ...choice }: TableShown): string =>
  [chart, ...writeTableChoice(choice)].join(':');

/** The report a fact id is of: what stands before its place. */
export const reportOfFact = (fact: string): string => fact.slice(0, Math.max(0, fact.indexOf(':')));

const asText = (value: string | number | null): string => (value === null ? '' : String(value));
const asList = (values: readonly string[]): string => values.join(',');

const FIELDS: { readonly [K in keyof State]: Field<K> } = {
  page: { read: oneOf([...PAGES, ...FURTHER_PAGES]), write: asText },
  lang: { read: (text) => (isLanguage(text) ? text : undefined), write: asText },
  indicator: { read: (text) => findIndicator(text)?.id, write: asText },
  years: {
    read: readYears,
    write: (years) =>
      years === null ? '' : years.from === years.to ? `${years.from}` : `${years.from}-${years.to}`,
  },
  regions: { read: listOf(matching(REGION_CODE)), write: asList },
  levels: { read: listOf((text) => (isLevel(text) ? text : undefined)), write: asList },
  bureaus: { read: listOf(matching(REGION_CODE)), write: asList },
  year: { read: readYear, write: asText },
  sort: { read: oneOf(SORTS), write: asText },
  mode: { read: oneOf(MODES), write: asText },
  incomparable: { read: oneOf(INCOMPARABLE), write: asText },
  bureau: { read: matching(REGION_CODE), write: asText },
  base: { read: matching(REGION_CODE), write: asText },
  rows: { read: oneOf(ROW_CHOICES), write: asText },
  peers: { read: (text) => (isPeerGroup(text) ? text : undefined), write: asText },
  among: { read: listOf(matching(REGION_CODE)), write: asList },
  tables: { read: readTables, write: (tables) => asList(tables.map(writeTable)) },
  report: { read: matching(REPORT_ID), write: asText },
  line: { read: (text) => (LINE.test(text) ? Number(text) : undefined), write: asText },
  fact: { read: matching(FACT_ID), write: asText },
  open: {
    read: readOpened,
    write: (open) => (open === null ? '' : `${open.indicator}:${open.bureau}:${open.year}`),
  },
  sql: {
    read: (text) => (text.trim() !== '' && text.length <= LONGEST_STATEMENT ? text : undefined),
    write: asText,
  },
  shown: { read: oneOf(VIEWS), write: asText },
  list: { read: oneOf(LISTS), write: asText },
  verdict: { read: readVerdictChoice, write: asText },
  group: { read: findCheckGroup, write: asText },
  check: { read: findCheck, write: asText },
  severity: { read: oneOf(SEVERITIES), write: asText },
  least: { read: readAmount, write: asText },
  decision: { read: oneOf(DECISION_CHOICES), write: asText },
  find: { read: readFind, write: asText },
  order: { read: oneOf(ORDERS), write: asText },
  finding: { read: readFindingId, write: asText },
};

const isField = (name: string): name is keyof State => Object.hasOwn(FIELDS, name);
const FIELD_NAMES: readonly (keyof State)[] = Object.keys(FIELDS).filter(isField);

/** The state with one field read from text, or null when the text is not understood. */
function withField<K extends keyof State>(state: State, name: K, text: string): State | null {
  const value = FIELDS[name].read(text);
  return value === undefined ? null : { ...state, [name]: value };
}

/**
 * The state an address asks for. Total: what is unknown, repeated or not understood keeps its default and is listed
 * in `ignored`, so that the page can say so.
 */
export function parseAddress(search: string): Parsed {
  const ignored: Ignored[] = [];
  const seen = new Set<string>();
  let state = DEFAULT_STATE;
  for (const [parameter, value] of new URLSearchParams(search)) {
    if (!isField(parameter)) {
      ignored.push({ parameter, value, why: 'unknown-parameter' });
      continue;
    }
    if (seen.has(parameter)) {
      ignored.push({ parameter, value, why: 'repeated' });
      continue;
    }
    seen.add(parameter);
    const next = withField(state, parameter, value);
    if (next === null) ignored.push({ parameter, value, why: 'unknown-value' });
    else state = next;
  }
  return { state, ignored };
}

const writeField = <K extends keyof State>(state: State, name: K): string => FIELDS[name].write(state[name]);

/** A state whose unchanged parts are the very objects of the state before, so that nothing is worked out anew for them. */
export function keepUnchanged(next: State, before: State): State {
  const keep = <K extends keyof State>(kept: State, name: K): State =>
    writeField(next, name) === writeField(before, name) ? { ...kept, [name]: before[name] } : kept;
  return FIELD_NAMES.reduce((kept, name) => keep(kept, name), next);
}

/** The query string of a state, with only what differs from the default: `?page=sangong&years=2019-2023`, or `?`. */
export function writeAddress(state: State): string {
  const parts = FIELD_NAMES.flatMap((name) => {
    const text = writeField(state, name);
    return text === writeField(DEFAULT_STATE, name) ? [] : [`${name}=${encode(text)}`];
  });
  return `?${parts.join('&')}`;
}

/** Commas and colons stay as they are, so that an address can be read aloud. */
const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

/** The filters of a state back at their defaults; page, indicator and open source stay. */
export const withoutFilters = (state: State): State => ({
  ...state,
  years: DEFAULT_STATE.years,
  regions: DEFAULT_STATE.regions,
  levels: DEFAULT_STATE.levels,
  bureaus: DEFAULT_STATE.bureaus,
  year: DEFAULT_STATE.year,
  sort: DEFAULT_STATE.sort,
});

const OF_DATA: ReadonlySet<Page> = new Set(['overview', 'bureau', 'compare', 'audit']);
const showsData = (page: Page): boolean => OF_DATA.has(page) || topicPageOf(page) !== undefined;

/** The chosen indicator as far as a page takes it over: a topic page only one of its own topic. */
function indicatorOn(page: Page, { page: from, indicator }: State): string | null {
  const own = topicPageOf(page);
  const kept =
    own === undefined ||
    from === page ||
    (indicator !== null && findIndicator(indicator)?.topic === own.topic);
  return kept ? indicator : null;
}

/** The state a page opens with from another: what was chosen stays between the pages that show data, the rest is left. */
export function stateOn(page: Page, state: State): State {
  const { lang } = state;
  const { tables, report, line, fact, open } = DEFAULT_STATE;
  const indicator = indicatorOn(page, state);
  const own = state.page === page ? state.tables : tables;
  if (page === 'report')
    return { ...DEFAULT_STATE, page, lang, report: state.page === page ? state.report : report };
  return showsData(page) && showsData(state.page)
    ? { ...state, ...AUDIT_START, page, indicator, tables: own, report, line, fact, open }
    : { ...DEFAULT_STATE, page, lang };
}
