import { isOpenTable } from '../../core/items.ts';
import type { factById } from '../../db/queries/facts.ts';
import type { RowOf } from '../../db/query.ts';
import { itemName, measureName } from '../../words/registries.ts';
import { WORDS, WRITING } from '../../words/words.ts';
import { type State, writeAddress } from '../address.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { allReports, findingsTouching, tablesOf } from '../needs.ts';
import { scrollToOriginal } from '../report/OriginalText.tsx';
import { useRows } from '../snapshot.tsx';
import { CopyButton } from './CopyButton.tsx';
import { FindingList } from './FindingList.tsx';
import { PrintedFigure } from './PrintedFigure.tsx';

export type FactRow = RowOf<(typeof factById)['columns']>;

/** The item a figure is bound to, or null where it goes by the words it is printed under. */
export const boundItem = ({ item, item_name }: FactRow): string | null =>
  item === null || item_name === null || isOpenTable(item) ? null : itemName(item);

/** What a figure is a statement of: 公务接待费 决算数; in an open table, the row's own name: 参保人数 完成值. */
export const factName = (fact: FactRow): string =>
  [boundItem(fact) ?? fact.label, fact.measure === null ? '' : measureName(fact.measure)].join(' ').trim();

/** The state that shows a figure at its line. */
const stateOfFact = ({ id, report, line }: Pick<FactRow, 'id' | 'report' | 'line'>): State => ({
  ...START_STATE,
  page: 'report',
  report,
  line,
  fact: id,
});

/** One printed figure: what is printed, where, and what the checks say of it. */
export function FactCard({ fact, current = false }: { fact: FactRow; current?: boolean }) {
  const report = useRows(allReports).rows.find(({ id }) => id === fact.report);
  const table = useRows(tablesOf(fact.report)).rows.find(({ id }) => id === fact.source_table);
  const findings = useRows(findingsTouching(fact.id));
  const { panel } = WORDS;
  const rows: readonly (readonly [string, string])[] = [
    [
      panel.report,
      report
        ? `${report.bureau_name} ${WORDS.yearName(report.year)}${WRITING.titled(report.title)}`
        : fact.report,
    ],
    [panel.section, fact.section],
    [panel.table, table?.title ?? ''],
    [panel.page, fact.page === null ? '' : WORDS.pageName(fact.page)],
    [panel.row, fact.row_label],
    [panel.column, fact.column_label],
    [
      panel.corrected,
      fact.corrected === null
        ? ''
        : WRITING.named(`${fact.corrected} ${fact.unit ?? ''}`, fact.correction ?? ''),
    ],
  ];
  return (
    <article className={`rounded border p-3 ${current ? 'border-accent' : 'border-line'}`}>
      <h4 className="font-medium">
        {boundItem(fact) ?? <span lang="zh-CN">{fact.label}</span>}{' '}
        {fact.measure !== null && measureName(fact.measure)}
      </h4>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-[18px]">
          <PrintedFigure fact={fact} />
        </span>
        <strong className="font-medium text-accent">{WORDS.lineName(fact.line)}</strong>
        <span className="text-muted">{WORDS.yearName(fact.year)}</span>
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="break-words" lang={name === panel.page ? undefined : 'zh-CN'}>
                {value}
              </dd>
            </div>
          ))}
      </dl>
      <p className="no-print mt-2 flex flex-wrap gap-2">
        {current ? (
          <button type="button" className="control" onClick={scrollToOriginal}>
            {panel.seeOriginal}
          </button>
        ) : (
          <a className="control no-underline" {...linkTo(stateOfFact(fact))}>
            {panel.seeInReport}
          </a>
        )}
        <CopyButton quiet address={() => writeAddress(stateOfFact(fact))}>
          {panel.copyFact}
        </CopyButton>
      </p>
      <h5 className="mt-2 text-muted">{panel.findings}</h5>
      {findings.rows.length > 0 && <FindingList findings={findings.rows} />}
      {findings.rows.length === 0 && <p>{tellEmpty(findings.status)}</p>}
    </article>
  );
}

const tellEmpty = (status: 'waiting' | 'ready' | 'failed'): string =>
  status === 'ready' ? WORDS.panel.noFindings : status === 'waiting' ? WORDS.loading : WORDS.empty.failed;
