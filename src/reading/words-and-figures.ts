import { isAnnexed } from '../core/choose.ts';
import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import { canonical } from './canonical.ts';
import { placeOf } from './passages.ts';
import {
  type Across,
  figuresBetween,
  type Said,
  type SaidAt,
  sentenceAt,
  type Told,
} from './remark-parts.ts';

const isMoney = ({ unit }: Fact): boolean => unit !== null && dimensionOf(unit) === 'money';

/** 示例项目支出100万元，主要用于：…支出60万元…；…支出40万元…. */
const USED =
  /(?<=^|[。；])(?:其中:|\(?\d{1,2}[).、])?([^。；:，]{3,40}?(?:支出|经费|资金))(\d[\d,]*(?:\.\d+)?)(?:万元|元)，(?:主要)?用于:?/gu;

/** Words by which an amount of a list is no part of the whole, or part of another part. */
const NOT_A_PART =
  /其中|比上年|较上年|增加|减少|共计|合计|年初|累计|合同|总价|人均|每[人户年月天]|标准|单价|原值|限额|基数|目标|最高|不超过|预算/u;

/** What one project's money was used for, amount by amount; an amount that is part of another is not told apart. */
export function readPurposes({ passage: { text }, figures }: Told): Said[] {
  return [...text.matchAll(USED)].flatMap((match): Said[] => {
    const [all, name = '', amount = ''] = match;
    const start = match.index + all.indexOf(name);
    const from = match.index + all.length;
    const { end } = sentenceEnd(text, from);
    const list = text.slice(from, end);
    if (NOT_A_PART.test(list)) return [];
    const [whole] = figuresBetween(figures, match.index + all.indexOf(amount, name.length), from);
    const parts = figuresBetween(figures, from, end).filter(
      ({ fact, start: at }) => isMoney(fact) && !isBracketed(text, from, at),
    );
    if (!whole || parts.length < 2) return [];
    return [
      {
        kind: 'purposes',
        start,
        end: start + name.length,
        facts: [whole.fact, ...parts.map(({ fact }) => fact)],
      },
    ];
  });
}

/** A list goes on over semicolons to its full stop. */
const sentenceEnd = (text: string, from: number): { end: number } => {
  const stop = text.indexOf('。', from);
  return { end: stop < 0 ? text.length : Math.min(stop, from + 1000) };
};

const isBracketed = (text: string, from: number, at: number): boolean => {
  const before = text.slice(from, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
};

/** 中央, 省级, 市级 or 县级 money sent down, with the document right behind it. */
const SENT =
  /(中央|省级|市级|县级|区级)财政(?:共|另)?下达[^。；《》]{0,30}?\d[\d,.]*(?:万元|元)[。，]?\(?《([^《》]{6,80}?)》/gu;
const LEVEL = /中央|省级|市级|县级|区级/gu;

const levelsIn = (text: string): ReadonlySet<string> => new Set(text.match(LEVEL) ?? []);

/** Money that is said to come from one level of government, beside the one level its document names. */
export const readFundLevels = ({ passage: { text } }: Told): Said[] =>
  [...text.matchAll(SENT)].flatMap((match): Said[] => {
    const [all, word = '', title = ''] = match;
    const [beside, ...others] = levelsIn(title);
    // Where several levels are told before one document, it is not of one of them alone.
    const { start } = sentenceAt(text, match.index);
    const told = levelsIn(text.slice(start, match.index) + all.slice(0, all.indexOf('《')));
    if (beside === undefined || others.length > 0 || told.size !== 1) return [];
    return [{ kind: 'fund-level', start: match.index, end: match.index + word.length, beside }];
  });

/** What a list of expenses names, and the item of the accounts that says whether there was any. */
const EXPENSES: readonly (readonly [words: RegExp, item: string])[] = [
  [/因公出国\(境\)费用?/u, 'abroad'],
  [/公务用车运行维护费/u, 'vehicle-running'],
  [/公务接待费/u, 'reception'],
  [/会议费/u, 'meeting'],
  [/培训费/u, 'training'],
];
const PUBLIC = /公用经费[^。]{0,30}?(?:主要)?包括:?/u;
const ONLY_REAL = /仅罗列[^。)]{0,14}(?:实际支出|涉及)/u;

/** The expenses that 公用经费 is said to hold, with what the accounts print of each. */
export function readListedExpenses({ told, lines, facts }: Across): SaidAt[] {
  return told.flatMap(({ passage, ofAccounts }): SaidAt[] => {
    const found = PUBLIC.exec(passage.text);
    if (!ofAccounts || !found) return [];
    const from = found.index + found[0].length;
    const { end } = sentenceEnd(passage.text, from);
    const list = passage.text.slice(from, end);
    const section = passage.section.join('/');
    const note = lines
      .slice(passage.firstLine, passage.lastLine + 12)
      .filter(({ section: of }) => of.join('/') === section)
      .map(({ text }) => canonical(text))
      .join('');
    const real = ONLY_REAL.exec(note.slice(0, 400))?.[0];
    return EXPENSES.flatMap(([words, item]): SaidAt[] => {
      const match = words.exec(list);
      const spent = facts.filter(
        (fact) => fact.item === item && fact.measure === 'outturn' && !isAnnexed(fact.place.section),
      );
      const year = Math.max(...spent.map((fact) => fact.year));
      const own = spent.filter((fact) => fact.year === year);
      if (!match || own.length === 0) return [];
      const place = placeOf(passage, from + match.index, from + match.index + match[0].length);
      return [
        {
          kind: 'listed-expense',
          word: match[0],
          ...(real === undefined ? {} : { beside: '仅罗列实际支出' }),
          facts: own,
          place,
        },
      ];
    });
  });
}

const PURCHASE = /(分散采购|集中采购|政府采购)(?![法目计预方执程人制要信限规])/gu;

/** What an annex says was bought by procurement, with the amounts of that sentence. */
export const readPurchases = ({ passage, figures }: Told): Said[] => {
  if (!isAnnexed(passage.section)) return [];
  return [...passage.text.matchAll(PURCHASE)].flatMap((match): Said[] => {
    const { start, end } = sentenceAt(passage.text, match.index);
    if (/预算|计划|拟|将|上年|下年|明年/u.test(passage.text.slice(Math.max(start, match.index - 8), end)))
      return [];
    const facts = figuresBetween(figures, match.index, end)
      .map(({ fact }) => fact)
      .filter((fact) => isMoney(fact) && Number(fact.value) > 0);
    const years = passage.text.slice(start, end).match(/20\d\d(?=年)/gu) ?? [];
    if (facts.length === 0 || years.some((year) => Number(year) !== facts[0]?.year)) return [];
    return [{ kind: 'purchase', start: match.index, end: match.index + match[0].length, facts }];
  });
};

/** Parts of 三公 that are said to have completed 0% of a budget nobody can see. */
export const readNilCompletions = ({ facts }: Across): SaidAt[] =>
  facts.flatMap((fact): SaidAt[] => {
    const { item, measure, value, place } = fact;
    const isPart = item === 'abroad' || item === 'vehicle' || item === 'reception';
    if (!isPart || measure?.startsWith('completion') !== true || value === null || Number(value) !== 0)
      return [];
    if (isAnnexed(place.section)) return [];
    const nil = facts.some(
      (other) =>
        other.item === item &&
        other.year === fact.year &&
        other.measure === 'outturn' &&
        Number(other.value) === 0,
    );
    return nil ? [{ kind: 'nil-completion', word: fact.printed, facts: [fact], place }] : [];
  });

/** 2022年，…; 截至2022年10月，…. */
const PERIOD = /(截[至止到])?(20\d\d)年(度)?(?:(\d{1,2})月)?(?:底|末|\d{1,2}日)?，/gu;
const FIGURE = /\d[\d,]*(?:\.\d+)?/gu;
/** A statement is as long as this at least, and holds as many figures, before it is taken for one told twice. */
const LEAST_WORDS = 20;
const LEAST_FIGURES = 2;

/** One statement with the same figures told of two periods in one chapter. */
export function readToldTwice({ told }: Across): SaidAt[] {
  const known = new Map<string, { period: string; months: string }>();
  return told.flatMap(({ passage }) =>
    [...passage.text.matchAll(PERIOD)].flatMap((match): SaidAt[] => {
      const from = match.index + match[0].length;
      const clause = passage.text.slice(from, from + 160).split(/[，。；]/u)[0] ?? '';
      if (clause.length < LEAST_WORDS || (clause.match(FIGURE) ?? []).length < LEAST_FIGURES) return [];
      const [, , year = '', , month = '12'] = match;
      const period = match[0].slice(0, -1);
      const months = `${year}-${Number(month)}`;
      const key = `${passage.section.join('/')}|${clause}`;
      const before = known.get(key);
      if (!before) known.set(key, { period, months });
      if (!before || before.months === months) return [];
      const place = placeOf(passage, match.index, match.index + period.length);
      return [{ kind: 'told-twice', word: period, beside: before.period, place }];
    }),
  );
}

/** 现场核查定点医药机构, 检查全市定点医药机构: institutions inspected, by a name of its own. */
const INSPECTED = /^(?:现场)?(?:核查|检查|稽核|巡查)(?:[全我][省市县区州])?(?:定点|协议)(?:医药|医疗)?机构$/u;

/** How many institutions were inspected, told in two chapters by two names. */
export function readInspected({ facts }: Across): SaidAt[] {
  const firm = facts.filter(
    ({ unit, hedge, asOf, value }) => unit === '家' && hedge === null && asOf === undefined && value !== null,
  );
  const known = firm.filter(({ item }) => item === 'inspected');
  const loose = firm.filter(({ item, path }) => item === 'result' && INSPECTED.test(path.at(-1) ?? ''));
  return loose.flatMap((fact): SaidAt[] => {
    const other = known.find(({ year }) => year === fact.year);
    if (!other) return [];
    const word = (fact.path.at(-1) ?? '').slice(0, 40);
    return [
      { kind: 'inspected', word, beside: other.label.slice(0, 40), facts: [fact, other], place: fact.place },
    ];
  });
}
