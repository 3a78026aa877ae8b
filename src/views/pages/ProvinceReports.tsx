import type { reportsByProvince } from '../../db/queries/reports.ts';
import type { RowOf } from '../../db/query.ts';
import { FIND_WORDS, WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { Scroller } from '../parts/Scroller.tsx';
import { VerdictCount } from '../parts/VerdictCount.tsx';
import { shareOf } from '../shown-figure.ts';

type Province = RowOf<(typeof reportsByProvince)['columns']>;

/** How the reports of each province were read and checked; a province leads to its reports. */
export function ProvinceReports({
  state,
  provinces,
  nameOf,
}: {
  state: State;
  provinces: readonly Province[];
  nameOf: (code: string) => string;
}) {
  const { overview } = WORDS;
  const { province } = FIND_WORDS;
  const figures = [
    province.bureaus,
    overview.reports,
    overview.facts,
    overview.unbound,
    overview.coverage,
    overview.unread,
    overview.held,
    overview.broken,
    overview.unchecked,
  ];
  return (
    <Scroller label={province.title} className="card">
      <p className="mb-2 text-muted">{province.note}</p>
      <table className="grid-table sticky-names">
        <thead>
          <tr>
            <th scope="col">{province.name}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className="figure">
                {figure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {provinces.map((row) => (
            <tr key={row.province}>
              <th scope="row" className="font-normal">
                <a
                  className="inline-block min-h-6 whitespace-nowrap"
                  title={province.choose(nameOf(row.province))}
                  {...linkTo({ ...state, regions: [row.province] })}
                >
                  {nameOf(row.province)}
                </a>
              </th>
              <td className="figure">{row.bureaus}</td>
              <td className="figure">{row.reports}</td>
              <td className="figure">{row.facts}</td>
              <td className="figure">{row.facts - row.bound}</td>
              <td className="figure">{shareOf(row.tokens - row.unread, row.tokens)}</td>
              <td className="figure">{row.unread}</td>
              <td className="figure">
                <VerdictCount verdict="holds" count={row.held} />
              </td>
              <td className="figure">
                <VerdictCount verdict="broken" count={row.broken} />
              </td>
              <td className="figure">
                <VerdictCount verdict="unchecked" count={row.unchecked} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-muted">{overview.checkNote}</p>
    </Scroller>
  );
}
