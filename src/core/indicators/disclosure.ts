import { type Expression, ratio, sum, tally } from '../expression.ts';
import type { Indicator, Trap } from './indicator.ts';

/** The same lines are expected of a department and of a unit; a performance report is expected to have none. */
const LINES: readonly Trap[] = [];
const CLAIMS: readonly Trap[] = ['document-kind'];

const tallied = (
  id: string,
  name: string,
  unit: '%' | '项',
  expression: Expression,
  polarity: Indicator['polarity'],
  sentence: string,
): Indicator => ({
  id,
  name,
  topic: 'disclosure',
  unit,
  expression,
  polarity,
  sentence,
  traps: id.startsWith('claims') ? CLAIMS : LINES,
});

const READ = '是否读到以本系统的识别为准，未读到的不一定没有披露，请打开报告核实。';
const CHECKED = '勾稽关系由本系统按报告印出的数字核对；报告披露得越细，可核对的越多。';

/** 披露质量: how much of what is expected a report states, and whether what it states holds together. */
export const DISCLOSURE: readonly Indicator[] = [
  tallied(
    'disclosed-share',
    '应披露项披露率',
    '%',
    ratio(tally('lines-told'), tally('lines-expected')),
    'higher',
    `决算公开应有的各项中，报告印出数字或声明为零的占比；增减原因是否说明不在其中，绩效自评报告不适用。${READ}`,
  ),
  tallied(
    'lines-missing',
    '未读到的应披露项',
    '项',
    tally('lines-missing'),
    'lower',
    `决算公开应有的各项中，报告里没有读到数字也没有读到“无”的项数。${READ}`,
  ),
  tallied(
    'claims',
    '核对项数',
    '项',
    sum(tally('claims-held'), tally('claims-broken'), tally('claims-unchecked')),
    'none',
    `适用于报告的勾稽关系项数：相符、不符与未能核对之和。${CHECKED}`,
  ),
  tallied(
    'claims-held',
    '核对相符项数',
    '项',
    tally('claims-held'),
    'none',
    `勾稽关系成立（含舍入之差）的项数。${CHECKED}`,
  ),
  tallied(
    'claims-broken',
    '核对不符项数',
    '项',
    tally('claims-broken'),
    'lower',
    `超出舍入范围不成立或前后不一的勾稽关系项数；经人工认定为本系统误读的不计入。${CHECKED}`,
  ),
  tallied(
    'claims-unchecked',
    '未能核对项数',
    '项',
    tally('claims-unchecked'),
    'none',
    `缺少数字、只有约数或读数存疑（含经人工认定为误读的），无法核对的勾稽关系项数。${CHECKED}`,
  ),
  tallied(
    'claims-held-share',
    '核对相符率',
    '%',
    ratio(tally('claims-held'), tally('claims-checked')),
    'higher',
    `已核对的勾稽关系中相符（含舍入之差）的占比；未能核对的不计入。${CHECKED}`,
  ),
];
