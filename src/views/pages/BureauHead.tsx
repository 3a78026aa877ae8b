import type { ReactNode } from 'react';
import { AMISS_SIGN, tellAmiss } from '../../charts/amiss.ts';
import { type Mark, selectionOf, withUnit } from '../../charts/mark.ts';
import { isLevel } from '../../core/region.ts';
import type { Row } from '../../db/tables.ts';
import { kindName, levelName } from '../../words/registries.ts';
import { BUREAU_WORDS, FRAME_WORDS, PICTURE_WORDS, WORDS } from '../../words/words.ts';
import type { Opened } from '../address.ts';
import { change, linkTo, START_STATE } from '../address-bar.ts';

type Report = Pick<Row<'reports'>, 'id' | 'year' | 'kind'>;

/** Who a bureau is and what is held of it, beside the figures it is best known by, each of which opens its source. */
export function BureauHead({
  bureau,
  superior,
  reports,
  keys,
  opened,
}: {
  bureau: Pick<Row<'regions'>, 'code' | 'bureau' | 'level'>;
  superior: string | null;
  reports: readonly Report[];
  keys: readonly Mark[];
  opened: Opened | null;
}) {
  const rows: readonly (readonly [string, ReactNode])[] = [
    [BUREAU_WORDS.name, bureau.bureau],
    [BUREAU_WORDS.code, bureau.code],
    [BUREAU_WORDS.level, isLevel(bureau.level) ? levelName(bureau.level) : bureau.level],
    [BUREAU_WORDS.superior, superior ?? BUREAU_WORDS.noSuperior],
    [
      BUREAU_WORDS.reports,
      <ul key="reports" className="flex flex-wrap gap-x-4">
        {reports.map(({ id, year, kind }) => (
          <li key={id}>
            <a className="inline-block min-h-6" {...linkTo({ ...START_STATE, page: 'report', report: id })}>
              {BUREAU_WORDS.report(year, kindName(kind))}
            </a>
          </li>
        ))}
      </ul>,
    ],
  ];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <section className="card" aria-label={BUREAU_WORDS.about}>
        <h2>{BUREAU_WORDS.about}</h2>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card" aria-label={BUREAU_WORDS.keyFigures}>
        <h2>{BUREAU_WORDS.keyFigures}</h2>
        {keys.length === 0 && <p className="mt-2 text-muted">{BUREAU_WORDS.noFigures}</p>}
        <ul className="mt-2 grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3">
          {keys.map((mark) => (
            <li key={mark.indicator}>
              <span className="block text-[12px] text-muted">
                {mark.indicatorName} · {WORDS.yearName(mark.year)}
              </span>
              <button
                type="button"
                className="figure-button -ml-1.5 text-left text-[16px] font-semibold"
                aria-current={opened?.indicator === mark.indicator && opened.year === mark.year}
                aria-label={FRAME_WORDS.openSource(
                  [
                    mark.indicatorName,
                    WORDS.yearName(mark.year),
                    withUnit(mark),
                    mark.amiss === 0 ? '' : PICTURE_WORDS.amissNote(mark.amiss),
                  ]
                    .join(' ')
                    .trim(),
                )}
                onClick={() => change({ open: selectionOf(mark), fact: null })}
              >
                {withUnit(mark)}
                {mark.amiss > 0 && (
                  <span className="text-broken" title={tellAmiss(mark)}>
                    {AMISS_SIGN}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
