import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Selection, Twin } from '../../charts/chart.ts';
import { FRAME_WORDS, TABLE_WORDS, WRITING } from '../../words/words.ts';
import { pointAt } from '../highlight.ts';
import { useIsPrinting } from '../printing.ts';
import type { TableChoice } from '../table-choice.ts';
import { arrangeRows, bureauOf, nextSort, shownColumns, sortedColumn } from './table/arrange.ts';
import { BodyRow, type DrawCell } from './table/BodyRow.tsx';
import { HeaderRow } from './table/HeaderRow.tsx';
import { type Spot, stepFrom } from './table/step.ts';
import { type MenuOf, TableMenu } from './table/TableMenu.tsx';
import { type OnChoice, TableTools } from './table/TableTools.tsx';
import { useWidth } from './table/use-width.ts';
import { naturalWidths, placeColumns } from './table/widths.ts';

/** Rows beyond which only those in sight are drawn. */
const MOST_DRAWN = 60;
/** Heights in px, as the style sheet has them. */
const HEADER = 46;
const ROW = 36;
/** Rows kept on top that also stay in sight; more would leave no room. */
const MOST_STICKY = 5;

const rowAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('tr[data-row]') : null;

function spotOf(target: EventTarget): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = rowAt(target);
  return cell === null || row === null
    ? null
    : { row: Number(row.dataset.row), column: Number(cell.dataset.column) };
}

type Props = {
  readonly twin: Twin;
  readonly title: string;
  readonly choice: TableChoice;
  readonly onChoice: OnChoice;
  readonly onSelect: (selection: Selection) => void;
  /** Narrows the page to a bureau; left out where a page cannot be narrowed. */
  readonly onNarrow?: (bureau: string) => void;
  readonly draw?: DrawCell;
};

/**
 * A table that is sorted by any column, searched, and arranged: columns pinned or left out, rows kept on top. Of a long
 * one only the rows in sight are drawn, on paper all. Arrow keys move between its cells, Enter opens a figure's source.
 */
export function TwinTable({ twin, title, choice, onChoice, onSelect, onNarrow, draw }: Props) {
  const { columns, pinned } = useMemo(() => shownColumns(twin.columns, choice), [twin, choice]);
  const { places, top } = useMemo(() => arrangeRows(twin, choice), [twin, choice]);
  const sorted = sortedColumn(twin.columns, choice.by);
  const printing = useIsPrinting();
  const [scroller, width] = useWidth();
  // The frame around says the unit where all columns share one.
  const oneUnit = new Set(twin.columns.flatMap(({ unit }) => unit ?? [])).size <= 1;
  const natural = useMemo(
    () =>
      naturalWidths(columns, twin.rows, ({ title, short, unit }) =>
        unit === undefined || oneUnit ? (short ?? title) : `${short ?? title}${WRITING.inBrackets(unit)}`,
      ),
    [columns, twin.rows, oneUnit],
  );
  const { widths, lefts } = useMemo(() => placeColumns(natural, pinned, width), [natural, pinned, width]);

  const sticky = top <= MOST_STICKY ? top : 0;
  const above = HEADER + sticky * ROW;
  const rest = places.length - top;
  const partly = rest > MOST_DRAWN && !printing;
  const virtual = useVirtualizer({
    count: partly ? rest : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollMargin: HEADER + top * ROW,
    scrollPaddingStart: above,
  });
  const items = virtual.getVirtualItems();
  const from = partly ? (items[0]?.index ?? 0) : 0;
  const to = partly ? (items.at(-1)?.index ?? -1) : rest - 1;

  const [at, setAt] = useState<Spot>({ row: -1, column: 0 });
  const wanted = useRef<Spot | null>(null);
  const inSight = at.row < top || (at.row - top >= from && at.row - top <= to);
  const tab: Spot = {
    row: at.row >= places.length || !inSight ? -1 : at.row,
    column: Math.min(at.column, columns.length - 1),
  };
  useEffect(() => {
    if (wanted.current === null) return;
    const { row, column } = wanted.current;
    const cell = scroller.current?.querySelector<HTMLElement>(
      `tr[data-row="${row}"] > [data-column="${column}"]`,
    );
    if (!cell) return;
    wanted.current = null;
    (cell.querySelector<HTMLElement>('button, a[href]') ?? cell).focus();
  });
  useEffect(() => () => pointAt(null), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const spot = spotOf(event.target);
    if (spot === null || event.altKey || event.metaKey) return;
    const bureau = rowAt(event.target)?.dataset.bureau;
    if (event.key === 'Enter' && event.shiftKey && bureau !== undefined && onNarrow !== undefined) {
      event.preventDefault();
      onNarrow(bureau);
      return;
    }
    const next = stepFrom(
      spot,
      { key: event.key, ctrl: event.ctrlKey },
      { rows: places.length, columns: columns.length },
    );
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    if (partly && next.row >= top) virtual.scrollToIndex(next.row - top);
    setAt({ ...next });
  };
  const onClickCapture = (event: MouseEvent) => {
    const bureau = rowAt(event.target)?.dataset.bureau;
    if (!event.shiftKey || bureau === undefined || onNarrow === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onNarrow(bureau);
  };

  const [menu, setMenu] = useState<MenuOf | null>(null);
  const latest = useRef({ onSelect });
  latest.current = { onSelect };
  const steady = useMemo(
    () => ({
      select: (selection: Selection) => latest.current.onSelect(selection),
      menu: (bureau: string, name: string, button: HTMLElement) =>
        setMenu({ kind: 'row', bureau, name, button }),
    }),
    [],
  );
  const canPin = useMemo(
    () => twin.rows.length > 1 && twin.rows.some((row) => bureauOf(row) !== null),
    [twin],
  );
  const rowsBetween = (first: number, last: number) =>
    places.slice(first, last).map((place, index) => {
      const row = twin.rows[place];
      return row === undefined ? null : (
        <BodyRow
          key={place}
          row={row}
          at={first + index}
          columns={columns}
          nameKey={twin.columns[0]?.key ?? ''}
          lefts={lefts}
          tab={tab.row === first + index ? tab.column : null}
          keptOnTop={first + index < top}
          onSelect={steady.select}
          onMenu={canPin ? steady.menu : null}
          draw={draw}
        />
      );
    });
  const gap = (height: number) =>
    height <= 0 ? null : (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
      <tr aria-hidden="true">
        <td colSpan={columns.length} style={{ height, padding: 0, border: 0 }} />
      </tr>
    );

  return (
    <div>
      <TableTools
        columns={twin.columns}
        choice={choice}
        onChoice={onChoice}
        found={places.length}
        all={twin.rows.length}
      />
      <section
        ref={scroller}
        className="table-scroller"
        aria-label={FRAME_WORDS.table(title)}
        tabIndex={-1}
        style={{
          scrollPaddingTop: above,
          scrollPaddingLeft: widths.slice(0, lefts.length).reduce((sum, width) => sum + width, 0),
        }}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through by key is a grid
          role="grid"
          className="grid-table twin-table"
          style={printing ? undefined : { width: widths.reduce((sum, width) => sum + width, 0) }}
          aria-rowcount={places.length + 1}
          aria-colcount={columns.length}
          aria-label={FRAME_WORDS.table(title)}
          aria-description={TABLE_WORDS.keys}
          onKeyDown={onKeyDown}
          onClickCapture={onClickCapture}
          onMouseDown={(event) => event.shiftKey && event.preventDefault()}
          onFocus={({ target }) => {
            const spot = spotOf(target);
            if (spot !== null && (spot.row !== at.row || spot.column !== at.column)) setAt(spot);
            pointAt(rowAt(target)?.dataset.bureau ?? null);
          }}
          onBlur={() => pointAt(null)}
          onMouseOver={({ target }) => pointAt(rowAt(target)?.dataset.bureau ?? null)}
          onMouseLeave={() => pointAt(rowAt(document.activeElement)?.dataset.bureau ?? null)}
        >
          <colgroup>
            {columns.map(({ key }, place) => (
              <col key={key} style={printing ? undefined : { width: widths[place] }} />
            ))}
          </colgroup>
          <thead>
            <HeaderRow
              columns={columns}
              lefts={lefts}
              sorted={sorted}
              order={choice.by?.order ?? null}
              tab={tab.row === -1 ? tab.column : null}
              oneUnit={oneUnit}
              onSort={(column) =>
                onChoice({
                  ...choice,
                  by: nextSort(column, column === sorted ? (choice.by?.order ?? null) : null),
                })
              }
              onMenu={(column, button) => setMenu({ kind: 'column', column, button })}
            />
          </thead>
          {top === 0 ? null : (
            <tbody className={sticky > 0 ? 'kept-on-top' : ''}>{rowsBetween(0, top)}</tbody>
          )}
          <tbody>
            {partly ? gap((items[0]?.start ?? 0) - (HEADER + top * ROW)) : null}
            {rowsBetween(top + from, top + to + 1)}
            {partly ? gap((rest - 1 - to) * ROW) : null}
          </tbody>
        </table>
      </section>
      {places.length === 0 ? <p className="py-4 text-muted">{TABLE_WORDS.noneFound}</p> : null}
      <TableMenu
        of={menu}
        onClose={() => setMenu(null)}
        columns={twin.columns}
        choice={choice}
        onChoice={onChoice}
        onNarrow={onNarrow}
      />
    </div>
  );
}
