import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  magnitude,
  multiply,
  negate,
  parseExact,
  subtract,
  toDecimal,
  ZERO,
} from '../exact.ts';
import type { Fact } from '../fact.ts';
import { gap, inUsualUnit, severityOf, UNIT_OF } from '../finding.ts';
import { meets, type Quantity, UNITS } from '../quantity.ts';
import type { Remark, RemarkKind } from '../remark.ts';
import { slipIn, tellSlip } from '../slips.ts';
import type { ExampleFigure } from './claim.ts';
import { type Interval, loosely, over } from './told-figures.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** How a table's other rows or columns bear out that a figure is made of others: `lone` where it has none. */
export const BORNE_OUT = {
  sure: '各行各栏相符',
  perhaps: '多数相符',
  lone: '仅此一栏',
  echo: '同一差错',
} as const;

const half = (decimals: number): Exact => exact(1n, 2n * 10n ** BigInt(decimals));
const decimalsOf = ({ value }: Fact): number => value?.split('.')[1]?.length ?? 0;

/** A cell's figure: how far it was rounded is said by the longest decimals of its kind. */
function quantityOf(fact: Fact, value: string, decimals: number): Quantity {
  const { unit } = fact;
  const { factor, dimension } =
    unit === null ? { factor: exact(1n), dimension: 'count' as const } : UNITS[unit];
  const isCounted =
    unit !== null &&
    decimals === 0 &&
    dimension !== 'money' &&
    dimension !== 'ratio' &&
    compare(factor, exact(1n)) === 0;
  const number = multiply(parseExact(value), factor);
  const doubt = isCounted || isZero(number) ? ZERO : multiply(half(decimals), factor);
  const step = multiply(half(decimals), multiply(factor, exact(2n)));
  return {
    value: number,
    low: subtract(number, doubt),
    high: add(number, doubt),
    step,
    dimension,
    hedge: null,
  };
}

type Figure = { readonly fact: Fact; readonly quantity: Quantity };

function figuresOf({ facts }: Remark, { byId, corrections }: WordContext): readonly Figure[] | null {
  const own = facts.flatMap((id) => byId.get(id) ?? []);
  if (own.length < facts.length || own.length < 2) return null;
  const figures = own.flatMap((fact): Figure[] => {
    const value = corrections.find((correction) => correction.fact === fact.id)?.value ?? fact.value;
    if (value === null || fact.hedge !== null) return [];
    const alike = own.filter(({ unit }) => unit === fact.unit).map(decimalsOf);
    return [{ fact, quantity: quantityOf(fact, value, Math.max(...alike)) }];
  });
  return figures.length === own.length ? figures : null;
}

const minus = (a: Interval, b: Interval): Interval => ({
  value: subtract(a.value, b.value),
  low: subtract(a.low, b.high),
  high: subtract(a.high, b.low),
});
const plus = (a: Interval, b: Interval): Interval => ({
  value: add(a.value, b.value),
  low: add(a.low, b.low),
  high: add(a.high, b.high),
});
const NIL: Interval = { value: ZERO, low: ZERO, high: ZERO };
const isPositive = ({ low }: Interval): boolean => compare(low, ZERO) > 0;

/** A difference out of an amount, whichever its sign. */
const shareOf = (part: Interval, whole: Interval): Interval => ({
  value: divide(part.value, whole.value),
  low: divide(part.low, compare(part.low, ZERO) < 0 ? whole.low : whole.high),
  high: divide(part.high, compare(part.high, ZERO) < 0 ? whole.high : whole.low),
});

/** What the parts make, and in words how. */
const WAYS: Partial<
  Record<
    RemarkKind,
    {
      readonly told: (names: readonly string[]) => string;
      readonly made: (parts: readonly Interval[]) => Interval | null;
    }
  >
> = {
  'table-rows': { told: (names) => `${namesOf(names)}各行之和`, made: (parts) => parts.reduce(plus, NIL) },
  'table-columns': { told: (names) => `${namesOf(names)}各栏之和`, made: (parts) => parts.reduce(plus, NIL) },
  'table-left': {
    told: ([a, b, c]) => (c === undefined ? `${a ?? ''} － ${b ?? ''}` : `${a ?? ''} ＋ ${c} － ${b ?? ''}`),
    made: ([a, b, c]) => (a && b ? plus(minus(a, b), c ?? NIL) : null),
  },
  'table-rate': {
    told: ([a, b, ...more]) => (more.length > 0 ? `${a ?? ''} ÷ 各行之和` : `${a ?? ''} ÷ ${b ?? ''}`),
    made: (parts) => {
      const [a, b] = parts;
      const whole = parts.length > 2 ? parts.reduce(plus, NIL) : b;
      return a && whole && isPositive(whole) ? over(a, whole) : null;
    },
  },
  'table-growth': {
    told: ([a, b]) => `（${a ?? ''} － ${b ?? ''}）÷ ${b ?? ''}`,
    made: ([a, b]) => (a && b && isPositive(b) ? shareOf(minus(a, b), b) : null),
  },
};

const MOST_NAMES = 3;
const namesOf = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, 2).join('、')}…${names.at(-1) ?? ''}（共 ${names.length} 项）`
    : names.join('、');

function judge(remark: Remark, context: WordContext): Judgement {
  const way = WAYS[remark.kind];
  const figures = figuresOf(remark, context);
  const claim = `表中“${remark.word}”的数字，应与同表各行各栏相符。`;
  const [stated, ...parts] = figures ?? [];
  const made = way?.made(parts.map(({ quantity }) => quantity));
  if (!way || !stated || !made)
    return { verdict: 'unchecked', claim, explanation: '表中有的数字没有识别为确数。' };
  const isRatio = remark.kind === 'table-rate' || remark.kind === 'table-growth';
  const expected = isRatio ? loosely(made, stated.quantity) : made;
  const { dimension } = stated.quantity;
  const { unit } = stated.fact;
  const size = (value: Exact): string => inUsualUnit(value, dimension);
  const names = parts.map(({ fact }) => nameIn(fact, remark.kind));
  const printed = plainly(divide(made.value, unit === null ? exact(1n) : UNITS[unit].factor));
  const told = `表中“${remark.word}”${stated.fact.printed}，应等于${way.told(names)}（${printed}${unit ?? ''}）。`;
  const difference = gap(stated.quantity, { ...stated.quantity, ...expected });
  const amounts =
    unit === null
      ? {}
      : {
          amounts: {
            printed: size(stated.quantity.value),
            low: size(expected.low),
            high: size(expected.high),
            difference: size(difference),
            unit: UNIT_OF[dimension],
          },
        };
  if (meets(stated.quantity, expected)) return { verdict: 'holds', claim: told, ...amounts };
  const slip =
    remark.kind === 'table-rows' || remark.kind === 'table-columns'
      ? slipIn(
          stated.fact,
          parts.map(({ fact }) => fact),
        )
      : null;
  const severity = severityOf(difference, stated.quantity);
  switch (remark.beside as keyof typeof BORNE_OUT | null) {
    case 'sure':
      return {
        verdict: 'broken',
        severity,
        claim: told,
        explanation: slip ? tellSlip(slip) : '同表其他行或栏均合此关系，此处不合。',
        ...amounts,
      };
    case 'lone':
      if (slip) return { verdict: 'broken', severity, claim: told, explanation: tellSlip(slip), ...amounts };
      return isNested(stated, parts)
        ? { verdict: 'unchecked', claim: told, explanation: '所列各行可能互有包含。' }
        : { verdict: 'doubtful', claim: told, explanation: '所列各行未必是全部。' };
    case 'echo':
      return { verdict: 'unchecked', claim: told, explanation: '与同表另一处不符是同一差错，不重复列出。' };
    default:
      return slip
        ? { verdict: 'broken', severity, claim: told, explanation: tellSlip(slip), ...amounts }
        : { verdict: 'doubtful', claim: told, explanation: '同表多数行或栏合此关系，但不是全部。' };
  }
}

/** Whether what rows come to beyond their total is one of them, or several that follow one another. */
function isNested(stated: Figure, parts: readonly Figure[]): boolean {
  const values = parts.map(({ quantity }) => quantity.value);
  const beyond = subtract(values.reduce(add, ZERO), stated.quantity.value);
  const slack = multiply(magnitude(stated.quantity.step ?? ZERO), exact(BigInt(parts.length)));
  return values.some((_, from) => {
    let sum = ZERO;
    return values.slice(from).some((value) => {
      sum = add(sum, value);
      return compare(magnitude(add(sum, negate(beyond))), slack) <= 0;
    });
  });
}

const plainly = (value: Exact): string => toDecimal(value, 4).replace(/\.?0+$/u, '');

/** What a part of a claim is called: of a sum its row or its column, else also what is printed there. */
function nameIn({ label, printed, place: { column = '' } }: Fact, kind: RemarkKind): string {
  if (kind === 'table-rows') return label;
  return kind === 'table-columns' ? column : `${column === '' ? label : column} ${printed}`;
}

const LABELS = ['示例一区', '示例二县'] as const;
const row = (
  label: string,
  value: string,
  unit: ExampleFigure[3],
  measure: ExampleFigure[1] = 'outturn',
): ExampleFigure => ['base-data', measure, value, unit, 0, [label]];

/** A check of how figures of a table are made of others, with an example that holds and one amiss. */
const checkOf = (
  id: string,
  kind: RemarkKind,
  name: string,
  sentence: string,
  word: string,
  figures: readonly ExampleFigure[],
  amiss: readonly ExampleFigure[],
): WordCheck => ({
  id,
  group: '表内勾稽',
  name,
  sentence,
  kinds: [kind],
  judge,
  holds: { kind, word, beside: 'sure', figures },
  breaks: { kind, word, beside: 'sure', figures: amiss },
  unchecked: { kind, word, beside: 'echo', figures: amiss },
});

const [FIRST, SECOND] = LABELS;
const two = (a: string, b: string): readonly ExampleFigure[] => [
  row(FIRST, a, '万元'),
  row(SECOND, b, '万元'),
];

/** REGISTRY part: figures of any table held against the others of it, where its words and its other figures say how they are made. */
export const PLAIN_TABLES: readonly WordCheck[] = [
  checkOf(
    'rows-of-any-table',
    'table-rows',
    '表中合计行',
    '表中合计、小计行的数字应等于所列各行之和。',
    '合计·金额',
    [row('合计', '62.50', '万元'), ...two('40.20', '22.30')],
    [row('合计', '62.50', '万元'), ...two('42.00', '22.30')],
  ),
  checkOf(
    'columns-of-any-table',
    'table-columns',
    '表中合计栏',
    '表中合计、小计栏的数字应等于同行所分各栏之和。',
    '示例一区·合计',
    [row('合计', '62.50', '万元'), ...two('40.20', '22.30')],
    [row('合计', '62.50', '万元'), ...two('42.00', '22.30')],
  ),
  checkOf(
    'differences-of-any-table',
    'table-left',
    '表中差额栏',
    '表中增减额、结余、差额栏的数字应等于同行两栏之差。',
    '示例一区·结余',
    [row('结余', '17.90', '万元'), ...two('40.20', '22.30')],
    [row('结余', '19.70', '万元'), ...two('40.20', '22.30')],
  ),
  checkOf(
    'rates-of-any-table',
    'table-rate',
    '表中占比、比率与均数',
    '表中占比、执行率、人均等栏的数字应等于同表两个数字之比。',
    '示例一区·执行率',
    [row('执行率', '92.50', '%', 'rate'), ...two('37.00', '40.00')],
    [row('执行率', '95.20', '%', 'rate'), ...two('37.00', '40.00')],
  ),
  checkOf(
    'growths-of-any-table',
    'table-growth',
    '表中增减率栏',
    '表中增减率栏的数字应等于同行两栏之差除以前一栏。',
    '示例一区·增减率',
    [row('增减率', '-7.50', '%', 'rate'), ...two('37.00', '40.00')],
    [row('增减率', '-5.70', '%', 'rate'), ...two('37.00', '40.00')],
  ),
];
