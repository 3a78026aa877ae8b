import { add, compare, ZERO } from '../exact.ts';
import { withUnit } from '../finding.ts';
import { meets, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import { compared, type Figure, figuresOf, type Interval, unread } from './told-figures.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

const CLAIM = '人次与金额等一并分列的，一项各部分之和与总数相符时，另一项也应相符；各部分均不应大于总数。';

type Column = {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly total: Interval;
};

const sumOf = (parts: readonly Figure[]): Interval =>
  parts.reduce<Interval>(
    (made, { quantity }) => ({
      value: add(made.value, quantity.value),
      low: add(made.low, quantity.low),
      high: add(made.high, quantity.high),
    }),
    { value: ZERO, low: ZERO, high: ZERO },
  );

/** The figures of a list by kind: the whole of each, then its parts. */
function columnsOf(figures: readonly Figure[], wide: number): readonly Column[] {
  return figures.slice(0, wide).map((whole, at) => {
    const parts = figures.filter((_, index) => index >= wide && index % wide === at);
    return { whole, parts, total: sumOf(parts) };
  });
}

const fits = ({ whole, total }: Column): boolean => meets(whole.quantity, total);

/** A sum says that a list is whole where it could hardly fit by chance. */
const isTelling = ({ whole: { quantity }, parts }: Column): boolean =>
  fits({ whole: { quantity } as Figure, parts, total: sumOf(parts) }) && digitsOf(quantity) >= TELLING;
const TELLING = 2;
const EACH = /^具体内容/u;
const digitsOf = ({ value, step }: Quantity): number =>
  step === null
    ? 0
    : String(Math.round(Number(value.n / value.d) / Math.max(1, Number(step.n / step.d)))).length;

function judge(remark: Remark, context: WordContext): Judgement {
  const claim = `“${remark.word}”所列：${CLAIM}`;
  const wide = Number(remark.beside ?? '0');
  const figures = figuresOf(remark, context);
  if (!figures || wide < 2 || figures.length < 2 * wide) return unread(claim);
  const columns = columnsOf(figures, wide);
  const told = ({ whole, parts, total }: Column): string =>
    `${whole.fact.label || '总数'} ${whole.fact.printed}，${remark.word}所列为 ${parts.map(({ fact }) => fact.printed).join('、')}，合计 ${withUnit(total.value, whole.quantity.dimension)}。`;
  for (const column of columns) {
    const larger = column.parts.find(({ quantity }) => compare(quantity.low, column.whole.quantity.high) > 0);
    if (larger)
      return {
        ...compared(
          column.whole.quantity,
          larger.quantity,
          told(column),
          `其中 ${larger.fact.printed} 已大于总数。`,
        ),
        operands: [column.whole.fact.id, larger.fact.id],
      };
  }
  const over = columns.find(({ whole, total }) => compare(total.low, whole.quantity.high) > 0);
  // Receptions are listed one by one: none of them is part of another.
  if (over && EACH.test(remark.word))
    return compared(over.whole.quantity, over.total, told(over), '所列各次之和已大于总数。');
  const [whole] = columns.filter(isTelling);
  const [odd] = columns.filter((column) => !fits(column));
  const first = columns[0];
  if (!odd) return { verdict: 'holds', claim: first ? told(first) : claim };
  if (!whole) return { verdict: 'unchecked', claim: told(odd), explanation: '所列各部分未必是全部。' };
  return {
    ...compared(
      odd.whole.quantity,
      odd.total,
      told(odd),
      `同时分列的 ${whole.whole.fact.printed} 与其各部分之和相符，可见所列已是全部。`,
    ),
    operands: [odd.whole, ...odd.parts].map(({ fact }) => fact.id),
  };
}

/** REGISTRY part: figures of several kinds taken apart together. */
export const PAIRED_LISTS: readonly WordCheck[] = [
  {
    id: 'parts-paired',
    group: '前后一致',
    name: '人次与金额一并分列',
    sentence: CLAIM,
    kinds: ['paired-parts'],
    judge,
    holds: {
      kind: 'paired-parts',
      word: '其中',
      beside: '2',
      figures: [
        ['assistance-visits', 'count', '480', '人次'],
        ['assistance', 'outturn', '36.50', '万元'],
        ['result', 'count', '180', '人次', 0, ['住院救助']],
        ['result', 'outturn', '26.10', '万元', 0, ['住院救助']],
        ['result', 'count', '300', '人次', 0, ['门诊救助']],
        ['result', 'outturn', '10.40', '万元', 0, ['门诊救助']],
      ],
    },
    breaks: {
      kind: 'paired-parts',
      word: '其中',
      beside: '2',
      figures: [
        ['assistance-visits', 'count', '480', '人次'],
        ['assistance', 'outturn', '36.50', '万元'],
        ['result', 'count', '130', '人次', 0, ['住院救助']],
        ['result', 'outturn', '26.10', '万元', 0, ['住院救助']],
        ['result', 'count', '300', '人次', 0, ['门诊救助']],
        ['result', 'outturn', '10.40', '万元', 0, ['门诊救助']],
      ],
    },
    unchecked: {
      kind: 'paired-parts',
      word: '其中',
      beside: '2',
      figures: [
        ['assistance-visits', 'count', '480', '人次'],
        ['assistance', 'outturn', '36.50', '万元'],
        ['result', 'count', '130', '人次', 0, ['住院救助']],
        ['result', 'outturn', '20.10', '万元', 0, ['住院救助']],
        ['result', 'count', '300', '人次', 0, ['门诊救助']],
        ['result', 'outturn', '10.40', '万元', 0, ['门诊救助']],
      ],
    },
  },
];
