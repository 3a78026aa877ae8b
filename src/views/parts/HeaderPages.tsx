import type { ReactNode, RefObject } from 'react';
import { FIND_WORDS, WORDS } from '../../words/words.ts';
import { PAGE_GROUPS, type Page, type PageGroup, type State, stateOn } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { useFits } from '../fits.ts';
import { useMedia, WIDE_ENOUGH_FOR_NAVIGATION } from '../media.ts';
import { closing, useClosing } from './closing.ts';

const LINK =
  'flex h-full items-center border-b-2 border-transparent px-2 whitespace-nowrap text-ink no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-accent';
const SET_OFF =
  'ml-1.5 border-l border-transparent pl-1.5 [border-image:linear-gradient(transparent_30%,var(--line)_30%_70%,transparent_70%)_1]';

type Part = { readonly state: State };

/** The pages: side by side where all of them have room, else a menu for each group, on a narrow screen one menu. */
export function Navigation({ state }: Part) {
  const wide = useMedia(WIDE_ENOUGH_FOR_NAVIGATION);
  const { box, ruler, fits } = useFits<HTMLElement, HTMLDivElement>();
  return (
    <nav ref={box} aria-label={WORDS.navigation} className="h-full min-w-0 flex-1">
      <div ref={ruler} aria-hidden="true" className="invisible fixed top-0 left-0 flex w-max">
        {PAGE_GROUPS.map(({ id, pages }, at) => (
          <div key={id} className={`flex ${at === 0 ? '' : SET_OFF}`}>
            {pages.map((page) => (
              <span key={page} className={`${LINK} font-medium`}>
                {WORDS.pages[page]}
              </span>
            ))}
          </div>
        ))}
      </div>
      {!wide ? <AllPages state={state} /> : fits ? <PageBar state={state} /> : <GroupBar state={state} />}
    </nav>
  );
}

function PageBar({ state }: Part) {
  return (
    <ul className="flex h-full items-center">
      {PAGE_GROUPS.flatMap(({ pages }, at) =>
        pages.map((page, place) => (
          <li key={page} className={`h-full ${at > 0 && place === 0 ? SET_OFF : ''}`}>
            <PageLink page={page} state={state} />
          </li>
        )),
      )}
    </ul>
  );
}

function PageLink({ page, state }: Part & { page: Page }) {
  return (
    <a
      {...linkTo(stateOn(page, state))}
      aria-current={state.page === page ? 'page' : undefined}
      className={LINK}
    >
      {WORDS.pages[page]}
    </a>
  );
}

/** A menu for each group of several pages; a page that is a group by itself stays a link. */
function GroupBar({ state }: Part) {
  return (
    <ul className="flex h-full items-center">
      {PAGE_GROUPS.map(({ id, pages }, at) => (
        <li key={id} className={`h-full ${at === 0 ? '' : SET_OFF}`}>
          {pages.length === 1 ? (
            pages.map((page) => <PageLink key={page} page={page} state={state} />)
          ) : (
            <GroupMenu group={id} pages={pages} state={state} />
          )}
        </li>
      ))}
    </ul>
  );
}

const nameOfGroup = (group: PageGroup): string =>
  group === 'start' ? WORDS.pages.overview : FIND_WORDS.groups[group];

/** The pages of a group behind its name and, where the reader is on one, that page's. */
function GroupMenu({ group, pages, state }: Part & { group: PageGroup; pages: readonly Page[] }) {
  const details = useClosing();
  const here = pages.includes(state.page);
  return (
    <details ref={details} name="pages" className="popover-menu relative h-full">
      <summary
        className={`${LINK} gap-1 ${here ? 'border-accent! font-medium text-accent!' : ''}`}
        data-here={here}
      >
        <span>{nameOfGroup(group)}</span>
        {here && <span>· {WORDS.pages[state.page]}</span>}
        <span aria-hidden="true">▾</span>
      </summary>
      <Sheet>
        {pages.map((page) => (
          <li key={page}>
            <MenuLink page={page} state={state} details={details} />
          </li>
        ))}
      </Sheet>
    </details>
  );
}

/** All pages behind one button that says where the reader is; Esc and a click elsewhere close it. */
function AllPages({ state }: Part) {
  const details = useClosing();
  return (
    <details ref={details} className="popover-menu relative h-full">
      <summary className="control mt-2 max-w-full" aria-label={WORDS.menu(WORDS.pages[state.page])}>
        <span className="truncate">{WORDS.pages[state.page]}</span>
        <span aria-hidden="true">▾</span>
      </summary>
      <Sheet>
        {PAGE_GROUPS.flatMap(({ pages }, at) =>
          pages.map((page, place) => (
            <li key={page} className={at > 0 && place === 0 ? 'mt-1 border-t border-line pt-1' : ''}>
              <MenuLink page={page} state={state} details={details} />
            </li>
          )),
        )}
      </Sheet>
    </details>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  return (
    <ul className="absolute top-full left-0 z-30 max-h-[calc(100dvh-var(--header))] w-48 overflow-auto rounded border border-strong-line bg-panel py-1 shadow-lg">
      {children}
    </ul>
  );
}

function MenuLink({
  page,
  state,
  details,
}: Part & { page: Page; details: RefObject<HTMLDetailsElement | null> }) {
  const { href, onClick } = linkTo(stateOn(page, state));
  return (
    <a
      href={href}
      onClick={closing(details, onClick)}
      aria-current={state.page === page ? 'page' : undefined}
      className="flex min-h-11 items-center px-4 text-ink no-underline hover:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent"
    >
      {WORDS.pages[page]}
    </a>
  );
}
