import type { Measure } from '../core/fact.ts';
import { type Item, itemOf } from '../core/items.ts';
import { dimensionOf, type Unit } from '../core/quantity.ts';
import type { Figure } from './result-figures.ts';
import { bareName, isBare, isName } from './result-names.ts';
import type { Time } from './result-time.ts';
import { COMPARED, type Told, type Trail } from './result-trail.ts';

/** What a figure was found to state; `year` only where it is not the year of the sentence. */
export type Said = {
  readonly item: Item;
  readonly label: string;
  readonly path: readonly string[];
  readonly measure: Measure;
  readonly negative?: boolean;
  readonly year?: number;
};

export const RESULT = itemOf('result');

const MOVED = '净增|增长|增加|上升|提高|提升|增幅为?|升幅为?|下降|降低|减少|降幅为?|减幅为?';
const CHANGE = new RegExp(`^(?:[、，]|${COMPARED})*(${MOVED})(?:了|达到?|约)*$`, 'u');
const NAMED_CHANGE = new RegExp(`^(.{2,40}?)(?:${COMPARED})(${MOVED})(?:了|达到?|约)*$`, 'u');
/** A thing and its move in one clause, where the sentence has said what it is held against. */
const MOVED_NAME = new RegExp(`^.{2,}(?:${MOVED})$`, 'u');
const PRIOR = /^[，]?(?:较|比|与|高于|低于)(?:(20\d\d)年|上年|去年)(?:度)?(?:同期)?的?$/u;
const DOWN = /降|减/u;
/** A level left or reached: 由1.3万元下降到700元. */
const TURN = '(?:下降|降低|降|提高|提升|增加|上升|增长|上调|下调|调整|减少|压缩|缩短|扩大|扩展|减)';
const LEAVES = new RegExp(`^的?${TURN}(?:到|至|为)`, 'u');
const REACHED = new RegExp(`^[、，]?${TURN}(?:到|至|为)$`, 'u');
const FROM = /(?:由|从)(?:原来的|原|过去的|上年的|去年的)?(?:每人每年|每人次?|每[次例支份]|人均)?$/u;
const FROM_LAST = /(?:由|从)(?:上年|去年)(?:度|同期|末|底)?的?$/u;
const PRICE = /(?:价|价格|标准|人均|次均|均次|每人|单价)$|^(?:人均|次均)|次均|人均/u;

/** Whether words are a change and nothing else: 增长, 同比下降. */
export const isChange = (words: string): boolean => CHANGE.test(words);

/** Whether a name says a move, not a level: 参保人数增加. */
export const isMove = (name: string): boolean => MOVED_NAME.test(name);

/** The kind of statement an open result makes with a figure of this unit. */
export function measureOf(unit: Unit, name: string): Measure {
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

const again = ({ item, name, path }: Told): Pick<Said, 'item' | 'label' | 'path'> => ({
  item,
  label: name,
  path: item.id === RESULT.id ? path : [],
});

/** The figure that a level reached states, or null; a level left is last year's where that is said, and of no year otherwise. Undefined where neither is told. */
export function levelOf({ lead, after, token }: Figure, trail: Trail, year: number): Said | null | undefined {
  const { from } = trail;
  trail.from = '';
  if (LEAVES.test(after) || FROM.test(lead)) {
    const name = bareName(lead.replace(FROM_LAST, '').replace(FROM, ''));
    trail.from = name;
    if (!FROM_LAST.test(lead) || !isName(name) || isBare(name)) return null;
    return { item: RESULT, label: name, path: [name], measure: measureOf(token.unit, name), year: year - 1 };
  }
  if (!REACHED.test(lead)) return undefined;
  if (!isName(from) || isBare(from)) return null;
  return {
    item: RESULT,
    label: from,
    path: [from],
    measure: token.unit === '元' ? 'standard' : measureOf(token.unit, from),
  };
}

/** A change on last year of the figure just told, or of what the clause names. */
export function changeOf(figure: Figure, trail: Trail, time: Time, year: number): Said | null {
  const { lead, between, token } = figure;
  if (!trail.comparing || time.year !== year || time.since) return null;
  const named = NAMED_CHANGE.exec(bareName(lead) || lead);
  const moved = named?.[2] ?? CHANGE.exec(lead)?.[1];
  if (moved === undefined) return null;
  const measure = changeMeasure(token.unit);
  const negative = DOWN.test(moved);
  if (named) {
    const name = bareName(named[1] ?? '');
    if (!isName(name) || isBare(name) || trail.noun !== '') return null;
    return { item: RESULT, label: name, path: [name], measure, negative };
  }
  const { last } = trail;
  if (!last || /[。；]/u.test(between) || last.measure === 'share') return null;
  if (isOfPartOrWhole(figure, trail)) return null;
  // A rate moves by 个百分点, anything else by its own unit or by %.
  if (last.measure === 'rate' ? token.unit !== '个百分点' : token.unit === '个百分点') return null;
  if (token.unit !== '%' && token.unit !== '个百分点' && dimensionOf(last.unit) !== dimensionOf(token.unit))
    return null;
  return { ...again(last), measure, negative };
}

/** 其中职工18万人、居民72万人，比上年减少1万人: of the last part or of the whole, nobody can tell. */
const isOfPartOrWhole = ({ before }: Figure, { listing }: Trail): boolean =>
  listing && /\d[^、]*、[^、]*\d/u.test(before.split('，').at(-2) ?? '');

/** Last year's level of the figure just told: 直接结算率89.8%，较2020年的75%. */
export function priorOf(figure: Figure, trail: Trail, reportYear: number): Said | null {
  const { lead, token } = figure;
  const { last } = trail;
  const prior = PRIOR.exec(lead);
  if (!prior || !last || dimensionOf(last.unit) !== dimensionOf(token.unit)) return null;
  if (isOfPartOrWhole(figure, trail)) return null;
  const year = prior[1] === undefined ? reportYear - 1 : Number(prior[1]);
  return { ...again(last), measure: last.measure, year };
}
