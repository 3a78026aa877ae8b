import { expect, test } from 'vitest';
import { findTokens } from './tokens.ts';
import { unboundLabels } from './unbound-labels.ts';

const labels = (text: string): readonly string[] => [...unboundLabels(text, findTokens(text)).values()];

test('a figure that nothing binds is known by whole words, without the year and the list number before them', () => {
  expect(labels('2022年我局部门财政性资金预算收入680万元。')).toEqual(['我局部门财政性资金预算收入']);
  expect(labels('2.此项目含36条村级网络专线租赁。')).toEqual(['此项目含村级网络专线租赁']);
  expect(labels('我局还自行组织了7个项目支出绩效评价。')).toEqual(['我局还自行组织项目支出绩效评价']);
  expect(labels('对3个项目开展了评价。')).toEqual(['项目开展了评价']);
});

test('a figure with nothing but 实际 before it is known by that', () => {
  expect(labels('全年任务3万人，实际3.2万人。')[1]).toBe('实际');
});

test('two figures of one clause are known by the same words', () => {
  expect(labels('评审专家的劳务费按300元/天/人或60元/病历/人支付。')).toEqual([
    '评审专家的劳务费',
    '评审专家的劳务费',
  ]);
  expect(labels('11家、15家诊所分别接入两个平台。')).toEqual([
    '诊所分别接入两个平台',
    '诊所分别接入两个平台',
  ]);
});

test('the name of a long list begins with a word of it', () => {
  const [label = ''] = labels(
    '本年反映“门诊统筹宣传经费”“基层经办能力提升经费”“药品价格监测经费”等4个项目绩效目标完成情况。',
  );
  expect(label).toBe('基层经办能力提升经费“药品价格监测经费”等项目绩效目标完成情况');
});
