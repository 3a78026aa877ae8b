import { figureName, type Lookup, noTally, type Outcome, type RowSet } from './expression.ts';
import { byPlace, CHART_COLUMN, type Fact, type ItemId, type Measure } from './fact.ts';
import { isOpenTable, itemOf } from './items.ts';
import { dimensionOf, meets, parseQuantity, type Quantity } from './quantity.ts';
import type { Correction } from './report.ts';

/** The facts of one report and the corrections its card makes. */
export type Statements = {
  readonly year: number;
  readonly facts: readonly Fact[];
  readonly corrections: readonly Correction[];
};

/** Whether a section is an annex to the report, not its narrative. */
export const isAnnexed = (section: readonly string[]): boolean =>
  section.some((heading) => /^附件/u.test(heading));

/**
 * How much weight a place carries when the same quantity is printed more than once: the narrative (情况说明) before a
 * printed table, a table before an annexed narrative, a chart label last.
 */
export function standing(fact: Fact): number {
  const { column, section } = fact.place;
  if (column === CHART_COLUMN) return 3;
  if (column !== undefined) return 1;
  return isAnnexed(section) ? 2 : 0;
}

const SAME_KIND = new Set<Measure>([
  'outturn',
  'budget',
  'budget-initial',
  'budget-full-year',
  'count',
  'change',
  'count-change',
  'budget-change',
  'adjustment',
  'received',
]);

/** What a row of a performance form aims at and reaches, in a unit of its own. */
const AIMS = new Set<Measure>(['target', 'actual']);

/** What is told in 分, whatever is scored. */
const POINTS = new Set<Measure>(['weight', 'score']);

/** What facts state as they are printed, worked out once each: a figure is an operand of many claims. */
const asPrinted = new WeakMap<Fact, Quantity | null>();

/** The quantity a fact states, in base units; null when nil is stated in words or no unit is printed. */
export function quantityOf(fact: Fact, corrections: readonly Correction[] = []): Quantity | null {
  const corrected = corrections.find((correction) => correction.fact === fact.id);
  if (corrected) return quantityAs(fact, corrected.value);
  const known = asPrinted.get(fact);
  if (known !== undefined) return known;
  const quantity = quantityAs(fact, fact.value);
  asPrinted.set(fact, quantity);
  return quantity;
}

/** The quantity a fact would state if its figure were `value`. */
function quantityAs(fact: Fact, value: string | null): Quantity | null {
  if (value === null || fact.item === null || fact.measure === null) return null;
  const { dimension } = itemOf(fact.item);
  if (fact.unit === null) {
    // A share that lost its sign is still a share.
    return fact.measure === 'share' ? parseQuantity(value, '%', fact.hedge) : null;
  }
  const printed = dimensionOf(fact.unit);
  const quantity = parseQuantity(value, fact.unit, fact.hedge);
  // A share in 万元 or an amount in % was misprinted or misread: it is no quantity of this item.
  if (AIMS.has(fact.measure) && fact.item === 'performance') return quantity;
  if (POINTS.has(fact.measure)) return printed === 'score' ? quantity : null;
  if (fact.measure === 'standard')
    return printed === 'standard' || printed === 'money' ? { ...quantity, dimension: 'standard' } : null;
  if (!SAME_KIND.has(fact.measure)) return printed === 'ratio' ? quantity : null;
  if (dimension === 'money' || dimension === 'ratio') return printed === dimension ? quantity : null;
  return printed === 'money' || printed === 'ratio' ? null : { ...quantity, dimension };
}

/** Whether a figure is as of some month before the year's end. */
export const isMidYear = ({ asOf }: Fact): boolean =>
  asOf !== undefined && /^\d{4}-(?:0\d|1[01])(?:-|$)/u.test(asOf);

/** Whether two statements can contradict each other: both firm, and as of the same time. */
export const isComparable = (a: Fact, b: Fact): boolean =>
  a.hedge === null && b.hedge === null && isMidYear(a) === isMidYear(b);

/** A hedged figure, one of mid-year or one in doubt speaks only where no firm one does. */
const softness = (fact: Fact): number =>
  (fact.hedge !== null ? 4 : 0) + (isMidYear(fact) ? 2 : 0) + (fact.doubt === undefined ? 0 : 1);

/** Firm statements first, weightiest first, then by place. */
const byWeight = (a: Fact, b: Fact): number =>
  softness(a) - softness(b) || standing(a) - standing(b) || byPlace(a, b);

/** A share of something else than shares of its item usually are of: its path says of what (占总支出). */
const isOfOtherBase = ({ measure, path }: Fact): boolean =>
  measure === 'share' && (path[0]?.startsWith('占') ?? false);

const NONE: readonly Fact[] = [];

/** Facts by item, measure and year, weightiest first, made once for each list of facts: a report is asked for hundreds of statements. */
const indexes = new WeakMap<readonly Fact[], ReadonlyMap<string, Fact[]>>();

function indexOf(facts: readonly Fact[]): ReadonlyMap<string, Fact[]> {
  const known = indexes.get(facts);
  if (known) return known;
  const index = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (isOfOtherBase(fact)) continue;
    const key = `${fact.item}|${fact.measure}|${fact.year}`;
    const same = index.get(key);
    if (same) same.push(fact);
    else index.set(key, [fact]);
  }
  for (const same of index.values()) same.sort(byWeight);
  indexes.set(facts, index);
  return index;
}

/**
 * All statements of one item, measure and year: firm ones first, weightiest first, then by place. `facts` is not
 * changed after it was first asked.
 */
export function statementsOf(
  facts: readonly Fact[],
  item: ItemId,
  measure: Measure,
  year: number,
): readonly Fact[] {
  return indexOf(facts).get(`${item}|${measure}|${year}`) ?? NONE;
}

/**
 * Looks up the chosen statement of an item; `tally` counts over the report as a whole, where it is known. Where equally weighty statements contradict each other beyond rounding,
 * none is chosen: the outcome is absent as `conflicting`.
 */
export function lookupIn(statements: Statements, tally: Lookup['tally'] = noTally): Lookup {
  const { year, facts, corrections } = statements;
  const cache = new Map<string, Outcome>();
  const itemIn: Lookup['item'] = (item, measure, yearOffset) => {
    const key = `${item}|${measure}|${yearOffset}`;
    const known = cache.get(key);
    if (known) return known;
    const outcome = chooseOne(
      statementsOf(facts, item, measure, year + yearOffset),
      corrections,
      item,
      measure,
    );
    // What is missing is called by all that was asked for: last year’s figure, the budget, the change.
    const told: Outcome =
      outcome.kind === 'absent' ? { ...outcome, missing: [figureName(item, measure, yearOffset)] } : outcome;
    cache.set(key, told);
    return told;
  };
  return {
    item: itemIn,
    rows: (set, measure, beside) => chooseRows(statements, set, measure, beside),
    tally,
    quoted: (name, quotes) => chooseQuoted(name, quotes, corrections),
  };
}

/** What given places print, told under a name of its own. */
function chooseQuoted(name: string, quotes: readonly Fact[], corrections: readonly Correction[]): Outcome {
  const [head] = quotes;
  if (!head || head.item === null || head.measure === null)
    return { kind: 'absent', reason: 'not-published', missing: [name], inputs: [] };
  const outcome = chooseOne([...quotes].sort(byWeight), corrections, head.item, head.measure);
  return outcome.kind === 'absent' ? { ...outcome, missing: [name] } : outcome;
}

/**
 * One chosen statement for each row of a set that states all of the measures. A list is read at one kind of place, the
 * weightiest where any of it stands: the same rows may go by other names elsewhere and would be counted twice. What a row
 * came to by some month is not added to what others came to in the year.
 */
function chooseRows(
  { year, facts, corrections }: Statements,
  { item, rowOf }: RowSet,
  measure: Measure,
  beside: readonly Measure[],
): readonly Outcome[] {
  const wanted = [measure, ...beside];
  const kinds = new Map<number, Map<string, Fact[]>>();
  for (const fact of facts) {
    if (fact.item !== item || fact.year !== year || !wanted.some((each) => each === fact.measure)) continue;
    const row = isMidYear(fact) ? null : rowOf(fact.path);
    if (row === null) continue;
    const kind = kinds.get(standing(fact)) ?? new Map<string, Fact[]>();
    kinds.set(standing(fact), kind.set(row, [...(kind.get(row) ?? []), fact]));
  }
  for (const kind of [...kinds.keys()].sort((a, b) => a - b)) {
    const told = [...(kinds.get(kind) ?? []).values()].filter((stated) =>
      wanted.every((each) => stated.some((fact) => fact.measure === each)),
    );
    if (told.length === 0) continue;
    return told.map((stated) =>
      chooseOne(stated.filter((fact) => fact.measure === measure).sort(byWeight), corrections, item, measure),
    );
  }
  return [];
}

function chooseOne(
  stated: readonly Fact[],
  corrections: readonly Correction[],
  item: ItemId,
  measure: Measure,
): Outcome {
  const absent = (
    reason: 'not-published' | 'nil-stated' | 'not-read' | 'conflicting',
    from: readonly Fact[],
  ): Outcome => ({
    kind: 'absent',
    reason,
    missing: [itemOf(item).name],
    inputs: from.map((fact) => ({ fact: fact.id, item, measure })),
  });
  const readings = stated.flatMap((fact) => {
    const quantity = quantityOf(fact, corrections);
    return quantity ? [{ fact, quantity }] : [];
  });
  const [chosen] = readings;
  if (!chosen) {
    const nil = stated.find((fact) => fact.value === null);
    if (nil) return absent('nil-stated', [nil]);
    return stated.length > 0 ? absent('not-read', stated) : absent('not-published', []);
  }
  const rivals = readings.filter(
    ({ fact }) =>
      standing(fact) === standing(chosen.fact) &&
      isComparable(fact, chosen.fact) &&
      // What may have been misread contradicts nothing that was not.
      (fact.doubt === undefined || chosen.fact.doubt !== undefined),
  );
  if (rivals.some(({ quantity }) => !meets(quantity, chosen.quantity))) {
    return absent(
      'conflicting',
      rivals.map(({ fact }) => fact),
    );
  }
  return {
    kind: 'value',
    quantity: chosen.quantity,
    inputs: [{ fact: chosen.fact.id, item, measure }],
    printed: true,
  };
}

/** Ids of the facts that lookups choose, for marking them in the snapshot. */
export function chosenFacts(statements: Statements): ReadonlySet<string> {
  const look = lookupIn(statements);
  const chosen = new Set<string>();
  for (const fact of statements.facts) {
    const offset = fact.year - statements.year;
    if (
      fact.item === null ||
      fact.measure === null ||
      isOpenTable(fact.item) ||
      (offset !== 0 && offset !== -1)
    )
      continue;
    const outcome = look.item(fact.item, fact.measure, offset);
    if (outcome.kind === 'value') for (const { fact: id } of outcome.inputs) chosen.add(id);
  }
  return chosen;
}
