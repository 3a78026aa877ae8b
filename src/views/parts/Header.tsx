import { DEFAULT_STATE, PAGES, type State, stateOn } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { WORDS } from '../messages.ts';
import { EngineStatus } from './EngineStatus.tsx';

/** The bar on top: the product, the pages, and how the engine is. What is chosen stays between the pages that show data. */
export function Header({ state }: { state: State }) {
  return (
    <header className="no-print sticky top-0 z-30 flex h-(--header) items-center gap-4 border-b border-line bg-panel px-4">
      <a
        {...linkTo(DEFAULT_STATE)}
        className="whitespace-nowrap text-[16px] font-semibold text-accent no-underline"
      >
        {WORDS.product}
      </a>
      <nav aria-label={WORDS.navigation} className="h-full">
        <ul className="flex h-full">
          {PAGES.map((page) => (
            <li key={page}>
              <a
                {...linkTo(stateOn(page, state))}
                aria-current={state.page === page ? 'page' : undefined}
                className="flex h-full items-center border-b-2 border-transparent px-2 whitespace-nowrap text-ink no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-accent sm:px-3"
              >
                {WORDS.pages[page]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <EngineStatus />
    </header>
  );
}
