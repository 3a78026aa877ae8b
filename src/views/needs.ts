import { indicatorOf } from '../core/indicators.ts';
import type { Topic } from '../core/items.ts';
import { factById, factsOfReport, factsOfValue } from '../db/queries/facts.ts';
import { findingsOfFact, findingsOfReport } from '../db/queries/findings.ts';
import { ledgerOfReport } from '../db/queries/ledger.ts';
import { disclosure, snapshotSummary } from '../db/queries/overview.ts';
import { regions } from '../db/queries/registries.ts';
import { reports, sourceTablesOfReport } from '../db/queries/reports.ts';
import { valueAt, valuesOfIndicator, valuesOfTopic } from '../db/queries/values.ts';
import type { ParamsOf, ParamTypes, Query, ResultColumns } from '../db/query.ts';
import { type Opened, PAGES, type State } from './address.ts';

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

/** The topic the 三公经费 page always shows, whatever indicator is chosen. */
export const SANGONG: Topic = 'sangong';
/** The indicator of the first chart of the overview. */
export const HERO = 'sangong';

export const allRegions = need(regions, {});
export const allReports = need(reports, {});
export const summary = need(snapshotSummary, {});
export const disclosures = need(disclosure, {});
export const topicValues = (topic: string) => need(valuesOfTopic, { topic });
export const indicatorValues = (indicator: string) => need(valuesOfIndicator, { indicator });
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

function needsOfPage({ page, indicator, report }: State): readonly Need[] {
  switch (page) {
    case 'overview':
      return [allReports, allRegions, summary, disclosures, indicatorValues(HERO)];
    case 'sangong':
      return [allReports, allRegions, topicValues(SANGONG), ...extraTopics(indicator)];
    case 'report':
      return [
        allReports,
        allRegions,
        ...(report === null ? [] : [tablesOf(report), factsOf(report), ledgerOf(report), findingsOf(report)]),
      ];
    case 'method':
      return [];
  }
}

/** The topic of a chosen indicator, where it is not the page's own. */
function extraTopics(indicator: string): readonly Need[] {
  const { topic } = indicatorOf(indicator);
  return topic === SANGONG ? [] : [topicValues(topic)];
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

/** The needs of every page as it first opens, each once. */
export function firstNeeds(defaults: State): readonly Need[] {
  const all = PAGES.flatMap((page) => needs({ ...defaults, page }));
  const known = new Map(all.map((asked) => [JSON.stringify([asked.query.name, asked.params]), asked]));
  return [...known.values()];
}
