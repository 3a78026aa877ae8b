import type { Translated } from '../language.ts';
import type { SITE as CHINESE } from '../zh/site.ts';
import { FAILURES } from './failures.ts';
import { NOT_FIGURES } from './registries/reports.ts';

/** 2019–2023, or 2019 where the span is one year. */
function yearSpan(from: number, to: number): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

/** A count with its noun: 1 report, 2 reports. */
const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The site as a whole: navigation, filters, source panel, overview, report page, errors. */
export const SITE: Translated<typeof CHINESE> = {
  product: 'Yibao Lens',
  productSentence:
    'Compares the published final accounts of healthcare security bureaus; every figure leads back to where it was printed.',
  pages: {
    overview: 'Overview',
    sangong: 'Three public expenses',
    assistance: 'Assistance',
    insured: 'Enrolment',
    supervision: 'Supervision',
    performance: 'Performance',
    disclosure: 'Disclosure',
    totals: 'Accounts',
    bureau: 'Bureaus',
    compare: 'Compare',
    audit: 'Audit',
    draft: 'Check a draft',
    report: 'Reports',
    query: 'Query',
    method: 'Method',
    sheet: 'Audit sheet',
  },
  sorts: { descending: 'Highest first', ascending: 'Lowest first' },
  modes: { amount: 'Amount', percent: 'Share' },
  topics: {
    sangong: 'Three public expenses',
    totals: 'Income and expenditure',
    people: 'Staff',
    assistance: 'Medical assistance',
    insured: 'Enrolment and benefits',
    supervision: 'Fund supervision',
    performance: 'Performance',
    disclosure: 'Disclosure',
  },
  verdicts: {
    holds: 'Agrees',
    rounding: 'Rounding difference',
    broken: 'Does not agree',
    conflict: 'Inconsistent',
    doubtful: 'Reading in doubt',
    unchecked: 'Unchecked',
  },
  origins: {
    printed: { name: 'Printed', sentence: 'As printed in the report, not calculated.' },
    derived: {
      name: 'Calculated from printed figures',
      sentence: 'Calculated from the printed figures below; only digits that are certain are shown.',
    },
    'prior-printed': {
      name: "Last year's figure printed in next year's report",
      sentence: "Taken from last year's outturn as printed in the report of the following year.",
    },
    'prior-derived': {
      name: "Worked back from next year's report",
      sentence: 'The outturn in the report of the following year less the change it prints.',
    },
    absent: { name: 'No value', sentence: '' },
  },
  bounds: { 'at-least': 'at least', 'at-most': 'at most', about: 'about' },
  forms: { narrative: 'Narrative', table: 'Printed table', chart: 'Chart label' },
  polarities: { lower: 'lower is better', higher: 'higher is better', none: 'neither' },
  ledger: {
    fact: 'Read as a figure',
    unbound: 'Read, but not assigned to an item',
    unread: 'Not read',
    ...NOT_FIGURES,
  },
  skip: 'Skip to content',
  navigation: 'Pages',
  menu: (page) => `Page: ${page}`,
  close: 'Close',
  loading: 'Reading…',
  synthetic: 'Synthetic data, for testing only',
  unit: (unit) => `Unit: ${unit}`,
  yearName: (year) => `${year}`,
  yearSpan,
  lineName: (line) => `line ${line}`,
  pageName: (page) => `page ${page}`,

  notice: {
    ignored: 'Parts of the address were not used: ',
    why: {
      'unknown-parameter': 'there is no such parameter',
      'unknown-value': 'the value is not known; the default is used',
      repeated: 'given several times; the first is used',
    },
    notHeld: (codes) => `The snapshot has no such bureaus or regions: ${codes.join(', ')}.`,
    yearsNotHeld: (asked, held) =>
      `The snapshot has figures of ${held} only; of ${asked}, the years beyond are empty.`,
    lineNotHeld: (line, last) =>
      `Nothing was read in line ${line} of this report: the last place read is in line ${last}.`,
    factElsewhere: (fact, report) => `The figure "${fact}" of the address is printed in: ${report}.`,
    openThatReport: 'See it in that report',
    reportNotHeld: (report) => `The snapshot has no report "${report}"; choose another below.`,
    factNotHeld: (fact) =>
      `The snapshot has no figure "${fact}". The report may have been read anew; look for it on the page of the report.`,
    dismiss: 'Dismiss',
  },

  engine: {
    idle: 'Query engine on standby',
    booting: 'Starting the query engine',
    download: (megabytes) => `Loading the query engine (${megabytes} MB)`,
    instantiate: 'Compiling the query engine',
    tables: (loaded, total) => `Loading data tables (${loaded}/${total})`,
    ready: 'Query engine ready',
    failed: 'The query engine did not start',
    snapshotFailed: 'The data snapshot could not be loaded',
    why: FAILURES.engine,
    snapshotWhy: FAILURES.snapshot,
    file: (name) => `file: ${name}`,
    stillWorks:
      'Still available: the default views published with the page, the method page, and what was already opened. Changing conditions or opening other reports needs the query engine.',
    retry: 'Retry',
    detail: 'Technical details',
  },

  firstView: {
    failed: 'The first view published with the page could not be read',
    next: 'It is being read through the query engine instead. If nothing appears, check that the site has data/first-view.json and data/manifest.json.',
  },

  filters: {
    title: 'Filters',
    titleWithCount: (count) => (count === 0 ? 'Filters' : `Filters (${count})`),
    indicator: 'Indicator',
    regions: 'Regions',
    levels: 'Levels',
    years: 'Years',
    yearFrom: 'First year',
    yearTo: 'Last year',
    to: 'to',
    bureaus: 'Bureaus',
    all: 'All',
    reset: 'Reset',
    copy: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'The browser does not allow copying; copy it from the address bar',
    remove: (what) => `Remove condition: ${what}`,
    chosen: 'Conditions chosen',
    done: 'Done',
  },

  empty: {
    scope: 'No bureau meets these conditions. Widen the choice of regions, levels or bureaus.',
    failed: 'This part could not be read.',
  },

  panel: {
    title: 'Source',
    hint: 'Click a mark in a chart or a figure in a table: its formula and the place where it was printed are shown here.',
    range: (low, high, unit) =>
      `By the digits printed, the true value lies between ${low} and ${high}${unit === '%' ? '%' : ` (${unit})`}.`,
    formula: 'Formula',
    operands: 'Printed figures',
    noOperands: 'There are no figures to trace.',
    certainty: 'Basis',
    warnings: 'Notes on comparability',
    report: 'Report',
    section: 'Section',
    table: 'Source table',
    page: 'Page of the original',
    row: 'Row',
    column: 'Column',
    corrected: 'Corrected to',
    findings: 'Checks',
    noFindings: 'No check concerns this figure.',
    openFinding: 'Open this finding',
    amissBelow: 'The findings stand below, with each figure.',
    seeInReport: 'See in the report',
    seeOriginal: 'See the line in the original',
    copyFact: 'Copy link to the figure',
    whatToDo: 'What can be done',
    openReport: 'Open this report',
    remedies: {
      'report-not-held': 'Obtain the published report of that year and have the data steward add it.',
      'not-published': 'Ask the bureau, or consult what the finance department of the same level publishes.',
      'nil-stated': 'Open the report and read the statement.',
      'not-read': 'Open the report at that place, and tell the data steward.',
      'not-applicable': 'Choose an indicator that applies.',
      'zero-denominator': 'See the values of numerator and denominator.',
      hedged: 'Open the report and read the approximate figure.',
      conflicting: 'Open the report and compare the figures printed.',
      'withheld-not-comparable': 'Compare only bureaus or years of the same scope.',
    },
    nil: ' (stated in words)',
  },

  overview: {
    title: 'Overview',
    headline: (bureaus, reports, from, to) =>
      `${many(reports, 'report')} of ${many(bureaus, 'healthcare security bureau')}, with figures of ${yearSpan(from, to)}.`,
    headlineFindings: (broken) =>
      broken === 0
        ? 'Automatic checks found no disagreement or inconsistency.'
        : `Automatic checks found ${broken} ${broken === 1 ? 'place' : 'places'} that do not agree or are inconsistent; they are listed in the reports.`,
    figures: 'The snapshot',
    reports: 'Reports',
    facts: 'Figures read',
    readShare: 'Numbers accounted for',
    held: 'Checks that agree',
    broken: 'Checks that do not agree',
    unchecked: 'Unchecked or in doubt',
    heroTitle:
      "Three public expenses (overseas travel, vehicles, receptions): outturn of each bureau's latest year",
    matrixTitle: 'How many figures on the three public expenses each bureau disclosed, by year',
    matrixUnit: 'items',
    reportsTitle: 'How each report was read and checked',
    bureau: 'Bureau',
    year: 'Year',
    kind: 'Kind',
    unbound: 'Not assigned',
    coverage: 'Accounted for',
    unread: 'Not read',
    checkNote:
      '"Not assigned" are figures whose value and unit were read but whose item is not certain; they enter no indicator. "Accounted for" means that a number in the text was either read as data or explained as an ordinal, date, page number and the like; the others were not read.',
  },

  charts: {
    report: (bureau, year, kind) => `${bureau} ${year}, ${kind}`,
    andMoreReports: (count) => ` and others, ${count} in all`,
    scope: (bureaus, from, to) => `${many(bureaus, 'bureau')}, ${yearSpan(from, to)}`,
    disclosureScope:
      'Figures disclosed (stated as nil included) out of all indicators of the topic; reports of the year itself only',
  },

  absences: {
    title: 'Signs where there is no figure',
  },

  report: {
    title: 'Reports',
    choose: 'Choose a report',
    none: 'The snapshot has no reports.',
    metadata: 'About the report',
    bureau: 'Bureau',
    year: 'Year',
    kind: 'Kind',
    file: 'File',
    sha256: 'Fingerprint of the file (SHA-256)',
    ledger: 'How it was read',
    readShare: (share) => `${share} of the numbers in the text are accounted for.`,
    unreadTitle: (count) => `Numbers not read (${count})`,
    unboundTitle: (count) => `Figures read but not assigned to an item (${count})`,
    illegibleTitle: (count) => `Numbers illegible in pictures (${count})`,
    noUnread: 'There are no unread numbers.',
    tables: 'Source tables, by section',
    noTables: 'No figures were read from this report.',
    noSection: '(no heading)',
    lineRange: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
    permalink: 'Link to this place',
    otherFindings: 'Other checks',
    findingsHere: 'Checks of this table',
    unlabelled: '(unlabelled)',
    figure: (name, printed, line) => `${name} ${printed}, line ${line}, see the source`,
  },

  original: {
    title: 'Check with the original',
    sentence:
      'The site does not keep the text of the reports. Open the original file you have, and the line is shown here. The file is read on this device only and is not uploaded.',
    fromSite: 'The operator of this site publishes the original.',
    open: 'Open the original file from this device',
    openFromSite: 'See the original published here',
    reading: 'Reading the file…',
    wrong: (expected, found) =>
      `This is not the file that was read: its fingerprint should be ${expected}…, but is ${found}…. Choose the same file.`,
    unreadable: (reason) => `The fingerprint agrees, but the text could not be read: ${reason}`,
    missing:
      'This site does not publish the original, or it cannot be read just now. It can be opened from this device.',
    matched: 'The fingerprint agrees.',
    openToSee: (line) => `Open the original to see line ${line}.`,
    noSuchLine: (line, count) => `The original has ${many(count, 'line')}; there is no line ${line}.`,
    before: 'Show the text before',
    after: 'Show the text after',
    region: 'Original of the report, can be scrolled',
    touching: (count) => `${count} ${count === 1 ? 'finding touches' : 'findings touch'} this line `,
    pick: 'Click a figure, and its place is marked here.',
  },

  method: {
    title: 'Method',
    contents: 'On this page',
    sections: {
      idea: 'What this site does',
      how: 'How figures are obtained',
      indicators: 'Definitions of indicators',
      checks: 'Rules of checking',
      absences: 'Where there is no figure',
      units: 'Units and digits',
      comparability: 'Which figures may not be compared directly',
    },
    formula: 'Formula',
    prior: "Last year's figure",
    polarity: 'Direction',
    checkHolds: 'An example that holds',
    checkBreaks: 'An example that does not',
    checkUndecided: 'An example that cannot be decided',
  },

  failure: {
    title: 'Something went wrong on this page',
    sentence:
      'An error occurred while the page was shown. The data are not affected; other pages still work.',
    again: 'Show again',
    home: 'Back to the overview',
    detail: 'Technical details',
  },
};
