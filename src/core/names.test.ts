import { describe, expect, it } from 'vitest';
import { distance, isNear } from './names.ts';
import { lacksYearWord, likenessOf } from './project-names.ts';

describe('names held against each other', () => {
  it('counts what is put in, taken out or replaced', () => {
    expect(distance('绩效指标', '绩效指标')).toBe(0);
    expect(distance('绩效指标', '绩效指示')).toBe(1);
    expect(distance('部门决算情况说明', '部门决算情况明')).toBe(1);
    expect(distance('甲乙丙丁戊己', '子丑寅卯辰巳')).toBeGreaterThan(4);
  });

  it('a word more or a character off is near, short names are not', () => {
    expect(isNear('城乡医疗救助', '医疗救助')).toBe(true);
    expect(isNear('示例宿舍集中隔离点', '样例宿舍集中隔离点')).toBe(true);
    expect(isNear('党建', '团建')).toBe(false);
  });

  const LIKENESS: readonly (readonly [string, string, ReturnType<typeof likenessOf>])[] = [
    ['2022年医疗救助补助资金项目', '医疗救助补助资金', 'same'],
    ['“党建经费”', '2022年度党建经费', 'same'],
    ['信息化建设工作经费', '信息化建设', 'shortened'],
    ['城乡居民医保补助资金', '城乡居民基本医疗保险补助资金', 'shortened'],
    ['城乡医疗救助项目', '城乡医疗救助补助资金项目', 'near'],
    ['医药价格和价格监督管理工作', '医药服务和价格监督管理', 'near'],
    ['医疗救助中央补助资金', '医疗救助省级补助资金', 'told-apart'],
    ['居民补充医疗保险补助2', '居民补充医疗保险补助', 'told-apart'],
    ['职工医保经办服务经费', '居民医保经办服务经费', 'told-apart'],
    ['基金监管专项检查', '信息系统运行维护', 'other'],
  ];
  it.each(LIKENESS)('%s and %s', (one, other, likeness) => {
    expect(likenessOf(one, other)).toBe(likeness);
    expect(likenessOf(other, one)).toBe(likeness);
  });

  it('a year without 年 is told, a year alone is not', () => {
    expect(lacksYearWord('2022医疗救助项目')).toBe(true);
    expect(lacksYearWord('2022年医疗救助项目')).toBe(false);
    expect(lacksYearWord('医疗救助项目')).toBe(false);
  });
});
