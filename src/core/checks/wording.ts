import type { Remark } from '../remark.ts';
import { SLIPS, UNCLOSED } from '../wording-slips.ts';
import type { Judgement, WordCheck } from './words.ts';

const judgeSlip = ({ word }: Remark): Judgement => ({
  verdict: 'broken',
  claim: `文字应当通顺，所印有“${word}”。`,
  explanation: [...SLIPS, UNCLOSED].find(({ words }) => word.search(words) >= 0)?.why ?? '用语有误。',
  severity: 'note',
});

const TERMS: Readonly<Record<string, readonly [what: string, why: string]>> = {
  'heading-word': ['标题', '标题缺字。'],
  'form-word': ['指标名称', '指标名称有误字。'],
  'contents-title': ['标题', '与目录所列标题有一字之差。'],
};

const judgeTerm = ({ kind, word, beside }: Remark): Judgement => {
  const [what, explanation] = TERMS[kind] ?? ['用字', '用字有误。'];
  return {
    verdict: 'broken',
    claim: `${what}“${word}”，应为“${beside ?? ''}”。`,
    explanation,
    severity: 'note',
  };
};

const judgeSign = ({ word }: Remark): Judgement => ({
  verdict: 'broken',
  claim: `指标值“${word}”应以“≥”“≤”表示。`,
  explanation: '大于、小于的符号误印为书名号。',
  severity: 'note',
});

const judgeIndicatorUnit = ({ word, beside }: Remark): Judgement => ({
  verdict: 'broken',
  claim: `指标“${beside ?? ''}”为数量指标，所填“${word}”应以人、人次、家、次等计。`,
  explanation: '数量指标填了金额。',
});

/** REGISTRY part: words and signs that are wrong by themselves. */
export const WORDING: readonly WordCheck[] = [
  {
    id: 'wording',
    group: '名称与文字',
    name: '用语与标点',
    sentence: '文字应当通顺，用语不自相矛盾，标点不重复。',
    kinds: ['wording'],
    judge: judgeSlip,
    whenNone: '各段均未见此类用语、标点错误。',
    holds: null,
    breaks: { kind: 'wording', word: '近2000余' },
    unchecked: null,
  },
  {
    id: 'standard-terms',
    group: '名称与文字',
    name: '标题与指标名称无缺字误字',
    sentence: '统一格式的标题、目录所列标题和绩效表的指标名称不应缺字、误字。',
    kinds: ['heading-word', 'form-word', 'contents-title'],
    judge: judgeTerm,
    whenNone: '各标题与各表均未见缺字、误字。',
    holds: null,
    breaks: { kind: 'form-word', word: '质量指示', beside: '质量指标' },
    unchecked: null,
  },
  {
    id: 'signs-printed',
    group: '名称与文字',
    name: '大于、小于的符号',
    sentence: '指标值的大于、小于应以“≥”“≤”表示。',
    kinds: ['sign'],
    judge: judgeSign,
    whenNone: '各表均未见误印的符号。',
    asks: 'forms',
    holds: null,
    breaks: { kind: 'sign', word: '》=90%' },
    unchecked: null,
  },
  {
    id: 'indicator-in-its-unit',
    group: '绩效评分',
    name: '数量指标的计量单位',
    sentence: '以人数、人次、家数、次数为名的指标，指标值和完成值不应填金额。',
    kinds: ['indicator-unit'],
    judge: judgeIndicatorUnit,
    whenNone: '各表均未见以金额填报的数量指标。',
    asks: 'forms',
    holds: null,
    breaks: { kind: 'indicator-unit', word: '4000万元', beside: '参保人数' },
    unchecked: null,
  },
];
