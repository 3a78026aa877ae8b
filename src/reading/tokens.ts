import type { NotFigure } from '../core/not-figures.ts';
import { dimensionOf, HEDGES, isUnit, UNITS, type Unit } from '../core/quantity.ts';
import { reasonOf, WINDOW } from './not-figures.ts';

/**
 * One number in canonical text: the digits from `start` to `numberEnd`, with its unit to `end`; a minus sign begins it.
 * `value` is a plain decimal without separators.
 */
export type Token = {
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
  readonly value: string;
  readonly unit: Unit | null;
  readonly hedge: string | null;
  readonly notFigure: NotFigure | null;
};

const NUMBER = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;

/** What stands after a counter that is part of another word: 2023本级, 5项目, 3处理. */
const NOT_COUNTED: Readonly<Record<string, string>> = {
  本: '(?!级|年|单位|部|地|市|县|省|局|次)',
  项: '(?!目|级)',
  处: '(?!理|罚|于|置|方|室|分)',
  场: '(?!所|地|合|景|监)',
  例: '(?!如|外|会)',
  支: '(?!出|付|持|部|队|援|撑)',
  部: '(?!门|分|署|队|委|属)',
  条: '(?!例|件|款)',
  所: '(?!有|需|得|以|属|在|示|列|用)',
  组: '(?!织|成|建|合)',
  户: '(?!籍|口|均)',
  位: '(?!于|居|列)',
  门: '(?!诊|槛|户)',
  步: '(?!入|伐)',
  起: '(?!付|步|来|到|草)',
  面: '(?!向|临|对)',
  份: '(?!额)',
  套: '(?!餐|用)',
  村: '(?!民|级)',
  件: '(?!均)',
};

/** Counters as printed after a number, each with the words it must not be the beginning of. */
const COUNTED_WORDS: readonly (readonly [RegExp, Unit])[] = Object.keys(UNITS)
  .filter(isUnit)
  .filter((name) => dimensionOf(name) === 'thing')
  .sort((a, b) => b.length - a.length)
  .map((name) => [new RegExp(`^${name}${NOT_COUNTED[name.replace(/^万/u, '')] ?? ''}`, 'u'), name]);

/** What an amount is paid for: 元/人, 元/人·月, 元每人. */
const OCCASION = /^(?:万?元)(?:(?:[/·.]|每)(?:平方米|人次|病历|人|月|天|日|年|次|场|户|例|份|台|辆|床|张))+/u;

/** Printed spellings of units after a number, longest first. */
const UNIT_WORDS: readonly (readonly [RegExp, Unit])[] = [
  [/^万人次/u, '万人次'],
  [/^人次/u, '人次'],
  [/^万元/u, '万元'],
  [/^亿元/u, '亿元'],
  [/^元/u, '元'],
  [/^个百分点/u, '个百分点'],
  [/^%{1,2}/u, '%'],
  [/^个?批次/u, '批次'],
  [/^批(?!准|复|示)/u, '批次'],
  [/^个?团组/u, '团组'],
  [/^万(?:人|名)/u, '万人'],
  [/^(?:人|名)(?!次|均|民|员编|事|社)/u, '人'],
  [/^辆/u, '辆'],
  [/^台(?:\(套\))?(?!账|风)/u, '台（套）'],
  [/^家次/u, '家次'],
  [/^万家/u, '万家'],
  [/^家(?!庭|具)/u, '家'],
  [/^分(?!值|别|解|为|类|析|散|配|期|钟|管|局)/u, '分'],
  [/^(?:个)?工作日/u, '个工作日'],
  [/^个月/u, '个月'],
  [/^小时/u, '小时'],
  [/^天/u, '天'],
  ...COUNTED_WORDS,
  [/^万次/u, '万次'],
  [/^次(?!性|序|月|年|日)/u, '次'],
  [/^万个/u, '万个'],
  [/^个/u, '个'],
  // Counted without a counter: 5大基础库.
  [
    /^大(?=类|项|库|基础|平台|系统|板块|工程|领域|行动|任务|体系|机制|方面|举措|环节|功能|中心|目标|指标|专项)/u,
    '个',
  ],
  [/^万(?=[，。；、)]|$)/u, '万元'],
];

/** The unit printed at the start of a text, with its length; an occasion nobody knows makes the unit unknown. */
function unitAt(text: string): { readonly unit: Unit; readonly length: number } | null {
  const occasion = OCCASION.exec(text)?.[0];
  if (occasion !== undefined) {
    const name = occasion.replace(/[·.]|每/gu, '/');
    return isUnit(name) ? { unit: name, length: occasion.length } : null;
  }
  for (const [word, unit] of UNIT_WORDS) {
    const found = word.exec(text)?.[0];
    if (found !== undefined) return { unit, length: found.length };
  }
  return null;
}

const HEDGES_AFTER_NUMBER = /^(?:余|多)/u;
/** The scale may stand before the hedge: 14亿余元, 1万余家. */
const SCALED_HEDGE = /^(万|亿)(余|多)/u;
const HEDGES_AFTER_UNIT = /^(?:\(?含\)?)?(?:以上|以下|以内|左右)/u;
/** Hedges printed before a number; none is longer than three characters. */
export const HEDGES_BEFORE =
  /(?:不低于|不少于|不超过|不高于|不多于|大于|小于|高于|低于|少于|超过|不足|(?<![节签预违履解续合契条制])约|(?<![最临附])近|超|逾|≥|≤|》=|>=|<=|>|<)$/u;
/** Spellings of a hedge that are no word of the list. */
const SAME_HEDGE: Readonly<Record<string, string>> = { '》=': '≥', '>=': '≥', '<=': '≤' };

/** A minus sign, by the word it stands behind: 支出决算为-3.20万元. Behind a name it may be a dash. */
const MINUS = /(?:为|是|决算数?|支出|增减额|率|:|\()-$/u;
const SIGNED_UNITS: readonly (Unit | undefined)[] = ['元', '万元', '亿元', '%'];

/** A list number and a year that its full stop joins: 2.2023年 is 2. and 2023年. */
const NUMBERED_YEAR = /^(\d{1,2}\.)(?:19|20)\d{2}$/u;

/** Where the digits of each number stand. */
function digitsIn(text: string): { readonly start: number; readonly digits: string }[] {
  return [...text.matchAll(NUMBER)].flatMap(({ index, 0: digits }) => {
    const list = NUMBERED_YEAR.exec(digits)?.[1];
    if (list === undefined || !/^\s*年/u.test(text.slice(index + digits.length, index + digits.length + 3)))
      return [{ start: index, digits }];
    return [
      { start: index, digits: list.slice(0, -1) },
      { start: index + list.length, digits: digits.slice(list.length) },
    ];
  });
}

/** A number without a unit in a short quoted name: “0证明”, “15分钟医保服务圈”. */
const isInName = (text: string, start: number, end: number): boolean =>
  /“[^”，。；:\d]{0,8}$/u.test(text.slice(Math.max(0, start - 9), start)) &&
  /^\p{Script=Han}[^“，。；:\d]{0,9}”/u.test(text.slice(end, end + 12));

/** Every number token of a canonical text, in order. */
export function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { start, digits } of digitsIn(text)) {
    const numberEnd = start + digits.length;
    const reason = reasonOf(
      text.slice(Math.max(0, start - WINDOW), start),
      digits,
      text.slice(numberEnd, numberEnd + WINDOW),
    );
    const rest = text.slice(numberEnd, numberEnd + 16);
    const scaled = SCALED_HEDGE.exec(rest);
    const afterNumber = scaled?.[2] ?? HEDGES_AFTER_NUMBER.exec(rest)?.[0] ?? '';
    const unitText = scaled ? `${scaled[1]}${rest.slice(2)}` : rest.slice(afterNumber.length);
    const found = reason === null ? unitAt(unitText) : null;
    const named = reason === null && found === null && isInName(text, start, numberEnd);
    const hedgedNumber = found ? afterNumber : '';
    const end = found ? numberEnd + hedgedNumber.length + found.length : numberEnd;
    const afterUnit = HEDGES_AFTER_UNIT.exec(text.slice(end, end + 6))?.[0].replace(/^\(?含\)?/u, '');
    const lead = HEDGES_BEFORE.exec(text.slice(Math.max(0, start - 3), start))?.[0];
    const before = lead === undefined ? undefined : (SAME_HEDGE[lead] ?? lead);
    const hedge = [hedgedNumber, afterUnit, before].find(
      (word) => word !== undefined && word !== '' && word in HEDGES,
    );
    const isNegative =
      SIGNED_UNITS.includes(found?.unit) && MINUS.test(text.slice(Math.max(0, start - 5), start));
    tokens.push({
      start: isNegative ? start - 1 : start,
      numberEnd,
      end,
      value: `${isNegative ? '-' : ''}${digits.replaceAll(',', '')}`,
      unit: found?.unit ?? null,
      hedge: hedge ?? null,
      notFigure: named ? 'name' : reason,
    });
  }
  return tokens;
}
