import { LISTED } from '../core/checks/part-lists.ts';
import { wholeBefore } from './part-lists.ts';
import type { Said, Standing, Told } from './remark-parts.ts';
import { between, countedAs, isChange, isFirm } from './told-figures.ts';

/** 差额28.37万元中，9.34万元结转下年使用，其余19.03万元…: the words between the whole, what was done with each part and the rest. */
const OF_IT = /^(?:之|当)?中[，,:](?:有)?$/u;
const DONE_WITH = /^[^，。；:()\d]{2,20}[，；、](?:有)?$/u;
const REST =
  /^[^，。；:()\d]{2,20}[，；、](?:其余|剩余)(?:的|部分)?(?:资金|金额|人员|机构)?(?:为|共)?[^，。；:()\d]{0,2}$/u;
const NO_PART = /[增减]|较|比|上年|占|平均|约/u;

/** Figures taken apart with the name of each part behind it, down to what is left. */
export function readRestLists({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((first, at): Said[] => {
    const whole = figures[at - 1];
    if (!whole || !OF_IT.test(between(text, whole, first))) return [];
    const end = text.lastIndexOf('中', first.start);
    if (wholeBefore(text, figures, end) !== whole) return [];
    const parts = partsFrom(text, figures, at);
    return parts.length < 2
      ? []
      : [
          {
            kind: 'parts',
            start: end,
            end: end + 1,
            word: '其中',
            beside: LISTED.all,
            facts: [whole.fact, ...parts.map(({ fact }) => fact)],
          },
        ];
  });
}

/** The parts from the first on, the last of them what is left; none where anything else is told among them. */
function partsFrom(text: string, figures: readonly Standing[], from: number): readonly Standing[] {
  const parts: Standing[] = [];
  for (let at = from; at < figures.length; at += 1) {
    const [part, next] = [figures[at], figures[at + 1]];
    if (!part || !isFirm(part.fact) || isChange(part.fact)) return [];
    if (parts[0] && countedAs(parts[0].fact) !== countedAs(part.fact)) return [];
    parts.push(part);
    const before = figures[at - 1];
    if (before && at > from && REST.test(between(text, before, part))) return parts;
    if (!next || NO_PART.test(between(text, part, next))) return [];
    const words = between(text, part, next);
    if (!DONE_WITH.test(words) && !REST.test(words)) return [];
  }
  return [];
}
