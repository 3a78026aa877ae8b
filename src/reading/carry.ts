import { type Item, itemOf } from '../core/items.ts';
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
import type { Setting, Statement } from './statement.ts';

/** Words that state a figure without printing one: unchanged on last year. */
export const UNCHANGED = /持平|(?<!口径)一致|相同|无增减(?:变化)?|无变化|没有变化/u;
const UNCHANGED_END = new RegExp(`(?:${UNCHANGED.source})$`, 'u');
/** Words that give a reason: figures in it are about something else. */
export const REASON = /原因|主要是|由于|因为/u;
/** Why the outturn differs from the budget: what is then compared with last year is told of the item itself. */
const BUDGET_REASON = /预算数?的?(?:主要)?原因/u;
/** 截至2022年底, 全年国内接待 begin a statement of their own, whatever was explained before them. */
const FRESH = /^截[至止]|^(?:全年|本年|当年)(?:共)?(?:国内|外事)?(?:公务)?接待/u;
/** Budgeted money of another kind (预算收入): what follows in the sentence may be budget or outturn, and is left unread. */
const BUDGETED = /(?<!一般公共|政府性基金|国有资本经营|完成|年初|全年|调整)预算(?:收入|支出|数|安排)/u;

/** An amount budgeted of what is not known: 区财政批复我局年初预算2846万元，其中基本支出…. */
const BUDGET_OF_ANOTHER =
  /(?:年初|全年|调整)(?:部门)?预算(?:数|总额|总数|合计|安排|资金)?(?:为|共计|共|:)?$/u;

/** Which of the two an amount of the sentence is, until it is said again. */
export type Level = 'outturn' | Budget | 'unknown';

/** What a paragraph has said so far, as far as it bears on the next figure. */
export type State = {
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
  /** The reason that is being given is one of a difference between budget and outturn. */
  budgetReason: boolean;
  /** A list begun by 其中 whose first part is not known: its parts belong to something else. */
  foreignList: boolean;
  /** What this sentence has stated, and whether 其中 has begun to take it apart: a part is never the whole again. */
  stated: Set<string>;
  among: boolean;
  /** What the amounts since the last 。 or ； were: outturns, or of the year of the report. Parts may be of any of them. */
  spoken: { outturn: boolean; thisYear: boolean };
  /** The clause being read names its year. */
  dated: boolean;
  /** Amounts named one after the other, and whether any had a change or completion of its own. */
  siblings: number;
  siblingCue: boolean;
  /** The subject before a bracket such as （其中：外事接待…）, which comes back when it closes. */
  outer: Label | null;
  /** The budget just stated by 完成预算X万元的, whose percentage comes next. */
  completing: { item: Item; label: string; of: Budget } | null;
  /** The figures bound last, nearest first; null where one was not. */
  last: Statement | null;
  before: Statement | null;
};

/** The state a paragraph begins in. */
export const begin = (setting: Setting): State => ({
  subject: setting.subject,
  counted: null,
  level: setting.budgeted ? 'budget' : 'outturn',
  year: setting.year,
  asOf: null,
  compared: null,
  mixed: false,
  reason: false,
  budgetReason: false,
  foreignList: false,
  stated: new Set(),
  among: false,
  spoken: { outturn: false, thisYear: false },
  dated: false,
  siblings: 0,
  siblingCue: false,
  outer: null,
  completing: null,
  last: null,
  before: null,
});

/** The phrases of a stretch of text, between the marks of a sentence. */
const phrasesOf = (lead: string): string[] =>
  lead.split(/[，,。；:]/u).map((phrase) => phrase.replaceAll(GAP, ''));

/** Whether a comparison is with a budget. */
export const isBudget = (compared: Comparison | null): boolean =>
  compared !== null && compared.of !== null && compared.of !== 'outturn';

/** Whether a phrase carries a cue. */
export const has = (phrase: Phrase, kind: Cue['kind']): boolean =>
  phrase.cues.some((cue) => cue.kind === kind);

/** A sentence end forgets what the sentence said, unless the next one goes on with 其中. */
function beginSentence(lead: string, state: State, setting: Setting): void {
  const rest = lead.slice(lead.lastIndexOf('。') + 1);
  state.reason = false;
  state.budgetReason = false;
  state.compared = null;
  state.mixed = false;
  state.foreignList = false;
  if (rest.startsWith('其中')) return;
  state.stated.clear();
  state.among = false;
  state.spoken = { outturn: false, thisYear: false };
  state.level = setting.budgeted ? 'budget' : 'outturn';
  state.year = setting.year;
  state.asOf = null;
}

/** 年初未安排预算，支出决算为11.20万元. */
const NO_BUDGET =
  /^(?:本?年初|当年|本年度?)?(?:部门)?(?:均?未|没有|无)(?:安排|编列|编制|批复|申报|下达)?(?:年初)?(?:部门)?预算(?:安排)?$/u;

/** 与2022年度财政拨款支出年初预算1093.17万元相比: the budget itself, which what was spent is then held against. */
const BESIDE_BUDGET = /^(?:与|同|较|比)(?=[^，。；:]{0,30}(?:年初|全年|调整)预算数?(?:为)?$)/u;

/** Carries the state over the words before the last phrase, and returns the last phrase. */
export function enter(lead: string, vocabulary: Vocabulary, state: State, setting: Setting): Phrase {
  if (lead.includes('。')) beginSentence(lead, state, setting);
  state.dated = false;
  if (lead.includes('；')) {
    if (!/；其中[^；]*$/u.test(lead)) {
      // 会议费支出2.15万元，预算3.00万元；培训费支出6.84万元: what comes next is spent, or not known to be budgeted.
      if (state.spoken.outturn && state.level !== 'outturn' && !setting.budgeted)
        state.level = /；[^；预]*(?:支出|决算)[^；预]*$/u.test(lead) ? 'outturn' : 'unknown';
      state.spoken = { outturn: false, thisYear: false };
    }
    state.foreignList = false;
    state.reason = false;
    state.budgetReason = false;
  }
  followBrackets(lead, state);
  const phrases = phrasesOf(lead.slice(lead.lastIndexOf('。') + 1));
  const final = phrases.pop() ?? '';
  const continued = lead.includes('；');
  let among = false;
  let named = false;
  for (const words of phrases) {
    // What nothing was budgeted for is still what is spoken of.
    if (NO_BUDGET.test(words)) continue;
    const phrase = parsePhrase(words.replace(UNCHANGED_END, ''), vocabulary);
    if (FRESH.test(words)) state.reason = false;
    state.reason ||= !continued && REASON.test(words);
    state.budgetReason ||= !continued && BUDGET_REASON.test(words);
    among ||= has(phrase, 'among');
    named ||= among && phrase.labels.length > 0;
    if (BUDGETED.test(words) && !phrase.whole && !BUDGET_REASON.test(words)) state.level = 'unknown';
    if (phrase.whole || isBudget(phrase.comparison)) {
      settle(phrase, state);
      continue;
    }
    // An aside without a name of its own leaves the subject where it was; anything else may have changed it.
    if (phrase.labels.length > 0 || !REASON.test(words)) state.subject = null;
    if (among) state.foreignList = true;
  }
  if (FRESH.test(final)) state.reason = false;
  state.reason ||= REASON.test(final);
  const beside = BESIDE_BUDGET.test(final) ? parsePhrase(final.replace(BESIDE_BUDGET, ''), vocabulary) : null;
  const isBeside = beside?.whole === true && beside.labels.length > 0;
  const last = isBeside ? beside : parsePhrase(final, vocabulary);
  state.mixed ||= isBeside;
  if ((BUDGETED.test(final) || BUDGET_OF_ANOTHER.test(final)) && !last.whole) state.level = 'unknown';
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

/** Takes over what an understood phrase says of subject, year and comparison. */
export function settle(phrase: Phrase, state: State): void {
  const label = phrase.labels.at(-1);
  if (label) state.subject = label;
  state.dated ||= phrase.year !== null || phrase.asOf !== null;
  if (phrase.year !== null) state.year = phrase.year;
  if (phrase.asOf !== null) {
    state.asOf = phrase.asOf;
    state.year = Number(phrase.asOf.slice(0, 4));
  }
  if (phrase.comparison) {
    state.compared = phrase.comparison;
    const budgeted = state.level !== 'outturn';
    if (phrase.comparison.of !== null) state.mixed = budgeted !== isBudget(phrase.comparison);
    else if (!budgeted) state.mixed = false;
  }
}

/** 支出3.98万元，预算5万元，较上年增加0.97万元: beside its outturn a budget is told only to compare, and it is spending that grew. */
export function isOfSpent({ cues, comparison }: Phrase, state: State, setting: Setting): boolean {
  const compared = comparison ?? state.compared;
  return (
    compared !== null &&
    compared.of === null &&
    cues.every(({ kind }) => kind !== 'budget') &&
    state.year === setting.year &&
    (state.subject?.items.some(({ id }) => state.stated.has(`${id}:outturn`)) ?? false)
  );
}

/** 收入总计X万元，支出总计X万元，各增加…: what grows is both sides, which are one amount. */
export function joinSides(lead: string, state: State): void {
  if (!/(?:^|[，；])(?:收、支|收支)?各(?=增|减|上升|下降)/u.test(lead)) return;
  const { before, last } = state;
  const whole = last?.item.parent;
  const same =
    before !== null &&
    last !== null &&
    before.item.parent === whole &&
    before.item.id !== last.item.id &&
    before.measure === 'outturn' &&
    last.measure === 'outturn' &&
    before.value === last.value;
  if (!same || !(whole === 'total' || whole === 'fiscal-total')) return;
  const item = itemOf(whole);
  state.subject = { text: item.name, items: [item] };
  state.siblings = 1;
  state.siblingCue = false;
}
