import { grouped } from '../../core/format.ts';
import { AUDIT_WORDS, WORDS, WRITING } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { verdictName } from '../verdicts.ts';
import { amissIn, largestAmiss, tallyVerdicts, totalOf } from './catalogue.ts';
import { AUDIT_START } from './choice.ts';
import { countOf, reportName } from './told.ts';
import type { Audit } from './use-audit.ts';

const TOLD = ['broken', 'conflict', 'doubtful', 'rounding', 'holds', 'unchecked'] as const;
/** Reports with findings, and reports without, that are named one by one. */
const MOST_NAMED = 8;

/** The headline: how many reports, how many findings, how large; which reports have most, and which none. */
export function AuditHead({ state, audit }: { state: State; audit: Audit }) {
  const { counts, countsStatus, reports, listable, scope } = audit;
  const tally = tallyVerdicts(counts);
  const amiss = amissIn(tally);
  const largest = largestAmiss(counts);
  const chosen = reports.find(({ id }) => id === state.report);
  const ready = countsStatus === 'ready' && scope.status === 'ready';
  return (
    <header>
      <h1>
        {!ready
          ? AUDIT_WORDS.title
          : chosen !== undefined
            ? AUDIT_WORDS.headlineOfReport(reportName(chosen, scope.nameOf), countOf(amiss))
            : listable
              ? AUDIT_WORDS.headline(countOf(reports.length), countOf(amiss))
              : AUDIT_WORDS.headlineOfBureaus(countOf(scope.inScope.length), countOf(amiss))}
      </h1>
      {ready && (
        <p>
          {AUDIT_WORDS.sentence(
            countOf(totalOf(tally)),
            TOLD.map((verdict) => AUDIT_WORDS.counted(verdictName(verdict), countOf(tally[verdict]))),
          )}
          {largest !== null && AUDIT_WORDS.largest(grouped(String(largest)))}
        </p>
      )}
      {ready && listable && <ReportsFound state={state} audit={audit} />}
      {!ready && <p className="text-muted">{WORDS.loading}</p>}
    </header>
  );
}

/** Names, of many the first ones. */
function namesOf(names: readonly string[]): string {
  const first = WRITING.listOf(names.slice(0, MOST_NAMED));
  return names.length > MOST_NAMED ? AUDIT_WORDS.andOthers(first) : first;
}

/** The reports by how much was found in each, most first, and by name those in which nothing was. */
function ReportsFound({ state, audit: { reports, scope } }: { state: State; audit: Audit }) {
  if (reports.length < 2) return null;
  const nameOf = (report: Audit['reports'][number]) =>
    reportName({ bureau: report.bureau, year: report.year }, scope.nameOf);
  const found = reports.filter(({ broken }) => broken > 0).sort((a, b) => b.broken - a.broken);
  const silent = reports.filter(({ broken }) => broken === 0);
  return (
    <>
      <ul aria-label={AUDIT_WORDS.byReport} className="no-print flex flex-wrap gap-x-4 gap-y-1">
        {found.slice(0, MOST_NAMED).map((report) => (
          <li key={report.id}>
            <a
              className="inline-block min-h-7"
              aria-current={state.report === report.id ? 'true' : undefined}
              {...linkTo({ ...state, ...AUDIT_START, report: report.id })}
            >
              {AUDIT_WORDS.ofReport(nameOf(report), countOf(report.broken), report.major)}
            </a>
          </li>
        ))}
        {found.length > MOST_NAMED && (
          <li>
            <a className="inline-block min-h-7" {...linkTo({ ...state, list: 'reports', finding: null })}>
              {AUDIT_WORDS.moreReports(found.length - MOST_NAMED)}
            </a>
          </li>
        )}
      </ul>
      {silent.length > 0 && (
        <p className="text-muted">{AUDIT_WORDS.silent(silent.length, namesOf(silent.map(nameOf)))}</p>
      )}
    </>
  );
}
