import { isZero } from '../exact.ts';
import type { Remark } from '../remark.ts';
import { figuresOf, unread } from './told-figures.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

/** Whether the two words of a remark say one direction. */
export const DIRECTIONS_TOLD = { alike: '同向', opposed: '反向' } as const;

function judge(remark: Remark, context: WordContext): Judgement {
  const claim = `“${remark.word}”：同一变动的数额与幅度，增减方向应当一致。`;
  const figures = figuresOf(remark, context);
  if (!figures || figures.length < 2) return unread(claim);
  if (figures.some(({ quantity }) => isZero(quantity.value)))
    return { verdict: 'unchecked', claim, explanation: '变动为零，没有方向。' };
  if (remark.beside === DIRECTIONS_TOLD.alike) return { verdict: 'holds', claim };
  return { verdict: 'broken', claim, explanation: '数额与幅度所写的增减方向相反。', severity: 'major' };
}

const FIGURES = (amount: string) =>
  [
    ['result', 'change', amount, '万元', 0, ['运行经费']],
    ['result', 'change-rate', '4.2', '%', 0, ['运行经费']],
  ] as const;

/** REGISTRY part: which way a change went, told twice in one clause. */
export const TOLD_DIRECTIONS: readonly WordCheck[] = [
  {
    id: 'directions-told',
    group: '名称与文字',
    name: '增减额与幅度的方向',
    sentence: '同一句中增减额与增减幅度所写的方向应当一致。',
    kinds: ['told-direction'],
    judge,
    holds: {
      kind: 'told-direction',
      word: '减少…下降',
      beside: DIRECTIONS_TOLD.alike,
      figures: FIGURES('1.35'),
    },
    breaks: {
      kind: 'told-direction',
      word: '增加…下降',
      beside: DIRECTIONS_TOLD.opposed,
      figures: FIGURES('1.35'),
    },
    unchecked: {
      kind: 'told-direction',
      word: '增加…下降',
      beside: DIRECTIONS_TOLD.opposed,
      figures: FIGURES('0'),
    },
  },
];
