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

/** What a sentence carries from figure to figure. */
export type Trail = {
  last: Told | null;
  told: Told[];
  /** The figure that 其中 or a bracket takes apart, and whether its parts are being listed. */
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

/** Words that hold a figure against another time. */
export const COMPARED =
  '同比|环比|(?:与|较|比)(?:上一?年度?|去年|上年度)(?:同期|末|底)?(?:相比)?|(?:与|较|比)20\\d\\d年(?:同期)?(?:相比)?';
const IS_COMPARED = new RegExp(COMPARED, 'u');

/** The trail a paragraph begins with. */
export const beginTrail = (): Trail => ({
  last: null,
  told: [],
  whole: null,
  listing: false,
  noun: '',
  comparing: false,
  from: '',
  begun: false,
});

/** What a sentence carries ends with it; 其中 and a bracket begin a list of parts. */
export function follow({ between, token }: Figure, trail: Trail): void {
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

/** Takes a figure into the trail: what it was read as, or that it was not. */
export function note(figure: Figure, entry: Entry | null, trail: Trail): void {
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

/** What the next figure of the clause is about; a noun joined by 及 is about both. */
function nounAfter({ lead, after, token }: Figure, before: string): string {
  const noun = countedNoun(after, true);
  if (noun === '') return '';
  const joined = /^[及和与、]/u.test(lead) && before !== '' ? `${before}${lead.charAt(0)}${noun}` : '';
  const name = isName(joined) ? joined : nameCounted(lead, noun);
  return isKind(name) ? `${token.value}${token.unit}${name}` : name;
}
