import { isAnnexed } from '../../core/choose.ts';
import type { Fact } from '../../core/fact.ts';
import { slipIn } from '../../core/slips.ts';
import type { Standing, Told } from '../remark-parts.ts';
import { isMoney, type Spelled } from './spelled.ts';

/** 不含下属事业单位公用经费, 医保中心公用经费…未计入: what 机关运行经费 leaves out of 公用经费. */
const LEFT_OUT =
  /不含|未含|不包[括含]|未包[括含]|未?不?计入|[未不](?:纳入|列入|属于?|算)|不在|扣除|剔除|除外|另有|另外/u;
const OF_UNITS =
  /(?:单位|中心|所|站|处)(?:\([^()\d]{1,30}\))?(?:，其)?[^，。；:()\d]{0,12}公用经费(?:支出|决算)?(?:数)?(?:为|共计|共)?$/u;

/** 公用经费中，机关运行经费…、示例中心公用经费…: both are told as what it is made of. */
const MADE_OF = /公用经费(?:支出)?(?:总额)?[中内里](?:，|:)?(?:其中:?)?$/u;
const MADE_OF_REACH = 40;

/** The row of a table that sums 公用经费 up. */
const SUM = /^(?:日常)?公用经费(?:合计|小计)?$/u;

/** The same told without saying again of what: (行政单位口径,不含示例事务中心12.45万元). */
const WITHOUT_UNITS =
  /(?:不含|未含|不包[括含]|未包[括含])[^，。；:()\d]{0,20}(?:单位|中心|所|站)(?:的)?(?:为)?$/u;

/** 机关运行经费 and the 公用经费 of units it leaves out are all 公用经费, where a paragraph tells both. */
export function operating(told: Told, facts: readonly Fact[]): readonly Spelled[] {
  const { text } = told.passage;
  const run = told.figures.find(({ fact }) => fact.value !== null && isOperating(fact));
  if (!run || !isMoney(run)) return [];
  const rests = told.figures.filter((figure) => {
    const before = text.slice(Math.max(0, figure.start - 40), figure.start);
    const isLeftOut =
      WITHOUT_UNITS.test(before) ||
      (OF_UNITS.test(before) && (LEFT_OUT.test(around(text, figure)) || isMadeOf(text, run, figure)));
    return figure !== run && isMoney(figure) && isLeftOut;
  });
  const [rest, ...more] = rests;
  if (!rest || more.length > 0 || rest.fact.unit !== run.fact.unit) return [];
  const wholes = facts.filter(
    (fact) =>
      (fact.item === 'public-funds' ? fact.measure === 'outturn' : isBare(fact)) &&
      fact.year === run.fact.year &&
      fact.path.every((name) => SUM.test(name)) &&
      fact.value !== null &&
      fact.hedge === null &&
      fact.unit === run.fact.unit &&
      !isAnnexed(fact.place.section),
  );
  const [whole] = wholes;
  if (!whole || wholes.some(({ value }) => Number(value) !== Number(whole.value))) return [];
  const parts = [run.fact, rest.fact];
  const gap = parts.reduce((left, { value }) => left - Number(value), Number(whole.value));
  // 公用经费 of other money may be told nowhere: it is amiss where a slip of the hand explains it, or where nothing is left out.
  const isAmiss =
    slipIn(whole, parts) !== null ||
    parts.some((part) => isMixedUp(part, gap)) ||
    Number(run.fact.value) === Number(whole.value);
  if (Math.abs(gap) >= 0.01 && !isAmiss) return [];
  return [{ formula: 'sum', facts: [whole, ...parts], start: run.start, end: run.end }];
}

/** 公用经费 told in prose that no account binds. */
const isBare = ({ item, label, place: { column } }: Fact): boolean =>
  item === null && column === undefined && /^(?:日常)?公用经费$/u.test(label);

/** 局机关及参公的示例中心机关运行经费支出, 机关运行经费(含参公单位). */
const OPERATING =
  /^(?:局机关|局本级|机关本级|本级|本部门|部门)?(?:[^，。；]{0,6}参公[^，。；]{0,16})?机关运行经费(?:支出)?(?:决算)?(?:数)?(?:\([^()]*\))?$/u;

/** Whether both amounts stand right behind the words that they are parts of 公用经费. */
function isMadeOf(text: string, run: Standing, rest: Standing): boolean {
  const lead = text.slice(Math.max(0, run.start - MADE_OF_REACH), run.start);
  const to = lead.lastIndexOf('机关运行经费');
  return to >= 0 && MADE_OF.test(lead.slice(0, to)) && !/。/u.test(text.slice(run.end, rest.start));
}

/** A number of so many digits hardly differs from another in one of them by chance. */
const TELLING = 4;

/** Whether what would make up a gap is an amount with its digits in another order, or with one more, fewer or other. */
function isMixedUp({ value }: Fact, gap: number): boolean {
  const decimals = value?.split('.')[1]?.length ?? 0;
  const [printed, needed] = [Number(value), Number(value) + gap].map((one) =>
    one.toFixed(decimals).replace('.', ''),
  );
  if (printed === undefined || needed === undefined || Math.min(printed.length, needed.length) < 3)
    return false;
  const sorted = (digits: string): string => [...digits].sort().join('');
  const without = (digits: string): readonly string[] =>
    [...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1));
  const isOneOther =
    printed.length === needed.length &&
    printed.length >= TELLING &&
    [...printed].filter((digit, at) => digit !== needed[at]).length === 1;
  return (
    isOneOther ||
    sorted(printed) === sorted(needed) ||
    without(printed).includes(needed) ||
    without(needed).includes(printed)
  );
}

/** 机关运行经费 of the year; among what is told of 公用经费 it is bound to nothing. */
const isOperating = ({ item, measure, label }: Fact): boolean =>
  item === 'operating' ? measure === 'outturn' : item === null && OPERATING.test(label);

/** The sentence of a figure, or the brackets it stands in. */
function around(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('(', start), start - 60, 0);
  const stop = text.slice(end).search(/[。)；]/u);
  return text.slice(from, stop < 0 ? text.length : Math.min(end + stop, end + 30));
}
