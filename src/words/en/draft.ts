import type { Translated } from '../language.ts';
import type { DRAFT as CHINESE } from '../zh/draft.ts';

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The page 体检: a report checked before it is published. */
export const DRAFT: Translated<typeof CHINESE> = {
  title: 'Check before publishing',
  sentence:
    'Put a final account or performance self-evaluation here before it is published. It is held against the same rules as the reports of this site; what an inspector would find is shown within seconds.',
  privacy:
    'The file is read and checked in this browser only; nothing of it is sent anywhere. Nothing is kept: reloading, closing or leaving the page clears it.',
  preparing: 'Getting ready (loading readers)',
  prepared: 'Ready; works without a network from here on.',
  notWhole:
    'Some readers did not load: not every format may be read, and the network should stay on. Reload the page to try again.',
  drop: 'Drop a file here',
  or: 'or',
  choose: 'Choose a file',
  another: 'Another file',
  formats: (formats, megabytes) => `Read: ${formats}, up to ${megabytes} MB. One at a time.`,
  stages: { opening: 'Opening', auditing: 'Reading and checking' },
  working: (stage, name) => `${stage}: ${name}`,
  elapsed: (seconds) => `${seconds} s so far`,
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  refused: (name) => `"${name}" was not checked.`,
  several: 'One file is checked at a time. Drop one only.',
  notFile: 'That is no file. Drop one file, not a folder, a link or text.',
  detail: 'Technical detail',
  why: {
    empty: 'The file is empty, or nothing is printed on its pages. Check what was exported.',
    binary: 'The content is no text. Check that the file is whole and its ending is that of its format.',
    encoding:
      'The encoding of the text is not known. Save text as UTF-8; export a PDF again from its source with its fonts embedded.',
    'no-blocks':
      'Nothing of a final account or performance self-evaluation was recognised. Check that this is the full text of one.',
    format:
      'This format is not read, or the content is not what the ending says. Save old Word (.doc) and WPS (.wps, .et) files as .docx, .xlsx or PDF; pictures cannot be checked.',
    broken: 'The file is cut off or damaged, or is not what its ending says. Export or copy it again.',
    encrypted: 'The file asks for a password. Use a copy without one.',
    scanned:
      'This PDF is scanned pictures without text. Use the Word or Excel source, or a PDF exported from it.',
    'too-large':
      'The file is too large, or longer than can be read. Take the report alone, and large tables apart.',
    failed: 'The program failed, or a part of it did not load. Reload the page and try again.',
  },
  tooLarge: (megabytes, most) => `The file has ${megabytes} MB; at most ${most} MB are read.`,

  what: 'What is checked',
  whatList: (checks) => [
    `${checks} kinds of relations: totals and their parts, shares, budgets and completion, changes on last year, the three public expenses, projects, performance scores, people and assets.`,
    'Whether one figure is the same in narrative, annex, table and chart label; whether words (increase, decrease, more, less) agree with the figures.',
    'Years, names, numbering, units, words left over from a template.',
    'Figures are held to the digits they are printed with, so that rounding is no fault; what may not have been read rightly stands apart and is no fault.',
  ],
  rules: 'See all the rules',
  known: 'What the report says of itself',
  mend: 'Not right? Mend it and check again',
  noBureauKnown: 'bureau not recognised',
  noKindKnown: 'kind not recognised',
  knownNote: "As read from the file. Last year's figures, years and names are held against them.",
  bureau: 'Region',
  bureauHint: 'Type a name or code and choose from the list',
  noBureau: 'There is no such region in the table. Choose one from the list.',
  year: 'Year',
  kind: 'Kind',
  notKnown: 'not recognised',
  again: 'Check again with these',
  lastYear: 'Hold against the report of last year',
  lastYearNote:
    'Put the report of the same bureau for the year before here: what this report tells of last year is held against it. It, too, is read in this browser only.',
  chooseLastYear: "Choose last year's report",
  otherLastYear: 'Another report',
  readingBeside: (name) => `Reading and comparing: ${name}`,
  compared: (title) => `Held against "${title}".`,
  notCompared: (title) =>
    `"${title}" is not the report of the same bureau and kind for the year before; nothing was compared.`,
  besideRefused: (name) => `"${name}" was not compared; the result stays as it was.`,
  besideUndated: 'The file does not say its year, so it cannot be taken as the report of last year.',
  needsYear:
    'The year was not recognised, and without it no figure can be placed. Give it below to have the report checked.',

  headline: (amiss) =>
    amiss === 0
      ? 'Nothing found that breaks or contradicts itself'
      : `${many(amiss, 'place')} found where figures break or contradict each other`,
  counts: (doubtful, unchecked, held) =>
    `Besides, ${many(doubtful, 'reading')} in doubt and ${unchecked} not checked; ${held} hold.`,
  soundNote:
    'Nothing found does not mean nothing is wrong: what could not be checked is listed below, with what is missing.',
  views: { findings: 'Findings', sheet: 'Audit sheet' },
  viewChoice: 'Show',
  amiss: (count) => `Broken or contradictory (${count})`,
  doubtful: (count) => `Readings in doubt (${count})`,
  doubtfulNote:
    'The arithmetic does not meet, but a figure may not have been read rightly; not counted as broken. Compare with the original first.',
  rest: (count) => `All other checks (${count})`,
  original: 'The document',
  originalNote: 'Choose a line, or a figure in the tables below, and its place is marked here.',
  backToFindings: 'Back to the findings',
  tables: 'Tables as read',
  tablesNote: 'Put together by section. Choose a figure to mark it in the original.',
  json: 'Export JSON',
  saved: (name) => `${name} was saved.`,
  fileName: (title, date) => `check-${title}-${date}`,
  spotOf: (name, printed, line) => `${name} ${printed}, line ${line}`,
};
