import { useEffect, useState } from 'react';
import { LANGUAGE, WORDS, WRITING } from '../words/words.ts';
import type { State } from './address.ts';
import { useAddress } from './address-bar.ts';
import { warmWhenIdle } from './engine-client.ts';
import { useMedia, WIDE_ENOUGH_FOR_PANEL } from './media.ts';
import { NarrowableContext } from './narrow.ts';
import { EngineFailureNotice } from './parts/EngineStatus.tsx';
import { FilterBar } from './parts/FilterBar.tsx';
import { Header } from './parts/Header.tsx';
import { IgnoredNotice, Notice } from './parts/Notices.tsx';
import { PageFailure } from './parts/PageFailure.tsx';
import { SourcePanel } from './parts/SourcePanel.tsx';
import { ROUTES } from './routes.ts';
import { notHeld, yearsNotHeld } from './scope.ts';
import { SnapshotProvider, useSnapshot } from './snapshot.tsx';
import { useScope } from './use-scope.ts';

/** The whole site: one page at a time, as the address bar says. */
export function App() {
  return (
    <>
      <a href="#content" className="skip-link">
        {WORDS.skip}
      </a>
      <SnapshotProvider waiting={<p className="p-4 text-muted">{WORDS.loading}</p>}>
        <Shell />
      </SnapshotProvider>
    </>
  );
}

const HTML_LANGUAGES = { zh: 'zh-CN', en: 'en' } as const;
/** In ms; a page with a chart warms the engine up as soon as that is painted. */
const LATEST_WARM_UP = 3000;

function Shell() {
  const { state, ignored } = useAddress();
  const [dismissed, setDismissed] = useState<typeof ignored | null>(null);
  const { Page, panel, filters } = ROUTES[state.page];
  const beside = useMedia(WIDE_ENOUGH_FOR_PANEL) && panel;

  useEffect(() => {
    document.documentElement.lang = HTML_LANGUAGES[LANGUAGE];
    document.title = `${WORDS.pages[state.page]} · ${WORDS.product}`;
  }, [state.page]);
  useEffect(() => {
    const patience = setTimeout(warmWhenIdle, LATEST_WARM_UP);
    return () => clearTimeout(patience);
  }, []);

  return (
    <>
      <SyntheticNotice />
      <Header state={state} />
      <Filters state={state} />
      <div className={beside ? 'grid grid-cols-[minmax(0,1fr)_360px] items-start' : ''}>
        <main id="content" tabIndex={-1} className="min-w-0 p-4 outline-none">
          <EngineFailureNotice />
          <FirstViewNotice />
          {dismissed !== ignored && (
            <IgnoredNotice ignored={ignored} onDismiss={() => setDismissed(ignored)} />
          )}
          <PageFailure about={state.page}>
            <NarrowableContext value={filters !== 'none'}>
              <Page key={state.page} state={state} />
            </NarrowableContext>
          </PageFailure>
        </main>
        {panel && (
          <PageFailure about={JSON.stringify([state.open, state.fact])}>
            <SourcePanel state={state} />
          </PageFailure>
        )}
      </div>
    </>
  );
}

function Filters({ state }: { state: State }) {
  const { filters } = ROUTES[state.page];
  const { regions, held, years, status } = useScope(state);
  if (filters === 'none' || status === 'waiting') return null;
  const missing = notHeld(state, held, regions);
  const beyond = yearsNotHeld(state, years);
  return (
    <>
      <FilterBar
        state={state}
        regions={regions}
        held={held}
        years={years}
        withIndicator={filters === 'bodies-and-indicator'}
      />
      {missing.length + beyond.length > 0 && (
        <div className="px-4 pt-3">
          {missing.length > 0 && <Notice>{WORDS.notice.notHeld(missing)}</Notice>}
          {beyond.length > 0 && (
            <Notice>
              {WORDS.notice.yearsNotHeld(
                WRITING.listOf(beyond.map(([from, to]) => WORDS.yearSpan(from, to))),
                WORDS.yearSpan(years[0] ?? 0, years.at(-1) ?? 0),
              )}
            </Notice>
          )}
        </div>
      )}
    </>
  );
}

/** Cannot be dismissed, and is printed: no page of an invented snapshot may pass for a real one. */
function SyntheticNotice() {
  if (!useSnapshot().snapshot.synthetic) return null;
  return (
    <p
      role="note"
      className="border-b-2 border-broken bg-panel px-4 py-1 text-center font-semibold text-broken"
    >
      {WORDS.synthetic}
    </p>
  );
}

function FirstViewNotice() {
  const { failed } = useSnapshot();
  if (failed === null) return null;
  return (
    <Notice>
      {WORDS.firstView.failed}
      <span className="break-all">{WRITING.inBrackets(failed)}</span>
      {WRITING.stop}
      {WORDS.firstView.next}
    </Notice>
  );
}
