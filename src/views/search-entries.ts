import { PRIOR_REPORT } from '../core/checks/between-reports.ts';
import { WORD_CHECKS } from '../core/checks/words.ts';
import { CHECKS } from '../core/checks.ts';
import { findIndicator, INDICATORS } from '../core/indicators.ts';
import type { regions as regionsQuery } from '../db/queries/registries.ts';
import type { reportsToFind } from '../db/queries/search.ts';
import type { RowOf } from '../db/query.ts';
import type { Row } from '../db/tables.ts';
import { wordFor } from '../words/language.ts';
import { checkWords, indicatorName, kindName } from '../words/registries.ts';
import { FIND_WORDS, WORDS } from '../words/words.ts';
import { PAGES, type State, stateOn } from './address.ts';
import { lineageOf } from './region-tree.ts';
import { bureausHeld } from './scope.ts';
import { type Entry, type FoundKind, nameAs } from './search.ts';
import { TOPIC_PAGES, topicPageOf } from './topics.ts';

type Region = Row<'regions'>;
type Reporting = RowOf<(typeof regionsQuery)['columns']>;
type Report = RowOf<(typeof reportsToFind)['columns']>;

/** What the snapshot knows to be found. */
export type Findable = {
  readonly regions: readonly Reporting[];
  readonly reports: readonly Report[];
  readonly spellings: readonly Row<'spellings'>[];
};

/** The ways a region is asked for: by its name, whole or short, its code and its pinyin, and the regions it lies in. */
export const regionNamed = (
  { code, name, short, pinyin }: Region,
  under: readonly string[],
  more: readonly string[] = [],
) => nameAs([name, short, ...more], { code, pinyin, under });

/** Everything that can be found: pages, bureaus with a report, regions, indicators, reports, checks. */
export function entriesOf({ regions, reports, spellings }: Findable): readonly Entry[] {
  const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
  const spelled = new Map(spellings.map((spelling) => [`${spelling.kind} ${spelling.id}`, spelling]));
  const above = (code: string) =>
    lineageOf(code, regions)
      .slice(1)
      .map((one) => nameOf.get(one) ?? '');

  /** An entry of a registry: by the name shown and by its Chinese one, which alone has a pinyin. */
  const registered = (kind: FoundKind, id: string, label: string, about: string): Entry => {
    const spelling = spelled.get(`${kind} ${id}`);
    const names = spelling ? [spelling.name, label] : [label];
    return {
      kind,
      id,
      label,
      about,
      named: nameAs(names, { pinyin: spelling?.pinyin ?? '', under: [about] }),
    };
  };

  const bureaus = new Map(
    bureausHeld(regions).map((region): [string, Entry] => {
      const { code, name, bureau } = region;
      const within = above(code);
      return [
        code,
        {
          kind: 'bureau',
          id: code,
          label: bureau,
          about: [...within].reverse().join(' '),
          named: regionNamed(region, within, [bureau, `${name}医保局`]),
        },
      ];
    }),
  );
  return [
    ...PAGES.map((page) => registered('page', page, WORDS.pages[page], '')),
    ...bureaus.values(),
    ...regions.map((region): Entry => {
      const within = above(region.code);
      return {
        kind: 'region',
        id: region.code,
        label: region.name,
        about: [...within].reverse().join(' '),
        named: regionNamed(region, within),
      };
    }),
    ...INDICATORS.map(({ id, topic }) =>
      registered('indicator', id, indicatorName(id), wordFor(WORDS.topics, topic)),
    ),
    ...reports.map(({ id, bureau, year, kind, title }): Entry => {
      const of = bureaus.get(bureau);
      return {
        kind: 'report',
        id,
        label: FIND_WORDS.report(of?.label ?? bureau, year),
        about: kindName(kind),
        named: of?.named ?? nameAs([bureau]),
        year: String(year),
        title,
      };
    }),
    ...[...CHECKS, PRIOR_REPORT, ...WORD_CHECKS].map(({ id }) =>
      registered('check', id, checkWords(id).name, checkWords(id).group),
    ),
  ];
}

const topicPageWith = (page: string): State['page'] =>
  topicPageOf(page)?.id ?? TOPIC_PAGES[0]?.id ?? 'overview';

/**
 * The state that choosing an entry leads to: the dossier of a bureau, a region on the topic page there is or the first, an
 * indicator on the page of its topic, a report, a page, a check where it is explained.
 */
export function stateFor({ kind, id }: Pick<Entry, 'kind' | 'id'>, state: State): State {
  switch (kind) {
    case 'page':
      return stateOn(PAGES.find((page) => page === id) ?? state.page, state);
    case 'bureau':
      return { ...stateOn('bureau', state), bureau: id };
    case 'region':
      return { ...stateOn(topicPageWith(state.page), state), regions: [id], bureaus: [], levels: [] };
    case 'indicator': {
      const topic = findIndicator(id)?.topic;
      const own = TOPIC_PAGES.find((page) => page.topic === topic);
      const page = own?.id ?? topicPageWith(state.page);
      return { ...stateOn(page, state), indicator: own?.opens === id ? null : id, open: null };
    }
    case 'report':
      return { ...stateOn('report', state), report: id };
    case 'check':
      return stateOn('method', state);
  }
}

/** The id of the element on the page opened that explains the entry, if there is one. */
export const explainedAt = ({ kind, id }: Pick<Entry, 'kind' | 'id'>): string | null =>
  kind === 'check' ? `check-${id}` : null;
