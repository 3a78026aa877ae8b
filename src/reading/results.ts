import type { Measure } from '../core/fact.ts';
import type { Item } from '../core/items.ts';
import { dimensionOf, type Unit } from '../core/quantity.ts';
import { isStanding } from '../core/work-items.ts';
import type { Entry } from './entries.ts';
import { findNumberWords } from './number-words.ts';
import type { Passage } from './passages.ts';
import { changeOf, levelOf, priorOf, RESULT, type Said } from './result-changes.ts';
import { type Figure, figuresOf } from './result-figures.ts';
import { countedNoun, isNotAResult } from './result-names.ts';
import { openOf, pairedWith } from './result-open.ts';
import { isOfOneFund, schemeOf } from './result-schemes.ts';
import { isDuty, isElsewhere, isIntended, isNarrowed, isToldWithin } from './result-scope.ts';
import type { Telling } from './result-sections.ts';
import { type Time, timeOf } from './result-time.ts';
import { beginTrail, follow, note, type Told, type Trail } from './result-trail.ts';
import type { Token } from './tokens.ts';
import { itemFor, nameAfter, nameWork, type WorkLabel } from './work-phrases.ts';

/** What is known of a paragraph before its results are read. */
export type ResultSetting = {
  readonly year: number;
  readonly region: string;
  readonly telling: Telling;
  /** Whether the paragraph reports on one project, whose 满意度 is not the bureau's. */
  readonly project: boolean;
  /** The name of that project, where it is known. */
  readonly title?: string;
};

/** A bound such as 不超过 makes a figure a goal. */
const GOALS = new Set(['不超过', '不低于', '不少于', '不高于', '不多于', '≤', '≥', '<', '>', '大于', '小于']);

/**
 * The results told in a paragraph: registered items where every word is understood, open `result` rows where a name is
 * clear.
 */
export function readResults(
  { text, section }: Passage,
  tokens: readonly Token[],
  setting: ResultSetting,
): readonly Entry[] {
  const entries: Entry[] = [];
  if (setting.telling === 'none') return entries;
  const trail = beginTrail();
  const figures = [...tokens, ...findNumberWords(text)].sort((a, b) => a.start - b.start);
  for (const figure of figuresOf(text, figures)) {
    follow(figure, trail);
    const time = timeOf(figure.sentence + figure.lead, setting.year);
    const duty = isDuty(figure, figure.token.hedge);
    const said =
      figure.broken || duty
        ? null
        : readFigure(figure, trail, time, {
            ...setting,
            residents: text.includes('居民'),
            title: setting.project ? [...section, setting.title ?? ''].join() : '',
          });
    const entry = said ? entryOf(figure, time, said) : null;
    if (entry && (setting.telling === 'open' || entry.item.id !== RESULT.id)) entries.push(entry);
    note(figure, entry, trail, duty || said?.year !== undefined);
  }
  return entries;
}

const entryOf = ({ token }: Figure, time: Time, said: Said): Entry => ({
  start: token.start,
  end: token.end,
  item: said.item,
  label: said.label.replace(/^其中:?/u, ''),
  path: said.path,
  measure: said.measure,
  year: said.year ?? time.year,
  asOf: said.year === undefined ? time.asOf : null,
  value: said.negative === true && Number(token.value) > 0 ? `-${token.value}` : token.value,
  token,
});

function readFigure(figure: Figure, trail: Trail, time: Time, setting: Whereabouts): Said | null {
  const { token, lead, after, before, between } = figure;
  if (token.hedge !== null && GOALS.has(token.hedge)) return null;
  if (isUnitLost(figure) || isLimit(figure)) return null;
  if (time.year > setting.year || isIntended(lead)) return null;
  const listed = trail.listing && trail.whole?.item.topic === 'insured' && /^[、(]?在职$/u.test(lead);
  if (!listed && isNotAResult(lead + (figure.shared ? '' : after))) return null;
  if ([...before.split('，'), lead].some((words) => isElsewhere(words, setting.region))) return null;
  if (isElsewhere(lead, setting.region, 'anywhere')) return null;
  if (/^、?$/u.test(between)) return pairedWith(figure, trail);
  const level = levelOf(figure, trail, setting.year);
  if (level !== undefined) return level;
  const change = changeOf(figure, trail, time, setting.year) ?? priorOf(figure, trail, setting.year);
  if (change) return change;
  const known = knownIn(figure, trail, setting);
  if (known && isWhole(known, figure, trail, time, setting)) {
    const { item, label } = known;
    return { item, label: label.text, path: [], measure: measureIn(item) };
  }
  return isToldWithin(before) || isSoFar(figure) ? null : openOf(figure, trail, time, known !== null);
}

/** 累计受理申请6713人，本年新增1206人: the first is of all the years so far. */
const isSoFar = ({ sentence, lead, ahead }: Figure): boolean =>
  (sentence + lead).includes('累计') && /^[^。；]{0,40}(?:本年度?|当年|今年|年内)新增/u.test(ahead);

/** 货款30天内结清率98.7%: the days are a limit, and the words after them are only half of a name. */
const isLimit = ({ token, lead, between, after }: Figure): boolean =>
  (dimensionOf(token.unit) === 'duration' && /^(?:以|之)?(?:内|前|后)/u.test(after)) ||
  (lead === between && /^(?:以|之)?内/u.test(lead));

const measureIn = ({ dimension }: Item): Measure =>
  dimension === 'standard'
    ? 'standard'
    : dimension === 'ratio'
      ? 'rate'
      : dimension === 'money'
        ? 'outturn'
        : 'count';

/** A name of something counted, before a figure that is printed as if it were money. */
const COUNTED = /(?:(?<!每)人次|人数|次数|户数|家数|数量|人员|机构)(?:达到?|为|共)?$/u;

/** 人次5.6万 has lost its unit: it is no money. */
const isUnitLost = ({ token, lead }: Figure): boolean =>
  dimensionOf(token.unit) === 'money' && COUNTED.test(lead);

/** What is known of the paragraph of a figure; `title` is the headings of a project. */
type Whereabouts = ResultSetting & { readonly residents: boolean; readonly title: string };

type Known = { readonly item: Item; readonly label: WorkLabel };

/** In a project's report 满意度 and rates of no named scheme are of its own people, and a standard without 居民 near it is what the project pays. */
const isOfTheProject = ({ id, dimension }: Item, lead: string, residents: boolean): boolean =>
  /^(?:satisfaction|policy-rate|actual-rate|insured-rate)$/u.test(id) ||
  (dimension === 'standard' && !residents && !lead.includes('居民'));

/** Wholes whose kinds are listed in words short of them, and that an act on all of them may follow: 其中药店76家，检查118家. */
const LISTED_BY_KIND = new Set(['insured', 'designated']);

/** The registered item that the words of a figure name, when every one of them is understood. */
function knownIn(
  { token, lead, after, shared, between, before, sentence }: Figure,
  trail: Trail,
  { region, project, residents, title }: Whereabouts,
): Known | null {
  if (token.unit === '个百分点') return null;
  const phrase = (lead + countedNoun(after, shared)).replace(/^[、，)]+/u, '');
  const { last, noun } = trail;
  // 为1507名特困人员代缴参保费5.4万元: both figures are of the whole phrase, the second without its number.
  const spanning = noun !== '' ? `为${noun}${lead}` : shared ? lead + after : '';
  const { listing } = trail;
  const whole = listing ? trail.whole : trail.listed;
  const label =
    nameWork(noun === '' ? phrase : '', region) ??
    nameWork(spanning, region) ??
    (last && noun === '' && after === '' && !/[。；]/u.test(between) ? nameAfter(phrase, last.item) : null) ??
    (whole && LISTED_BY_KIND.has(whole.item.id) ? nameAfter(phrase, whole.item) : null);
  const named = label ? itemFor(label, token.unit, phrase) : null;
  const totalled = trail.seen.some(({ told }) => told?.item.id === 'insured');
  const item = named && !isOfOneFund(named, sentence) ? schemeOf(named, before, title, totalled) : null;
  return label && item && !(project && isOfTheProject(item, lead, residents)) ? { item, label } : null;
}

/** Whether nothing in the sentence makes a figure one of a part only, or of another time or place. */
function isWhole(
  { item, label }: Known,
  { before, lead, token }: Figure,
  trail: Trail,
  time: Time,
  { region }: ResultSetting,
): boolean {
  if (time.since || (time.floating && !isStanding(item))) return false;
  // A campaign told of one part narrows neither the whole nor its other parts.
  const part = trail.listing && isPartOf(item, trail.whole);
  if ((!part && isNarrowed(item, before, lead)) || isElsewhere(before, region, 'anywhere')) return false;
  return isAllowedInList(item, label, trail, token.unit);
}

/** Within a list of parts only parts of the whole are known; a rate among them may be of the last part. */
function isAllowedInList(item: Item, { text, among }: WorkLabel, trail: Trail, unit: Unit): boolean {
  if (!trail.listing && !among) return true;
  // What was done with the institutions is no kind of them.
  if (trail.whole?.item.id === 'designated' && /^(?:inspected|handled)/u.test(item.id)) return true;
  const alike = trail.whole !== null && dimensionOf(trail.whole.unit) === dimensionOf(unit);
  if (among || alike || trail.whole === null) return isPartOf(item, trail.whole);
  // After both schemes are told, a rate is of the two: employees have no 参保率 of their own.
  const both = item.id === 'insured-rate' && trail.last?.item.id === 'insured-employees';
  return item.dimension !== 'ratio' || both || /综合|总/u.test(text);
}

/** Parts listed after 其中 belong to the figure before it, or they are parts of something else. */
const isPartOf = (item: Item, whole: Told | null): boolean =>
  whole !== null &&
  (item.parent === whole.item.id ||
    (item.parent !== undefined && item.parent === whole.item.parent && item.id !== whole.item.id));
