import { isPresent, type Mark } from '../charts/mark.ts';
import { ABSENCES } from '../core/absence.ts';
import type { Caution } from './comparison.ts';
import { groupBy } from './group-by.ts';
import { WORDS } from './messages.ts';

const MOST_NAMED = 8;

/** Places named up to a limit: 江油 2020、泸州 2020 等 12 处. */
function namePlaces(marks: readonly Mark[]): string {
  const places = [...new Set(marks.map(({ bureauName, year }) => `${bureauName} ${year}`))];
  const named = places.slice(0, MOST_NAMED).join('、');
  return places.length > MOST_NAMED ? `${named}${WORDS.charts.andMore(places.length)}` : named;
}

/** What is missing among marks, one text a reason, in the order the reasons come. */
export function tellGaps(marks: readonly Mark[]): readonly string[] {
  const gaps = groupBy(
    marks.filter((mark) => !isPresent(mark)),
    ({ absence }) => absence ?? 'report-not-held',
  );
  return [...gaps].map(([absence, own]) => `${ABSENCES[absence].name}：${namePlaces(own)}`);
}

/** Which bureaus and years marks are of: 5 个机构，2019–2023 年. */
export function tellScope(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  const years = marks.map(({ year }) => year);
  const bureaus = new Set(marks.map(({ bureau }) => bureau)).size;
  return WORDS.charts.scope(bureaus, Math.min(...years), Math.max(...years));
}

/** Cautions as the frame of a chart and its exports print them: the sentence, then what it touches. */
export const tellCautions = (cautions: readonly Caution[]) =>
  cautions.map(({ code, sentence, marks }) => ({
    code,
    sentence: marks.length === 0 ? sentence : `${sentence}（${namePlaces(marks)}）`,
  }));
