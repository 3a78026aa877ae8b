import { type ReactNode, useMemo, useRef } from 'react';
import { isPresent } from '../../charts/mark.ts';
import { wordFor } from '../../words/language.ts';
import { type ToldIndicator, toldIndicator } from '../../words/registries.ts';
import { TOPIC_WORDS, WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { reportsBehind } from '../chart-words.ts';
import { cautionsFor, withheld } from '../comparison.ts';
import { trendChart } from '../first-charts.ts';
import { topicValues } from '../needs.ts';
import { Notice } from '../parts/Notices.tsx';
import { PageChart } from '../parts/PageChart.tsx';
import { PeerChoice } from '../parts/PeerChoice.tsx';
import { Silence } from '../parts/Silence.tsx';
import { isMany, yearsInScope } from '../scope.ts';
import { useRows } from '../snapshot.tsx';
import { useTopicData } from '../topic-data.ts';
import { type TopicPage as Topic, topicPageOf } from '../topics.ts';
import { useSettled } from '../use-settled.ts';
import { headlineOf } from './headline.ts';
import { TopicComparisons } from './TopicComparisons.tsx';

/** One topic across bureaus and years: the trend of the chosen indicator, what a page has of its own, then the bureaus compared. */
export function TopicPage({ state, children }: { state: State; children?: ReactNode }) {
  const page = topicPageOf(state.page);
  return page === undefined ? null : (
    <TopicView page={page} state={state}>
      {children}
    </TopicView>
  );
}

function TopicView({ page, state, children }: { page: Topic; state: State; children: ReactNode }) {
  const data = useTopicData(state);
  const { indicator, scope, values, marks, ranked, status: read } = data;
  const { regions, held, inScope, status } = scope;
  // The topic of the page is kept at hand, whatever indicator is chosen.
  const { rows: own } = useRows(isMany(held) ? null : topicValues(page.topic));
  const cautions = useMemo(() => cautionsFor(marks, regions, values), [marks, regions, values]);
  const { peers, benchmark } = data;
  const chart = useMemo(
    () =>
      trendChart(marks, held, cautions, {
        ...(peers === null ? {} : { peers }),
        ...(benchmark === null ? {} : { benchmark }),
      }),
    [marks, held, cautions, peers, benchmark],
  );
  const silent = read === 'ready' && marks.length > 0 && !marks.some(isPresent);
  const spoken = useMemo(
    () => (silent ? indicatorsSpokenOf(own, inScope, yearsInScope(own, state.years, scope.years)) : []),
    [silent, own, inScope, state.years, scope.years],
  );
  const comparisons = useRef<HTMLDivElement>(null);
  const now = useMemo(() => ({ state, data }), [state, data]);
  const later = useSettled(now, comparisons);
  const title = TOPIC_WORDS.titles[page.id];

  if (status === 'ready' && inScope.length === 0) {
    return (
      <>
        <h1>{title}</h1>
        <Notice>{WORDS.empty.scope}</Notice>
      </>
    );
  }
  const trendTitle = TOPIC_WORDS.trendTitle(indicator.name);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <header>
        <h1>{headlineOf(withheld(ranked.marks, ranked.left), indicator.name, data.year) ?? title}</h1>
        <p className="text-muted">{indicator.sentence}</p>
        <PeerChoice state={state} data={data} />
      </header>
      {silent ? (
        <Silence
          title={trendTitle}
          says={
            spoken.length === 0
              ? TOPIC_WORDS.silentTopic(wordFor(WORDS.topics, indicator.topic))
              : TOPIC_WORDS.silentIndicator(indicator.name)
          }
          marks={marks}
        >
          <Spoken state={state} spoken={spoken} />
        </Silence>
      ) : (
        <PageChart
          name="trend"
          firstOf={page.id}
          title={trendTitle}
          unit={indicator.unit}
          chart={chart}
          marks={marks}
          reports={reportsBehind(marks, values)}
          scope={indicator.sentence}
          cautions={cautions}
          status={read}
        />
      )}
      {children}
      {silent && spoken.length === 0 ? null : (
        <div ref={comparisons} className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <TopicComparisons page={page} state={later.state} data={later.data} withChosen={!silent} />
        </div>
      )}
    </div>
  );
}

/** The indicators of some rows that a bureau in scope has a figure for, in the order of the registry. */
function indicatorsSpokenOf(
  rows: readonly {
    readonly indicator: string;
    readonly bureau: string;
    readonly year: number;
    readonly number: number | null;
  }[],
  bureaus: readonly { readonly code: string }[],
  years: readonly number[],
): readonly ToldIndicator[] {
  const codes = new Set(bureaus.map(({ code }) => code));
  const within = rows.filter(
    ({ number, bureau, year }) => number !== null && codes.has(bureau) && years.includes(year),
  );
  return [...new Set(within.map(({ indicator }) => indicator))].map(toldIndicator);
}

/** What may be looked at instead, or how to find something at all. */
function Spoken({ state, spoken }: { state: State; spoken: readonly ToldIndicator[] }) {
  if (spoken.length === 0) return <p className="mt-3 text-muted">{TOPIC_WORDS.widen}</p>;
  return (
    <div className="mt-3">
      <p className="text-muted">{TOPIC_WORDS.spoken}</p>
      <ul className="mt-1 flex flex-wrap gap-2">
        {spoken.map(({ id, name }) => (
          <li key={id}>
            <a className="control no-underline" {...linkTo({ ...state, indicator: id, open: null })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
