import { sum } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import type { Claim, ExampleFigure, Told } from './claim.ts';
import { rowChecks, slip } from './row-checks.ts';
import { figureOf, printedIn, type Row, rowsOf, subjectAt } from './rows.ts';

const PROJECTS = '项目支出';
/** Rows that are no part of it, whatever stands above them. */
const WHOLES = /预算调整|三公|政府采购/u;
/** Parts that another check holds below their whole. */
const NAMED = /^(?:业务工作|运行维护)专项/u;

/** One column of 项目支出 in a table of basic data, with the rows below it. */
type DataColumn = {
  readonly head: Fact;
  readonly whole: Row;
  readonly measure: Measure;
  readonly parts: readonly Row[];
  readonly total: number;
};

/** The rows that stand between 项目支出 and the next whole: its parts, numbered 1、2、3. */
function partsOf(all: readonly Row[], whole: Row): readonly Row[] {
  const [head] = whole.facts;
  if (!head) return [];
  const below = all.flatMap((row): { readonly row: Row; readonly fact: Fact }[] => {
    const [fact] = row.facts;
    const isBelow =
      fact !== undefined &&
      fact.place.table === head.place.table &&
      fact.year === head.year &&
      fact.place.line > head.place.line;
    return isBelow ? [{ row, fact }] : [];
  });
  const end = Math.min(
    ...below
      .filter(({ row, fact }) => fact.item !== head.item || WHOLES.test(row.path.at(-1) ?? ''))
      .map(({ fact }) => fact.place.line),
  );
  return Number.isFinite(end) ? below.filter(({ fact }) => fact.place.line < end).map(({ row }) => row) : [];
}

const amountOf = (rows: readonly Row[], measure: Measure): number =>
  rows.reduce((total, row) => total + Number(printedIn(row, measure)[0]?.value ?? 0), 0);

function columnsOf({ facts, year }: Told): readonly DataColumn[] {
  return [year - 1, year].flatMap((of) => {
    const all = ['base-data', 'public-funds'].flatMap((id) => rowsOf({ facts, year: of }, id));
    return all
      .filter(({ path }) => path.at(-1) === PROJECTS)
      .flatMap((whole) => {
        const below = partsOf(all, whole);
        return (['budget', 'outturn'] as const).flatMap((measure): DataColumn[] => {
          const [head] = printedIn(whole, measure);
          const parts = below.filter((row) => printedIn(row, measure).length > 0);
          return head && parts.length > 1
            ? [{ head, whole, measure, parts, total: amountOf(parts, measure) }]
            : [];
        });
      });
  });
}

const fits = ({ head, total }: DataColumn): boolean => Math.abs(total - Number(head.value)) < 0.005;

/** 项目支出 against its parts in the column that does not add up, else in the last; sure where all others do add up. */
function addsUp(told: Told): readonly Claim[] {
  const tables = new Map<string, DataColumn[]>();
  for (const column of columnsOf(told)) {
    const table = column.head.place.table ?? '';
    tables.set(table, [...(tables.get(table) ?? []), column]);
  }
  return [...tables.values()].flatMap((columns): Claim[] => {
    const one = columns.find((column) => !fits(column)) ?? columns.at(-1);
    if (!one) return [];
    const { head, whole, measure, parts, total } = one;
    const others = columns.filter((column) => column !== one && column.total > 0);
    const named = parts.filter(({ path }) => NAMED.test(path.at(-1) ?? ''));
    return [
      {
        subject: subjectAt(head),
        name: `${head.year} 年度基础数据`,
        relation: 'equal',
        stated: figureOf(whole, measure),
        expected: sum(...parts.map((row) => figureOf(row, measure))),
        unsure:
          amountOf(named, measure) > Number(head.value)
            ? '其中的专项已大于项目支出，另行列出'
            : total > 0 && others.length > 0 && others.every(fits)
              ? null
              : '没有其他各列可以印证所列各项是全部',
      },
    ];
  });
}

const row = (name: string, measure: Measure, value: string): ExampleFigure => [
  'base-data',
  measure,
  value,
  '万元',
  0,
  [name],
];

/** REGISTRY part: checks of the table of basic data of a department's evaluation. */
export const BASE_DATA = rowChecks('项目', [
  {
    id: 'base-data-adds-up',
    name: '基础数据表中项目支出之和',
    sentence: '基础数据表中的项目支出，其余各列等于其下所列各项之和的，各列都应等于其和。',
    family: addsUp,
    holds: [
      row(PROJECTS, 'outturn', '32.00'),
      row(PROJECTS, 'budget', '30.00'),
      row('业务工作专项', 'outturn', '12.00'),
      row('业务工作专项', 'budget', '10.00'),
      row('民生专项', 'outturn', '20.00'),
      row('民生专项', 'budget', '20.00'),
      ['public-funds', 'outturn', '9.00', '万元', 0, ['公用经费']],
    ],
    breaks: slip({ 0: '23.00' }),
    undecided: slip({ 0: '23.00', 1: '13.00' }),
  },
]);
