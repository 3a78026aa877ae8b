import type { Measure } from '../core/fact.ts';
import { type Item, itemOf } from '../core/items.ts';
import { dimensionOf, type Unit } from '../core/quantity.ts';
import { isStanding } from '../core/work-items.ts';
import { isBroken, leadEnd } from './clauses.ts';
import type { Entry } from './entries.ts';
import type { Passage } from './passages.ts';
import { bareName, countedNoun, isBare, isName, isNotAResult, nameCounted } from './result-names.ts';
import { isElsewhere, isIntended, isNarrowed } from './result-scope.ts';
import type { Telling } from './result-sections.ts';
import { type Time, timeOf } from './result-time.ts';
import type { Token } from './tokens.ts';
import { itemFor, nameAfter, nameWork } from './work-phrases.ts';

/** What is known of a paragraph before its results are read. */
export type ResultSetting = { readonly year: number; readonly region: string; readonly telling: Telling };

/** The words around one figure, from the mark before it to the mark after. */
type Figure = {
  readonly token: Token & { readonly unit: Unit };
  /** The sentence up to the clause of the figure, and since its last semicolon. */
  readonly sentence: string;
  readonly before: string;
  /** The words between the figure before, or the mark before, and this one. */
  readonly lead: string;
  readonly between: string;
  readonly after: string;
  /** The words after the figure run into the next figure. */
  readonly shared: boolean;
  readonly broken: boolean;
  /** What the numbered item it stands in is about; '' when it stands in none. */
  readonly topic: string;
};

/** What was read of a figure, for the figures after it in the sentence. */
type Told = {
  readonly name: string;
  readonly item: Item;
  readonly path: readonly string[];
  readonly measure: Measure;
  readonly unit: Unit;
};

type Trail = {
  last: Told | null;
  told: Told[];
  /** The figure that 其中 or a bracket takes apart. */
  whole: Told | null;
  listing: boolean;
  /** A counted noun of the same clause, which the next figure is about: 为7507名特殊人群代缴…. */
  noun: string;
  comparing: boolean;
  /** The name of a level just left (由1.3万元), which the next figure may be reached from. */
  from: string;
  /** Whether the sentence has printed a figure before. */
  begun: boolean;
};

const RESULT = itemOf('result');
const TARGET_HEDGES = new Set([
  '不超过',
  '不低于',
  '不少于',
  '不高于',
  '不多于',
  '≤',
  '≥',
  '<',
  '>',
  '大于',
  '小于',
]);
const COMPARED =
  '同比|环比|(?:与|较|比)(?:上一?年度?|去年|上年度)(?:同期)?(?:相比)?|(?:与|较|比)20\\d\\d年(?:同期)?(?:相比)?';
const MOVED = '增长|增加|上升|提高|提升|增幅为?|升幅为?|下降|降低|减少|降幅为?|减幅为?';
const CHANGE = new RegExp(`^(?:[、，]|${COMPARED})*(${MOVED})(?:了|达到?|约)*$`, 'u');
const NAMED_CHANGE = new RegExp(`^(.{2,}?)(?:${COMPARED})(${MOVED})(?:了|达到?|约)*$`, 'u');
const IS_COMPARED = new RegExp(COMPARED, 'u');
const PRIOR = /^[，]?(?:较|比|与|高于|低于)(?:(20\d\d)年|上年|去年)(?:度)?(?:同期)?的?$/u;
const DOWN = /降|减/u;
/** A level left or reached: 由1.3万元下降到700元. */
const LEAVES =
  /^(?:的)?(?:下降|降低|降|提高|提升|增加|上升|增长|上调|下调|调整|减少|压缩|缩短|扩大|扩展|减)(?:到|至|为)/u;
const REACHED =
  /^(?:下降|降低|降|提高|提升|增加|上升|增长|上调|下调|调整|减少|压缩|缩短|扩大|扩展|减)(?:到|至|为)$/u;
const FROM = /(?:由|从)(?:原来的|原|过去的|上年的|去年的)?$/u;
const PRICE = /(?:价|价格|标准|人均|次均|均次|每人|单价)$|^(?:人均|次均)/u;
const MARKS = /[，。；:！？—]/u;

/** The results told in a paragraph: registered items where every word is understood, open `result` rows where a name is clear, and the figures left unclear. */
export function readResults(
  { text, section }: Passage,
  tokens: readonly Token[],
  setting: ResultSetting,
): { readonly entries: readonly Entry[]; readonly unclear: readonly Token[] } {
  const entries: Entry[] = [];
  const unclear: Token[] = [];
  if (setting.telling === 'none') return { entries, unclear };
  const ofAProject = section.some((heading) => /项目|附件(?:[2-9二三四五六七八九]|\d-)/u.test(heading));
  const trail: Trail = {
    last: null,
    told: [],
    whole: null,
    listing: false,
    noun: '',
    comparing: false,
    from: '',
    begun: false,
  };
  for (const figure of figuresOf(text, tokens)) {
    follow(figure, trail);
    const entry = figure.broken ? null : readFigure(figure, trail, setting, ofAProject);
    if (entry && (setting.telling === 'open' || entry.item.id !== RESULT.id)) entries.push(entry);
    else if (setting.telling === 'open' && !isNotAResult(figure.lead + figure.after))
      unclear.push(figure.token);
    trail.last = entry
      ? {
          name: entry.path.at(-1) ?? entry.label,
          item: entry.item,
          path: entry.path.length > 0 ? entry.path : [entry.label],
          measure: entry.measure,
          unit: figure.token.unit,
        }
      : null;
    if (trail.last) trail.told.push(trail.last);
    trail.noun = figure.shared ? nounAfter(figure, trail.noun) : '';
    trail.begun = true;
  }
  return { entries, unclear };
}

/** What the next figure of the clause is about; a noun joined by 及 is about both. */
function nounAfter({ lead, after }: Figure, before: string): string {
  const noun = countedNoun(after, true);
  if (noun === '') return '';
  const joined = /^[及和与、]/u.test(lead) && before !== '' ? `${before}${lead.charAt(0)}${noun}` : '';
  return isName(joined) ? joined : nameCounted(lead, noun);
}

/** The figures of a paragraph with the words around them. */
function figuresOf(text: string, tokens: readonly Token[]): Figure[] {
  const figures = tokens.filter(
    (token): token is Token & { unit: Unit } =>
      token.notFigure === null && token.unit !== null && token.unit !== '分',
  );
  let from = 0;
  let before: Token | null = null;
  let consumed = 0;
  const topics = [...text.matchAll(TOPIC)];
  return figures.map((token, index) => {
    const end = leadEnd(text, token);
    const between = text.slice(from, end);
    const sentenceStart =
      Math.max(text.lastIndexOf('。', token.start), text.lastIndexOf('！', token.start)) + 1;
    const partStart = Math.max(sentenceStart, text.lastIndexOf('；', token.start) + 1);
    let clauseStart = end;
    while (clauseStart > Math.max(consumed, from) && !isMark(text, clauseStart - 1, end)) clauseStart -= 1;
    const next = figures[index + 1]?.start ?? text.length;
    const rest = text
      .slice(token.end, Math.min(next, token.end + MOST_WORDS))
      .replace(/^余?(?:以上|以下|左右|以内)/u, '');
    const mark = rest.search(/[，。；:！？()]/u);
    const after = mark < 0 ? rest : rest.slice(0, mark);
    const shared = mark < 0 && next < text.length;
    const figure: Figure = {
      token,
      sentence: text.slice(sentenceStart, clauseStart),
      before: text.slice(partStart, Math.max(partStart, clauseStart)),
      lead: text.slice(clauseStart, end),
      between,
      after,
      shared,
      broken: isBroken(text, token, between, before),
      topic: bareName(topics.findLast(({ index: at }) => at < token.start)?.[1] ?? ''),
    };
    before = token;
    from = token.end;
    consumed =
      token.end + (shared ? text.slice(token.end).indexOf(after) + countedNoun(after, true).length : 0);
    return figure;
  });
}

/** A mark that ends a clause; a bracket that closes again before the figure is part of its words: 拒付(追回)违规费用. */
const isMark = (text: string, at: number, end: number): boolean =>
  text.charAt(at) === '(' ? !text.slice(at, end).includes(')') : MARKS.test(text.charAt(at));

/** A clause is not longer than this. */
const MOST_WORDS = 60;

/** What a sentence carries from figure to figure ends with it; 其中 and a bracket begin a list of parts. */
function follow({ between, token }: Figure, trail: Trail): void {
  if (/[。！]/u.test(between)) {
    trail.told = [];
    trail.last = null;
    trail.begun = false;
  }
  if (/[。！；]/u.test(between) || /^[^(]*\)/u.test(between)) {
    trail.whole = null;
    trail.listing = false;
  }
  trail.comparing = IS_COMPARED.test(between) || (trail.comparing && !/[。；]/u.test(between));
  if (trail.begun && /其中|\([^)]*$/u.test(between)) {
    const dimension = dimensionOf(token.unit);
    trail.listing = true;
    trail.whole = trail.told.findLast(({ unit }) => dimensionOf(unit) === dimension) ?? null;
  }
}

function readFigure(figure: Figure, trail: Trail, setting: ResultSetting, ofAProject: boolean): Entry | null {
  const { token, lead, after, sentence } = figure;
  const time = timeOf(sentence + lead, setting.year);
  const clause = lead + (figure.shared ? '' : after);
  if (token.hedge !== null && TARGET_HEDGES.has(token.hedge)) return null;
  if (time.year > setting.year || isIntended(lead) || isNotAResult(clause)) return null;
  if ([...figure.before.split('，'), lead].some((words) => isElsewhere(words, setting.region))) return null;
  const { from } = trail;
  trail.from = '';
  if (LEAVES.test(after) || FROM.test(lead)) {
    trail.from = bareName(lead.replace(FROM, ''));
    return null;
  }
  if (REACHED.test(lead)) {
    if (!isName(from) || isBare(from)) return null;
    const measure = measureOf(token.unit, from);
    return entryOf(figure, time, { item: RESULT, label: from, path: [from], measure });
  }
  return (
    changeOf(figure, trail, time, setting) ??
    priorOf(figure, trail, time, setting) ??
    workOf(figure, trail, time, setting, ofAProject) ??
    openOf(figure, trail, time)
  );
}

const entryOf = (
  { token }: Figure,
  time: Time,
  said: {
    item: Item;
    label: string;
    path: readonly string[];
    measure: Measure;
    negative?: boolean;
    year?: number;
  },
): Entry => ({
  start: token.start,
  end: token.end,
  item: said.item,
  label: said.label,
  path: said.path,
  measure: said.measure,
  year: said.year ?? time.year,
  asOf: said.year === undefined ? time.asOf : null,
  value: said.negative === true && Number(token.value) !== 0 ? `-${token.value}` : token.value,
  token,
});

/** The kind of statement an open result or a registered item makes with a figure of this unit. */
function measureOf(unit: Unit, name: string): Measure {
  const dimension = dimensionOf(unit);
  if (dimension === 'ratio') return 'rate';
  if (dimension === 'standard') return 'standard';
  if (dimension === 'money') return PRICE.test(name) ? 'standard' : 'outturn';
  return 'count';
}

const changeMeasure = (unit: Unit): Measure =>
  unit === '%'
    ? 'change-rate'
    : dimensionOf(unit) === 'money' || unit === '个百分点'
      ? 'change'
      : 'count-change';

/** A change on last year of the figure just told, or of what the clause names. */
function changeOf(figure: Figure, trail: Trail, time: Time, setting: ResultSetting): Entry | null {
  const { lead, between, token } = figure;
  if (!trail.comparing || time.year !== setting.year || time.since) return null;
  const named = NAMED_CHANGE.exec(bareName(lead) || lead);
  const moved = named?.[2] ?? CHANGE.exec(lead)?.[1];
  if (moved === undefined) return null;
  const measure = changeMeasure(token.unit);
  const negative = DOWN.test(moved);
  if (named) {
    const name = bareName(named[1] ?? '');
    if (!isName(name) || isBare(name) || trail.noun !== '') return null;
    return entryOf(figure, time, { item: RESULT, label: name, path: [name], measure, negative });
  }
  const { last } = trail;
  if (!last || /[。；]/u.test(between) || last.measure === 'share') return null;
  if ((token.unit === '个百分点') !== (last.measure === 'rate') && token.unit !== '%') return null;
  if (token.unit === '%' && last.measure === 'rate') return null;
  return entryOf(figure, time, { ...pathOf(last), measure, negative });
}

const pathOf = (told: Told): { item: Item; label: string; path: readonly string[] } => ({
  item: told.item,
  label: told.name,
  path: told.item.id === RESULT.id ? told.path : [],
});

/** Last year's level of the figure just told: 直接结算率89.8%，较2020年的75%. */
function priorOf(figure: Figure, trail: Trail, time: Time, setting: ResultSetting): Entry | null {
  const { lead, token } = figure;
  const prior = PRIOR.exec(lead);
  const { last } = trail;
  if (!prior || !last || dimensionOf(last.unit) !== dimensionOf(token.unit)) return null;
  const year = prior[1] === undefined ? setting.year - 1 : Number(prior[1]);
  return entryOf(figure, time, { ...pathOf(last), measure: last.measure, year });
}

/** A registered item, when every word that names the figure is understood and nothing narrows it. */
function workOf(
  figure: Figure,
  trail: Trail,
  time: Time,
  setting: ResultSetting,
  ofAProject: boolean,
): Entry | null {
  const { token, lead, after, shared } = figure;
  if (trail.noun !== '' || token.unit === '个百分点') return null;
  const phrase = (lead + countedNoun(after, shared)).replace(/^[、，)]+/u, '');
  const { last } = trail;
  const label =
    nameWork(phrase, setting.region) ??
    (last && after === '' && !/[。；]/u.test(figure.between) ? nameAfter(phrase, last.item) : null);
  const item = label ? itemFor(label, token.unit, phrase) : null;
  if (!label || !item) return null;
  if ((trail.listing || label.among) && !isPartOf(item, trail.whole)) return null;
  if (time.since || (time.floating && !isStanding(item))) return null;
  if (isNarrowed(item, figure.before, lead) || isAbroad(figure.before, setting.region)) return null;
  if (item.id === 'satisfaction' && ofAProject) return null;
  const measure: Measure =
    item.dimension === 'standard'
      ? 'standard'
      : item.dimension === 'ratio'
        ? 'rate'
        : item.dimension === 'money'
          ? 'outturn'
          : 'count';
  return entryOf(figure, time, { item, label: label.text, path: [], measure });
}

const isAbroad = (before: string, region: string): boolean =>
  new RegExp(`全(?!${region})[省市县区州]|我(?!${region})[省市县区州]`, 'u').test(before);

/** Parts listed after 其中 belong to the figure before it, or they are parts of something else. */
const isPartOf = (item: Item, whole: Told | null): boolean =>
  whole !== null &&
  (item.parent === whole.item.id ||
    (item.parent !== undefined && item.parent === whole.item.parent && item.id !== whole.item.id));

/** An open result: the words that name the figure, as printed. */
function openOf(figure: Figure, trail: Trail, time: Time): Entry | null {
  const { token, lead, after, shared } = figure;
  if (time.since || token.unit === '个百分点') return null;
  const ratio = dimensionOf(token.unit) === 'ratio';
  const amount = dimensionOf(token.unit) === 'money' || dimensionOf(token.unit) === 'standard';
  const noun = amount || (ratio && shared) ? '' : countedNoun(after, shared);
  if (noun === '' && after !== '' && !shared && !/^[、）)]/u.test(after)) return null;
  const name = noun === '' ? bareName(lead) : nameCounted(lead, noun);
  const outer = outerOf(figure, trail, name);
  if (outer === null || !isName(name) || /^占/u.test(name)) return null;
  const path = [...outer, name];
  return entryOf(figure, time, { item: RESULT, label: name, path, measure: measureOf(token.unit, name) });
}

/** What a numbered item of the paragraph is about: 三是落实“两病”用药保障。, (4)报送工作信息情况。 */
const TOPIC =
  /(?:^|[。；，])(?:[一二三四五六七八九十]是|\(\d{1,2}\)|\d{1,2}[.、]|[⑴-⒇①-⑳])([^，。；:]{2,24})[。，:]/gu;

/**
 * What must stand before a name for it to be clear: the whole it is part of, the noun counted just before, or for a
 * bare name the figure it goes on from; null when that is not said.
 */
function outerOf({ between, lead, topic }: Figure, trail: Trail, name: string): readonly string[] | null {
  if (trail.listing && trail.begun) return trail.whole ? [trail.whole.name] : null;
  if (trail.noun !== '' && !/^[及和与、]/u.test(lead)) return [trail.noun];
  if (!isBare(name)) return [];
  if (trail.last && !/[。；]/u.test(between)) return [trail.last.path[0] ?? trail.last.name];
  return isName(topic) ? [topic] : null;
}
