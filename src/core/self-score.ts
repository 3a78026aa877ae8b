import type { Fact } from './fact.ts';
import { itemOf } from './items.ts';

const SUBJECT = '部门整体支出';
const TOTAL_ROWS: readonly string[] = ['总分', '合计'];
const TABLES: readonly string[] = ['score', 'performance'];

/**
 * Binds the total of an evaluation of the department's expenditure as a whole to its own item: of all rows of score
 * sheets it alone is one quantity of the bureau. Scores of projects and of single indicators stay rows.
 */
export function bindSelfScore(fact: Fact): Fact {
  const { item, path, measure } = fact;
  const [subject, row, ...deeper] = path;
  const isTotal =
    item !== null &&
    TABLES.includes(item) &&
    subject === SUBJECT &&
    row !== undefined &&
    TOTAL_ROWS.includes(row) &&
    deeper.length === 0;
  return isTotal && (measure === 'score' || measure === 'weight')
    ? { ...fact, item: itemOf('self-score').id }
    : fact;
}
