import { type Label, parsePhrase, type Vocabulary } from './phrases.ts';
import type { Token } from './tokens.ts';

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])/u;

/** What comes behind a name: its budget or its outturn. */
const TELLS = /^(?:年初|全年|当年)?(?:未?安排)?预算|^支出决算|^决算/u;
const IS_NAME = /[\p{Script=Han})]$/u;
const NO_LINE = /(?:情况|说明|概况|方面|总体|明细|如下)$/u;

/** （4）行政单位医疗。年初预算…: a numbered paragraph about a line of the accounts by its bare name, which no item has. */
export function namesLine(text: string): boolean {
  const opening = /^[^，。；:]{2,40}。/u.exec(text)?.[0] ?? '';
  const numbered = opening.slice(0, -1);
  const name = numbered.replace(NUMBERED, '');
  return (
    name !== numbered && IS_NAME.test(name) && !NO_LINE.test(name) && TELLS.test(text.slice(opening.length))
  );
}

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
