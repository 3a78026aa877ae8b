import type { Translated } from '../language.ts';
import type { TABLES as ZH } from '../zh/tables.ts';

/** Tables that can be sorted, pinned and searched, and how a page is narrowed from its views. */
export const TABLES: Translated<typeof ZH> = {
  parent: 'Region above',
  find: 'Find in table',
  columns: 'Columns',
  columnsShown: (shown, all) => `${shown}/${all}`,
  lastColumn: 'At least one column stays',
  rowsAll: (all) => `${all} rows`,
  rowsFound: (found, all) => `${found} of ${all} rows found`,
  noneFound: 'No row contains these words. Try others, or clear the search.',
  asItComes: 'Reset table',
  keys: 'Arrow keys move, Enter opens the source, Shift+Enter shows this bureau only',
  columnMenu: (title) => `${title}: column options`,
  rowMenu: (name) => `${name}: row options`,
  ascending: 'Ascending',
  descending: 'Descending',
  unsorted: 'Not sorted',
  pinColumn: 'Pin to the left',
  unpinColumn: 'Unpin',
  hideColumn: 'Hide this column',
  keepOnTop: 'Keep row on top',
  letGo: 'No longer on top',
  keptOnTop: 'On top',
  only: 'Show this bureau only',
  all: 'Show all bureaus',
  brush: 'Select area',
  brushHint:
    'Drag over the chart to select an area; dragging with Shift works too, and Shift+click shows one bureau only.',
  narrowedToBureaus: (count) =>
    count === 1
      ? 'Showing 1 bureau only; take it back in the filters above.'
      : `Showing ${count} bureaus only; take it back in the filters above.`,
  narrowedToYears: (from, to) => `Showing ${from}–${to} only; take it back in the filters above.`,
  allBureaus: 'Showing all bureaus again.',
  nothingBrushed: 'There is no bureau or year in this area.',
  tooManyBureaus: (most) => `More than ${most} bureaus in this area: nothing narrowed; select a smaller one.`,
  walkHint: 'Arrow keys move · Enter opens the source · Shift+Enter shows this bureau only',
  csvWhole: 'Table (CSV, all rows and columns)',
  csvShown: 'Table (CSV, as shown)',
  stampName: 'Table',
  between: '; ',
  listed: ', ',
  wholeTable: (rows, columns) => `All ${rows} rows and ${columns} columns, in the order of the chart`,
  shownTable: (rows, allRows, columns, allColumns) =>
    `As shown on the page: ${rows} of ${allRows} rows, ${columns} of ${allColumns} columns`,
  sortedBy: (title, order) => `sorted by ${title}, ${order.toLowerCase()}`,
  found: (text) => `containing "${text}"`,
  hiddenColumns: (titles) => `not shown: ${titles}`,
  onTop: (count) => `${count} kept on top`,
};
