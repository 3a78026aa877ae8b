import { memo, type ReactNode } from 'react';
import type { Cell, Selection, Twin, TwinColumn } from '../../../charts/chart.ts';
import { FRAME_WORDS, TABLE_WORDS } from '../../../words/words.ts';
import { useIsPointed } from '../../highlight.ts';
import { bureauOf } from './arrange.ts';

type Row = Twin['rows'][number];
/** What a table shows in a cell in place of its text; undefined for the text. */
export type DrawCell = (row: Row, key: string) => ReactNode | undefined;

function CellText({
  cell,
  name,
  tabIndex,
  onSelect,
}: {
  cell: Cell;
  name: string;
  tabIndex: 0 | -1;
  onSelect: (selection: Selection) => void;
}) {
  const { selection, text, note, number } = cell;
  const words = (
    <>
      <span className={number === null && selection !== undefined ? 'text-muted' : ''}>{text}</span>
      {note === undefined ? null : <span className="at">{note}</span>}
    </>
  );
  if (selection === undefined) return words;
  return (
    <button
      type="button"
      className="figure-button"
      tabIndex={tabIndex}
      aria-label={FRAME_WORDS.openSource(`${name} ${text}${note === undefined ? '' : ` ${note}`}`)}
      onClick={() => onSelect(selection)}
    >
      {words}
    </button>
  );
}

type Props = {
  readonly row: Row;
  /** The place of the row in the table, counted from 0. */
  readonly at: number;
  readonly columns: readonly TwinColumn[];
  /** The column that names the rows, be it in sight or not. */
  readonly nameKey: string;
  readonly lefts: readonly number[];
  /** The column that the Tab key reaches, if it is in this row. */
  readonly tab: number | null;
  readonly keptOnTop: boolean;
  readonly onSelect: (selection: Selection) => void;
  /** Null where nothing can be done with a row. */
  readonly onMenu: ((bureau: string, name: string, button: HTMLElement) => void) | null;
  readonly draw: DrawCell | undefined;
};

/** A row of a table: its name with what can be done with it, and its figures, which open their source. */
export const BodyRow = memo(function BodyRow({
  row,
  at,
  columns,
  nameKey,
  lefts,
  tab,
  keptOnTop,
  onSelect,
  onMenu,
  draw,
}: Props) {
  const bureau = bureauOf(row);
  const pointed = useIsPointed(bureau);
  const [first] = columns;
  const rowName = row[nameKey]?.text ?? '';
  return (
    <tr
      aria-rowindex={at + 2}
      data-row={at}
      data-bureau={bureau ?? undefined}
      data-pointed={pointed ? 'true' : undefined}
    >
      {columns.map((column, place) => {
        const { key, title, numeric } = column;
        const cell = row[key];
        const left = lefts[place];
        const tabIndex = tab === place ? 0 : -1;
        const shared = {
          'data-column': place,
          'aria-colindex': place + 1,
          style: left === undefined ? undefined : { left },
          className: `${left === undefined ? '' : 'stays'} ${numeric ? 'figure' : ''}`,
        };
        const drawn = draw?.(row, key);
        const content =
          drawn ??
          (cell === undefined ? null : (
            <CellText cell={cell} name={`${rowName} ${title}`} tabIndex={tabIndex} onSelect={onSelect} />
          ));
        if (column === first && !numeric) {
          const menu = onMenu !== null && bureau !== null;
          return (
            <th key={key} scope="row" {...shared} tabIndex={menu ? undefined : tabIndex}>
              <span className="flex items-center gap-1">
                <span className="min-w-0 truncate" title={cell?.text}>
                  {content}
                </span>
                {keptOnTop ? (
                  <span className="at" title={TABLE_WORDS.keptOnTop}>
                    <span className="sr-only">{TABLE_WORDS.keptOnTop}</span>
                    <span aria-hidden="true">▴</span>
                  </span>
                ) : null}
                {menu ? (
                  <button
                    type="button"
                    tabIndex={tabIndex}
                    className="no-print quiet-button"
                    aria-haspopup="true"
                    aria-label={TABLE_WORDS.rowMenu(rowName)}
                    onClick={({ currentTarget }) => onMenu(bureau, rowName, currentTarget)}
                  >
                    <span aria-hidden="true">⋮</span>
                  </button>
                ) : null}
              </span>
            </th>
          );
        }
        return (
          <td
            key={key}
            {...shared}
            tabIndex={cell?.selection === undefined || drawn !== undefined ? tabIndex : undefined}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
});
