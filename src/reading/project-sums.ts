import { listNumber } from '../core/list-number.ts';
import { listedTotal } from '../core/project-names.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Entry } from './entries.ts';
import { entryOf, type FigureWords, namesOtherYear } from './figure-words.ts';

const COUNT = '(\\d{1,2}|[一二三四五六七八九十两]{1,3})个(?:重点|专项|预算|财政|部门|自评|主要)*项目';
const ALL = '(?:合计|共计|总计|累计|共)';
const SPENT = '(?:全年|实际|预算)*(?:执行|支出)(?:数|资金|金额|总额)?';
/** 四个项目合计执行, 4个项目全年执行数合计, 5个项目共支出. */
const TOLD = new RegExp(`${COUNT}(?:${ALL}${SPENT}|${SPENT}${ALL})(?:为|达)?$`, 'u');
/** 对4个重点项目形成自评表，执行数合计. */
const COUNTED = new RegExp(`${COUNT}[^，。；、个]{0,20}，$`, 'u');
const BARE = new RegExp(`^(?:${ALL}${SPENT}|${SPENT}${ALL})(?:为|达)?$`, 'u');
const NOT_THIS = /上年|去年|计划|拟|预计|其他|其余|另/u;

/** What a report says so many of its projects spent together: 四个项目合计执行1203.50万元. */
export function readProjectSums(figures: readonly FigureWords[], year: number): Entry[] {
  return figures.flatMap(({ token, clause, earlier }): Entry[] => {
    if (token.unit === null || dimensionOf(token.unit) !== 'money') return [];
    const words = `${earlier}${clause}`;
    if (NOT_THIS.test(words) || namesOtherYear(words, year)) return [];
    const said = TOLD.exec(words)?.[1] ?? (BARE.test(clause) ? COUNTED.exec(earlier)?.[1] : undefined);
    const count = said === undefined ? null : listNumber(said.replace('两', '二'));
    if (count === null || count < 2) return [];
    return [entryOf(token, 'project', listedTotal(count), 'outturn', { year, label: `${count}个项目合计` })];
  });
}
