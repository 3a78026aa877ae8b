import { partsToldOf } from './part-lists.ts';
import type { Said, Told } from './remark-parts.ts';
import { before, between } from './told-figures.ts';

/** 对4个项目开展自评，涉及资金2800.35万元，其中甲2000.20万元、…: the money of so many projects. */
const MONEY_OF_ALL =
  /^项目[^。；\d]{0,30}?(?:涉及|共?安排|预算|资金|金额)(?:项目|预算|财政)*(?:资金|金额|总额)?(?:共计|共|为)?$/u;
const IS_PROJECT = /(?:项目|经费|资金|补助|补贴|费)(?:支出|预算)?$/u;

/** Numbers of projects beside the money of all of them, which is taken apart project by project: as many parts as projects. */
export function readCountedAmounts(told: Told): Said[] {
  const {
    passage: { text },
    figures,
  } = told;
  return figures.flatMap((count, at): Said[] => {
    const whole = figures[at + 1];
    if (!whole || count.fact.unit !== '个' || !MONEY_OF_ALL.test(between(text, count, whole))) return [];
    const parts = partsToldOf(told, whole);
    const isOfProjects = parts.every((part) => IS_PROJECT.test(before(text, part)));
    if (parts.length < 2 || !isOfProjects) return [];
    return [
      {
        kind: 'list-count',
        start: count.start,
        end: count.end,
        word: `${count.fact.printed}项目`,
        beside: `${parts.length}–${parts.length}`,
      },
    ];
  });
}
