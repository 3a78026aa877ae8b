import type { Row } from '../../db/tables.ts';
import { groupBy } from '../group-by.ts';

type Table = Pick<Row<'source_tables'>, 'id' | 'title' | 'section' | 'form' | 'first_line' | 'last_line'>;
type Figure = Pick<Row<'facts'>, 'id' | 'line' | 'start' | 'source_table' | 'row_label' | 'column_label'>;

/** A source table as it can be put together again from its figures: rows and columns in the order they are printed. */
export type Grid<F extends Figure> = {
  /** What all rows are about, where they name it first: the project of a form. */
  readonly subject: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly cells: readonly (readonly F[])[];
  }[];
};

/** Between the elements of a row's path. */
const STEP = ' · ';

/** The first element of all the paths, where there is more than one and they share it. */
function sharedSubject(labels: readonly string[]): string | null {
  const [first = ''] = labels[0]?.split(STEP) ?? [];
  const shared = labels.every((label) => label === first || label.startsWith(first + STEP));
  return labels.length > 1 && first !== '' && shared ? first : null;
}

const inOrderOfAppearance = (labels: readonly string[]): readonly string[] => [...new Set(labels)];

/** The grid of one source table's figures; a cell may hold several, for a row label that is printed again. */
export function layOutGrid<F extends Figure>(figures: readonly F[]): Grid<F> {
  const printed = [...figures].sort((a, b) => a.line - b.line || a.start - b.start);
  const columns = inOrderOfAppearance(printed.map((figure) => figure.column_label));
  const byRow = groupBy(printed, (figure) => figure.row_label);
  const subject = sharedSubject([...byRow.keys()]);
  return {
    subject,
    columns,
    rows: [...byRow].map(([label, inRow]) => ({
      key: label,
      label: subject !== null && label !== subject ? label.slice(subject.length + STEP.length) : label,
      cells: columns.map((column) => inRow.filter((figure) => figure.column_label === column)),
    })),
  };
}

/** The source tables of a report that have figures, each with them, under the headings they are printed under. */
export function groupBySection<T extends Table, F extends Figure>(
  tables: readonly T[],
  figures: readonly F[],
): readonly {
  readonly section: string;
  readonly tables: readonly { readonly table: T; readonly figures: readonly F[] }[];
}[] {
  const byTable = groupBy(figures, (figure) => figure.source_table);
  const held = tables.flatMap((table) => {
    const own = byTable.get(table.id);
    return own ? [{ table, figures: own }] : [];
  });
  return [...groupBy(held, ({ table }) => table.section)].map(([section, inSection]) => ({
    section,
    tables: inSection,
  }));
}
