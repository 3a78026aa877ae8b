import { SHEET_WORDS, WRITING } from '../../words/words.ts';
import { isVerdict, VERDICTS, verdictName } from '../verdicts.ts';
import type { SheetEntry } from './sheet.ts';
import { type Told, tellPlace } from './told.ts';

/** Findings one a row: what is said of each, its figure with its place, what it should be and how far off it is. */
export function AmissTable({
  label,
  rows,
}: {
  label: string;
  rows: readonly { readonly entry: SheetEntry; readonly told: Told }[];
}) {
  const { columns } = SHEET_WORDS;
  return (
    <table className="sheet-table sheet-amiss" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.matter}</th>
          <th scope="col">{columns.printed}</th>
          <th scope="col">{columns.recomputed}</th>
          <th scope="col">{columns.difference}</th>
          <th scope="col">{columns.severity}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ entry, told }) => (
          <tr key={entry.finding.id}>
            <td>
              {entry.number} <Sign verdict={entry.finding.verdict} />
            </td>
            <td>
              <Matter told={told} />
            </td>
            <td data-label={columns.printed}>
              {told.printed !== '' && <strong lang="zh-CN">{told.printed}</strong>}
              {told.line !== '' && <div>{told.line}</div>}
              {tellPlace(told).map((heading) => (
                <div key={heading} lang="zh-CN" className="sheet-aside">
                  {heading}
                </div>
              ))}
            </td>
            <td data-label={columns.recomputed} className="sheet-short">
              {told.recomputed || '—'}
            </td>
            <td data-label={columns.difference} className="sheet-short">
              {told.difference || '—'}
            </td>
            <td data-label={columns.severity} className="sheet-short">
              {told.severity || '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sign({ verdict }: { verdict: string }) {
  if (!isVerdict(verdict)) return null;
  const { sign, tone } = VERDICTS[verdict];
  return (
    <span className={tone}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{verdictName(verdict)}</span>
    </span>
  );
}

/** What was checked, the sentence for the bureau, what may explain it, what a person decided, and the figures used. */
function Matter({ told }: { told: Told }) {
  return (
    <>
      <strong>{told.check}</strong>
      <div lang="zh-CN">{told.sentence}</div>
      {told.explanation !== '' && (
        <div>
          {SHEET_WORDS.why}
          <span lang="zh-CN">{told.explanation}</span>
        </div>
      )}
      {told.decision !== '' && (
        <div className="sheet-decision">
          {told.decision}
          {told.decisionReason !== '' && (
            <>
              {WRITING.semicolon}
              {SHEET_WORDS.reasonGiven}
              <span lang="zh-CN">{told.decisionReason}</span>
            </>
          )}
        </div>
      )}
      {told.based !== '' && <div className="sheet-aside">{told.based}</div>}
    </>
  );
}
