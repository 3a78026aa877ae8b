import { isPresent } from '../../charts/mark.ts';
import { wordFor } from '../../words/language.ts';
import {
  absenceWords,
  indicatorName,
  indicatorSentence,
  ruleWords,
  unitName,
} from '../../words/registries.ts';
import { COMPARE_WORDS, WORDS, WRITING } from '../../words/words.ts';
import type { Incomparable, State } from '../address.ts';
import { linkTo, START_STATE } from '../address-bar.ts';
import { tellCautions } from '../chart-words.ts';
import { tellContrast } from '../contrast-words.ts';
import { pageHint } from '../export/stamp.ts';
import { MarkCell } from '../parts/MarkCell.tsx';
import { Scroller } from '../parts/Scroller.tsx';
import type { Held, Side, SideTopic } from '../side-by-side.ts';

/** One topic of bureaus side by side: a column a bureau, each figure with what it comes to beside the base. */
export function CompareTopic({
  topic,
  sides,
  base,
  latest,
  state,
}: {
  topic: SideTopic;
  sides: readonly Side[];
  base: string;
  /** The year of each bureau's latest report. */
  latest: ReadonlyMap<string, number>;
  state: State;
}) {
  const name = wordFor(WORDS.topics, topic.topic);
  const cautions = tellCautions(topic.cautions);
  const yearOf = (code: string): number | null => state.year ?? latest.get(code) ?? null;
  return (
    <section className="card min-w-0" aria-label={name}>
      <h2>{name}</h2>
      <Scroller label={name} className="mt-2">
        <table className="grid-table sticky-names">
          <thead>
            <tr>
              <th scope="col">{COMPARE_WORDS.indicator}</th>
              {sides.map(({ code, name: side }) => {
                const year = yearOf(code);
                return (
                  <th key={code} scope="col" className="figure">
                    <a
                      className="inline-block min-h-6"
                      {...linkTo({ ...START_STATE, page: 'bureau', bureau: code })}
                    >
                      {side}
                    </a>
                    {code === base && COMPARE_WORDS.ofBase}
                    {year !== null && <span className="at block">{WORDS.yearName(year)}</span>}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {topic.rows.map(({ indicator, cells }) => (
              <tr key={indicator.id}>
                <th
                  scope="row"
                  className="max-w-56 min-w-32 font-normal"
                  title={indicatorSentence(indicator.id)}
                >
                  {indicatorName(indicator.id)}{' '}
                  <span className="at whitespace-nowrap">{unitName(indicator.unit)}</span>
                </th>
                {cells.map(({ mark, held }) => (
                  <td key={mark.bureau} className="figure min-w-28 sm:min-w-40">
                    <MarkCell
                      mark={mark}
                      opened={state.open}
                      note={
                        isPresent(mark) && mark.year !== yearOf(mark.bureau) ? WORDS.yearName(mark.year) : ''
                      }
                    />
                    <Beside held={held} unit={mark.unit} incomparable={state.incomparable} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {cautions.length > 0 && (
        <section className="mt-3" aria-label={COMPARE_WORDS.cautions}>
          <h3>{COMPARE_WORDS.cautions}</h3>
          <ul className="mt-1 grid gap-1">
            {cautions.map((caution) => (
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
    </section>
  );
}

/** Below a figure: what it comes to beside the base, or why that is not said. */
function Beside({ held, unit, incomparable }: { held: Held; unit: string; incomparable: Incomparable }) {
  switch (held.kind) {
    case 'none':
    case 'base':
      return null;
    case 'compared':
      return <span className="block px-1.5 text-[12px]">{tellContrast(held.contrast, unit)}</span>;
    case 'withheld': {
      const { sign } = absenceWords('withheld-not-comparable');
      const names = WRITING.listOf(held.bars.map(({ code }) => ruleWords(code).name));
      const shown = incomparable === 'show';
      return (
        <span
          className="relative block px-1.5 text-[12px] whitespace-normal text-muted"
          title={held.bars.map(({ code }) => ruleWords(code).sentence).join('\n')}
        >
          {shown && <span className="block whitespace-nowrap">{tellContrast(held.contrast, unit)}</span>}
          <span aria-hidden="true">{sign}</span>{' '}
          <span className="sr-only">{shown ? COMPARE_WORDS.notComparable : COMPARE_WORDS.notCompared}</span>
          {names}
        </span>
      );
    }
  }
}
