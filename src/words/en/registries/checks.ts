/** A check in English. */
type Told = { readonly group: string; readonly name: string; readonly sentence: string };
type InGroup = Readonly<Record<string, readonly [name: string, sentence: string]>>;

const inGroup = (group: string, checks: InGroup): Readonly<Record<string, Told>> =>
  Object.fromEntries(Object.entries(checks).map(([id, [name, sentence]]) => [id, { group, name, sentence }]));

/** REGISTRY: what must hold in a report (arithmetic reconciliation), in English, by the ids of the checks. */
export const CHECKS: Readonly<Record<string, Told>> = {
  ...inGroup('Total income and expenditure', {
    'totals-balance': [
      'Total income equals total expenditure',
      'Total income should equal total expenditure.',
    ],
    'fiscal-totals-balance': [
      'Fiscal appropriations balance',
      'Total income from fiscal appropriations should equal total expenditure from them.',
    ],
    'fiscal-within-total': [
      'Fiscal appropriations within the total',
      'Total fiscal appropriations should not exceed total income and expenditure.',
    ],
    'carry-over': [
      'The year within the total',
      'The total includes amounts carried over, so that neither income nor expenditure of the year should exceed it.',
    ],
  }),
  ...inGroup('Income', {
    'income-adds-up': [
      'Parts of income add up',
      'Total income of the year should equal the sum of its parts.',
    ],
    'income-shares': [
      'Shares of income',
      'The share of each part of income should equal that part divided by total income of the year.',
    ],
  }),
  ...inGroup('Expenditure', {
    'expenditure-adds-up': [
      'Parts of expenditure add up',
      'Total expenditure of the year should equal the sum of basic expenditure, project expenditure, payments to superior bodies, business expenditure and subsidies to subordinate units.',
    ],
    'expenditure-shares': [
      'Shares of expenditure',
      'The share of each part of expenditure should equal that part divided by total expenditure of the year.',
    ],
  }),
  ...inGroup('General public budget', {
    'general-share': [
      'Share of general public budget expenditure',
      'The share of expenditure from general public budget appropriations should equal that expenditure divided by total expenditure of the year.',
    ],
    'structure-adds-up': [
      'Classes add up to general public budget expenditure',
      'Expenditure from general public budget appropriations should equal the sum of its functional classes.',
    ],
    'structure-shares': [
      'Shares of the classes',
      'The share of each class should equal that class divided by expenditure from general public budget appropriations.',
    ],
    'basic-adds-up': [
      'Personnel and public-use funds add up',
      'Basic expenditure from the general public budget should equal the sum of personnel funds and public-use funds.',
    ],
    'basic-within': [
      'General public budget part within basic expenditure',
      'Basic expenditure from the general public budget is a part of all basic expenditure and should not exceed it.',
    ],
  }),
  ...inGroup('Three public expenses', {
    'sangong-adds-up': [
      'The three expenses add up to the total',
      'The total of the three public expenses should equal the sum of overseas travel, purchase and running of official vehicles, and official receptions.',
    ],
    'vehicle-adds-up': [
      'Purchase and running add up',
      'Expenditure on official vehicles should equal the sum of purchase and of running and maintenance.',
    ],
    'reception-adds-up': [
      'Domestic and foreign receptions add up',
      'Official receptions should equal the sum of domestic official receptions and receptions in foreign affairs.',
    ],
    'sangong-shares': [
      'Shares of the three expenses',
      'The share of each of the three expenses should equal that expense divided by their total.',
    ],
    'sangong-changes': [
      'Changes of the three add up to the change of the total',
      'The change of the total of the three public expenses should equal the sum of the changes of the three.',
    ],
  }),
  ...inGroup('Receptions and vehicles', {
    'batches-within-visits': [
      'No more batches than person-times',
      'There should not be more batches of guests than person-times received.',
    ],
    'money-with-visits': [
      'Money where there are person-times',
      'Amounts for receptions or travel abroad and their person-times (persons) should both be zero, or neither.',
    ],
    'vehicles-by-type': [
      'Types of vehicles add up',
      'The official vehicles kept should equal the sum of sedans, off-road vehicles and buses.',
    ],
    'vehicles-agree': [
      'Official vehicles agree with state-owned assets',
      'The official vehicles kept under the three public expenses should agree with the vehicles under state-owned assets held.',
    ],
  }),
  ...inGroup('Budget', {
    completion: [
      'Budget execution rate',
      'The printed execution rate should equal the outturn divided by the printed budget.',
    ],
  }),
  ...inGroup('Change on last year', {
    'change-rate': [
      'Rate of change',
      "The rate of change should equal the change divided by last year's figure (this year's figure less the change).",
    ],
    'budget-change-rate': [
      'Rate of change of the budget',
      "The rate of change of the budget should equal its change divided by last year's budget.",
    ],
    'prior-agrees': [
      "The change and last year's printed figure",
      "The change should equal this year's figure less last year's figure as the report prints it.",
    ],
  }),
  ...inGroup('Procurement and assets', {
    'procurement-adds-up': [
      'Goods, works and services add up',
      'Total government procurement should equal the sum of goods, works and services.',
    ],
    'procurement-smaller': [
      'Contracts to smaller enterprises within procurement',
      'Contracts awarded to small and medium-sized enterprises should not exceed total government procurement, and contracts awarded to small and micro enterprises should not exceed the former.',
    ],
    'vehicles-by-use': [
      'Uses of vehicles add up',
      'The vehicles under state-owned assets should equal the sum of vehicles by use.',
    ],
  }),
  ...inGroup('Staff', {
    'staff-control': [
      'Staff in post per authorised post',
      'The printed rate should equal staff in post divided by authorised posts.',
    ],
  }),
  ...inGroup('Consistency', {
    repeated: [
      'The same figure agrees throughout',
      'The same figure should be the same in all places of the report (narrative, annexes, tables, captions).',
    ],
  }),
  ...inGroup('Budget', {
    'words-of-budget': [
      'Words that set outturn against budget',
      'What is said of the outturn (above, below or equal to the budget) should agree with the printed outturn, budget or completion rate.',
    ],
  }),
  ...inGroup('Change on last year', {
    'words-of-change': [
      'Words of increase and decrease',
      'The amount and the rate of one change should go the same way, and agree with the printed figures of this year and last year.',
    ],
  }),
  ...inGroup('Names and wording', {
    'words-of-year': [
      'Years in headings and paragraphs',
      'The year in headings, at the beginning of paragraphs and in cut-off dates should be the year of the report.',
    ],
    'words-of-comparison': [
      'Year of comparison',
      'The year that the accounts are compared with should be the year before that of the report.',
    ],
    'words-of-name': [
      'Name of the bureau',
      'The name a report gives itself should be that of its title; the name of no other bureau should be left in.',
    ],
    'words-of-coverage': [
      'Full coverage and 100% agree with the figures',
      'Where what was done is less than what was to be done, it should not be called full coverage or 100%.',
    ],
    'template-words': [
      'No words of the template left in',
      'The text should hold no choices, place holders or instructions of the template.',
    ],
    numbering: [
      'Numbers of lists follow',
      'The numbers of one list should follow each other, without repeats, gaps or steps back.',
    ],
    'repeated-words': [
      'No words printed twice',
      'Words, signs and titles should not be printed twice in a row.',
    ],
    'units-printed': [
      'Amounts have units, shares have a per cent sign',
      'Amounts in the accounts should be printed with their unit, shares and rates with a per cent sign.',
    ],
  }),
};
