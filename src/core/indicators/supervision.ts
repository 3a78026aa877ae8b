import { type Expression, first, item, ratio, sum, withheld } from '../expression.ts';
import { type Basis, count, type DisplayUnit, type Indicator, type Trap } from './indicator.ts';

// Whether accounts cover subordinate units says nothing of a scheme that covers a whole region.
const TRAPS: readonly Trap[] = ['includes-counties', 'document-kind', 'part-year-base'];
const COUNTED: readonly Trap[] = [...TRAPS, 'counting-unit'];

const counted = (id: string, name: string, unit: DisplayUnit, basis: Basis, sentence: string): Indicator => ({
  ...count(id, name, 'supervision', unit, sentence, COUNTED),
  basis,
});

/** An act told by the institutions it touched and by the times it was done: two indicators, never one. */
const acted = (id: string, name: string, sentence: string): readonly Indicator[] => [
  counted(id, `${name}机构数`, '家', 'by-institution', `${sentence}；以“家次”说明的另列。`),
  counted(
    `${id}-times`,
    `${name}家次`,
    '家次',
    'by-visit',
    `${sentence}的家次，同一机构可多次计入；以“家”说明的另列。`,
  ),
];

const worked = (
  id: string,
  name: string,
  unit: DisplayUnit,
  expression: Expression,
  sentence: string,
  traps: readonly Trap[] = TRAPS,
): Indicator => ({
  id,
  name,
  topic: 'supervision',
  unit,
  expression,
  polarity: 'none',
  sentence,
  traps,
});

const money = (id: string, name: string, sentence: string): Indicator =>
  worked(id, name, '万元', item(id), sentence);

const cases = (id: string, name: string, sentence: string): Indicator =>
  count(id, name, 'supervision', '件', sentence, TRAPS);

const heads = (id: string): Expression => item(id, 'count');

/** 基金监管: institutions inspected and dealt with, and the money that came back. */
export const SUPERVISION: readonly Indicator[] = [
  counted(
    'designated',
    '定点医药机构数',
    '家',
    'by-institution',
    '定点（协议）医疗机构与零售药店合计；只说明其中一类的不计入。',
  ),
  ...acted('inspected', '检查', '全年检查的定点医药机构'),
  {
    ...worked(
      'inspected-rate',
      '检查覆盖率',
      '%',
      first(
        item('inspected-rate', 'rate'),
        ratio(heads('inspected'), heads('designated')),
        withheld(ratio(heads('inspected-times'), heads('designated'))),
      ),
      '检查的机构数占定点医药机构数的比重：报告印出覆盖率时以印出者为准，否则两数相除；家次不用于计算。',
    ),
    polarity: 'higher',
  },
  ...acted('handled', '处理', '全年处理的违法违规违约定点医药机构'),
  worked(
    'handled-rate',
    '处理机构占检查机构',
    '%',
    first(
      ratio(heads('handled'), heads('inspected')),
      withheld(ratio(heads('handled'), heads('inspected-times'))),
      withheld(ratio(heads('handled-times'), heads('inspected'))),
    ),
    '处理的机构数除以检查的机构数（均以“家”计）；高低既取决于违规多少，也取决于检查力度。',
  ),
  worked(
    'handled-times-rate',
    '处理家次占检查家次',
    '%',
    ratio(heads('handled-times'), heads('inspected-times')),
    '处理的家次除以检查的家次；与以“家”计的比重不同。',
  ),
  ...acted('penalised', '行政处罚', '给予行政处罚的定点医药机构'),
  ...acted('suspended', '暂停协议', '暂停（中止）医保服务协议的机构'),
  ...acted('terminated', '解除协议', '解除（终止）医保服务协议的机构'),
  cases('transferred', '移交线索', '移交其他部门的问题线索或案件数；只说明移交某一部门的不计入。'),
  cases('transferred-discipline', '移交纪检监察线索', '移交纪检监察机关的问题线索数。'),
  cases('transferred-police', '移交公安线索', '移交公安（司法）机关的线索或案件数。'),

  money(
    'recovered',
    '追回医保基金',
    '报告印出的追回（拒付、扣回）医保基金总额；各地所含来源不同（检查追回、自查退回、处罚、审核扣减），分项另列，不由分项相加。',
  ),
  money('recovered-inspection', '检查追回', '追回金额中由检查追回的部分。'),
  money('recovered-self', '自查退回', '追回金额中由机构自查自纠退回的部分。'),
  money('recovered-penalty', '处理处罚金额', '行政罚款等处理处罚的金额；有的报告计入追回，有的不计入。'),
  money('recovered-breach', '违约金', '按服务协议收取的违约金。'),
  money('recovered-audit', '审核扣减', '通过（智能）审核扣减、拒付的费用；有的报告计入追回，有的不计入。'),
  worked(
    'recovered-per-institution',
    '每家检查机构追回金额',
    '万元/家',
    first(
      ratio(item('recovered'), heads('inspected')),
      withheld(ratio(item('recovered'), heads('inspected-times'))),
    ),
    '追回医保基金除以检查的机构数（以“家”计，不用家次）。',
  ),
  worked(
    'recovered-per-insured',
    '每万参保人追回金额',
    '万元/万人',
    ratio(
      item('recovered'),
      first(heads('insured'), sum(heads('insured-residents'), heads('insured-employees'))),
    ),
    '追回医保基金除以基本医疗保险参保人数；每万参保人 1 万元即每人 1 元。全国数同法由国家医疗保障局统计公报计算。',
  ),
];
