import type { Translated } from '../language.ts';
import type { TOPIC_PAGES as CHINESE } from '../zh/topics.ts';

const LATEST = "each bureau's latest year";
const when = (year: number | null): string => (year === null ? LATEST : `${year}`);
const opening = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
/** A word that opens a sentence, as it stands within one. */
const within = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** The words of the topic pages. */
export const TOPIC_PAGES: Translated<typeof CHINESE> = {
  titles: {
    sangong: 'Three public expenses (overseas travel, vehicles, receptions)',
    assistance: 'Medical assistance',
    insured: 'Enrolment and benefits',
    supervision: 'Fund supervision',
    performance: 'Performance',
    totals: 'Income and expenditure',
    disclosure: 'Disclosure',
  },
  parts: {
    abroad: 'Travel',
    'vehicle-purchase': 'Purchase',
    'vehicle-running': 'Running',
    reception: 'Receptions',
    'assistance-general': 'General budget',
    'assistance-lottery': 'Lottery funds',
    'insured-residents': 'Residents',
    'insured-employees': 'Employees',
    'expenditure-basic': 'Basic',
    'expenditure-project': 'Project',
    'expenditure-remit': 'Remitted',
    'expenditure-business': 'Business',
    'expenditure-subsidy': 'Subsidies',
    'claims-held': 'Hold',
    'claims-broken': 'Broken',
    'claims-unchecked': 'Unchecked',
  },
  trendTitle: (indicator) => `${indicator}: bureaus over the years`,
  rankingTitle: (indicator, year) => `${indicator}: ranking, ${when(year)}`,
  compositionTitle: (whole, year) => `${whole}: composition, ${when(year)}`,
  pairTitle: (x, y, year) => `${x} and ${y}: ${when(year)}`,
  budgetTitle: (indicator, year) => `${indicator}: budget and outturn, ${when(year)}`,
  latest: opening(LATEST),
  compare: 'Comparison of bureaus',
  showIncomparable: 'Show figures that cannot be compared',
  someDrawn: (drawn, all) =>
    `Of the ${all} bureaus shown, the first ${drawn} are drawn one by one; choose bureaus, regions or levels to see others.`,
  shown: 'bureaus shown',
  nation: 'National',
  sourceSeparator: '; ',
  peers: 'Compared with',
  peersShown: 'Bureaus shown',
  peersOf: (subject, group, n) => `Seen from ${subject}: ${group}, n = ${n}`,
  noSubject:
    'Choose a bureau under "Bureaus" first; its peers are then compared with it. The first one chosen counts.',
  ownPeers: 'Own list',
  distributionTitle: (indicator, year) => `${indicator}: distribution, ${when(year)}`,
  median: (n) => `Median (n = ${n})`,
  rankingYear: 'Year compared',
  sort: 'Order',
  mode: 'Composition by',
  headline: (when, count, indicator, top, value) =>
    `${indicator}, ${count} comparable bureaus, ${within(when)}: highest is ${top} (${value}).`,
  headlineTied: (when, count, indicator, tops, value) =>
    `${indicator}, ${count} comparable bureaus, ${within(when)}: highest are ${tops} (${value}).`,
  headlineEqual: (when, count, indicator, value) =>
    `${indicator}, ${count} comparable bureaus, ${within(when)}: all at ${value}.`,
  namesOf: (names, count) => `${names.join(', ')} and others, ${count} bureaus in all`,
  headlineFew: (when, indicator, values, least) =>
    `${indicator}, ${when}: only ${values.join(', ')} can be compared; fewer than ${least} are not ranked.`,
  headlineOne: (name, value, indicator) => `${indicator}, ${name}: ${value}.`,

  silentTopic: (topic) => `The reports in the chosen scope print no figures on "${topic}".`,
  tooFewPairs: (n) =>
    n === 0
      ? 'No bureau has both figures.'
      : `Only ${n} ${n === 1 ? 'bureau has' : 'bureaus have'} both figures; no comparison is made.`,
  silentIndicator: (indicator) => `There are no figures on "${indicator}" in the chosen scope.`,
  why: 'What is missing, and why',
  whatToDo: 'What can be done',
  widen: 'Regions, bureaus or years may also be widened.',
  spoken: 'Indicators of this topic that have figures: ',
};
