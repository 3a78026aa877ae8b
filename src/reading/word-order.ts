import { placeOf } from './passages.ts';
import type { Across, SaidAt, Told } from './remark-parts.ts';

/** Two words of one weight in the name of money or of a project: 医疗保障与服务能力提升补助资金. */
const PAIR =
  /([\p{Script=Han}]{2})([与和及])([\p{Script=Han}]{2})(?=((?:(?!的|等)[\p{Script=Han}]){2,10}?)(?:补助资金|补助经费|专项资金|项目))/gu;

type Pair = {
  readonly word: string;
  readonly turned: string;
  readonly told: Told;
  readonly start: number;
};

/** Names that put two words the other way round in another place: the rarer order beside the more frequent one. */
export function readWordOrder({ told }: Across): SaidAt[] {
  const found = new Map<string, Pair[]>();
  for (const one of told) {
    const { text } = one.passage;
    for (const match of text.matchAll(PAIR)) {
      const [, first = '', and = '', second = '', rest = ''] = match;
      const pair = {
        word: `${first}${and}${second}${rest}`,
        turned: `${second}${and}${first}${rest}`,
        told: one,
        start: match.index,
      };
      found.set(pair.word, [...(found.get(pair.word) ?? []), pair]);
    }
  }
  return [...found.values()].flatMap((own): SaidAt[] => {
    const [first] = own;
    if (!first) return [];
    const others = found.get(first.turned) ?? [];
    const rarer = own.length < others.length || (own.length === others.length && first.word > first.turned);
    if (others.length === 0 || !rarer) return [];
    const {
      word,
      start,
      told: { passage },
    } = first;
    const place = placeOf(passage, start, start + word.length);
    return [{ kind: 'word-order', word, beside: first.turned, place }];
  });
}
