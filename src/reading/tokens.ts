import { HEDGES, type Unit } from '../core/quantity.ts';

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
  [/^(?:人|名)/u, '人'],
  [/^辆/u, '辆'],
  [/^台(?:\(套\))?/u, '台（套）'],
  [/^家次/u, '家次'],
  [/^家/u, '家'],
  [/^分(?!值|别|解|为|类|析|散|配|期)/u, '分'],
  [/^次/u, '次'],
  [/^个/u, '个'],
  [/^万(?=[，。；、)]|$)/u, '万元'],
];

const HEDGES_AFTER_NUMBER = /^(?:余|多)/u;
const HEDGES_AFTER_UNIT = /^(?:以上|以下|以内|左右)/u;
/** Hedges printed before a number; none is longer than three characters. */
export const HEDGES_BEFORE = /(?:不低于|不超过|大于|超过|约|近|超|≥|≤|>|<)$/u;

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
  return null;
}

/** Every number token of a canonical text, in order. */
export function findTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const numberEnd = start + match[0].length;
    const reason = notFigure(text, start, numberEnd);
    const rest = text.slice(numberEnd, numberEnd + 12);
    const afterNumber = HEDGES_AFTER_NUMBER.exec(rest)?.[0] ?? '';
    const unitText = rest.slice(afterNumber.length);
    const found = reason === null ? UNIT_WORDS.find(([word]) => word.test(unitText)) : undefined;
    const unitLength = found ? (found[0].exec(unitText)?.[0].length ?? 0) : 0;
    const hedgedNumber = found && afterNumber !== '' ? afterNumber : '';
    const end = found ? numberEnd + hedgedNumber.length + unitLength : numberEnd;
    const afterUnit = HEDGES_AFTER_UNIT.exec(text.slice(end, end + 4))?.[0];
    const before = HEDGES_BEFORE.exec(text.slice(Math.max(0, start - 3), start))?.[0];
    const hedge = [hedgedNumber, afterUnit, before].find(
      (word) => word !== undefined && word !== '' && word in HEDGES,
    );
    tokens.push({
      start,
      numberEnd,
      end,
      value: match[0].replaceAll(',', ''),
      unit: found?.[1] ?? null,
      hedge: hedge ?? null,
      notFigure: reason,
    });
  }
  return tokens;
}
