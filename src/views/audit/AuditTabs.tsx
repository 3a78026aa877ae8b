import { AUDIT_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { VERDICTS, verdictName } from '../verdicts.ts';
import { amissIn, type Tally } from './catalogue.ts';
import type { VerdictChoice } from './choice.ts';
import { countOf } from './told.ts';

/** What is amiss comes first, and what is in doubt right behind it, apart. */
const TAB_VERDICTS = [
  'amiss',
  'doubtful',
  'rounding',
  'unchecked',
  'holds',
] as const satisfies readonly VerdictChoice[];

/** What a tab is called. */
export const tabName = (tab: (typeof TAB_VERDICTS)[number]): string =>
  tab === 'amiss' ? AUDIT_WORDS.tabs.amiss : verdictName(tab);

/** The tab a choice of verdicts stands on. */
export const tabOf = (verdict: VerdictChoice): (typeof TAB_VERDICTS)[number] =>
  verdict === 'broken' || verdict === 'conflict' ? 'amiss' : verdict;

/** What a tab has no use for: only what is amiss or in doubt differs by an amount and weighs something. */
const keptOn = (tab: VerdictChoice): Partial<State> =>
  tab === 'amiss' || tab === 'doubtful' ? {} : { severity: null, least: null };

const TAB =
  'inline-flex min-h-9 items-center gap-1 border-b-2 border-transparent px-2 whitespace-nowrap text-ink no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-accent';

const signOf = (tab: VerdictChoice): { readonly sign: string; readonly tone: string } =>
  VERDICTS[tab === 'amiss' ? 'broken' : tab];

/** What is shown: findings by verdict, what is in doubt or unchecked apart from what is broken; or the reports; or the checks. */
export function AuditTabs({ state, tally }: { state: State; tally: Tally | null }) {
  const count = (tab: (typeof TAB_VERDICTS)[number]): number | null =>
    tally === null ? null : tab === 'amiss' ? amissIn(tally) : tally[tab];
  return (
    <nav aria-label={AUDIT_WORDS.lists} className="no-print border-b border-line">
      <ul className="flex flex-wrap gap-x-2">
        {TAB_VERDICTS.map((tab) => {
          const { sign, tone } = signOf(tab);
          const own = count(tab);
          return (
            <li key={tab}>
              <a
                className={TAB}
                aria-current={state.list === 'findings' && tabOf(state.verdict) === tab ? 'page' : undefined}
                {...linkTo({ ...state, ...keptOn(tab), list: 'findings', verdict: tab, finding: null })}
              >
                <span aria-hidden="true" className={own === 0 ? 'text-muted' : tone}>
                  {sign}
                </span>
                {tabName(tab)}
                {own !== null && <span className="text-muted">{countOf(own)}</span>}
              </a>
            </li>
          );
        })}
        {(['reports', 'checks'] as const).map((list, at) => (
          <li key={list} className={at === 0 ? 'sm:ml-2 sm:border-l sm:border-line sm:pl-2' : ''}>
            <a
              className={TAB}
              aria-current={state.list === list ? 'page' : undefined}
              {...linkTo({ ...state, list, finding: null })}
            >
              {AUDIT_WORDS.tabs[list]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
