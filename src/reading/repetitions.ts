import type { Said, Told } from './remark-parts.ts';

/** 增加增加455万元; 具体内容包括：具体内容包括：; 100%%. Two words that may stand side by side (项目支出支出决算) are longer apart. */
const TWICE =
  /(增加|减少|下降|增长|上升|包括|用于)\1(?=[\d\p{Script=Han}])|((?=[\p{Script=Han}]{4})[\p{Script=Han}]{4,12}?[:，]?)\2|\d%{2}/gu;

/** The most of the words that is kept. */
const LONGEST = 24;

/** Words printed twice in a row on one line of running text; cells put one after the other repeat lawfully. */
export function readRepetitions({ passage: { text, spots } }: Pick<Told, 'passage'>): Said[] {
  if (!/。|，/u.test(text)) return [];
  return [...text.matchAll(TWICE)].flatMap((match): Said[] => {
    const end = match.index + match[0].length;
    if (spots[match.index]?.line !== spots[end - 1]?.line) return [];
    return [{ kind: 'repetition', start: match.index, end: Math.min(end, match.index + LONGEST) }];
  });
}
