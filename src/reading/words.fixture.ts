import { auditReport } from '../core/audit.ts';
import { WORD_CHECKS } from '../core/checks/words.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const WORDS = new Set(WORD_CHECKS.map(({ id }) => id));
const report = inventedReport({ year: 2022 });

/** The broken word checks of an invented report of 2022, each with its line. */
export function brokenWordsOf(text: string): string[] {
  const reading = readDocument({ lines: text.split('\n') }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ check, verdict }) => WORDS.has(check) && verdict === 'broken')
    .map(({ check, line }) => `${check}, line ${line}`);
}

/** The number of the line on which some words of a text first stand. */
export const lineOf = (text: string, words: string): number => {
  const at = text.indexOf(words);
  if (at < 0) throw new RangeError(`not in the text: ${words}`);
  return text.slice(0, at).split('\n').length;
};
