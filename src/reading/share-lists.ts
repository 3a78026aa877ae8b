import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Said, Standing, Told } from './remark-parts.ts';

/** A share right behind its amount, by what it is one of: ，占总支出的, ，占. */
const SHARE_OF = /^[，,(]占(?:比)?([^，。；:()\d]{0,20}?)(?:的)?(?:比例|比重)?(?:为|约为|达)?$/u;
/** Shares of nothing named are of one whole only where there are as many. */
const FEWEST_UNNAMED = 3;
const FEWEST = 2;
/** Shares of all that was spent or came in. */
const IN_GENERAL = /^(?:本年|全年|年度|部门|总)*(?:支出|收入)(?:总额|总计|合计)?$/u;

type Pair = { readonly amount: Standing; readonly share: Standing };

/** A whole told in a paragraph before is the one meant only where as many shares are of it. */
const FEWEST_ELSEWHERE = 4;
/** What came in or was spent in all, right before its figure. */
const IN_ALL =
  /(?:^|[，。；])(?:20\d\d年(?:度)?|我局|我单位|部门|本年|全年|实际|共|总)*(支出|收入)(?:合计|总计|总额)?(?:为|共计|共)?$/u;

/** What came in or was spent in all, as the paragraphs before tell it: 占总支出的 after 2022年度实际支出640.00万元. */
const wholesBefore = (base: string, before: readonly Told[]): readonly Standing[] =>
  before.flatMap(({ passage: { text }, figures }) =>
    figures.filter((figure) => {
      const words = IN_ALL.exec(text.slice(Math.max(0, figure.start - 30), figure.start));
      return words?.[1] !== undefined && base.includes(words[1]) && isFirm(figure.fact, 'money');
    }),
  );

/**
 * Amounts with their shares told one after the other, by the words of what they are shares of. `before` are the paragraphs
 * right before, where a whole may be told that the shares are of.
 */
export function readShareLists({ passage: { text }, figures }: Told, before: readonly Told[] = []): Said[] {
  const lists = new Map<string, Pair[]>();
  const unnamed = new Set<string>();
  let last = { base: '', end: 0 };
  for (const [index, share] of figures.entries()) {
    const amount = figures[index - 1];
    if (!amount || !isFirm(share.fact, 'ratio') || !isFirm(amount.fact, 'money')) continue;
    const glue = text.slice(amount.end, share.start).replace(/^\([^()\d]*\)/u, '');
    const words = SHARE_OF.exec(glue)?.[1];
    if (words === undefined || isChange(amount.fact)) continue;
    // ，占本年收入的91.80%；…，占2.49%: what follows is of the same.
    // （占基本支出的12.2%）；项目支出…，占87.3%: what stands in brackets says nothing of what does not.
    const since = text.slice(last.end, amount.start);
    const goesOn =
      words === '' && !/[。:]|其中/u.test(since) && (glue.startsWith('(') || !since.includes(')'));
    const base = goesOn ? last.base : words;
    last = { base, end: share.end };
    if (goesOn) unnamed.add(base);
    const list = lists.get(base) ?? [];
    list.push({ amount, share });
    lists.set(base, list);
  }
  return [...lists].flatMap(([base, pairs]): Said[] => {
    const [first] = pairs;
    const isUnnamed = base === '' || unnamed.has(base);
    if (!first || pairs.length < (isUnnamed ? FEWEST_UNNAMED : FEWEST)) return [];
    // Where all are figures of the accounts, they are held against each other by name.
    if (pairs.every(({ amount, share }) => isNamed(amount.fact) && isNamed(share.fact))) return [];
    const parts = new Set(pairs.map(({ amount }) => amount));
    const isOfBase = ({ start }: Standing): boolean =>
      base === '' || !isUnnamed || clauseBefore(text, start).includes(base.replace(/(?:合计|总额)$/u, ''));
    const here = figures.filter(
      (figure) => !parts.has(figure) && isFirm(figure.fact, 'money') && isOfBase(figure),
    );
    const isElsewhere = here.length === 0 && pairs.length >= FEWEST_ELSEWHERE && IN_GENERAL.test(base);
    const wholes = isElsewhere ? wholesBefore(base, before) : here;
    if (wholes.length === 0) return [];
    return [
      {
        kind: 'listed-shares',
        start: first.share.start,
        end: first.share.end,
        word: base === '' ? '占' : `占${base}`,
        beside: String(pairs.length),
        facts: [
          ...pairs.flatMap(({ amount, share }) => [amount.fact, share.fact]),
          ...wholes.map(({ fact }) => fact),
        ],
      },
    ];
  });
}

const clauseBefore = (text: string, at: number): string =>
  /[^，。；:]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';

const isFirm = ({ unit, value, hedge }: Fact, dimension: 'money' | 'ratio'): boolean =>
  unit !== null &&
  unit !== '个百分点' &&
  dimensionOf(unit) === dimension &&
  hedge === null &&
  value !== null &&
  Number(value) > 0;

const isChange = ({ measure }: Fact): boolean => measure !== null && /change|adjustment/u.test(measure);
const isNamed = ({ item }: Fact): boolean => item !== null && item !== 'result';
