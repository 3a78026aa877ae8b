import { expect, it } from 'vitest';
import { amissIn } from './told-in-prose.fixture.ts';

const PUBLIC =
  '人员经费371.59万元，主要包括：基本工资、津贴补贴、奖金；公用经费50.44万元，主要包括：办公费、印刷费、差旅费。';
const account = (operating: string): string =>
  [
    '六、一般公共预算财政拨款基本支出决算情况说明',
    `2022年一般公共预算财政拨款基本支出422.03万元，其中：${PUBLIC}`,
    '十、其他重要事项的情况说明',
    '（一）机关运行经费支出情况',
    operating,
  ].join('\n');

it.each([
  [
    '2022年机关运行经费支出38.72万元（不含所属其他事业单位日常公用经费11.72万元），比上年增加2.15万元，增长5.88%。',
    '11.72',
    '17.12',
  ],
  ['2022年机关运行经费支出38.72万元（含局本级，未包括下属事业单位公用经费11.72万元）。', '38.72', '37.82'],
  [
    '2022年机关运行经费支出38.72万元，为局机关和参公单位的日常公用经费。公益一类事业单位日常公用经费11.72万元未计入机关运行经费。',
    '38.72',
    '50.44',
  ],
  ['2022年机关运行经费支出38.72万元，另有医保中心公用经费11.72万元。', '11.72', '17.12'],
])('机关运行经费 and the 公用经费 it leaves out are all 公用经费: %s', (operating, from, to) => {
  expect(amissIn('spent', account(operating))).toEqual([]);
  expect(amissIn('spent', account(operating.replace(from, to)))).toContain('told-sums');
});

it.each([
  '2022年机关运行经费支出38.72万元，比上年增加2.15万元，增长5.88%。',
  '2022年机关运行经费支出38.72万元（不含所属其他事业单位）。',
  '2022年机关运行经费支出38.72万元（不含下属事业单位公用经费9.10万元），其余为其他资金安排的公用经费。',
  '2022年机关运行经费支出38.72万元，不含会议费11.00万元。',
])('what is left out need not be all the rest: %s', (operating) => {
  expect(amissIn('spent', account(operating))).toEqual([]);
});
