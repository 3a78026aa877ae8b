import type { TwinColumn } from '../../../charts/chart.ts';
import { FRAME_WORDS, TABLE_WORDS, WRITING } from '../../../words/words.ts';
import type { TableSort } from '../../table-choice.ts';

const SIGNS = { ascending: '↑', descending: '↓', none: '↕' } as const;

/** The titles of a table: each sorts by its column and has a menu of its own. */
export function HeaderRow({
  columns,
  lefts,
  sorted,
  order,
  tab,
  oneUnit,
  onSort,
  onMenu,
}: {
  columns: readonly TwinColumn[];
  /** Where the columns that stay in sight stand from the left, in px. */
  lefts: readonly number[];
  sorted: TwinColumn | undefined;
  order: TableSort['order'] | null;
  /** The column that the Tab key reaches, if it is among the titles. */
  tab: number | null;
  oneUnit: boolean;
  onSort: (column: TwinColumn) => void;
  onMenu: (column: TwinColumn, button: HTMLElement) => void;
}) {
  return (
    <tr aria-rowindex={1} data-row={-1}>
      {columns.map((column, at) => {
        const { key, title, short, unit, numeric } = column;
        const sort = column === sorted && order !== null ? order : 'none';
        const left = lefts[at];
        return (
          <th
            key={key}
            scope="col"
            data-column={at}
            aria-colindex={at + 1}
            aria-sort={sort}
            style={left === undefined ? undefined : { left }}
            className={`${left === undefined ? '' : 'stays'} ${numeric ? 'figure' : ''}`}
          >
            <span className={`flex items-center gap-1 ${numeric ? 'flex-row-reverse' : ''}`}>
              <button
                type="button"
                tabIndex={tab === at ? 0 : -1}
                className={`flex min-h-8 min-w-0 items-center gap-1 font-medium ${numeric ? 'justify-end text-right' : 'text-left'}`}
                onClick={() => onSort(column)}
                aria-label={FRAME_WORDS.sortBy(title)}
                title={title}
              >
                <span className="line-clamp-2">
                  {short ?? title}
                  {unit === undefined || oneUnit ? null : (
                    <span className="at">{WRITING.inBrackets(unit)}</span>
                  )}
                </span>
                <span aria-hidden="true" className="at">
                  {SIGNS[sort]}
                </span>
              </button>
              <button
                type="button"
                tabIndex={tab === at ? 0 : -1}
                className="no-print quiet-button"
                aria-haspopup="true"
                aria-label={TABLE_WORDS.columnMenu(title)}
                onClick={({ currentTarget }) => onMenu(column, currentTarget)}
              >
                <span aria-hidden="true">⋮</span>
              </button>
            </span>
          </th>
        );
      })}
    </tr>
  );
}
