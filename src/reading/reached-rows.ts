import type { Fact } from '../core/fact.ts';
import { isFarOff, lessIsBetter, type PerformanceRow, performanceRows } from '../core/performance-rows.ts';
import { marksOf } from '../core/row-marks.ts';
import type { OutlineLine } from './outline.ts';
import type { SaidAt } from './remark-parts.ts';

/** Words that may say why a value is not near the one aimed at. */
const SAYS_WHY =
  /因|由于|鉴于|疫情|政策|超额|变化|调整|调减|调增|追加|新增|扩大|加大|取消|延期|推迟|推进|滞后|暂停|尚|未|偏[差低高]|不足|较[多少大小]|需求|力度|原因|措施|改进|加强|提高|完善/u;
/** A remark goes on no further below its row. */
const BELOW = 8;

/** What rows of forms reached, where that says something beside what they aimed at: full marks given, or a value far off. */
export function readReached(lines: readonly OutlineLine[], facts: readonly Fact[], year: number): SaidAt[] {
  const forms = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { table, column } = fact.place;
    if (fact.item !== 'performance' || table === undefined || column === undefined) continue;
    forms.set(table, [...(forms.get(table) ?? []), fact]);
  }
  // What prose tells of the same row is another matter.
  const rows = [...forms.values()].flatMap((form) => performanceRows(form, year));
  const marks = marksOf({ facts, year });
  const starts = rows.map(({ facts: [target] }) => target.place.line).sort((a, b) => a - b);
  const byNumber = new Map(lines.map((line) => [line.number, line.text]));
  return rows.flatMap((row): SaidAt[] => {
    const [target, actual] = row.facts;
    const { line } = actual.place;
    if (lessIsBetter(row)) return [];
    const said = { word: actual.printed, place: actual.place };
    const full = marks(actual);
    const marked: SaidAt[] =
      full && row.met !== null ? [{ ...said, kind: 'full-marks', facts: [target, actual, ...full] }] : [];
    // A value short of its aim that was given full marks is told by them.
    if (!isFarOff(row) || (full && row.met === false)) return marked;
    const next = starts.find((start) => start > line) ?? Number.POSITIVE_INFINITY;
    const beside = wordsBeside(byNumber, row, target.place.line, Math.min(line + BELOW, next - 1));
    const why = SAYS_WHY.exec(beside)?.[0];
    const off: SaidAt = { ...said, kind: 'far-off', facts: [target, actual] };
    return [...marked, why === undefined ? off : { ...off, beside: why }];
  });
}

/** What stands on the lines of a row besides its own name. */
function wordsBeside(
  lines: ReadonlyMap<number, string>,
  { path }: PerformanceRow,
  from: number,
  to: number,
): string {
  let text = '';
  for (let line = from; line <= to; line += 1) text += lines.get(line) ?? '';
  return path.slice(1).reduce((words, name) => words.replaceAll(name, ''), text.replace(/\s/gu, ''));
}
