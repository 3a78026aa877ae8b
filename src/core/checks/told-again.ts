import type { Fact } from '../fact.ts';
import type { Remark } from '../remark.ts';
import { slipBetween } from '../repeats.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** Two places that tell one thing in the same words, each with the figure it prints. */
function judgeAgain({ kind, word, beside, facts }: Remark, { byId }: WordContext): Judgement {
  const told = facts.flatMap((id) => byId.get(id) ?? []);
  const line = told[1]?.place.line;
  const claim = `“${word}”，应与${line === undefined ? '他处' : `第 ${line} 行`}的“${beside ?? ''}”相同。`;
  const [one, other] = told;
  if (!one || !other || one.value === null || other.value === null)
    return { verdict: 'unchecked', claim, explanation: '其中一处的数字没有识别。' };
  if (Number(one.value) === Number(other.value)) return { verdict: 'holds', claim };
  return {
    verdict: 'broken',
    claim,
    explanation: `${kind === 'told-in-table' ? '正文与表格所印的数字不同。' : '同一段文字在两处所印的数字不同。'}${slipBetween(told)}`,
  };
}

const digitsIn = ({ value }: Fact): string => [...(value ?? '')].sort().join('');

/** Whether two whole numbers have the same digits in another order. */
const isTurned = (one: Fact, other: Fact): boolean =>
  one.value !== other.value && digitsIn(one) === digitsIn(other) && !digitsIn(one).includes('.');

/** A figure that stands elsewhere with two of its digits the other way round. */
function judgeSwapped({ word, beside, facts }: Remark, { byId }: WordContext): Judgement {
  const [one, other] = facts.flatMap((id) => byId.get(id) ?? []);
  const claim = `“${word}”，应与他处所印的“${beside ?? ''}”${other ? `（第 ${other.place.line} 行）` : ''}相同。`;
  if (!one || !other) return { verdict: 'unchecked', claim, explanation: '其中一处的数字没有识别。' };
  const explanation =
    slipBetween([one, other]) || (isTurned(one, other) ? '数字颠倒：两处有两位数字互换。' : '');
  return explanation === '' ? { verdict: 'holds', claim } : { verdict: 'broken', claim, explanation };
}

/** A figure that stands elsewhere with one of its digits another. */
function judgeChanged({ word, beside, facts }: Remark, { byId }: WordContext): Judgement {
  const [one, ...others] = facts.flatMap((id) => byId.get(id) ?? []);
  const [other] = others;
  const claim = `“${word}”，应与他处所印的“${beside ?? ''}”${other ? `（第 ${others.map(({ place }) => place.line).join('、')} 行）` : ''}相同。`;
  if (!one || !other) return { verdict: 'unchecked', claim, explanation: '其中一处的数字没有识别。' };
  return one.value === other.value
    ? { verdict: 'holds', claim }
    : { verdict: 'broken', claim, explanation: '疑为误印：两处只有一位数字不同。' };
}

/** REGISTRY part: one thing told at several places with different digits. */
export const TOLD_AGAIN: readonly WordCheck[] = [
  {
    id: 'told-again',
    group: '前后一致',
    name: '重复文字中的数字',
    sentence: '同一段文字在报告的不同位置（正文、附件）重复时，其中的数字应当相同。',
    kinds: ['told-again'],
    judge: judgeAgain,
    whenNone: '各处重复的文字中，数字均一致。',
    holds: null,
    breaks: {
      kind: 'told-again',
      word: '检查定点医药机构874家',
      beside: '检查定点医药机构784家',
      figures: [
        ['result', 'count', '874', '家'],
        ['result', 'count', '784', '家'],
      ],
    },
    unchecked: { kind: 'told-again', word: '检查定点医药机构874家', beside: '检查定点医药机构784家' },
  },
  {
    id: 'digits-swapped',
    group: '前后一致',
    name: '数字颠倒',
    sentence: '报告中的数字不应与他处所印的同一数字只有两位的次序不同。',
    kinds: ['digits-swapped'],
    judge: judgeSwapped,
    whenNone: '各处数字均未见两位颠倒。',
    holds: null,
    breaks: {
      kind: 'digits-swapped',
      word: '675642人',
      beside: '657642人',
      figures: [
        ['result', 'count', '675642', '人'],
        ['result', 'count', '657642', '人'],
      ],
    },
    unchecked: { kind: 'digits-swapped', word: '675642人', beside: '657642人' },
  },
  {
    id: 'digit-changed',
    group: '前后一致',
    name: '一位数字不同',
    sentence: '报告中的数字不应与多处所印的同一数字只有一位不同。',
    kinds: ['digit-changed'],
    judge: judgeChanged,
    whenNone: '各处重复的数字均未见只有一位不同。',
    holds: null,
    breaks: {
      kind: 'digit-changed',
      word: '687642人',
      beside: '657642人',
      figures: [
        ['result', 'count', '687642', '人'],
        ['result', 'count', '657642', '人'],
      ],
    },
    unchecked: { kind: 'digit-changed', word: '687642人', beside: '657642人' },
  },
  {
    id: 'told-in-table',
    group: '前后一致',
    name: '正文与表格的数字',
    sentence: '正文在表格某行的名称之后所述的数字，应与该行所印的数字相同。',
    kinds: ['told-in-table'],
    judge: judgeAgain,
    holds: {
      kind: 'told-in-table',
      word: '示例专项支出148.63万元',
      beside: '示例专项·执行数 148.63',
      figures: [
        ['result', 'outturn', '148.63', '万元'],
        ['result', 'outturn', '148.63', '万元'],
      ],
    },
    breaks: {
      kind: 'told-in-table',
      word: '示例专项支出148.63万元',
      beside: '示例专项·执行数 146.83',
      figures: [
        ['result', 'outturn', '148.63', '万元'],
        ['result', 'outturn', '146.83', '万元'],
      ],
    },
    unchecked: { kind: 'told-in-table', word: '示例专项支出148.63万元', beside: '示例专项·执行数 146.83' },
  },
];
