import { canonical } from './canonical.ts';
import { stepsOf } from './list-steps.ts';
import type { OutlineLine } from './outline.ts';
import type { Across, SaidAt } from './remark-parts.ts';

const NUMBERED = /^(\d{1,2})、(?=\p{Script=Han})/u;
/** A part of the row above has no number of its own. */
const OF_WHICH = /^其中/u;

type Numbered = { readonly line: OutlineLine; readonly text: string; readonly number: number };

/** The numbers of rows in tables of basic data (1、…, 2、…), each list from one row that is a whole to the next. */
export function readRowNumbers({ lines, facts }: Across): SaidAt[] {
  const tables = new Set(
    facts.flatMap(({ item, place }) =>
      item === 'base-data' && place.table !== undefined ? [place.table] : [],
    ),
  );
  if (tables.size === 0) return [];
  const rows = new Map<string, Set<number>>();
  for (const { place } of facts)
    if (place.table !== undefined && tables.has(place.table))
      rows.set(place.table, (rows.get(place.table) ?? new Set()).add(place.line));
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  return [...rows.values()].flatMap((numbers) => {
    const lists: Numbered[][] = [[]];
    let indented = false;
    for (const at of [...numbers].sort((a, b) => a - b)) {
      const line = byNumber.get(at);
      const bare = canonical(line?.text ?? '');
      const [text, number] = NUMBERED.exec(bare) ?? [];
      if (line && text !== undefined) lists.at(-1)?.push({ line, text, number: Number(number) });
      indented = OF_WHICH.test(bare) || (indented && text === undefined && lists.at(-1)?.length !== 0);
      if (text === undefined && !indented && lists.at(-1)?.length !== 0) lists.push([]);
    }
    return lists.flatMap((list) =>
      stepsOf(list, () => false).map(({ before, mark }): SaidAt => {
        const { line } = mark;
        const start = line.text.search(/\S/u);
        const place = { line: line.number, start, end: start + mark.text.length, section: line.section };
        return { kind: 'numbering', word: mark.text, beside: before.text, place };
      }),
    );
  });
}
