const ROW = /^\s*\|.*\|\s*$/u;
const RULE = /^\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$/u;

/** A row with its inner bars as tabs and its outer ones as spaces; every other character stays where it was printed. */
function asTabs(line: string): string {
  const first = line.indexOf('|');
  const last = line.lastIndexOf('|');
  return Array.from({ length: line.length }, (_, at) => {
    const character = line.charAt(at);
    if (character !== '|') return character;
    return at === first || at === last || line.charAt(at - 1) === '\\' ? ' ' : '\t';
  }).join('');
}

/**
 * Lines with the rows of Markdown tables (| a | b |) as tab rows, and the rule below a header blank. Only rows around
 * such a rule are taken: a single line between bars is no table.
 */
export function withTabRows(lines: readonly string[]): readonly string[] {
  const rows = new Set<number>();
  lines.forEach((line, index) => {
    if (!RULE.test(line) || !ROW.test(lines[index - 1] ?? '')) return;
    for (let at = index - 1; at >= 0 && ROW.test(lines[at] ?? ''); at -= 1) rows.add(at);
    for (let at = index; ROW.test(lines[at] ?? ''); at += 1) rows.add(at);
  });
  if (rows.size === 0) return lines;
  return lines.map((line, index) =>
    !rows.has(index) ? line : RULE.test(line) ? ' '.repeat(line.length) : asTabs(line),
  );
}
