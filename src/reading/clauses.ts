import type { Measure } from '../core/fact.ts';
import type { Item } from '../core/items.ts';
import { type Dimension, dimensionOf } from '../core/quantity.ts';
import { GAP } from './passages.ts';
import { type Cue, type Label, type Phrase, parsePhrase, type Vocabulary } from './phrases.ts';
import type { Token } from './tokens.ts';

/** What a figure was understood to state. `value` is signed; null when nil is stated in words. */
export type Statement = {
  readonly start: number;
  readonly end: number;
  readonly item: Item;
  readonly label: string;
  readonly measure: Measure;
  readonly year: number;
  readonly asOf: string | null;
  readonly value: string | null;
  readonly token: Token | null;
};

/** Words that state a figure without printing one: unchanged on last year, or nil. */
const UNCHANGED = /持平|一致|相同|无增减|无变化/u;
const NO_BUDGET = /(?:未|没有)安排(?:年初)?预算/u;

/** A sentence that begins with budgeted money speaks of budgets until it ends or says otherwise. */
const BUDGETED = /(?<!一般公共|政府性基金|国有资本经营|完成|年初|全年|调整)预算(?:收入|支出|数|安排)/u;

type State = {
  subject: Label | null;
  /** The count last bound: parts such as 轿车 belong to the count before them. */
  counted: Item | null;
  level: 'outturn' | 'budget' | 'budget-initial' | 'budget-full-year';
  year: number;
  asOf: string | null;
  /** The year the sentence compares with, if it named one; −1 for “last year”. */
  compared: number | null;
};

/**
 * Reads one paragraph clause by clause. A figure is bound only when every word between the figure before it and
 * itself is understood; its item is named in its own clause or carried over from the clause before.
 */
export function readClauses(
  text: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  reportYear: number,
): Statement[] {
  const statements: Statement[] = [];
  const state: State = {
    subject: null,
    counted: null,
    level: 'outturn',
    year: reportYear,
    asOf: null,
    compared: null,
  };
  const bind = (statement: Statement | null): void => {
    if (!statement) return;
    statements.push(statement);
    if (statement.item.dimension !== 'money') state.counted = statement.item;
  };
  let from = 0;
  for (const token of tokens.filter((candidate) => candidate.notFigure === null)) {
    const lead = text.slice(from, leadEnd(text, token));
    readWordsOnly(lead, from, vocabulary, state, reportYear).forEach(bind);
    bind(readFigure(lead, token, vocabulary, state, reportYear));
    from = token.end;
  }
  readWordsOnly(text.slice(from), from, vocabulary, state, reportYear).forEach(bind);
  return statements;
}

/** A hedge printed before the number is not part of the words that lead to it. */
const leadEnd = (text: string, token: Token): number => {
  const hedge = /(?:不低于|不超过|大于|超过|约|近|超|≥|≤|>|<)$/u.exec(text.slice(0, token.start));
  return hedge ? token.start - hedge[0].length : token.start;
};

const phrasesOf = (lead: string): string[] =>
  lead.split(/[，,。；:]/u).map((phrase) => phrase.replaceAll(GAP, ''));

const isReason = (phrase: string): boolean =>
  /^(?:主要)?(?:原因|是因为|变动原因|增减|系|是由于)|^主要(?:原因|变动|是)/u.test(phrase);

/** Carries the state over the words before the last phrase; a sentence end resets level and year. */
function enter(lead: string, vocabulary: Vocabulary, state: State, reportYear: number): Phrase {
  if (lead.includes('。')) {
    state.level = 'outturn';
    state.year = reportYear;
    state.asOf = null;
    state.compared = null;
  }
  const phrases = phrasesOf(lead);
  const final = phrases.pop() ?? '';
  let comparison: number | null = null;
  let reason = false;
  for (const words of phrases) {
    const phrase = parsePhrase(words, vocabulary);
    reason ||= isReason(words);
    if (!phrase.whole) {
      const names = phrase.labels.length > 0;
      if (names || !(reason || isReason(words))) state.subject = null;
      comparison = null;
      continue;
    }
    comparison = phrase.comparison ?? comparison;
    settle(phrase, state);
  }
  const last = parsePhrase(final, vocabulary);
  return { ...last, comparison: last.comparison ?? comparison };
}

function settle(phrase: Phrase, state: State): void {
  const label = phrase.labels.at(-1);
  if (label) state.subject = label;
  if (phrase.year !== null) state.year = phrase.year;
  if (phrase.asOf !== null) state.asOf = phrase.asOf;
  if (phrase.comparison !== null) state.compared = phrase.comparison;
}

function readFigure(
  lead: string,
  token: Token,
  vocabulary: Vocabulary,
  state: State,
  reportYear: number,
): Statement | null {
  const phrase = enter(lead, vocabulary, state, reportYear);
  if (BUDGETED.test(lead.slice(lead.lastIndexOf('。') + 1))) state.level = 'budget';
  const crossed = lead.includes('。') && phrase.labels.length === 0;
  if (!phrase.whole || phrase.labels.length > 1) {
    state.subject = null;
    return null;
  }
  settle(phrase, state);
  const cue =
    phrase.cues.find(({ kind }) => kind !== 'outturn' && kind !== 'budget') ?? phrase.cues.at(-1) ?? null;
  const budget = phrase.cues.find(({ kind }) => kind === 'budget');
  if (budget?.kind === 'budget') state.level = budget.of;
  else if (
    phrase.cues.some(({ kind }) => kind === 'outturn') ||
    /决算|实际/u.test(phrase.labels.at(-1)?.text ?? '')
  )
    state.level = 'outturn';
  const subject = state.subject;
  if (!subject || cue?.kind === 'nil') return null;
  const dimension = dimensionIn(token, phrase);
  if (!dimension) return null;
  const item = choose(subject, dimension, state);
  if (!item) return null;
  const compared =
    phrase.comparison === null ? null : phrase.comparison === -1 ? reportYear - 1 : phrase.comparison;
  const measure = measureOf(cue, dimension, item, state.level);
  if (!measure) return null;
  const changes = measure.includes('change');
  if (changes && !(state.compared === null || state.compared === -1 || state.compared === state.year - 1))
    return null;
  if (crossed && !changes && !measure.startsWith('completion') && compared === null) return null;
  const negative = changes && cue?.kind === 'direction' && cue.sign === -1 && Number(token.value) !== 0;
  const isPrior = !changes && compared !== null && cue?.kind !== 'completion' && cue?.kind !== 'share';
  return {
    start: token.start,
    end: token.end,
    item,
    label: subject.text,
    measure,
    year: isPrior ? (compared ?? state.year) : state.year,
    asOf: state.asOf,
    value: negative ? `-${token.value}` : token.value,
    token,
  };
}

/** What a figure measures. One without a unit is money only where its own clause names an outturn with decimals. */
function dimensionIn(token: Token, phrase: Phrase): Dimension | null {
  if (token.unit !== null) return dimensionOf(token.unit);
  const amount =
    /\.\d/u.test(token.value) &&
    phrase.labels.length === 1 &&
    /决算|支出|收入|总计|合计/u.test(phrase.labels[0]?.text ?? '');
  return amount ? 'money' : null;
}

/** The item a label names for a figure of this dimension; parts are chosen by the count they belong to. */
function choose(subject: Label, dimension: Dimension, state: State): Item | null {
  const wanted: Dimension = dimension === 'ratio' ? 'money' : dimension;
  const fits = (item: Item): boolean =>
    item.dimension === wanted ||
    (wanted === 'person' && item.dimension === 'visit') ||
    (wanted === 'count' && item.dimension === 'group');
  const candidates = subject.items.filter(fits);
  if (candidates.length <= 1) return candidates[0] ?? null;
  const family = state.counted?.parent ?? state.counted?.id;
  return candidates.find((item) => item.parent !== undefined && item.parent === family) ?? null;
}

function measureOf(cue: Cue | null, dimension: Dimension, item: Item, level: State['level']): Measure | null {
  const budgeted = level !== 'outturn';
  if (dimension === 'ratio') {
    if (cue?.kind === 'completion') {
      return cue.of === 'budget'
        ? 'completion'
        : cue.of === 'budget-initial'
          ? 'completion-initial'
          : 'completion-full-year';
    }
    if (cue?.kind === 'share') return 'share';
    if (cue?.kind === 'direction') return budgeted ? 'budget-change-rate' : 'change-rate';
    return null;
  }
  if (cue?.kind === 'completion' || cue?.kind === 'share') return null;
  if (dimension === 'money') {
    if (cue?.kind === 'direction') return budgeted ? 'budget-change' : 'change';
    return budgeted ? level : 'outturn';
  }
  if (item.dimension === 'money') return null;
  return cue?.kind === 'direction' ? 'count-change' : 'count';
}

/** Statements made in words alone: unchanged on last year, no budget, nothing spent. */
function readWordsOnly(
  lead: string,
  offset: number,
  vocabulary: Vocabulary,
  state: State,
  reportYear: number,
): Statement[] {
  const statements: Statement[] = [];
  let at = 0;
  for (const words of lead.split(/(?<=[，,。；:])/u)) {
    const start = offset + at;
    at += words.length;
    const text = words.replace(/[，,。；:]$/u, '').replaceAll(GAP, '');
    const state_ = (
      item: Item,
      label: string,
      measure: Measure,
      value: string | null,
      from: number,
      length: number,
    ): void => {
      statements.push({
        start: start + from,
        end: start + from + length,
        item,
        label,
        measure,
        year: reportYear,
        asOf: null,
        value,
        token: null,
      });
    };
    const money = (label: Label | null | undefined): Item | null =>
      label ? choose(label, 'money', state) : null;
    const unchanged = UNCHANGED.exec(text);
    if (unchanged) {
      const phrase = parsePhrase(text.slice(0, unchanged.index), vocabulary);
      const label = phrase.labels.at(-1) ?? state.subject;
      const item = money(label);
      if (phrase.whole && phrase.comparison !== null && item && label && text.endsWith(unchanged[0])) {
        if (phrase.labels.length === 1) state.subject = label;
        state_(item, label.text, 'change', '0', unchanged.index, unchanged[0].length);
      }
      continue;
    }
    const noBudget = NO_BUDGET.exec(text);
    if (noBudget && state.subject) {
      const item = money(state.subject);
      if (item)
        state_(
          item,
          state.subject.text,
          /年初/u.test(noBudget[0]) ? 'budget-initial' : 'budget',
          null,
          noBudget.index,
          noBudget[0].length,
        );
      continue;
    }
    const phrase = parsePhrase(text, vocabulary);
    if (phrase.cues.some(({ kind }) => kind === 'nil') && phrase.whole && phrase.labels.length === 1) {
      const label = phrase.labels[0];
      const item = money(label);
      const nil = /未发生|没有发生|无/u.exec(text);
      if (item && label && nil) state_(item, label.text, 'outturn', null, nil.index, text.length - nil.index);
    }
  }
  return statements;
}
