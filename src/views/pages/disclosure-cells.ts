import type { Disclosure } from '../../charts/matrix.ts';
import { yearSpan } from '../../core/year-span.ts';
import type { disclosure } from '../../db/queries/overview.ts';
import type { RowOf } from '../../db/query.ts';

type DisclosureRow = RowOf<(typeof disclosure)['columns']>;

/**
 * Cells of the matrix bureaus × years for one topic, from reports of that very year: what a later report says of the
 * year before is not a disclosure of that year. A bureau and year without such a report is not held.
 */
export function disclosureCells(
  rows: readonly DisclosureRow[],
  topic: string,
  bureaus: readonly { readonly code: string }[],
  nameOf: (code: string) => string,
): readonly Disclosure[] {
  const own = rows.filter((row) => row.topic === topic && row.own);
  const span = yearSpan(own.map(({ year }) => year));
  return bureaus.flatMap(({ code }) =>
    span.map((year): Disclosure => {
      const row = own.find((other) => other.bureau === code && other.year === year);
      const disclosed = row ? row.valued + row.nil : 0;
      return {
        bureau: code,
        bureauName: nameOf(code),
        year,
        disclosed,
        expected: row ? row.valued + row.nil + row.absent : 0,
        absence: !row ? 'report-not-held' : disclosed === 0 ? 'not-published' : null,
      };
    }),
  );
}
