import { likenessOf } from '../core/project-names.ts';
import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';
import { placeOf } from './passages.ts';
import type { Across, SaidAt } from './remark-parts.ts';
import { namedBy, type Subject, subjectsOf } from './subjects.ts';

/** 《示例项目绩效评价报告》见附件: a report of one's own that is said to be annexed. */
const CITED = /《([^《》]{6,70}?绩效[^《》]{0,8}报告)》/gu;
/** How far behind the title the annex may be named, where several titles are told one after another. */
const TO_THE_ANNEX = 600;
const TITLE = /绩效(?:单位|部门)?(?:自我评价|自评价?|评价)(?:工作)?(?:情况)?(?:的)?报告$/u;

type Title = { readonly subject: Subject; readonly text: string };

/** The titles of the reports annexed, with what each is about. */
function titlesOf(lines: readonly OutlineLine[]): Title[] {
  const subjects = subjectsOf(lines);
  let above = '';
  return lines.flatMap((line): Title[] => {
    const text = canonical(line.text);
    const before = above;
    if (text !== '') above = text;
    if (!TITLE.test(text) || text.length > 50 || /[，。；《》]/u.test(text)) return [];
    const subject = subjects.get(line.number);
    // A title broken over two lines has its name on the first.
    const whole = namedBy(text) === null || /^部门/u.test(text) ? before + text : text;
    return subject ? [{ subject, text: whole.length > 70 ? text : whole }] : [];
  });
}

const isAbout = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind &&
  (one.kind === 'department' || ['same', 'shortened'].includes(likenessOf(one.name, other.name)));

/** The reports the accounts cite by title, each beside the title of the annex that is about the same. */
export function readCitedTitles({ told, lines }: Across): SaidAt[] {
  const titles = titlesOf(lines);
  return told.flatMap(({ passage }) =>
    [...passage.text.matchAll(CITED)].flatMap((match): SaidAt[] => {
      const text = match[1] ?? '';
      const after = passage.text.slice(match.index, match.index + match[0].length + TO_THE_ANNEX);
      const subject = /附件/u.test(after) ? namedBy(text) : null;
      const found = subject ? titles.filter((title) => isAbout(title.subject, subject)) : [];
      const kinds = new Set(found.map((title) => /自评|自我评价/u.test(title.text)));
      const [title] = found;
      if (!title || kinds.size !== 1) return [];
      const place = placeOf(passage, match.index + 1, match.index + 1 + text.length);
      return [{ kind: 'cited-title', word: text, beside: title.text, place }];
    }),
  );
}
