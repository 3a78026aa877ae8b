import { WORD_CHECKS } from '../../core/checks/words.ts';
import { CHECKS, REPEATED } from '../../core/checks.ts';
import { groupBy } from '../group-by.ts';

type Listed = { readonly id: string; readonly group: string };

/** Every check a finding may be of, in the order of the registries: of figures, of repeats, of words. */
export const CHECK_LIST: readonly Listed[] = [...CHECKS, REPEATED, ...WORD_CHECKS].map(({ id, group }) => ({
  id,
  group,
}));

/** The check of figures printed more than once, whose other figures are no recomputation. */
export const REPEATED_CHECK: string = REPEATED.id;

const PLACES = new Map(CHECK_LIST.map(({ id }, place) => [id, place]));

/** Where a check stands among all; one this page does not know comes last. */
export const placeOfCheck = (id: string): number => PLACES.get(id) ?? CHECK_LIST.length;

/** The ids of the checks of each group, groups in the order they come. */
export const CHECK_GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  [...groupBy(CHECK_LIST, ({ group }) => group)].map(([group, own]) => [group, own.map(({ id }) => id)]),
);

/** A check by its id, a group by its name, as far as they are registered. */
export const findCheck = (text: string): string | undefined => (PLACES.has(text) ? text : undefined);
export const findCheckGroup = (text: string): string | undefined =>
  CHECK_GROUPS.has(text) ? text : undefined;

/** The checks a reader narrowed to: one, those of a group, or all, told by null. */
export const checksChosen = ({
  check,
  group,
}: {
  readonly check: string | null;
  readonly group: string | null;
}): readonly string[] | null =>
  check !== null ? [check] : group !== null ? (CHECK_GROUPS.get(group) ?? []) : null;
