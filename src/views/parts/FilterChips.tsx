import { useState } from 'react';
import { levelName } from '../../words/registries.ts';
import { FIND_WORDS, WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { change } from '../address-bar.ts';
import type { FilterProps } from './FilterBar.tsx';

type Chip = { readonly key: string; readonly label: string; readonly without: Partial<State> };

/** The chosen filters in words, each with what the state is without it. */
export function chipsOf({ state, regions, held }: FilterProps): readonly Chip[] {
  const names = new Map(regions.map((region) => [region.code, region.name]));
  const bureaus = new Map(held.map((region) => [region.code, region.bureau]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const bureauOf = (code: string) => bureaus.get(code) ?? code;
  const without = <T,>(list: readonly T[], left: T): readonly T[] => list.filter((other) => other !== left);
  return [
    ...state.regions.map((code) => ({
      key: `r${code}`,
      label: nameOf(code),
      without: { regions: without(state.regions, code) },
    })),
    ...state.levels.map((level) => ({
      key: level,
      label: levelName(level),
      without: { levels: without(state.levels, level) },
    })),
    ...(state.years === null
      ? []
      : [
          { key: 'years', label: WORDS.yearSpan(state.years.from, state.years.to), without: { years: null } },
        ]),
    ...state.bureaus.map((code) => ({
      key: `b${code}`,
      label: bureauOf(code),
      without: { bureaus: without(state.bureaus, code) },
    })),
  ];
}

/** Of very many chosen filters, how many are shown one by one. */
const FIRST = 5;

/** The chosen filters in words: the first, and of very many how many there are. */
export function tellChosen(props: FilterProps): readonly string[] {
  const labels = chipsOf(props).map(({ label }) => label);
  return labels.length > FIRST + 1 ? [...labels.slice(0, FIRST), FIND_WORDS.andMore(labels.length)] : labels;
}

/** The chosen filters, each with a way to take it back; of very many the first, and a way to see the others. */
export function FilterChips(props: FilterProps) {
  const [whole, setWhole] = useState(false);
  const chips = chipsOf(props);
  if (chips.length === 0) return null;
  const many = chips.length > FIRST + 1;
  return (
    <ul aria-label={WORDS.filters.chosen} className="mt-2 flex max-h-40 flex-wrap gap-2 overflow-auto">
      {(many && !whole ? chips.slice(0, FIRST) : chips).map(({ key, label, without }) => (
        <li key={key}>
          <button
            type="button"
            className="inline-flex min-h-7 items-center gap-1 rounded-full bg-accent-soft px-3 hover:text-accent"
            aria-label={WORDS.filters.remove(label)}
            onClick={() => change(without)}
          >
            {label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {many && (
        <li>
          <button
            type="button"
            className="inline-flex min-h-7 items-center rounded-full px-3 text-accent underline underline-offset-3"
            aria-expanded={whole}
            aria-label={whole ? FIND_WORDS.showFewer : FIND_WORDS.showAll(chips.length)}
            onClick={() => setWhole(!whole)}
          >
            {whole ? FIND_WORDS.showFewer : FIND_WORDS.andMore(chips.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
