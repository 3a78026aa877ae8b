import { levelName } from '../../words/registries.ts';
import { WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { change } from '../address-bar.ts';
import type { FilterProps } from './FilterBar.tsx';

type Chip = { readonly key: string; readonly label: string; readonly without: Partial<State> };

/** The chosen filters in words, each with what the state is without it. */
export function chipsOf({ state, regions, held }: FilterProps): readonly Chip[] {
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.name ?? code;
  const bureauOf = (code: string) => held.find((region) => region.code === code)?.bureau ?? code;
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

/** The chosen filters, each with a way to take it back. */
export function FilterChips(props: FilterProps) {
  const chips = chipsOf(props);
  if (chips.length === 0) return null;
  return (
    <ul aria-label={WORDS.filters.chosen} className="mt-2 flex flex-wrap gap-2">
      {chips.map(({ key, label, without }) => (
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
    </ul>
  );
}
