import { expect, it } from 'vitest';
import { amissIn } from './told-in-prose.fixture.ts';

const assets = (began: string, more = ''): string =>
  `截至 2022 年年末，固定资产原值 312.46 万元，累计折旧 140.20 万元。年初固定资产原值 ${began} 万元，当年新增固定资产\n原值 24.38 万元（通用设备 18.00 万元，家具用具 6.38 万元），经批准处置原值 8.30 万元。${more}`;

it('what there was, what came and what went make what there is', () => {
  expect(amissIn('performance', assets('296.38'))).toEqual([]);
  expect(amissIn('performance', assets('286.38'))).toContain('told-sums');
  expect(amissIn('performance', assets('298.36'))).toEqual([]);
  expect(amissIn('performance', assets('293.68'))).toContain('told-sums');
});

it.each([
  // A line left out makes a difference of any size.
  assets('291.17'),
  assets('286.38', '另有接受捐赠新增固定资产原值10.00万元。'),
  '截至2022年年末，固定资产净值312.46万元。年初固定资产原值286.38万元，当年新增24.38万元，处置8.30万元。',
  '年初预算286.38万元，当年增加24.38万元，减少8.30万元，年末预算312.46万元。',
])('other amounts are not put together: %s', (paragraph) => {
  expect(amissIn('performance', paragraph)).not.toContain('told-sums');
});
