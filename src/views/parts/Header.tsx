import { isLanguage, LANGUAGES } from '../../words/language.ts';
import { LANGUAGE, WORDS } from '../../words/words.ts';
import { type State, writeAddress } from '../address.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { EngineStatus } from './EngineStatus.tsx';
import { Navigation } from './HeaderPages.tsx';
import { Search } from './Search.tsx';

/** The bar on top: the product, the pages, the search, the language, and how the engine is. */
export function Header({ state }: { state: State }) {
  return (
    <header className="no-print sticky top-0 z-30 flex h-(--header) items-center gap-2 border-b border-line bg-panel px-4 sm:gap-3">
      <a
        {...linkTo(START_STATE)}
        className="whitespace-nowrap text-[16px] font-semibold text-accent no-underline"
      >
        {WORDS.product}
      </a>
      <Navigation state={state} />
      <Search state={state} />
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
