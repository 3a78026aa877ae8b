import { checkWords } from '../../words/registries.ts';
import type { Verdict } from '../verdicts.ts';
import { isVerdict } from '../verdicts.ts';
import { CHECK_GROUPS } from './check-list.ts';
import { AMISS } from './choice.ts';

/** How often something came out one way, over so many reports, and by how much at most. */
export type Count = {
  readonly check_id: string;
  readonly verdict: string;
  readonly findings: number;
  readonly reports: number;
  readonly largest: number | null;
};

/** How often checks came out each way. */
export type Tally = Readonly<Record<Verdict, number>>;
const NOTHING: Tally = { holds: 0, rounding: 0, broken: 0, conflict: 0, doubtful: 0, unchecked: 0 };

/** Counts by verdict, of some checks or of all. */
export function tallyVerdicts(
  counts: readonly Pick<Count, 'check_id' | 'verdict' | 'findings'>[],
  checks: readonly string[] | null = null,
): Tally {
  const chosen = checks === null ? null : new Set(checks);
  const tally = { ...NOTHING };
  for (const { check_id, verdict, findings } of counts)
    if (isVerdict(verdict) && (chosen === null || chosen.has(check_id))) tally[verdict] += findings;
  return tally;
}

/** All findings of a tally. */
export const totalOf = (tally: Tally): number => Object.values(tally).reduce((sum, count) => sum + count, 0);

/** Findings that say that a report does not agree with itself. */
export const amissIn = (tally: Tally): number => AMISS.reduce((sum, verdict) => sum + tally[verdict], 0);

/** The largest amount that is amiss, in 万元; null where none is. */
export const largestAmiss = (counts: readonly Pick<Count, 'verdict' | 'largest'>[]): number | null =>
  counts.reduce<number | null>(
    (most, { verdict, largest }) =>
      isVerdict(verdict) && AMISS.includes(verdict) && largest !== null && largest > (most ?? 0)
        ? largest
        : most,
    null,
  );

/** Whether a check had anything to hold against anything: `met`, only figures that are missing, or nothing at all. */
export type Meeting = 'met' | 'undecided' | 'never';

/** A check of the catalogue with what came of it. */
export type CatalogueEntry = {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly tally: Tally;
  readonly largest: number | null;
  readonly meeting: Meeting;
};
export type CatalogueGroup = {
  readonly id: string;
  readonly name: string;
  readonly tally: Tally;
  readonly entries: readonly CatalogueEntry[];
};

const meetingOf = (tally: Tally): Meeting => {
  const total = totalOf(tally);
  return total === 0 ? 'never' : total === tally.unchecked ? 'undecided' : 'met';
};

const addTallies = (tallies: readonly Tally[]): Tally => {
  const sum = { ...NOTHING };
  for (const tally of tallies)
    for (const verdict of Object.keys(NOTHING)) if (isVerdict(verdict)) sum[verdict] += tally[verdict];
  return sum;
};

/** Every check there is, by group, with what came of it; those that came to nothing are among them. */
export function catalogueOf(counts: readonly Count[]): readonly CatalogueGroup[] {
  const byCheck = new Map<string, Count[]>();
  for (const count of counts) byCheck.set(count.check_id, [...(byCheck.get(count.check_id) ?? []), count]);
  return [...CHECK_GROUPS].map(([group, checks]) => {
    const entries = checks.map((id): CatalogueEntry => {
      const own = byCheck.get(id) ?? [];
      const { name, sentence } = checkWords(id);
      const tally = tallyVerdicts(own);
      return { id, name, sentence, tally, largest: largestAmiss(own), meeting: meetingOf(tally) };
    });
    return {
      id: group,
      name: checkWords(checks[0] ?? '').group,
      tally: addTallies(entries.map(({ tally }) => tally)),
      entries,
    };
  });
}
