import { useMemo } from 'react';
import { SHEET_WORDS } from '../../words/words.ts';
import { AmissTable } from './AmissTable.tsx';
import { countOnFirstPage } from './first-page.ts';
import { SheetAnnex } from './SheetAnnex.tsx';
import { SheetTop } from './SheetTop.tsx';
import { type SheetData, sheetOf } from './sheet.ts';
import { tellEntry } from './told.ts';

/**
 * The 核对单 of one document: a page of A4 with what is amiss and room for signatures, and an annex with what did not
 * fit it, what is in doubt, what could not be checked and what holds. Everything it shows is in `data`.
 */
export function AuditSheet({ data }: { data: SheetData }) {
  const sheet = useMemo(() => sheetOf(data), [data]);
  const told = useMemo(() => sheet.amiss.map((entry) => ({ entry, told: tellEntry(entry) })), [sheet]);
  const { head } = sheet;
  const fits = countOnFirstPage(
    told.map((row) => row.told),
    [head.title, head.file],
  );
  return (
    <article className="audit-sheet" aria-label={SHEET_WORDS.title}>
      <section className="sheet-first">
        <SheetTop sheet={sheet} />
        {told.length === 0 ? (
          <p className="my-4">{SHEET_WORDS.none}</p>
        ) : (
          fits > 0 && <AmissTable label={SHEET_WORDS.parts.amiss} rows={told.slice(0, fits)} />
        )}
        {fits < told.length && <p className="mt-1 font-medium">{SHEET_WORDS.more(told.length - fits)}</p>}
        <p className="sheet-note">{SHEET_WORDS.verdictNote}</p>
        <dl className="sheet-signatures">
          {SHEET_WORDS.signed.map((name) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd aria-hidden="true" />
            </div>
          ))}
        </dl>
      </section>
      <SheetAnnex sheet={sheet} rest={told.slice(fits)} />
    </article>
  );
}
