import { evaluate, type Lookup, noQuotation, noTally, type Outcome } from './expression.ts';
import type { FactId, ItemId, Measure } from './fact.ts';
import { type Indicator, indicatorOf } from './indicators.ts';
import { itemOf } from './items.ts';
import { parseQuantity, type Quantity, type Unit } from './quantity.ts';

/** One national figure as printed in a bulletin, and where it was printed. */
export type NationalFigure = {
  readonly item: ItemId;
  readonly measure: Measure;
  readonly year: number;
  readonly value: string;
  readonly unit: Unit;
  readonly publisher: string;
  readonly title: string;
};

/** The name a bulletin is cited by: 国家医疗保障局《2023年全国医疗保障事业发展统计公报》. */
export const citationOf = ({ publisher, title }: Pick<NationalFigure, 'publisher' | 'title'>): string =>
  `${publisher}《${title}》`;

/** The id of a national figure, told apart from those of reports by its first word. */
export const nationalId = ({ item, year }: Pick<NationalFigure, 'item' | 'year'>): FactId =>
  `national:${item}-${year}` as FactId;

/** One indicator for the whole country and one year, worked out of national figures as it is for a bureau. */
export type Benchmark = {
  readonly indicator: Indicator;
  readonly year: number;
  readonly quantity: Quantity;
  /** The figures it was worked out of, in the order the expression used them. */
  readonly inputs: readonly NationalFigure[];
};

/**
 * REGISTRY: the indicators a national line is drawn for. Only what does not grow with the size of a bureau, and means
 * the same of the country; `caveat` says where it may not quite.
 */
export const NATIONAL_LINES: readonly { readonly indicator: string; readonly caveat: string }[] = [
  {
    indicator: 'recovered-per-insured',
    caveat: '全国数含国家飞行检查、各级检查与智能审核的全部来源；一地报告所说的追回可能只含其中几项。',
  },
  {
    indicator: 'insured-employees-share',
    caveat: '全国数为年末数；一地的职工参保常由市级统筹登记，县级报告可能只说居民。',
  },
  {
    indicator: 'premium-aid-share',
    caveat: '全国资助参保含民政、乡村振兴等部门认定的全部对象；一地报告可能只说其中几类。',
  },
];

/** What is said beside the national line of an indicator, or null when it has none. */
export const nationalCaveat = (indicator: string): string | null =>
  NATIONAL_LINES.find((line) => line.indicator === indicator)?.caveat ?? null;

/** National figures of one year as an expression asks for them; years are never mixed. */
function lookupAmong(figures: readonly NationalFigure[], year: number): Lookup {
  const stated = (item: ItemId, measure: Measure, offset: number): NationalFigure | undefined =>
    figures.find(
      (figure) => figure.item === item && figure.measure === measure && figure.year === year + offset,
    );
  return {
    item: (item, measure, offset): Outcome => {
      const figure = stated(item, measure, offset);
      if (!figure)
        return { kind: 'absent', reason: 'not-published', missing: [itemOf(item).name], inputs: [] };
      return {
        kind: 'value',
        quantity: parseQuantity(figure.value, figure.unit),
        inputs: [{ fact: nationalId(figure), item, measure }],
        printed: true,
      };
    },
    rows: () => [],
    tally: noTally,
    quoted: noQuotation,
  };
}

/** Every national line in every year all of its figures are held of one bulletin year, by registry and year. */
export function deriveBenchmarks(figures: readonly NationalFigure[]): Benchmark[] {
  const byId = new Map(figures.map((figure) => [nationalId(figure), figure]));
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
  return NATIONAL_LINES.flatMap((line) =>
    years.flatMap((year): Benchmark[] => {
      const indicator = indicatorOf(line.indicator);
      const outcome = evaluate(indicator.expression, lookupAmong(figures, year));
      if (outcome.kind === 'absent') return [];
      const inputs = outcome.inputs.flatMap(({ fact }) => byId.get(fact) ?? []);
      return [{ indicator, year, quantity: outcome.quantity, inputs }];
    }),
  );
}
