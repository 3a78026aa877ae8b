import { compare, divide, exact } from '../exact.ts';
import type { Remark } from '../remark.ts';
import { figuresOf, nameOf, unread } from './told-figures.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** How words say that one figure stands to another. */
export const MEASURED = { above: '大于', below: '小于', greatest: '不小于其余' } as const;

function judge(remark: Remark, context: WordContext): Judgement {
  const { word, beside } = remark;
  const claim = `“${word}”，应与所印数字相符。`;
  const [one, other] = figuresOf(remark, context) ?? [];
  if (!one || beside === null) return unread(claim);
  const range = /^(\d+)–(\d+)$/u.exec(beside);
  if (range) {
    const [low, high] = [range[1], range[2]].map((bound) => divide(exact(BigInt(bound ?? 0)), exact(100n)));
    if (!low || !high) return unread(claim);
    const told = `“${word}”，应与所印 ${one.fact.printed} 相符。`;
    const fits = compare(one.quantity.high, low) >= 0 && compare(one.quantity.low, high) <= 0;
    return fits
      ? { verdict: 'holds', claim: told }
      : {
          verdict: 'broken',
          claim: told,
          explanation: `所印数字不在其所指的 ${range[1]}%—${range[2]}% 之间。`,
        };
  }
  if (!other || other.quantity.dimension !== one.quantity.dimension) return unread(claim);
  const way = compare(one.quantity.value, other.quantity.value);
  const told = `${nameOf(one)}“${word}”，应${beside === MEASURED.greatest ? '不小于' : beside} ${nameOf(other)}。`;
  const holds = beside === MEASURED.above ? way > 0 : beside === MEASURED.below ? way < 0 : way >= 0;
  return holds
    ? { verdict: 'holds', claim: told }
    : { verdict: 'broken', claim: told, explanation: '文字与所印的两个数字不符。' };
}

/** REGISTRY part: words that say how large a figure is, or how it stands to another. */
export const MEASURED_WORDS: readonly WordCheck[] = [
  {
    id: 'words-measured',
    group: '名称与文字',
    name: '超过、不足、最高等用语与数字',
    sentence: '“超过目标”“未完成”“过半”“占比最高”等用语，应与同一句所印的数字相符。',
    kinds: ['measured-word'],
    judge,
    holds: {
      kind: 'measured-word',
      word: '超过年度目标',
      beside: MEASURED.above,
      figures: [
        ['result', 'count', '71.26', '万人', 0, ['参保人数']],
        ['result', 'target', '70', '万人', 0, ['参保人数']],
      ],
    },
    breaks: {
      kind: 'measured-word',
      word: '超过年度目标',
      beside: MEASURED.above,
      figures: [
        ['result', 'count', '67.26', '万人', 0, ['参保人数']],
        ['result', 'target', '70', '万人', 0, ['参保人数']],
      ],
    },
    unchecked: {
      kind: 'measured-word',
      word: '超过年度目标',
      beside: MEASURED.above,
      figures: [['result', 'count', '71.26', '万人', 0, ['参保人数']]],
    },
  },
];
