import { WORDS } from '../words/words.ts';

/** How a verdict of a check is shown: never by colour alone; its name is a word of the interface. */
export const VERDICTS = {
  holds: { sign: '✓', tone: 'text-holds' },
  rounding: { sign: '≈', tone: 'text-rounding' },
  broken: { sign: '✗', tone: 'text-broken' },
  conflict: { sign: '≠', tone: 'text-broken' },
  doubtful: { sign: '⁇', tone: 'text-unchecked' },
  unchecked: { sign: '?', tone: 'text-unchecked' },
} as const;
export type Verdict = keyof typeof VERDICTS;
/** A verdict by the word of the interface. */
export const verdictName = (verdict: Verdict): string => WORDS.verdicts[verdict];
export const isVerdict = (text: string): text is Verdict => Object.hasOwn(VERDICTS, text);
