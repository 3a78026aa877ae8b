import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Disclosure } from '../../charts/matrix.ts';
import type { Absence } from '../../core/absence.ts';
import type { Row } from '../../db/tables.ts';
import { absenceWords } from '../../words/registries.ts';
import { FIND_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { change } from '../address-bar.ts';
import { markDrawn } from '../drawn.ts';
import { disclosureRows, stepFrom } from './disclosure-rows.ts';

const ROW = 32;
const MOST_HEIGHT = 18 * ROW;
const { grid: WORDS_OF_GRID } = FIND_WORDS;

/** What a cell says where there is room for a word, and in a sentence. */
const shownIn = ({ absence, disclosed, expected }: Disclosure): string =>
  absence === null ? `${disclosed}/${expected}` : absenceWords(absence).sign;
const toldOf = ({ absence, disclosed, expected }: Disclosure): string =>
  absence === null ? WORDS_OF_GRID.disclosed(disclosed, expected) : absenceWords(absence).name;

/** How much of the full shade a cell has, in whole percent. */
const shareOf = ({ disclosed, expected }: Disclosure): number =>
  expected === 0 ? 0 : Math.round((100 * disclosed) / expected);

type Shaded = CSSProperties & { readonly '--share': string };
const shade = (cell: Disclosure): Shaded => ({ '--share': `${shareOf(cell)}%` });

/**
 * What very many bureaus disclose, a row each under its province and a column a year, only the rows in sight drawn.
 * Arrows walk through the cells, Enter opens the source of one.
 */
export function DisclosureGrid({
  title,
  cells,
  regions,
  indicator,
}: {
  title: string;
  cells: readonly Disclosure[];
  regions: readonly Row<'regions'>[];
  /** What a cell opens. */
  indicator: string;
}) {
  const { years, rows } = useMemo(() => disclosureRows(cells, regions), [cells, regions]);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const [at, setAt] = useState({ row: 1, column: 0 });
  const current = rows[at.row]?.kind === 'bureau' ? at : { row: 1, column: 0 };
  const drawing = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollPaddingStart: ROW,
  });
  const drawn = drawing.getVirtualItems();
  // Every row is as wide as the others, whatever stands in it.
  const columns = {
    gridTemplateColumns: `minmax(8rem, 2fr) repeat(${years.length}, minmax(64px, 1fr))`,
    minWidth: `calc(8rem + ${years.length * 64}px)`,
  };
  const absences = useMemo(() => [...new Set(cells.flatMap(({ absence }) => absence ?? []))], [cells]);
  useEffect(() => {
    if (cells.length > 0) markDrawn();
  }, [cells]);

  const open = ({ row, column }: typeof current) => {
    const opened = rows[row];
    const cell = opened?.kind === 'bureau' ? opened.cells[column] : undefined;
    if (cell) change({ open: { indicator, bureau: cell.bureau, year: cell.year }, fact: null });
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepFrom(current, event.key, rows, years.length);
    if (next) {
      setAt(next);
      drawing.scrollToIndex(next.row);
    } else if (event.key === 'Enter' || event.key === ' ') open(current);
    else return;
    event.preventDefault();
  };

  return (
    <section className="card min-w-0" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="text-[12px] text-muted">
        {WORDS_OF_GRID.held(cells.filter(({ absence }) => absence === null).length, cells.length)}
        {WRITING.gap}
        {WORDS.charts.disclosureScope}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot draw only the rows in sight */}
      <div
        ref={box}
        role="grid"
        aria-label={WORDS_OF_GRID.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={years.length + 1}
        tabIndex={0}
        aria-activedescendant={
          drawn.some(({ index }) => index === current.row)
            ? `${id}-${current.row}-${current.column}`
            : undefined
        }
        className="group/grid relative mt-2 overflow-auto rounded border border-line text-[13px]"
        style={{ height: Math.min(MOST_HEIGHT, (rows.length + 1) * ROW + 2) }}
        onKeyDown={press}
        onClick={(event) => {
          const cell = event.target instanceof Element ? event.target.closest('[data-row]') : null;
          if (!(cell instanceof HTMLElement)) return;
          const pressed = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
          setAt(pressed);
          open(pressed);
        }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid takes the focus and names the cell it is on */}
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-20 grid border-b border-strong-line bg-panel text-muted"
          style={{ ...columns, height: ROW }}
        >
          <Named role="columnheader">{WORDS_OF_GRID.bureau}</Named>
          {years.map((year, column) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <span
              key={year}
              role="columnheader"
              aria-colindex={column + 2}
              className="flex items-center justify-center"
            >
              {year}
            </span>
          ))}
        </div>
        <div
          role="none"
          className="relative"
          style={{ height: drawing.getTotalSize(), minWidth: columns.minWidth }}
        >
          {drawn.map(({ index, start, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                className="absolute inset-x-0 grid"
                style={{ ...columns, height: ROW, transform: `translateY(${start}px)` }}
              >
                {row.kind === 'province' ? (
                  <Named role="rowheader" strong>
                    {WORDS_OF_GRID.provinceOf(row.name, row.bureaus)}
                  </Named>
                ) : (
                  <>
                    <Named role="rowheader">{row.name}</Named>
                    {row.cells.map((cell, column) => (
                      // biome-ignore lint/a11y/useSemanticElements: as above
                      // biome-ignore lint/a11y/useFocusableInteractive: as above
                      <span
                        key={cell.year}
                        id={`${id}-${index}-${column}`}
                        role="gridcell"
                        aria-colindex={column + 2}
                        aria-label={WORDS_OF_GRID.cell(cell.bureauName, cell.year, toldOf(cell))}
                        title={toldOf(cell)}
                        data-row={index}
                        data-column={column}
                        data-current={index === current.row && column === current.column}
                        className={`m-px flex cursor-pointer items-center justify-center rounded-xs hover:outline-2 hover:outline-accent group-focus-visible/grid:data-[current=true]:outline-2 group-focus-visible/grid:data-[current=true]:outline-accent ${cell.absence === null ? 'shaded' : 'hatched text-muted'}`}
                        style={cell.absence === null ? shade(cell) : undefined}
                      >
                        {shownIn(cell)}
                      </span>
                    ))}
                  </>
                )}
              </div>
            );
          })}
        </div>
      </div>
      <Key absences={absences} />
    </section>
  );
}

/** The name of a row or of their column, which stays in sight while the years scroll. */
function Named({
  role,
  strong = false,
  children,
}: {
  role: 'rowheader' | 'columnheader';
  strong?: boolean;
  children: string;
}) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: headers of rows and of columns both stand in a column
    <span
      role={role}
      aria-colindex={1}
      title={children}
      className={`sticky left-0 z-10 flex items-center overflow-hidden bg-panel px-2 whitespace-nowrap ${strong ? 'col-span-full w-max font-medium' : ''}`}
    >
      <span className="truncate">{children}</span>
    </span>
  );
}

/** What the cells say, with the signs of absence that occur. */
function Key({ absences }: { absences: readonly Absence[] }) {
  return (
    <p className="mt-2 text-[12px] text-muted">
      {WORDS_OF_GRID.key}
      {absences
        .map((absence) => `${absenceWords(absence).sign} ${absenceWords(absence).name}`)
        .join(WRITING.gap)}
      <br />
      {WORDS_OF_GRID.why}
    </p>
  );
}
