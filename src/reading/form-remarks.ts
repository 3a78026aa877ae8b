import type { Fact, Measure } from '../core/fact.ts';
import type { FormRow } from './forms.ts';
import type { Passage } from './passages.ts';
import type { Said } from './remark-parts.ts';

/** A row of indicators, and the form it stands in. */
export type ToldRow = FormRow & { readonly table: string };

/** What the words of a row say, in the cell that says it. */
type SaidInCell = Said & { readonly passage: Passage };

/** 控制在年度预算内, 预算范围之内, 未超预算: at the end of what was reached, where nothing takes it back. */
const WITHIN =
  /(?:(?:年初|年度|全年|本年|当年|批复|调整后)*的?预算(?:数|额度?|总额|金额|指标|资金|批复)?(?:范围|控制)?(?:之|以)?内|(?:未|没有|不|无)(?:突破|超过|超出|超)(?:年初|年度|全年|当年)?预算(?:数|额度?|总额|金额)?)(?=[。；]?$)/u;
/** An aim that was reached, in a word. */
const REACHED = /^(?:已)?(?:完成|达成|达标|达到|实现|达到预期(?:目标|指标)?|100%)[。；]?$/u;
/** What was aimed at and not done: 未购买, 尚未完成; never 未完成原因, 无未完成事项. */
const NOT_DONE =
  /(?<![无没])(?:尚?未|没有)(?:能|予以|按期|按时)?(?:购买|购置|采购|开展|实施|完成|执行|启动|建成|达到|达标|拨付|兑现)(?!的|原因|事项|情况|率|部分)/u;

const BUDGETS: readonly Measure[] = ['budget-full-year', 'budget', 'budget-initial'];

/** What rows of forms say in words of what was reached: that it stayed within the budget, or that something was not done. */
export function readFormWords(rows: readonly ToldRow[], facts: readonly Fact[]): readonly SaidInCell[] {
  const money = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { table } = fact.place;
    if (fact.item !== 'project' || table === undefined || fact.path.length !== 1) continue;
    money.set(table, [...(money.get(table) ?? []), fact]);
  }
  const ofRow = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.item !== 'performance') continue;
    const key = `${fact.place.table}|${fact.path[1] ?? ''}`;
    ofRow.set(key, [...(ofRow.get(key) ?? []), fact]);
  }
  return rows.flatMap((row) => {
    const [passage] = row.actual;
    if (!passage || row.actual.length > 1) return [];
    const within = withinBudget(row, passage, money.get(row.table) ?? []);
    const undone = row.target === '' ? null : NOT_DONE.exec(passage.text);
    return [
      ...within.map((said) => ({ ...said, passage })),
      ...(undone
        ? [
            {
              kind: 'not-done' as const,
              start: undone.index,
              end: undone.index + undone[0].length,
              facts: ofRow.get(`${row.table}|${row.name}`) ?? [],
              passage,
            },
          ]
        : []),
    ];
  });
}

/** That a project stayed within its budget, with what its form prints of outturn and budget. */
function withinBudget({ target }: FormRow, { text }: Passage, money: readonly Fact[]): Said[] {
  const own = WITHIN.exec(text);
  const aimed = own ? null : WITHIN.exec(target);
  if (!own && !(aimed && REACHED.test(text))) return [];
  const outturn = money.find(({ measure }) => measure === 'outturn');
  const word = (own ?? aimed)?.[0] ?? '';
  const named = word.includes('年初') ? BUDGETS.slice(2) : BUDGETS;
  const base = named.find((measure) => money.some((fact) => fact.measure === measure));
  const budget = money.find(({ measure }) => measure === base);
  if (!outturn || !budget) return [];
  const start = own?.index ?? 0;
  return [
    {
      kind: 'within-budget',
      start,
      end: own ? start + own[0].length : text.length,
      word,
      facts: [outturn, budget],
    },
  ];
}
