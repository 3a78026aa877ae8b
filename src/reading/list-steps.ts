/** Two marks that stand one after the other in one list. */
export type Step<T> = { readonly before: T; readonly mark: T };

/**
 * The steps of a list that do not follow, each fault once; of a list whose numbers all follow, its last step. A list
 * that goes on at two after more is not told apart from another that lost its beginning; of a doubtful step nothing
 * is said.
 */
export function stepsOf<T extends { readonly number: number }>(
  list: readonly T[],
  isDoubtful: (step: Step<T>) => boolean,
): Step<T>[] {
  const faults: Step<T>[] = [];
  let reached = list[0]?.number ?? 0;
  for (const [index, mark] of list.entries()) {
    const before = list[index - 1];
    if (!before) continue;
    const expected = reached + 1;
    reached = mark.number;
    if (mark.number === expected) continue;
    if (mark.number === 2 && expected > 3) return faults;
    const step = { before, mark };
    if (mark.number > expected && isDoubtful(step)) continue;
    faults.push(step);
    // 一、三、三、四: the first 三 is a misprint, and what follows goes on from what it should be.
    if (list[index + 1]?.number === expected + 1) reached = expected;
  }
  const [mark, before] = [list.at(-1), list.at(-2)];
  if (faults.length > 0 || !mark || !before || mark.number !== before.number + 1) return faults;
  return [{ before, mark }];
}
