import type { LineGroup, LineStatus } from '../../../core/disclosure.ts';
import type { ToldById } from './indicator.ts';

const READ =
  'Whether a line is read is what this system recognises; a line not read may still be disclosed: open the report to see.';
const CHECKED =
  'Claims are checked by this system on the figures as printed; the more a report discloses, the more can be checked.';

/** Indicators of disclosure in English. */
export const DISCLOSURE: ToldById = {
  'disclosed-share': {
    name: 'Expected lines disclosed',
    sentence: `Of the lines that final accounts are expected to have, the share the report states by a figure or as nil. Whether reasons are given for changes is not in it; it does not apply to performance self-evaluations. ${READ}`,
  },
  'lines-missing': {
    name: 'Expected lines not read',
    sentence: `Of the lines that final accounts are expected to have, those of which neither a figure nor a nil was read in the report. ${READ}`,
  },
  claims: {
    name: 'Claims',
    sentence: `Claims between figures that apply to the report: those that hold, those that are broken and those not checked. ${CHECKED}`,
  },
  'claims-held': {
    name: 'Claims that hold',
    sentence: `Claims between figures that hold, differences of rounding included. ${CHECKED}`,
  },
  'claims-broken': {
    name: 'Claims broken',
    sentence: `Claims between figures that are broken beyond rounding, and figures printed with different values; what a reviewer found misread is left out. ${CHECKED}`,
  },
  'claims-unchecked': {
    name: 'Claims not checked',
    sentence: `Claims that could not be checked for want of a figure, on an approximate one, or because our reading is in doubt or was found wrong by a reviewer. ${CHECKED}`,
  },
  'claims-held-share': {
    name: 'Claims that hold, share of those checked',
    sentence: `Of the claims that were checked, the share that hold, differences of rounding included; those not checked are left out. ${CHECKED}`,
  },
};

/** REGISTRY: what came of looking for an expected line. */
export const LINE_STATUSES: Readonly<Record<LineStatus, { readonly sign: string; readonly name: string }>> = {
  told: { sign: '✓', name: 'Disclosed' },
  nil: { sign: 'nil', name: 'Stated as nil' },
  missing: { sign: '—', name: 'Not read' },
  'not-applicable': { sign: '·', name: 'Not applicable' },
};

/** REGISTRY: the parts of a report that expected lines stand in. */
export const LINE_GROUPS: Readonly<Record<LineGroup, string>> = {
  accounts: 'Income and expenditure',
  general: 'General public budget',
  sangong: 'Three public expenses',
  other: 'Other matters',
  performance: 'Performance',
};

const versus = (name: string) => ({ budget: `${name}: against budget`, change: `${name}: on last year` });
const [SANGONG, ABROAD, VEHICLE, RECEPTION] = [
  versus('Three public expenses'),
  versus('Overseas travel'),
  versus('Official vehicles'),
  versus('Receptions'),
];

/** REGISTRY: the lines final accounts are expected to have, by their ids. */
export const LINES: Readonly<Record<string, string>> = {
  total: 'Total income and expenditure',
  'total-change': 'Total: on last year',
  income: 'Income of the year',
  'income-sources': 'Income by source',
  expenditure: 'Expenditure of the year',
  'expenditure-kinds': 'Basic and project expenditure',
  'fiscal-total': 'Total of fiscal appropriations',
  general: 'General public budget expenditure',
  'general-change': 'General public budget: on last year',
  classes: 'Expenditure by class',
  sections: 'Expenditure by division',
  items: 'Expenditure by item',
  'general-completion': 'Budget execution',
  'general-basic': 'Personnel and public-use funds',
  'basic-economic': 'Basic expenditure by economic division',
  fund: 'Government funds',
  capital: 'State capital operation',
  sangong: 'Three public expenses, total',
  'sangong-budget': SANGONG.budget,
  'sangong-change': SANGONG.change,
  abroad: 'Overseas travel',
  'abroad-budget': ABROAD.budget,
  'abroad-change': ABROAD.change,
  'abroad-groups': 'Overseas travel: groups and persons',
  vehicle: 'Official vehicles',
  'vehicle-budget': VEHICLE.budget,
  'vehicle-change': VEHICLE.change,
  'vehicle-purchase': 'Vehicles: purchase',
  'vehicle-running': 'Vehicles: running and maintenance',
  'vehicles-purchased': 'Vehicles bought',
  'vehicles-kept': 'Vehicles kept',
  reception: 'Receptions',
  'reception-budget': RECEPTION.budget,
  'reception-change': RECEPTION.change,
  'reception-batches': 'Receptions: batches and person-times',
  operating: 'Operating funds',
  'operating-change': 'Operating funds: on last year',
  procurement: 'Government procurement',
  'procurement-parts': 'Procurement: goods, works, services',
  'procurement-smaller': 'Procurement: smaller enterprises',
  'vehicles-owned': 'Vehicles among state assets',
  equipment: 'Large equipment',
  'performance-work': 'Performance management work',
  'performance-projects': 'Project budgets and spending',
  'performance-rows': 'Performance targets and results',
  'self-score': 'Overall self-score',
  'self-score-scale': 'Full marks of the self-score',
};
