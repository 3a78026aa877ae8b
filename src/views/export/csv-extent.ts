import type { Twin } from '../../charts/chart.ts';
import { TABLE_WORDS } from '../../words/words.ts';
import { arrangeRows, shownColumns, sortedColumn, twinShown } from '../parts/table/arrange.ts';
import type { TableChoice } from '../table-choice.ts';
import type { StampLine } from './csv.ts';

/** What of a table goes into a file, and the line of the stamp that says which. */
export type Extent = { readonly twin: Twin; readonly line: StampLine };

/** Every row and column of a table, in the order of its chart. */
export const wholeTable = (twin: Twin): Extent => ({
  twin,
  line: {
    name: TABLE_WORDS.stampName,
    text: TABLE_WORDS.wholeTable(twin.rows.length, twin.columns.length),
  },
});

/** The rows and columns as a reader arranged them; the stamp says how, and what was left out. */
export function tableAsShown(twin: Twin, choice: TableChoice): Extent {
  const shown = twinShown(twin, choice);
  const sorted = sortedColumn(twin.columns, choice.by);
  const { top } = arrangeRows(twin, choice);
  const { columns } = shownColumns(twin.columns, choice);
  const hidden = twin.columns.filter((column) => !columns.includes(column));
  const parts = [
    TABLE_WORDS.shownTable(shown.rows.length, twin.rows.length, columns.length, twin.columns.length),
    sorted === undefined || choice.by === null
      ? ''
      : TABLE_WORDS.sortedBy(sorted.title, TABLE_WORDS[choice.by.order]),
    top === 0 ? '' : TABLE_WORDS.onTop(top),
    choice.find.trim() === '' ? '' : TABLE_WORDS.found(choice.find.trim()),
    hidden.length === 0
      ? ''
      : TABLE_WORDS.hiddenColumns(hidden.map(({ title }) => title).join(TABLE_WORDS.listed)),
  ];
  return {
    twin: shown,
    line: {
      name: TABLE_WORDS.stampName,
      text: parts.filter((part) => part !== '').join(TABLE_WORDS.between),
    },
  };
}
