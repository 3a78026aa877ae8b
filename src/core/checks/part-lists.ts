import { add, compare, type Exact, ZERO } from '../exact.ts';
import type { Fact } from '../fact.ts';
import { gap, inUsualUnit, severityOf, UNIT_OF, withUnit } from '../finding.ts';
import { meets, parseQuantity, type Quantity } from '../quantity.ts';
import type { Remark } from '../remark.ts';
import { LIKELY, type Slip, slipIn, tellSlip } from '../slips.ts';
import { tellUnitSlip, unitSlipIn } from '../unit-slips.ts';
import { areAllKinds, areApart } from './kinds.ts';
import type { Judgement, WordCheck, WordContext } from './words.ts';

const quantityOf = ({ value, unit }: Fact): Quantity | null =>
  value === null || unit === null ? null : parseQuantity(value, unit);

const sumOf = (parts: readonly Quantity[], side: (part: Quantity) => Exact): Exact =>
  parts.reduce((total, part) => add(total, side(part)), ZERO);

/**
 * What a remark says of its list: that a sum told behind it is of all of it, that its kinds overlap nowhere but need not be
 * all, or that it is closed by 等.
 */
export const LISTED = { all: '合计', apart: '各类', some: '等' } as const;
/** The word of a list that tells all a project's money came from, though not of which of its totals. */
export const SOURCES = '资金来源';

const MANY = 4;

/** What is done to those found at fault: one may be met with several, and other measures may be left out. */
const MEASURES_TAKEN =
  /(?:约谈|整改|退回(?:资金|基金|费用)?|(?:暂停|中止|解除|终止)(?:医保)?(?:服务)?(?:协议)?(?:管理|关系)?|处罚|移[送交][^，。；、]{0,8}|通报(?:批评)?|警告|曝光)(?:处理)?(?:医药|医疗|定点)?(?:机构)?$/u;
/** How seldom two digits that changed places may fit them by chance: seldomer still where the list may only fall short. */
const OVER = { chance: 1 / 30, digits: 2 };
const UNDER = { chance: 1 / 100, digits: 2 };
/** And where it is only asked about. */
const ASKED = { chance: 1 / 8, digits: 2 };

/** Two digits of measures told or of their total that changed places, where without it the measures are all there are. */
function swapOfMeasures(whole: Fact, parts: readonly Fact[], likely: typeof OVER): Slip | null {
  if (parts.length < 3 || !parts.every(({ label }) => MEASURES_TAKEN.test(label))) return null;
  const slip = slipIn(whole, parts, likely);
  return slip?.kind === 'swapped' ? slip : null;
}

/**
 * A list may leave parts out, so that one that falls short is not wrong by itself. It is where one part is larger than
 * the whole, or where one slip of the hand makes all of them add up,
 * or where the kinds told are all there are.
 */
function judge(remark: Remark, { byId, corrections }: WordContext): Judgement {
  const facts = remark.facts.flatMap((id): Fact[] => {
    const fact = byId.get(id);
    const corrected = corrections.find((correction) => correction.fact === id)?.value;
    return fact ? [corrected === undefined ? fact : { ...fact, value: corrected }] : [];
  });
  const [whole, ...parts] = facts;
  const quantities = facts.flatMap((fact) => quantityOf(fact) ?? []);
  const [stated, ...told] = quantities;
  if (!whole || !stated || told.length < 2 || quantities.length !== remark.facts.length)
    return { verdict: 'unchecked', claim: CLAIM, explanation: '所列数字没有都识别' };
  const expected: Quantity = {
    ...stated,
    value: sumOf(told, ({ value }) => value),
    low: sumOf(told, ({ low }) => low),
    high: sumOf(told, ({ high }) => high),
  };
  const listed = parts.map(({ label, printed }) => `${label} ${printed}`).join('、');
  const claim = `${whole.label || '所分的数字'} ${withUnit(stated.value, stated.dimension)}，${remark.word}所列各部分为 ${listed}，合计 ${withUnit(expected.value, expected.dimension)}。`;
  const unit = UNIT_OF[stated.dimension];
  const size = (value: Exact): string => inUsualUnit(value, stated.dimension);
  const amounts = (from: Quantity) => ({
    printed: size(stated.value),
    low: size(from.low),
    high: size(from.high),
    difference: size(gap(stated, from)),
    unit,
  });
  if (meets(stated, expected)) return { verdict: 'holds', claim, amounts: amounts(expected) };
  const misnamed = unitSlipIn(whole, parts);
  if (misnamed)
    return {
      verdict: 'broken',
      severity: severityOf(gap(stated, expected), stated),
      claim,
      explanation: tellUnitSlip(misnamed),
      amounts: amounts(expected),
    };
  const larger = told.findIndex((part) => compare(part.low, stated.high) > 0);
  const part = told[larger];
  if (part)
    return {
      verdict: 'broken',
      severity: severityOf(gap(stated, part), stated),
      claim,
      explanation: `${parts[larger]?.label ?? ''} ${parts[larger]?.printed ?? ''} 已大于总数。`,
      amounts: amounts(part),
    };
  const isApart = remark.beside === LISTED.apart;
  const ofSources = remark.word === SOURCES;
  const isOver = compare(expected.low, stated.high) > 0;
  const slip =
    slipIn(whole, parts, ...(isApart || ofSources ? [LIKELY] : [])) ??
    (isApart || ofSources ? null : swapOfMeasures(whole, parts, isOver ? OVER : UNDER));
  // The scores of parts are all counted in the whole one, each once.
  const areScores = facts.every(({ unit }) => unit === '分');
  const isTooMuch = isOver && (isApart || areScores || (!ofSources && areApart(parts)));
  const isAll =
    remark.beside === LISTED.all ||
    (!isApart && !ofSources && remark.beside !== LISTED.some && areAllKinds(whole, parts));
  // Of many parts each a few, one slip of two digits that makes them add up is worth asking about.
  const perhaps =
    !slip && !isAll
      ? ((parts.length >= MANY ? slipIn(whole, parts, LIKELY) : null) ?? swapOfMeasures(whole, parts, ASKED))
      : null;
  if (perhaps && !isTooMuch)
    return {
      verdict: 'doubtful',
      claim,
      explanation: `${tellSlip(perhaps)}所列合计与总数相差 ${withUnit(gap(stated, expected), stated.dimension)}，但所列未必是全部。`,
    };
  if (!slip && !isTooMuch && !isAll)
    return { verdict: 'unchecked', claim, explanation: '所列各部分未必是全部，也可能互有重叠' };
  // Those found at fault need not be all that were inspected.
  if (slip && isApart && !isTooMuch)
    return { verdict: 'doubtful', claim, explanation: `${tellSlip(slip)}但所列未必是全部。` };
  return {
    verdict: 'broken',
    severity: severityOf(gap(stated, expected), stated),
    claim,
    explanation: slip
      ? tellSlip(slip)
      : isTooMuch
        ? areScores
          ? '各部分得分之和已大于总分。'
          : '互不重叠的各类之和已大于总数。'
        : '所列已是全部，应等于总数。',
    amounts: amounts(expected),
  };
}

const CLAIM = '以“其中”等分列的各部分不应大于总数，全部列出时之和应等于总数。';

/** REGISTRY part: checks of figures taken apart in the words right after them. */
export const PART_LISTS: readonly WordCheck[] = [
  {
    id: 'parts-listed',
    group: '前后一致',
    name: '分列各部分之和',
    sentence: CLAIM,
    kinds: ['parts'],
    judge,
    holds: {
      kind: 'parts',
      word: '其中',
      figures: [
        ['result', 'outturn', '286.45', '万元', 0, ['追回医保基金']],
        ['result', 'outturn', '187.70', '万元', 0, ['追回医保基金', '自查退回']],
        ['result', 'outturn', '98.75', '万元', 0, ['追回医保基金', '检查追回']],
      ],
    },
    breaks: {
      kind: 'parts',
      word: '其中',
      figures: [
        ['result', 'outturn', '286.45', '万元', 0, ['追回医保基金']],
        ['result', 'outturn', '187.70', '万元', 0, ['追回医保基金', '自查退回']],
        ['result', 'outturn', '89.75', '万元', 0, ['追回医保基金', '检查追回']],
      ],
    },
    unchecked: {
      kind: 'parts',
      word: '其中',
      figures: [
        ['result', 'outturn', '286.45', '万元', 0, ['追回医保基金']],
        ['result', 'outturn', '61.30', '万元', 0, ['追回医保基金', '自查退回']],
        ['result', 'outturn', '89.75', '万元', 0, ['追回医保基金', '检查追回']],
      ],
    },
  },
];
