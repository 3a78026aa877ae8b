import type { Topic } from '../core/items.ts';
import { benchmarksOfIndicator } from '../db/queries/benchmarks.ts';
import {
  findingsOfBureau,
  reportsOfBureaus,
  sizesOfBureaus,
  standingAmong,
  valuesOfBureaus,
} from '../db/queries/bureau.ts';
import { factById, factsOfFinding, factsOfReport, factsOfValue } from '../db/queries/facts.ts';
import { findingsOfFact, findingsOfReport } from '../db/queries/findings.ts';
import {
  checksCounted,
  checksCountedAmong,
  findingById,
  findingsListed,
  provincesCounted,
} from '../db/queries/findings-listed.ts';
import { ledgerOfReport } from '../db/queries/ledger.ts';
import { disclosureOfTopic, latestOfIndicator, snapshotSummary } from '../db/queries/overview.ts';
import { disclosureLines } from '../db/queries/quality.ts';
import { regions } from '../db/queries/registries.ts';
import {
  reports,
  reportsAmong,
  reportsByProvince,
  reportsWithin,
  sourceTablesOfReport,
} from '../db/queries/reports.ts';
import { reportsToFind, spellings } from '../db/queries/search.ts';
import { numbersOfBureaus, numbersOfIndicator, numbersOfProvince } from '../db/queries/topic.ts';
import { valueAt, valuesOfTopic } from '../db/queries/values.ts';
import type { ParamsOf, ParamTypes, Query, ResultColumns } from '../db/query.ts';
import { type Opened, PAGES, type Page, type State } from './address.ts';
import { askCounts, askFindings } from './audit/asked.ts';
import { MANY, type ProvinceYear } from './scope.ts';
import { MOST_SIDES, SIDES_AT_FIRST } from './side-by-side.ts';
import { HERO, shownIndicator, topicPageOf } from './topics.ts';

/** A query and what it is asked with. */
export type Need<P extends ParamTypes = ParamTypes, C extends ResultColumns = ResultColumns> = {
  readonly query: Query<P, C>;
  readonly params: ParamsOf<P>;
};

const need = <P extends ParamTypes, C extends ResultColumns>(
  query: Query<P, C>,
  params: ParamsOf<P>,
): Need<P, C> => ({
  query,
  params,
});

/** The topic whose disclosure the overview shows. */
export const DISCLOSED: Topic = 'sangong';

export const allRegions = need(regions, {});
export const allReports = need(reports, {});
export const provinceReports = need(reportsByProvince, {});
/** The reports of some regions and all below them. */
export const reportsIn = (regions: readonly string[]) =>
  need(reportsWithin, { digits: regions.map((code) => code.replace(/(?:00){1,2}$/u, '')).join(',') });
/** What the search box looks through: the reports ship with every page, so that it finds bureaus before the engine is up. */
export const foundReports = need(reportsToFind, {});
export const foundSpellings = need(spellings, {});
export const summary = need(snapshotSummary, {});
export const disclosures = need(disclosureOfTopic, { topic: DISCLOSED });
export const latestValues = (indicator: string) => need(latestOfIndicator, { indicator });
export const topicValues = (topic: string) => need(valuesOfTopic, { topic });
export const indicatorNumbers = (indicator: string) => need(numbersOfIndicator, { indicator });
export const bureauNumbers = (indicators: readonly string[], bureaus: readonly string[]) =>
  need(numbersOfBureaus, { indicators: indicators.join(','), bureaus: bureaus.join(',') });
export const provinceNumbers = (indicators: readonly string[], { province, year }: ProvinceYear) =>
  need(numbersOfProvince, { indicators: indicators.join(','), province, year });
export const benchmarksOf = (indicator: string) => need(benchmarksOfIndicator, { indicator });
export const reportsNamed = (ids: readonly string[]) => need(reportsAmong, { reports: ids.join(',') });
/** The expected lines of some bureaus; asked of the bureaus in sight, never of all of a nation. */
export const linesOf = (bureaus: readonly string[]) => need(disclosureLines, { bureaus: bureaus.join(',') });
export const tablesOf = (report: string) => need(sourceTablesOfReport, { report });
export const factsOf = (report: string) => need(factsOfReport, { report });
export const ledgerOf = (report: string) => need(ledgerOfReport, { report });
export const findingsOf = (report: string) => need(findingsOfReport, { report });
export const openedValue = ({ indicator, bureau, year }: Opened) =>
  need(valueAt, { indicator, bureau, year });
export const operandsOf = ({ indicator, bureau, year }: Opened) =>
  need(factsOfValue, { indicator, bureau, year });
export const oneFact = (id: string) => need(factById, { fact: id });
export const findingsTouching = (fact: string) => need(findingsOfFact, { fact });

/** Everything of one bureau; none named is the first there is. */
export const dossierValues = (bureau: string | null) =>
  need(valuesOfBureaus, { bureaus: bureau ?? '', most: 1 });
export const dossierReports = (bureau: string | null) =>
  need(reportsOfBureaus, { bureaus: bureau ?? '', most: 1 });
export const dossierFindings = (bureau: string | null) => need(findingsOfBureau, { bureaus: bureau ?? '' });
export const standingsAmong = (bureau: string, year: number, peers: readonly string[]) =>
  need(standingAmong, { bureau, year, peers: peers.join(',') });
export const bureauSizes = (year: number) => need(sizesOfBureaus, { year });
/** Everything of the bureaus side by side; none named are the first few there are. */
export const sideValues = (bureaus: readonly string[]) =>
  need(valuesOfBureaus, {
    bureaus: bureaus.join(','),
    most: bureaus.length === 0 ? SIDES_AT_FIRST : MOST_SIDES,
  });
export const sideReports = (bureaus: readonly string[]) =>
  need(reportsOfBureaus, {
    bureaus: bureaus.join(','),
    most: bureaus.length === 0 ? SIDES_AT_FIRST : MOST_SIDES,
  });

/** Findings a list reads at most. */
export const MOST_LISTED = 20_000;
export const listedFindings = (asked: Omit<ParamsOf<typeof findingsListed.params>, 'few' | 'most'>) =>
  need(findingsListed, { ...asked, few: MANY, most: MOST_LISTED });
export const countedChecks = (asked: ParamsOf<typeof checksCounted.params>) => need(checksCounted, asked);
export const countedChecksAmong = (asked: ParamsOf<typeof checksCountedAmong.params>) =>
  need(checksCountedAmong, asked);
export const countedProvinces = (asked: ParamsOf<typeof provincesCounted.params>) =>
  need(provincesCounted, asked);
export const oneFinding = (finding: string) => need(findingById, { finding });
export const figuresOfFinding = (finding: string) => need(factsOfFinding, { finding });

/** What the page 核对 asks while no body is chosen; what else it asks follows from the bureaus in scope. */
function needsOfAudit(state: State): readonly Need[] {
  const counts = askCounts(state);
  const findings = askFindings(state, []);
  return [
    allReports,
    allRegions,
    ...(counts === null ? [] : [countedChecks(counts)]),
    ...(findings === null ? [] : [listedFindings(findings)]),
  ];
}

function needsOfPage(state: State): readonly Need[] {
  const topics = topicsOn(state);
  if (topics.length > 0)
    return [allReports, allRegions, ...topics.map(topicValues), benchmarksOf(shownIndicator(state).id)];
  const { page, report } = state;
  switch (page) {
    case 'overview':
      return [allReports, allRegions, summary, disclosures, latestValues(HERO)];
    case 'bureau':
      return [
        allRegions,
        dossierValues(state.bureau),
        dossierReports(state.bureau),
        dossierFindings(state.bureau),
      ];
    case 'compare':
      return [allRegions, sideValues(state.bureaus), sideReports(state.bureaus)];
    case 'audit':
      return needsOfAudit(state);
    case 'report':
      return [
        allReports,
        allRegions,
        ...(report === null ? [] : [tablesOf(report), factsOf(report), ledgerOf(report), findingsOf(report)]),
      ];
    case 'sheet':
      return [
        allReports,
        ...(report === null ? [] : [tablesOf(report), factsOf(report), findingsOf(report)]),
      ];
    default:
      return [];
  }
}

/** The topics a topic page shows: its own, and that of the chosen indicator. */
function topicsOn(state: State): readonly string[] {
  const page = topicPageOf(state.page);
  return page === undefined ? [] : [...new Set([page.topic, shownIndicator(state).topic])];
}

/**
 * The queries a page will ask for in a state, the source panel included. Pure: the build asks them for each page's
 * default state and ships the rows. The findings that touch the figures shown follow from the rows and are not listed.
 */
export function needs(state: State): readonly Need[] {
  return [
    ...needsOfPage(state),
    ...(state.open === null ? [] : needsOfValue(state.open)),
    ...(state.fact === null ? [] : [oneFact(state.fact), findingsTouching(state.fact)]),
  ];
}

/** What opening a value in the source panel asks. */
export const needsOfValue = (opened: Opened): readonly Need[] => [openedValue(opened), operandsOf(opened)];

/** A need as a text, the same for the same question. */
export const keyOfNeed = ({
  query,
  params,
}: {
  readonly query: { readonly name: string };
  readonly params: Readonly<Record<string, unknown>>;
}): string => JSON.stringify([query.name, params]);

/** What pages need as they first open, told apart by who needs it: `shared` ships with every page, `own` with one alone. */
export type FirstNeeds = {
  readonly shared: readonly Need[];
  readonly own: ReadonlyMap<Page, readonly Need[]>;
};

/** The pages whose first rows are shipped for them alone: there are many, and no other page needs them. */
export const hasOwnRows = (page: Page): boolean =>
  topicPageOf(page) !== undefined || page === 'bureau' || page === 'compare' || page === 'audit';

/** The needs of every page as it first opens, each once. What only one page needs is its own; the rest is shared. */
export function firstNeeds(defaults: State): FirstNeeds {
  const known = new Set<string>();
  const unknown = (asked: Need): boolean => {
    const key = keyOfNeed(asked);
    return !known.has(key) && known.add(key) !== undefined;
  };
  const ofPage = (page: Page) => needs({ ...defaults, page }).filter(unknown);
  const shared = [
    ...PAGES.filter((page) => !hasOwnRows(page)).flatMap(ofPage),
    ...[foundReports].filter(unknown),
  ];
  const own = PAGES.filter(hasOwnRows).map((page) => [page, ofPage(page)] as const);
  return { shared, own: new Map(own) };
}
