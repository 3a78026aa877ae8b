import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { withMinus } from '../../charts/mark.ts';
import type { Asked } from '../../db/ask.ts';
import { QUERY_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { Scroller } from '../parts/Scroller.tsx';
import { type CellLink, linkOfCell } from './answer-links.ts';

/** Height of a row in px: cells are one line, so that thousands of rows need not be measured. */
const ROW = 32;

const SAYS: Readonly<Record<CellLink['opens'], (text: string) => string>> = {
  place: QUERY_WORDS.openPlace,
  report: QUERY_WORDS.openReport,
  value: QUERY_WORDS.openValue,
};

function CellOf({
  text,
  numeric,
  link,
  state,
}: {
  text: string | null;
  numeric: boolean;
  link: CellLink | null;
  state: State;
}) {
  if (text === null) return <span className="text-[12px] text-muted">{QUERY_WORDS.nothing}</span>;
  const shown = numeric ? withMinus(text) : text;
  if (link === null) return shown;
  const target = link.opens === 'value' ? { ...state, ...link.part } : { ...START_STATE, ...link.part };
  const { href, onClick } = linkTo(target);
  return (
    <a
      href={href}
      onClick={onClick}
      className="inline-block min-h-[24px] leading-[24px]"
      aria-label={SAYS[link.opens](shown)}
    >
      {shown}
    </a>
  );
}

/** The rows of an answer, of which only those in sight are drawn; ids and figures lead to where they come from. */
export function AnswerTable({
  asked,
  state,
  reports,
}: {
  asked: Asked;
  state: State;
  reports: ReadonlySet<string>;
}) {
  const place = useRef<HTMLElement>(null);
  const { columns, rows } = asked;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    overscan: 12,
    initialRect: { width: 800, height: 560 },
  });
  const seen = virtual.getVirtualItems();
  const above = seen[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <Scroller ref={place} label={QUERY_WORDS.result} className="max-h-[70dvh] rounded border border-line">
      <table className="grid-table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, type, numeric }, at) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name and never move
                key={at}
                scope="col"
                title={type}
                className={`sticky top-0 z-10 bg-panel ${numeric ? 'figure' : ''}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && (
            <tr>
              <td colSpan={columns.length} style={{ height: above, padding: 0, border: 0 }} />
            </tr>
          )}
          {seen.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2} style={{ height: ROW }}>
              {columns.map(({ numeric }, at) => {
                const text = rows[index]?.[at] ?? null;
                return (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name and never move
                    key={at}
                    className={numeric ? 'figure' : ''}
                    style={{ paddingTop: 3, paddingBottom: 3 }}
                  >
                    <div
                      className={`min-h-[24px] leading-[24px] whitespace-nowrap ${numeric ? '' : 'max-w-96 truncate'}`}
                      title={text !== null && text.length > 24 ? text : undefined}
                    >
                      <CellOf
                        text={text}
                        numeric={numeric}
                        link={linkOfCell(asked, rows[index] ?? [], at, reports)}
                        state={state}
                      />
                    </div>
                  </td>
                );
              })}
            </tr>
          ))}
          {below > 0 && (
            <tr>
              <td colSpan={columns.length} style={{ height: below, padding: 0, border: 0 }} />
            </tr>
          )}
        </tbody>
      </table>
    </Scroller>
  );
}
