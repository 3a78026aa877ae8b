import { isLanguage, LANGUAGES } from '../../words/language.ts';
import { LANGUAGE, WORDS } from '../../words/words.ts';
import { PAGES, type Page, type State, stateOn, writeAddress } from '../address.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { useMedia, WIDE_ENOUGH_FOR_NAVIGATION } from '../media.ts';
import { closing, useClosing } from './closing.ts';
import { EngineStatus } from './EngineStatus.tsx';

/** Pages that begin a group of their own, set off by a line. */
const SET_OFF: ReadonlySet<Page> = new Set(['bureau', 'report', 'method']);

/** The bar on top: the product, the pages, and how the engine is. What is chosen stays between the pages that show data. */
export function Header({ state }: { state: State }) {
  const wide = useMedia(WIDE_ENOUGH_FOR_NAVIGATION);
  return (
    <header className="no-print sticky top-0 z-30 flex h-(--header) items-center gap-4 border-b border-line bg-panel px-4">
      <a
        {...linkTo(START_STATE)}
        className="whitespace-nowrap text-[16px] font-semibold text-accent no-underline"
      >
        {WORDS.product}
      </a>
      <nav aria-label={WORDS.navigation} className="h-full">
        {wide ? <PageBar state={state} /> : <PageMenu state={state} />}
      </nav>
      <EngineStatus />
      <LanguageSwitch state={state} />
    </header>
  );
}

/** The other languages of the interface. The words are chosen as the page loads, so the link loads it anew. */
function LanguageSwitch({ state }: { state: State }) {
  return Object.entries(LANGUAGES).map(([id, name]) =>
    isLanguage(id) && id !== LANGUAGE ? (
      <a
        key={id}
        href={writeAddress({ ...state, lang: id })}
        lang={id}
        hrefLang={id}
        className="control control-quiet no-underline"
      >
        {name}
      </a>
    ) : null,
  );
}

function PageBar({ state }: { state: State }) {
  return (
    <ul className="flex h-full items-center">
      {PAGES.map((page) => (
        <li
          key={page}
          className={`h-full ${SET_OFF.has(page) ? 'ml-2 border-l border-transparent pl-2 [border-image:linear-gradient(transparent_30%,var(--line)_30%_70%,transparent_70%)_1]' : ''}`}
        >
          <a
            {...linkTo(stateOn(page, state))}
            aria-current={state.page === page ? 'page' : undefined}
            className="flex h-full items-center border-b-2 border-transparent px-2 whitespace-nowrap text-ink no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-accent lg:px-3"
          >
            {WORDS.pages[page]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The pages behind one button that says where the reader is; Esc and a click elsewhere close it. */
function PageMenu({ state }: { state: State }) {
  const details = useClosing();
  return (
    <details ref={details} className="popover-menu relative h-full">
      <summary className="control mt-2" aria-label={WORDS.menu(WORDS.pages[state.page])}>
        <span>{WORDS.pages[state.page]}</span>
        <span aria-hidden="true">▾</span>
      </summary>
      <ul className="absolute top-full left-0 z-30 max-h-[calc(100dvh-var(--header))] w-48 overflow-auto rounded border border-strong-line bg-panel py-1 shadow-lg">
        {PAGES.map((page) => {
          const { href, onClick } = linkTo(stateOn(page, state));
          return (
            <li key={page} className={SET_OFF.has(page) ? 'mt-1 border-t border-line pt-1' : ''}>
              <a
                href={href}
                onClick={closing(details, onClick)}
                aria-current={state.page === page ? 'page' : undefined}
                className="flex min-h-11 items-center px-4 text-ink no-underline hover:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent"
              >
                {WORDS.pages[page]}
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
