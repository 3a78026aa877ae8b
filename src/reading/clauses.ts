import type { Measure } from '../core/fact.ts';
import type { Item } from '../core/items.ts';
import type { Dimension } from '../core/quantity.ts';
import { asidesOf, withoutAsides } from './asides.ts';
import { choose, completionOf, dimensionIn, measureOf, withinDomestic } from './binding.ts';
import { begin, enter, has, isBudget, isOfSpent, joinSides, type State, settle } from './carry.ts';
import { readWordsOnly } from './in-words.ts';
import { namesLine, titleOf } from './paragraph-titles.ts';
import { GAP } from './passages.ts';
import { type Budget, type Cue, type Label, type Phrase, parsePhrase, type Vocabulary } from './phrases.ts';
import { otherBase } from './share-base.ts';
import type { Setting, Statement } from './statement.ts';
import { HEDGES_BEFORE, type Token } from './tokens.ts';

/** A bound such as 不超过 makes a figure a target, not an outturn. */
const TARGETS = new Set(['不超过', '不低于', '≤', '≥', '<', '>', '以内', '以下', '大于']);

/** Cues that do not say what kind of figure follows, only whether it is one. */
const PLAIN = new Set<Cue['kind']>(['outturn', 'budget', 'among', 'planned']);

/**
 * Reads one paragraph clause by clause. A figure is bound only when every word between the figure before it and
 * itself is understood; its item is named in its own clause or carried over from the clause before.
 */
export function readClauses(
  printed: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  setting: Setting,
): Statement[] {
  const asides = asidesOf(printed);
  const text = withoutAsides(printed, asides);
  const statements: Statement[] = [];
  const state = begin(setting);
  const bind = (statement: Statement | null): void => {
    state.before = state.last;
    state.last = statement;
    if (!statement) return;
    statements.push(statement);
    if (statement.item.dimension !== 'money') state.counted = statement.item;
  };
  const title = titleOf(text, tokens, vocabulary);
  if (title) state.subject = title.label;
  // What a 项 comes to is none of the account its section is about.
  else if (namesLine(text)) return statements;
  let from = title?.end ?? 0;
  let before: Token | null = null;
  const isAside = ({ start }: Token): boolean =>
    asides.some((aside) => aside.start < start && start < aside.end);
  for (const token of tokens.filter((candidate) => candidate.notFigure === null && !isAside(candidate))) {
    const lead = text.slice(from, leadEnd(text, token));
    const words = readWordsOnly(lead, from, vocabulary, state, setting);
    words.forEach(bind);
    const broken = isBroken(text, token, lead, before);
    const statement = readFigure(lead, token, vocabulary, state, setting);
    bind(broken || comparesAnother(text, token, statement, vocabulary) ? null : statement);
    before = token;
    from = token.end;
  }
  readWordsOnly(text.slice(from), from, vocabulary, state, setting).forEach(bind);
  return statements;
}

/** 公务接待费1.32万元。与2019年度的4.69万元相比，“三公”经费减少…: what it was before is of what the words behind name. */
function comparesAnother(
  text: string,
  token: Token,
  statement: Statement | null,
  vocabulary: Vocabulary,
): boolean {
  const words = /^相比[，,]([^，。；:\d]{2,20})/u.exec(text.slice(token.end, token.end + 24))?.[1];
  if (!statement || words === undefined) return false;
  const [label] = parsePhrase(words, vocabulary).labels;
  return label !== undefined && !label.items.some(({ id }) => id === statement.item.id);
}

/** Where the words that lead to a figure end: a hedge printed before the number is not part of them. */
export const leadEnd = (text: string, token: Token): number => {
  const hedge = HEDGES_BEFORE.exec(text.slice(Math.max(0, token.start - 3), token.start));
  return hedge ? token.start - hedge[0].length : token.start;
};

/** Half of a number or of a range: 1 156.23, 13，200, 0.3-0.5. Neither half is a figure. */
export function isBroken(text: string, token: Token, lead: string, before: Token | null): boolean {
  const joint = `[${GAP}，,~～—-]`;
  const after = before !== null && before.unit === null && new RegExp(`^${joint}$`, 'u').test(lead);
  return (
    after ||
    (token.unit === null && new RegExp(`^${joint}\\d`, 'u').test(text.slice(token.end, token.end + 2)))
  );
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
  const rate = completionOfBudget(lead, token, state);
  if (rate) return rate;
  if (!phrase.whole || phrase.labels.length > 1) {
    state.subject = null;
    return null;
  }
  settle(phrase, state);
  const own = phrase.labels.at(-1) ?? null;
  const cue = phrase.cues.find(({ kind }) => !PLAIN.has(kind)) ?? null;
  if (!own && isSpentBesideIncome(lead, state)) {
    state.subject = null;
    return null;
  }
  setLevel(phrase, own, state);
  if (cue?.kind === 'direction' && !own && isOfSpent(phrase, state, setting)) state.level = 'outturn';
  if (isOfEither(state, setting)) return null;
  if (!own && cue?.kind === 'direction') joinSides(lead, state);
  const { subject } = state;
  const dimension = dimensionIn(token, phrase);
  if (dimension === 'money' && has(phrase, 'planned')) return null;
  if (!subject || !dimension || cue?.kind === 'nil' || (token.hedge !== null && TARGETS.has(token.hedge)))
    return null;
  const item = withinDomestic(choose(subject, dimension, state), state);
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
  if (state.foreignList || (state.reason && !allowedInReason(measure, phrase, own, state))) return null;
  // A预算2万元、B预算4万元；决算5万元: of the last part or of the whole.
  // 整体支出预算5123万元，其中项目支出4433万元；执行数5047万元: nor is it of a part of what is not known.
  const ofAny = state.siblings >= 2 || state.last === null;
  if (!own && !follows && dimension === 'money' && crossed && ofAny) return null;
  // 。全部为国内公务接待，累计38批次: the sentence began with what is counted.
  const isNamed = measure === 'count' && lead.slice(lead.lastIndexOf('。')).includes(subject.text);
  if (!own && !follows && !isNamed && !isCarried(phrase, measure, item, state, ended)) return null;
  if (!own && follows && isAmbiguous(state, crossed)) return null;
  const changes = measure.includes('change');
  if (changes && !isOnLastYear(state, setting, cue, token)) return null;
  if (cue?.kind === 'direction' && cue.sign === 1 && measure === 'change' && outgrows(token, item, state)) {
    state.subject = null;
    return null;
  }
  noteSibling(own, follows, dimension, crossed, state);
  state.among ||= has(phrase, 'among');
  const key = `${item.id}:${measure}`;
  if (state.among && state.stated.has(key)) return null;
  state.stated.add(key);
  const negative = changes && cue?.kind === 'direction' && cue.sign === -1 && Number(token.value) > 0;
  const stated = statedYear(phrase, measure, state, setting);
  if (stated === null) return null;
  state.spoken.outturn ||= stated.measure === 'outturn' && stated.year === state.year;
  state.spoken.thisYear ||= stated.year === setting.year;
  const base =
    cue?.kind === 'share' ? (otherBase(cue.base, item.id) ?? ofFiscal(cue.base, item, state)) : null;
  return {
    ...span(token),
    item,
    label: subject.text,
    measure: stated.measure,
    year: stated.year,
    asOf: state.asOf,
    value: negative ? `-${token.value}` : token.value,
    ...(base === null ? {} : { base }),
    token,
  };
}

/** 财政拨款收入500万元，其中：一般公共预算财政拨款收入400万元，占80%: of what the sentence takes apart, not of all income. */
const ofFiscal = (words: string, { id }: Item, { among, stated }: State): string | null =>
  among &&
  /^(?:比|比例|比重|为|约)*$/u.test(words) &&
  /^income-(?:general|fund|capital)$/u.test(id) &&
  stated.has('income-fiscal:outturn') &&
  !stated.has('income:outturn')
    ? '占财政拨款收入'
    : null;

/** 收入总计500万元，其中年初结转46万元，较上年增加448万元: no part grew by more than it is; it is the whole that did. */
const outgrows = (token: Token, item: Item, { among, last }: State): boolean =>
  among &&
  last?.item.id === item.id &&
  last.measure === 'outturn' &&
  last.token?.unit === token.unit &&
  Number(token.value) > Number(last.value);

const isBudgetMeasure = (measure: Measure | undefined): measure is Budget =>
  measure === 'budget' || measure === 'budget-initial' || measure === 'budget-full-year';

/** 公务接待费3.14万元，预算5.00万元，完成62.80%: of the budget just named; what follows is again of what was spent. */
function completionOfBudget(lead: string, token: Token, state: State): Statement | null {
  if (token.unit !== '%' || !/^，完成(?:率)?为?$/u.test(lead)) return null;
  const { last, before } = state;
  // 预算5.00万元，决算4.35万元，完成87.00%: the budget may stand before the outturn.
  const told = [last, before].find((one) => one?.item === last?.item && isBudgetMeasure(one?.measure));
  if (!told || !isBudgetMeasure(told.measure)) return null;
  const { item, label, measure } = told;
  if (state.spoken.outturn) {
    state.level = 'outturn';
    state.mixed = false;
  }
  return {
    ...span(token),
    item,
    label,
    measure: completionOf(measure),
    year: state.year,
    asOf: null,
    value: token.value,
    token,
  };
}

const span = ({ start, end }: Token): { start: number; end: number } => ({ start, end });

/** Words such as 预算 and 决算 in the clause say which of the two its amounts are, until it is said again. */
function setLevel(phrase: Phrase, own: Label | null, state: State): void {
  const budget = phrase.cues.find((cue) => cue.kind === 'budget');
  if (budget?.kind === 'budget') state.level = budget.of;
  else if (has(phrase, 'outturn') || /决算|实际/u.test(own?.text ?? '')) state.level = 'outturn';
  // 支出决算0.55万元，年初预算2万元，其中国内接待费…: a part of the one or of the other.
  else if (own && state.level !== 'outturn' && state.spoken.outturn) state.level = 'unknown';
  // After a completion rate it is no longer said whether a change is one of the budget or of the outturn.
  if (has(phrase, 'completion') && state.level !== 'outturn') state.mixed = true;
}

/** 财政拨款收入498.24万元、支出502.28万元: what was spent is no income, whatever was spoken of before. */
const isSpentBesideIncome = (lead: string, { subject }: State): boolean =>
  /^[、，和及](?:本年)?支出(?:决算)?(?:为|是|共计|合计|总计)?$/u.test(lead) &&
  (subject?.items.some(({ id }) => /^(?:total-|fiscal-total-)?income/u.test(id)) ?? false);

/** 2022年收入100万元，2021年90万元，其中财政拨款收入…: of this year or of the other, when the clause does not say. */
const isOfEither = (state: State, setting: Setting): boolean =>
  !state.dated && state.year !== setting.year && state.spoken.thisYear;

/** In a reason only a change on last year is told of the accounts themselves. */
const allowedInReason = (measure: Measure, phrase: Phrase, own: Label | null, state: State): boolean =>
  measure.includes('change') &&
  (phrase.comparison !== null
    ? own !== null || measure.startsWith('budget') || state.budgetReason
    : state.budgetReason && state.last?.measure === 'change');

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
