import { isAnnexed } from '../core/choose.ts';
import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import { GAP, joinPassages } from './passages.ts';

/** Where in a document words stand: before its first heading, in its body, or in what is annexed to it. */
export type Part = 'cover' | 'body' | 'annex';

/** Words of a document that stand together, in canonical form: a heading, a line of the contents, a paragraph, a cell. */
export type Wording = {
  readonly text: string;
  readonly line: number;
  readonly form: 'heading' | 'contents' | 'prose' | 'cell';
  readonly part: Part;
  /** The end of the words before, where a form prints its label in a cell or line of its own. */
  readonly before: string;
  /** The 1-based line of a character of `text`. */
  readonly lineAt: (index: number) => number;
};

/** A cover is short; a document without headings has no more of one than this. */
const COVER_LINES = 60;
const LABEL_LENGTH = 16;
/** A line of the contents names a heading; what is longer is looked at no further. */
const LONG_FOR_CONTENTS = 200;
const LEADERS = /\.{2}|…|·{2}/u;

/** A line of the contents without its leaders and page number. */
const withoutLeaders = (text: string): string => text.slice(0, LEADERS.exec(text)?.index ?? text.length);

/** Whether a section lies in the part 附件 of a report, or under an annex of its own. */
const isAnnex = (section: readonly string[]): boolean =>
  isAnnexed(section) || section.some((heading) => /^第.{1,3}部分附件/u.test(heading));

/** The words of an outlined document in their order. */
export function wordingsOf(lines: readonly OutlineLine[]): Wording[] {
  const opening = lines.find(({ kind }) => kind === 'heading');
  const coverEnd = Math.min(opening?.number ?? COVER_LINES, COVER_LINES);
  // A performance report is often published as the annex of a letter: what it begins with is the report itself.
  const own = opening && isAnnex(opening.section) ? opening.section.at(-1) : undefined;
  const found: Omit<Wording, 'before'>[] = [];
  const partOf = (line: number, section: readonly string[]): Part =>
    line < coverEnd ? 'cover' : isAnnex(section) && section[0] !== own ? 'annex' : 'body';
  for (const { text: printed, number, kind, section } of lines) {
    const at = { line: number, part: partOf(number, section), lineAt: () => number };
    if (kind === 'heading') found.push({ ...at, text: canonical(printed), form: 'heading' });
    else if (kind === 'contents')
      found.push({
        ...at,
        part: 'body',
        text: withoutLeaders(canonical(printed)).slice(0, LONG_FOR_CONTENTS),
        form: 'contents',
      });
    else if (kind === 'row' || kind === 'caption')
      for (const cell of printed.split('\t')) {
        const text = canonical(cell);
        if (text !== '') found.push({ ...at, text, form: 'cell' });
      }
  }
  for (const { text, section, firstLine, spots } of joinPassages(lines))
    found.push({
      text: text.replaceAll(GAP, ' '),
      line: firstLine,
      form: 'prose',
      part: partOf(firstLine, section),
      lineAt: (index) => spots[index]?.line ?? firstLine,
    });
  found.sort((a, b) => a.line - b.line);
  return found.map((wording, index) => ({
    ...wording,
    before: found[index - 1]?.text.slice(-LABEL_LENGTH) ?? '',
  }));
}
