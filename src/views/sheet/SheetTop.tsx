import type { ReactNode } from 'react';
import { kindName } from '../../words/registries.ts';
import { SHEET_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { HASH_LENGTH } from '../export/stamp.ts';
import { shareOf } from '../shown-figure.ts';
import { VERDICTS, verdictName } from '../verdicts.ts';
import type { Sheet, SheetHead } from './sheet.ts';

/** The head of a sheet: what document it is of, where the findings stand, how they came out, and what was read. */
export function SheetTop({ sheet: { head, counts } }: { sheet: Sheet }) {
  const words = SHEET_WORDS;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [words.report, <Printed key="title" text={head.title} />],
    [words.bureau, head.bureau === null ? words.unknown : <Printed key="bureau" text={head.bureau} />],
    [words.year, tellYear(head)],
    [words.document, <Printed key="file" text={head.file} />],
    [
      words.fingerprint,
      <span key="sha" className="break-all">
        {head.sha256}
      </span>,
    ],
    [words.record, tellMade(head)],
    [
      words.results,
      <ul key="results" className="flex flex-wrap gap-x-4">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ verdict, count }) => (
            <li key={verdict} className="whitespace-nowrap">
              <span aria-hidden="true" className={VERDICTS[verdict].tone}>
                {VERDICTS[verdict].sign}
              </span>{' '}
              {verdictName(verdict)} <strong className="font-semibold">{count}</strong>
            </li>
          ))}
      </ul>,
    ],
    [words.coverage, tellCoverage(head)],
  ];
  return (
    <>
      <h2>{words.title}</h2>
      <dl className="sheet-head">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const Printed = ({ text }: { text: string }) => <span lang="zh-CN">{text}</span>;

const tellYear = ({ year, kind }: SheetHead): string =>
  [
    year === null ? SHEET_WORDS.unknown : WORDS.yearName(year),
    kind === null ? SHEET_WORDS.unknown : kindName(kind),
  ].join(WRITING.comma);

const tellMade = ({ made }: SheetHead): string =>
  'checked' in made
    ? SHEET_WORDS.draft(made.checked)
    : SHEET_WORDS.madeOf(made.created, made.hash.slice(0, HASH_LENGTH));

const tellCoverage = ({ tokens, facts, bound, unread }: SheetHead): string =>
  WRITING.clausesOf([
    SHEET_WORDS.accounted(tokens, tokens - unread, shareOf(tokens - unread, tokens)),
    SHEET_WORDS.notRead(unread),
    SHEET_WORDS.read(facts, bound),
  ]);
