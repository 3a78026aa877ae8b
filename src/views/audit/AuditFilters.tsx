import { useEffect, useId, useMemo, useState } from 'react';
import { checkWords } from '../../words/registries.ts';
import { AUDIT_WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { change, goTo } from '../address-bar.ts';
import { useMedia, WIDE_ENOUGH_FOR_FILTERS } from '../media.ts';
import { Choice } from '../parts/Choice.tsx';
import { verdictName } from '../verdicts.ts';
import { tabOf } from './AuditTabs.tsx';
import { CHECK_GROUPS } from './check-list.ts';
import {
  AMISS,
  AUDIT_START,
  DECISION_CHOICES,
  ORDERS,
  type Order,
  readAmount,
  readFind,
  SEVERITIES,
} from './choice.ts';
import { reportName } from './told.ts';
import type { Audit } from './use-audit.ts';

/** How many of the page's own filters are set. */
const countSet = ({ report, check, group, severity, least, decision, find }: State): number =>
  [report, check ?? group, severity, least, decision, find === '' ? null : find].filter(
    (value) => value !== null,
  ).length;

const withoutOwn = (state: State): State => {
  const { group, check, severity, least, decision, find } = AUDIT_START;
  return { ...state, report: null, group, check, severity, least, decision, find };
};

/** The filters and the order of the findings; on a narrow screen behind one line that says how many are set. */
export function AuditFilters({ state, audit }: { state: State; audit: Audit }) {
  const wide = useMedia(WIDE_ENOUGH_FOR_FILTERS);
  const set = countSet(state);
  const weighs = ['amiss', 'doubtful'].includes(tabOf(state.verdict));
  const fields = (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ReportChoice state={state} audit={audit} />
      <CheckChoice state={state} />
      {tabOf(state.verdict) === 'amiss' && (
        <Choice
          label={AUDIT_WORDS.verdict}
          value={state.verdict}
          options={[
            { value: 'amiss', label: AUDIT_WORDS.bothVerdicts },
            ...AMISS.map((verdict) => ({ value: verdict, label: verdictName(verdict) })),
          ]}
          onChoose={(value) => change({ verdict: AMISS.find((own) => own === value) ?? 'amiss' })}
        />
      )}
      {(weighs || state.severity !== null) && (
        <Choice
          label={AUDIT_WORDS.severity}
          value={state.severity ?? ''}
          options={[
            { value: '', label: AUDIT_WORDS.anySeverity },
            ...SEVERITIES.map((severity) => ({ value: severity, label: AUDIT_WORDS.severities[severity] })),
          ]}
          onChoose={(value) => change({ severity: SEVERITIES.find((own) => own === value) ?? null })}
        />
      )}
      <Choice
        label={AUDIT_WORDS.decision}
        value={state.decision ?? ''}
        options={[
          { value: '', label: AUDIT_WORDS.anyDecision },
          ...DECISION_CHOICES.map((value) => ({ value, label: AUDIT_WORDS.decisions[value] })),
        ]}
        onChoose={(value) => change({ decision: DECISION_CHOICES.find((own) => own === value) ?? null })}
      />
      {(weighs || state.least !== null) && <LeastAmount least={state.least} />}
      <FindField find={state.find} />
      <OrderChoice state={state} />
      {set > 0 && (
        <button type="button" className="control control-quiet" onClick={() => goTo(withoutOwn(state))}>
          {AUDIT_WORDS.clear}
        </button>
      )}
    </div>
  );
  return (
    <section aria-label={AUDIT_WORDS.filters} className="no-print">
      {wide ? (
        fields
      ) : (
        <details open={set > 0 ? true : undefined}>
          <summary className="control w-full justify-between">
            {AUDIT_WORDS.more(set)} <span aria-hidden="true">▾</span>
          </summary>
          <div className="mt-2">{fields}</div>
        </details>
      )}
      {weighs && <p className="mt-1 text-[12px] text-muted">{AUDIT_WORDS.severityNote}</p>}
    </section>
  );
}

function ReportChoice({ state, audit: { reports, scope } }: { state: State; audit: Audit }) {
  const options = useMemo(() => {
    const named = reports.map((report) => ({ value: report.id, label: reportName(report, scope.nameOf) }));
    const unknown = state.report !== null && !named.some(({ value }) => value === state.report);
    return [
      { value: '', label: AUDIT_WORDS.allReports },
      ...(unknown && state.report !== null ? [{ value: state.report, label: state.report }] : []),
      ...named,
    ];
  }, [reports, scope.nameOf, state.report]);
  return (
    <Choice
      label={AUDIT_WORDS.report}
      value={state.report ?? ''}
      options={options}
      onChoose={(report) => change({ report: report === '' ? null : report })}
    />
  );
}

const GROUP = 'group:';

/** One check, or all of a group, which stands first in its group. */
function CheckChoice({ state: { check, group } }: { state: State }) {
  const options = useMemo(
    () => [
      { value: '', label: AUDIT_WORDS.allChecks },
      ...[...CHECK_GROUPS].flatMap(([id, checks]) => {
        const name = checkWords(checks[0] ?? '').group;
        return [
          { value: `${GROUP}${id}`, label: AUDIT_WORDS.wholeGroup(name), group: name },
          ...checks.map((own) => ({ value: own, label: checkWords(own).name, group: name })),
        ];
      }),
    ],
    [],
  );
  return (
    <Choice
      label={AUDIT_WORDS.check}
      value={check ?? (group === null ? '' : `${GROUP}${group}`)}
      options={options}
      onChoose={(value) =>
        change(
          value.startsWith(GROUP)
            ? { check: null, group: value.slice(GROUP.length) }
            : { check: value === '' ? null : value, group: null },
        )
      }
    />
  );
}

/** An amount in 万元 below which nothing is listed; taken over once it is one. */
function LeastAmount({ least }: { least: number | null }) {
  const id = useId();
  const [text, setText] = useState(least === null ? '' : String(least));
  useEffect(() => {
    // Typed text that says the same (“5.”) stays as it is.
    setText((typed) => ((readAmount(typed) ?? null) === least ? typed : least === null ? '' : String(least)));
  }, [least]);
  return (
    <span className="inline-flex items-center gap-1">
      <label htmlFor={id} className="whitespace-nowrap text-muted">
        {AUDIT_WORDS.least}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="control w-24"
        value={text}
        aria-invalid={text.trim() !== '' && readAmount(text.trim()) === undefined}
        onChange={({ target: { value } }) => {
          setText(value);
          const amount = value.trim() === '' ? null : readAmount(value.trim());
          if (amount !== undefined) change({ least: amount }, 'replace');
        }}
      />
    </span>
  );
}

function FindField({ find }: { find: string }) {
  const id = useId();
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <label htmlFor={id} className="sr-only">
        {AUDIT_WORDS.find}
      </label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        className="control w-52 max-w-full"
        placeholder={AUDIT_WORDS.find}
        value={find}
        onChange={({ target: { value } }) => {
          const words = readFind(value);
          if (words !== undefined) change({ find: words }, 'replace');
        }}
      />
    </span>
  );
}

type OrderName = keyof typeof AUDIT_WORDS.orders;
const isOrderName = (text: string): text is OrderName => Object.hasOwn(AUDIT_WORDS.orders, text);
const isOrder = (text: string): text is Order => ORDERS.some((order) => order === text);

function OrderChoice({ state: { order, sort } }: { state: State }) {
  const own = `${order}:${sort}`;
  const names = Object.keys(AUDIT_WORDS.orders).filter(isOrderName);
  return (
    <Choice
      label={AUDIT_WORDS.order}
      value={isOrderName(own) ? own : (names.find((name) => name.startsWith(`${order}:`)) ?? '')}
      options={names.map((value) => ({ value, label: AUDIT_WORDS.orders[value] }))}
      onChoose={(value) => {
        const [next = '', way] = value.split(':');
        if (isOrder(next)) change({ order: next, sort: way === 'ascending' ? 'ascending' : 'descending' });
      }}
    />
  );
}
