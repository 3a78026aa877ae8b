import type { TallyId } from '../../../core/expression.ts';

/** What is counted over a report as a whole. */
export const TALLIES: Readonly<Record<TallyId, string>> = {
  'lines-expected': 'expected lines',
  'lines-told': 'expected lines disclosed',
  'lines-missing': 'expected lines not found',
  'claims-checked': 'checks decided',
  'claims-held': 'checks that hold',
  'claims-broken': 'checks broken',
  'claims-unchecked': 'checks not decided',
  'rows-compared': 'comparable rows of performance indicators',
  'rows-met': 'rows of performance indicators whose target was met',
  'rows-deviation': 'median over indicator rows of |actual − target| ÷ target',
  'projects-median': 'median of project execution rates',
  'projects-spread': 'highest − lowest project execution rate',
};
