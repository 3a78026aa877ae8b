import { benchmarksOfIndicator, nationalFigures } from './queries/benchmarks.ts';
import {
  findingsOfBureau,
  reportsOfBureaus,
  sizesOfBureaus,
  standingAmong,
  valuesOfBureaus,
} from './queries/bureau.ts';
import { factById, factsOfFinding, factsOfItem, factsOfReport, factsOfValue } from './queries/facts.ts';
import { findingsOfFact, findingsOfReport, findingsSummary } from './queries/findings.ts';
import {
  checksCounted,
  checksCountedAmong,
  findingById,
  findingsListed,
  provincesCounted,
} from './queries/findings-listed.ts';
import { ledgerOfReport, ledgerSummary } from './queries/ledger.ts';
import { disclosureOfTopic, latestOfIndicator, snapshotSummary } from './queries/overview.ts';
import { indicatorsOfTopic, placeOfReport } from './queries/parts.ts';
import { disclosureLines } from './queries/quality.ts';
import { indicators, items, regions } from './queries/registries.ts';
import {
  reportById,
  reports,
  reportsAmong,
  reportsByProvince,
  reportsWithin,
  sourceTablesOfReport,
} from './queries/reports.ts';
import { reportsToFind, spellings } from './queries/search.ts';
import { numbersOfBureaus, numbersOfIndicator, numbersOfProvince } from './queries/topic.ts';
import { ranking, valueAt, valuesOfIndicator, valuesOfTopic } from './queries/values.ts';
import type { Query } from './query.ts';

/** REGISTRY: every query the page may ask. Each runs its example on both engines in the parity test. */
export const QUERIES: readonly Query[] = [
  snapshotSummary,
  disclosureOfTopic,
  latestOfIndicator,
  regions,
  indicators,
  items,
  reports,
  reportsAmong,
  reportById,
  reportsWithin,
  reportsByProvince,
  reportsToFind,
  spellings,
  sourceTablesOfReport,
  ledgerOfReport,
  ledgerSummary,
  valuesOfIndicator,
  valuesOfTopic,
  numbersOfIndicator,
  numbersOfBureaus,
  numbersOfProvince,
  valueAt,
  ranking,
  valuesOfBureaus,
  reportsOfBureaus,
  standingAmong,
  sizesOfBureaus,
  factsOfReport,
  factById,
  factsOfItem,
  factsOfValue,
  factsOfFinding,
  findingsOfReport,
  findingsOfBureau,
  findingsOfFact,
  findingsSummary,
  findingsListed,
  findingById,
  checksCounted,
  checksCountedAmong,
  provincesCounted,
  disclosureLines,
  benchmarksOfIndicator,
  nationalFigures,
  placeOfReport,
  indicatorsOfTopic,
];
