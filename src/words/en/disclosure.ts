import type { Translated } from '../language.ts';
import type { DISCLOSURE as CHINESE } from '../zh/disclosure.ts';

/** The words of the disclosure page besides those of every topic page. */
export const DISCLOSURE: Translated<typeof CHINESE> = {
  matrixTitle: 'Expected lines, report by report',
  matrixAbout:
    'The lines final accounts are expected to have, report by report: ✓ a figure is printed, "nil" it is stated as nil or follows from a nil above it, — it was not read. A cell opens the report at its place. Whether reasons are given for changes and whether the report was published in time cannot be judged by figures and is not in it.',
  matrixLabel: 'Table of expected lines and reports, scrolls',
  line: 'Expected line',
  share: 'Disclosed',
  shareOf: (told, expected) => `${told}/${expected}`,
  notExpected: 'Performance report, not required',
  claims: 'Claims',
  held: 'hold',
  broken: 'broken',
  unchecked: 'not checked',
  cell: (line, bureau, year, status) => `${line}, ${bureau} ${year}: ${status}`,
  missingTitle: 'Expected lines not read',
  missingOf: (bureau, year) => `${bureau} ${year}`,
  noneMissing: 'All expected lines of the reports shown were read.',
  first: (shown, all) =>
    `There are many bureaus: the first ${shown} of ${all} are listed. Narrow them with the filters above.`,
  none: 'There is no report for the years chosen.',
  panelLines: 'Expected lines',
  panelFindings: 'Claims on this report',
  and: (status, count) => `${status}: ${count}`,
};
