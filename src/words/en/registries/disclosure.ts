import type { ToldById } from './indicator.ts';

const FOUND =
  'Whether a line was found is as far as this system reads: a line not found may be disclosed all the same; open the report to verify.';
const CHECKED =
  'Relations are checked by this system on the figures the report prints; the more a report discloses, the more can be checked.';

/** Indicators of the quality of disclosure in English. */
export const DISCLOSURE: ToldById = {
  'disclosed-share': {
    name: 'Expected lines disclosed',
    sentence: `Of the lines that published final accounts should have, the share for which the report prints a figure or states nil. Reasons for changes are not among them, and performance self-evaluation reports are not measured. ${FOUND}`,
  },
  'lines-missing': {
    name: 'Expected lines not found',
    sentence: `Lines that published final accounts should have for which neither a figure nor a nil was found in the report. ${FOUND}`,
  },
  'claims-held': {
    name: 'Checks that agree',
    sentence: `Arithmetic relations that hold (rounding differences included). ${CHECKED}`,
  },
  'claims-broken': {
    name: 'Checks that do not agree',
    sentence: `Arithmetic relations that do not hold beyond rounding, or are inconsistent. ${CHECKED}`,
  },
  'claims-unchecked': {
    name: 'Checks not decided',
    sentence: `Arithmetic relations that cannot be checked because a figure is lacking or approximate. ${CHECKED}`,
  },
  'claims-held-share': {
    name: 'Share of checks that agree',
    sentence: `Of the arithmetic relations checked, the share that agrees (rounding differences included); those not decided are not counted. ${CHECKED}`,
  },
};
