import type { Selection, Twin } from '../../charts/chart.ts';
import { FRAME_WORDS, WRITING } from '../../words/words.ts';

/** One stop of the keyboard walk over a chart: its words, and the source it opens. */
export type Stop = { readonly text: string; readonly selection: Selection };

/** Every mark of a chart in the order of its table, row by row. */
export function stopsOf({ columns, rows }: Twin): readonly Stop[] {
  const [first] = columns;
  return rows.flatMap((row) =>
    columns.flatMap(({ key, title, unit }) => {
      const cell = row[key];
      if (cell?.selection === undefined) return [];
      const name = first === undefined ? '' : (row[first.key]?.text ?? '');
      const year = String(cell.selection.year);
      const column = title === year ? year : `${year} ${title}`;
      const text = cell.number === null || unit === undefined ? cell.text : WRITING.withUnit(cell.text, unit);
      return [{ text: FRAME_WORDS.mark(name, column, text, cell.note ?? ''), selection: cell.selection }];
    }),
  );
}

/** The stop a key leads to from `at` among `count`, or null when the key is not one of the walk. */
export function stepTo(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
