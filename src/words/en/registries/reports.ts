import type { Absence } from '../../../core/absence.ts';
import type { Measure } from '../../../core/fact.ts';
import type { NotFigure } from '../../../core/not-figures.ts';
import type { Level } from '../../../core/region.ts';
import type { Kind } from '../../../core/report.ts';

/** REGISTRY: levels of administration in English. */
export const LEVELS: Readonly<Record<Level, string>> = {
  province: 'Provincial level',
  prefecture: 'Prefecture level',
  county: 'County level',
};

/** REGISTRY: kinds of reports in English. */
export const KINDS: Readonly<Record<Kind, string>> = {
  'department-accounts': 'departmental final accounts',
  'unit-accounts': 'unit final accounts',
  'performance-report': 'performance self-evaluation report',
};

/** REGISTRY: kinds of statements about an item in English. */
export const MEASURES: Readonly<Record<Measure, string>> = {
  outturn: 'outturn',
  budget: 'budget',
  'budget-initial': 'initial budget',
  'budget-full-year': 'full-year budget',
  completion: 'budget execution rate',
  'completion-initial': 'execution rate of the initial budget',
  'completion-full-year': 'execution rate of the full-year budget',
  change: 'change on last year',
  'change-rate': 'rate of change on last year',
  'budget-change': 'change of the budget on last year',
  'budget-change-rate': 'rate of change of the budget on last year',
  share: 'share',
  count: 'number',
  'count-change': 'change of the number on last year',
  target: 'target value',
  actual: 'actual value',
  weight: 'full marks',
  score: 'score',
  rate: 'rate',
  standard: 'standard',
  adjustment: 'budget adjustment',
  received: 'funds received',
};

/** REGISTRY: why a number is not there, in English. */
export const ABSENCES: Readonly<
  Record<Absence, { readonly sign: string; readonly name: string; readonly sentence: string }>
> = {
  'report-not-held': {
    sign: '○',
    name: 'Report not held',
    sentence: 'The snapshot has no report of this bureau for this year.',
  },
  'not-published': {
    sign: '—',
    name: 'Not disclosed',
    sentence: 'The report was read, but does not disclose this figure.',
  },
  'nil-stated': {
    sign: 'nil',
    name: 'Stated as nil',
    sentence:
      'The report says in words that there is none (such as "did not occur" or "no initial budget") and prints no figure.',
  },
  'not-read': {
    sign: '?',
    name: 'Not read',
    sentence: 'The report has a passage on this, but its figure could not be recognised with certainty.',
  },
  'not-applicable': {
    sign: '·',
    name: 'Not applicable',
    sentence: 'The indicator does not apply to this bureau or year.',
  },
  'zero-denominator': {
    sign: '÷0',
    name: 'Zero denominator',
    sentence: 'The denominator is zero, so that the ratio has no meaning.',
  },
  hedged: {
    sign: '≈',
    name: 'Approximate only',
    sentence:
      'The report gives only an approximate figure (over, about, at least), which cannot be calculated with.',
  },
  conflicting: {
    sign: '≠',
    name: 'Report contradicts itself',
    sentence: 'The report prints different values for the same figure, and neither could be chosen.',
  },
  'withheld-not-comparable': {
    sign: '≁',
    name: 'Not comparable in scope',
    sentence: 'The scopes differ; no comparison is made.',
  },
};

/** REGISTRY: why a number in a document is not a figure, in English. */
export const NOT_FIGURES: Readonly<Record<NotFigure, string>> = {
  year: 'Year',
  date: 'Date',
  ordinal: 'Ordinal number',
  'document-number': 'Document number',
  'form-number': 'Form number',
  'page-number': 'Page number',
  code: 'Code',
  name: 'Number within a name',
  threshold: 'Threshold in a definition',
  level: 'Grade or class',
  illegible: 'Illegible in a picture',
};
