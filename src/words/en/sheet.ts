import type { Translated } from '../language.ts';
import type { SHEET as CHINESE } from '../zh/sheet.ts';

/** A count with its noun: 1 finding, 2 findings. */
const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const linesOf = (lines: readonly number[]): string =>
  `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;

/** The printable audit sheet of one report. */
export const SHEET: Translated<typeof CHINESE> = {
  title: 'Audit sheet of a published report',
  open: 'Audit sheet',
  openLong: 'Open the audit sheet (for print)',
  choose: 'Choose a report',
  pick: 'The audit sheet is the printed form of what the checks say of one report. Choose a report.',
  print: 'Print',
  back: 'Back to the report',
  export: 'Export CSV',
  exported: (name) => `Made ${name}.`,
  fileTitle: (subject) => `Audit sheet: ${subject}`,

  bureau: 'Bureau',
  year: 'Year and kind',
  report: 'Report',
  document: 'File',
  fingerprint: 'Fingerprint (SHA-256)',
  record: 'Data snapshot',
  madeOf: (created, version) => `${created}, version ${version}`,
  draft: (date) => `A file that is not held, checked on this computer on ${date}`,
  unknown: 'not known',
  results: 'Results',
  coverage: 'What was read',
  read: (tokens, facts, bound) =>
    `${many(tokens, 'number')} in the text: ${facts} read as figures (${bound} bound to an item)`,
  explained: (count) => `${count} explained as list numbers, dates and the like`,
  notRead: (count, share) => `${count} not read (${share})`,
  none: 'The checks found nothing that does not agree.',

  columns: {
    part: 'Part',
    number: 'No.',
    matter: 'What was checked, and what is said of it',
    check: 'Check',
    printed: 'Printed figure and its place',
    printedValue: 'Printed',
    recomputed: 'Recomputed or printed elsewhere',
    low: 'Recomputed, low',
    high: 'Recomputed, high',
    difference: 'Difference',
    unit: 'Unit',
    severity: 'Severity',
    verdict: 'Result',
    section: 'Section',
    table: 'Source table',
    line: 'Line',
    page: 'Page',
    sentence: 'Sentence for the bureau',
    explanation: 'What may explain it, or why it is unchecked',
    decision: 'Decision of a person',
    decidedOn: 'Decided on',
    decidedReason: 'Reason of the decision',
    others: 'Other figures used',
    reason: 'What is missing, or why',
    rule: 'Rule',
    held: 'Agree',
    rounding: 'Rounding',
    places: 'Where the figures stand',
  },
  severities: { none: '', note: 'note', minor: 'minor', major: 'major' },
  interval: (low, high) => (low === high ? low : `${low} to ${high}`),
  section: (path) => `Section: ${path}`,
  table: (title) => `Table: ${title}`,
  based: (figures) => `From: ${figures.join('; ')}`,
  at: (printed, place) => `${printed} (${place})`,
  times: (text, count) => `${text} ${count} times`,
  line: (line) => `line ${line}`,
  pageLine: (page, line) => `page ${page}, line ${line}`,
  lines: linesOf,
  pageLines: (page, lines) => `page ${page} ${linesOf(lines)}`,
  noPlace: 'no place',
  why: 'May be explained by: ',
  decisions: {
    'bureau-error': 'an error of the report',
    explained: 'the difference is explained',
    misreading: 'misread by this system',
  },
  decided: (decision, date, by) =>
    `Decision of a person: ${decision} (${[date, by].filter((text) => text !== '').join(', ')})`,
  reasonGiven: 'Reason: ',
  decidedOnOther: (verdict) => `When it was taken the result was '${verdict}'; it has changed since.`,
  more: (count) => `${many(count, 'more finding')} in the annex.`,
  verdictNote:
    'A printed figure may be off by half its last digit, so what is recomputed is a range; only ranges that do not meet are listed. Lines are those of the file turned into text.',
  signed: ['Checked by', 'Reviewed by', 'Date'],

  annex: 'Annex',
  parts: {
    amiss: 'Does not agree',
    more: 'Does not agree (continued)',
    doubtful: 'Doubtful reading',
    misread: 'Misread, as a person decided',
    undecided: 'Could not be checked',
    held: 'Agrees',
  },
  annexTitle: (number, name, count) => `Annex ${number}. ${name} (${count})`,
  numerals: ['1', '2', '3', '4', '5'],
  notes: {
    more: 'Continues the first page; the numbers run on.',
    doubtful:
      'The arithmetic does not meet, but one of the figures was not read with certainty; not counted. Look at the original first.',
    misread: 'A person looked at the original and found that the figure was misread; not counted.',
    undecided:
      'A figure that is needed is missing, or what is printed does not decide it. Unchecked does not mean that it agrees.',
    held: 'The printed figure meets the recomputed range. "Rounding" differs no more than rounding can explain.',
  },
  other: 'Other reasons',
  group: (name, count) => `${name} (${count})`,
};
