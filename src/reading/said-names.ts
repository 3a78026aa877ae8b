import { canonical } from './canonical.ts';
import type { Across, Said, SaidAt, Told } from './remark-parts.ts';

/**
 * A bureau with its region, where a report speaks of its own accounts: 2022年度，示例县医疗保障局机关运行经费支出.
 * Elsewhere other bureaus are named lawfully (接待样板县医疗保障局).
 */
const OWN =
  /(?<=^|[，,。；:、“(]|年度?|纳入|具体)((?:[\p{Script=Han}]{2,12}?(?:省|市|县|区|旗|州|盟)){1,3}(?:医疗保障|医疗保险|医保)局)(?=(?:\((?:本级|机关|汇总)\)|本级|机关)?(?:20\d\d年度?)?(?:机关运行|政府采购|共有车辆|(?:部门|单位)?(?:决算|整体支出)|支出\d|概况|一般公共预算|财政拨款|“?三公))/gu;
/** The same where a report tells who it is: 示例县医疗保障局贯彻落实…, 示例县医疗保障局为行政单位. */
const WHO =
  /(?<=^|[。；:])(?:\([一二三四五六七八九十]{1,3}\)[^，。；:]{2,12}。)?((?:[\p{Script=Han}]{2,12}?(?:省|市|县|区|旗|州|盟)){1,3}(?:医疗保障|医疗保险|医保)局)(?=\(以?下?简称|贯彻(?:落实|执行)|[为是系](?:行政|[省市县区](?:人民)?政府|正[处科]级|一级|主管)|属于?(?:行政|[省市县区])|内设|于20\d\d年|主要职[责能]|(?:现有|共有|核定)(?:编制|在职|人员|内设))/gu;
/** Another department of its region in its place, where the report tells what it does: 示例县卫生健康局主要承担…. */
const WHO_ELSE =
  /(?<=^|[。；:])(?:\([一二三四五六七八九十]{1,3}\)[^，。；:]{2,12}。)?((?:[\p{Script=Han}]{2,12}?(?:省|市|县|区|旗|州|盟)){1,3}(?!(?:医疗保障|医疗保险|医保)局)[\p{Script=Han}]{2,10}局)(?=主要(?:承担|职[责能]|负责))/gu;
/** The field of a form that names whoever fills it in. */
const FIELD =
  /(?:(?:填报|编制|编报|填表)(?:单位|部门)(?:名称)?(?:\([^()]{1,8}\))?:|^\s*(?:公开)?(?:部门|单位)(?:\((?:单位|部门)\))?(?:名称:?|:))((?:[\p{Script=Han}]{2,12}?(?:省|市|县|区|旗|州|盟)){1,3}(?:医疗保障|医疗保险|医保)局)/gu;
/** Where a report tells who it is. */
const OF_ITSELF = /职能|职责|概况|机构|人员|组成|(?:部门|单位)基本情况/u;
/** A verb before a name: the bureau is one dealt with, not the one that speaks. */
const DEALT_WITH = /用于|接待|[对向到来由与和及给的经在为赴从报]|根据|按照|参照|比照|协助|配合/u;
const LEADS = /^(?:纳入|具体|其中|度(?=[\p{Script=Han}]{2,}[省市县区旗州盟]))/u;

/** Where the report names itself by a bureau's full name. */
export function readNames({ passage: { text, section } }: Pick<Told, 'passage'>): Said[] {
  const who = section.some((heading) => OF_ITSELF.test(heading))
    ? [...text.matchAll(WHO), ...text.matchAll(WHO_ELSE)]
    : [];
  return [...text.matchAll(OWN), ...who, ...text.matchAll(FIELD)].flatMap((match): Said[] => {
    const name = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    const lead = LEADS.exec(name)?.[0].length ?? 0;
    if (DEALT_WITH.test(name)) return [];
    return [{ kind: 'name', start: start + lead, end: start + name.length }];
  });
}

/** A bureau's full name alone on its line, above a date: it signs the report. */
const SIGNED = /^((?:[\p{Script=Han}]{2,12}?(?:省|市|县|区|旗|州|盟)){1,3}(?:医疗保障|医疗保险|医保)局)$/u;
const DATED = /^20\d\d年\d{1,2}月\d{1,2}日$/u;

/** The bureau that signs, by its name and the date below it. */
export function readSignatures({ lines }: Across): SaidAt[] {
  const printed = lines.filter(({ kind }) => kind !== 'blank' && kind !== 'page');
  return printed.flatMap((line, index): SaidAt[] => {
    const name = SIGNED.exec(canonical(line.text))?.[1];
    if (name === undefined || !DATED.test(canonical(printed[index + 1]?.text ?? ''))) return [];
    const start = line.text.search(/\S/u);
    const place = { line: line.number, start, end: line.text.trimEnd().length, section: line.section };
    return [{ kind: 'name', word: name, place }];
  });
}

/** The title of a report alone on its line, or on two, with whose it is. */
const TITLED =
  /^((?:[\p{Script=Han}]{2,12}?(?:省|市|县|区|旗|州|盟)){1,3}(?:医疗保障|医疗保险|医保)局)(?:关于)?[^，。；:]{0,40}?20\d\d年[^，。；:]{2,50}(?:报告|自评表|得分表)$/u;

/** The bureau in the title of a report. */
export const readTitleNames = ({ lines }: Across): SaidAt[] =>
  lines.flatMap((line, index): SaidAt[] => {
    if (line.kind === 'blank' || line.kind === 'contents' || !line.text.includes('局')) return [];
    const words = canonical(line.text);
    const below = SIGNED.test(words) ? canonical(lines[index + 1]?.text ?? '') : '';
    const name = TITLED.exec(`${words}${below}`)?.[1];
    const start = name === undefined ? -1 : line.text.indexOf(name);
    if (name === undefined || start < 0) return [];
    const place = { line: line.number, start, end: start + name.length, section: line.section };
    return [{ kind: 'name', word: name, place }];
  });

/** The bureau that fills in a form, where the field stands in a row of its own. */
export const readFieldNames = ({ lines }: Across): SaidAt[] =>
  lines.flatMap((line): SaidAt[] => {
    if (line.kind === 'blank' || line.kind === 'contents' || !/单位|部门/u.test(line.text)) return [];
    return [...canonical(line.text).matchAll(FIELD)].flatMap((match): SaidAt[] => {
      const name = match[1] ?? '';
      const start = line.text.indexOf(name);
      if (start < 0) return [];
      const place = { line: line.number, start, end: start + name.length, section: line.section };
      return [{ kind: 'name', word: name, place }];
    });
  });

/** The fields of a form that name who answers for a project and who carries it out. */
const ANSWERS =
  /(?:主管(?:部门|单位)|(?:项目)?实施(?:单位|部门)|项目单位|承担单位|预算(?:单位|部门))(?:名称)?(?:及代码)?:?(?=((?:[\p{Script=Han}]{2,12}?(?:省|市|县|区|旗|州|盟))(?:医疗保障|医疗保险|医保)局))/gu;

/** Such a field alone on its line, its name on the next. */
const ANSWERS_BELOW =
  /^(?:主管(?:部门|单位)|(?:项目)?实施(?:单位|部门)|项目单位|承担单位|预算(?:单位|部门))(?:名称)?(?:及代码)?:?$/u;

/** The bureaus such fields name, in the row of the field or on the line below it. */
export const readAnswering = ({ lines }: Across): SaidAt[] =>
  lines.flatMap((line, index): SaidAt[] => {
    const above = canonical(lines[index - 1]?.text ?? '');
    const alone =
      above.length <= 12 && ANSWERS_BELOW.test(above) ? SIGNED.exec(canonical(line.text))?.[1] : undefined;
    if (alone !== undefined) {
      const start = line.text.search(/\S/u);
      const place = { line: line.number, start, end: line.text.trimEnd().length, section: line.section };
      return [{ kind: 'field-name', word: alone, place }];
    }
    if (line.kind === 'blank' || !/单位|部门/u.test(line.text)) return [];
    return [...canonical(line.text).matchAll(ANSWERS)].flatMap((match): SaidAt[] => {
      const name = match[1] ?? '';
      const start = line.text.indexOf(name);
      if (start < 0) return [];
      const place = { line: line.number, start, end: start + name.length, section: line.section };
      return [{ kind: 'field-name', word: name, place }];
    });
  });
