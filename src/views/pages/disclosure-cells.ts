import type { Disclosure } from '../../charts/matrix.ts';
import { yearSpan } from '../../core/year-span.ts';
import type { disclosureOfTopic } from '../../db/queries/overview.ts';
import type { RowOf } from '../../db/query.ts';

type DisclosureRow = RowOf<(typeof disclosureOfTopic)['columns']>;

/**
 * What bureaus disclose of one topic: a cell for every bureau and every year from the first to the last reported on.
 * A bureau and year without a report is not held; a report without any of the topic has not published it.
 */
export function disclosureCells(
  rows: readonly DisclosureRow[],
  bureaus: readonly { readonly code: string }[],
  nameOf: (code: string) => string,
): readonly Disclosure[] {
  const known = new Map(rows.map((row) => [`${row.bureau} ${row.year}`, row]));
  const span = yearSpan([...new Set(rows.map(({ year }) => year))]);
  return bureaus.flatMap(({ code }) => {
    const bureauName = nameOf(code);
    return span.map((year): Disclosure => {
      const row = known.get(`${code} ${year}`);
      const absence = row === undefined ? 'report-not-held' : row.disclosed === 0 ? 'not-published' : null;
      return {
        bureau: code,
        bureauName,
        year,
        disclosed: row?.disclosed ?? 0,
        expected: row?.expected ?? 0,
        absence,
      };
    });
  });
}
