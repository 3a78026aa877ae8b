import type { CompositionInput } from './composition.ts';
import { isPresent, type Mark } from './mark.ts';
import { WORDS } from './words.ts';

/** The parts of one bureau in one year. */
export type Stack = {
  readonly name: string;
  readonly parts: readonly (Mark | undefined)[];
  readonly whole: Mark | undefined;
  /** What 100 % is: the whole where it is known, else the parts when none is missing, else null. */
  readonly base: number | null;
};

/** One stack a bureau and year, bureaus by code, years in order. */
export function stacksOf({ marks, parts, whole }: CompositionInput): readonly Stack[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = `${mark.bureau} ${mark.year}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      if (first === undefined) return [];
      const stacked = parts.map(({ indicator }) => own.find((mark) => mark.indicator === indicator));
      const total = own.find((mark) => mark.indicator === whole);
      const present = stacked.filter(isPresent);
      const added = present.reduce((sum, { number }) => sum + number, 0);
      const base = isPresent(total) ? total.number : present.length === parts.length ? added : null;
      return [
        {
          name: WORDS.bureauYear(first.bureauName, first.year),
          parts: stacked,
          whole: total,
          base: base === 0 ? null : base,
        },
      ];
    });
}
