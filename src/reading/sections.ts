import type { Fact } from '../core/fact.ts';
import type { OutlineLine } from './outline.ts';
import type { SourceTable } from './read.ts';

/**
 * One source table a section that holds facts: from its heading to the next. Sections of the same name, as in the
 * reports on several projects, are each their own.
 */
export function narrativeTables(lines: readonly OutlineLine[], facts: readonly Fact[]): SourceTable[] {
  const held = new Set(facts.flatMap(({ place }) => (place.table === undefined ? [place.line] : [])));
  const tables: { table: SourceTable; held: boolean }[] = [];
  for (const { kind, number, section } of lines) {
    if (kind === 'blank') continue;
    const last = tables.at(-1);
    if (last && last.table.section.join('\n') === section.join('\n')) {
      last.table = { ...last.table, lastLine: number };
      last.held ||= held.has(number);
      continue;
    }
    const title = (section.at(-1) ?? '正文').replace(/[。:：]$/u, '');
    const extent = { firstLine: number, lastLine: number };
    tables.push({
      table: { id: `t${number}`, title, section, form: 'narrative', ...extent },
      held: held.has(number),
    });
  }
  return tables.flatMap(({ table, held: wanted }) => (wanted ? [table] : []));
}

/** Says of every narrative fact which section it belongs to. */
export function withTables(facts: readonly Fact[], sections: readonly SourceTable[]): Fact[] {
  const byLine = new Map<number, string>();
  for (const { id, firstLine, lastLine } of sections)
    for (let line = firstLine; line <= lastLine; line += 1) byLine.set(line, id);
  return facts.map((fact) => {
    if (fact.place.table !== undefined) return fact;
    const table = byLine.get(fact.place.line);
    return table === undefined ? fact : { ...fact, place: { ...fact.place, table } };
  });
}
