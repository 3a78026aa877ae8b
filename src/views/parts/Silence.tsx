import { type ReactNode, useEffect } from 'react';
import { isPresent, type Mark } from '../../charts/mark.ts';
import type { Absence } from '../../core/absence.ts';
import { absenceWords } from '../../words/registries.ts';
import { TOPIC_WORDS, WORDS, WRITING } from '../../words/words.ts';
import { nameGaps } from '../chart-words.ts';
import { markDrawn } from '../drawn.ts';
import { fewPlaces } from '../export/stamp.ts';
import { groupBy } from '../group-by.ts';

/** In the place of a chart without a single figure: what is missing, why, and what can be done about each reason. */
export function Silence({
  title,
  says,
  marks,
  brief = false,
  children,
}: {
  title: string;
  says: string;
  marks: readonly Mark[];
  /** Leaves out what can be done, where it is said already. */
  brief?: boolean;
  children?: ReactNode;
}) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: said again when the marks are others
  useEffect(() => markDrawn(), [marks]);
  const gone = marks.filter((mark) => !isPresent(mark));
  const reasons = [...groupBy(gone, ({ absence }): Absence => absence ?? 'report-not-held')];
  return (
    <section className="card min-w-0" data-silent="chart">
      <h2>{title}</h2>
      <p className="mt-1">{says}</p>
      <dl className="mt-3 grid gap-2" aria-label={TOPIC_WORDS.why}>
        {reasons.map(([absence, own]) => {
          const { sign, sentence } = absenceWords(absence);
          return (
            <div key={absence}>
              <dt className="font-medium">
                <span aria-hidden="true">{sign}</span>{' '}
                {nameGaps(own).map((text) => fewPlaces(text, brief ? 4 : 12))}
              </dt>
              {!brief && (
                <dd className="text-muted">
                  {sentence}
                  {WRITING.between}
                  {WRITING.named(TOPIC_WORDS.whatToDo, WORDS.panel.remedies[absence])}
                </dd>
              )}
            </div>
          );
        })}
      </dl>
      {children}
    </section>
  );
}
