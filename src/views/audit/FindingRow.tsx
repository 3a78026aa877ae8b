import { type CSSProperties, memo, type Ref } from 'react';
import { checkWords } from '../../words/registries.ts';
import { AUDIT_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { change } from '../address-bar.ts';
import { VerdictSign } from '../parts/FindingList.tsx';
import { standingVerdict } from '../report/decided.ts';
import { FindingDetails } from './FindingDetails.tsx';
import type { Finding } from './sift.ts';
import { decisionWord, differenceOf, severityWord } from './told.ts';

/** The id of the element that shows a finding. */
export const findingAnchor = (id: string): string => `finding-${id}`;

/** What the explanation is, where it does not explain a difference. */
const WHY: Readonly<Record<string, string>> = {
  unchecked: AUDIT_WORDS.whyUnchecked,
  doubtful: AUDIT_WORDS.whyDoubtful,
};

type Props = {
  readonly finding: Finding;
  readonly bureau: string;
  readonly open: boolean;
  /** The place in the list, counted from 0, and how many there are: only some may be drawn. */
  readonly at: number;
  readonly of: number;
  readonly style?: CSSProperties;
  readonly ref?: Ref<HTMLLIElement>;
};

/** One finding: its verdict, whose it is, what was checked and what came of it; opened it shows everything. */
export const FindingRow = memo(function FindingRow({ finding, bureau, open, at, of, style, ref }: Props) {
  const { id, year, check_id, severity, claim, explanation, line, decision } = finding;
  const verdict = standingVerdict(finding);
  const difference = differenceOf(finding);
  const gravity = severityWord(severity);
  return (
    <li
      ref={ref}
      id={findingAnchor(id)}
      data-index={at}
      data-finding={id}
      aria-setsize={of}
      aria-posinset={at + 1}
      style={style}
      className="inset-x-0 pb-2"
    >
      <article
        className={`rounded-md border bg-panel ${open ? 'border-accent outline-1 outline-accent' : 'border-line'}`}
      >
        <button
          type="button"
          aria-expanded={open}
          className="grid w-full gap-1 rounded-md px-3 py-2 text-left hover:bg-raised"
          onClick={() => change({ finding: open ? null : id })}
        >
          <span className="flex flex-wrap items-baseline gap-x-3">
            <VerdictSign verdict={verdict} />
            {gravity !== '' && <span className="text-muted">{gravity}</span>}
            <strong className="font-medium">
              {bureau} {WORDS.yearName(year)}
            </strong>
            <span className="text-muted">{checkWords(check_id).name}</span>
            {line > 0 && <span className="at">{AUDIT_WORDS.line(line)}</span>}
            {decision !== '' && (
              <span className="rounded bg-accent-soft px-1 text-[12px]">{decisionWord(decision)}</span>
            )}
            {difference !== '' && (
              <span className="ml-auto font-medium">{AUDIT_WORDS.differs(difference)}</span>
            )}
          </span>
          <span lang="zh-CN" className={open ? '' : 'line-clamp-2 print:line-clamp-none'}>
            {claim}
          </span>
          {explanation !== '' && (
            <span className={`text-muted ${open ? '' : 'line-clamp-1 print:line-clamp-none'}`}>
              {WHY[verdict] !== undefined && WRITING.named(WHY[verdict], '')}
              <span lang="zh-CN">{explanation}</span>
            </span>
          )}
        </button>
        {open && <FindingDetails finding={finding} />}
      </article>
    </li>
  );
});
