import { useContext, useState } from 'react';
import type { Selection } from '../../charts/chart.ts';
import { TABLE_WORDS } from '../../words/words.ts';
import { MOST_BUREAUS, NarrowableContext, type Narrowed, narrowToBureaus, narrowToYears } from '../narrow.ts';

/** How a view narrows its page: to one bureau, or to what stands in an area drawn over it; and what came of it. */
export type Narrowing = {
  readonly only: (bureau: string) => void;
  readonly brush: (selections: readonly Selection[]) => void;
  /** Empty once the address is another. */
  readonly told: string;
};

function tell(outcome: Narrowed, count: number): string {
  switch (outcome) {
    case 'narrowed':
      return TABLE_WORDS.narrowedToBureaus(count);
    case 'widened':
      return TABLE_WORDS.allBureaus;
    case 'nothing':
      return TABLE_WORDS.nothingBrushed;
    case 'too-many':
      return TABLE_WORDS.tooManyBureaus(MOST_BUREAUS);
  }
}

/** Narrowing of a page that has filters, by an area to the bureaus or to the years in it; undefined on other pages. */
export function useNarrowing(by: 'bureaus' | 'years'): Narrowing | undefined {
  const narrowable = useContext(NarrowableContext);
  const [told, setTold] = useState({ text: '', address: '' });
  if (!narrowable) return undefined;
  const say = (text: string) => setTold({ text, address: window.location.search });
  const narrow = (bureaus: readonly string[]) => say(tell(narrowToBureaus(bureaus), new Set(bureaus).size));
  return {
    only: (bureau) => narrow([bureau]),
    brush: (selections) => {
      if (by === 'bureaus') return narrow(selections.map(({ bureau }) => bureau));
      const span = narrowToYears(selections.map(({ year }) => year));
      say(span === null ? TABLE_WORDS.nothingBrushed : TABLE_WORDS.narrowedToYears(span.from, span.to));
    },
    told: told.address === window.location.search ? told.text : '',
  };
}
