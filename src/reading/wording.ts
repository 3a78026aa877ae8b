import { SLIPS, UNCLOSED } from '../core/wording-slips.ts';
import { canonical } from './canonical.ts';
import { placeOf } from './passages.ts';
import type { Across, Said, SaidAt, Told } from './remark-parts.ts';

/** Slips of wording in running text, each kept as the few words it is. */
export const readSlips = ({ passage: { text, spots } }: Pick<Told, 'passage'>): Said[] =>
  SLIPS.flatMap(({ words }) =>
    [...text.matchAll(words)].flatMap((match): Said[] => {
      const end = match.index + match[0].length;
      // A mark at the end of a page and one at the beginning of the next are of two sentences.
      const apart = match[0].length === 2 && spots[match.index]?.line !== spots[end - 1]?.line;
      return apart ? [] : [{ kind: 'wording', start: match.index, end }];
    }),
  );

/** Quotation marks that are not closed, in paragraphs printed with marks that tell open from closed. */
export const readUnclosed = ({ told, lines }: Across): SaidAt[] =>
  told.flatMap(({ passage }) => {
    const { text, spots } = passage;
    if (!text.includes('“')) return [];
    const printed = spots.map(({ line, offset }) => lines[line - 1]?.text.charAt(offset) ?? '').join('');
    if (/["＂]/u.test(printed)) return [];
    return [...text.matchAll(UNCLOSED.words)].map((match): SaidAt => {
      const word = match[0].slice(0, 60);
      return { kind: 'wording', word, place: placeOf(passage, match.index, match.index + word.length) };
    });
  });

/** Indicators of the national performance form; 指标 at the end is what goes wrong. */
const KINDS_OF_INDICATOR =
  /^((?:项目|部门)?(?:完成|产出|效益|满意度|数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|一级|二级|三级))(指[^标示数引导]|指示|[^指总子]标)$/u;
/** A sign for at least or at most that came out as a bracket of titles: 》=90%. */
const SIGN = /^[》《〉〈]=?\d[\d.]*[%％]?/u;
/** Cells are parted by tabs, or by gaps in a row that was laid out. */
const CELL = /(?:(?! {2})[^\t])+/gu;

/** Slips in the cells of forms: the name of an indicator, and signs of comparison. */
export const readCellSlips = ({ lines }: Across): SaidAt[] =>
  lines.flatMap((line): SaidAt[] => {
    if (line.kind === 'blank' || (line.kind !== 'row' && !line.text.includes('\t'))) return [];
    return [...line.text.matchAll(CELL)].flatMap((match): SaidAt[] => {
      const cell = canonical(match[0]);
      if (cell === '') return [];
      const start = match.index + match[0].search(/\S/u);
      const at = (length: number) => ({
        line: line.number,
        start,
        end: start + length,
        section: line.section,
      });
      const [name, of] = KINDS_OF_INDICATOR.exec(cell) ?? [];
      if (name !== undefined && !/目标|[坐达]标$/u.test(name))
        return [{ kind: 'form-word', word: name, beside: `${of}指标`, place: at(match[0].trim().length) }];
      const sign = SIGN.exec(cell)?.[0];
      if (sign !== undefined) return [{ kind: 'sign', word: sign, place: at(sign.length) }];
      return SLIPS.filter(({ inCells }) => inCells).flatMap(({ words }) =>
        [...cell.matchAll(words)].map(
          ([word]): SaidAt => ({ kind: 'wording', word, place: at(match[0].trim().length) }),
        ),
      );
    });
  });

/** Titles of the national skeleton, as far as every report has them; the most of a slip is one character. */
const TITLES = [
  '部门决算情况说明',
  '单位决算情况说明',
  '收入支出决算总体情况说明',
  '收入决算情况说明',
  '支出决算情况说明',
  '财政拨款收入支出决算总体情况说明',
  '一般公共预算财政拨款支出决算情况说明',
  '一般公共预算财政拨款支出决算总体情况',
  '一般公共预算财政拨款支出决算结构情况',
  '一般公共预算财政拨款支出决算具体情况',
  '一般公共预算财政拨款基本支出决算情况说明',
  '财政拨款“三公”经费支出决算情况说明',
  '“三公”经费财政拨款支出决算情况说明',
  '“三公”经费财政拨款支出决算总体情况说明',
  '“三公”经费财政拨款支出决算具体情况说明',
  '政府性基金预算支出决算情况说明',
  '国有资本经营预算支出决算情况说明',
  '其他重要事项的情况说明',
  '机关运行经费支出情况',
  '政府采购支出情况',
  '国有资产占有使用情况',
  '预算绩效管理情况',
] as const;
/** What may be left out of a title without a slip: 其他重要事项情况说明. */
const MAY_LACK = /[的数各与和及年度]/u;
const BEFORE =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|20\d\d年度?|“?本?(?=部门|单位))+/u;

/** The one character of `title` that `text` lacks; null where they differ otherwise. */
function lackedBy(text: string, title: string): string | null {
  if (text.length !== title.length - 1) return null;
  let at = 0;
  while (at < text.length && text.charAt(at) === title.charAt(at)) at += 1;
  // A conversion loses the character after a list number; that is no slip of the bureau's.
  return at > 0 && text.slice(at) === title.slice(at + 1) ? title.charAt(at) : null;
}

/** Headings that lack a character of the title they are meant for: 部门决算情况明. */
export const readHeadingSlips = ({ lines }: Across): SaidAt[] =>
  lines.flatMap((line): SaidAt[] => {
    if (line.kind !== 'heading') return [];
    const text = canonical(line.text)
      .replace(BEFORE, '')
      .replace(/[。:]$/u, '');
    if ((TITLES as readonly string[]).includes(text)) return [];
    const title = TITLES.find((one) => {
      const lacked = lackedBy(text, one);
      return lacked !== null && !MAY_LACK.test(lacked);
    });
    if (title === undefined) return [];
    const start = line.text.search(/\S/u);
    const place = { line: line.number, start, end: line.text.trimEnd().length, section: line.section };
    return [{ kind: 'heading-word', word: text, beside: title, place }];
  });

/** What is reached in a row without the unit its target has: 280元*30%, 280*30%. */
export function readBareCells({ facts }: Across): SaidAt[] {
  const rows = new Map<string, { facts: Across['facts'][number][] }>();
  for (const fact of facts) {
    const { table, row, column } = fact.place;
    if (table === undefined || row === undefined || column === undefined || fact.value === null) continue;
    const key = `${table}|${row}`;
    const own = rows.get(key) ?? { facts: [] };
    own.facts.push(fact);
    rows.set(key, own);
  }
  return [...rows.values()].flatMap(({ facts: own }) => {
    const [target, actual] = [/预期|年度指标|目标|指标值/u, /实际|完成/u].map((title, at) =>
      own.filter(({ place }) => {
        const column = place.column ?? '';
        return title.test(column) && (at === 1 || !/实际|完成/u.test(column));
      }),
    );
    if (!target || !actual || target.length < 2 || target.length !== actual.length) return [];
    // Only the same calculation twice is surely the same: every number of it is, in its order.
    if (!target.every((fact, at) => Number(fact.value) === Number(actual[at]?.value))) return [];
    return target.flatMap((fact, at): SaidAt[] => {
      const bare = actual[at];
      if (!bare || fact.unit === null || bare.unit !== null) return [];
      return [{ kind: 'no-unit', word: bare.printed, beside: fact.unit, facts: [bare], place: bare.place }];
    });
  });
}

/** Heads of persons told in money: 参保人数 4000万元. */
const OF_HEADS = /(?:人数|人次数?|户数|家数|次数|批次)$/u;
const MONEY = /^[千万亿]*元$/u;

/** The cells of a row stand on so many lines at most. */
const ROW = 5;

/** Indicators whose name says what is counted, told in money. */
export const readIndicatorUnits = ({ facts, lines }: Across): SaidAt[] =>
  facts.flatMap((fact): SaidAt[] => {
    const name = fact.path.at(-1) ?? '';
    if (fact.item !== 'performance' || (fact.measure !== 'target' && fact.measure !== 'actual')) return [];
    if (!OF_HEADS.test(name) || fact.unit === null || !/\d/u.test(fact.printed)) return [];
    if (!MONEY.test(fact.unit)) return [];
    // What is paid by heads is a cost: 成本指标 按参保人数补助.
    const row = lines.slice(Math.max(0, fact.place.line - ROW), fact.place.line);
    if (row.some(({ text }) => /成本|经济/u.test(text))) return [];
    return [
      {
        kind: 'indicator-unit',
        word: fact.printed.slice(0, 32),
        beside: name.slice(0, 60),
        facts: [fact],
        place: fact.place,
      },
    ];
  });

/** The name of a rate, and what its cells are told in where they are told without %. */
const OF_RATE = /(?:率|占比|比例)$/u;

/** Rates whose target and result are both printed as bare numbers that no rate reaches by itself. */
export const readBareRates = ({ facts, lines }: Across): SaidAt[] => {
  const bare = facts.filter(
    ({ item, unit, value, measure, path, printed }) =>
      item === 'performance' &&
      (measure === 'target' || measure === 'actual') &&
      unit === null &&
      value !== null &&
      /^\d+(?:\.\d+)?$/u.test(printed.trim()) &&
      Number(value) > 1.5 &&
      OF_RATE.test(path.at(-1) ?? ''),
  );
  const row = ({ path, place }: (typeof bare)[number]): string => `${place.table}|${path.join('/')}`;
  const told = new Map<string, Set<string>>();
  for (const fact of bare) told.set(row(fact), (told.get(row(fact)) ?? new Set()).add(fact.measure ?? ''));
  // Where no cell of a table has the sign, it may be said once for all.
  const usual = new Set(
    facts.filter(({ item, unit }) => item === 'performance' && unit === '%').map(({ place }) => place.table),
  );
  return bare.flatMap((fact): SaidAt[] => {
    const text = lines[fact.place.line - 1]?.text ?? '';
    if (
      told.get(row(fact))?.size !== 2 ||
      !usual.has(fact.place.table) ||
      /[%％‰]|百分/u.test(text + (fact.place.column ?? ''))
    )
      return [];
    const beside = (fact.path.at(-1) ?? '').slice(0, 60);
    return [{ kind: 'no-percent', word: fact.printed, beside, facts: [fact], place: fact.place }];
  });
};
