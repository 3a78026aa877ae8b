import { expect, it } from 'vitest';
import { amissIn } from './told-in-prose.fixture.ts';

it.each([
  ['全年预算与支出的差额28.37万元中，9.34万元结转下年使用，其余', '19.03', '19.30', '万元由财政收回。'],
  [
    '追回的资金642.85万元中，318.47万元退回基金，206.93万元上缴国库，其余',
    '117.45',
    '114.75',
    '万元待处理。',
  ],
  ['检查的定点机构386家中，148家为医疗机构，其余为', '238', '283', '家。'],
])(
  'parts told before their names come with what is left to their whole: %s%s',
  (lead, right, wrong, rest) => {
    expect(amissIn('work', lead + right + rest)).toEqual([]);
    expect(amissIn('work', lead + wrong + rest)).toContain('parts-listed');
  },
);

it.each([
  // Not told to the end, a change, and things of another kind.
  '追回的资金642.85万元中，318.47万元退回基金，206.93万元上缴国库。',
  '追回的资金642.85万元中，较上年增加55.45万元，其余117.45万元待处理。',
  '检查的定点机构386家中，94家被处理，追回资金642.85万元，其余283家未发现问题。',
])('what is not taken apart to the end is left: %s', (paragraph) => {
  expect(amissIn('work', paragraph)).toEqual([]);
});
