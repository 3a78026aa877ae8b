import type { Standing, Told } from '../remark-parts.ts';
import type { Spelled } from './spelled.ts';

/** 扣0.4分: points taken off for one thing. */
const TAKEN = /(?:扣|扣减|扣除)(?:了)?$/u;
/** 以上合计扣2.3分, 共扣3.7分: all of them. */
const ALL_TAKEN = /(?:合计|共计|总计|累计|共)(?:被)?(?:扣|扣减|扣除)(?:了)?(?:分)?$/u;
/** 每发现一例扣1分 is a rule, 另扣1分 stands beside what was added up. */
const NOT_OWN = /每|另|凡|如|若|应扣|可扣|满分|上年|去年/u;

const isPoints = ({ fact: { unit, value, hedge } }: Standing): boolean =>
  unit === '分' && value !== null && hedge === null;

/** Points taken off one by one and told together behind them, once in a paragraph. */
export function deductions({ passage: { text }, figures }: Told): readonly Spelled[] {
  if (!text.includes('扣')) return [];
  const points = figures.filter(isPoints);
  const before = ({ start }: Standing): string => text.slice(Math.max(0, start - 12), start);
  const [whole, ...more] = points.filter((one) => ALL_TAKEN.test(before(one)));
  if (!whole || more.length > 0) return [];
  const parts = points.filter((one) => one.start < whole.start && TAKEN.test(before(one)));
  const isPlain = [whole, ...parts].every((one) => !NOT_OWN.test(before(one)));
  const last = parts.at(-1);
  // 扣1.2分、扣0.8分等，共扣5.4分.
  if (last && text.slice(last.end, whole.start).includes('等')) return [];
  const later = points.some((one) => one.start > whole.start && TAKEN.test(before(one)));
  if (parts.length < 2 || !isPlain || later) return [];
  const { start, end } = whole;
  return [{ formula: 'sum', facts: [whole, ...parts].map(({ fact }) => fact), start, end }];
}
