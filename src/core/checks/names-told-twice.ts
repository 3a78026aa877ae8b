import { lacksYearWord, likenessOf } from '../project-names.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** The name of one project in its form, in a list or under an annex, held against its name elsewhere. */
function judgeProject({ kind, word, beside }: Remark): Judgement {
  const claim = `项目名称“${word}”，应与他处所印“${beside ?? ''}”一致。`;
  const likeness = likenessOf(word, beside ?? '');
  if (likeness === 'same')
    return lacksYearWord(word)
      ? { verdict: 'broken', claim, explanation: '年份之后缺“年”字。', severity: 'note' }
      : { verdict: 'holds', claim };
  if (likeness === 'shortened')
    return { verdict: 'unchecked', claim, explanation: '只是简称或末尾用语不同，可能是同一项目的简写。' };
  if (likeness === 'told-apart')
    return { verdict: 'unchecked', claim, explanation: '两个名称的级次、批次或人群不同，可能是两个项目。' };
  if (likeness === 'other' && kind !== 'project-by-money')
    return { verdict: 'unchecked', claim, explanation: '两个名称相去较远，可能是两个项目。' };
  return {
    verdict: 'broken',
    claim,
    explanation:
      kind === 'project-by-money' ? '预算数相同的同一项目，两处名称不一。' : '同一项目两处名称不一。',
    severity: 'note',
  };
}

/** 等5个项目 may name fewer than five, never more; without 等 it names them all. */
function judgeListCount({ word, beside }: Remark): Judgement {
  const claim = `清单称“${word}”，应与所列名称（${beside ?? ''}）相符。`;
  const [said, named] = [Number(/\d+/u.exec(word)?.[0] ?? 0), Number.parseInt(beside ?? '', 10)];
  if (said === named) return { verdict: 'holds', claim };
  if (word.startsWith('等') && named < said)
    return { verdict: 'unchecked', claim, explanation: '清单以“等”字省略，没有列全。' };
  return { verdict: 'broken', claim, explanation: `所称 ${said} 个，所列 ${named} 个。` };
}

/** A number of projects is that of those the report shows elsewhere. */
function judgeCountAgain({ word, beside }: Remark): Judgement {
  const claim = `所称“${word}”，应与他处所列（${beside ?? ''}）相符。`;
  const [said, shown] = [Number(/\d+/u.exec(word)?.[0] ?? 0), Number.parseInt(beside ?? '', 10)];
  if (said === 0 || Number.isNaN(shown))
    return { verdict: 'unchecked', claim, explanation: '他处没有逐一列出。' };
  return said === shown
    ? { verdict: 'holds', claim }
    : { verdict: 'broken', claim, explanation: `所称 ${said} 个，他处所列 ${shown} 个。` };
}

const judgeUnitName = ({ word, beside }: Remark): Judgement => {
  const claim = `单位名称“${word}”，应与他处所印“${beside ?? ''}”一致。`;
  if (beside === null) return { verdict: 'unchecked', claim, explanation: '他处没有印出该单位。' };
  return word === beside
    ? { verdict: 'holds', claim }
    : { verdict: 'broken', claim, explanation: '同一单位两处名称不一。', severity: 'note' };
};

const judgeUnits = ({ word, beside }: Remark): Judgement => {
  const claim = `单位构成“${word}”，应与他处所称“${beside ?? ''}”一致。`;
  if (beside === null) return { verdict: 'unchecked', claim, explanation: '他处没有说明单位构成。' };
  return word === beside
    ? { verdict: 'holds', claim }
    : { verdict: 'broken', claim, explanation: '各类单位的个数两处不一。' };
};

/** 自评报告 and 评价报告 are two kinds. */
const kindOf = (title: string): string => (/自评|自我评价/u.test(title) ? '自评报告' : '评价报告');

const yearOf = (title: string): string | null => /20\d\d(?=年)/u.exec(title)?.[0] ?? null;

const judgeTitle = ({ word, beside }: Remark, { year, remarks }: WordContext): Judgement => {
  const claim = `所引的《${word}》，应与附件标题“${beside ?? ''}”一致。`;
  if (beside === null) return { verdict: 'unchecked', claim, explanation: '附件中没有印出标题。' };
  const [cited, printed] = [yearOf(word), yearOf(beside ?? '')];
  const isTold = remarks.some(
    (other) => other.kind === 'heading-year' && other.word.includes(printed ?? String(year)),
  );
  if (cited === String(year) && printed !== null && printed !== cited && isTold)
    return { verdict: 'unchecked', claim, explanation: '附件标题的年份有误，已另行列出。' };
  if (cited !== null && printed !== null && cited !== printed)
    return { verdict: 'broken', claim, explanation: '正文与附件标题的年份不一。', severity: 'minor' };
  return kindOf(word) === kindOf(beside ?? '')
    ? { verdict: 'holds', claim }
    : {
        verdict: 'broken',
        claim,
        explanation: `正文称“${kindOf(word)}”，附件题为“${kindOf(beside ?? '')}”。`,
        severity: 'note',
      };
};

const judgeOrder = ({ word, beside }: Remark): Judgement => {
  const claim = `“${word}”，应与他处所印“${beside ?? ''}”一致。`;
  if (beside === null) return { verdict: 'unchecked', claim, explanation: '他处没有印出该名称。' };
  return { verdict: 'broken', claim, explanation: '同一名称前后词序颠倒。', severity: 'note' };
};

/** REGISTRY part: one name told in two places. */
export const NAMES_TOLD_TWICE: readonly WordCheck[] = [
  {
    id: 'project-named-alike',
    group: '名称与文字',
    name: '项目名称前后一致',
    sentence: '同一项目在正文、清单、绩效表和附件中的名称应当一致。',
    kinds: ['project-by-money', 'project-in-list', 'project-in-annex'],
    judge: judgeProject,
    holds: { kind: 'project-by-money', word: '2022年医疗救助补助资金项目', beside: '医疗救助补助资金' },
    breaks: { kind: 'project-by-money', word: '城乡医疗救助项目', beside: '城乡医疗救助补助资金' },
    unchecked: { kind: 'project-by-money', word: '信息化建设工作经费', beside: '信息化建设' },
  },
  {
    id: 'projects-counted',
    group: '名称与文字',
    name: '清单的项目数',
    sentence: '列举项目的清单所称的个数不应少于所列的名称；没有“等”字的应当相等。',
    kinds: ['project-count'],
    judge: judgeListCount,
    holds: { kind: 'project-count', word: '等3个项目', beside: '3个' },
    breaks: { kind: 'project-count', word: '等3个项目', beside: '4个' },
    unchecked: { kind: 'project-count', word: '等3个项目', beside: '2个' },
  },
  {
    id: 'projects-shown-elsewhere',
    group: '名称与文字',
    name: '项目数与所列项目相符',
    sentence: '同一清单各处所称的项目数、所称公开或自评的项目数，应与报告中逐一列出的项目相符。',
    kinds: ['project-count-again'],
    judge: judgeCountAgain,
    holds: { kind: 'project-count-again', word: '3个项目', beside: '3个' },
    breaks: { kind: 'project-count-again', word: '4个项目', beside: '3个' },
    unchecked: { kind: 'project-count-again', word: '4个项目', beside: '若干' },
  },
  {
    id: 'unit-named-alike',
    group: '名称与文字',
    name: '所属单位名称前后一致',
    sentence: '同一所属单位的名称在报告各处应当一致。',
    kinds: ['unit-name'],
    judge: judgeUnitName,
    holds: { kind: 'unit-name', word: '示例县医疗保障事务中心', beside: '示例县医疗保障事务中心' },
    breaks: { kind: 'unit-name', word: '示例县医疗保险事务中心', beside: '示例县医疗保障事务中心' },
    unchecked: { kind: 'unit-name', word: '示例县医疗保障事务中心' },
  },
  {
    id: 'units-composed-alike',
    group: '名称与文字',
    name: '单位构成前后一致',
    sentence: '各处所称行政、参公、事业单位的个数应当一致。',
    kinds: ['units-again'],
    judge: judgeUnits,
    holds: { kind: 'units-again', word: '行政 1 个、参公 1 个', beside: '行政 1 个、参公 1 个' },
    breaks: { kind: 'units-again', word: '行政 1 个、参公 2 个', beside: '行政 1 个、参公 1 个' },
    unchecked: { kind: 'units-again', word: '行政 1 个、参公 1 个' },
  },
  {
    id: 'report-cited-by-title',
    group: '名称与文字',
    name: '所引报告与附件标题一致',
    sentence: '正文所引绩效报告的名称应与附件的标题一致。',
    kinds: ['cited-title'],
    judge: judgeTitle,
    holds: {
      kind: 'cited-title',
      word: '示例项目绩效自评报告',
      beside: '2022年示例项目绩效自评报告',
    },
    breaks: {
      kind: 'cited-title',
      word: '示例项目绩效评价报告',
      beside: '2022年示例项目绩效自评报告',
    },
    unchecked: { kind: 'cited-title', word: '示例项目绩效评价报告' },
  },
  {
    id: 'words-in-one-order',
    group: '名称与文字',
    name: '名称词序一致',
    sentence: '同一资金、项目名称中并列词语的先后在报告各处应当一致。',
    kinds: ['word-order'],
    judge: judgeOrder,
    whenNone: '各处资金、项目名称的词序均一致。',
    holds: null,
    breaks: { kind: 'word-order', word: '保障与服务能力提升', beside: '服务与保障能力提升' },
    unchecked: { kind: 'word-order', word: '保障与服务能力提升' },
  },
];
