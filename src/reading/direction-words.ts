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

/** The words of direction that a change is told by, one for each thing that changed in a sentence, with its changes. */
export function readDirections({ passage, figures }: Told): Said[] {
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
