import { figuresBetween, type Said, type Standing, type Told, thingOf, wordsBefore } from './remark-parts.ts';

/** 决算数小于预算数, 与全年预算数持平; and 小于决算数 with nothing before it that could be smaller. */
const WORDS =
  /(?:[大小高低多少等]于|超过|超出)(?:年初|全年|调整后?)?预算数?(?!\/)|(?:与|同|和)(?:年初|全年|调整后?)?预算数?(?:基本|大致)?(?:持平|一致|相等|相同)(?!\/)|(?<=[，。])[大小高低]于决算数?/gu;

/** How far before the words the figures stand that they are about. */
const WITHIN = 400;

/** What may stand in a clause before the words without naming another thing: 支出决算数, 实际支出. */
const UNNAMED = /^(?:其)?(?:本年|实际|支出)*(?:支出)?(?:决算|支出)?(?:决算)?数?(?:为|较|比)?$/u;
/** A thing named there that is known by its name alone. */
const NAMED: readonly (readonly [name: RegExp, item: string])[] = [
  [/“?三公”?经费[\p{Script=Han}]{0,8}$/u, 'sangong'],
];

/** Before these words the comparison is of something else, a template's choice, or a condition. */
const OTHERWISE = /(?:\/|不得|不应|不能|如|若|是否|未|没有|无)$/u;

const BUDGETED = /^budget(?:-initial|-full-year)?$/u;

/** The words that set outturn against budget, each with the figures of the one thing it can be about. */
export function readBudgetWords({ passage, figures }: Told): Said[] {
  return [...passage.text.matchAll(WORDS)].flatMap((match): Said[] => {
    const start = match.index;
    if (OTHERWISE.test(wordsBefore(passage.text, start))) return [];
    const clause = /[^，。；:,]*$/u.exec(wordsBefore(passage.text, start))?.[0] ?? '';
    const named = NAMED.find(([name]) => name.test(clause))?.[1];
    if (named === undefined && !UNNAMED.test(clause)) return [];
    const near = figuresBetween(figures, start - WITHIN, start);
    const spoken = near.filter(({ fact }) => named === undefined || fact.item === named);
    const own = subjectOf(spoken, start, named === undefined ? passage.text : '');
    return own.length === 0 ? [] : [{ kind: 'budget-word', start, end: start + match[0].length, facts: own }];
  });
}

/**
 * The figures of what was spoken of last before an offset: its outturn, budget and completion. None where another thing
 * was told in between, or a comparison on last year is what the words may be about; `text` is empty where the thing is named.
 */
function subjectOf(figures: readonly Standing[], at: number, text: string): Standing['fact'][] {
  const before = figures.filter(
    ({ fact: { item, measure }, end }) =>
      end <= at &&
      item !== null &&
      (measure === 'outturn' || BUDGETED.test(measure ?? '') || (measure?.startsWith('completion') ?? false)),
  );
  const last = before.at(-1);
  if (!last) return [];
  const thing = thingOf(last.fact);
  const own = before.filter(({ fact }) => thingOf(fact) === thing);
  const between = text.slice(last.end, at);
  if (/其中|比(?:上年|20\d\d年).*[大小]于/u.test(between)) return [];
  const rates = own.filter(({ fact }) => fact.measure?.startsWith('completion'));
  if (rates.length > 1) return own.filter(({ fact }) => fact === rates.at(-1)?.fact).map(({ fact }) => fact);
  return own.map(({ fact }) => fact);
}
