import { canonical } from './canonical.ts';
import type { OutlineLine } from './outline.ts';

/** The name of an indicator of the national form, with its list number: （1）数量指标, 2.效益指标完成情况分析. */
export const INDICATOR =
  '(?:\\(\\d{1,2}\\)|\\d{1,2}[.、．])?(?:(?:产出|效益|满意度)(?:指标)?[—-]?)?(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度|具体绩效)(?:指标)?(?:完成情况)?(?:分析)?';
/** The name alone on its line: the lines after it, up to the next, tell that indicator. */
const ALONE = new RegExp(`^${INDICATOR}[:。]?$`, 'u');
/** A number of the same list that opens something else. */
const NEXT = /^(?:\(\d{1,2}\)|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/u;

/** The lines of lists under an indicator's name that stands alone on its line, as a heading or as a paragraph. */
export function indicatorLines(lines: readonly OutlineLine[]): ReadonlySet<number> {
  const listed = new Set<number>();
  let open = false;
  let numbered = false;
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'page') continue;
    const text = canonical(line.text);
    const name = ALONE.test(text);
    if (name) {
      open = true;
      // Under a heading a list of its own numbers may follow; under a paragraph the next number ends it.
      numbered = line.kind === 'heading';
    } else if (line.kind === 'heading' || (!numbered && NEXT.test(text)) || line.kind === 'row') open = false;
    if (open) listed.add(line.number);
  }
  return listed;
}
