import type { Measure } from '../core/fact.ts';
import { choose } from './binding.ts';
import { has, isBudget, REASON, type State, UNCHANGED } from './carry.ts';
import { GAP } from './passages.ts';
import { type Label, parsePhrase, type Vocabulary } from './phrases.ts';
import type { Setting, Statement } from './statement.ts';

const NO_BUDGET = /(?:未|没有)安排(?:年初)?预算/u;
const NIL = /未发生|没有发生|无/u;

/** Statements made in words alone: unchanged on last year, no budget, nothing spent. */
export function readWordsOnly(
  lead: string,
  offset: number,
  vocabulary: Vocabulary,
  state: State,
  setting: Setting,
): Statement[] {
  const statements: Statement[] = [];
  let at = 0;
  let subject = state.subject;
  // After a count, “unchanged” is said of the count.
  let afterCount = state.last !== null && state.last.item.dimension !== 'money';
  for (const words of lead.split(/(?<=[，,。；:])/u)) {
    const start = offset + at;
    at += words.length;
    const text = words.replace(/[，,。；:]$/u, '').replaceAll(GAP, '');
    const make = (
      label: Label,
      measure: Measure,
      value: string | null,
      from: number,
      length: number,
    ): void => {
      const item = choose(label, 'money', state);
      if (!item) return;
      const place = { start: start + from, end: start + from + length };
      statements.push({
        ...place,
        item,
        label: label.text,
        measure,
        year: setting.year,
        asOf: null,
        value,
        token: null,
      });
    };
    const unchanged = UNCHANGED.exec(text);
    if (unchanged) {
      const phrase = parsePhrase(text.slice(0, unchanged.index), vocabulary);
      const label = phrase.labels.at(-1) ?? (afterCount ? null : subject);
      const lastYear =
        phrase.comparison !== null &&
        (phrase.comparison.year === -1 || phrase.comparison.year === setting.year - 1);
      const decided = phrase.whole && lastYear && !isBudget(phrase.comparison) && !has(phrase, 'budget');
      const settled = state.level === 'outturn' || phrase.labels.length > 0;
      if (decided && settled && label && !setting.budgeted && text.endsWith(unchanged[0])) {
        make(label, 'change', '0', unchanged.index, unchanged[0].length);
      }
      if (phrase.whole && phrase.labels.length === 1 && label) subject = label;
      continue;
    }
    const noBudget = NO_BUDGET.exec(text);
    if (noBudget && subject) {
      make(
        subject,
        /年初/u.test(noBudget[0]) ? 'budget-initial' : 'budget',
        null,
        noBudget.index,
        noBudget[0].length,
      );
      continue;
    }
    const phrase = parsePhrase(text, vocabulary);
    const [label] = phrase.labels;
    const plain = phrase.cues.every(({ kind }) => kind === 'nil' || kind === 'outturn');
    const nil = NIL.exec(text);
    if (
      nil &&
      has(phrase, 'nil') &&
      plain &&
      phrase.whole &&
      phrase.labels.length === 1 &&
      label &&
      phrase.comparison === null
    ) {
      make(label, 'outturn', null, nil.index, text.length - nil.index);
    }
    if (phrase.whole && label) {
      subject = label;
      afterCount = false;
    } else if (!phrase.whole && !REASON.test(text)) subject = null;
  }
  return statements;
}
