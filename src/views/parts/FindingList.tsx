import type { Row } from '../../db/tables.ts';
import { WORDS } from '../../words/words.ts';
import { severityWord } from '../audit/told.ts';
import { groupBy } from '../group-by.ts';
import { standingVerdict } from '../report/decided.ts';
import { byGravity } from '../report/place-findings.ts';
import { useShowing } from '../report/showing.ts';
import { isVerdict, VERDICTS, verdictName } from '../verdicts.ts';
import { type DecidedFinding, DecisionNote } from './DecisionNote.tsx';
import { FindingLink } from './FindingLink.tsx';

type Finding = Pick<Row<'findings'>, 'id' | 'check_id' | 'claim' | 'explanation' | 'line' | 'severity'> &
  DecidedFinding;

/** A verdict by sign, word and colour, in that order of weight. */
export function VerdictSign({ verdict }: { verdict: string }) {
  const known = isVerdict(verdict) ? verdict : 'unchecked';
  const { sign, tone } = VERDICTS[known];
  return (
    <span className={`whitespace-nowrap font-medium ${tone}`}>
      <span aria-hidden="true">{sign}</span> {verdictName(known)}
    </span>
  );
}

const QUIET: readonly string[] = ['holds', 'unchecked'];

/** Findings with their claim and what explains them: what is amiss in full, what holds or could not be checked on demand. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const sorted = [...findings].sort(byGravity);
  // What a person decided is never folded away.
  const isQuiet = (finding: Finding): boolean => QUIET.includes(finding.verdict) && finding.decision === '';
  const amiss = sorted.filter((finding) => !isQuiet(finding));
  const quiet = sorted.filter(isQuiet);
  return (
    <div className="grid gap-2">
      {amiss.length > 0 && <Claims findings={amiss} />}
      {quiet.length > 0 && (
        <details>
          <summary className="flex min-h-6 flex-wrap gap-x-4">
            {[...groupBy(quiet, ({ verdict }) => verdict)].map(([verdict, own]) => (
              <span key={verdict}>
                <VerdictSign verdict={verdict} /> {own.length}
              </span>
            ))}
            <span aria-hidden="true" className="text-muted">
              ▾
            </span>
          </summary>
          <div className="mt-2">
            <Claims findings={quiet} />
          </div>
        </details>
      )}
    </div>
  );
}

/** How grave a finding is, where that is said of it. */
const Gravity = ({ severity }: Pick<Finding, 'severity'>) => {
  const word = severityWord(severity);
  return word === '' ? null : <span className="text-muted">{word} </span>;
};

/** Findings one by one with what people decided of them. */
export function Claims({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="grid gap-2">
      {findings.map((finding) => (
        <li key={finding.id} className="border-l-2 border-line pl-3">
          <p>
            <VerdictSign verdict={standingVerdict(finding)} /> <Gravity severity={finding.severity} />
            <span lang="zh-CN">{finding.claim}</span>
            <FindingLine finding={finding} /> <FindingLink finding={finding} />
          </p>
          {finding.explanation !== '' && (
            <p lang="zh-CN" className="text-muted">
              {finding.explanation}
            </p>
          )}
          <DecisionNote finding={finding} />
        </li>
      ))}
    </ul>
  );
}

/** The line a finding is about: a way there where the page shows the document. */
function FindingLine({ finding }: { finding: Pick<Finding, 'id' | 'line'> }) {
  const { finding: show } = useShowing();
  if (finding.line === 0) return null;
  const line = WORDS.lineName(finding.line);
  if (show === null) return <span className="at"> {line}</span>;
  return (
    <button type="button" className="figure-button text-accent underline" onClick={() => show(finding)}>
      {line}
    </button>
  );
}
