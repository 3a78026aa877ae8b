import type { ReactNode } from 'react';
import { checkWords } from '../../words/registries.ts';
import { AUDIT_WORDS, SHEET_WORDS, WORDS } from '../../words/words.ts';
import { writeAddress } from '../address.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { figuresOfFinding, reportsNamed } from '../needs.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { CopyText } from '../parts/CopyText.tsx';
import { DecisionNote } from '../parts/DecisionNote.tsx';
import { boundItem, type FactRow, factName } from '../parts/FactCard.tsx';
import { PrintedFigure } from '../parts/PrintedFigure.tsx';
import { isAmiss, standingVerdict } from '../report/decided.ts';
import { operandIds } from '../report/place-findings.ts';
import { useRows } from '../snapshot.tsx';
import { isVerdict } from '../verdicts.ts';
import { tabOf } from './AuditTabs.tsx';
import { REPEATED_CHECK } from './check-list.ts';
import type { Finding } from './sift.ts';
import { differenceOf, inUnit, letterOf, recomputedOf } from './told.ts';

/** All there is to say of a finding: what was printed and recomputed, its figures with their places, and the letter. */
export function FindingDetails({ finding }: { finding: Finding }) {
  const named = useRows(reportsNamed([finding.report]));
  const title = named.rows[0]?.title ?? '';
  const ids = operandIds(finding);
  const { rows: figures, status } = useRows(ids.length === 0 ? null : figuresOfFinding(finding.id));
  const place = new Map(ids.map((id, at) => [id, at]));
  const operands = figures
    .filter(({ id }) => place.has(id))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const stated = operands.find(({ line }) => line === finding.line);
  const others = operands.filter((figure) => figure !== stated).map(({ section }) => section);
  const letter = () => letterOf(finding, title, stated ?? { section: '', page: null }, others);
  // A letter names the report and the place: before they are known there is none to copy.
  const isWritten = title !== '' && (ids.length === 0 || status === 'ready');
  const standing = standingVerdict(finding);
  const verdict = isVerdict(standing) ? standing : 'amiss';
  const { group, name, sentence } = checkWords(finding.check_id);
  const rows: readonly (readonly [string, ReactNode])[] = [
    [AUDIT_WORDS.printed, finding.printed === null ? '' : inUnit(finding.printed, finding.unit)],
    [
      finding.check_id === REPEATED_CHECK ? AUDIT_WORDS.elsewhere : AUDIT_WORDS.recomputed,
      recomputedOf(finding),
    ],
    [AUDIT_WORDS.difference, differenceOf(finding)],
    [AUDIT_WORDS.rule, group === '' ? name : `${group} › ${name}`],
    [
      '',
      <span key="rule" className="text-muted">
        {sentence}
      </span>,
    ],
    [
      AUDIT_WORDS.decided,
      finding.decision === '' ? (
        AUDIT_WORDS.undecided
      ) : (
        <DecisionNote key="decision" finding={finding} labelled />
      ),
    ],
  ];
  return (
    <div className="grid gap-3 border-t border-line px-3 py-3">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {rows
          .filter(([, value]) => value !== '')
          .map(([term, value], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are always the same ones
            <div key={at} className="contents">
              <dt className="text-muted">{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Operands finding={finding} operands={operands} status={status} />
      {isAmiss(finding) && (
        <section>
          <h4 className="text-muted">{AUDIT_WORDS.letterTitle}</h4>
          {isWritten ? (
            <p lang="zh-CN" className="rounded bg-raised px-3 py-2">
              {letter()}
            </p>
          ) : (
            <p>{[named.status, status].includes('failed') ? WORDS.empty.failed : WORDS.loading}</p>
          )}
        </section>
      )}
      <p className="no-print flex flex-wrap items-center gap-2">
        {isAmiss(finding) && isWritten && (
          <CopyText text={letter} copied={AUDIT_WORDS.letterCopied} failed={AUDIT_WORDS.letterFailed}>
            {AUDIT_WORDS.copyLetter}
          </CopyText>
        )}
        <a
          className="control no-underline"
          {...linkTo({
            ...START_STATE,
            page: 'report',
            report: finding.report,
            line: finding.line === 0 ? null : finding.line,
          })}
        >
          {AUDIT_WORDS.openReport}
        </a>
        <a
          className="control no-underline"
          {...linkTo({ ...START_STATE, page: 'sheet', report: finding.report })}
        >
          {SHEET_WORDS.open}
        </a>
        <CopyButton
          quiet
          address={() =>
            writeAddress({ ...START_STATE, page: 'audit', verdict: tabOf(verdict), finding: finding.id })
          }
        >
          {AUDIT_WORDS.copyLink}
        </CopyButton>
      </p>
    </div>
  );
}

/** The figures a finding was decided by, the one it is about first, each leading to its place. */
function Operands({
  finding,
  operands,
  status,
}: {
  finding: Finding;
  operands: readonly FactRow[];
  status: 'waiting' | 'ready' | 'failed';
}) {
  const [first] = operandIds(finding);
  if (first === undefined) return <p className="text-muted">{AUDIT_WORDS.noOperands}</p>;
  const hasSubject = finding.check_id !== REPEATED_CHECK && finding.printed !== null;
  return (
    <section>
      <h4 className="text-muted">{AUDIT_WORDS.operands}</h4>
      {status === 'waiting' && operands.length === 0 && <p>{WORDS.loading}</p>}
      {status === 'failed' && <p>{WORDS.empty.failed}</p>}
      <ul className="mt-1 grid gap-1">
        {operands.map((fact) => (
          <Operand key={fact.id} fact={fact} isStated={hasSubject && fact.id === first} />
        ))}
      </ul>
    </section>
  );
}

function Operand({ fact, isStated }: { fact: FactRow; isStated: boolean }) {
  const { id, report, line, section, row_label, column_label } = fact;
  const place = [...section.split(' › ').slice(-1), row_label, column_label].filter((part) => part !== '');
  return (
    <li className="grid gap-x-4 border-b border-line pb-1 last:border-0 sm:grid-cols-[minmax(0,1fr)_9rem_minmax(0,1fr)]">
      <span>
        <span lang={boundItem(fact) === null ? 'zh-CN' : undefined}>{factName(fact)}</span>
        {isStated && (
          <span className="ml-2 rounded bg-accent-soft px-1 text-[12px]">{AUDIT_WORDS.stated}</span>
        )}
      </span>
      <strong className="font-medium sm:text-right">
        <PrintedFigure fact={fact} />
      </strong>
      <a
        className="inline-block min-h-7 text-[13px] underline"
        {...linkTo({ ...START_STATE, page: 'report', report, line, fact: id })}
      >
        {AUDIT_WORDS.line(line)}{' '}
        <span lang="zh-CN" className="text-muted">
          {place.join(' › ')}
        </span>
      </a>
    </li>
  );
}
