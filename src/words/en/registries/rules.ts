import type { Trap } from '../../../core/indicators.ts';

type Said = { readonly name: string; readonly sentence: string };
/** Warnings a value carries by itself. */
type Own = 'restated' | 'hedged' | 'budget-inferred' | 'mid-year' | 'corrected';

/**
 * REGISTRY: why two values may not be compared, and what a value carries by itself, in English. `scopeYear` is the first
 * year of the present scope of the three public expenses, `firstYear` the year bureaus were set up in.
 */
export const tellRules = (scopeYear: number, firstYear: number): Readonly<Record<Trap | Own, Said>> => ({
  'level-mix': {
    name: 'Prefecture and county levels side by side',
    sentence:
      'Bureaus of the prefecture (or provincial) level stand beside bureaus of the county level: duties and areas differ, and amounts should not be compared directly.',
  },
  'scope-mix': {
    name: 'Departments and units side by side',
    sentence:
      'Departmental final accounts (subordinate units included) stand beside accounts of a single unit: what they consolidate differs.',
  },
  'document-kind': {
    name: 'Accounts and performance reports side by side',
    sentence:
      'Some figures come from performance self-evaluation reports instead of published final accounts; their scope may differ.',
  },
  'sangong-scope': {
    name: `Scope changed from ${scopeYear}`,
    sentence: `Between ${scopeYear - 1} and ${scopeYear} the scope of the three public expenses changed from fiscal appropriations of the general public budget to all fiscal appropriations; years before and after are not directly comparable.`,
  },
  'part-year-base': {
    name: `${firstYear} is not a full year`,
    sentence: `Healthcare security bureaus were set up from early ${firstYear}, so that ${firstYear} is not a full year; a change measured on it is not a real change.`,
  },
  'budget-base': {
    name: 'Different budget bases',
    sentence:
      'The initial budget, the full-year (adjusted) budget and a "budget" not further specified are different bases; budgets and execution rates should not be compared directly.',
  },
  'derived-prior': {
    name: 'Previous year worked back',
    sentence:
      "Hollow points are worked back from the figure and the change in next year's report; they are not printed in the year's own report.",
  },
  'includes-counties': {
    name: 'Prefecture figures include counties',
    sentence:
      'Prefecture (provincial) figures of enrolment, assistance and supervision usually include the counties below; beside county figures they count twice, and may be neither ranked nor added.',
  },
  'rate-base': {
    name: 'Different bases of the enrolment rate',
    sentence:
      'Enrolment rates are based on the registered population, on the resident population or on a base not specified; rates of different bases may not be ranked together.',
  },
  'counting-unit': {
    name: 'Institutions and institution-times side by side',
    sentence:
      'Institutions are counted once; institution-times count inspections or actions, the same institution as often as it was met. The two may not stand side by side.',
  },
  'money-source': {
    name: 'Budget money and fund money side by side',
    sentence:
      'Medical assistance in departmental accounts is fiscal money; the amount in the account of the work is paid by the assistance fund. Where money runs through a special fiscal account or other budget lines the two differ widely and may not stand side by side.',
  },
  'epidemic-money': {
    name: 'Includes epidemic control',
    sentence:
      'The report lists expenditure or projects named for epidemic control, vaccines or quarantine sites: expenditure of the year includes one-off epidemic money.',
  },
  'score-scale': {
    name: 'Different full marks',
    sentence:
      'The self-scores are out of different full marks, or the report does not state them: raw scores are not comparable; compare the score rate.',
  },
  restated: {
    name: 'Inconsistent within the report',
    sentence: 'The report prints another value for the same figure; the one in its narrative is used.',
  },
  hedged: {
    name: 'Approximate',
    sentence: 'The report gives only an approximate figure (over, about, at least).',
  },
  'budget-inferred': {
    name: 'Budget inferred',
    sentence:
      'The budget is not printed; it is inferred as the outturn divided by the printed execution rate.',
  },
  'parts-stated': {
    name: 'Total of the parts printed',
    sentence:
      'The total adds several parts, of which the report does not print one; not printed is not nil, so take care beside totals that have all parts.',
  },
  'mid-year': {
    name: 'Not a year-end figure',
    sentence: 'The figure is as of a month within the year and does not cover the whole year.',
  },
  corrected: {
    name: 'Corrected',
    sentence:
      'The data steward corrected the figure; the original value and the reason are on the page of the report.',
  },
});
