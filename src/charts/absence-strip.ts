import { PICTURE_WORDS } from '../words/words.ts';
import type { Line } from './lines.ts';
import { absenceOf, isPresent, type Mark, selectionOf, tellMark, tellMissing } from './mark.ts';

/** Height in px of one row of the strip. */
export const STRIP_ROW = 17;
const MOST_STRIP_ROWS = 8;

/** The strip under the plot that shows every absence with its sign, or how many there are where bureaus are many. */
export function stripOf(years: readonly number[], lines: readonly Line[]) {
  const lacking = lines.filter(({ marks }) => marks.some((mark) => !isPresent(mark)));
  if (lacking.length > MOST_STRIP_ROWS) {
    const data = years.flatMap((year, at) => {
      const gone = lacking
        .map(({ marks }) => marks[at])
        .filter((mark): mark is Mark => mark !== undefined && !isPresent(mark));
      const tip = tellMissing(gone, (mark) => mark.bureauName);
      return gone.length === 0
        ? []
        : [{ value: [year, PICTURE_WORDS.missingRow], sign: PICTURE_WORDS.missingCount(gone.length), tip }];
    });
    return { rows: [PICTURE_WORDS.missingRow], data };
  }
  const data = lacking.flatMap(({ name, marks }) =>
    marks
      .filter((mark) => !isPresent(mark))
      .map((mark) => ({
        value: [mark.year, name],
        sign: absenceOf(mark).sign,
        tip: tellMark(mark),
        selection: selectionOf(mark),
      })),
  );
  return { rows: lacking.map(({ name }) => name), data };
}
