import type { Place } from './place.ts';
import type { Unit } from './quantity.ts';

/** What kind of statement a figure makes about its item. Closed: the reader, the algebra and the page switch on it. */
export const MEASURES = {
  outturn: '决算数',
  budget: '预算数',
  'budget-initial': '年初预算数',
  'budget-full-year': '全年预算数',
  completion: '完成预算',
  'completion-initial': '完成年初预算',
  'completion-full-year': '完成全年预算',
  change: '比上年增减额',
  'change-rate': '比上年增减率',
  'budget-change': '预算比上年增减额',
  'budget-change-rate': '预算比上年增减率',
  share: '占比',
  count: '数量',
  'count-change': '数量比上年增减',
  target: '指标值',
  actual: '完成值',
  weight: '分值',
  score: '得分',
  rate: '比率',
  standard: '标准',
  adjustment: '预算调整',
  received: '到位资金',
} as const;

export type Measure = keyof typeof MEASURES;
export const isMeasure = (text: string): text is Measure => Object.hasOwn(MEASURES, text);

/** Why a figure may not be what is printed, as the reader of the document says. Closed. */
export const DOUBTS = {
  'broken-digits': '在原文中被换行断开，由本系统拼接',
} as const;
export type Doubt = keyof typeof DOUBTS;

export type FactId = string & { readonly brand: 'fact' };
export type ReportId = string & { readonly brand: 'report' };
export type ItemId = string & { readonly brand: 'item' };

/**
 * One figure as printed, with its place.
 * - `item`: id in the item registry, or null where the figure was read but not bound.
 * - `label`: the words it was bound by, as printed; `path`: 类/款/项 or row path, outermost first; of a share of an unusual base, that base (占总支出).
 * - `value`: plain decimal as printed without separators, signed for a decrease; null when nil is stated in words.
 * - `unit`: as printed, in its usual spelling; null when none is printed and none is implied by a header.
 * - `printed`: exactly the characters at `place`; `hedge`: the hedging word, if any.
 * - `doubt`: why it may have been misread; absent where it was read with certainty. A claim it breaks is doubtful.
 */
export type Fact = {
  readonly id: FactId;
  readonly report: ReportId;
  readonly item: ItemId | null;
  readonly label: string;
  readonly path: readonly string[];
  readonly measure: Measure | null;
  readonly year: number;
  readonly asOf?: string;
  readonly value: string | null;
  readonly unit: Unit | null;
  readonly printed: string;
  readonly hedge: string | null;
  readonly doubt?: Doubt;
  readonly place: Place;
};

/** `place.column` of a figure that a chart left in the text. */
export const CHART_COLUMN = '图上标注';

/** The id of a fact: the report, the line and the offset it is printed at — stable as long as the document is. */
export const factId = (report: ReportId, place: Pick<Place, 'line' | 'start'>): FactId =>
  `${report}:${place.line}.${place.start}` as FactId;

/** Order in which facts are kept: by place. */
export const byPlace = (a: Fact, b: Fact): number =>
  a.place.line - b.place.line || a.place.start - b.place.start;
