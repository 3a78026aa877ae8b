import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck } from './words.ts';

const NAMES: Readonly<Record<string, string>> = {
  'document-number': '文号',
  'title-year': '年份',
};

const ONCE = '他处没有印出可与之对照的。';

const judgeOdd = ({ kind, word, beside }: Remark): Judgement => {
  const name = NAMES[kind] ?? '';
  const claim = `${name}“${word}”，应与他处所印“${beside ?? ''}”一致。`;
  if (beside === null) return { verdict: 'unchecked', claim, explanation: ONCE };
  return word === beside
    ? { verdict: 'holds', claim }
    : { verdict: 'broken', claim, explanation: `同一事项的${name}两处不一。` };
};

const judgeAnnex = ({ word, beside }: Remark): Judgement => {
  const claim = `附件编号“${word}”，按前后次序应为“${beside ?? ''}”。`;
  if (beside === null) return { verdict: 'unchecked', claim, explanation: ONCE };
  return word === beside
    ? { verdict: 'holds', claim }
    : { verdict: 'broken', claim, explanation: '附件编号与前后不连续。', severity: 'note' };
};

/** REGISTRY part: numbers of documents, years of titles and numbers of annexes, told many times and once otherwise. */
export const ONE_AMONG_MANY: readonly WordCheck[] = [
  {
    id: 'documents-numbered-alike',
    group: '名称与文字',
    name: '文号前后一致',
    sentence: '同一文件的文号在报告各处应当一致。',
    kinds: ['document-number'],
    judge: judgeOdd,
    whenNone: '各处文号均未见不一。',
    holds: null,
    breaks: { kind: 'document-number', word: '示财监〔2022〕21号', beside: '示财监〔2022〕12号' },
    unchecked: { kind: 'document-number', word: '示财监〔2022〕21号' },
  },
  {
    id: 'titles-of-one-year',
    group: '名称与文字',
    name: '文件名称中的年份前后一致',
    sentence: '同一文件名称中的年份在报告各处应当一致；批复预算的文件与所述预算应为同一年度。',
    kinds: ['title-year'],
    judge: judgeOdd,
    whenNone: '各处文件名称中的年份均未见不一。',
    holds: null,
    breaks: {
      kind: 'title-year',
      word: '2021年项目支出绩效评价指标体系',
      beside: '2022年项目支出绩效评价指标体系',
    },
    unchecked: { kind: 'title-year', word: '2021年项目支出绩效评价指标体系' },
  },
  {
    id: 'annexes-numbered',
    group: '名称与文字',
    name: '附件编号连续',
    sentence: '同一类附件的编号（附件2-1、附件2-2……）应当连续。',
    kinds: ['annex-number'],
    judge: judgeAnnex,
    whenNone: '各附件的编号未见不连续。',
    holds: null,
    breaks: { kind: 'annex-number', word: '附件1-3', beside: '附件2-3' },
    unchecked: { kind: 'annex-number', word: '附件1-3' },
  },
];
