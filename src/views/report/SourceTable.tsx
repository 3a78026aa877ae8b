import type { Row } from '../../db/tables.ts';
import { wordFor } from '../../words/language.ts';
import { WORDS, WRITING } from '../../words/words.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { useMedia, WIDE_ENOUGH_FOR_PANEL } from '../media.ts';
import { FactCard, type FactRow, factName } from '../parts/FactCard.tsx';
import { FindingList } from '../parts/FindingList.tsx';
import { PrintedFigure } from '../parts/PrintedFigure.tsx';
import { Scroller } from '../parts/Scroller.tsx';
import { printedFigure } from '../shown-figure.ts';
import { isVerdict, VERDICTS, verdictName } from '../verdicts.ts';
import { useIsHeld } from './held.ts';
import { useShowing } from './showing.ts';
import { layOutGrid } from './source-grid.ts';

type Finding = Row<'findings'>;
/** The gravest verdict of the checks that use a figure, by fact id. */
export type VerdictOf = ReadonlyMap<string, string>;

/** Where a table and a figure stand on the page. */
export const tableAnchor = (table: string): string => `table-${table}`;
export const figureAnchor = (fact: string): string => `fact-${fact}`;

/** One source table put together again: every figure is a button that opens its source. */
export function SourceTable({
  table,
  figures,
  findings,
  verdicts,
  current,
}: {
  table: Row<'source_tables'>;
  figures: readonly FactRow[];
  findings: readonly Finding[];
  verdicts: VerdictOf;
  current: string | null;
}) {
  const { subject, columns, rows } = layOutGrid(figures);
  const held = useIsHeld();
  const beside = useMedia(WIDE_ENOUGH_FOR_PANEL);
  const shown = figures.find(({ id }) => id === current);
  return (
    <section id={tableAnchor(table.id)} className="card min-w-0" aria-label={table.title}>
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h3 lang="zh-CN">{subject === null ? table.title : WRITING.named(table.title, subject)}</h3>
        <span className="text-muted">
          {wordFor(WORDS.forms, table.form)} · {WORDS.report.lineRange(table.first_line, table.last_line)}
        </span>
        {held && (
          <a
            className="min-h-6"
            {...linkTo({ ...START_STATE, page: 'report', report: table.report, line: table.first_line })}
          >
            {WORDS.report.permalink}
            <span className="sr-only">
              {WRITING.colon}
              <span lang="zh-CN">{table.title}</span>
            </span>
          </a>
        )}
      </div>
      <Scroller label={table.title}>
        <table className="grid-table sticky-names">
          <thead>
            <tr>
              <th scope="col">{WORDS.panel.row}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className="figure" lang={column ? 'zh-CN' : undefined}>
                  {column || WORDS.report.unlabelled}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row" className="min-w-36 max-w-80 font-normal" lang={label ? 'zh-CN' : undefined}>
                  {label || WORDS.report.unlabelled}
                </th>
                {cells.map((cell, index) => (
                  <td key={columns[index]} className="figure">
                    {cell.map((fact) => (
                      <Figure
                        key={fact.id}
                        fact={fact}
                        verdict={verdicts.get(fact.id)}
                        current={fact.id === current}
                      />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {shown && held && !beside && (
        <div className="mt-3">
          <FactCard fact={shown} current />
        </div>
      )}
      {findings.length > 0 && (
        <div className="mt-3">
          <h4 className="mb-1 text-muted">{WORDS.report.findingsHere}</h4>
          <FindingList findings={findings} />
        </div>
      )}
    </section>
  );
}

function Figure({
  fact,
  verdict,
  current,
}: {
  fact: FactRow;
  verdict: string | undefined;
  current: boolean;
}) {
  const showing = useShowing();
  const known = verdict !== undefined && isVerdict(verdict) ? verdict : null;
  const sign = known === null ? null : VERDICTS[known];
  const printed = printedFigure(fact);
  return (
    <button
      type="button"
      id={figureAnchor(fact.id)}
      className="figure-button"
      aria-current={current}
      aria-label={`${WORDS.report.figure(factName(fact), printed, fact.line)}${known === null ? '' : `${WRITING.comma}${verdictName(known)}`}`}
      onClick={() => showing.figure(fact)}
    >
      {sign && (
        <span aria-hidden="true" className={sign.tone}>
          {sign.sign}
        </span>
      )}
      <span>
        <PrintedFigure fact={fact} />
      </span>
      <span className="at">{WORDS.lineName(fact.line)}</span>
    </button>
  );
}
