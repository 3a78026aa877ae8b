import type { Row } from '../../db/tables.ts';
import { change } from '../address-bar.ts';
import { groupBy } from '../group-by.ts';
import { LEDGER_REASONS, WORDS } from '../messages.ts';
import { shareOf } from '../shown-figure.ts';
import type { Rows } from '../snapshot.tsx';
import { scrollToOriginal } from './OriginalText.tsx';

/** No table shows a number that was not read: its line is in the original alone. */
function showLine(line: number): void {
  change({ line, fact: null, open: null });
  scrollToOriginal();
}

/** What became of every number of a report: the share accounted for, by reason, and the ones not read. */
export function LedgerSummary({ report, ledger }: { report: Row<'reports'>; ledger: Rows<Row<'ledger'>> }) {
  const byVerdict = [...groupBy(ledger.rows, ({ verdict }) => verdict)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const unread = ledger.rows.filter(({ verdict }) => verdict === 'unread');
  return (
    <section className="card" aria-label={WORDS.report.ledger}>
      <h2>{WORDS.report.ledger}</h2>
      <p>{WORDS.report.readShare(shareOf(report.tokens - report.unread, report.tokens))}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-muted">
        {byVerdict.map(([verdict, tokens]) => (
          <li key={verdict}>
            {LEDGER_REASONS[verdict] ?? verdict} <span className="text-ink">{tokens.length}</span>
          </li>
        ))}
      </ul>
      {ledger.status !== 'ready' && (
        <p className="mt-2">{ledger.status === 'failed' ? WORDS.empty.failed : WORDS.loading}</p>
      )}
      {report.unread === 0 && <p className="mt-2">{WORDS.report.noUnread}</p>}
      {unread.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-6 text-accent">{WORDS.report.unreadTitle(unread.length)}</summary>
          <ul className="mt-1 grid max-h-60 grid-cols-[repeat(auto-fill,minmax(140px,1fr))] gap-1 overflow-auto">
            {unread.map(({ line, start, printed }) => (
              <li key={`${line}.${start}`}>
                <button type="button" className="figure-button" onClick={() => showLine(line)}>
                  {printed} <span className="at">{WORDS.lineName(line)}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
