import { dimensionOf, isUnit, type Unit } from '../../core/quantity.ts';
import { figureIn } from './cells.ts';
import type { PlainTable } from './table.ts';

/** What the figures of a column are to others of their row or column, by the words of its title. */
export type Sense = 'amount' | 'share' | 'rate' | 'growth' | 'mean' | 'change' | 'left' | 'apart';

/** A column of figures: its title without its unit, that unit, and how many decimals its figures have at most. */
export type TableColumn = {
  readonly index: number;
  readonly title: string;
  readonly unit: Unit | null;
  readonly sense: Sense;
  /** Whether its title says that all of the columns beside it are in it, or at least that they are. */
  readonly isTotal: boolean;
  readonly isWhole: boolean;
  readonly decimals: number;
};

/** What is no sum and no part of one: a standard, a score, a rank, a day. */
const APART =
  /标准|单价|均价|价格|得分|分值|权重|评分|排[名序]|名次|比值|系数|天数|日期|时间|年限|月数|倍|指标值|完成值|目标值|平均|起付线|封顶线|限额|编码|代码|文号|电话/u;
const MEAN = /人均|次均|均次|户均|家均|例均|日均|月均|床均|每人|每户|每次/u;
const SHARE = /占|比重|构成比|结构比/u;
const GROWTH =
  /(?:增长|增减|增幅|降幅|涨幅|变动|变化|同比|环比|增速|下降|增加|减少|升降).{0,8}(?:率|比例|幅度?|百分比|速|%)|^(?:同比)?增[幅速]|^(?:同比)?增长$|^[升降]幅/u;
const RATE = /率|进度|比例|百分比|完成.{0,6}预算|覆盖面|%$/u;
const CHANGE = /增减|增加|减少|变动|变化|增长额|差额|差异|净增|新增额|比上年|较上年|同比/u;
const LEFT =
  /结余|结转|节余|节约|剩余|余额|未执行|未支出|未使用|未完成|缺口|差额|差异|差值|相差|盈亏|收支差/u;
/** A change of a rate. */
const POINTS = /百分点/u;
const TOTAL = /(?:合计|小计|总计|共计)$/u;
const WHOLE = /总[额数量]$|^(?:总支出|总收入|总人数)$/u;

const UNIT_IN = /\((?:单位[:：]?)?([^()]{1,6})\)/u;
const CAPTION_UNIT = /单位[:：]?([^()，。]{1,12})/u;

/** The units the words above a table give it, in their order. */
function captionUnits(caption: readonly string[]): readonly Unit[] {
  for (const words of caption) {
    const told = CAPTION_UNIT.exec(words)?.[1] ?? /\(([^()]{1,8})\)$/u.exec(words)?.[1];
    const units = (told ?? '').split(/[、，,/和]/u).filter(isUnit);
    if (units.length > 0) return units;
  }
  return [];
}

/** What is counted, by the words of a title, with the unit it is counted in. */
const COUNTED: readonly (readonly [RegExp, Unit])[] = [
  [/人次/u, '人次'],
  [/人数|人员|参保|编制|在职|职工人|退休|享受.*人|救助.*人/u, '人'],
  [/家数|机构数?|医院|药店|单位数|户数|企业数/u, '家'],
  [/车辆|辆/u, '辆'],
  [/批次/u, '批次'],
  [/团组/u, '团组'],
];

function unitOf(
  title: string,
  printed: readonly string[],
  given: readonly Unit[],
  isMoney: boolean,
): Unit | null {
  const own = UNIT_IN.exec(title)?.[1] ?? '';
  if (isUnit(own)) return own;
  const inCells = printed.flatMap((text) => figureIn(text)?.unit ?? []);
  const [cell] = inCells;
  if (cell && inCells.every((unit) => unit === cell)) return cell;
  if (!isMoney) return null;
  for (const [words, unit] of COUNTED) {
    if (!words.test(title)) continue;
    const dimension = dimensionOf(unit);
    return (
      given.find((known) => dimensionOf(known) === dimension) ??
      (given.length === 1 && given[0] && dimensionOf(given[0]) === 'money' ? null : unit)
    );
  }
  const money = given.filter((unit) => dimensionOf(unit) === 'money');
  return (given.length === 1 ? given[0] : money[0]) ?? null;
}

function senseOf(title: string, own: string): Sense {
  if (APART.test(title)) return 'apart';
  if (MEAN.test(title)) return 'mean';
  const isPercent = own === '%' || /%/u.test(title);
  if (SHARE.test(title) && !/占用|占地/u.test(title)) return 'share';
  if (GROWTH.test(title) && (isPercent || /[率幅速度比例]/u.test(title))) return 'growth';
  if (CHANGE.test(title) && isPercent) return 'growth';
  if (RATE.test(title) || isPercent) return 'rate';
  if (CHANGE.test(title)) return 'change';
  if (LEFT.test(title)) return 'left';
  return 'amount';
}

/** A unit that is never parted: 人, 家. */
const isCounter = (unit: Unit): boolean =>
  dimensionOf(unit) !== 'money' && dimensionOf(unit) !== 'ratio' && !unit.startsWith('万');

const isCounted = (title: string): boolean => COUNTED.some(([words]) => words.test(title));

/** What a title with its unit says of its figures. */
export const senseIn = (full: string, sign: string): Sense =>
  POINTS.test(full)
    ? 'change'
    : senseOf(
        full.replace(UNIT_IN, (_, told) => (told === '%' ? '%' : '')),
        sign,
      );

/** A column by what its title says. */
export function titled(index: number, full: string, unit: Unit | null, decimals: number): TableColumn {
  const title = full.replace(UNIT_IN, '');
  return {
    index,
    title,
    unit,
    sense: senseIn(full, unit === '%' ? '%' : ''),
    isTotal: TOTAL.test(title),
    isWhole: WHOLE.test(title),
    decimals,
  };
}

/** The unit a name gives in brackets. */
export function unitIn(words: string): Unit | null {
  const own = UNIT_IN.exec(words)?.[1] ?? '';
  return isUnit(own) ? own : null;
}

/** The columns of figures of a table, each with its unit and what it is to the others. */
export function columnsOf(table: PlainTable): readonly TableColumn[] {
  const given = captionUnits([...table.caption, ...(table.titles[0] ? [table.titles[0]] : [])]);
  let beside: Unit | null = null;
  return table.figures.map((index): TableColumn => {
    const printed = table.rows.flatMap(({ cells }) => (cells[index] ? [cells[index].text] : []));
    const full = table.titles[index] ?? '';
    const title = full.replace(UNIT_IN, '');
    const isPercent = printed.some((text) => text.endsWith('%'));
    const sense = senseIn(full, isPercent ? '%' : '');
    const isRatio = sense === 'share' || sense === 'rate' || sense === 'growth';
    const decimals = Math.max(0, ...printed.map((text) => figureIn(text)?.value.split('.')[1]?.length ?? 0));
    const told =
      isRatio || POINTS.test(full)
        ? '%'
        : unitOf(full, printed, given, sense !== 'mean' && sense !== 'apart');
    // 参保（万人）, 职工, 居民: what is counted with decimals is counted as the column before it.
    const isSame =
      told === null
        ? sense !== 'mean' && sense !== 'apart' && !isCounted(title)
        : decimals > 0 && isCounter(told);
    const unit = isSame ? beside : told;
    if (unit !== '%') beside = unit;
    return { ...titled(index, full, unit, decimals), sense };
  });
}
