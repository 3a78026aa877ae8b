import { useMemo, useState } from 'react';
import type { Level } from '../../core/region.ts';
import type { Row } from '../../db/tables.ts';
import { wordFor } from '../../words/language.ts';
import { levelName } from '../../words/registries.ts';
import { WORDS, WRITING } from '../../words/words.ts';
import { type State, withoutFilters, writeAddress } from '../address.ts';
import { change, goTo } from '../address-bar.ts';
import { useMedia, WIDE_ENOUGH_FOR_FILTERS } from '../media.ts';
import { countFilters } from '../scope.ts';
import { offeredOn, shownIndicator, topicPageOf } from '../topics.ts';
import { BureauTicks } from './BureauTicks.tsx';
import { Choice } from './Choice.tsx';
import { CopyButton } from './CopyButton.tsx';
import { FilterChips, tellChosen } from './FilterChips.tsx';
import { Menu } from './Menu.tsx';
import { Modal } from './Modal.tsx';
import { RegionTree } from './RegionTree.tsx';
import { Tick } from './Tick.tsx';

type Region = Row<'regions'>;
export type FilterProps = {
  readonly state: State;
  readonly regions: readonly Region[];
  readonly held: readonly Region[];
  readonly years: readonly number[];
  readonly withIndicator: boolean;
};

const LEVEL_CODES: readonly Level[] = ['province', 'prefecture', 'county'];
const countOrAll = (count: number): string => (count === 0 ? WORDS.filters.all : String(count));

/** The filters of a data page: a sticky bar, or one button and a sheet where the screen is narrow. */
export function FilterBar(props: FilterProps) {
  const { state } = props;
  const wide = useMedia(WIDE_ENOUGH_FOR_FILTERS);
  const [sheet, setSheet] = useState(false);
  return (
    <>
      <PrintedFilters {...props} />
      <section
        aria-label={WORDS.filters.title}
        className="no-print sticky top-(--header) z-20 border-b border-line bg-panel px-4 py-2"
      >
        <div className="flex flex-wrap items-center gap-2">
          {wide ? (
            <WideFilters {...props} />
          ) : (
            <button type="button" className="control" onClick={() => setSheet(true)}>
              {WORDS.filters.titleWithCount(countFilters(state))}
            </button>
          )}
          <span className="ml-auto flex flex-wrap items-center justify-end gap-2">
            <button
              type="button"
              className="control control-quiet"
              disabled={countFilters(state) === 0 && state.year === null}
              onClick={() => goTo(withoutFilters(state))}
            >
              {WORDS.filters.reset}
            </button>
            <CopyButton quiet address={() => writeAddress(state)}>
              {WORDS.filters.copy}
            </CopyButton>
          </span>
        </div>
        <FilterChips {...props} />
        {sheet && !wide && (
          <Modal title={WORDS.filters.title} onClose={() => setSheet(false)}>
            <NarrowFilters {...props} />
            <button
              type="button"
              className="control mt-4 w-full justify-center"
              onClick={() => setSheet(false)}
            >
              {WORDS.filters.done}
            </button>
          </Modal>
        )}
      </section>
    </>
  );
}

/** On paper, in the place of the bar: what is shown, and what was chosen for it. */
function PrintedFilters(props: FilterProps) {
  const chosen = tellChosen(props);
  const parts = [
    ...(props.withIndicator
      ? [WRITING.named(WORDS.filters.indicator, shownIndicator(props.state).name)]
      : []),
    WRITING.named(WORDS.filters.chosen, chosen.length === 0 ? WORDS.filters.all : WRITING.listOf(chosen)),
  ];
  return <p className="print-only px-4">{WRITING.clausesOf(parts)}</p>;
}

function WideFilters({ state, regions, held, years, withIndicator }: FilterProps) {
  return (
    <>
      {withIndicator && <IndicatorChoice state={state} />}
      <Menu label={WORDS.filters.regions} value={countOrAll(state.regions.length)}>
        <RegionTree regions={regions} chosen={state.regions} />
      </Menu>
      <Menu label={WORDS.filters.levels} value={countOrAll(state.levels.length)}>
        <LevelTicks state={state} />
      </Menu>
      <YearRange state={state} years={years} />
      <Menu label={WORDS.filters.bureaus} value={countOrAll(state.bureaus.length)}>
        <BureauTicks held={held} chosen={state.bureaus} />
      </Menu>
    </>
  );
}

function NarrowFilters({ state, regions, held, years, withIndicator }: FilterProps) {
  return (
    <div className="grid gap-4">
      {withIndicator && <IndicatorChoice state={state} />}
      <YearRange state={state} years={years} />
      <fieldset>
        <legend className="text-muted">{WORDS.filters.levels}</legend>
        <LevelTicks state={state} />
      </fieldset>
      <fieldset>
        <legend className="text-muted">{WORDS.filters.regions}</legend>
        <RegionTree regions={regions} chosen={state.regions} />
      </fieldset>
      <fieldset>
        <legend className="text-muted">{WORDS.filters.bureaus}</legend>
        <BureauTicks held={held} chosen={state.bureaus} />
      </fieldset>
    </div>
  );
}

/** The indicators of every topic, those of the page's own first; choosing the one it opens with is choosing none. */
function IndicatorChoice({ state }: { state: State }) {
  const { page } = state;
  const opens = topicPageOf(page)?.opens;
  const options = useMemo(
    () =>
      offeredOn(page).map(({ id, name, topic }) => ({
        value: id,
        label: name,
        group: wordFor(WORDS.topics, topic),
      })),
    [page],
  );
  return (
    <Choice
      label={WORDS.filters.indicator}
      value={shownIndicator(state).id}
      options={options}
      onChoose={(indicator) => change({ indicator: indicator === opens ? null : indicator })}
    />
  );
}

function LevelTicks({ state: { levels } }: { state: State }) {
  const toggle = (level: Level) =>
    change({ levels: LEVEL_CODES.filter((other) => (other === level) !== levels.includes(other)) });
  return LEVEL_CODES.map((level) => (
    <Tick
      key={level}
      label={levelName(level)}
      checked={levels.includes(level)}
      onChange={() => toggle(level)}
    />
  ));
}

function YearRange({ state, years }: { state: State; years: readonly number[] }) {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const from = state.years?.from ?? first;
  const to = state.years?.to ?? last;
  const options = [...new Set([...years, from, to])]
    .sort((a, b) => a - b)
    .map((year) => ({ value: String(year), label: String(year) }));
  const choose = (a: number, b: number) => {
    const range = { from: Math.min(a, b), to: Math.max(a, b) };
    change({ years: range.from === first && range.to === last ? null : range });
  };
  return (
    <fieldset className="inline-flex items-center gap-1">
      <legend className="sr-only">{WORDS.filters.years}</legend>
      <span className="text-muted">{WORDS.filters.years}</span>
      <Choice
        hideLabel
        label={WORDS.filters.yearFrom}
        value={String(from)}
        options={options}
        onChoose={(year) => choose(Number(year), to)}
      />
      <span className="text-muted">{WORDS.filters.to}</span>
      <Choice
        hideLabel
        label={WORDS.filters.yearTo}
        value={String(to)}
        options={options}
        onChoose={(year) => choose(from, Number(year))}
      />
    </fieldset>
  );
}
