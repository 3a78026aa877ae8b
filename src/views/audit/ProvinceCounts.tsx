import { grouped } from '../../core/format.ts';
import { AUDIT_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { groupBy } from '../group-by.ts';
import { Notice } from '../parts/Notices.tsx';
import { Scroller } from '../parts/Scroller.tsx';
import { VerdictCount } from '../parts/VerdictCount.tsx';
import { isOfProvinces } from './asked.ts';
import { amissIn, largestAmiss, tallyVerdicts } from './catalogue.ts';
import { verdictWord } from './told.ts';
import type { Audit } from './use-audit.ts';

const COLUMNS = ['doubtful', 'rounding', 'holds', 'unchecked'] as const;

/** In the place of a list that would be too long: each province with its counts, most amiss first, leading to its findings. */
export function ProvinceCounts({ state, audit: { provinces, scope } }: { state: State; audit: Audit }) {
  const inScope = new Set(scope.inScope.map(({ code }) => `${code.slice(0, 2)}0000`));
  const names = new Map(scope.regions.map(({ code, name }) => [code, name]));
  const rows = [...groupBy(provinces, ({ province }) => province)]
    .filter(([province]) => inScope.has(province))
    .map(([province, own]) => {
      const counts = own.map((count) => ({ ...count, check_id: '', reports: 0 }));
      const tally = tallyVerdicts(counts);
      return { province, tally, amiss: amissIn(tally), largest: largestAmiss(counts) };
    })
    .sort((a, b) => b.amiss - a.amiss || (a.province < b.province ? -1 : 1));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Notice>{isOfProvinces(state) ? AUDIT_WORDS.tooMany : AUDIT_WORDS.tooManyOf}</Notice>
      <Scroller label={AUDIT_WORDS.province} className="card">
        <table className="grid-table sticky-names">
          <thead>
            <tr>
              <th scope="col">{AUDIT_WORDS.province}</th>
              <th scope="col" className="figure">
                {AUDIT_WORDS.bothVerdicts}
              </th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="figure">
                  {verdictWord(column)}
                </th>
              ))}
              <th scope="col" className="figure">
                {AUDIT_WORDS.largestColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ province, tally, amiss, largest }) => (
              <tr key={province}>
                <th scope="row" className="font-normal whitespace-nowrap">
                  <a
                    className="inline-block min-h-6"
                    {...linkTo({ ...state, regions: [province], bureaus: [], finding: null })}
                  >
                    {names.get(province) ?? province}
                  </a>
                </th>
                <td className="figure">
                  <VerdictCount verdict="broken" count={amiss} />
                </td>
                {COLUMNS.map((column) => (
                  <td key={column} className="figure">
                    <VerdictCount verdict={column} count={tally[column]} />
                  </td>
                ))}
                <td className="figure">{largest === null ? '' : grouped(String(largest))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}
