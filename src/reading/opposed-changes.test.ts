import { expect, it } from 'vitest';
import { amissIn } from './told-in-prose.fixture.ts';

it('one change is not told both ways', () => {
  const told = (way: string, again: string): string =>
    `示例事项经费支出60.30万元，较上年${way}3.18万元，${again}5.01%。`;
  expect(amissIn('performance', told('减少', '下降'))).toEqual([]);
  expect(amissIn('performance', told('增加', '下降'))).toEqual(['words-of-change']);
  expect(amissIn('performance', '救助较上年增加120人次，次均费用下降5.01%。')).toEqual([]);
  expect(amissIn('performance', '示例事项经费较上年增加3.18万元，占比下降5.01个百分点。')).toEqual([]);
});
