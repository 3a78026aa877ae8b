import { canonical } from './canonical.ts';
import type { Across, SaidAt } from './remark-parts.ts';

/** The number of one of several annexes of a kind, alone on its line: 附件2-1. */
const NUMBERED = /^附件(\d{1,2})-(\d{1,2})$/u;
/** So few do not show how they are numbered. */
const FEWEST = 3;

type Numbered = { readonly line: Across['lines'][number]; readonly main: number; readonly sub: number };

const name = (main: number, sub: number): string => `附件${main}-${sub}`;

/** Annexes numbered one after another (附件2-1, 附件2-2, …) whose own number alone breaks the row. */
export function readAnnexNumbers({ lines }: Across): SaidAt[] {
  const printed = lines.flatMap((line): Numbered[] => {
    if (line.kind !== 'heading' && line.kind !== 'prose') return [];
    const match = NUMBERED.exec(canonical(line.text));
    return match ? [{ line, main: Number(match[1]), sub: Number(match[2]) }] : [];
  });
  if (printed.length < FEWEST) return [];
  const isPrinted = (main: number, sub: number): boolean =>
    printed.some((one) => one.main === main && one.sub === sub);
  return printed.flatMap(({ line, main, sub }, at): SaidAt[] => {
    const [before, after] = [printed[at - 1], printed[at + 1]];
    const [earlier, later] = [printed[at - 2], printed[at + 2]];
    const inRow = (one: Numbered | undefined, other: Numbered | undefined): boolean =>
      one !== undefined && other !== undefined && one.main === other.main && other.sub === one.sub + 1;
    // Two that follow each other on one side, or one on each side, say which number is missing between.
    const between =
      before && after && before.main === after.main && after.sub === before.sub + 2
        ? { main: before.main, sub: before.sub + 1 }
        : null;
    const first = !before && inRow(after, later) && after ? { main: after.main, sub: after.sub - 1 } : null;
    const last =
      !after && inRow(earlier, before) && before ? { main: before.main, sub: before.sub + 1 } : null;
    const expected = between ?? first ?? last;
    if (!expected || expected.sub < 1 || (expected.main === main && expected.sub === sub)) return [];
    // At an end a new row may begin, or an annex stand that is numbered by itself.
    if (!between && (last ? expected.sub !== sub : expected.main !== main && expected.sub !== sub)) return [];
    if (isPrinted(expected.main, expected.sub)) return [];
    const start = line.text.search(/\S/u);
    const place = { line: line.number, start, end: line.text.trimEnd().length, section: line.section };
    return [
      { kind: 'annex-number', word: name(main, sub), beside: name(expected.main, expected.sub), place },
    ];
  });
}
