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

/** Bars of any make, and the rules drawn between rows. */
const BAR = /[|｜│┃║]/gu;
const DRAWN = /^[\s|｜│┃║+\-=─━═┄┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝]*$/u;
/** Fewer lines with as many bars are no table. */
const FEWEST = 3;
/** A cell with a figure alone, without which bars may part anything. */
const FIGURED = /[|｜│┃║]\s*-?\d[\d,]*(?:\.\d+)?%?\s*(?:[|｜│┃║]|$)/u;

const barsIn = (line: string | undefined): number => line?.match(BAR)?.length ?? 0;
const isDrawn = (line: string | undefined): boolean =>
  line !== undefined && /[-=─━═┄]{2}/u.test(line) && DRAWN.test(line);

/** Rows that follow one another with as many bars each, some with figures, and the rules drawn between them. */
function barred(lines: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const bars = barsIn(lines[at]);
    if (bars === 0 || isDrawn(lines[at]) || lines[at]?.includes('\t')) continue;
    let end = at;
    let [rows, figured] = [0, 0];
    for (; end < lines.length; end += 1) {
      const line = lines[end] ?? '';
      if (isDrawn(line)) continue;
      if (barsIn(line) !== bars || line.includes('\t')) break;
      rows += 1;
      if (FIGURED.test(line)) figured += 1;
    }
    if (rows >= FEWEST && figured >= FEWEST - 1) {
      runs.push([at, end]);
      at = end - 1;
    }
  }
  return runs;
}

/** A row with the bars between its cells as tabs, those around it as spaces. */
function barsAsTabs(line: string): string {
  const words = line.trim();
  const isFramed = /^[|｜│┃║].*[|｜│┃║]$/u.test(words);
  const [first, last] = [line.search(BAR), line.length - 1 - [...line].reverse().join('').search(BAR)];
  return Array.from({ length: line.length }, (_, at) => {
    const character = line.charAt(at);
    if (!/[|｜│┃║]/u.test(character)) return character;
    return isFramed && (at === first || at === last) ? ' ' : '\t';
  }).join('');
}

/**
 * Lines with the rows of tables between bars as tab rows, and the rules between them blank: rows around the rule of a
 * Markdown table (| a | b |), and rows that follow one another with as many bars. A single line between bars is no table.
 */
export function withTabRows(lines: readonly string[]): readonly string[] {
  const marked = withMarkdownRows(lines);
  const runs = marked.some((line) => barsIn(line) > 0) ? barred(marked) : [];
  if (runs.length === 0) return marked;
  const within = new Set(
    runs.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  return marked.map((line, at) =>
    !within.has(at) ? line : isDrawn(line) ? ' '.repeat(line.length) : barsAsTabs(line),
  );
}

function withMarkdownRows(lines: readonly string[]): readonly string[] {
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
