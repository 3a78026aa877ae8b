import { useMemo } from 'react';
import { matrix } from '../../charts/matrix.ts';
import { indicatorSentence, toldIndicator } from '../../words/registries.ts';
import { FIND_WORDS, WORDS, WRITING } from '../../words/words.ts';
import type { State } from '../address.ts';
import { change } from '../address-bar.ts';
import { nameGaps, reportsBehind, tellScope } from '../chart-words.ts';
import { cautionsFor } from '../comparison.ts';
import { overviewChart } from '../first-charts.ts';
import { latestWithin } from '../marks.ts';
import { allReports, disclosures, latestValues, provinceReports, reportsIn, summary } from '../needs.ts';
import { Menu } from '../parts/Menu.tsx';
import { PageChart } from '../parts/PageChart.tsx';
import { RegionTree } from '../parts/RegionTree.tsx';
import { ReportTable } from '../parts/ReportTable.tsx';
import { compare } from '../peer-group.ts';
import { bureausInScope, isMany } from '../scope.ts';
import { shareOf } from '../shown-figure.ts';
import { useRows } from '../snapshot.tsx';
import { HERO } from '../topics.ts';
import { useScope } from '../use-scope.ts';
import { DisclosureGrid } from './DisclosureGrid.tsx';
import { disclosureCells } from './disclosure-cells.ts';
import { ProvinceReports } from './ProvinceReports.tsx';

/** What the snapshot holds, the headline comparison, what is disclosed, and how each report was read. */
export function OverviewPage({ state }: { state: State }) {
  const { overview } = WORDS;
  const scope = useScope(state);
  const [count] = useRows(summary).rows;
  const shown = useMemo(
    () =>
      bureausInScope(
        scope.held,
        { regions: state.regions, levels: [], bureaus: [], years: null },
        scope.regions,
      ),
    [scope.held, scope.regions, state.regions],
  );

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <header>
        <h1>
          {count
            ? overview.headline(count.bureaus, count.reports, count.first_year ?? 0, count.last_year ?? 0)
            : overview.title}
        </h1>
        <p className="text-muted">
          {WORDS.productSentence}
          {WRITING.between}
          {count && overview.headlineFindings(count.broken)}
        </p>
      </header>
      {count && (
        <dl
          className="grid grid-cols-3 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-6"
          aria-label={overview.figures}
        >
          <Count name={overview.reports} value={String(count.reports)} />
          <Count name={overview.facts} value={String(count.facts)} />
          <Count name={overview.readShare} value={shareOf(count.tokens - count.unread, count.tokens)} />
          <Count name={overview.held} value={`✓ ${count.held}`} tone="text-holds" />
          <Count name={overview.broken} value={`✗ ${count.broken}`} tone="text-broken" />
          <Count name={overview.unchecked} value={`? ${count.unchecked}`} tone="text-unchecked" />
        </dl>
      )}
      {(isMany(scope.held) || state.regions.length > 0) && <Regions state={state} scope={scope} />}
      <Headline scope={scope} shown={shown} />
      <Disclosed scope={scope} shown={shown} />
      <Reports state={state} scope={scope} />
    </div>
  );
}

type Scope = ReturnType<typeof useScope>;
type Part = { readonly scope: Scope; readonly shown: Scope['held'] };

/** The regions this page is narrowed to. */
function Regions({ state, scope }: { state: State; scope: Scope }) {
  const nameOf = namesOf(scope);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Menu
        label={WORDS.filters.regions}
        value={state.regions.length === 0 ? WORDS.filters.all : String(state.regions.length)}
      >
        <RegionTree regions={scope.regions} chosen={state.regions} />
      </Menu>
      {state.regions.length > 0 && (
        <>
          <span>{WRITING.listOf(state.regions.slice(0, MOST_NAMED).map(nameOf))}</span>
          {state.regions.length > MOST_NAMED && (
            <span className="text-muted">{FIND_WORDS.andMore(state.regions.length)}</span>
          )}
          <button type="button" className="control control-quiet" onClick={() => change({ regions: [] })}>
            {FIND_WORDS.province.all}
          </button>
        </>
      )}
    </div>
  );
}

const MOST_NAMED = 5;
const namesOf = ({ regions }: Scope): ((code: string) => string) => {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
};

function Headline({ scope, shown }: Part) {
  const { rows, status } = useRows(latestValues(HERO));
  const latest = useMemo(
    () =>
      rows.length === 0
        ? []
        : latestWithin(rows, HERO, { bureaus: shown, years: scope.years, nameOf: scope.nameOf }),
    [rows, shown, scope.years, scope.nameOf],
  );
  const { regions } = scope;
  const given = useMemo(() => compare(latest, regions, rows), [latest, regions, rows]);
  const chart = useMemo(() => overviewChart(latest, regions, rows), [latest, regions, rows]);
  return (
    <PageChart
      name="headline"
      firstOf="overview"
      title={WORDS.overview.heroTitle}
      unit={toldIndicator(HERO).unit}
      chart={chart}
      marks={latest}
      reports={reportsBehind(latest, rows)}
      scope={indicatorSentence(HERO)}
      cautions={cautionsFor(given.comparable, regions, rows)}
      status={status}
    />
  );
}

/** A picture that can be exported as long as it can be read; a grid of rows in sight for more bureaus. */
function Disclosed({ scope, shown }: Part) {
  const { overview } = WORDS;
  const { rows, status } = useRows(disclosures);
  const cells = useMemo(() => disclosureCells(rows, shown, scope.nameOf), [rows, shown, scope.nameOf]);
  const many = isMany(shown);
  const chart = useMemo(() => (many ? null : matrix({ cells, indicator: HERO })), [many, cells]);
  if (chart === null) {
    return (
      <DisclosureGrid title={overview.matrixTitle} cells={cells} regions={scope.regions} indicator={HERO} />
    );
  }
  return (
    <PageChart
      name="disclosure"
      title={overview.matrixTitle}
      unit={overview.matrixUnit}
      chart={chart}
      marks={[]}
      reports={reportsShown(rows, shown)}
      subtitle={tellScope(cells)}
      missing={nameGaps(cells.filter(({ absence }) => absence !== null))}
      scope={WORDS.charts.disclosureScope}
      cautions={[]}
      status={status}
    />
  );
}

/** The reports of the bureaus shown, each once. */
function reportsShown(
  rows: readonly { readonly bureau: string; readonly report: string }[],
  shown: Scope['held'],
): readonly string[] {
  const codes = new Set(shown.map(({ code }) => code));
  return rows.filter(({ bureau }) => codes.has(bureau)).map(({ report }) => report);
}

/** Every report; of very many those of the regions chosen, or while none is how each province stands. */
function Reports({ state, scope }: { state: State; scope: Scope }) {
  const many = isMany(scope.held);
  const every = useRows(many || state.regions.length > 0 ? null : allReports);
  const within = useRows(state.regions.length > 0 ? reportsIn(state.regions) : null);
  const provinces = useRows(many && state.regions.length === 0 ? provinceReports : null);
  const byProvince = many && state.regions.length === 0;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2>{byProvince ? FIND_WORDS.province.title : WORDS.overview.reportsTitle}</h2>
      {byProvince ? (
        <ProvinceReports state={state} provinces={provinces.rows} nameOf={namesOf(scope)} />
      ) : (
        <ReportTable reports={state.regions.length > 0 ? within.rows : every.rows} />
      )}
    </section>
  );
}

function Count({ name, value, tone = '' }: { name: string; value: string; tone?: string }) {
  return (
    <div className="flex flex-col-reverse justify-end bg-panel px-4 py-3">
      <dt className="text-[12px] text-muted">{name}</dt>
      <dd className={`text-[20px] leading-tight font-semibold ${tone}`}>{value}</dd>
    </div>
  );
}
