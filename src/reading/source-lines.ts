import { SOURCES } from '../core/checks/part-lists.ts';
import type { Fact, Measure } from '../core/fact.ts';
import { canonical } from './canonical.ts';
import type { Across, SaidAt } from './remark-parts.ts';

const SOURCE =
  '(?:中央|省|市|州|县|区|旗|乡镇|镇|本|上|地方|同|自筹|其[他它]|单位自有|结转)(?:级)?(?:财政)?(?:预算|专项|补助|配套|安排|投入|资金|拨款)*(?:为|:)?[\\d,]+(?:\\.\\d+)?万?元';
/** 资金来源：中央1120万元、省级310万元、县级180万元: all that a project's money is made of, in one line of its form. */
const LINE = new RegExp(
  `^(?:项目)?资金(?:来源|构成)(?:情况)?[:为](${SOURCE}(?:[、，；和及]|$|。$)){2,}$`,
  'u',
);
/** The block of money of a form stands in so many lines. */
const REACH = 40;
/** What sources are told of, the likeliest first. */
const TOTALS: readonly Measure[] = ['budget-full-year', 'budget', 'budget-initial', 'received', 'outturn'];

/** Sources of a project's money in one line of its form, beside the total above them that they are of. */
export function readSourceLines({ lines, facts }: Across): SaidAt[] {
  return lines.flatMap((line): SaidAt[] => {
    if (!line.text.includes('资金') || !LINE.test(canonical(line.text))) return [];
    const parts = facts.filter(({ place, unit }) => place.line === line.number && unit !== null);
    const [first] = parts;
    const totals = totalsAbove(facts, line.number);
    const sum = parts.reduce((amount, fact) => amount + inYuan(fact), 0);
    const whole = totals.find((total) => Math.abs(inYuan(total) - sum) < 100) ?? totals[0];
    if (!first || !whole || parts.length < 2) return [];
    const start = line.text.search(/\S/u);
    return [
      {
        kind: 'parts',
        word: SOURCES,
        facts: [whole, ...parts],
        place: { line: line.number, start, end: first.place.start, section: line.section },
      },
    ];
  });
}

const inYuan = ({ value, unit }: Fact): number => Number(value) * (unit === '元' ? 1 : 10_000);

/** The totals of the project whose money stands right above a line, the likeliest first. */
function totalsAbove(facts: readonly Fact[], line: number): readonly Fact[] {
  const above = facts.filter(
    ({ item, path, place, value, hedge }) =>
      item === 'project' &&
      path.length === 1 &&
      value !== null &&
      hedge === null &&
      place.line < line &&
      place.line >= line - REACH,
  );
  const name = above.at(-1)?.path[0];
  const own = above.filter(
    ({ path, place }) => path[0] === name && place.table === above.at(-1)?.place.table,
  );
  return TOTALS.flatMap((measure) => own.filter((fact) => fact.measure === measure));
}
