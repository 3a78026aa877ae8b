/** How many characters must be put in, taken out or replaced to make one text of another; beyond `most`, more than it. */
export function distance(one: string, other: string, most = 4): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let a = 1; a <= one.length; a += 1) {
    const next = [a];
    for (let b = 1; b <= other.length; b += 1)
      next.push(
        Math.min(
          (row[b] ?? 0) + 1,
          (next[b - 1] ?? 0) + 1,
          (row[b - 1] ?? 0) + (one.charAt(a - 1) === other.charAt(b - 1) ? 0 : 1),
        ),
      );
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[other.length] ?? most + 1;
}

/** Whether two names are so alike that they may be meant for one: a word more or less, or two characters off. */
export function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 3) return false;
  if (long.includes(short)) return true;
  return distance(one, other, 2) <= 2 && long.length >= 6;
}
