import { describe, expect, it } from 'vitest';
import { brokenWordsOf, lineOf } from './words.fixture.ts';

/** An invented report with a form whose words, signs and units are as they should be. */
const SOUND = `第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计均为500.00万元。
二、其他重要事项情况说明
（一）机关运行经费支出情况
2022年度，示例县医疗保障局机关运行经费支出32.41万元。7月15日市医保局检查1次，参训2000余人。
第四部分 附件
附件1
项目支出绩效目标完成情况表
( 2022 年度)           单位：万元

\t项目名称
\t2022年城乡居民参保代缴项目

\t预算执行情况(万元)
\t预算数:
\t500
\t执行数:
\t500

\t绩效指标完成情况
\t一级指标
\t二级指标
\t三级指标
\t预期指标值(包含数字及文字描述)
\t实际完成指标值(包含数字及文字描述)

\t项目完成指标
\t数量指标
\t代缴参保人数
\t7.34万人
\t7.34万人

\t项目完成指标
\t质量指标
\t政策知晓率
\t≥85%
\t88%

\t项目完成指标
\t时效指标
\t面对参保对象
\t按时完成
\t按时完成

\t项目完成指标
\t成本指标
\t代缴标准
\t280元*30%
\t280元*30%
`;

const FAULTS: readonly (readonly [fault: string, from: string, to: string, check: string])[] = [
  ['a heading that lacks a character', '部门决算情况说明', '部门决算情况明', 'standard-terms'],
  ['an indicator with a wrong character', '\t质量指标', '\t质量指示', 'standard-terms'],
  ['a sign that came out as a bracket', '\t≥85%', '\t》=85%', 'signs-printed'],
  ['a count told in money', '\t7.34万人\n\t7.34万人', '\t7.34万人\n\t500万元', 'indicator-in-its-unit'],
  ['a result without the unit of its target', '\t280元*30%\n\n', '', ''],
  ['a date without its day', '7月15日市', '7月15市', 'wording'],
  ['two words that contradict each other', '参训2000余人', '参训近2000余人', 'wording'],
  ['a mark set twice', '检查1次，参训', '检查1次，，参训', 'wording'],
  ['persons who grow worse', '\t面对参保对象', '\t面对参保对象日益严重的情况', 'wording'],
  ['a quotation mark left open', '2022年度，示例县', '按照“三公“经费的“规定”，2022年度，示例县', 'wording'],
  ['a place holder among counts', '检查1次', '检查XX场次', 'template-words'],
];

describe('words and signs by themselves', () => {
  it('are right in a sound report', () => {
    expect(brokenWordsOf(SOUND)).toEqual([]);
  });

  it.each(FAULTS.filter(([, , , check]) => check !== ''))(
    'are broken by %s, at its line',
    (_, from, to, check) => {
      expect(SOUND.split(from).length, `${from} stands once`).toBe(2);
      const changed = SOUND.replace(from, to);
      const line = lineOf(changed, to.split('\n').at(-1) ?? to);
      expect(brokenWordsOf(changed)).toEqual([`${check}, line ${line}`]);
    },
  );

  it('are broken by a result that lacks the unit its target has, in the same calculation', () => {
    const at = SOUND.lastIndexOf('280元*30%');
    const changed = `${SOUND.slice(0, at)}280*30%${SOUND.slice(at + '280元*30%'.length)}`;
    expect(brokenWordsOf(changed)).toEqual([`units-printed, line ${lineOf(changed, '280*30%')}`]);
  });

  it.each([
    ['a heading without 的', '二、其他重要事项情况说明', '二、其他重要事项的情况说明'],
    ['a goal that ends in 目标', '\t质量指标', '\t质量目标'],
    ['a cost told by heads', '代缴标准\n\t280元*30%\n\t280元*30%', '按参保人数补助\n\t500万元\n\t500万元'],
    ['another calculation', '280元*30%\n', '260元*30%\n'],
    ['straight marks of quotation', '检查1次', '按"双随机""一公开"检查1次'],
    ['a hospital without its name', '检查1次', '在XX人民医院检查'],
  ])('are not broken by %s', (_, from, to) => {
    expect(SOUND).toContain(from);
    expect(brokenWordsOf(SOUND.replace(from, to))).toEqual([]);
  });
});
