import { useMemo } from 'react';
import { isPresent } from '../../charts/mark.ts';
import { COMPARE_WORDS, WORDS } from '../../words/words.ts';
import { INCOMPARABLE, ROW_CHOICES, type State } from '../address.ts';
import { change } from '../address-bar.ts';
import { tellCautions, tellSource } from '../chart-words.ts';
import { sideReports, sideValues } from '../needs.ts';
import { AbsenceLegend } from '../parts/AbsenceLegend.tsx';
import { BureauTicks } from '../parts/BureauTicks.tsx';
import { Choice } from '../parts/Choice.tsx';
import { ExportTable } from '../parts/ExportTable.tsx';
import { Menu } from '../parts/Menu.tsx';
import { Notice } from '../parts/Notices.tsx';
import { notHeld } from '../scope.ts';
import { MOST_SIDES, type Side, sideBySide, sidesOf } from '../side-by-side.ts';
import { sideTwin } from '../side-by-side-file.ts';
import { useRows } from '../snapshot.tsx';
import { useScope } from '../use-scope.ts';
import { CompareTopic } from './CompareTopic.tsx';

/** Two to six bureaus side by side: a row an indicator, each figure with its difference from and ratio to a base bureau. */
export function ComparePage({ state }: { state: State }) {
  const { regions, held, nameOf, status } = useScope(state);
  const values = useRows(sideValues(state.bureaus));
  const reports = useRows(sideReports(state.bureaus));
  const sides = useMemo(
    (): readonly Side[] => sidesOf(held, state.bureaus).map(({ code }) => ({ code, name: nameOf(code) })),
    [held, state.bureaus, nameOf],
  );
  const base = sides.find(({ code }) => code === state.base) ?? sides[0];
  const topics = useMemo(
    () =>
      base === undefined || values.rows.length === 0
        ? []
        : sideBySide(values.rows, { sides, year: state.year, base: base.code, rows: state.rows }),
    [values.rows, sides, state.year, base, state.rows],
  );
  const latest = useMemo(
    () => new Map([...reports.rows].reverse().map(({ bureau, year }) => [bureau, year])),
    [reports.rows],
  );
  const years = useMemo(
    () =>
      [
        ...new Set([
          ...values.rows.flatMap(({ year, number }) => (number === null ? [] : [year])),
          ...(state.year === null ? [] : [state.year]),
        ]),
      ].sort((a, b) => b - a),
    [values.rows, state.year],
  );
  const shared = topics.reduce(
    (sum, { rows }) =>
      sum + rows.filter(({ cells }) => cells.filter(({ mark }) => isPresent(mark)).length >= 2).length,
    0,
  );
  const names = sides.map(({ name }) => name);
  const missing = status === 'ready' ? notHeld({ ...state, regions: [] }, held, regions) : [];
  const chosenHeld = state.bureaus.length - missing.length;
  const named = new Map(held.map(({ code, bureau }) => [code, bureau]));
  const headline =
    base === undefined || sides.length < 2 || topics.length === 0
      ? COMPARE_WORDS.title
      : COMPARE_WORDS.headline(names, base.name, shared);

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <header>
        <h1>{headline}</h1>
        <p className="text-muted">{COMPARE_WORDS.sentence}</p>
      </header>
      {missing.length > 0 && <Notice>{WORDS.notice.notHeld(missing)}</Notice>}
      {chosenHeld > MOST_SIDES && <Notice>{COMPARE_WORDS.tooMany(chosenHeld, MOST_SIDES)}</Notice>}
      {status === 'ready' && sides.length < 2 && <Notice>{COMPARE_WORDS.tooFew}</Notice>}
      <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
        <Menu label={COMPARE_WORDS.choose} value={COMPARE_WORDS.chosenOf(sides.length, MOST_SIDES)}>
          <BureauTicks held={held} chosen={sides.map(({ code }) => code)} />
        </Menu>
        {base && (
          <Choice
            label={COMPARE_WORDS.base}
            value={base.code}
            options={sides.map(({ code, name }) => ({ value: code, label: name }))}
            onChoose={(code) => change({ base: code === sides[0]?.code ? null : code })}
          />
        )}
        <Choice
          label={COMPARE_WORDS.year}
          value={state.year === null ? '' : String(state.year)}
          options={[
            { value: '', label: COMPARE_WORDS.latest },
            ...years.map((year) => ({ value: String(year), label: WORDS.yearName(year) })),
          ]}
          onChoose={(year) => change({ year: year === '' ? null : Number(year) })}
        />
        <Choice
          label={COMPARE_WORDS.rows}
          value={state.rows}
          options={ROW_CHOICES.map((rows) => ({ value: rows, label: COMPARE_WORDS.rowChoices[rows] }))}
          onChoose={(value) => change({ rows: ROW_CHOICES.find((rows) => rows === value) ?? state.rows })}
        />
        <Choice
          label={COMPARE_WORDS.incomparable}
          value={state.incomparable}
          options={INCOMPARABLE.map((how) => ({
            value: how,
            label: COMPARE_WORDS.incomparableChoices[how],
          }))}
          onChoose={(value) =>
            change({ incomparable: INCOMPARABLE.find((how) => how === value) ?? state.incomparable })
          }
        />
        {base && (
          <ExportTable
            label={COMPARE_WORDS.export}
            saved={COMPARE_WORDS.exported}
            twin={() => sideTwin(topics, sides, base.code, state.incomparable)}
            said={() => ({
              title: COMPARE_WORDS.fileTitle(names),
              subtitle: headline,
              source: tellSource(
                reports.rows.map(({ id }) => id),
                reports.rows.map((report) => ({ ...report, bureau_name: named.get(report.bureau) ?? null })),
              ),
              scope: state.year === null ? COMPARE_WORDS.latest : WORDS.yearName(state.year),
              missing: [],
              warnings: topics.flatMap(({ cautions }) => tellCautions(cautions)),
            })}
          />
        )}
      </div>
      {values.status === 'waiting' && values.rows.length === 0 && <p>{WORDS.loading}</p>}
      {values.status === 'failed' && <Notice>{WORDS.empty.failed}</Notice>}
      {values.status === 'ready' && sides.length > 1 && topics.length === 0 && <p>{COMPARE_WORDS.none}</p>}
      {state.year === null && new Set(latest.values()).size > 1 && (
        <p className="text-muted">{COMPARE_WORDS.yearsDiffer}</p>
      )}
      {base &&
        sides.length > 1 &&
        topics.map((topic) => (
          <CompareTopic
            key={topic.topic}
            topic={topic}
            sides={sides}
            base={base.code}
            latest={latest}
            state={state}
          />
        ))}
      <AbsenceLegend
        absences={topics.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ mark }) => mark)))}
      />
    </div>
  );
}
