import type { Translated } from '../language.ts';
import type { WRITING as CHINESE } from '../zh/writing.ts';
import { SINGULARS } from './registries/units.ts';

/** How English is written: its points, brackets, lists and the way a figure stands with its unit. */
export const WRITING: Translated<typeof CHINESE> = {
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  stop: '. ',
  between: ' ',
  open: ' (',
  close: ')',
  gap: ' · ',
  listed: ', ',
  listOf: (names) => names.join(', '),
  clausesOf: (clauses) => clauses.join('; '),
  phrasesOf: (phrases) => phrases.join(', '),
  inBrackets: (text) => ` (${text})`,
  named: (name, text) => `${name}: ${text}`,
  titled: (title) => ` "${title}"`,
  // A unit such as “10,000 yuan” is multiplied, not counted: the printed figure stays as it is.
  withUnit: (shown, unit) => {
    if (unit === '%' || unit === '') return `${shown}${unit}`;
    const [, times, of = unit] = /^(10,000|100 million) (.+)$/.exec(unit) ?? [];
    if (times !== undefined && shown !== '0') return `${shown} × ${unit}`;
    return `${shown} ${shown === '1' ? (SINGULARS[of] ?? of) : of}`;
  },
  plus: ' + ',
  minus: ' − ',
  over: ' ÷ ',
  otherwise: '; failing that, ',
  lastYear: (name) => `${name}, last year`,
  saidOf: (name, measure) => `${name} (${measure})`,
  eachAdded: (name) => `sum of ${name}`,
};
