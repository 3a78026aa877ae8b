import { useMemo } from 'react';
import { withUnit } from '../../charts/mark.ts';
import { PEER_GROUPS } from '../../core/peers.ts';
import { peerGroupWords } from '../../words/registries.ts';
import { BUREAU_WORDS, WORDS } from '../../words/words.ts';
import type { State } from '../address.ts';
import { change, linkTo, START_STATE } from '../address-bar.ts';
import { tellSource } from '../chart-words.ts';
import { dossierOf, keyFigures, yearsOf } from '../dossier.ts';
import { dossierTwin } from '../dossier-file.ts';
import { dossierFindings, dossierReports, dossierValues } from '../needs.ts';
import { AbsenceLegend } from '../parts/AbsenceLegend.tsx';
import { BureauPicker } from '../parts/BureauPicker.tsx';
import { BureauTicks } from '../parts/BureauTicks.tsx';
import { Choice } from '../parts/Choice.tsx';
import { ExportTable } from '../parts/ExportTable.tsx';
import { Menu } from '../parts/Menu.tsx';
import { Notice } from '../parts/Notices.tsx';
import { isAmiss } from '../report/decided.ts';
import { useRows } from '../snapshot.tsx';
import { useScope } from '../use-scope.ts';
import { BureauFindings } from './BureauFindings.tsx';
import { BureauHead } from './BureauHead.tsx';
import { BureauTopic } from './BureauTopic.tsx';
import { useRanks } from './use-ranks.ts';

/** Key figures the headline tells. */
const MOST_TOLD = 3;

/** One bureau: everything its reports say by topic and year, its rank among peers, and the findings on its reports. */
export function BureauPage({ state }: { state: State }) {
  const { regions, held, nameOf, status } = useScope(state);
  const values = useRows(dossierValues(state.bureau));
  const reports = useRows(dossierReports(state.bureau));
  const findings = useRows(dossierFindings(state.bureau));
  const shown = state.bureau ?? values.rows[0]?.bureau ?? held[0]?.code;
  const bureau = held.find(({ code }) => code === shown);
  // While another bureau's rows are on their way, those of the one before are not told as its own.
  const own = useMemo(() => values.rows.filter((value) => value.bureau === shown), [values.rows, shown]);
  const name = bureau?.bureau ?? BUREAU_WORDS.title;
  const topics = useMemo(() => dossierOf(own, nameOf(shown ?? '')), [own, nameOf, shown]);
  const years = yearsOf(own);
  const ownReports = reports.rows.filter((report) => report.bureau === shown);
  const reportYears = [...new Set(ownReports.map(({ year }) => year))];
  const ranks = useRanks(state, bureau, own, reportYears);
  const keys = keyFigures(topics);
  const ownFindings = findings.rows.filter((finding) => finding.bureau === shown);
  const amiss = ownFindings.filter(isAmiss).length;
  const told = Math.max(...keys.map(({ year }) => year));

  const picker = (
    <BureauPicker
      held={held}
      chosen={bureau}
      stateOf={(code) => ({ ...state, bureau: code, open: null, fact: null })}
    />
  );
  if (status === 'ready' && bureau === undefined)
    return (
      <div className="grid gap-4">
        <h1>{BUREAU_WORDS.title}</h1>
        {shown === undefined ? (
          <p>{BUREAU_WORDS.none}</p>
        ) : (
          <>
            <Notice>{BUREAU_WORDS.notHeld(shown)}</Notice>
            <div>{picker}</div>
          </>
        )}
      </div>
    );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <header>
        <h1>
          {own.length === 0
            ? name
            : BUREAU_WORDS.headline(
                name,
                keys.length === 0 ? null : told,
                keys
                  .filter(({ year }) => year === told)
                  .slice(0, MOST_TOLD)
                  .map((mark) => BUREAU_WORDS.figure(mark.indicatorName, withUnit(mark))),
                amiss,
              )}
        </h1>
        {ownReports.length > 0 && years.length > 0 && (
          <p className="text-muted">
            {BUREAU_WORDS.subtitle(ownReports.length, years[0] ?? 0, years.at(-1) ?? 0)}
          </p>
        )}
      </header>
      <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
        {picker}
        <Choice
          label={BUREAU_WORDS.peers}
          value={ranks.group}
          options={PEER_GROUPS.map(({ id }) => ({ value: id, label: peerGroupWords(id).name }))}
          onChoose={(id) => {
            const chosen = PEER_GROUPS.find((one) => one.id === id);
            if (chosen) change({ peers: chosen.id });
          }}
        />
        {ranks.group === 'chosen' && (
          <Menu label={BUREAU_WORDS.ownList} value={String(state.among.length)}>
            <BureauTicks held={held} chosen={state.among} onChoose={(among) => change({ among })} />
          </Menu>
        )}
        {reportYears.length > 0 && (
          <Choice
            label={BUREAU_WORDS.rankYear}
            value={state.year === null ? '' : String(state.year)}
            options={[
              { value: '', label: BUREAU_WORDS.latestReport(reportYears[0] ?? 0) },
              ...[...new Set([...years, ...(state.year === null ? [] : [state.year])])]
                .sort((a, b) => b - a)
                .map((year) => ({ value: String(year), label: WORDS.yearName(year) })),
            ]}
            onChoose={(year) => change({ year: year === '' ? null : Number(year) })}
          />
        )}
        {shown !== undefined && (
          <a className="control no-underline" {...linkTo(comparing(state, shown))}>
            {BUREAU_WORDS.compare}
          </a>
        )}
        <button type="button" className="control" onClick={() => window.print()}>
          {BUREAU_WORDS.print}
        </button>
        <ExportTable
          label={BUREAU_WORDS.export}
          saved={BUREAU_WORDS.exported}
          twin={() => dossierTwin(topics, own, ranks.rankOf, ranks.year)}
          said={() => ({
            title: BUREAU_WORDS.fileTitle(name),
            subtitle: BUREAU_WORDS.subtitle(ownReports.length, years[0] ?? 0, years.at(-1) ?? 0),
            source: tellSource(
              ownReports.map(({ id }) => id),
              ownReports.map((report) => ({ ...report, bureau_name: name })),
            ),
            scope: ranks.note,
            missing: [],
            warnings: topics.flatMap(({ cautions }) => cautions),
          })}
        />
      </div>
      {values.status === 'waiting' && own.length === 0 && <p>{WORDS.loading}</p>}
      {values.status === 'failed' && own.length === 0 && <Notice>{WORDS.empty.failed}</Notice>}
      {bureau && (
        <BureauHead
          bureau={bureau}
          superior={regions.find(({ code }) => code === bureau.parent)?.name ?? null}
          reports={ownReports}
          keys={keys}
          opened={state.open}
        />
      )}
      {ranks.year !== null && (
        <p className="text-muted">{ranks.status === 'waiting' ? BUREAU_WORDS.rankWaiting : ranks.note}</p>
      )}
      {topics.map((topic) => (
        <BureauTopic key={topic.topic} topic={topic} years={years} ranks={ranks} opened={state.open} />
      ))}
      <BureauFindings reports={ownReports} findings={ownFindings} />
      <AbsenceLegend
        absences={topics.flatMap(({ rows, silent }) => [
          ...rows.flatMap(({ marks }) => marks),
          ...silent.map(({ absence }) => ({ absence })),
        ])}
      />
    </div>
  );
}

/** The comparison a dossier leads to: with the bureaus chosen already, or alone. */
const comparing = ({ bureaus, year }: State, bureau: string): State => ({
  ...START_STATE,
  page: 'compare',
  bureaus: [...new Set([bureau, ...bureaus])],
  year,
});
