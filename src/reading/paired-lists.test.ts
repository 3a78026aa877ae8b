import { expect, it } from 'vitest';
import { amissIn } from './told-in-prose.fixture.ts';

it.each([
  [
    '直接救助22.31万人次、16999.75万元。住院救助12.86万人次、14682.35万元；门诊救助9.45万人次、2317.40万元。',
    '14682.35',
    '14628.35',
  ],
  [
    '全年救助48216人次、5392.36万元：住院救助19842人次、4512.36万元；门诊救助28374人次、880.00万元。',
    '28374',
    '23874',
  ],
  [
    '全年接待来访团组28个、来宾212人次，人均接待费用138.68元，主要是上级部门检查发生的接待支出。其中：检查指导11个团组、86人次，考察交流17个团组、126人次。',
    '126人次',
    '162人次',
  ],
])('a whole and its parts of two kinds behind a mark alone: %s', (paragraph, from, to) => {
  expect(amissIn('work', paragraph)).toEqual([]);
  expect(amissIn('work', paragraph.replace(from, to))).toContain('parts-paired');
});

it.each([
  '全年救助48216人次、5392.36万元。其他县救助100人次、20.00万元；本县复核300人次、50.00万元。',
  '全年接待22批次、185人次。县内接待14批次、120人次；县外接待9批次、95人次。',
  '生育保险支付1286人次、96.40万元。门诊统筹6421人次、120.30万元；住院统筹820人次、640.20万元。',
  // What a bracket includes is not what is taken apart behind it.
  '发放救助资金2195.19万元（含彩票公益金118万元），惠及29189人次，其中住院救助10284人次、1468.37万元，门诊救助18905人次、726.82万元。',
  '资助42316人参保，支出609.57万元，包括特困人员4180人（每人320元）、低保对象21340人（每人160元）、监测对象16796人（每人80元）。',
  // A third kind of help is told in another manner.
  '全年救助21110人次、支出2403.78万元，其中住院救助9874人次、1612.35万元；门诊救助11236人次、312.43万元；对743人实施倾斜救助479万元。',
])('statements one after the other are no list: %s', (paragraph) => {
  expect(amissIn('work', paragraph)).toEqual([]);
});
