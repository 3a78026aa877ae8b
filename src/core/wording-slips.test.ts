import { describe, expect, it } from 'vitest';
import { SLIPS, UNCLOSED } from './wording-slips.ts';

describe('slips of wording', () => {
  it.each(SLIPS.map((slip) => [slip.wrong, slip] as const))(
    '%s is one, and words like it are not',
    (_, slip) => {
      const found = SLIPS.filter(({ words }) => slip.wrong.search(words) >= 0);
      expect(found).toEqual([slip]);
      expect(SLIPS.filter(({ words }) => slip.right.search(words) >= 0)).toEqual([]);
      const [word = ''] = slip.wrong.match(slip.words) ?? [];
      expect(word.search(slip.words), 'the words kept say by themselves what is wrong').toBe(0);
    },
  );

  it('a quotation mark that opens twice is one', () => {
    expect(UNCLOSED.wrong.match(UNCLOSED.words)).toEqual(['“党建经费“']);
    expect(UNCLOSED.right.match(UNCLOSED.words)).toBeNull();
  });

  const LAWFUL = [
    '实现门诊、住院、购药“一站式”结算；',
    '（一）基金监管；（二）经办服务。',
    '1-8月2家医疗机构，近3年，近200人，2000余人',
    '截至2022年11月30日，2022年2月28日，9月30日',
    '困难群众看病难问题日益突出',
    '比上年减少2成，增长1.5倍',
    '省医疗保障局、市医保局和县医保局',
    '单位：万元；元/人',
  ];
  it.each(LAWFUL)('%s is none', (text) => {
    expect(SLIPS.filter(({ words }) => text.search(words) >= 0)).toEqual([]);
  });
});
