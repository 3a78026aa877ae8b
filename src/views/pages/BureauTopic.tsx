import { wordFor } from '../../words/language.ts';
import { absenceWords, indicatorName, indicatorSentence, unitName } from '../../words/registries.ts';
import { BUREAU_WORDS, WORDS, WRITING } from '../../words/words.ts';
import type { Opened } from '../address.ts';
import type { DossierRow, DossierTopic } from '../dossier.ts';
import { noteRank, tellRank } from '../dossier-file.ts';
import { pageHint } from '../export/stamp.ts';
import { MarkCell } from '../parts/MarkCell.tsx';
import { Scroller } from '../parts/Scroller.tsx';
import { Spark } from '../parts/Spark.tsx';
import type { Ranks } from './use-ranks.ts';

/** What a bureau's reports say of one topic: a row an indicator, a column a year, its rank; then what they do not say. */
export function BureauTopic({
  topic,
  years,
  ranks,
  opened,
}: {
  topic: DossierTopic;
  years: readonly number[];
  ranks: Ranks;
  opened: Opened | null;
}) {
  const name = wordFor(WORDS.topics, topic.topic);
  const silent = topic.silent.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section className="card min-w-0" aria-label={name}>
      <h2>{name}</h2>
      {topic.rows.length === 0 ? (
        <p className="mt-2 text-muted">{BUREAU_WORDS.silentTopic}</p>
      ) : (
        <Scroller label={name} className="mt-2">
          <table className="grid-table sticky-names">
            <thead>
              <tr>
                <th scope="col">{BUREAU_WORDS.indicator}</th>
                {years.map((year) => (
                  <th key={year} scope="col" className="figure">
                    {WORDS.yearName(year)}
                  </th>
                ))}
                <th scope="col">{BUREAU_WORDS.change}</th>
                {ranks.year !== null && <th scope="col">{BUREAU_WORDS.rankIn(ranks.year)}</th>}
              </tr>
            </thead>
            <tbody>
              {topic.rows.map((row) => (
                <Row key={row.indicator.id} row={row} ranks={ranks} opened={opened} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {topic.cautions.length > 0 && (
        <section className="mt-3" aria-label={BUREAU_WORDS.cautions}>
          <h3>{BUREAU_WORDS.cautions}</h3>
          <ul className="mt-1 grid gap-1">
            {topic.cautions.map((caution) => (
              <li key={caution.code}>
                <span aria-hidden="true" className="text-rounding">
                  ⚠
                </span>{' '}
                {pageHint(caution)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {silent > 0 && (
        <details className="mt-3">
          <summary className="min-h-6 text-muted">{BUREAU_WORDS.silent(silent)}</summary>
          <dl className="mt-2 grid gap-2">
            {topic.silent.map(({ absence, rows }) => {
              const { sign, name: reason, sentence } = absenceWords(absence);
              return (
                <div key={absence}>
                  <dt className="font-medium">{BUREAU_WORDS.reason(sign, reason, rows.length)}</dt>
                  <dd>
                    <span className="text-muted">{sentence}</span>{' '}
                    {WRITING.listOf(rows.map(({ indicator }) => indicatorName(indicator.id)))}
                  </dd>
                </div>
              );
            })}
          </dl>
        </details>
      )}
    </section>
  );
}

function Row({ row, ranks, opened }: { row: DossierRow; ranks: Ranks; opened: Opened | null }) {
  const { indicator, marks, joined } = row;
  const rank = ranks.year === null ? null : ranks.rankOf(row);
  const note = noteRank(rank);
  return (
    <tr>
      <th scope="row" className="min-w-40 font-normal" title={indicatorSentence(indicator.id)}>
        {indicatorName(indicator.id)} <span className="at whitespace-nowrap">{unitName(indicator.unit)}</span>
      </th>
      {marks.map((mark) => (
        <td key={mark.year} className="figure">
          <MarkCell mark={mark} opened={opened} />
        </td>
      ))}
      <td>
        <Spark marks={marks} joined={joined} label={BUREAU_WORDS.trend(indicatorName(indicator.id))} />
      </td>
      {ranks.year !== null && (
        <td className={rank?.kind === 'ranked' ? 'whitespace-nowrap' : 'whitespace-nowrap text-muted'}>
          {tellRank(rank)}
          {note !== '' && <span className="block text-[12px] whitespace-normal text-muted">{note}</span>}
        </td>
      )}
    </tr>
  );
}
