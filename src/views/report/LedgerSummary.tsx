import type { Row } from '../../db/tables.ts';
import { wordFor } from '../../words/language.ts';
import { WORDS } from '../../words/words.ts';
import { groupBy } from '../group-by.ts';
import { shareOf } from '../shown-figure.ts';
import type { Rows } from '../snapshot.tsx';
import { useShowing } from './showing.ts';

/** Numbers of a report that something is left open about, each a way to where it stands. */
function Numbers({
  title,
  numbers,
}: {
  title: string;
  numbers: readonly {
    readonly key: string;
    readonly printed: string;
    readonly line: number;
    readonly show: () => void;
  }[];
}) {
  if (numbers.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="min-h-6 text-accent">{title}</summary>
      <ul className="mt-1 grid max-h-60 grid-cols-[repeat(auto-fill,minmax(140px,1fr))] gap-1 overflow-auto">
        {numbers.map(({ key, printed, line, show }) => (
          <li key={key}>
            <button type="button" className="figure-button" onClick={show}>
              <span lang="zh-CN">{printed}</span> <span className="at">{WORDS.lineName(line)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/**
 * What became of every number of a report: the share accounted for, by reason, and one by one those that were not
 * read, those that no item was found for, and those nobody can read.
 */
export function LedgerSummary({
  report,
  ledger,
  facts,
}: {
  report: Pick<Row<'reports'>, 'tokens' | 'unread'>;
  ledger: Pick<Rows<Row<'ledger'>>, 'rows' | 'status'>;
  facts: readonly Pick<Row<'facts'>, 'id' | 'item' | 'printed' | 'line'>[];
}) {
  const showing = useShowing();
  const byVerdict = [...groupBy(ledger.rows, ({ verdict }) => verdict)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  // No table shows a number that was not read: its line is in the original alone.
  const inOriginal = (wanted: string) =>
    ledger.rows
      .filter(({ verdict }) => verdict === wanted)
      .map(({ line, start, printed }) => ({
        key: `${line}.${start}`,
        printed,
        line,
        show: () => showing.line(line),
      }));
  const unread = inOriginal('unread');
  const illegible = inOriginal('illegible');
  const unbound = facts
    .filter(({ item }) => item === null)
    .map(({ id, printed, line }) => ({
      key: id,
      printed,
      line,
      show: () => showing.figure({ id, line }),
    }));
  return (
    <section className="card" aria-label={WORDS.report.ledger}>
      <h2>{WORDS.report.ledger}</h2>
      <p>{WORDS.report.readShare(shareOf(report.tokens - report.unread, report.tokens))}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-muted">
        {byVerdict.map(([verdict, tokens]) => (
          <li key={verdict}>
            {wordFor(WORDS.ledger, verdict)} <span className="text-ink">{tokens.length}</span>
          </li>
        ))}
      </ul>
      {ledger.status !== 'ready' && (
        <p className="mt-2">{ledger.status === 'failed' ? WORDS.empty.failed : WORDS.loading}</p>
      )}
      {report.unread === 0 && <p className="mt-2">{WORDS.report.noUnread}</p>}
      <Numbers title={WORDS.report.unreadTitle(unread.length)} numbers={unread} />
      <Numbers title={WORDS.report.unboundTitle(unbound.length)} numbers={unbound} />
      <Numbers title={WORDS.report.illegibleTitle(illegible.length)} numbers={illegible} />
    </section>
  );
}
