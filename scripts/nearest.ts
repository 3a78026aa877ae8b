/** How many characters have to be put in, left out or replaced to make one text of the other. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const own = [row];
    for (let column = 1; column <= b.length; column += 1)
      own.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (own[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
        ),
      );
    above = own;
  }
  return above.at(-1) ?? 0;
}

/** The texts most like a given one, the most like first; of two equally like, the one that stands first. */
export const nearest = (text: string, among: readonly string[], most = 3): readonly string[] =>
  among
    .map((other) => ({ other, away: distance(text, other) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ other }) => other);
