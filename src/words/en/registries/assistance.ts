import { type ToldById, told } from './indicator.ts';

const NIL =
  'Money may run through special fiscal accounts or other budget lines such as poverty relief (rural revitalisation): no such line in the departmental accounts does not mean no assistance.';
const NARROWER = 'Figures told of one group of people only are not counted.';
const BY_REPORT = 'How it is measured is up to the report.';

/** Indicators of medical assistance in English. */
export const ASSISTANCE: ToldById = {
  'assistance-general': {
    name: 'Medical assistance expenditure (general public budget)',
    sentence: `The sum of urban and rural medical assistance, emergency medical assistance and other medical assistance in the departmental final accounts, lines of these names printed under other divisions included; without lottery public welfare funds. ${NIL}`,
  },
  'assistance-lottery': {
    name: 'Medical assistance expenditure (lottery public welfare funds)',
    sentence:
      'Expenditure of lottery public welfare funds on urban and rural medical assistance, out of the government fund budget.',
  },
  'assistance-fiscal': {
    name: 'Medical assistance expenditure (fiscal total)',
    sentence: `The sum of medical assistance out of the general public budget and out of lottery public welfare funds; where the report lists one of them only, that one. ${NIL}`,
  },
  'assistance-of-expenditure': {
    name: 'Medical assistance, share of expenditure of the year',
    sentence: `The share of medical assistance out of the budget (general public budget and lottery public welfare funds) in total expenditure of the year. ${NIL}`,
  },
  'assistance-of-general': {
    name: 'Medical assistance, share of the general public budget',
    sentence: `The share of medical assistance out of the general public budget in expenditure from general public budget appropriations, without lottery public welfare funds. ${NIL}`,
  },
  ...told(
    'assistance',
    'The amount paid by the medical assistance fund, as told in the account of the work; it is not the fiscal money in the departmental accounts.',
  ),
  ...told(
    'assistance-visits',
    'Person-times of medical assistance told in the account of the work; one person may count several times.',
  ),
  ...told(
    'assistance-persons',
    'Persons given medical assistance, as told in the account of the work; not the same as person-times.',
  ),
  'assistance-per-visit': {
    name: 'Medical assistance per person-time',
    sentence:
      'The amount of medical assistance divided by its person-times, both from the account of the work.',
  },
  'assistance-per-person': {
    name: 'Medical assistance per person',
    sentence:
      'The amount of medical assistance divided by the persons assisted, both from the account of the work; not calculated where only person-times are stated.',
  },
  'assistance-inpatient-per-visit': {
    name: 'Inpatient medical assistance per person-time',
    sentence:
      'The amount of inpatient medical assistance divided by its person-times; not calculated where only persons are stated.',
  },
  'assistance-outpatient-per-visit': {
    name: 'Outpatient medical assistance per person-time',
    sentence:
      'The amount of outpatient medical assistance divided by its person-times; not calculated where only persons are stated.',
  },
  ...told(
    'assistance-inpatient',
    'The amount of inpatient medical assistance told in the account of the work.',
  ),
  ...told(
    'assistance-inpatient-visits',
    'Person-times of inpatient medical assistance told in the account of the work.',
  ),
  ...told(
    'assistance-inpatient-rate',
    `The rate of inpatient medical assistance the report prints. ${BY_REPORT}`,
  ),
  ...told(
    'assistance-outpatient',
    'The amount of outpatient medical assistance told in the account of the work.',
  ),
  ...told(
    'assistance-outpatient-visits',
    'Person-times of outpatient medical assistance told in the account of the work.',
  ),
  ...told(
    'assistance-outpatient-rate',
    `The rate of outpatient medical assistance the report prints. ${BY_REPORT}`,
  ),
  'premium-aid': {
    name: 'Enrolment subsidies, amount',
    sentence: `The amount paid to enrol people in difficulty or to subsidise their contributions. ${NARROWER}`,
  },
  'premium-aid-persons': {
    name: 'Enrolment subsidies, persons',
    sentence: `People in difficulty whose enrolment was subsidised. ${NARROWER}`,
  },
  'premium-aid-visits': {
    name: 'Enrolment subsidies, person-times',
    sentence: 'Person-times of subsidised enrolment of people in difficulty; not the same as persons.',
  },
  'premium-aid-per-person': {
    name: 'Enrolment subsidies per person',
    sentence: 'The amount of enrolment subsidies divided by the persons subsidised.',
  },
  'premium-aid-per-visit': {
    name: 'Enrolment subsidies per person-time',
    sentence: 'The amount of enrolment subsidies divided by the person-times subsidised.',
  },
};
