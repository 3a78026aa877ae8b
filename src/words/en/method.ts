import type { Translated } from '../language.ts';
import type { METHOD as CHINESE } from '../zh/method.ts';

/** The prose of the method page; the definitions themselves come from the registries. */
export const METHOD: Translated<typeof CHINESE> = {
  idea: [
    'Yibao Lens reads figures from the departmental final accounts and performance self-evaluation reports that healthcare security bureaus publish, compares them by bureau and year, and checks them by arithmetic reconciliation.',
    'The site does not keep the text of the reports. With each figure it keeps the report, section, table and line in which it is printed; a click leads back to that place.',
  ],
  steps: [
    'Reading: figures are read by section and sentence, with their unit, year, hedging words and place. Every number in the text is accounted for; what could not be read is listed on the page of the report.',
    'Choosing: where a report prints the same figure in several places, the narrative comes first; whether the places agree is checked apart.',
    'Calculating: indicators are calculated exactly from printed figures by the formulas below, without approximate floating-point numbers; the decimals printed decide how many digits are shown.',
    'Checking: the relations between the tables of budget and final accounts are checked one by one, the rounding of printed figures taken into account.',
    'Correcting: corrections to a printed figure are recorded apart; the original and the corrected value are both published.',
    'Reviewing: what a reviewer decides of a finding (an error in the report, an explained difference, misread by this system) is published with its date and reason and leaves the finding as it is; what was misread is not counted as broken but as unchecked. Where the outcome changes later, it is said that it has to be reviewed again.',
  ],
  units: [
    'Amounts are shown in units of 10,000 yuan, averages in yuan; figures printed in yuan are converted.',
    'A printed figure is a range: 1.95 × 10,000 yuan means 1.945 to 1.955 × 10,000 yuan. Two figures agree where their ranges meet.',
    'What a report states as nil (such as "did not occur") is neither zero nor undisclosed; a blank cell is unknown.',
  ],
  unitsShown: (units) => `Units used: ${units.join('; ')}.`,
  levels: (levels) => `The level follows from the code of the administrative division: ${levels.join(', ')}.`,
  checks: (count) =>
    `Every report is checked against the following ${count} rules. Where a figure is lacking the rule is "unchecked", and what is lacking is said; where figures do not meet but one of them was not read with certainty, the reading is "in doubt" and nothing is called broken.`,
  peers: (ranked, banded) =>
    `Groups of peers are chosen by what bureaus are, never by the figure compared. With fewer than ${ranked} comparable figures there is no rank and no median, with fewer than ${banded} no quartiles; n counts the bureaus with a comparable figure.`,
  comparability: 'The following are noted below charts by themselves, with the bureaus and years concerned:',
};
