import { useEffect, useRef } from 'react';
import type { Chart } from '../../charts/chart.ts';
import type { Mark } from '../../charts/mark.ts';
import { WORDS, WRITING } from '../../words/words.ts';
import { type ChartName, DEFAULT_STATE, type Page, writeAddress } from '../address.ts';
import { change, readAddressBar, useChosen } from '../address-bar.ts';
import { tellCautions, tellGaps, tellScope, tellSource } from '../chart-words.ts';
import type { Caution } from '../comparison.ts';
import { markDrawn, whenPainted } from '../drawn.ts';
import { warmWhenIdle } from '../engine-client.ts';
import { useMedia, WIDE_ENOUGH_FOR_FILTERS } from '../media.ts';
import { useReportsNamed } from '../reports-named.ts';
import { useSnapshot } from '../snapshot.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { Notice } from './Notices.tsx';
import { useNarrowing } from './use-narrowing.ts';
import { withTable } from './with-table.ts';

type Props = {
  /** What the address calls its table. */
  readonly name: ChartName;
  readonly title: string;
  readonly unit: string;
  readonly chart: Chart;
  /** The marks drawn, for what is in scope and what is missing. */
  readonly marks: readonly Mark[];
  /** The ids of the reports they were read from. */
  readonly reports: readonly string[];
  /** In place of what the marks say of their scope and gaps, for a chart that is not drawn from marks. */
  readonly subtitle?: string;
  readonly missing?: readonly string[];
  readonly scope: string;
  readonly cautions: readonly Caution[];
  readonly status: 'waiting' | 'ready' | 'failed';
  /** The page whose first chart this is; its picture stands in until the live one is drawn. */
  readonly firstOf?: Page;
};

/** A chart of a page: the common frame, told what it shows, what it opens, and when it is painted. */
export function PageChart({
  name,
  title,
  unit,
  chart,
  marks,
  scope,
  cautions,
  status,
  firstOf,
  ...told
}: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { snapshot } = useSnapshot();
  const { rows: reports } = useReportsNamed(told.reports);
  const picture = useFirstPicture(firstOf);
  const table = useChosen(({ tables }) => tables.find(({ chart }) => chart === name) ?? null);
  const narrowing = useNarrowing(name === 'trend' ? 'years' : 'bureaus');
  const empty = marks.length === 0 && chart.twin.rows.length === 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again when the chart is another
  useEffect(() => {
    if (status === 'ready') markDrawn();
  }, [chart, status]);

  useEffect(() => {
    const element = place.current;
    if (firstOf === undefined || element === null) return;
    return whenPainted(element, () => {
      element.dataset.firstChart = 'ready';
      warmWhenIdle();
    });
  }, [firstOf]);

  if (status === 'failed' && empty) {
    return <Notice>{WRITING.named(title, WORDS.empty.failed)}</Notice>;
  }
  return (
    <div ref={place} className="min-w-0">
      <ChartFrame
        chart={status === 'waiting' && empty ? null : chart}
        title={title}
        subtitle={told.subtitle ?? tellScope(marks)}
        unit={unit}
        source={tellSource(told.reports, reports)}
        scope={scope}
        missing={told.missing ?? tellGaps(marks)}
        warnings={tellCautions(cautions)}
        {...(picture === null ? {} : { provisional: { svgUrl: picture } })}
        onSelect={({ indicator, bureau, year }) => change({ open: { indicator, bureau, year }, fact: null })}
        table={table}
        onChart={() => change({ tables: withTable(readAddressBar().state, name, null) })}
        onTable={(table, how) => change({ tables: withTable(readAddressBar().state, name, table) }, how)}
        narrowing={narrowing}
        permalink={permalink}
        snapshot={snapshot}
      />
    </div>
  );
}

/** The address of the page as it stands, without the source that happens to be open. */
const permalink = (): string =>
  new URL(writeAddress({ ...readAddressBar().state, open: null, fact: null }), window.location.href).href;

/** The picture of a page's first chart, as long as the page shows what the build drew. */
function useFirstPicture(page: Page | undefined): string | null {
  const { charts } = useSnapshot();
  const wide = useMedia(WIDE_ENOUGH_FOR_FILTERS);
  const first = page === undefined ? undefined : charts[page];
  if (!first || page === undefined) return null;
  const { state } = readAddressBar();
  const asBuilt =
    writeAddress({ ...state, open: null, fact: null }) === writeAddress({ ...DEFAULT_STATE, page });
  return asBuilt ? (wide ? first.svg : first.narrow) : null;
}
