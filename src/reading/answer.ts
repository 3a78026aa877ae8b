/**
 * What a document says of itself in one respect: printed as such (`stated`), concluded from what is printed
 * (`inferred`), printed in several ways that do not agree (`ambiguous`), or not at all. `line` is the 1-based line it
 * was read from and `reason` says from what.
 */
export type Answer<T> =
  | {
      readonly sure: 'stated' | 'inferred';
      readonly value: T;
      readonly line: number;
      readonly reason: string;
    }
  | {
      readonly sure: 'ambiguous';
      readonly candidates: readonly T[];
      readonly line: number;
      readonly reason: string;
    }
  | { readonly sure: 'absent'; readonly reason: string };

export const stated = <T>(value: T, line: number, reason: string): Answer<T> => ({
  sure: 'stated',
  value,
  line,
  reason,
});
export const inferred = <T>(value: T, line: number, reason: string): Answer<T> => ({
  sure: 'inferred',
  value,
  line,
  reason,
});
export const ambiguous = <T>(candidates: readonly T[], line: number, reason: string): Answer<T> => ({
  sure: 'ambiguous',
  candidates,
  line,
  reason,
});
export const absent = (reason: string): Answer<never> => ({ sure: 'absent', reason });

/** The value of an answer that decides, or null. */
export const decided = <T>(answer: Answer<T>): T | null =>
  answer.sure === 'stated' || answer.sure === 'inferred' ? answer.value : null;

/** The same answer about something made of its value. */
export function mapAnswer<T, U>(answer: Answer<T>, make: (value: T) => U): Answer<U> {
  switch (answer.sure) {
    case 'absent':
      return answer;
    case 'ambiguous':
      return { ...answer, candidates: answer.candidates.map(make) };
    default:
      return { ...answer, value: make(answer.value) };
  }
}

/** Votes for values, each with the line the first was cast on; the value with the most first. */
export type Vote<T> = { readonly value: T; readonly line: number; readonly count: number };

/** Counts votes. */
export function countVotes<T>(cast: readonly { readonly value: T; readonly line: number }[]): Vote<T>[] {
  const votes = new Map<T, { value: T; line: number; count: number }>();
  for (const { value, line } of cast) {
    const vote = votes.get(value);
    if (vote) vote.count += 1;
    else votes.set(value, { value, line, count: 1 });
  }
  return [...votes.values()].sort((a, b) => b.count - a.count || a.line - b.line);
}

/** The vote that has at least twice as many as the next, or null. */
export function winner<T>([first, second]: readonly Vote<T>[]): Vote<T> | null {
  return first && first.count >= 2 * (second?.count ?? 0) ? first : null;
}
