import { toNumber } from '../exact.ts';
import { item, sumOfStated } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { ITEMS, isOpenTable, itemOf } from '../items.ts';
import type { Place } from '../place.ts';
import { type Dimension, dimensionOf, UNITS } from '../quantity.ts';
import { slipIn } from '../slips.ts';
import { type Claim, type Excuse, inDoubt, items, type Told } from './claim.ts';

/** A whole and the kinds it is told by, as ids of items; `subject` where the whole is parted in more than one way. */
export type Parting = {
  readonly whole: string;
  readonly parts: readonly string[];
  /** Whether by rule there are no other kinds. */
  readonly complete?: boolean;
  readonly subject?: string;
};

const isTold = ({ facts, year }: Told, id: string, measure: Measure): Fact | undefined =>
  facts.find(
    (fact) => fact.item === id && fact.measure === measure && fact.year === year && fact.value !== null,
  );

/**
 * The claim that a whole is the sum of its kinds, where a report tells the whole. A break is not certain where kinds are told
 * elsewhere than the whole; a sum that falls short, where fewer than two kinds are told, or where figures of that sort
 * beside them were read but not bound.
 */
export function addsUp(
  told: Told,
  { whole, parts, complete = false, subject }: Parting,
  measure: Measure,
): Claim[] {
  const stated = isTold(told, whole, measure);
  const kinds = parts.flatMap((part) => isTold(told, part, measure) ?? []);
  if (!stated || (subject !== undefined && kinds.length === 0)) return [];
  // Printed more than once, the whole is that which stands with its kinds.
  const beside = told.facts.find((fact) => isSaidAgain(fact, stated) && !isApart(fact, kinds)) ?? stated;
  return [
    {
      subject: subject ?? whole,
      relation: 'equal',
      stated: item(whole, measure),
      expected: sumOfStated(...items(parts, measure)),
      unsure: isApart(beside, kinds) ? '合计与各类不在同一处印出' : null,
      short: shortOf(told, beside, kinds, complete && kinds.length === parts.length),
    },
  ];
}

/** Whether a figure states what another does, and as much. */
const isSaidAgain = (fact: Fact, { item: id, measure, year, value, unit }: Fact): boolean =>
  fact.item === id &&
  fact.measure === measure &&
  fact.year === year &&
  fact.unit === unit &&
  Number(fact.value) === Number(value);

function isApart({ place }: Fact, kinds: readonly Fact[]): boolean {
  return kinds.some((kind) =>
    place.table === undefined ? isFar(kind, place) : kind.place.table !== place.table,
  );
}

function shortOf({ facts }: Told, stated: Fact, kinds: readonly Fact[], complete: boolean): Excuse | null {
  if (kinds.length < 2) return '只印出其中一类，其余未公开';
  // Where one slip of the hand makes them add up, the kinds told are all there are.
  if (slipIn(stated, kinds)) return null;
  const { table } = stated.place;
  const { dimension } = itemOf(stated.item ?? '');
  const lacking = amountOf(stated) - kinds.reduce((total, kind) => total + amountOf(kind), 0);
  if (lacking <= 0) return null;
  // What is lacking may be another figure beside them, under a name that is no kind here; a larger one is not it. Where
  // the kinds are listed behind their whole, so is what they lack, before anything else that is told with its own kinds.
  const isListed = kinds.every((kind) => isAfter(kind, stated));
  const [next] = facts
    .filter(
      (fact) => fact.place.table === table && isAfter(fact, stated) && isOtherWhole(fact, stated, dimension),
    )
    .sort((a, b) => (isAfter(a, b) ? 1 : -1));
  // Behind the last of all kinds there are only what is printed with it may still be of the whole.
  const lastLine = Math.max(...kinds.map(({ place }) => place.line));
  const isBehindAll = ({ place }: Fact): boolean => complete && isListed && place.line > lastLine + 1;
  const known = new Set([stated, ...kinds].map(({ item: id }) => id));
  const others = facts.filter(
    (fact) =>
      !known.has(fact.item) &&
      mayBePart(fact, dimension) &&
      !isBehindAll(fact) &&
      Number(fact.value) > 0 &&
      (!isListed || (isAfter(fact, stated) && (next === undefined || isAfter(next, fact)))) &&
      (fact.unit === null || amountOf(fact) <= lacking) &&
      (fact.unit === null || dimensionOf(fact.unit) === dimension || dimensionOf(fact.unit) === 'count') &&
      (table === undefined ? !isFar(fact, stated.place) : fact.place.table === table),
  );
  const [first] = others;
  if (!first) return null;
  // One that makes up exactly what is lacking says what the whole holds besides the kinds.
  const rest = others.find(
    (fact) => fact.place.line === stated.place.line && fact.unit !== null && amountOf(fact) === lacking,
  );
  if (rest) return `合计中另含第 ${rest.place.line} 行的 ${rest.printed}，加上后相符，但不属于所列各类`;
  const words = `同一段中还有可能属于其中而未计入的数字（第 ${first.place.line} 行）`;
  return others.every(({ item: id }) => id === null) ? inDoubt(words) : words;
}

/** Whether a figure may be part of any whole: it was not bound, is a row of its own, or an item with no whole and no parts. */
const mayBePart = ({ item: id }: Fact, dimension: Dimension): boolean =>
  id === null ||
  isOpenTable(id) ||
  (itemOf(id).dimension === dimension &&
    itemOf(id).parent === undefined &&
    !ITEMS.some(({ parent }) => parent === id));

/** Whether one figure stands behind another. */
const isAfter = ({ place: a }: Fact, { place: b }: Fact): boolean =>
  a.line > b.line || (a.line === b.line && a.start > b.start);

/** Whether a figure is a whole of its own, of which kinds are told. */
const isOtherWhole = ({ item: id, value }: Fact, stated: Fact, dimension: Dimension): boolean =>
  id !== null &&
  id !== stated.item &&
  value !== null &&
  itemOf(id).dimension === dimension &&
  itemOf(id).parent !== stated.item &&
  ITEMS.some(({ parent }) => parent === id);

/** A printed amount in the base unit, as near as a double is. */
const amountOf = ({ value, unit }: Fact): number =>
  Number(value ?? 0) * (unit === null ? 1 : toNumber(UNITS[unit].factor));

/** Figures told without a table around them belong together within a few lines. */
const NEAR = 8;
const isFar = (fact: Fact, place: Place): boolean => Math.abs(fact.place.line - place.line) > NEAR;
