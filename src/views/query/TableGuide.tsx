import { TABLE_NAMES, TABLES, type Table } from '../../db/tables.ts';
import { wordFor } from '../../words/language.ts';
import { QUERY_TABLE_WORDS, QUERY_WORDS } from '../../words/words.ts';

/** Words of the grammar that are also names here; they stand in double quotes. */
const QUOTED: ReadonlySet<string> = new Set(['values', 'position']);
const asWritten = (name: string): string => (QUOTED.has(name) ? `"${name}"` : name);

function Insert({ name, onInsert }: { name: string; onInsert: (text: string) => void }) {
  return (
    <button
      type="button"
      className="min-h-[26px] min-w-[26px] rounded px-1 font-mono text-[13px] text-accent hover:bg-accent-soft"
      aria-label={QUERY_WORDS.insert(asWritten(name))}
      onClick={() => onInsert(asWritten(name))}
    >
      {name}
    </button>
  );
}

/** The tables of the snapshot with their columns, written from their registry; a click puts a name into the statement. */
export function TableGuide({ onInsert }: { onInsert: (text: string) => void }) {
  return (
    <section className="card" aria-labelledby="query-tables">
      <h2 id="query-tables">{QUERY_WORDS.tablesTitle}</h2>
      <p className="text-[12px] text-muted">{QUERY_WORDS.tablesHint}</p>
      {TABLE_NAMES.map((name) => {
        const { columns }: Table = TABLES[name];
        const told: { readonly about: string; readonly columns: Readonly<Record<string, string>> } =
          QUERY_TABLE_WORDS[name];
        return (
          <div key={name} className="border-b border-line py-1">
            <div className="flex flex-wrap items-baseline gap-x-2">
              <h3>
                <Insert name={name} onInsert={onInsert} />
              </h3>
              <span className="text-[13px]">{told.about}</span>
            </div>
            <details>
              <summary className="min-h-[26px] text-[12px] text-muted">
                {name}
                {QUERY_WORDS.colon}
                {QUERY_WORDS.columnCount(Object.keys(columns).length)}
              </summary>
              <dl className="mt-1 grid gap-x-3 gap-y-1 pl-2">
                {Object.entries(columns).map(([column, { type, nullable }]) => (
                  <div key={column} className="flex flex-wrap items-baseline gap-x-2 text-[13px]">
                    <dt>
                      <Insert name={column} onInsert={onInsert} />
                    </dt>
                    <dd className="min-w-0 break-words">
                      <span className="text-[12px] text-muted">
                        {type}
                        {nullable ? ` ${QUERY_WORDS.nullable}` : ''}
                      </span>{' '}
                      {wordFor(told.columns, column)}
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          </div>
        );
      })}
    </section>
  );
}
