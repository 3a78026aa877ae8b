import { type Label, parsePhrase, type Vocabulary } from './phrases.ts';
import type { Token } from './tokens.ts';

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])/u;

/** （2）公务接待费。全年预算2.60万元: the sentence that only names what the paragraph is about, and where it ends. */
export function titleOf(
  text: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): { readonly label: Label; readonly end: number } | null {
  const opening = /^[^，。；:]{2,40}。/u.exec(text)?.[0];
  if (
    opening === undefined ||
    tokens.some(({ notFigure, start }) => notFigure === null && start < opening.length)
  )
    return null;
  const { whole, labels, cues } = parsePhrase(opening.slice(0, -1).replace(NUMBERED, ''), vocabulary);
  const [label, another] = labels;
  return whole && label && !another && cues.length === 0 ? { label, end: opening.length } : null;
}
