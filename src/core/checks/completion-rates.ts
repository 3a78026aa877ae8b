import { isAnnexed } from '../choose.ts';
import { type Expression, item, quoted, ratio, sum } from '../expression.ts';
import type { Fact, Measure } from '../fact.ts';
import { isFirm, isRateOf, tableOf } from './amounts.ts';
import { type Check, type Claim, equal, type Told } from './claim.ts';
import { figureOf, nameOf, printedIn, quoteOf, type Row, rowsOf, subjectAt } from './rows.ts';

const WHOLE_DEPARTMENT = '部门整体支出';

/** The names of the rate at which a department carried out its budget. */
const CARRIED_OUT = /^(?:完成预算|预算完成率|预算执行率|支出率)$/u;
const BUDGETS: readonly Measure[] = ['budget-full-year', 'budget', 'budget-initial'];
const SPENT = ['expenditure-fiscal', 'expenditure', 'general', 'project'];

/**
 * The rate at which a department carried out its budget, by any budget its paragraph names: before and after adjustment,
 * and any spending the report tells. Only a rate that none of them makes is broken.
 */
function departmentRates({ facts, year }: Told): readonly Claim[] {
  const rates = facts.filter(
    (fact) =>
      fact.item === 'performance' &&
      fact.measure === 'actual' &&
      fact.year === year &&
      fact.unit === '%' &&
      fact.path.length === 2 &&
      fact.path[0] === WHOLE_DEPARTMENT &&
      CARRIED_OUT.test(fact.path[1] ?? '') &&
      fact.place.column === undefined &&
      isFirm(fact),
  );
  return rates.flatMap((rate): Claim[] => {
    const beside = facts.filter(
      (fact) =>
        tableOf(fact) === tableOf(rate) &&
        fact.year === year &&
        isFirm(fact) &&
        ((fact.item === 'project' && nameOf(fact.path) === WHOLE_DEPARTMENT) || fact.item === 'expenditure'),
    );
    const budgets = BUDGETS.flatMap((measure) => beside.filter((fact) => fact.measure === measure));
    const adjusted = beside.filter(({ measure }) => measure === 'adjustment');
    const own = beside.filter(({ measure }) => measure === 'outturn');
    const annexed = isAnnexed(rate.place.section);
    const spent = [...own, ...spentIn({ facts, year })].sort(
      (a, b) =>
        Number(isAnnexed(b.place.section) === annexed) - Number(isAnnexed(a.place.section) === annexed),
    );
    const bases: readonly (readonly Fact[])[] = [
      ...adjusted.map((fact) => [fact]),
      ...budgets.map((fact) => [fact]),
      ...budgets.flatMap((budget) => adjusted.map((fact) => [budget, fact])),
    ];
    const [outturn] = spent;
    const [base] = bases;
    if (!outturn || !base)
      return [
        {
          ...equal(
            subjectAt(rate),
            quoted(nameOf(rate.path), rate),
            ratio(outturn ? quoteOf([outturn]) : item('expenditure'), quoted('同一段的预算数')),
          ),
          name: nameOf(rate.path),
        },
      ];
    const ways = spent.flatMap((of) => bases.map((to) => ({ of, to })));
    const fit = ways.find(({ of, to }) => isRateOf(rate, [of], to)) ?? { of: outturn, to: base };
    return [
      {
        subject: subjectAt(rate),
        name: nameOf(rate.path),
        relation: 'equal',
        stated: quoted(nameOf(rate.path), rate),
        expected: ratio(quoteOf([fit.of]), sum(...fit.to.map((fact) => quoteOf([fact])))),
        unsure: beside.some(({ measure }) => measure === 'budget-full-year' || measure === 'adjustment')
          ? null
          : '同一段没有印出调整后的预算，完成率可能以它为分母',
      },
    ];
  });
}

/** What a paragraph calls the budget of the whole year is no less than what it says was added to it. */
function adjustedWithin(told: Told): readonly Claim[] {
  return rowsOf(told, 'project').flatMap((row): Claim[] => {
    const [whole] = printedIn(row, 'budget-full-year');
    const [adjusted] = printedIn(row, 'adjustment');
    if (!whole || !adjusted || row.path.length !== 1 || whole.place.column !== undefined) return [];
    return [
      {
        subject: subjectAt(adjusted),
        name: nameOf(row.path),
        relation: 'at-most',
        stated: figureOf(row, 'adjustment'),
        expected: figureOf(row, 'budget-full-year'),
        unsure: makesRate(told, adjusted) ? '“全年预算”可能指调整前的预算' : null,
      },
    ];
  });
}

/** Whether the rate beside an adjustment is of it: it then says the level that the budget was brought to. */
const makesRate = (told: Told, adjusted: Fact): boolean =>
  told.facts.some(
    (rate) =>
      rate.unit === '%' &&
      tableOf(rate) === tableOf(adjusted) &&
      isFirm(rate) &&
      CARRIED_OUT.test(rate.path[1] ?? '') &&
      spentIn(told).some((spent) => isRateOf(rate, [spent], [adjusted])),
  );

/** What a report says was spent in all. */
const spentIn = ({ facts, year }: Told): readonly Fact[] =>
  SPENT.flatMap((id) =>
    facts.filter(
      (fact) =>
        fact.item === id &&
        fact.measure === 'outturn' &&
        fact.year === year &&
        nameOf(fact.path) === (id === 'project' ? WHOLE_DEPARTMENT : '') &&
        isFirm(fact),
    ),
  );

/** The budgets of all it spent that a report tells in words. */
const adoptedIn = ({ facts, year }: Told): readonly Fact[] =>
  facts.filter(
    (fact) =>
      fact.item === 'expenditure' &&
      fact.measure !== null &&
      BUDGETS.includes(fact.measure) &&
      fact.year === year &&
      isFirm(fact),
  );

/** Rows of a form that tell how far its own money was spent. */
const EXECUTION = /^(?:项目|部门)?(?:资金|预算)?(?:预算)?(?:执行|完成)率(?:\(%\))?$/u;

/** 完成率, and any rate of a department as a whole, may be of the budget of the year’s start. */
const isOfEither = ({ path }: Fact): boolean => path[0] === WHOLE_DEPARTMENT || /完成率/u.test(path[1] ?? '');

/** A rate of execution among the indicators, held against the money of the same form. */
function executionRows(told: Told): readonly Claim[] {
  const projects = rowsOf(told, 'project').filter(({ facts: [head] }) => head?.place.column !== undefined);
  return told.facts
    .filter(
      (fact) =>
        fact.item === 'performance' &&
        fact.measure === 'actual' &&
        fact.year === told.year &&
        fact.unit === '%' &&
        fact.path.length === 2 &&
        EXECUTION.test(fact.path[1] ?? '') &&
        fact.place.column !== undefined &&
        isFirm(fact),
    )
    .flatMap((rate): Claim[] => {
      const own = projects.filter(
        ({ path, facts: [head] }) => head && tableOf(head) === tableOf(rate) && path[0] === rate.path[0],
      );
      const whole = own.filter(({ path }) => path.length === 1);
      const rows = whole.length > 0 ? whole : own.filter(({ path }) => /资金|拨款/u.test(path.at(-1) ?? ''));
      const stating = (measure: Measure): readonly Row[] =>
        rows.filter((row) => printedIn(row, measure).length > 0);
      const bases = BUDGETS.filter((measure) => stating(measure).length === rows.length && rows.length > 0);
      const [base] = bases;
      if (!base || stating('outturn').length !== rows.length) return [];
      const amounts = (measure: Measure): Expression => sum(...rows.map((row) => figureOf(row, measure)));
      const facts = (measure: Measure): readonly Fact[] =>
        rows.flatMap((row) => printedIn(row, measure).slice(0, 1));
      const fits = bases.find((measure) => isRateOf(rate, facts('outturn'), facts(measure)));
      // A rate of one source of the money alone (财政拨款) is that source’s.
      const source = own.find((row) =>
        bases.some((measure) =>
          isRateOf(rate, printedIn(row, 'outturn').slice(0, 1), printedIn(row, measure).slice(0, 1)),
        ),
      );
      // The narrative may say that it is of the adopted budget, where the form prints the adjusted one.
      const otherwise =
        rate.path[0] === WHOLE_DEPARTMENT &&
        spentIn(told).some((spent) => adoptedIn(told).some((budget) => isRateOf(rate, [spent], [budget])));
      return [
        {
          subject: subjectAt(rate),
          name: nameOf(rate.path),
          relation: 'equal',
          stated: quoted(nameOf(rate.path), rate),
          expected: ratio(amounts('outturn'), amounts(fits ?? base)),
          unsure: otherwise
            ? '与支出除以正文所印的预算相同，所依据的不是表中的预算'
            : whole.length === 0 && rows.length < 2
              ? '只印出一项资金来源'
              : fits === undefined && source !== undefined
                ? '与其中一项资金来源的执行率相同，可能只指该项资金'
                : bases.includes('budget-initial') || !isOfEither(rate)
                  ? null
                  : '表中没有印出年初预算，完成率可能以它为分母',
        },
      ];
    });
}

const ROW = (name: string): readonly string[] => [WHOLE_DEPARTMENT, name];
const FORM = ['示例项目'];
const ANNEX = '附件1';

/** REGISTRY part: checks of the rates at which departments and projects carried out their budgets, as evaluations tell them. */
export const COMPLETION_RATES: readonly Check[] = [
  {
    id: 'department-completion',
    group: '预算',
    name: '整体支出预算完成率',
    sentence: '整体支出绩效报告中的预算完成率，应等于支出除以同一段所列的预算（年初、调整后或两者之和）。',
    claims: [],
    family: departmentRates,
    at: { section: ANNEX },
    holds: [
      ['project', 'budget', '40.00', '万元', 0, [WHOLE_DEPARTMENT]],
      ['project', 'outturn', '38.50', '万元', 0, [WHOLE_DEPARTMENT]],
      ['performance', 'actual', '96.25', '%', 0, ROW('完成预算')],
    ],
    breaks: [
      ['project', 'budget-full-year', '40.00', '万元', 0, [WHOLE_DEPARTMENT]],
      ['project', 'outturn', '38.50', '万元', 0, [WHOLE_DEPARTMENT]],
      ['performance', 'actual', '92.65', '%', 0, ROW('完成预算')],
    ],
    undecided: [
      ['project', 'budget', '40.00', '万元', 0, [WHOLE_DEPARTMENT]],
      ['performance', 'actual', '92.65', '%', 0, ROW('完成预算')],
    ],
  },
  {
    id: 'adjustment-within',
    group: '预算',
    name: '全年预算不小于预算调整数',
    sentence: '全年预算是调整后的预算，不应小于同一段印出的预算调整数。',
    claims: [],
    family: adjustedWithin,
    holds: [
      ['project', 'budget-full-year', '54.00', '万元', 0, FORM],
      ['project', 'adjustment', '14.00', '万元', 0, FORM],
    ],
    breaks: [
      ['project', 'budget-full-year', '35.00', '万元', 0, FORM],
      ['project', 'adjustment', '54.00', '万元', 0, FORM],
    ],
    undecided: [
      ['project', 'budget-full-year', '35.00', '万元', 0, FORM],
      ['project', 'budget-full-year', '53.00', '万元', 0, FORM],
      ['project', 'adjustment', '54.00', '万元', 0, FORM],
    ],
  },
  {
    id: 'execution-row',
    group: '项目',
    name: '指标行的预算执行率',
    sentence: '自评表指标行印出的预算执行率，应等于同一表中的执行数除以预算数。',
    claims: [],
    family: executionRows,
    at: { column: '实际完成值' },
    holds: [
      ['project', 'budget-full-year', '40.00', '万元', 0, FORM],
      ['project', 'outturn', '38.50', '万元', 0, FORM],
      ['performance', 'actual', '96.25', '%', 0, [...FORM, '预算执行率']],
    ],
    breaks: [
      ['project', 'budget-full-year', '40.00', '万元', 0, FORM],
      ['project', 'outturn', '38.50', '万元', 0, FORM],
      ['performance', 'actual', '100', '%', 0, [...FORM, '预算执行率']],
    ],
    undecided: [
      ['project', 'budget-full-year', '40.00', '万元', 0, FORM],
      ['project', 'outturn', '38.50', '万元', 0, FORM],
      ['project', 'outturn', '35.80', '万元', 0, FORM],
      ['performance', 'actual', '100', '%', 0, [...FORM, '预算执行率']],
    ],
  },
];
