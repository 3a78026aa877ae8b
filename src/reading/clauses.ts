import type { Measure } from '../core/fact.ts';
import type { Item } from '../core/items.ts';
import { type Dimension, dimensionOf } from '../core/quantity.ts';
import { GAP } from './passages.ts';
import {
  type Budget,
  type Comparison,
  type Cue,
  type Label,
  type Phrase,
  parsePhrase,
  type Vocabulary,
} from './phrases.ts';
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

/** What the heading of a paragraph says of all its figures. */
export type Setting = {
  readonly reportYear: number;
  readonly year: number;
  readonly budgeted: boolean;
  /** The item the heading names, where it names just one. */
  readonly subject: Label | null;
};

/** Words that state a figure without printing one: unchanged on last year, or nil. */
const UNCHANGED = /持平|一致|相同|无增减(?:变化)?|无变化|没有变化/u;
const UNCHANGED_END = new RegExp(`(?:${UNCHANGED.source})$`, 'u');
const NO_BUDGET = /(?:未|没有)安排(?:年初)?预算/u;
const NIL = /未发生|没有发生|无/u;
const REASON = /原因|主要是|由于|因为/u;
/** Budgeted money of another kind (预算收入): what follows in the sentence may be budget or outturn, and is left unread. */
const BUDGETED = /(?<!一般公共|政府性基金|国有资本经营|完成|年初|全年|调整)预算(?:收入|支出|数|安排)/u;
/** A bound such as 不超过 makes a figure a target, not an outturn. */
const TARGETS = new Set(['不超过', '不低于', '≤', '≥', '<', '>', '以内', '以下', '大于']);

/** Cues that do not say what kind of figure follows, only whether it is one. */
const PLAIN = new Set<Cue['kind']>(['outturn', 'budget', 'among', 'planned']);

type Level = 'outturn' | Budget | 'unknown';

type State = {
  subject: Label | null;
  /** The count last bound: parts such as 轿车 belong to the count before them. */
  counted: Item | null;
  level: Level;
  year: number;
  asOf: string | null;
  /** What the sentence compares with, if it said so; `mixed` when a budget is set against an outturn. */
  compared: Phrase['comparison'];
  mixed: boolean;
  reason: boolean;
  /** A list begun by 其中 whose first part is not known: its parts belong to something else. */
  foreignList: boolean;
  /** What this sentence has stated, and whether 其中 has begun to take it apart: a part is never the whole again. */
  stated: Set<string>;
  among: boolean;
  /** Amounts named one after the other, and whether any had a change or completion of its own. */
  siblings: number;
  siblingCue: boolean;
  /** The subject before a bracket such as （其中：外事接待…）, which comes back when it closes. */
  outer: Label | null;
  /** The budget just stated by 完成预算X万元的, whose percentage comes next. */
  completing: { item: Item; label: string; of: Budget } | null;
  last: Statement | null;
};

/**
 * Reads one paragraph clause by clause. A figure is bound only when every word between the figure before it and
 * itself is understood; its item is named in its own clause or carried over from the clause before.
 */
export function readClauses(
  text: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  setting: Setting,
): Statement[] {
  const statements: Statement[] = [];
  const state: State = {
    subject: setting.subject,
    counted: null,
    level: setting.budgeted ? 'budget' : 'outturn',
    year: setting.year,
    asOf: null,
    compared: null,
    mixed: false,
    reason: false,
    foreignList: false,
    stated: new Set(),
    among: false,
    siblings: 0,
    siblingCue: false,
    outer: null,
    completing: null,
    last: null,
  };
  const bind = (statement: Statement | null): void => {
    state.last = statement;
    if (!statement) return;
    statements.push(statement);
    if (statement.item.dimension !== 'money') state.counted = statement.item;
  };
  let from = 0;
  let before: Token | null = null;
  for (const token of tokens.filter((candidate) => candidate.notFigure === null)) {
    const lead = text.slice(from, leadEnd(text, token));
    const words = readWordsOnly(lead, from, vocabulary, state, setting);
    words.forEach(bind);
    const broken = isBroken(text, token, lead, before);
    const statement = readFigure(lead, token, vocabulary, state, setting);
    bind(broken ? null : statement);
    before = token;
    from = token.end;
  }
  readWordsOnly(text.slice(from), from, vocabulary, state, setting).forEach(bind);
  return statements;
}

/** A hedge printed before the number is not part of the words that lead to it. */
const leadEnd = (text: string, token: Token): number => {
  const hedge = /(?:不低于|不超过|大于|超过|约|近|超|≥|≤|>|<)$/u.exec(text.slice(0, token.start));
  return hedge ? token.start - hedge[0].length : token.start;
};

/** Half of a number or of a range: 1 156.23, 13，200, 0.3-0.5. Neither half is a figure. */
function isBroken(text: string, token: Token, lead: string, before: Token | null): boolean {
  const joint = `[${GAP}，,~～—-]`;
  const after = before !== null && before.unit === null && new RegExp(`^${joint}$`, 'u').test(lead);
  return after || (token.unit === null && new RegExp(`^${joint}\\d`, 'u').test(text.slice(token.end)));
}

const phrasesOf = (lead: string): string[] =>
  lead.split(/[，,。；:]/u).map((phrase) => phrase.replaceAll(GAP, ''));

const isBudget = (compared: Comparison | null): boolean =>
  compared !== null && compared.of !== null && compared.of !== 'outturn';

const has = (phrase: Phrase, kind: Cue['kind']): boolean => phrase.cues.some((cue) => cue.kind === kind);

/** A sentence end forgets what the sentence said, unless the next one goes on with 其中. */
function beginSentence(lead: string, state: State, setting: Setting): void {
  const rest = lead.slice(lead.lastIndexOf('。') + 1);
  state.reason = false;
  state.compared = null;
  state.mixed = false;
  state.foreignList = false;
  if (rest.startsWith('其中')) return;
  state.stated.clear();
  state.among = false;
  state.level = setting.budgeted ? 'budget' : 'outturn';
  state.year = setting.year;
  state.asOf = null;
}

/** Carries the state over the words before the last phrase, and returns the last phrase. */
function enter(lead: string, vocabulary: Vocabulary, state: State, setting: Setting): Phrase {
  if (lead.includes('。')) beginSentence(lead, state, setting);
  if (lead.includes('；')) {
    state.foreignList = false;
    state.reason = false;
  }
  followBrackets(lead, state);
  const phrases = phrasesOf(lead.slice(lead.lastIndexOf('。') + 1));
  const final = phrases.pop() ?? '';
  let among = false;
  let named = false;
  for (const words of phrases) {
    const phrase = parsePhrase(words.replace(UNCHANGED_END, ''), vocabulary);
    state.reason ||= !lead.includes('；') && REASON.test(words);
    among ||= has(phrase, 'among');
    named ||= among && phrase.labels.length > 0;
    if (BUDGETED.test(words) && !phrase.whole) state.level = 'unknown';
    if (phrase.whole || isBudget(phrase.comparison)) {
      settle(phrase, state);
      continue;
    }
    // An aside without a name of its own leaves the subject where it was; anything else may have changed it.
    if (phrase.labels.length > 0 || !REASON.test(words)) state.subject = null;
    if (among) state.foreignList = true;
  }
  state.reason ||= REASON.test(final);
  const last = parsePhrase(final, vocabulary);
  if (BUDGETED.test(final) && !last.whole) state.level = 'unknown';
  if ((among || has(last, 'among')) && (!last.whole || (last.labels.length === 0 && !named)))
    state.foreignList = true;
  return among ? { ...last, cues: [...last.cues, { kind: 'among' }] } : last;
}

/** Within a bracket another subject may be spoken of; after it the one before is back. */
function followBrackets(lead: string, state: State): void {
  const opens = /\((?:其中|含)/u.test(lead);
  const closes = /^[^(]*\)/u.test(lead);
  if (closes) {
    state.subject = state.outer;
    state.outer = null;
  }
  if (opens) state.outer = state.subject;
}

function settle(phrase: Phrase, state: State): void {
  const label = phrase.labels.at(-1);
  if (label) state.subject = label;
  if (phrase.year !== null) state.year = phrase.year;
  if (phrase.asOf !== null) state.asOf = phrase.asOf;
  if (phrase.comparison) {
    state.compared = phrase.comparison;
    const budgeted = state.level !== 'outturn';
    if (phrase.comparison.of !== null) state.mixed = budgeted !== isBudget(phrase.comparison);
    else if (!budgeted) state.mixed = false;
  }
}

function readFigure(
  lead: string,
  token: Token,
  vocabulary: Vocabulary,
  state: State,
  setting: Setting,
): Statement | null {
  const crossed = /[。；]/u.test(lead);
  const ended = lead.includes('。');
  const phrase = enter(lead, vocabulary, state, setting);
  const completing = state.completing;
  state.completing = null;
  if (completing && token.unit === '%' && /^的?$/u.test(lead)) {
    const { item, label, of } = completing;
    return {
      ...span(token),
      item,
      label,
      measure: completionOf(of),
      year: state.year,
      asOf: null,
      value: token.value,
      token,
    };
  }
  if (!phrase.whole || phrase.labels.length > 1) {
    state.subject = null;
    return null;
  }
  settle(phrase, state);
  const own = phrase.labels.at(-1) ?? null;
  const cue = phrase.cues.find(({ kind }) => !PLAIN.has(kind)) ?? null;
  setLevel(phrase, own, state);
  const { subject } = state;
  const dimension = dimensionIn(token, phrase);
  if (dimension === 'money' && has(phrase, 'planned')) return null;
  if (!subject || !dimension || cue?.kind === 'nil' || (token.hedge !== null && TARGETS.has(token.hedge)))
    return null;
  const item = choose(subject, dimension, state);
  if (!item) return null;
  if (cue?.kind === 'completion' && dimension === 'money') {
    state.completing = { item, label: subject.text, of: cue.of };
    return {
      ...span(token),
      item,
      label: subject.text,
      measure: cue.of,
      year: state.year,
      asOf: null,
      value: token.value,
      token,
    };
  }
  const measure = measureOf(cue, dimension, item, state.level);
  if (!measure) return null;
  const compared = phrase.comparison;
  const follows =
    measure.includes('change') || measure.startsWith('completion') || (compared !== null && !own);
  if (state.foreignList || (state.reason && !allowedInReason(measure, phrase, own))) return null;
  if (!own && !follows && !isCarried(phrase, measure, item, state, ended)) return null;
  if (!own && follows && isAmbiguous(state, crossed)) return null;
  const changes = measure.includes('change');
  if (changes && !isOnLastYear(state, setting, cue, token)) return null;
  noteSibling(own, follows, dimension, crossed, state);
  state.among ||= has(phrase, 'among');
  const key = `${item.id}:${measure}`;
  if (state.among && state.stated.has(key)) return null;
  state.stated.add(key);
  const negative = changes && cue?.kind === 'direction' && cue.sign === -1 && Number(token.value) !== 0;
  const stated = statedYear(phrase, measure, state, setting);
  if (stated === null) return null;
  return {
    ...span(token),
    item,
    label: subject.text,
    measure: stated.measure,
    year: stated.year,
    asOf: state.asOf,
    value: negative ? `-${token.value}` : token.value,
    token,
  };
}

const span = ({ start, end }: Token): { start: number; end: number } => ({ start, end });

/** Words such as 预算 and 决算 in the clause say which of the two its amounts are, until it is said again. */
function setLevel(phrase: Phrase, own: Label | null, state: State): void {
  const budget = phrase.cues.find((cue) => cue.kind === 'budget');
  if (budget?.kind === 'budget') state.level = budget.of;
  else if (has(phrase, 'outturn') || /决算|实际/u.test(own?.text ?? '')) state.level = 'outturn';
  // After a completion rate it is no longer said whether a change is one of the budget or of the outturn.
  if (has(phrase, 'completion') && state.level !== 'outturn') state.mixed = true;
}

/** In a reason only a change on last year is told of the accounts themselves. */
const allowedInReason = (measure: Measure, phrase: Phrase, own: Label | null): boolean =>
  measure.includes('change') && phrase.comparison !== null && (own !== null || measure.startsWith('budget'));

/** A figure without a name is carried over only with a word that says what it is, or as the next count of a pair. */
function isCarried(phrase: Phrase, measure: Measure, item: Item, state: State, ended: boolean): boolean {
  if (ended || has(phrase, 'among')) return false;
  if (measure === 'share' || phrase.cues.length > 0) return true;
  return phrase.empty && measure === 'count' && state.last !== null && state.last.item.id !== item.id;
}

/** After several parts, a change or completion without a name may be of the last part or of the whole. */
const isAmbiguous = (state: State, crossed: boolean): boolean =>
  state.siblings >= 2 && (crossed || !state.siblingCue);

function noteSibling(
  own: Label | null,
  follows: boolean,
  dimension: Dimension,
  crossed: boolean,
  state: State,
): void {
  if (dimension !== 'money' && !follows) return;
  if (own && !follows) {
    if (crossed && !state.siblingCue) state.siblings = 0;
    state.siblings += 1;
  } else if (own) {
    state.siblings = 1;
    state.siblingCue = false;
  } else if (follows && !crossed) {
    state.siblingCue = true;
  }
}

/** A change counts only when it is one on the year before, stated of this year, and decided in its direction. */
function isOnLastYear(state: State, setting: Setting, cue: Cue | null, token: Token): boolean {
  if (cue?.kind === 'direction' && cue.sign === 0 && Number(token.value) !== 0) return false;
  if (state.mixed || state.level === 'unknown') return false;
  if (isBudget(state.compared) && state.level === 'outturn') return false;
  const year = state.compared?.year ?? -1;
  return (year === -1 || year === state.year - 1) && state.year >= setting.year;
}

/** The year a figure is about, and its measure when it is the figure compared with; null when that cannot be told. */
function statedYear(
  phrase: Phrase,
  measure: Measure,
  state: State,
  setting: Setting,
): { year: number; measure: Measure } | null {
  const compared = phrase.comparison;
  if (
    compared === null ||
    measure.includes('change') ||
    measure === 'share' ||
    measure.startsWith('completion')
  ) {
    return { year: state.year, measure };
  }
  const year = compared.year === -1 ? setting.year - 1 : compared.year === 0 ? setting.year : compared.year;
  if (measure === 'count') return { year, measure };
  if (compared.of !== null && compared.of !== 'outturn') return { year, measure: compared.of };
  if (compared.of === 'outturn' || state.level === 'outturn') return { year, measure: 'outturn' };
  return null;
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
  const fits = ({ dimension: own }: Item): boolean =>
    own === wanted ||
    (wanted === 'person' && own === 'visit') ||
    (wanted === 'visit' && own === 'person') ||
    (wanted === 'count' && (own === 'group' || own === 'batch')) ||
    (wanted === 'item' && own === 'vehicle');
  const candidates = subject.items.filter(fits);
  const [only] = candidates;
  if (candidates.length <= 1) return only && isPartOfAnother(only, state) ? null : (only ?? null);
  const exact = candidates.filter((item) => item.dimension === wanted);
  if (exact.length === 1) return exact[0] ?? null;
  const family = state.counted?.parent ?? state.counted?.id;
  return candidates.find((item) => item.parent !== undefined && item.parent === family) ?? null;
}

/** The cost of cars bought by kind is only told beside their number. */
function isPartOfAnother(item: Item, state: State): boolean {
  if (item.parent !== 'vehicle-purchase') return false;
  const family = state.counted?.parent ?? state.counted?.id;
  return family !== 'vehicles-purchased';
}

const completionOf = (of: Budget): Measure =>
  of === 'budget' ? 'completion' : of === 'budget-initial' ? 'completion-initial' : 'completion-full-year';

function measureOf(cue: Cue | null, dimension: Dimension, item: Item, level: Level): Measure | null {
  const budgeted = level !== 'outturn';
  if (dimension === 'ratio') {
    if (cue?.kind === 'completion') return completionOf(cue.of);
    if (cue?.kind === 'share') return 'share';
    if (cue?.kind === 'direction') return budgeted ? 'budget-change-rate' : 'change-rate';
    return null;
  }
  if (cue?.kind === 'completion' || cue?.kind === 'share') return null;
  if (dimension === 'money') {
    if (cue?.kind === 'direction') return budgeted ? 'budget-change' : 'change';
    return level === 'unknown' ? null : level;
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
