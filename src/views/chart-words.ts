import { isPresent, type Mark } from '../charts/mark.ts';
import type { Row } from '../db/tables.ts';
import { absenceWords, kindName } from '../words/registries.ts';
import { WORDS, WRITING } from '../words/words.ts';
import type { Caution } from './comparison.ts';
import { groupBy } from './group-by.ts';

/** How many reports a chart names as its source. */
export const MOST_REPORTS = 6;

type Place = Pick<Mark, 'bureau' | 'bureauName' | 'year'>;
type Gap = Pick<Mark, 'bureauName' | 'year' | 'absence'>;
type Key = Pick<Mark, 'indicator' | 'bureau' | 'year'>;

const placesOf = (marks: readonly Pick<Place, 'bureauName' | 'year'>[]): readonly string[] => [
  ...new Set(marks.map(({ bureauName, year }) => `${bureauName} ${year}`)),
];

/** Gaps in full, one text a reason, in the order the reasons come. */
export const nameGaps = (gaps: readonly Gap[]): readonly string[] =>
  [...groupBy(gaps, ({ absence }) => absence ?? 'report-not-held')].map(([absence, own]) =>
    WRITING.named(absenceWords(absence).name, WRITING.listOf(placesOf(own))),
  );

/** What is missing among marks, in full. */
export const tellGaps = (marks: readonly Mark[]): readonly string[] =>
  nameGaps(marks.filter((mark) => !isPresent(mark)));

/** Which bureaus and years marks are of: 5 个机构，2019–2023 年. */
export function tellScope(marks: readonly Place[]): string {
  if (marks.length === 0) return '';
  const years = marks.map(({ year }) => year);
  const bureaus = new Set(marks.map(({ bureau }) => bureau)).size;
  return WORDS.charts.scope(bureaus, Math.min(...years), Math.max(...years));
}

const keyOf = ({ indicator, bureau, year }: Key): string => `${indicator} ${bureau} ${year}`;

/** The ids of the reports that marks were read from, each once. */
export function reportsBehind(
  marks: readonly Key[],
  values: readonly (Key & { readonly report: string })[],
): readonly string[] {
  const reports = reportsOf(values);
  return [...new Set(marks.flatMap((mark) => reports.get(keyOf(mark)) ?? []))];
}

type Reported = readonly (Key & { readonly report: string })[];
const reportsBefore = new WeakMap<Reported, ReadonlyMap<string, string>>();

/** The report of every value, worked out once for the same rows. */
function reportsOf(values: Reported): ReadonlyMap<string, string> {
  const reports = reportsBefore.get(values) ?? new Map(values.map((value) => [keyOf(value), value.report]));
  reportsBefore.set(values, reports);
  return reports;
}

type Report = Pick<Row<'reports'>, 'id' | 'year' | 'kind'> & { readonly bureau_name: string | null };

/** The reports a chart was drawn from, by bureau, year and kind: the first six, and how many there are. */
export function tellSource(ids: readonly string[], reports: readonly Report[]): string {
  const own = reports.filter(({ id }) => ids.includes(id));
  const named = WRITING.listOf(
    own
      .slice(0, MOST_REPORTS)
      .map(({ id, bureau_name, year, kind }) => WORDS.charts.report(bureau_name ?? id, year, kindName(kind))),
  );
  return ids.length > MOST_REPORTS ? `${named}${WORDS.charts.andMoreReports(ids.length)}` : named;
}

/** Cautions as the frame of a chart and its exports print them: the name of the rule, its sentence, and what it touches. */
export const tellCautions = (cautions: readonly Caution[]) =>
  cautions.map(({ code, name, sentence, marks }) => ({ code, name, sentence, places: placesOf(marks) }));
