import { useEffect, useId, useRef, useState } from 'react';
import type { TwinColumn } from '../../../charts/chart.ts';
import { TABLE_WORDS, WRITING } from '../../../words/words.ts';
import { AS_IT_COMES, isArranged, type TableChoice } from '../../table-choice.ts';
import { Menu } from '../Menu.tsx';
import { Tick } from '../Tick.tsx';
import { shownColumns } from './arrange.ts';

export type OnChoice = (choice: TableChoice, how?: 'push' | 'replace') => void;

/** In ms: browsers refuse an address that is written at every letter. */
const PATIENCE = 250;
const LONGEST = 60;

/** The field to find rows by; what is typed counts after a moment. */
function Find({ find, onFind }: { find: string; onFind: (find: string) => void }) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {TABLE_WORDS.find}
      </label>
      <input
        id={id}
        type="search"
        className="control w-44"
        maxLength={LONGEST}
        placeholder={TABLE_WORDS.find}
        value={typed ?? find}
        onChange={({ target: { value } }) => {
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            onFind(value);
            setTyped(null);
          }, PATIENCE);
        }}
      />
    </>
  );
}

/** What stands above a table: finding rows, choosing columns, how many rows there are, and the way back. */
export function TableTools({
  columns,
  choice,
  onChoice,
  found,
  all,
}: {
  columns: readonly TwinColumn[];
  choice: TableChoice;
  onChoice: OnChoice;
  found: number;
  all: number;
}) {
  const shown = shownColumns(columns, choice).columns;
  const latest = useRef(choice);
  latest.current = choice;
  return (
    <div className="no-print mb-2 flex flex-wrap items-center gap-2 text-[13px]">
      <Find find={choice.find} onFind={(find) => onChoice({ ...latest.current, find }, 'replace')} />
      <Menu label={TABLE_WORDS.columns} value={TABLE_WORDS.columnsShown(shown.length, columns.length)}>
        <ul>
          {columns.map((column) => {
            const isShown = shown.includes(column);
            const last = isShown && shown.length === 1;
            return (
              <li key={column.key}>
                <Tick
                  label={last ? `${column.title}${WRITING.inBrackets(TABLE_WORDS.lastColumn)}` : column.title}
                  checked={isShown}
                  onChange={() => {
                    if (last) return;
                    const hidden = columns
                      .filter((one) => (one === column ? isShown : !shown.includes(one)))
                      .map(({ key }) => key);
                    onChoice({ ...choice, hidden });
                  }}
                />
              </li>
            );
          })}
        </ul>
      </Menu>
      <span role="status" className="text-muted">
        {choice.find.trim() === '' ? TABLE_WORDS.rowsAll(all) : TABLE_WORDS.rowsFound(found, all)}
      </span>
      {isArranged(choice) ? (
        <button type="button" className="control control-quiet" onClick={() => onChoice(AS_IT_COMES)}>
          {TABLE_WORDS.asItComes}
        </button>
      ) : null}
    </div>
  );
}
