import {
  type CellData,
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Cell, Selection, Twin, TwinColumn } from '../../charts/chart.ts';
import { FRAME_WORDS, WRITING } from '../../words/words.ts';
import type { TableShown } from '../address.ts';

/** The column a table is sorted by, counted from 1, and which way. */
export type TableSort = NonNullable<TableShown['by']>;

type TwinRow = Twin['rows'][number];

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: {} });
const collator = new Intl.Collator('zh-CN', { numeric: true });
const byWords: SortFn<typeof features, TwinRow> = (a, b, column) =>
  collator.compare(String(a.getValue(column) ?? ''), String(b.getValue(column) ?? ''));
const byNumber: SortFn<typeof features, TwinRow> = (a, b, column) =>
  Number(a.getValue(column)) - Number(b.getValue(column));

const columnOf = ({ key, title, numeric }: TwinColumn): ColumnDef<typeof features, TwinRow, CellData> => ({
  id: key,
  header: title,
  accessorFn: (row) => (numeric ? (row[key]?.number ?? undefined) : (row[key]?.text ?? '')),
  sortFn: numeric ? byNumber : byWords,
  sortUndefined: 'last',
  sortDescFirst: numeric,
});

const SORTED = {
  asc: { aria: 'ascending', sign: '↑' },
  desc: { aria: 'descending', sign: '↓' },
  none: { aria: 'none', sign: '↕' },
} as const;

function CellText({
  cell,
  name,
  onSelect,
}: {
  cell: Cell;
  name: string;
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
      aria-label={FRAME_WORDS.openSource(`${name} ${text}${note === undefined ? '' : ` ${note}`}`)}
      onClick={() => onSelect(selection)}
    >
      {words}
    </button>
  );
}

/** The table twin of a chart: sortable by every column, the first one staying in sight, figures that open their source. */
export function TwinTable({
  twin,
  title,
  by,
  onSort,
  onSelect,
}: {
  twin: Twin;
  title: string;
  /** Null for the order of the chart, which also stands in for a column the table does not have. */
  by: TableSort | null;
  onSort: (by: TableSort | null) => void;
  onSelect: (selection: Selection) => void;
}) {
  const columns = useMemo(() => twin.columns.map(columnOf), [twin]);
  const key = by === null ? undefined : twin.columns[by.column - 1]?.key;
  const sorting: SortingState =
    by === null || key === undefined ? [] : [{ id: key, desc: by.order === 'descending' }];
  const table = useTable({
    features,
    columns,
    data: twin.rows,
    state: { sorting },
    onSortingChange: (updater) => {
      const [next] = typeof updater === 'function' ? updater(sorting) : updater;
      const column = twin.columns.findIndex(({ key }) => key === next?.id) + 1;
      onSort(
        next === undefined || column === 0 ? null : { column, order: next.desc ? 'descending' : 'ascending' },
      );
    },
  });
  const shown = new Map(twin.columns.map((column) => [column.key, column]));
  const [first] = twin.columns;
  // The frame around says the unit where all columns share one.
  const oneUnit = new Set(twin.columns.flatMap(({ unit }) => unit ?? [])).size <= 1;

  return (
    <section className="max-h-[70vh] overflow-auto" aria-label={FRAME_WORDS.table(title)} tabIndex={-1}>
      <table className="grid-table">
        <caption className="sr-only">{FRAME_WORDS.table(title)}</caption>
        <thead className="sticky top-0 z-20 bg-panel">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header, at) => {
                const column = shown.get(header.column.id);
                const order = SORTED[header.column.getIsSorted() || 'none'];
                return (
                  <th
                    key={header.id}
                    scope="col"
                    aria-sort={order.aria}
                    className={`bg-panel ${at === 0 ? 'sticky left-0 z-10' : ''} ${column?.numeric ? 'figure' : ''}`}
                  >
                    <button
                      type="button"
                      className="min-h-6 font-medium"
                      onClick={header.column.getToggleSortingHandler()}
                      aria-label={FRAME_WORDS.sortBy(column?.title ?? '')}
                      title={column?.title}
                    >
                      {column?.short ?? column?.title}
                      {column?.unit === undefined || oneUnit ? null : (
                        <span className="at">{WRITING.inBrackets(column.unit)}</span>
                      )}
                      <span aria-hidden="true" className="at ml-1">
                        {order.sign}
                      </span>
                    </button>
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ id, original }) => (
            <tr key={id}>
              {twin.columns.map(({ key, title: columnTitle, numeric }, at) => {
                const cell = original[key];
                if (at === 0) {
                  return (
                    <th
                      key={key}
                      scope="row"
                      className="sticky left-0 z-10 bg-panel font-normal whitespace-nowrap"
                    >
                      {cell?.text}
                    </th>
                  );
                }
                const name = `${first === undefined ? '' : (original[first.key]?.text ?? '')} ${columnTitle}`;
                return (
                  <td key={key} className={numeric ? 'figure' : ''}>
                    {cell === undefined ? null : <CellText cell={cell} name={name} onSelect={onSelect} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
