import { dimensionOf, HEDGES, isUnit, UNITS, type Unit } from '../core/quantity.ts';

/** Why a number token is not a figure. Closed list; `unread` tokens have no reason. */
export const NOT_FIGURES = {
  year: '年份',
  date: '日期',
  ordinal: '序号',
  'document-number': '文号',
  'form-number': '表号',
  'page-number': '页码',
  name: '名称中的数字',
  threshold: '定义中的界限',
  level: '等级、类别',
} as const;
export type NotFigure = keyof typeof NOT_FIGURES;

/**
 * One number in canonical text: the digits from `start` to `numberEnd`, with its unit to `end`.
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
  类: '(?=人|对象|群|服务|问题|药|病|机构|事项|项目|情|场所|标准|系统|平台|慢|大|重|特)',
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
  /(?:不低于|不少于|不超过|不高于|不多于|大于|小于|高于|低于|少于|超过|不足|约|近|超|≥|≤|》=|>=|<=|>|<)$/u;
/** Spellings of a hedge that are no word of the list. */
const SAME_HEDGE: Readonly<Record<string, string>> = { '》=': '≥', '>=': '≥', '<=': '≤' };

const ORDINAL_AFTER = /^[、.．](?!\d)/u;
const LEVEL_AFTER = /^(?:-\d+)?(?:级|号|类|档|岁|期|批国家|附件)/u;

function notFigure(text: string, start: number, end: number): NotFigure | null {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 8);
  const digits = text.slice(start, end);
  if (/^(?:19|20)\d{2}$/u.test(digits) && /^(?:年|\]|〕)/u.test(after))
    return after.startsWith('年') ? 'year' : 'document-number';
  if (/^(?:19|20)\d{2}$/u.test(digits) && /(?:截至|截止)$/u.test(before)) return 'year';
  if (/〔\d*$|\[\d*$/u.test(before)) return 'document-number';
  if (/[〕\]]第?$/u.test(before) && after.startsWith('号')) return 'document-number';
  if (/^月/u.test(after) && Number(digits) <= 12) return 'date';
  if (/^日|^时/u.test(after) && Number(digits) <= 31 && /月$/u.test(before)) return 'date';
  if (/^\d{1,3}$/u.test(digits) && !/^(?:万|亿|元|%|人|个|辆)/u.test(after)) {
    if (/(?:财决|财决附|附表|附件|图|表)(?:\d+-)?$/u.test(before) || /^(?:-\d+)?表/u.test(after))
      return 'form-number';
  }
  if (ORDINAL_AFTER.test(after) && digits.length <= 2 && /(?:^|[。；:(（、])$/u.test(before))
    return 'ordinal';
  if (/\($/u.test(before) && /^\)/u.test(after) && digits.length <= 2) return 'ordinal';
  if (/第$/u.test(before)) return 'ordinal';
  if (/单价$/u.test(before)) return 'threshold';
  if (LEVEL_AFTER.test(after) || (/“[^”]{0,6}$/u.test(before) && /^[+”]/u.test(after)) || /\+$/u.test(before))
    return 'level';
  if (/[A-Za-z]$/u.test(before) || /^\+/u.test(after)) return 'name';
  if (/^(?:12345|12393|12333)$/u.test(digits) && !/^(?:万|元|人|件|次)/u.test(after)) return 'name';
  return null;
}

/** A number without a unit in a short quoted name: “0证明”, “15分钟医保服务圈”. */
const isInName = (text: string, start: number, end: number): boolean =>
  /“[^”，。；:\d]{0,8}$/u.test(text.slice(Math.max(0, start - 9), start)) &&
  /^\p{Script=Han}[^“，。；:\d]{0,9}”/u.test(text.slice(end, end + 12));

/** Every number token of a canonical text, in order. */
export function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const numberEnd = start + match[0].length;
    const reason = notFigure(text, start, numberEnd);
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
    tokens.push({
      start,
      numberEnd,
      end,
      value: match[0].replaceAll(',', ''),
      unit: found?.unit ?? null,
      hedge: hedge ?? null,
      notFigure: named ? 'name' : reason,
    });
  }
  return tokens;
}
