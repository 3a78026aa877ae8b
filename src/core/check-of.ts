import { PRIOR_REPORT } from './checks/between-reports.ts';
import { WORD_CHECKS } from './checks/words.ts';
import { CHECKS, REPEATED } from './checks.ts';

/** What every check is told by, however it is made. */
export type NamedCheck = {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly sentence: string;
};

/** Every check there is: of figures, of repeats, between two reports, of words. */
export const ALL_CHECKS: readonly NamedCheck[] = [...CHECKS, REPEATED, PRIOR_REPORT, ...WORD_CHECKS];

const BY_ID: ReadonlyMap<string, NamedCheck> = new Map(ALL_CHECKS.map((check) => [check.id, check]));

/** A check by its id. Throws on an id no check has. */
export function checkOf(id: string): NamedCheck {
  const check = BY_ID.get(id);
  if (!check) throw new RangeError(`no such check: ${id}`);
  return check;
}
