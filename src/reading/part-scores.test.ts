import { describe, expect, it } from 'vitest';
import { bound } from './evaluations.fixture.ts';

const DEPARTMENT = ['示例区医疗保障局2022年度部门整体支出绩效自评报告', '二、绩效自评情况'];
const CONCLUSION = [...DEPARTMENT, '（一）自评结论'];
const ANALYSIS = [...DEPARTMENT, '（二）管理效率分析'];
const PROJECT = ['附件2-1', '2022年药店巡查经费项目绩效自评报告', '二、项目绩效情况'];

describe('the scores of the parts of an evaluation', () => {
  it('stand with their full marks in brackets, behind the name of the part', () => {
    expect(bound(...ANALYSIS, '5.采购管理（满分10分，自评9.5分）。全年按计划采购。')).toEqual([
      'score:weight:部门整体支出/采购管理:10',
      'score:score:部门整体支出/采购管理:9.5',
    ]);
  });

  it('stand before their full marks where the part is quoted', () => {
    expect(
      bound(
        ...CONCLUSION,
        '2022年度我局部门整体支出绩效自评得分为95.3分（满分100分），其中“履职效能”48.1分（满分50分）、“管理效率”47.2分（满分50分）。',
      ),
    ).toEqual([
      'self-score:score:部门整体支出/总分:95.3',
      'self-score:weight:部门整体支出/总分:100',
      'score:score:部门整体支出/履职效能:48.1',
      'score:weight:部门整体支出/履职效能:50',
      'score:score:部门整体支出/管理效率:47.2',
      'score:weight:部门整体支出/管理效率:50',
    ]);
  });

  it.each([
    ['a score above its marks', '5.采购管理（满分10分，自评11分）。'],
    ['marks without a score', '5.采购管理（满分10分，扣完为止）。'],
    ['a rule of scoring', '每发现一次违规（满分2分，扣0.5分）。'],
    ['another year', '2021年采购管理（满分10分，自评9分）。'],
  ])('%s states none', (_, sentence) => {
    expect(
      bound(...ANALYSIS, sentence, '三公经费决算5.00万元。').filter((row) => row.startsWith('score')),
    ).toEqual([]);
  });
});

describe('the whole score', () => {
  it('is told as 自评得, and as 项目自评 in the paragraph of a project', () => {
    expect(
      bound(...CONCLUSION, '本部门整体支出绩效自评得92.6分（满分100分），其中部门预算管理扣5分。'),
    ).toEqual(['self-score:score:部门整体支出/总分:92.6', 'self-score:weight:部门整体支出/总分:100']);
    expect(
      bound(
        ...DEPARTMENT,
        '（四）重点项目绩效情况',
        '2.示例窗口建设项目。预算60.00万元，支出48.00万元，执行率80%。项目自评88.5分。',
      ),
    ).toEqual([
      'project:budget:示例窗口建设:60.00',
      'project:outturn:示例窗口建设:48.00',
      'project:completion:示例窗口建设:80',
      'score:score:示例窗口建设/总分:88.5',
    ]);
  });

  it('is not what a part got: 目标制定满分10分，自评得9分', () => {
    expect(
      bound(...CONCLUSION, '目标制定满分10分，自评得9分。', '三公经费决算5.00万元。').filter((row) =>
        row.startsWith('score'),
      ),
    ).toEqual([]);
  });

  it('is not what a part lost, nor last year’s', () => {
    expect(
      bound(...PROJECT, '项目自评扣3分。2021年度自评得分为95分。项目资金到位10.00万元。').filter((row) =>
        row.startsWith('score'),
      ),
    ).toEqual([]);
  });
});

describe('the money of a project of a list', () => {
  const LISTED = [...DEPARTMENT, '（四）重点项目绩效情况'];

  it('after its adopted budget, 调整后 is the budget of the whole year', () => {
    expect(
      bound(
        ...LISTED,
        '1.示例补助项目。年初预算420.00万元，调整后398.00万元，实际支出398.00万元，执行率100%。',
      ),
    ).toEqual([
      'project:budget-initial:示例补助:420.00',
      'project:budget-full-year:示例补助:398.00',
      'project:outturn:示例补助:398.00',
      'project:completion:示例补助:100',
    ]);
  });

  it('支出 without a budget before it and a rate behind is one of several uses', () => {
    expect(bound(...LISTED, '1.示例补助项目。预算420.00万元，支出12.00万元用于宣传。')).toEqual([
      'project:budget:示例补助:420.00',
    ]);
    expect(bound(...LISTED, '1.示例补助项目。标准调整后398.00万元。预算420.00万元。')).toEqual([
      'project:budget:示例补助:420.00',
    ]);
  });
});

describe('the targets of a department', () => {
  const TARGETS = [...DEPARTMENT.slice(0, 1), '一、部门基本情况', '（四）部门整体支出绩效目标'];

  it('are set by rates of their own name and by numbers with a bound', () => {
    expect(bound(...TARGETS, '1.居民医保参保人数不少于30万人；2.定点机构检查覆盖率100%。')).toEqual([
      'performance:target:部门整体支出/居民医保参保人数:30',
      'performance:target:部门整体支出/定点机构检查覆盖率:100',
    ]);
  });

  it('a number without a bound, and what was reached, are no targets', () => {
    expect(
      bound(
        ...TARGETS,
        '1.居民医保参保人数30万人；2.已实现检查覆盖率100%。',
        '三公经费决算5.00万元。',
      ).filter((row) => row.startsWith('performance')),
    ).toEqual([]);
  });
});
