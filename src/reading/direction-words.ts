import { type Said, type Standing, sentenceAt, type Told, thingOf } from './remark-parts.ts';

const WORD = /(?:增加|减少|上升|下降|增长|降低|提高|持平|一致|相同|增|减|降|升)(?=[^，。；]{0,6}$)/u;
const CHANGES = new Set(['change', 'change-rate', 'budget-change', 'budget-change-rate', 'count-change']);
const LEVEL: Readonly<Record<string, string>> = {
  change: 'outturn',
  'change-rate': 'outturn',
  'budget-change': 'budget',
  'budget-change-rate': 'budget',
  'count-change': 'count',
};

const UP = '增加|增长|上升|提高|增多';
const DOWN = '减少|下降|降低|压减|缩减|节约';
const TOLD = new RegExp(`(${UP}|${DOWN})了?$`, 'u');
/** The same change again, in per cent and right behind it. */
const AGAIN = new RegExp(`^[，,、(](?:同比)?(${UP}|${DOWN})(?:率|幅度)?(?:为|达|了)*$`, 'u');
const isUp = (word: string): boolean => new RegExp(`^(?:${UP})$`, 'u').test(word);

/** 较上年增加3.18万元，下降5.01%: one change told two ways, of what no account holds under a name of its own. */
function readOpposed({ passage: { text }, figures }: Told): Said[] {
  return figures.flatMap((rate, index): Said[] => {
    const amount = figures[index - 1];
    if (!amount || rate.fact.unit !== '%' || amount.fact.unit === '%') return [];
    if (amount.fact.unit === null || amount.fact.unit === '个百分点') return [];
    if (amount.fact.item !== null && rate.fact.item !== null) return [];
    const first = TOLD.exec(text.slice(Math.max(0, amount.start - 6), amount.start))?.[1];
    const second = AGAIN.exec(text.slice(amount.end, rate.start))?.[1];
    if (first === undefined || second === undefined || isUp(first) === isUp(second)) return [];
    if (Number(rate.fact.value) === 0 || Number(amount.fact.value) === 0) return [];
    return [
      {
        kind: 'direction',
        start: amount.start,
        end: rate.end,
        word: first,
        beside: second,
        facts: [amount.fact, rate.fact],
      },
    ];
  });
}

/** The words of direction that changes are told by, and those that are told both ways. */
export const readDirections = (told: Told): Said[] => [...readNamed(told), ...readOpposed(told)];

/** The words of direction that a change is told by, one for each thing that changed in a sentence, with its changes. */
function readNamed({ passage, figures }: Told): Said[] {
  const groups = new Map<string, Standing[]>();
  for (const standing of figures) {
    const { fact, start } = standing;
    if (fact.item === null || fact.measure === null || !CHANGES.has(fact.measure)) continue;
    const key = `${thingOf(fact)}|${LEVEL[fact.measure]}|${sentenceAt(passage.text, start).start}`;
    const group = groups.get(key);
    if (group) group.push(standing);
    else groups.set(key, [standing]);
  }
  return [...groups.values()].flatMap((group): Said[] => {
    const [first] = group;
    if (!first) return [];
    const sentence = sentenceAt(passage.text, first.start);
    const word = WORD.exec(passage.text.slice(sentence.start, first.start));
    const inWords = /\d/u.test(first.fact.printed) ? null : first;
    if (!word && !inWords) return [];
    const start = word ? sentence.start + word.index : first.start;
    const end = word ? start + word[0].length : first.end;
    return [{ kind: 'direction', start, end, facts: group.map(({ fact }) => fact) }];
  });
}
