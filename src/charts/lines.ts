import { yearSpan } from '../core/year-span.ts';
import { type Mark, NO_FIGURE } from './mark.ts';

/** The marks of one bureau, one a year, in order of years. */
export type Line = { readonly code: string; readonly name: string; readonly marks: readonly Mark[] };

/** One line a bureau over every year that occurs: a year nothing is known of is an absence, never a silent gap. */
export function linesByBureau(marks: readonly Mark[]): { years: readonly number[]; lines: readonly Line[] } {
  const [first] = marks;
  if (first === undefined) return { years: [], lines: [] };
  const years = yearSpan(marks.map((mark) => mark.year));
  const byCode = new Map<string, Mark[]>();
  for (const mark of marks) byCode.set(mark.bureau, [...(byCode.get(mark.bureau) ?? []), mark]);
  const lines = [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => {
      const [known = first] = own;
      return {
        code,
        name: known.bureauName,
        marks: years.map(
          (year): Mark =>
            own.find((mark) => mark.year === year) ?? {
              ...known,
              year,
              ...NO_FIGURE,
              absence: 'report-not-held',
              warnings: [],
            },
        ),
      };
    });
  return { years, lines };
}
