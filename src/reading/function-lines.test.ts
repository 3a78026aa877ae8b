import { describe, expect, it } from 'vitest';
import { brokenWordsOf, lineOf } from './words.fixture.ts';

/** An invented report whose lines stand in their places and are explained by their names. */
const SOUND = `第二部分 2022年度部门决算情况说明
一、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算具体情况
2022年度一般公共预算支出决算数为100.00万元，完成预算100%。其中：
1.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：支出决算为10.00万元，完成预算100%。
2.卫生健康支出（类）医疗救助（款）城乡医疗救助（项）：支出决算为40.00万元，完成预算100%。
3.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）：支出决算为45.00万元，完成预算100%。
4.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为5.00万元，完成预算100%。
二、政府性基金预算支出决算情况说明
2022年度政府性基金预算财政拨款支出20.00万元。
第三部分 名词解释
1.财政拨款收入：指从同级财政部门取得的资金。
2.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：指反映单位缴纳的基本养老保险费支出。
3.卫生健康支出（类）医疗救助（款）城乡医疗救助（项）：指反映城乡医疗救助支出。
4.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）：指反映行政单位的基本支出。
5.住房保障支出（类）住房改革支出（款）住房公积金（项）：指反映缴纳的住房公积金。`;

const broken = (from: string, to: string): { findings: string[]; line: number } => {
  expect(SOUND.split(from).length, `${from} stands once`).toBe(2);
  return { findings: brokenWordsOf(SOUND.replace(from, to)), line: lineOf(SOUND, from) };
};

describe('lines of the functional classification in words', () => {
  it('agree where each stands in its place and is explained by its name', () => {
    expect(brokenWordsOf(SOUND)).toEqual([]);
  });

  it('a line under a section it is not of is told once, at its line', () => {
    const { findings, line } = broken(
      '2.卫生健康支出（类）医疗救助（款）',
      '2.卫生健康支出（类）公共卫生（款）',
    );
    expect(findings).toContain(`line-in-its-place, line ${line}`);
  });

  it('the name of the class printed as that of the section is told', () => {
    const { findings, line } = broken(
      '4.住房保障支出（类）住房改革支出（款）',
      '4.住房保障支出（类）住房保障支出（款）',
    );
    expect(findings).toContain(`line-in-its-place, line ${line}`);
  });

  it.each([
    [
      'a line nobody spent on',
      '6.一般公共服务（类）政府办公厅（室）及相关机构事务（款）行政运行（政府）（项）：指反映机关运行。',
    ],
    [
      'a line of another class nobody spent on',
      '6.农林水支出（类）扶贫（款）社会发展（项）：指反映对贫困人口的补助。',
    ],
  ])('%s is left over in the glossary', (_, line) => {
    const text = `${SOUND}\n${line}`;
    expect(brokenWordsOf(text)).toEqual([`line-explained, line ${text.split('\n').length}`]);
  });

  it('a line explained by another name is told', () => {
    const { findings, line } = broken('款）城乡医疗救助（项）：指', '款）医疗救助（项）：指');
    expect(findings).toEqual([`line-explained, line ${line}`]);
  });

  it.each([
    [
      'a line paid from a government fund',
      '5.住房',
      '6.其他支出（类）彩票公益金安排的支出（款）用于城乡医疗救助的彩票公益金支出（项）：指彩票公益金。\n5.住房',
    ],
    [
      'an older name of a section',
      '1.社会保障和就业（类）行政事业单位养老支出',
      '1.社会保障和就业（类）行政事业单位离退休',
    ],
    [
      'a section that is not in the register',
      '3.卫生健康支出（类）医疗保障管理事务（款）行政运行（项）：支',
      '3.卫生健康支出（类）医疗保障专项事务（款）行政运行（项）：支',
    ],
    [
      'a total whose lines are not all told',
      '2022年度一般公共预算支出决算数为100.00万元',
      '2022年度一般公共预算支出决算数为160.00万元',
    ],
  ])('%s breaks nothing', (what, from, to) => {
    const more = what.startsWith('a total')
      ? '\n6.农林水支出（类）扶贫（款）社会发展（项）：指反映补助。'
      : '';
    const findings = brokenWordsOf(SOUND.replace(from, to) + more);
    expect(findings.filter((finding) => finding.startsWith('line-in-its-place'))).toEqual([]);
    if (more !== '' || what.startsWith('a line'))
      expect(findings.filter((f) => f.startsWith('line-'))).toEqual([]);
  });
});
