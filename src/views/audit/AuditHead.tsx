import { grouped } from '../../core/format.ts';
import { AUDIT_WORDS, WORDS, WRITING } from '../../words/words.ts';
import type { State } from '../address.ts';
import { linkTo } from '../address-bar.ts';
import { fewPlaces } from '../export/stamp.ts';
import { verdictName } from '../verdicts.ts';
import { amissIn, largestAmiss, tallyVerdicts, totalOf } from './catalogue.ts';
import { countOf, reportName } from './told.ts';
import type { Audit } from './use-audit.ts';

const TOLD = ['broken', 'conflict', 'doubtful', 'rounding', 'holds', 'unchecked'] as const;
/** Reports without a finding that are named one by one. */
const MOST_NAMED = 8;

/** The headline: how many reports, how many findings, how large; and the reports in which nothing was found. */
export function AuditHead({ state, audit }: { state: State; audit: Audit }) {
  const { counts, countsStatus, reports, listable, scope } = audit;
  const tally = tallyVerdicts(counts);
  const amiss = amissIn(tally);
  const largest = largestAmiss(counts);
  const ready = countsStatus === 'ready' && scope.status === 'ready';
  return (
    <header>
      <h1>
        {!ready
          ? AUDIT_WORDS.title
          : listable
            ? AUDIT_WORDS.headline(reports.length, amiss)
            : AUDIT_WORDS.headlineOfBureaus(scope.inScope.length, countOf(amiss))}
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
      {ready && listable && <SilentReports state={state} audit={audit} />}
      {!ready && <p className="text-muted">{WORDS.loading}</p>}
    </header>
  );
}

/** The reports in which nothing was found to be amiss, by name, or that there is none. */
function SilentReports({ state, audit: { reports, scope } }: { state: State; audit: Audit }) {
  if (reports.length === 0) return null;
  const silent = reports.filter(({ broken }) => broken === 0);
  const names = fewPlaces(
    WRITING.listOf(
      silent.map((report) => reportName({ bureau: report.bureau, year: report.year }, scope.nameOf)),
    ),
    MOST_NAMED,
  );
  return (
    <p className="text-muted">
      {silent.length === 0 ? AUDIT_WORDS.noneSilent : AUDIT_WORDS.silent(silent.length, names)}{' '}
      <a className="no-print inline-block min-h-6" {...linkTo({ ...state, list: 'reports', finding: null })}>
        {AUDIT_WORDS.tabs.reports}
      </a>
    </p>
  );
}
