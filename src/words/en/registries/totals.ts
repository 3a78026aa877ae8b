import { change, completion, perPost, share, type ToldById, told, within } from './indicator.ts';
import { ITEMS } from './items.ts';

const INCOME = 'total income of the year';
const EXPENDITURE = 'total expenditure of the year';
const GENERAL = 'expenditure from general public budget appropriations';

const SOURCES = [
  'income-general',
  'income-fund',
  'income-capital',
  'income-superior',
  'income-institution',
  'income-business',
  'income-subordinate',
  'income-other',
] as const;

const CLASSES = ['class-201', 'class-205', 'class-208', 'class-210', 'class-213', 'class-221'] as const;

const PURCHASES = [
  'procurement-goods',
  'procurement-works',
  'procurement-services',
  'procurement-smaller',
  'procurement-smallest',
] as const;

const nameOf = (id: string): string => ITEMS[id] ?? id;

/** Each item of a list in one sentence. */
const each = (ids: readonly string[], sentenceOf: (name: string) => string): ToldById =>
  Object.fromEntries(ids.flatMap((id) => Object.entries(told(id, sentenceOf(within(nameOf(id)))))));

const perStaff = (id: string): ToldById => ({
  [`${id}-per-staff`]: {
    name: `${nameOf(id)} per staff member`,
    sentence: `${nameOf(id)} divided by the staff in post at the end of the year, as printed; vacant posts, temporary and seconded staff are not included.`,
  },
});

/** Indicators of staff in English. */
const STAFF: ToldById = {
  ...told('staff', 'Staff in post at the end of the year; added where the report prints them in parts only.'),
  ...told(
    'posts',
    'Posts authorised; added where the report prints them in parts only. Posts are not staff in post, and figures per head do not use them.',
  ),
  ...told(
    'staff-control',
    'Staff in post as a percentage of authorised posts. Where the report prints the rate, the printed one is used.',
  ),
};

/** Indicators of income, expenditure and staff in English. */
export const TOTALS: ToldById = {
  ...STAFF,
  ...told(
    'total',
    'Total income (equal to total expenditure), amounts carried over from last year and to next year included; it is not income or expenditure of the year.',
  ),
  ...told('income', 'Total income of the year, without amounts carried over from last year.'),
  ...told('expenditure', 'Total expenditure of the year, without amounts carried over to next year.'),
  ...told(
    'expenditure-basic',
    'Expenditure on personnel and public use to keep the body running and its daily work done.',
  ),
  ...told(
    'expenditure-project',
    'Expenditure beyond basic expenditure for particular administrative tasks and goals.',
  ),
  ...told('general', 'Outturn of expenditure from fiscal appropriations of the general public budget.'),
  ...told('fund', 'Outturn of expenditure from fiscal appropriations of the government fund budget.'),
  ...told(
    'operating',
    'Funds of administrative units (and of institutions managed by reference to the Civil Servants Law) for goods and services to keep running.',
  ),
  ...change('total'),
  ...change('operating'),
  ...share(
    'basic-share',
    'Basic expenditure, share of expenditure of the year',
    'basic expenditure',
    EXPENDITURE,
  ),
  ...share('general-share', 'General public budget, share of expenditure of the year', GENERAL, EXPENDITURE),
  ...share(
    'project-share',
    'Project expenditure, share of expenditure of the year',
    'project expenditure',
    EXPENDITURE,
  ),
  ...completion('general'),
  ...change('general'),
  ...told(
    'fiscal-total',
    'Total income from fiscal appropriations (equal to total expenditure), amounts carried over from last year and to next year included; it is not expenditure from fiscal appropriations of the year.',
  ),
  ...change('fiscal-total'),
  'fiscal-expenditure': {
    name: 'Expenditure from fiscal appropriations',
    sentence:
      'The sum of expenditure from the general public budget, the government fund budget and the state capital operating budget; not calculated where neither of the latter two is stated.',
  },
  ...told(
    'capital',
    'Outturn of expenditure from fiscal appropriations of the state capital operating budget.',
  ),
  ...each(SOURCES, (name) => `Income of the year: ${name}.`),
  ...share(
    'income-general-share',
    'General public budget, share of income of the year',
    'income from general public budget appropriations',
    INCOME,
  ),
  ...share(
    'income-fund-share',
    'Government fund budget, share of income of the year',
    'income from government fund budget appropriations',
    INCOME,
  ),
  ...share('income-other-share', 'Other income, share of income of the year', 'other income', INCOME),
  ...each(
    ['expenditure-remit', 'expenditure-business', 'expenditure-subsidy'],
    (name) => `Expenditure of the year: ${name}.`,
  ),
  ...each(CLASSES, (name) => `Expenditure from general public budget appropriations: ${name} (class).`),
  ...Object.assign(
    {},
    ...CLASSES.map((id) =>
      share(
        `${id}-share`,
        `${nameOf(id)}, share of the general public budget`,
        `${within(nameOf(id))} (class)`,
        GENERAL,
        true,
      ),
    ),
  ),
  ...told(
    'personnel-funds',
    'Personnel funds within basic expenditure of the general public budget: wages and welfare, and subsidies to individuals and families.',
  ),
  ...told(
    'public-funds',
    'Public-use funds within basic expenditure of the general public budget: goods and services, and capital expenditure.',
  ),
  ...share(
    'personnel-share',
    'Personnel funds, share of basic expenditure',
    'personnel funds',
    'the sum of personnel and public-use funds',
  ),
  ...perStaff('public-funds'),
  ...perStaff('operating'),
  ...perPost('public-funds', nameOf('public-funds')),
  ...perPost('operating', nameOf('operating')),
  ...told('procurement', 'Government procurement of goods, works and services together.'),
  ...each(PURCHASES, (name) => `Government procurement expenditure: ${name}.`),
  ...share(
    'procurement-smaller-share',
    'Contracts to small and medium-sized enterprises, share of procurement',
    'contracts awarded to small and medium-sized enterprises',
    'total government procurement',
    true,
  ),
  'procurement-smallest-share': {
    name: 'Contracts to small and micro enterprises, share of procurement',
    sentence:
      'The share of contracts awarded to small and micro enterprises in total government procurement. Where the report prints the percentage, the printed one is used; some reports divide by the contracts of small and medium-sized enterprises instead.',
  },
};
