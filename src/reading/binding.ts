import type { Measure } from '../core/fact.ts';
import { type Item, itemOf } from '../core/items.ts';
import { type Dimension, dimensionOf } from '../core/quantity.ts';
import type { Level, State } from './carry.ts';
import type { Budget, Cue, Label, Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** What a figure measures. One without a unit is money only where its own clause names an outturn with decimals. */
export function dimensionIn(token: Token, phrase: Phrase): Dimension | null {
  if (token.unit !== null) return dimensionOf(token.unit);
  const amount =
    /\.\d/u.test(token.value) &&
    phrase.labels.length === 1 &&
    /决算|支出|收入|总计|合计/u.test(phrase.labels[0]?.text ?? '');
  return amount ? 'money' : null;
}

/** The item a label names for a figure of this dimension; parts are chosen by the count they belong to. */
export function choose(subject: Label, dimension: Dimension, state: State): Item | null {
  const wanted: Dimension = dimension === 'ratio' ? 'money' : dimension;
  const fits = ({ dimension: own }: Item): boolean =>
    own === wanted ||
    (wanted === 'person' && own === 'visit') ||
    (wanted === 'visit' && own === 'person') ||
    (wanted === 'count' && (own === 'group' || own === 'batch')) ||
    (wanted === 'item' && own === 'vehicle');
  const candidates = subject.items.filter(fits);
  const [only] = candidates;
  if (!only) return receivedAs(subject, dimension);
  if (candidates.length <= 1) return only && isPartOfAnother(only, state) ? null : only;
  const exact = candidates.filter((item) => item.dimension === wanted);
  if (exact.length === 1) return exact[0] ?? null;
  const family = state.counted?.parent ?? state.counted?.id;
  return candidates.find((item) => item.parent !== undefined && item.parent === family) ?? null;
}

/** 国内公务接待支出2.94万元，接待208人次: who was received is counted behind what it cost. */
function receivedAs({ items }: Label, dimension: Dimension): Item | null {
  const [item, another] = items;
  const side =
    item?.id === 'reception-domestic' ? 'reception' : item?.id === 'reception-foreign' ? 'foreign' : '';
  if (side === '' || another) return null;
  if (dimension === 'batch') return itemOf(`${side}-batches`);
  return dimension === 'visit' || dimension === 'person' ? itemOf(`${side}-visits`) : null;
}

/** The cost of cars bought by kind is only told beside their number. */
function isPartOfAnother(item: Item, state: State): boolean {
  if (item.parent !== 'vehicle-purchase') return false;
  const family = state.counted?.parent ?? state.counted?.id;
  return family !== 'vehicles-purchased';
}

/** The completion measure of a budget. */
export const completionOf = (of: Budget): Measure =>
  of === 'budget' ? 'completion' : of === 'budget-initial' ? 'completion-initial' : 'completion-full-year';

/** The kind of statement a cue makes of a figure; null when they do not go together. */
export function measureOf(cue: Cue | null, dimension: Dimension, item: Item, level: Level): Measure | null {
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

/** 国内接待费支出X元（其中：外事接待费支出Y元）: foreign guests received at home are a part of the domestic amount. */
export function withinDomestic(item: Item | null, { outer }: State): Item | null {
  const part = item === null ? undefined : DOMESTIC_PARTS[item.id];
  const domestic =
    outer?.items.some(({ id }) => /^reception-(?:domestic|batches|visits)$/u.test(id)) ?? false;
  return part !== undefined && domestic ? itemOf(part) : item;
}

const DOMESTIC_PARTS: Readonly<Record<string, string>> = {
  'reception-foreign': 'reception-received',
  'foreign-batches': 'received-batches',
  'foreign-visits': 'received-visits',
};
