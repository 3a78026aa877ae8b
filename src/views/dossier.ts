import { isPresent, type Mark } from '../charts/mark.ts';
import type { Absence } from '../core/absence.ts';
import { barsBetween } from '../core/comparability.ts';
import { findIndicator, INDICATORS, type Indicator } from '../core/indicators.ts';
import type { Topic } from '../core/items.ts';
import { yearSpan } from '../core/year-span.ts';
import type { Row } from '../db/tables.ts';
import { indicatorName } from '../words/registries.ts';
import { cautionsFor, comparedAs } from './comparison.ts';
import { groupBy } from './group-by.ts';
import { markOf, unknownMark } from './marks.ts';
import { TOPIC_PAGES } from './topics.ts';

export type DossierValue = Row<'values'> & { readonly kind: string | null; readonly level: string };

/** One indicator of one bureau, a mark a year, each with whether it may be held against the year before it. */
export type DossierRow = {
  readonly indicator: Indicator;
  readonly marks: readonly Mark[];
  /** For each mark but the first: whether the line from the year before may be drawn. */
  readonly joined: readonly boolean[];
};

/** What the reports of a bureau say of one topic: the indicators with a figure, and the others by the reason there is none. */
export type DossierTopic = {
  readonly topic: Topic;
  readonly rows: readonly DossierRow[];
  readonly silent: readonly { readonly absence: Absence; readonly rows: readonly DossierRow[] }[];
  readonly cautions: readonly DossierCaution[];
};

/** Something to know before two years of one row are compared: one sentence, and the rows and years it touches. */
export type DossierCaution = {
  readonly code: string;
  readonly sentence: string;
  readonly places: readonly string[];
};

/** The years a bureau's values speak of, without gaps. */
export const yearsOf = (values: readonly { readonly year: number }[]): readonly number[] =>
  values.length === 0 ? [] : yearSpan([...new Set(values.map(({ year }) => year))]);

/** The values of one bureau by topic, topics and indicators in the order of the registry; what has no row is unknown. */
export function dossierOf(values: readonly DossierValue[], bureauName: string): readonly DossierTopic[] {
  const [first] = values;
  if (first === undefined) return [];
  const years = yearsOf(values);
  const known = new Map(values.map((value) => [`${value.indicator} ${value.year}`, value]));
  const valueAt = (indicator: string, year: number) => known.get(`${indicator} ${year}`);
  const rows = INDICATORS.map((indicator): DossierRow => {
    const marks = years.map((year) => {
      const value = valueAt(indicator.id, year);
      return value
        ? markOf(value, () => bureauName)
        : unknownMark(indicator.id, { bureau: first.bureau, bureauName, year });
    });
    const compared = marks.map((mark) => {
      const value = valueAt(indicator.id, mark.year);
      return isPresent(mark) && value ? comparedAs(mark, value.level, value.kind ?? '') : null;
    });
    const joined = compared.slice(1).map((own, at) => {
      const before = compared[at] ?? null;
      return own !== null && before !== null && barsBetween(before, own).length === 0;
    });
    return { indicator, marks, joined };
  });
  return [...groupBy(rows, ({ indicator }) => indicator.topic)].map(([topic, own]) => {
    const spoken = own.filter(({ marks }) => marks.some(isPresent));
    const silent = own.filter(({ marks }) => !marks.some(isPresent));
    return {
      topic,
      rows: spoken,
      silent: [...groupBy(silent, ({ marks }) => reasonOf(marks))].map(([absence, without]) => ({
        absence,
        rows: without,
      })),
      cautions: cautionsOf(spoken, values),
    };
  });
}

/** Why an indicator has no figure in any year: what its latest report says, else that none is held. */
const reasonOf = (marks: readonly Mark[]): Absence =>
  marks.findLast(({ absence }) => absence !== null && absence !== 'report-not-held')?.absence ??
  'report-not-held';

/** The cautions of every row by itself, for it is years of one row that are compared; each rule told once. */
function cautionsOf(rows: readonly DossierRow[], values: readonly DossierValue[]): readonly DossierCaution[] {
  const [first] = values;
  if (first === undefined) return [];
  const bureaus = [{ code: first.bureau, level: first.level }];
  const found = rows.flatMap(({ indicator, marks }) =>
    cautionsFor(marks, bureaus, values).flatMap(({ code, sentence, marks: touched }) =>
      touched.map(({ year }) => ({ code, sentence, place: `${indicatorName(indicator.id)} ${year}` })),
    ),
  );
  return [...groupBy(found, ({ code }) => code).values()].flatMap((own) =>
    own[0] === undefined
      ? []
      : [{ code: own[0].code, sentence: own[0].sentence, places: own.map(({ place }) => place) }],
  );
}

/** The latest figure of the indicator each topic page opens with, as far as there is one: what a bureau is told by. */
export const keyFigures = (topics: readonly DossierTopic[]): readonly Mark[] =>
  TOPIC_PAGES.flatMap(({ opens }) => {
    const topic = findIndicator(opens)?.topic;
    const row = topics
      .find((own) => own.topic === topic)
      ?.rows.find(({ indicator }) => indicator.id === opens);
    return row?.marks.findLast(isPresent) ?? [];
  });
