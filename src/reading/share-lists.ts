import type { Fact } from '../core/fact.ts';
import { dimensionOf } from '../core/quantity.ts';
import type { Said, Standing, Told } from './remark-parts.ts';

/** A share right behind its amount, by what it is one of: ，占总支出的, ，占. */
const SHARE_OF = /^[，,(]占(?:比)?([^，。；:()\d]{0,20}?)(?:的)?(?:比例|比重)?(?:为|约为|达)?$/u;
/** Shares of nothing named are of one whole only where there are as many. */
const FEWEST_UNNAMED = 3;
const FEWEST = 2;

type Pair = { readonly amount: Standing; readonly share: Standing };

/** Amounts with their shares told one after the other, by the words of what they are shares of. */
export function readShareLists({ passage: { text }, figures }: Told): Said[] {
  const lists = new Map<string, Pair[]>();
  const unnamed = new Set<string>();
  let last = { base: '', end: 0 };
  for (const [index, share] of figures.entries()) {
    const amount = figures[index - 1];
    if (!amount || !isFirm(share.fact, 'ratio') || !isFirm(amount.fact, 'money')) continue;
    const words = SHARE_OF.exec(text.slice(amount.end, share.start).replace(/^\([^()\d]*\)/u, ''))?.[1];
    if (words === undefined || isChange(amount.fact)) continue;
    // ，占本年收入的91.80%；…，占2.49%: what follows is of the same.
    const goesOn = words === '' && !/[。:]|其中/u.test(text.slice(last.end, amount.start));
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
    const wholes = figures.filter(
      (figure) => !parts.has(figure) && isFirm(figure.fact, 'money') && isOfBase(figure),
    );
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
