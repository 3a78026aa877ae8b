import { canonical } from './canonical.ts';

/** A chart that left its words in the text: its caption and the label lines around it, in print order. */
export type ChartRun = { readonly title: string; readonly lines: readonly number[] };

/** Captions of the charts that the official template asks for; a wrapped caption ends on the next line. */
const CAPTION = /(?:变动情况图?|决算结构图?|支出结构图|支出决算表|变动情)$/u;
const AMOUNT_END = /(?:变动情况|况)?\d[\d.,]*万元$/u;

/** （图1：收、支决算总计变动情况图）（柱状图，单位：万元）: number, kind and unit of a caption are no part of its name. */
const nameOf = (text: string): string =>
  text
    .replace(/^\(?图\d{1,2}[.:、)]?/u, '')
    .replace(/\)?(?:\((?:单位:(?:万元|%)|[饼柱条折环][状形线]图?|，){1,3}\))*$/u, '');

/** The number every table of the published accounts is printed with; no chart has one. */
const TABLE_NUMBER = /^(?:财决)?公开\d{1,2}(?:-\d)?表$/u;
/** The lines next to a title that its number may stand on. */
const NEAR = 2;

const PAGE = /^[-—－]+\d{1,4}[-—－]+$/u;

/** More lines than any chart's labels take; what goes on longer is a list. */
const MOST_LINES = 80;

/** A part of a pie with its share, or two bars with their years, each on a line. */
const LABELLED = /^[\p{Script=Han}()]{2,24}\d{1,3}(?:\.\d{1,2})?%$|^(?:20\d\d年度?\d[\d.,]*(?:万元)?){2}$/u;

/** A fragment such as a chart label leaves: a figure alone, or a few words without any mark of a sentence. */
function isFragment(text: string): boolean {
  if (text === '' || /[，。；:、“”]/u.test(text.replace('收、支', ''))) return false;
  if (/^\d[\d.,]*(?:万元|%)?$/u.test(text) || LABELLED.test(text)) return true;
  return (
    text.length <= 14 &&
    !/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、](?!\d))/u.test(text)
  );
}

const holdsFigure = (text: string): boolean => /\d+\.?\d*(?:万元|%)|\d+\.\d+$/u.test(text);

/**
 * Finds the runs of chart labels in a text: a caption without any mark of a sentence, and the fragments that stand
 * next to it with nothing else between. A run without a figure is only a caption.
 */
export function findCharts(lines: readonly string[]): ChartRun[] {
  const bare = lines.map(canonical);
  const taken = new Set<number>();
  const runs: ChartRun[] = [];
  const isCaption = (printed: string): boolean => isCaptionText(nameOf(printed));
  const isCaptionText = (text: string): boolean =>
    !/^(?:[一二三四五六七八九十]+、|\(?[一二三四五六七八九十]+\)|\d+[.、])/u.test(text) &&
    !/[，。；()“”、-]/u.test(text.replace('收、支', '')) &&
    text.length <= 30 &&
    (CAPTION.test(text) || /变动情况\d[\d.,]*万元$/u.test(text));
  bare.forEach((text, index) => {
    if (taken.has(index) || !isCaption(text)) return;
    if (bare.slice(Math.max(0, index - NEAR), index + NEAR + 1).some((near) => TABLE_NUMBER.test(near)))
      return;
    const run = [index];
    for (const step of [-1, 1] as const) {
      for (
        let next = index + step;
        next >= 0 && next < bare.length && run.length < MOST_LINES;
        next += step
      ) {
        const candidate = bare[next] ?? '';
        if (candidate === '' || PAGE.test(candidate)) continue;
        if (taken.has(next) || !(isFragment(candidate) || isCaption(candidate) || AMOUNT_END.test(candidate)))
          break;
        if (/[，。；]/u.test(candidate)) break;
        run.push(next);
      }
    }
    run.sort((a, b) => a - b);
    const trimmed = trimWords(run, bare, index);
    if (!trimmed.some((line) => holdsFigure(bare[line] ?? ''))) {
      // （图2：…） without labels is a caption by its mark alone.
      if (text.startsWith('(图')) return;
      // Captions alone are still no sentences; all of the run are taken at once.
      for (const line of run)
        if (line === index || isCaption(bare[line] ?? '')) {
          runs.push({ title: bare[line] ?? text, lines: [line + 1] });
          taken.add(line);
        }
      return;
    }
    for (const line of trimmed) taken.add(line);
    for (const part of partsOf(trimmed, bare))
      runs.push({
        title: (captionIn(part, bare) ?? text).replace(/\d[\d.,]*万元$/u, ''),
        lines: part.map((line) => line + 1),
      });
  });
  return runs;
}

/** A caption that is whole on its line. */
const WHOLE = /(?:结构|情况)图$/u;
const captionIn = (run: readonly number[], bare: readonly string[]): string | undefined =>
  run.map((line) => bare[line] ?? '').find((text) => WHOLE.test(text) && !/\d/u.test(text));

/** Charts printed one after the other, each with its caption below its labels, are charts of their own. */
function partsOf(run: readonly number[], bare: readonly string[]): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  for (const line of run) {
    parts.at(-1)?.push(line);
    if (WHOLE.test(bare[line] ?? '')) parts.push([]);
  }
  const last = parts.pop();
  const apart =
    last?.length === 0 && parts.every((part) => part.some((line) => holdsFigure(bare[line] ?? '')));
  return apart ? parts : [run];
}

/** Drops words at either end of a run that have no figure of their own: they belong to the text around the chart. */
function trimWords(run: readonly number[], bare: readonly string[], caption: number): number[] {
  const last = run.findLastIndex((line) => {
    const text = bare[line] ?? '';
    return line === caption || WHOLE.test(text) || holdsFigure(text);
  });
  return run.slice(0, last + 1);
}

/** The numbers of all lines that belong to a chart. */
export const chartLines = (lines: readonly string[]): ReadonlySet<number> =>
  new Set(findCharts(lines).flatMap((run) => run.lines));
