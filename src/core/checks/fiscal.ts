import { quantityOf, statementsOf } from '../choose.ts';
import { first, item, sum, sumOfStated } from '../expression.ts';
import { itemOf } from '../items.ts';
import { meets } from '../quantity.ts';
import { type Check, type Claim, equal, items, type Told } from './claim.ts';
import { printedIn, quoteOf, rowsOf, unreadBeside } from './rows.ts';

const FUNDS = ['income-fund', 'income-capital'];
const NOT_ALL = '未写明其余两项财政拨款收入';

/** Older reports call the general budget’s part alone 财政拨款收入, and print it beside that of the funds. */
const isGeneralAlone = ({ facts, year }: Told): boolean => {
  const [fiscal, general] = ['income-fiscal', 'income-general'].map((id) => {
    const [fact] = statementsOf(facts, itemOf(id).id, 'outturn', year);
    return fact ? quantityOf(fact) : null;
  });
  return !!fiscal && !!general && meets(fiscal, general);
};

/** 财政拨款收入 and its three budgets; where one of them is not told, a sum that falls short decides nothing. */
function fiscalIncome({ facts, year }: Told): readonly Claim[] {
  const states = (id: string): boolean =>
    facts.some((fact) => fact.item === id && fact.measure === 'outturn' && fact.year === year);
  if (!states('income-fiscal') || !states('income-general')) return [];
  const told = FUNDS.filter(states);
  const parts = sum(...items(['income-general', ...told]));
  const short = told.length < FUNDS.length ? NOT_ALL : null;
  const unsure = isGeneralAlone({ facts, year }) ? '“财政拨款收入”可能只指一般公共预算财政拨款收入' : null;
  return [{ ...equal('income-fiscal', item('income-fiscal'), parts), short, unsure }];
}

const SPENT = sumOfStated(...items(['general', 'fund', 'capital']));

/** 人员经费 and 公用经费 by the economic classes they are made of. */
const ECONOMIC: readonly (readonly [whole: string, classes: RegExp])[] = [
  ['personnel-funds', /工资福利支出|对个人和家庭的?补助/u],
  ['public-funds', /商品和服务支出|资本性支出/u],
];

const economicParts = (told: Told): readonly Claim[] => {
  const rows = rowsOf(told, 'economic').filter(
    ({ path }) => path.length <= 3 && /基本支出/u.test(path[0] ?? ''),
  );
  const tables = new Set(rows.map(({ facts }) => facts[0]?.place.table));
  return [...tables].flatMap((table) =>
    ECONOMIC.flatMap(([whole, classes]): readonly Claim[] => {
      const own = rows.filter(
        ({ path, facts }) =>
          facts[0]?.place.table === table &&
          classes.test(path.at(-1) ?? '') &&
          !path.slice(0, -1).some((name) => classes.test(name)),
      );
      const spent = own.map((row) => printedIn(row, 'outturn')).filter(({ length }) => length > 0);
      const line = spent[0]?.[0]?.place.line;
      if (line === undefined) return [];
      const short = unreadBeside(told, spent.flat(), spent.length < 2 ? '只印出一类' : null);
      return [{ ...equal(`${whole}@${line}`, item(whole), sum(...spent.map(quoteOf))), short }];
    }),
  );
};

const WAGES = ['基本支出', '工资福利支出'];
const HELP = ['基本支出', '对个人和家庭的补助'];

/** REGISTRY part: checks of 财政拨款 and of 基本支出 by economic class. */
export const FISCAL: readonly Check[] = [
  {
    id: 'fiscal-income-adds-up',
    group: '收入',
    name: '三本预算之和等于财政拨款收入',
    sentence: '财政拨款收入应等于一般公共预算、政府性基金预算与国有资本经营预算财政拨款收入之和。',
    claims: [],
    family: fiscalIncome,
    holds: [
      ['income-fiscal', 'outturn', '88.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-fund', 'outturn', '3.00', '万元'],
      ['income-capital', 'outturn', '0', '万元'],
    ],
    breaks: [
      ['income-fiscal', 'outturn', '88.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
      ['income-fund', 'outturn', '2.00', '万元'],
      ['income-capital', 'outturn', '0', '万元'],
    ],
    undecided: [
      ['income-fiscal', 'outturn', '88.00', '万元'],
      ['income-general', 'outturn', '85.00', '万元'],
    ],
  },
  {
    id: 'fiscal-spent-within',
    group: '支出',
    name: '三本预算支出不超过本年支出与财政拨款总计',
    sentence:
      '一般公共预算、政府性基金预算与国有资本经营预算财政拨款支出之和不应大于本年支出合计，也不应大于财政拨款支出总计。',
    claims: (
      [
        ['expenditure', item('expenditure')],
        ['fiscal-total-expenditure', first(item('fiscal-total-expenditure'), item('fiscal-total'))],
      ] as const
    ).map(([subject, expected]) => ({ subject, relation: 'at-most', stated: SPENT, expected })),
    holds: [
      ['general', 'outturn', '80.00', '万元'],
      ['fund', 'outturn', '10.00', '万元'],
      ['expenditure', 'outturn', '90.00', '万元'],
    ],
    breaks: [
      ['general', 'outturn', '80.00', '万元'],
      ['fund', 'outturn', '12.00', '万元'],
      ['expenditure', 'outturn', '90.00', '万元'],
    ],
    undecided: [['general', 'outturn', '80.00', '万元']],
  },
  {
    id: 'fiscal-income-within',
    group: '收入',
    name: '财政拨款收入不超过本年收入',
    sentence: '财政拨款收入是本年收入的一部分，不应大于本年收入合计。',
    claims: [
      {
        subject: 'income-fiscal',
        relation: 'at-most',
        stated: item('income-fiscal'),
        expected: item('income'),
      },
    ],
    holds: [
      ['income-fiscal', 'outturn', '88.00', '万元'],
      ['income', 'outturn', '90.00', '万元'],
    ],
    breaks: [
      ['income-fiscal', 'outturn', '98.00', '万元'],
      ['income', 'outturn', '90.00', '万元'],
    ],
  },
  {
    id: 'general-parts',
    group: '一般公共预算',
    name: '基本支出与项目支出之和',
    sentence: '一般公共预算财政拨款支出应等于其中的基本支出与项目支出之和。',
    claims: [equal('general', item('general'), sum(...items(['general-basic', 'general-project'])))],
    holds: [
      ['general', 'outturn', '80.00', '万元'],
      ['general-basic', 'outturn', '30.00', '万元'],
      ['general-project', 'outturn', '50.00', '万元'],
    ],
    breaks: [
      ['general', 'outturn', '80.00', '万元'],
      ['general-basic', 'outturn', '30.00', '万元'],
      ['general-project', 'outturn', '55.00', '万元'],
    ],
  },
  {
    id: 'general-project-within',
    group: '一般公共预算',
    name: '一般公共预算项目支出不超过项目支出',
    sentence: '一般公共预算项目支出是全部项目支出的一部分，不应大于后者。',
    claims: [
      {
        subject: 'general-project',
        relation: 'at-most',
        stated: item('general-project'),
        expected: item('expenditure-project'),
      },
    ],
    holds: [
      ['general-project', 'outturn', '50.00', '万元'],
      ['expenditure-project', 'outturn', '60.00', '万元'],
    ],
    breaks: [
      ['general-project', 'outturn', '65.00', '万元'],
      ['expenditure-project', 'outturn', '60.00', '万元'],
    ],
  },
  {
    id: 'basic-by-class',
    group: '一般公共预算',
    name: '人员经费、公用经费与经济分类',
    sentence:
      '人员经费应等于工资福利支出与对个人和家庭的补助之和，公用经费应等于商品和服务支出与资本性支出之和。',
    claims: [],
    family: economicParts,
    holds: [
      ['personnel-funds', 'outturn', '36.80', '万元'],
      ['economic', 'outturn', '35.00', '万元', 0, WAGES],
      ['economic', 'outturn', '1.80', '万元', 0, HELP],
    ],
    breaks: [
      ['personnel-funds', 'outturn', '36.80', '万元'],
      ['economic', 'outturn', '35.00', '万元', 0, WAGES],
      ['economic', 'outturn', '8.10', '万元', 0, HELP],
    ],
    undecided: [
      ['personnel-funds', 'outturn', '36.80', '万元'],
      ['economic', 'outturn', '35.00', '万元', 0, WAGES],
    ],
  },
];
