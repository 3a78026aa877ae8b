import { useMemo } from 'react';
import { matrix } from '../../charts/matrix.ts';
import { indicatorSentence, toldIndicator } from '../../words/registries.ts';
import { WORDS, WRITING } from '../../words/words.ts';
import type { State } from '../address.ts';
import { nameGaps, reportsBehind, tellScope } from '../chart-words.ts';
import { cautionsFor } from '../comparison.ts';
import { overviewChart } from '../first-charts.ts';
import { latestKnown, marksWithin } from '../marks.ts';
import { allReports, DISCLOSED, disclosures, indicatorValues, summary } from '../needs.ts';
import { PageChart } from '../parts/PageChart.tsx';
import { ReportTable } from '../parts/ReportTable.tsx';
import { yearsInScope } from '../scope.ts';
import { shareOf } from '../shown-figure.ts';
import { useRows } from '../snapshot.tsx';
import { HERO } from '../topics.ts';
import { useScope } from '../use-scope.ts';
import { disclosureCells } from './disclosure-cells.ts';

/** What the snapshot holds, the headline comparison, what is disclosed, and how each report was read. */
export function OverviewPage({ state }: { state: State }) {
  const { overview } = WORDS;
  const scope = useScope(state);
  const counts = useRows(summary);
  const disclosed = useRows(disclosures);
  const values = useRows(indicatorValues(HERO));
  const reports = useRows(allReports);
  const latest = useMemo(
    () =>
      latestKnown(
        marksWithin(values.rows, HERO, {
          bureaus: scope.held,
          years: yearsInScope(values.rows, null, scope.years),
          nameOf: scope.nameOf,
        }),
      ),
    [values.rows, scope.held, scope.years, scope.nameOf],
  );
  const hero = useMemo(() => overviewChart(latest), [latest]);
  const cells = useMemo(
    () => disclosureCells(disclosed.rows, DISCLOSED, scope.held, scope.nameOf),
    [disclosed.rows, scope.held, scope.nameOf],
  );
  const disclosureChart = useMemo(() => matrix({ cells, indicator: HERO }), [cells]);
  const [count] = counts.rows;

  return (
    <div className="grid gap-4">
      <header>
        <h1>
          {count
            ? overview.headline(count.bureaus, count.reports, count.first_year ?? 0, count.last_year ?? 0)
            : overview.title}
        </h1>
        <p className="text-muted">
          {WORDS.productSentence}
          {WRITING.between}
          {count && overview.headlineFindings(count.broken + count.conflict)}
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
          <Count name={overview.held} value={`✓ ${count.holds + count.rounding}`} tone="text-holds" />
          <Count name={overview.broken} value={`✗ ${count.broken + count.conflict}`} tone="text-broken" />
          <Count name={overview.unchecked} value={`? ${count.unchecked}`} tone="text-unchecked" />
        </dl>
      )}
      <PageChart
        name="headline"
        firstOf="overview"
        title={overview.heroTitle}
        unit={toldIndicator(HERO).unit}
        chart={hero}
        marks={latest}
        reports={reportsBehind(latest, values.rows)}
        scope={indicatorSentence(HERO)}
        cautions={cautionsFor(latest, scope.regions, values.rows)}
        status={values.status}
      />
      <PageChart
        name="disclosure"
        title={overview.matrixTitle}
        unit={overview.matrixUnit}
        chart={disclosureChart}
        marks={[]}
        reports={disclosed.rows
          .filter(({ own, topic }) => own && topic === DISCLOSED)
          .map(({ report }) => report)}
        subtitle={tellScope(cells)}
        missing={nameGaps(cells.filter(({ absence }) => absence !== null))}
        scope={WORDS.charts.disclosureScope}
        cautions={[]}
        status={disclosed.status}
      />
      <section className="grid gap-2">
        <h2>{overview.reportsTitle}</h2>
        <ReportTable reports={reports.rows} />
      </section>
    </div>
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
