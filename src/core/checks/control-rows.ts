import { type Expression, item, quoted, ratio } from '../expression.ts';
import type { Fact } from '../fact.ts';
import { isFirm } from './amounts.ts';
import type { Check, Claim, Told } from './claim.ts';
import { nameOf, subjectAt } from './rows.ts';

/** Rates that evaluations of a department tell among their indicators, each with what the report makes of it. */
const CONTROLLED: readonly (readonly [name: RegExp, rate: Expression])[] = [
  [
    /^“?三公”?经费(?:预算)?(?:支出)?(?:控制|执行|完成)率$/u,
    ratio(item('sangong'), item('sangong', 'budget')),
  ],
  [
    /^(?:日常)?公用经费(?:预算)?(?:支出)?(?:控制|执行|完成)率$/u,
    ratio(item('public-funds'), item('public-funds', 'budget')),
  ],
  [/^政府采购(?:预算)?(?:执行|完成)率$/u, ratio(item('procurement'), item('procurement', 'budget'))],
  [/^(?:编制内)?在职人员控制率$/u, ratio(item('staff', 'count'), item('posts', 'count'))],
];

const bare = (name: string): string => name.replace(/[(（]%[)）]$/u, '');

/** 100% among indicators may say that the aim was kept to, not that all was spent. */
const MAY_BE_KEPT = '100% 可能指达到控制目标，不是实际比率';

function controlled({ facts, year }: Told): readonly Claim[] {
  return facts.flatMap((fact: Fact): Claim[] => {
    if (fact.item !== 'performance' || fact.measure !== 'actual' || fact.year !== year) return [];
    if (fact.unit !== '%' || fact.path.length !== 2 || fact.path[0] !== '部门整体支出' || !isFirm(fact))
      return [];
    const name = bare(fact.path[1] ?? '');
    const rate = CONTROLLED.find(([words]) => words.test(name))?.[1];
    if (!rate) return [];
    return [
      {
        subject: subjectAt(fact),
        name: nameOf(fact.path),
        relation: 'equal',
        stated: quoted(nameOf(fact.path), fact),
        expected: rate,
        unsure: Number(fact.value) === 100 ? MAY_BE_KEPT : null,
      },
    ];
  });
}

const ROW = ['部门整体支出', '“三公”经费控制率'];

/** REGISTRY part: checks of the rates that evaluations tell of what the report tells elsewhere in amounts. */
export const CONTROL_ROWS: readonly Check[] = [
  {
    id: 'control-row',
    group: '预算',
    name: '指标行的控制率',
    sentence:
      '整体支出自评表中的“三公”经费、公用经费控制率和政府采购执行率，应等于报告印出的决算数除以预算数。',
    claims: [],
    family: controlled,
    holds: [
      ['sangong', 'budget', '3.00', '万元'],
      ['sangong', 'outturn', '1.62', '万元'],
      ['performance', 'actual', '54', '%', 0, ROW],
    ],
    breaks: [
      ['sangong', 'budget', '3.00', '万元'],
      ['sangong', 'outturn', '1.62', '万元'],
      ['performance', 'actual', '45', '%', 0, ROW],
    ],
    undecided: [
      ['sangong', 'budget', '3.00', '万元'],
      ['sangong', 'outturn', '1.62', '万元'],
      ['performance', 'actual', '100', '%', 0, ROW],
    ],
  },
];
