import type { Measure } from '../core/fact.ts';
import type { Item } from '../core/items.ts';
import { dimensionOf, type Unit } from '../core/quantity.ts';
import type { Entry } from './entries.ts';
import type { Figure } from './result-figures.ts';
import { countedNoun, isKind, isName, nameCounted } from './result-names.ts';

/** What was read of a figure, for the figures after it in the sentence. */
export type Told = {
  readonly name: string;
  readonly item: Item;
  readonly path: readonly string[];
  readonly measure: Measure;
  readonly unit: Unit;
};

/** A figure of the sentence, told or not, that a list after it may take apart. */
type Seen = { readonly told: Told | null; readonly unit: Unit };
/** What a list takes apart, and whether one is being told. */
type List = { readonly whole: Told | null; readonly listing: boolean };
const NO_LIST: List = { whole: null, listing: false };

/** What a sentence carries from figure to figure. */
export type Trail = {
  last: Told | null;
  seen: Seen[];
  /** How many figures of the sentence stand before its last semicolon. */
  closed: number;
  /** The figure that 其中 or a bracket takes apart, and whether its parts are being listed. */
  whole: Told | null;
  listing: boolean;
  /** What a list before the last semicolon of the sentence took apart: …其中职工5万人，增长2%；居民40万人. */
  listed: Told | null;
  /** Whether the list is of a figure that was not read. */
  unread: boolean;
  /** The list that a bracket stands in. */
  outer: List;
  /** A counted noun of the same clause, which the next figure is about: 为7507名特殊人群代缴…. */
  noun: string;
  comparing: boolean;
  /** The name of a level just left (由1.3万元), which the next figure may be reached from. */
  from: string;
  /** Whether the sentence has printed a figure before. */
  begun: boolean;
};

/** Words that hold a figure against another time. */
export const COMPARED =
  '同比|环比|(?:与|较|比)(?:上一?年度?|去年|上年度)(?:同期|末|底)?(?:相比)?|(?:与|较|比)20\\d\\d年(?:同期)?(?:相比)?';
const IS_COMPARED = new RegExp(COMPARED, 'u');

/** The trail a paragraph begins with. */
export const beginTrail = (): Trail => ({
  last: null,
  seen: [],
  closed: 0,
  whole: null,
  listing: false,
  listed: null,
  unread: false,
  outer: NO_LIST,
  noun: '',
  comparing: false,
  from: '',
  begun: false,
});

/** Dates, ordinals and list numbers between two figures; any other digits are a figure nobody read. */
const NO_FIGURE =
  /20\d\d年|\d{1,2}[-—~至]?\d{0,2}(?:月|日)|\d{1,2}[.、)）]|第\d+|“[^”]{0,20}”|“?[\d+]+”?热线/gu;

/** What a sentence carries ends with it; 其中 and a bracket begin a list of parts. */
export function follow({ between, token }: Figure, trail: Trail): void {
  // 。其中 takes apart the only figure of the sentence before.
  const goesOn = /^[^。！]*[。！]其中/u.test(between) && onlyOne(trail, token.unit);
  if (/[。！]/u.test(between) && !goesOn) {
    trail.seen = [];
    trail.closed = 0;
    trail.last = null;
    trail.begun = false;
  }
  if (/[。！]/u.test(between)) trail.listed = null;
  else if (between.includes('；') && trail.listing) trail.listed = trail.whole;
  if (/\d/u.test(between.replace(NO_FIGURE, ''))) trail.last = null;
  if (/[。！；]/u.test(between)) {
    // ；其中 takes apart what stands before the semicolon.
    trail.closed = goesOn || /；(?:其中|包括)/u.test(between) ? 0 : trail.seen.length;
    trail.outer = NO_LIST;
  }
  const opens = trail.begun && /\([^)]*$/u.test(between);
  const closes = /^[^(]*\)/u.test(between);
  // Behind the bracket that takes a figure apart, it is that figure which is spoken of.
  if (closes && trail.listing && trail.whole) trail.last = trail.whole;
  if (/[。！；]/u.test(between) || closes) {
    trail.whole = trail.outer.whole;
    trail.listing = trail.outer.listing;
    trail.outer = NO_LIST;
  }
  // 处违约金 after the parts of 追回 is an act of its own.
  if (/^[^(]*[，；](?:另|并|还)*处(?!理|置)/u.test(between)) trail.listing = false;
  trail.comparing = IS_COMPARED.test(between) || (trail.comparing && !/[。；]/u.test(between));
  if (opens) trail.outer = { whole: trail.whole, listing: trail.listing };
  if (opens || (trail.begun && /其中/u.test(between))) {
    const dimension = dimensionOf(token.unit);
    trail.listing = true;
    const taken = trail.seen.slice(trail.closed).findLast(({ unit }) => dimensionOf(unit) === dimension);
    trail.whole = taken?.told ?? null;
    trail.unread = taken?.told === null;
  }
}

/** Whether the sentence has told just one figure in the dimension of a unit. */
const onlyOne = ({ seen }: Trail, unit: Unit): boolean =>
  seen.filter((figure) => dimensionOf(figure.unit) === dimensionOf(unit)).length === 1;

/** Takes a figure into the trail: what it was read as, or that it was not. */
export function note(figure: Figure, entry: Entry | null, trail: Trail, aside: boolean): void {
  trail.last = entry
    ? {
        name: (entry.path.at(-1) ?? entry.label).replace(/^其中:?/u, ''),
        item: entry.item,
        path: entry.path.length > 0 ? entry.path : [entry.label.replace(/^其中:?/u, '')],
        measure: entry.measure,
        unit: figure.token.unit,
      }
    : null;
  // Parts are never of a goal, of last year's figure or of a change; of a figure nobody read they may be.
  const move = entry !== null && /change/u.test(entry.measure);
  if (!aside && !move) trail.seen.push({ told: trail.last, unit: figure.token.unit });
  trail.noun = figure.shared ? nounAfter(figure, trail.noun) : '';
  trail.begun = true;
}

/** What the next figure of the clause is about; a noun joined by 及 is about both. */
function nounAfter({ lead, after, token }: Figure, before: string): string {
  const noun = countedNoun(after, true);
  if (noun === '') return '';
  const joined = /^[及和与、]/u.test(lead) && before !== '' ? `${before}${lead.charAt(0)}${noun}` : '';
  const name = isName(joined) ? joined : nameCounted(lead, noun);
  return isKind(name) ? `${token.value}${token.unit}${name}` : name;
}
