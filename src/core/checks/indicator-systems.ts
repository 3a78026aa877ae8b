import { isNear } from '../names.ts';
import type { Remark } from '../remark.ts';
import type { Judgement, WordCheck } from './words.ts';

function judgeCount({ word, beside }: Remark): Judgement {
  const claim = `所称“${word}”，应与指标分析逐项列出的${beside ?? ''}一致。`;
  if (beside === null)
    return { verdict: 'unchecked', claim, explanation: '指标分析没有逐项列出全部指标，不能判定。' };
  return Number.parseInt(word, 10) === Number.parseInt(beside, 10)
    ? { verdict: 'holds', claim }
    : { verdict: 'broken', claim, explanation: '所称项数与分析所列不符。' };
}

const names = (list: string): string[] => list.split('、');
const isAlike = (one: string, other: string): boolean =>
  one === other || isNear(one, other) || isNear(`${one}指标`, `${other}指标`);

function judgeList({ kind, word, beside }: Remark): Judgement {
  const listed = names(word.replace(/^主要：/u, ''));
  if (kind === 'indicator-mixed')
    return {
      verdict: 'broken',
      claim: `二级指标“${word}”中不应有一级指标的名称。`,
      explanation: `混入了一级指标“${beside ?? ''}”。`,
      severity: 'note',
    };
  if (kind === 'indicator-goals') {
    const claim = `所称一级指标“${word}”，应与该项目绩效表的指标一致。`;
    return beside === null
      ? { verdict: 'holds', claim }
      : { verdict: 'broken', claim, explanation: `绩效表中没有“${beside}”。`, severity: 'note' };
  }
  const analysed = names(beside ?? '');
  const claim = `所列二级指标“${word}”，应与指标分析的“${beside ?? ''}”一致。`;
  if (word.startsWith('主要：') && listed.every((name) => analysed.some((other) => isAlike(name, other))))
    return { verdict: 'unchecked', claim, explanation: '只列了主要的指标，不能判定是否列全。' };
  if (listed.length !== analysed.length)
    return {
      verdict: 'broken',
      claim,
      explanation: `所列 ${listed.length} 项，分析 ${analysed.length} 项。`,
      severity: 'note',
    };
  const strange = listed.filter((name) => !analysed.some((other) => isAlike(name, other)));
  if (strange.length === 0) return { verdict: 'holds', claim };
  return { verdict: 'broken', claim, explanation: `“${strange.join('、')}”未见分析。`, severity: 'note' };
}

/** REGISTRY part: what a report says of its system of indicators. */
export const INDICATOR_SYSTEMS: readonly WordCheck[] = [
  {
    id: 'indicators-counted',
    group: '绩效评分',
    name: '指标项数与分析一致',
    sentence: '所称一级、二级指标的项数应与指标分析逐项列出的项数一致。',
    kinds: ['indicator-count'],
    judge: judgeCount,
    holds: { kind: 'indicator-count', word: '7项一级指标', beside: '7项' },
    breaks: { kind: 'indicator-count', word: '10项一级指标', beside: '7项' },
    unchecked: { kind: 'indicator-count', word: '10项一级指标' },
  },
  {
    id: 'indicators-listed',
    group: '绩效评分',
    name: '指标名称与分析、绩效表一致',
    sentence: '指标体系所列的一级、二级指标应与指标分析和绩效表所列的名称一致，层级不相混。',
    kinds: ['indicator-list', 'indicator-mixed', 'indicator-goals'],
    judge: judgeList,
    holds: { kind: 'indicator-list', word: '数量指标、质量指标', beside: '数量指标、质量指标' },
    breaks: { kind: 'indicator-list', word: '资金管理、组织管理、预算执行', beside: '资金管理、组织管理' },
    unchecked: { kind: 'indicator-list', word: '主要：数量指标', beside: '数量指标、质量指标' },
  },
];
