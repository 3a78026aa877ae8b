import type { Said, Told } from './remark-parts.ts';

/**
 * A bureau with its region, where a report speaks of its own accounts: 2022年度，示例县医疗保障局机关运行经费支出.
 * Elsewhere other bureaus are named lawfully (接待样板县医疗保障局).
 */
const OWN =
  /(?<=^|[，,。；:、“(]|年度?|纳入|具体)((?:[\p{Script=Han}]{2,12}?(?:省|市|县|区|旗|州|盟)){1,3}(?:医疗保障|医疗保险|医保)局)(?=(?:\((?:本级|机关|汇总)\)|本级|机关)?(?:20\d\d年度?)?(?:机关运行|政府采购|共有车辆|(?:部门|单位)?(?:决算|整体支出)|支出\d|概况|一般公共预算|财政拨款|“?三公))/gu;
/** A verb before a name: the bureau is one dealt with, not the one that speaks. */
const DEALT_WITH = /用于|接待|[对向到来由与和及给的经在为赴从报]|根据|按照|参照|比照|协助|配合/u;
const LEADS = /^(?:纳入|具体|其中)/u;

/** Where the report names itself by a bureau's full name. */
export const readNames = ({ passage: { text } }: Pick<Told, 'passage'>): Said[] =>
  [...text.matchAll(OWN)].flatMap((match): Said[] => {
    const name = match[1] ?? '';
    const lead = LEADS.exec(name)?.[0].length ?? 0;
    if (DEALT_WITH.test(name)) return [];
    return [{ kind: 'name', start: match.index + lead, end: match.index + name.length }];
  });
