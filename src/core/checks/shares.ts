import { quantityOf, statementsOf } from '../choose.ts';
import { type Expression, first, item, plus, ratio, sum, sumOfStated, WHOLE } from '../expression.ts';
import { CHART_COLUMN, type Fact } from '../fact.ts';
import { CLASS_ITEMS, itemOf } from '../items.ts';
import { meets, type Quantity } from '../quantity.ts';
import { type Check, type Claim, childrenWith, equal, items, share, type Told } from './claim.ts';
import { quoteOf } from './rows.ts';

const FUNDS = ['income-fund', 'income-capital'];
const SPENT = sumOfStated(...items(['general', 'fund', 'capital']));

/** A part that may be told as one or by its own parts. */
type Part = readonly [id: string, by: readonly string[]];

/** Parts whose shares are told together, by what they are parts of. */
const WHOLES: readonly (readonly [whole: string, parts: readonly Part[]])[] = [
  [
    'income',
    [
      ['income-fiscal', ['income-general', ...FUNDS]],
      ...childrenWith('income', 'money')
        .filter((id) => id !== 'income-general' && !FUNDS.includes(id))
        .map((id): Part => [id, []]),
    ],
  ],
  [
    'expenditure',
    ['basic', 'project', 'remit', 'business', 'subsidy'].map((part): Part => [`expenditure-${part}`, []]),
  ],
  ['general', CLASS_ITEMS.map((id): Part => [id, []])],
  [
    'sangong',
    [
      ['abroad', []],
      ['vehicle', ['vehicle-purchase', 'vehicle-running']],
      ['reception', []],
    ],
  ],
];

const MORE = '所列占比未必齐全';
const isOfUsualBase = ({ path }: Fact): boolean => !path[0]?.startsWith('占');
const placeOf = ({ place }: Fact): string => `${place.table}|${place.column === CHART_COLUMN}`;

/** Which parts are told: each as one where it is, else by its own parts. */
const toldOf = (parts: readonly Part[], told: ReadonlySet<string>): readonly string[] =>
  parts.flatMap(([id, by]) => (told.has(id) ? [id] : by.filter((part) => told.has(part))));

/** Whether the amounts of these parts come to the whole, so that their shares must come to 100%. */
function isWholeOf({ facts, year }: Told, whole: string, ids: readonly string[]): boolean {
  const amountOf = (id: string): Quantity | null => {
    const [fact] = statementsOf(facts, itemOf(id).id, 'outturn', year);
    return fact ? quantityOf(fact) : null;
  };
  const [head, ...others] = ids.map(amountOf).filter((amount) => amount !== null);
  const all = amountOf(whole);
  return head !== undefined && all !== null && meets(others.reduce(plus, head), all);
}

/** Shares of one whole printed together, in a paragraph, a table or on a chart, come to 100%. */
const sharesTogether = (told: Told): readonly Claim[] =>
  WHOLES.flatMap(([whole, parts]) => {
    const ids = new Set(parts.flatMap(([id, by]) => [id, ...by]));
    const shares = told.facts.filter(
      (fact) =>
        fact.item !== null &&
        ids.has(fact.item) &&
        fact.measure === 'share' &&
        fact.year === told.year &&
        isOfUsualBase(fact),
    );
    return [...new Set(shares.map(placeOf))].flatMap((at): readonly Claim[] => {
      const together = shares.filter((fact) => placeOf(fact) === at);
      const own = toldOf(parts, new Set(together.flatMap(({ item: id }) => id ?? [])));
      const [head] = together;
      if (!head || own.length < 2) return [];
      return [
        {
          subject: `${whole}:share@${head.place.line}`,
          relation: 'equal',
          stated: sum(...own.map((id) => quoteOf(together.filter((fact) => fact.item === id)))),
          expected: WHOLE,
          over: isWholeOf(told, whole, own) ? null : MORE,
        },
      ];
    });
  });

/** Shares told of another whole than usual, by the words they are told with: 占总支出. */
const BASES: readonly (readonly [words: RegExp, base: Expression])[] = [
  [/三公/u, item('sangong')],
  [/基本支出/u, first(item('general-basic'), item('expenditure-basic'))],
  [/财政拨款收入/u, item('income-fiscal')],
  [/收入/u, item('income')],
  [/一般公共预算/u, item('general')],
  [/财政拨款支出/u, SPENT],
  [/总支出|支出(?:总额|合计|总计)|本年支出|全年支出/u, item('expenditure')],
];

const sharesOfOthers = ({ facts, year }: Told): readonly Claim[] =>
  facts.flatMap((fact): readonly Claim[] => {
    if (fact.measure !== 'share' || fact.item === null || fact.year !== year || isOfUsualBase(fact))
      return [];
    const base = BASES.find(([words]) => words.test(fact.path[0] ?? ''))?.[1];
    if (!base) return [];
    const subject = `${fact.item}:share@${fact.place.line}`;
    return [equal(subject, quoteOf([fact]), ratio(item(fact.item), base))];
  });

/** REGISTRY part: checks of shares, of one another and of the base they name. */
export const SHARES: readonly Check[] = [
  {
    id: 'fiscal-shares',
    group: '支出',
    name: '政府性基金、国有资本经营支出占比',
    sentence: '政府性基金预算、国有资本经营预算财政拨款支出占比应等于其除以本年支出合计。',
    claims: ['fund', 'capital'].map((id) => share(id, 'expenditure')),
    holds: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['fund', 'outturn', '9.00', '万元'],
      ['fund', 'share', '10', '%'],
    ],
    breaks: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['fund', 'outturn', '9.00', '万元'],
      ['fund', 'share', '19', '%'],
    ],
  },
  {
    id: 'basic-shares',
    group: '一般公共预算',
    name: '人员经费、公用经费占比',
    sentence: '人员经费、公用经费的占比应等于其除以基本支出。',
    claims: ['personnel-funds', 'public-funds'].map((id) =>
      equal(id, item(id, 'share'), ratio(item(id), first(item('general-basic'), item('expenditure-basic')))),
    ),
    holds: [
      ['general-basic', 'outturn', '40.00', '万元'],
      ['public-funds', 'outturn', '5.00', '万元'],
      ['public-funds', 'share', '12.5', '%'],
    ],
    breaks: [
      ['general-basic', 'outturn', '40.00', '万元'],
      ['public-funds', 'outturn', '5.00', '万元'],
      ['public-funds', 'share', '15.2', '%'],
    ],
  },
  {
    id: 'shares-of-others',
    group: '支出',
    name: '写明基数的占比',
    sentence: '写明“占总支出”“占基本支出”等基数的占比应等于该项除以写明的基数。',
    claims: [],
    family: sharesOfOthers,
    holds: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['public-funds', 'outturn', '9.00', '万元'],
      ['public-funds', 'share', '10', '%', 0, ['占总支出']],
    ],
    breaks: [
      ['expenditure', 'outturn', '90.00', '万元'],
      ['public-funds', 'outturn', '9.00', '万元'],
      ['public-funds', 'share', '1', '%', 0, ['占总支出']],
    ],
  },
  {
    id: 'shares-together',
    group: '支出',
    name: '占比之和',
    sentence: '同一处列出的各部分占比之和应为100%。',
    claims: [],
    family: sharesTogether,
    holds: [
      ['expenditure-basic', 'share', '44.44', '%'],
      ['expenditure-project', 'share', '55.56', '%'],
    ],
    breaks: [
      ['expenditure-basic', 'share', '44.44', '%'],
      ['expenditure-project', 'share', '56.55', '%'],
    ],
    undecided: [
      ['expenditure-basic', 'share', '44.44', '%'],
      ['expenditure-project', 'share', '50.00', '%'],
    ],
  },
];
