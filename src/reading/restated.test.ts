import { expect, it } from 'vitest';
import { amissIn } from './told-in-prose.fixture.ts';

it.each([
  ['全县参保684236人（约', '68.42', '64.82', '万人），参保率98.00%。'],
  ['支付核查服务费', '385600.00', '38560.00', '元（38.56万元）。'],
  ['全年支付待遇', '4.26', '4.62', '亿元（即42617.35万元）。'],
])(
  'what a bracket restates in another unit equals the figure before it: %s%s',
  (lead, right, wrong, rest) => {
    expect(amissIn('work', lead + right + rest)).toEqual([]);
    expect(amissIn('work', lead + wrong + rest)).toContain('restated');
  },
);

it.each([
  // Cut short instead of rounded, in one unit, of another kind, and a part of it.
  '全县参保684286人（约68.42万人）。',
  '支付核查服务费38.56万元（上年35.20万元）。',
  '全年救助12846人（31579人次）。',
  '支付核查服务费38.56万元（其中差旅费1280.00元）。',
])('a bracket that restates nothing is left: %s', (paragraph) => {
  expect(amissIn('work', paragraph)).not.toContain('restated');
});
