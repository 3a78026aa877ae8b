import { useRef, useState } from 'react';
import { AMISS_SIGN, tellAmiss } from '../../charts/amiss.ts';
import { isAbsence } from '../../core/absence.ts';
import type { Input } from '../../core/expression.ts';
import { absenceWords, formulaOf, indicatorName, toldIndicator, unitName } from '../../words/registries.ts';
import { WORDS, WRITING } from '../../words/words.ts';
import type { Opened } from '../address.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { cautionsFor } from '../comparison.ts';
import { readInputs, workOut } from '../formula.ts';
import { markOf } from '../marks.ts';
import { allRegions, openedValue, operandsOf } from '../needs.ts';
import { intervalEnd, shownValue } from '../shown-figure.ts';
import { useRows } from '../snapshot.tsx';
import { FactCard } from './FactCard.tsx';
import { Formula } from './Formula.tsx';
import { PrintedFigure } from './PrintedFigure.tsx';
import { Tallied } from './Tallied.tsx';

type Saying = { readonly name: string; readonly sentence: string };

/** Where a value comes from: how sure it is, its formula, and every printed figure behind it. */
export function ValueSource({ opened }: { opened: Opened }) {
  const value = useRows(openedValue(opened));
  const operands = useRows(operandsOf(opened));
  const cards = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const indicator = toldIndicator(opened.indicator);
  const row = value.rows[0];
  const { panel } = WORDS;
  if (!row) {
    if (value.status === 'ready') return <NotHeld opened={opened} />;
    return <p>{value.status === 'waiting' ? WORDS.loading : WORDS.empty.failed}</p>;
  }

  const inputs = readInputs(row.inputs);
  const expression = row.origin.startsWith('prior')
    ? (indicator.prior ?? indicator.expression)
    : indicator.expression;
  const worked = workOut(expression, inputs);
  const origins: Readonly<Record<string, Saying>> = WORDS.origins;
  const origin = origins[row.origin];
  const shown = shownValue(row);
  const cautions = cautionsFor(
    [markOf(row, () => row.short)],
    [{ code: row.bureau, level: row.level }],
    [row],
  );
  const told = ({ fact }: Input) => {
    const figure = operands.rows.find(({ id }) => id === fact);
    if (!figure) return null;
    return {
      printed: <PrintedFigure fact={figure} />,
      year: figure.year === opened.year ? null : figure.year,
    };
  };
  const show = ({ fact }: Input) => {
    setPointed(fact);
    const card = [...(cards.current?.children ?? [])].find(
      (child) => child.getAttribute('data-fact') === fact,
    );
    if (card instanceof HTMLElement) card.focus();
  };

  return (
    <div className="grid gap-4">
      <div>
        <p className="text-muted">
          {row.bureau_name} · {WORDS.yearName(row.year)}
        </p>
        <h3>{indicator.name}</h3>
        {shown !== null && <p className="text-[24px] leading-tight font-semibold">{shown}</p>}
        {shown === null && <Absent reason={row.absence} report={row.report} />}
        {origin && shown !== null && (
          <p className="text-muted">
            {WRITING.named(panel.certainty, origin.name)}
            {WRITING.stop}
            {origin.sentence}
            {row.low !== null &&
              row.high !== null &&
              row.low !== row.high &&
              `${WRITING.between}${panel.range(intervalEnd(row.low, row.shown), intervalEnd(row.high, row.shown), unitName(row.unit))}`}
          </p>
        )}
        {row.amiss > 0 && (
          <p className="mt-1">
            <span className="text-broken">{AMISS_SIGN}</span>{' '}
            {tellAmiss({ amiss: row.amiss, amissCheck: row.amiss_check }).slice(AMISS_SIGN.length).trim()}
            {WRITING.between}
            {panel.amissBelow}
          </p>
        )}
        {cautions.length > 0 && (
          <ul aria-label={panel.warnings} className="mt-1">
            {cautions.map(({ code, sentence }) => (
              <li key={code}>
                <span aria-hidden="true" className="text-rounding">
                  ⚠
                </span>{' '}
                {sentence}
              </li>
            ))}
          </ul>
        )}
      </div>
      {!(worked?.op === 'fact' && row.origin === 'printed') && shown !== null && (
        <section>
          <h4 className="text-muted">{panel.formula}</h4>
          <p>{worked ? <Formula worked={worked} told={told} onChoose={show} /> : formulaOf(expression)}</p>
        </section>
      )}
      {indicator.topic === 'disclosure' ? (
        <Tallied
          of={indicator.id.startsWith('claims') ? 'claims' : 'lines'}
          report={row.report}
          bureau={row.bureau}
        />
      ) : (
        <section>
          <h4 className="mb-1 text-muted">{panel.operands}</h4>
          {operands.status === 'waiting' && <p>{WORDS.loading}</p>}
          {operands.status === 'failed' && <p>{WORDS.empty.failed}</p>}
          {operands.status === 'ready' && operands.rows.length === 0 && <p>{panel.noOperands}</p>}
          <div ref={cards} className="grid gap-3">
            {operands.rows.map((fact) => (
              <div
                key={fact.id}
                data-fact={fact.id}
                tabIndex={-1}
                aria-current={fact.id === pointed}
                className="pointed-card"
              >
                <FactCard fact={fact} />
              </div>
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

function Absent({ reason, report }: { reason: string | null; report: string }) {
  const known = reason !== null && isAbsence(reason) ? reason : 'not-read';
  const absence = absenceWords(known);
  return (
    <>
      <p className="text-[18px]">
        <span aria-hidden="true">{absence.sign}</span> {absence.name}
      </p>
      <p>{absence.sentence}</p>
      <p className="text-muted">{WRITING.named(WORDS.panel.whatToDo, WORDS.panel.remedies[known])}</p>
      {report !== '' && (
        <p className="mt-1">
          <a className="control no-underline" {...linkTo({ ...START_STATE, page: 'report', report })}>
            {WORDS.panel.openReport}
          </a>
        </p>
      )}
    </>
  );
}

/** A bureau and year the snapshot has no row for. */
function NotHeld({ opened }: { opened: Opened }) {
  const bureau = useRows(allRegions).rows.find(({ code }) => code === opened.bureau)?.bureau ?? opened.bureau;
  return (
    <>
      <p className="text-muted">
        {bureau} · {WORDS.yearName(opened.year)}
      </p>
      <h3>{indicatorName(opened.indicator)}</h3>
      <Absent reason="report-not-held" report="" />
    </>
  );
}
