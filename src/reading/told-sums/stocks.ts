import type { Fact } from '../../core/fact.ts';
import type { Standing, Told } from '../remark-parts.ts';
import { clauseOf, type Spelled } from './spelled.ts';

/** 年初固定资产原值: what a stock is called, by the words of what it began with. */
const BEGAN = /^(?:年初|期初|上年末|上年年末)的?([^，。；:()\d]{2,10}?)(?:为|共计|共|有)*$/u;
const TIME = '(?:当年|本年|年内|全年|本期|本年度)?';
const IS = '(?:为|共计|共|有|达到?)*';

/** What a paragraph tells of one stock besides: what came, what went, what there is. */
const rolesOf = (name: string): readonly RegExp[] => [
  new RegExp(`^(?:年末|期末|年底)?的?${name}${IS}$`, 'u'),
  new RegExp(`^${TIME}(?:新增|增加|新购|购置|调入)(?:的)?(?:${name})?${IS}$`, 'u'),
  new RegExp(
    `^${TIME}(?:经批准|按规定)?(?:报废|处置|核销|减少|调出|退出)+(?:的)?(?:${name}|原值)?${IS}$`,
    'u',
  ),
];

/** Words of anything that comes to a stock or leaves it. */
const MOVED = /新[增购]|增加|减少|处置|报废|调[入出]|盘[盈亏]|捐赠|划[入出转]/u;

/** Whether a difference is what one digit misread, or two that changed places, would make: others may be a line left out. */
function isSlip(gap: number): boolean {
  const digits = Number(String(Math.round(Math.abs(gap) * 100)).replace(/0+$/u, ''));
  return digits <= 9 || (digits % 9 === 0 && digits <= 81);
}

const isFirm = ({ fact: { value, unit, hedge } }: Standing): boolean =>
  value !== null && unit !== null && unit !== '%' && hedge === null;

/** 年初固定资产原值A万元，新增B万元，处置C万元, with what there is at the end: each told once in a paragraph. */
export function stocks(told: Told): readonly Spelled[] {
  const { text } = told.passage;
  if (!/年初|期初|上年末|上年年末/u.test(text)) return [];
  const clauses = told.figures.map((one, at) => ({
    one,
    clause: clauseOf(text, Math.max(told.figures[at - 1]?.end ?? 0, one.start - 40, 0), one.start),
  }));
  const begun = clauses.filter(({ one, clause }) => isFirm(one) && BEGAN.test(clause));
  return begun.flatMap(({ one: before, clause }): readonly Spelled[] => {
    const name = (BEGAN.exec(clause)?.[1] ?? '').replace(/[.*+?^${}()|[\]\\]/gu, '');
    if (name === '' || /预算|结转|结余/u.test(name)) return [];
    const found = rolesOf(name).map((words) =>
      clauses.filter(({ one, clause: own }) => one !== before && isFirm(one) && words.test(own)),
    );
    if (found.some((told) => told.length !== 1)) return [];
    const [after, came, went] = found.flatMap((told): Fact[] => told.map(({ one }) => one.fact));
    if (!after || !came || !went) return [];
    const all = [after, before.fact, came, went];
    if (new Set(all.map(({ unit }) => unit)).size > 1) return [];
    const [end = 0, start = 0, up = 0, down = 0] = all.map(({ value }) => Number(value));
    const gap = end - start - up + down;
    // Another line of the same stock may be what is amiss.
    const isAll = clauses.filter(({ clause: own }) => own.includes(name) || MOVED.test(own)).length === 4;
    if (Math.abs(gap) >= 0.005 && !(isAll && isSlip(gap))) return [];
    return [{ formula: 'stock', facts: all, start: before.start, end: before.end }];
  });
}
