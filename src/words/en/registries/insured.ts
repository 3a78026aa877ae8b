import { share, type ToldById, told } from './indicator.ts';

const POLICY =
  'The reimbursement rate of inpatient costs within policy scope that the report prints (costs outside the catalogues not in the denominator); not the same as the actual rate.';
const ACTUAL =
  'The actual reimbursement rate of inpatient costs that the report prints (all inpatient costs in the denominator); not the same as the rate within policy scope.';

const borne = (level: string): string =>
  `The part of the yearly subsidy standard per person borne by the ${level} budget.`;

/** Indicators of enrolment and benefits in English. */
export const INSURED: ToldById = {
  ...told(
    'insured',
    'Insured persons of basic medical insurance: the total as printed, otherwise the sum of urban and rural residents and of urban employees. Prefecture figures usually include the counties below.',
  ),
  ...told('insured-residents', 'Insured persons of basic medical insurance for urban and rural residents.'),
  ...told('insured-employees', 'Insured persons of basic medical insurance for urban employees.'),
  ...share(
    'insured-employees-share',
    'Employees, share of insured persons',
    'urban employees',
    'the insured persons of basic medical insurance: residents and employees added, or the printed total where residents are not stated',
  ),
  'premium-aid-share': {
    name: 'Persons with enrolment subsidies, share of insured residents',
    sentence:
      'People in difficulty whose enrolment was subsidised as a share of insured urban and rural residents; not calculated where only person-times, or one group of people only, are stated.',
  },
  ...told('insured-supplement', 'Insured persons of (supplementary) critical illness insurance.'),
  ...told(
    'insured-rate',
    'The enrolment rate of basic medical insurance where the report does not say its base. Rates on the registered or the resident population are listed apart; the three may not be ranked together.',
  ),
  ...told(
    'insured-rate-registered',
    'The enrolment rate of basic medical insurance on the registered population; low where people have moved away. It may not be ranked with rates on the resident population.',
  ),
  ...told(
    'insured-rate-resident',
    'The enrolment rate of basic medical insurance on the resident population; it may exceed 100% where people have moved away. It may not be ranked with rates on the registered population.',
  ),
  ...told(
    'insured-rate-residents',
    'The enrolment rate of urban and rural residents that the report prints, on a base of its own; not the same as the rate of the whole population.',
  ),
  ...told(
    'premium-standard',
    'The yearly individual contribution per person to basic medical insurance for urban and rural residents.',
  ),
  ...told(
    'subsidy-standard',
    'The yearly fiscal subsidy per person to basic medical insurance for urban and rural residents, all levels together.',
  ),
  ...told('subsidy-standard-central', borne('central')),
  ...told('subsidy-standard-province', borne('provincial')),
  ...told('subsidy-standard-city', borne('prefecture')),
  ...told('subsidy-standard-county', borne('county')),
  ...told('policy-rate', POLICY),
  ...told('policy-rate-residents', POLICY),
  ...told('policy-rate-employees', POLICY),
  ...told('actual-rate', ACTUAL),
  ...told('actual-rate-residents', ACTUAL),
  ...told('actual-rate-employees', ACTUAL),
  ...told(
    'settlement-rate',
    'The direct settlement rate of care outside the region that the report prints; whether care within the province and beyond are taken together is up to the report.',
  ),
  ...told(
    'settlement-rate-across',
    'The direct settlement rate of care outside the province that the report prints.',
  ),
  ...told(
    'settlement-rate-across-inpatient',
    'The direct settlement rate of inpatient care outside the province that the report prints.',
  ),
  ...told(
    'benefit-visits',
    'Person-times of benefits of basic medical insurance; one person may count several times.',
  ),
  ...told(
    'benefit',
    'Expenditure (reimbursement) of the basic medical insurance fund told in the report; it is not expenditure in the departmental accounts.',
  ),
  ...told(
    'fund-income',
    'Income of the basic medical insurance fund told in the report; it is not income in the departmental accounts.',
  ),
};
