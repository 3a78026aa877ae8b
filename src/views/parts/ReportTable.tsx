import type { reports as reportsQuery } from '../../db/queries/reports.ts';
import type { RowOf } from '../../db/query.ts';
import { kindName } from '../../words/registries.ts';
import { WORDS } from '../../words/words.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { shareOf } from '../shown-figure.ts';
import { Scroller } from './Scroller.tsx';
import { VerdictCount } from './VerdictCount.tsx';

type Report = RowOf<(typeof reportsQuery)['columns']>;

/** Every report with how much of it was read and how its checks came out; each leads to its page. */
export function ReportTable({ reports }: { reports: readonly Report[] }) {
  const { overview } = WORDS;
  return (
    <Scroller label={overview.reportsTitle} className="card">
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">{overview.bureau}</th>
            <th scope="col">{overview.year}</th>
            <th scope="col">{overview.kind}</th>
            <th scope="col" className="figure">
              {overview.facts}
            </th>
            <th scope="col" className="figure">
              {overview.unbound}
            </th>
            <th scope="col" className="figure">
              {overview.coverage}
            </th>
            <th scope="col" className="figure">
              {overview.unread}
            </th>
            <th scope="col" className="figure">
              {overview.held}
            </th>
            <th scope="col" className="figure">
              {overview.broken}
            </th>
            <th scope="col" className="figure">
              {overview.unchecked}
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row" className="font-normal">
                <a
                  className="inline-block min-h-6 whitespace-nowrap"
                  {...linkTo({ ...START_STATE, page: 'report', report: report.id })}
                >
                  {report.bureau_name}
                </a>
                <span className="block text-[12px] text-muted">{report.parent_name}</span>
              </th>
              <td>{report.year}</td>
              <td className="whitespace-nowrap">{kindName(report.kind)}</td>
              <td className="figure">{report.facts}</td>
              <td className="figure">{report.facts - report.bound}</td>
              <td className="figure">{shareOf(report.tokens - report.unread, report.tokens)}</td>
              <td className="figure">{report.unread}</td>
              <td className="figure">
                <VerdictCount verdict="holds" count={report.held} />
              </td>
              <td className="figure">
                <VerdictCount verdict="broken" count={report.broken} />
              </td>
              <td className="figure">
                <VerdictCount verdict="unchecked" count={report.unchecked} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-muted">{overview.checkNote}</p>
    </Scroller>
  );
}
