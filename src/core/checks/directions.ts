import { isAnnexed, quantityOf } from '../choose.ts';
import { isZero, magnitude } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { withUnit } from '../finding.ts';
import { itemOf } from '../items.ts';
import type { Remark } from '../remark.ts';
import { standing } from './budget-words.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

type Way = -1 | 0 | 1;
const WAYS: Readonly<Record<Way, string>> = { [-1]: '减少', 0: '持平', 1: '增加' };

/** Which way a change goes as its own word says; null for a nil in digits, which any small change rounds to. */
function wayOf(fact: Fact, { corrections }: WordContext): Way | null {
  const quantity = quantityOf(fact, corrections);
  if (!quantity) return null;
  if (!isZero(quantity.value)) return quantity.value.n < 0n ? -1 : 1;
  return /\d/u.test(fact.printed) ? null : 0;
}

/** This year's figure held against last year's, both as the narrative prints them; null where either is missing or doubtful. */
function wayOfAmounts(of: Fact, { facts, corrections, year }: WordContext): Way | null {
  const level = of.measure?.startsWith('budget')
    ? 'budget'
    : of.measure === 'count-change'
      ? 'count'
      : 'outturn';
  const amounts = (at: number) =>
    facts.flatMap((fact) => {
      const same =
        fact.item === of.item &&
        fact.path.join('/') === of.path.join('/') &&
        fact.measure === level &&
        fact.year === at &&
        isAnnexed(fact.place.section) === isAnnexed(of.place.section);
      const quantity = same ? quantityOf(fact, corrections) : null;
      return quantity && quantity.hedge === null ? [quantity] : [];
    });
  const [now, before] = [amounts(year), amounts(year - 1)];
  const ways = new Set(now.flatMap((a) => before.map((b) => standing(a, b))));
  const [only = null] = ways;
  return ways.size === 1 ? only : null;
}

function judgeDirection(remark: Remark, context: WordContext): Judgement {
  const changes = remark.facts.flatMap((id) => context.byId.get(id) ?? []);
  const [first] = changes;
  const ways = new Set(changes.flatMap((fact) => wayOf(fact, context) ?? []));
  const told = changes.flatMap((fact) => {
    const quantity = quantityOf(fact, context.corrections);
    return quantity
      ? [`${WAYS[wayOf(fact, context) ?? 0]} ${withUnit(magnitude(quantity.value), quantity.dimension)}`]
      : [];
  });
  const name = first?.item ? [itemOf(first.item).name, ...first.path.slice(-1)].join('·') : '';
  const claim = `${name}：“${remark.word}”（${told.join('，')}），增减方向应当一致。`;
  if (ways.size > 1)
    return { verdict: 'broken', claim, explanation: '同一变动前后所说的方向相反。', severity: 'major' };
  const [said] = ways;
  const real = first ? wayOfAmounts(first, context) : null;
  if (said !== undefined && real !== null) {
    return real === said
      ? { verdict: 'holds', claim }
      : { verdict: 'broken', claim, explanation: `按所印的两年数字，应为${WAYS[real]}。`, severity: 'major' };
  }
  return changes.length > 1 && said !== undefined
    ? { verdict: 'holds', claim }
    : { verdict: 'unchecked', claim, explanation: '只有一个增减数，没有上年数可与方向对照。' };
}

/** REGISTRY part: 增加, 减少, 上升, 下降 and 持平 held against the figures. */
export const DIRECTIONS: readonly WordCheck[] = [
  {
    id: 'words-of-change',
    group: '比上年',
    name: '增减方向的文字',
    sentence: '同一变动的增减额与增减率应当方向一致，并与所印的本年数和上年数相符。',
    kinds: ['direction'],
    judge: judgeDirection,
    holds: {
      kind: 'direction',
      word: '增加',
      figures: [
        ['reception', 'change', '0.20', '万元'],
        ['reception', 'change-rate', '11.43', '%'],
      ],
    },
    breaks: {
      kind: 'direction',
      word: '增加',
      figures: [
        ['reception', 'change', '0.20', '万元'],
        ['reception', 'change-rate', '-11.43', '%'],
      ],
    },
    unchecked: { kind: 'direction', word: '增加', figures: [['reception', 'change', '0.20', '万元']] },
  },
];
