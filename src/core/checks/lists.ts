import { item, ratio } from '../expression.ts';
import { CLASS_ITEMS, itemOf } from '../items.ts';
import { slipIn } from '../slips.ts';
import { type Check, type Claim, equal, type Told } from './claim.ts';
import { claimOf, figureOf, printedIn, type Row, rowsOf, unreadBeside } from './rows.ts';
import { factsOf, isTabled, itemLists, type List, sumOf } from './structure.ts';

const HEADS: Readonly<Record<string, string>> = {
  部门整体支出: 'expenditure',
  项目支出: 'expenditure-project',
  基本支出: 'expenditure-basic',
};

const wholeOfHead = ({ path }: Row): string | null => HEADS[path[0] ?? ''] ?? null;

/** Lists of one level under a head that says what they take apart: 按功能分类来看, 按经济分类来看. */
function headedLists(told: Told): readonly List[] {
  return (['functional', 'economic'] as const).flatMap((table) => {
    const lists = new Map<string, { whole: string; rows: Row[] }>();
    for (const row of rowsOf(told, table)) {
      const [fact] = row.facts;
      const whole = wholeOfHead(row);
      if (!fact || isTabled(fact) || row.path.length !== 2 || whole === null) continue;
      const key = `${whole}|${fact.place.table}`;
      const list = lists.get(key) ?? { whole, rows: [] };
      list.rows.push(row);
      lists.set(key, list);
    }
    return [...lists.values()].flatMap(byClass);
  });
}

const CLASS_NAMES = CLASS_ITEMS.flatMap((id) => itemOf(id).labels).map(
  (label) => new RegExp(`^(?:${label})$`, 'u'),
);
const isClass = ({ path }: Row): boolean => CLASS_NAMES.some((label) => label.test(path.at(-1) ?? ''));

/** One paragraph may list the same spending by 项 and then by 类: two lists, each of the whole. */
function byClass({ whole, rows }: List & { rows: readonly Row[] }): readonly List[] {
  const classes = rows.filter(isClass);
  const others = rows.filter((row) => !isClass(row));
  return classes.length < 2 || others.length < 2
    ? [{ whole, rows }]
    : [
        { whole, rows: others },
        { whole, rows: classes },
      ];
}

const headsOfParts = (told: Told): readonly Claim[] =>
  headedLists(told).flatMap(({ whole, rows }) => {
    const own = rows.filter((row) => printedIn(row, 'outturn').length > 0);
    const [head] = own;
    const line = head?.facts[0]?.place.line;
    if (!head || own.length < 2) return [];
    const parts = factsOf(own, 'outturn');
    const stated = told.facts.find(
      (fact) =>
        fact.item === whole &&
        fact.measure === 'outturn' &&
        fact.year === told.year &&
        fact.path.length === 0,
    );
    // Where one slip of the hand makes them add up, the parts told are all there are.
    const short = stated && slipIn(stated, parts) ? null : unreadBeside(told, parts);
    return [{ ...equal(`${whole}@${line}`, item(whole), sumOf(own, 'outturn')), short }];
  });

/** Each printed share of a row, over what its list takes apart. */
const sharesOfRows = (told: Told): readonly Claim[] =>
  [...headedLists(told), ...itemLists(told)].flatMap(({ whole, rows }) =>
    rows.flatMap((row) =>
      claimOf(row, 'share', {
        relation: 'equal',
        expected: ratio(figureOf(row, 'outturn'), item(whole)),
      }),
    ),
  );

const WAGES = ['基本支出', '工资福利支出'];
const GOODS = ['基本支出', '商品和服务支出'];

/** REGISTRY part: checks of lists that take spending apart by function or by economic class. */
export const LISTS: readonly Check[] = [
  {
    id: 'parts-of-list',
    group: '支出',
    name: '按功能、按经济分类之和',
    sentence: '按功能分类、按经济分类列示的各部分之和应等于所分的支出（基本支出、项目支出、整体支出）。',
    claims: [],
    family: headsOfParts,
    holds: [
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['economic', 'outturn', '35.00', '万元', 0, WAGES],
      ['economic', 'outturn', '5.00', '万元', 0, GOODS],
    ],
    breaks: [
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['economic', 'outturn', '35.00', '万元', 0, WAGES],
      ['economic', 'outturn', '6.00', '万元', 0, GOODS],
    ],
    undecided: [
      ['economic', 'outturn', '35.00', '万元', 0, WAGES],
      ['economic', 'outturn', '5.00', '万元', 0, GOODS],
    ],
  },
  {
    id: 'shares-of-list',
    group: '支出',
    name: '分类占比',
    sentence: '按功能分类、按经济分类列示的每部分占比应等于该部分除以所分的支出。',
    claims: [],
    family: sharesOfRows,
    holds: [
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['economic', 'outturn', '35.00', '万元', 0, WAGES],
      ['economic', 'share', '87.5', '%', 0, WAGES],
    ],
    breaks: [
      ['expenditure-basic', 'outturn', '40.00', '万元'],
      ['economic', 'outturn', '35.00', '万元', 0, WAGES],
      ['economic', 'share', '78.5', '%', 0, WAGES],
    ],
  },
];
