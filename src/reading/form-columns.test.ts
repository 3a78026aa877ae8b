import { describe, expect, test } from 'vitest';
import {
  columnOf,
  FORM_TITLE,
  fundsColumnOf,
  fundsRowOf,
  GOAL_EXPECTED,
  GOAL_REACHED,
  isIndicatorHeader,
  itemOfHeader,
  moneyUnitOf,
  PROJECT_NAME,
  TOTAL_ROW,
  WEIGHED_NAME,
} from './form-columns.ts';

describe('the header words of forms', () => {
  test.each([
    ['指标值', 'target'],
    ['年度指标值', 'target'],
    ['预期指标值(包含数字及文字描述)', 'target'],
    ['全年完成值', 'actual'],
    ['实际完成指标值', 'actual'],
    ['完成指标值', 'actual'],
    ['分值', 'weight'],
    ['指标分值', 'weight'],
    ['权重', 'weight'],
    ['得分', 'score'],
    ['自评/评价打分', 'score'],
  ])('%s is a column of figures', (title, measure) => {
    expect(columnOf(title)).toEqual({ role: 'figure', measure });
  });

  test.each([
    ['一级指标', { role: 'level', depth: 1 }],
    ['三级指标', { role: 'level', depth: 3 }],
    ['评价要点', { role: 'rules' }],
    ['评价内容', { role: 'rules' }],
    ['计分标准', { role: 'rules' }],
    ['样本评价', { role: 'tick' }],
    ['偏差原因分析及改进措施', { role: 'aside' }],
    ['度量单位', { role: 'unit' }],
    ['指标性质', { role: 'sign' }],
    ['数量指标', null],
    ['责任人', null],
  ])('%s holds no figure', (title, column) => {
    expect(columnOf(title)).toEqual(column);
  });

  test('levels without figures are no header, and a header without targets scores', () => {
    expect(isIndicatorHeader(['一级指标', '二级指标', '三级指标'])).toBe(false);
    expect(isIndicatorHeader(['序号', '分值', '得分'])).toBe(false);
    expect(isIndicatorHeader(['', '一级指标', '二级指标', '分值'])).toBe(true);
    expect(itemOfHeader(['一级指标', '三级指标', '分值', '得分'])).toBe('score');
    expect(itemOfHeader(['一级指标', '三级指标', '年度指标值', '分值'])).toBe('performance');
  });

  test.each([
    ['年初预算数', 'budget-initial'],
    ['全年预算数(A)', 'budget-full-year'],
    ['调整预算数', 'budget-full-year'],
    ['预算数:', 'budget'],
    ['全年执行数(B)', 'outturn'],
    ['执行率(B/A)', 'completion'],
    ['分值', 'weight'],
    ['得分', 'score'],
    ['预算单位', null],
    ['预算执行情况', null],
  ])('%s over money', (title, measure) => {
    expect(fundsColumnOf(title)).toBe(measure);
  });

  test.each([
    ['年度资金总额', ''],
    ['其中:财政拨款', '财政拨款'],
    ['其中-财政拨款:', '财政拨款'],
    ['其中:当年财政拨款', '当年财政拨款'],
    ['上年结转资金', '上年结转资金'],
    ['其它资金:', '其它资金'],
    ['中央、省补助', '中央、省补助'],
    ['市级财政资金', '市级财政资金'],
    ['(2)其他资金', '其他资金'],
    ['资金使用情况', null],
    ['项目负责人', null],
  ])('%s is a source of money or none', (label, source) => {
    expect(fundsRowOf(label)).toBe(source);
  });

  test('titles of forms end as such, sentences about them do not', () => {
    for (const title of [
      '项目支出绩效目标完成情况表',
      '2021年部门预算项目绩效目标自评表',
      '项目支出绩效自评表(2022年度)',
      '部门整体支出绩效评分表',
      '部门整体支出绩效评价指标体系',
    ])
      expect(FORM_TITLE.test(title), title).toBe(true);
    for (const text of ['项目支出决算表', '编制了绩效目标自评表见附件3', '绩效管理工作情况'])
      expect(FORM_TITLE.test(text), text).toBe(false);
  });

  test('keys, goals, weighed names, totals and units are known by their whole words', () => {
    expect(PROJECT_NAME.test('项目名称')).toBe(true);
    expect(PROJECT_NAME.test('政策(项目)名称:')).toBe(true);
    expect(PROJECT_NAME.test('项目名称及概况')).toBe(false);
    expect(GOAL_EXPECTED.test('预期目标')).toBe(true);
    expect(GOAL_EXPECTED.test('年度总体目标完成情况')).toBe(false);
    expect(GOAL_REACHED.test('目标实际完成情况')).toBe(true);
    expect(GOAL_REACHED.test('实际完成目标')).toBe(true);
    expect(WEIGHED_NAME.exec('数量指标(15)')?.slice(1, 3)).toEqual(['数量指标', '15']);
    expect(TOTAL_ROW.test('总分')).toBe(true);
    expect(TOTAL_ROW.test('合计金额')).toBe(false);
    expect(moneyUnitOf('(2021年度)单位:万元')).toBe('万元');
    expect(moneyUnitOf('项目资金(万元)')).toBe('万元');
    expect(moneyUnitOf('实施单位:示例局')).toBeNull();
  });
});
