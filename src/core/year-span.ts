/** Every year from the first to the last of those given, in order: a year between that is not named is not skipped. */
export function yearSpan(years: readonly number[]): readonly number[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, step) => first + step);
}
