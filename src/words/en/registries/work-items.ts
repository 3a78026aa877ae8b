const INSURED = {
  insured: 'Insured persons, basic medical insurance',
  'insured-residents': 'Insured urban and rural residents',
  'insured-employees': 'Insured urban employees',
  'insured-supplement': 'Insured persons, supplementary critical illness insurance',
  'insured-rate': 'Enrolment rate (base not specified)',
  'insured-rate-residents': 'Enrolment rate of urban and rural residents',
  'insured-rate-registered': 'Enrolment rate (registered population)',
  'insured-rate-resident': 'Enrolment rate (resident population)',
  'premium-standard': "Residents' insurance, individual contribution standard",
  'subsidy-standard': "Residents' insurance, fiscal subsidy standard",
  'subsidy-standard-central': "Residents' insurance, central fiscal subsidy standard",
  'subsidy-standard-province': "Residents' insurance, provincial fiscal subsidy standard",
  'subsidy-standard-city': "Residents' insurance, prefecture fiscal subsidy standard",
  'subsidy-standard-county': "Residents' insurance, county fiscal subsidy standard",
  'benefit-visits': 'Benefits of basic medical insurance, person-times',
  benefit: 'Expenditure of the basic medical insurance fund',
  'fund-income': 'Income of the basic medical insurance fund',
  'supplement-visits': 'Benefits of supplementary critical illness insurance, person-times',
  supplement: 'Expenditure of supplementary critical illness insurance',
  'policy-rate': 'Inpatient reimbursement rate within policy scope',
  'actual-rate': 'Actual inpatient reimbursement rate',
  'policy-rate-residents': 'Inpatient reimbursement rate within policy scope, residents',
  'actual-rate-residents': 'Actual inpatient reimbursement rate, residents',
  'policy-rate-employees': 'Inpatient reimbursement rate within policy scope, employees',
  'actual-rate-employees': 'Actual inpatient reimbursement rate, employees',
} as const;

const ASSISTANCE = {
  'assistance-visits': 'Medical assistance, person-times',
  'assistance-persons': 'Medical assistance, persons',
  assistance: 'Medical assistance, amount',
  'assistance-outpatient-visits': 'Outpatient medical assistance, person-times',
  'assistance-outpatient-persons': 'Outpatient medical assistance, persons',
  'assistance-outpatient': 'Outpatient medical assistance, amount',
  'assistance-inpatient-visits': 'Inpatient medical assistance, person-times',
  'assistance-inpatient-persons': 'Inpatient medical assistance, persons',
  'assistance-inpatient': 'Inpatient medical assistance, amount',
  'assistance-outpatient-rate': 'Outpatient assistance rate',
  'assistance-inpatient-rate': 'Inpatient assistance rate',
} as const;

/** Groups whose enrolment is subsidised. */
const AIDED = {
  '': 'people in difficulty',
  '-destitute': 'destitute persons',
  '-allowance': 'subsistence allowance recipients',
  '-poor': 'registered poor population',
  '-disabled': 'severely disabled persons',
} as const;
const PREMIUM_AID = Object.fromEntries(
  Object.entries(AIDED).flatMap(([group, who]) => [
    [`premium-aid${group}-persons`, `Enrolment subsidies (${who}), persons`],
    [`premium-aid${group}-visits`, `Enrolment subsidies (${who}), person-times`],
    [`premium-aid${group}`, `Enrolment subsidies (${who}), amount`],
  ]),
);

const SUPERVISION = {
  designated: 'Designated institutions',
  inspected: 'Institutions inspected',
  'inspected-times': 'Inspections, institution-times',
  'inspected-rate': 'Inspection coverage',
  handled: 'Institutions dealt with',
  'handled-times': 'Institutions dealt with, institution-times',
  penalised: 'Institutions under administrative penalty',
  'penalised-times': 'Administrative penalties, institution-times',
  suspended: 'Institutions with suspended agreements',
  'suspended-times': 'Suspensions of agreements, institution-times',
  terminated: 'Institutions with terminated agreements',
  'terminated-times': 'Terminations of agreements, institution-times',
  transferred: 'Leads transferred',
  'transferred-discipline': 'Leads transferred to discipline inspection',
  'transferred-police': 'Leads transferred to public security',
  recovered: 'Insurance fund money recovered',
  'recovered-inspection': 'Recovered by inspection',
  'recovered-self': 'Returned after self-inspection',
  'recovered-penalty': 'Penalties imposed',
  'recovered-breach': 'Damages for breach of agreement',
  'recovered-audit': 'Deducted in review of claims',
} as const;

const SERVICES = {
  drugs: 'Varieties of centrally procured drugs',
  'drugs-cut': 'Average price cut of centrally procured drugs',
  'drugs-cut-largest': 'Largest price cut of centrally procured drugs',
  'drugs-saved': 'Savings by centralised procurement',
  'connected-national': 'Institutions on the national cross-region platform',
  'connected-provincial': 'Institutions on the provincial cross-region platform',
  'settlement-rate': 'Direct settlement rate of care outside the region',
  'settlement-rate-across': 'Direct settlement rate of care outside the province',
  'settlement-rate-across-inpatient': 'Direct settlement rate of inpatient care outside the province',
  satisfaction: 'Public satisfaction',
} as const;

/** What reports state of the year’s work, in English, by the ids of the items. */
export const WORK_ITEMS: Readonly<Record<string, string>> = {
  ...INSURED,
  ...ASSISTANCE,
  ...PREMIUM_AID,
  ...SUPERVISION,
  ...SERVICES,
};
