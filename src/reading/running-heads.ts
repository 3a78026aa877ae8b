import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';

/** A text printed beside page numbers as often as this is printed on every page. */
const OFTEN = 2;
/** The bureau or its report, and nothing beside it: the title of a form or of its columns may also begin every page. */
const HEAD = /^[^:，。；]{4,40}(?:局|中心|报告|决算|说明|公开)$/u;

/** The numbers of lines that a page repeats at its head or foot: printed beside a page number again and again. */
export function runningHeads(lines: readonly OutlineLine[]): ReadonlySet<number> {
  const printed = lines.filter(({ kind }) => kind !== 'blank');
  const beside = new Map<string, number[]>();
  printed.forEach((line, index) => {
    if (line.kind === 'page') return;
    if (printed[index - 1]?.kind !== 'page' && printed[index + 1]?.kind !== 'page') return;
    const text = canonical(line.text);
    if (line.kind === 'heading' || !HEAD.test(text) || /\S(?:\t|\s{3,})\S/u.test(line.text)) return;
    beside.set(text, [...(beside.get(text) ?? []), line.number]);
  });
  return new Set([...beside.values()].flatMap((found) => (found.length >= OFTEN ? found : [])));
}
