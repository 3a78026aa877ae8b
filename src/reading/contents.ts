import { isAnnexed } from '../core/choose.ts';
import { distance } from '../core/names.ts';
import { canonical } from './canonical.ts';
import type { Across, SaidAt } from './remark-parts.ts';

const MARK =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/u;
/** Dots and the number of the page behind a title. */
const LEADERS = /(?:\.{2,}|…+|·{2,}|-\s*\d+\s*-|\d+$).*$/u;

/** A title without what may be put otherwise: its year, 说明, 单位 for 部门. */
const bareTitle = (text: string): string =>
  text
    .replace(MARK, '')
    .replace(/20\d\d年度?/gu, '')
    .replace(/占有使用/gu, '占用')
    .replace(/收入支出|收、支/gu, '收支')
    .replace(/单位/gu, '部门')
    .replace(/[的“”。:]/gu, '')
    .replace(/(?:情况)?(?:说明)?$/u, '');

/** A title is told from another of its kind at this length. */
const LEAST = 4;

/** Headings that differ by one character from their entry in the table of contents, each beside it. */
export function readContents({ lines }: Across): SaidAt[] {
  const entries = lines.flatMap(({ kind, text }) => {
    if (kind !== 'contents') return [];
    const entry = canonical(text).replace(LEADERS, '');
    return MARK.test(entry) ? [entry] : [];
  });
  if (entries.length === 0) return [];
  const listed = new Set(entries.map(bareTitle));
  return lines.flatMap((line): SaidAt[] => {
    if (line.kind !== 'heading' || isAnnexed(line.section)) return [];
    const title = canonical(line.text);
    const mark = MARK.exec(title)?.[0];
    const bare = bareTitle(title);
    if (mark === undefined || bare.length < LEAST || listed.has(bare)) return [];
    const entry = entries.find((one) => {
      const other = bareTitle(one);
      return (
        one.startsWith(mark) &&
        other.length >= LEAST &&
        other.charAt(0) === bare.charAt(0) &&
        // 一、收入支出决算总表 is the first of the tables, not the first of what is said of them.
        /表$/u.test(bare) === /表$/u.test(other) &&
        distance(other, bare, 1) === 1
      );
    });
    if (entry === undefined) return [];
    const place = {
      line: line.number,
      start: line.text.search(/\S/u),
      end: line.text.trimEnd().length,
      section: line.section,
    };
    return [{ kind: 'contents-title', word: title.slice(0, 60), beside: entry.slice(0, 60), place }];
  });
}

const FIGURE = /^\(?图(\d{1,2})[:：、]/u;

/** The numbers of figures that do not follow: 图3, 图3; and the last that does. */
export function readFigureNumbers({ lines }: Across): SaidAt[] {
  const figures = lines.flatMap((line) => {
    const number = FIGURE.exec(canonical(line.text))?.[1];
    return number === undefined || line.kind === 'contents' ? [] : [{ line, number: Number(number) }];
  });
  const at = ({ line, number }: (typeof figures)[number], before: number): SaidAt => {
    const start = Math.max(0, line.text.indexOf('图'));
    const place = { line: line.number, start, end: start + 2, section: line.section };
    return { kind: 'figure-number', word: `图${number}`, beside: `图${before}`, place };
  };
  if (figures.length < 2 || figures[0]?.number !== 1) return [];
  const faults = figures.flatMap((figure, index): SaidAt[] => {
    const before = figures[index - 1];
    return before && figure.number !== before.number + 1 ? [at(figure, before.number)] : [];
  });
  const [last, before] = [figures.at(-1), figures.at(-2)];
  return faults.length > 0 || !last || !before ? faults : [at(last, before.number)];
}
