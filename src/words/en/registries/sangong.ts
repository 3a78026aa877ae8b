import { budget, change, completion, share, type ToldById, told } from './indicator.ts';

const WHOLE = 'the outturn of the three public expenses';

/** Indicators of the three public expenses in English. */
export const SANGONG: ToldById = {
  ...told(
    'sangong',
    'The three public expenses (overseas travel, vehicles, receptions): outturn from fiscal appropriations, the sum of overseas travel on official business, purchase and running of official vehicles, and official receptions.',
  ),
  ...told(
    'abroad',
    'International fares, transport between cities abroad, accommodation, meals, training and incidental costs of travel abroad on official business.',
  ),
  ...told('vehicle', 'The sum of purchase and of running and maintenance of official vehicles.'),
  ...told('vehicle-purchase', 'Expenditure on buying official vehicles (vehicle purchase tax included).'),
  ...told('vehicle-running', 'Rental, fuel, repair, tolls, insurance and the like of official vehicles.'),
  ...told(
    'reception',
    'Official receptions of all kinds held under the rules (receptions of foreign guests included).',
  ),
  ...told('reception-domestic', 'Expenditure on domestic official receptions.'),
  ...told('reception-foreign', 'Expenditure on receptions in foreign affairs.'),
  ...budget('sangong'),
  ...budget('abroad'),
  ...budget('vehicle'),
  ...budget('reception'),
  ...completion('sangong'),
  ...completion('abroad'),
  ...completion('vehicle'),
  ...completion('reception'),
  ...change('sangong'),
  ...change('vehicle'),
  ...change('reception'),
  ...change('abroad'),
  ...change('vehicle-running'),
  ...change('reception-domestic'),
  'sangong-budget-change-rate': {
    name: 'Three public expenses: change of the budget on last year',
    sentence:
      "The percentage by which the budget for the three public expenses rose or fell on last year's budget.",
  },
  ...share(
    'abroad-share',
    'Overseas travel, share of the three public expenses',
    'overseas travel on official business',
    WHOLE,
    true,
  ),
  ...share(
    'vehicle-share',
    'Vehicles, share of the three public expenses',
    'purchase and running of official vehicles',
    WHOLE,
    true,
  ),
  ...share(
    'reception-share',
    'Receptions, share of the three public expenses',
    'official receptions',
    WHOLE,
    true,
  ),
  ...told('abroad-groups', 'Groups sent abroad on official business in the year.'),
  ...told('abroad-persons', 'Persons sent abroad on official business in the year.'),
  ...told('vehicles-kept', 'Official vehicles kept by the unit at the end of the year.'),
  ...told('vehicles-purchased', 'Official vehicles bought or replaced under the rules in the year.'),
  ...told('reception-batches', 'Batches of guests received domestically in the year.'),
  ...told(
    'reception-visits',
    'Guests received domestically in the year, counted at each reception; accompanying staff not included.',
  ),
  ...told('foreign-batches', 'Batches of guests received in foreign affairs in the year.'),
  ...told(
    'foreign-visits',
    'Guests received in foreign affairs in the year, counted at each reception; accompanying staff not included.',
  ),
  ...told('vehicles-kept-sedan', 'Sedans among the official vehicles kept at the end of the year.'),
  ...told('vehicles-kept-suv', 'Off-road vehicles among the official vehicles kept at the end of the year.'),
  ...told('vehicles-kept-bus', 'Buses among the official vehicles kept at the end of the year.'),
  'reception-per-visit': {
    name: 'Domestic official receptions per person-time',
    sentence:
      'Expenditure on domestic official receptions divided by the person-times received (accompanying staff not included).',
  },
  'reception-per-batch': {
    name: 'Domestic official receptions per batch',
    sentence: 'Expenditure on domestic official receptions divided by the batches of guests received.',
  },
  'sangong-per-staff': {
    name: 'Three public expenses per staff member',
    sentence:
      'The outturn of the three public expenses divided by the staff in post at the end of the year. Staff are those in post as printed, added where printed in parts; vacant posts, temporary and seconded staff are not included. Posts do not stand in for staff.',
  },
  'sangong-per-post': {
    name: 'Three public expenses per authorised post',
    sentence:
      'The outturn of the three public expenses divided by the authorised posts; lower than per staff member where many posts are vacant.',
  },
  'vehicle-running-per-vehicle': {
    name: 'Running and maintenance per official vehicle',
    sentence: 'Running and maintenance of official vehicles divided by the official vehicles kept.',
  },
  ...share(
    'sangong-of-expenditure',
    'Three public expenses, share of expenditure of the year',
    'the outturn of the three public expenses',
    'total expenditure of the year',
  ),
};
