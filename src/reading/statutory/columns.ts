import type { Measure } from '../../core/fact.ts';

/** A column by its titles, outermost first: `own` as printed above it, `full` with the titles that span it. */
export type Column = { readonly index: number; readonly own: string; readonly full: string };

/**
 * The columns of a header of one or more rows. A merged title stands in its first place: it spans the empty cells after
 * it as far as the title above it does. A column without any title of its own is none.
 */
export function columnsOf(header: readonly (readonly string[])[]): Column[] {
  const width = Math.max(0, ...header.map((row) => row.length));
  const owners: number[][] = [];
  header.forEach((row, depth) => {
    const above = owners[depth - 1];
    const here: number[] = [];
    for (let at = 0; at < width; at += 1) {
      const left = here[at - 1] ?? -1;
      const spanned =
        above === undefined ||
        ((above[at] ?? -1) >= 0 && above[at] === above[at - 1] && !header[depth - 1]?.[at]);
      here.push(row[at] ? at : spanned ? left : -1);
    }
    owners.push(here);
  });
  return Array.from({ length: width }, (_, index): Column => {
    const own = header.map((row) => row[index] ?? '').join('');
    const full = header.map((row, depth) => row[owners[depth]?.[index] ?? -1] ?? '').join('');
    return { index, own, full };
  }).filter(({ own }) => own !== '');
}

/** What a column's title says of its figures, and the rest of its words. */
export type Said = { readonly measure: Measure | null; readonly year: number; readonly rest: string };

const MEASURE_WORDS =
  /(?:支出)?(?:决算|执行|实际)数?|(?<!基本|项目)支出数|(?:年初|全年|调整)?预算数|金额|(?:上|本)年(?:度)?数?(?=$)/gu;
const FUNDS = /一般公共预算|政府性基金预算|国有资本经营预算/gu;
/** A column that compares: 增减额, 占比, 完成预算%. */
const COMPARING = /增减|增长|下降|比上年|比例|比重|占|完成|差|率|%/u;

/** Reads the measure and year of a column's title; where it says none, it is the title of the table that does. */
export function saidBy(title: string, year: number, otherwise: Measure | null): Said {
  const dated = /(\d{4})年(?:度)?/u.exec(title)?.[1];
  const prior = /上年(?!结转)/u.test(title);
  const text = title.replace(
    /\d{4}年(?:度)?|上年度?(?=决算数|执行数|预算数)|\(?单位:[^()]*\)?|\((?:万元|元)\)/gu,
    '',
  );
  const kept: string[] = [];
  const masked = text.replace(FUNDS, (name) => `▮${kept.push(name) - 1}▮`);
  const budget = /(年初|全年|调整)?预算数/u.exec(masked);
  const rest = masked
    .replace(MEASURE_WORDS, '')
    .replace(/▮(\d)▮/gu, (_, index: string) => kept[Number(index)] ?? '');
  const measure: Measure | null = COMPARING.test(masked)
    ? null
    : budget
      ? budget[1] === '年初'
        ? 'budget-initial'
        : budget[1]
          ? 'budget-full-year'
          : 'budget'
      : /决算|执行数|实际|(?<!基本|项目)支出数/u.test(masked)
        ? 'outturn'
        : otherwise;
  return { measure, year: dated ? Number(dated) : prior ? year - 1 : year, rest };
}
