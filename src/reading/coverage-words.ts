import type { Fact } from '../core/fact.ts';
import { figuresBetween, type Said, sentenceAt, type Told } from './remark-parts.ts';

const WHOLE = /全覆盖|(?:率|占)(?:达到?|为|是)?100%/gu;
/** What was to be done, and what was done: only said so are two counts the whole and the part of it. */
const DUE = /(?:应|需|须|计划|目标|共有|任务数?|应当)[\p{Script=Han}:]{0,12}$/u;
const DONE = /(?:实际|已|实)(?!有)[\p{Script=Han}:]{0,12}$/u;

/** 全覆盖 and 100%, with the two counts of the sentence that it is said of: how many there were to be, how many there were. */
export function readCoverage(told: Told): Said[] {
  const { figures } = told;
  const { text } = told.passage;
  return [...text.matchAll(WHOLE)].flatMap((match): Said[] => {
    const { start } = sentenceAt(text, match.index);
    const counts = figuresBetween(figures, start, match.index).filter(
      ({ fact }) => fact.unit !== null && !/元|%/u.test(fact.unit),
    );
    const led = (words: RegExp) =>
      counts.filter((count, index) =>
        words.test(text.slice(Math.max(start, counts[index - 1]?.end ?? start), count.start)),
      );
    const end = match.index + match[0].length;
    const inspected = inspectedIn(told, match.index);
    if (inspected) return [{ kind: 'coverage', start: match.index, end, facts: [inspected] }];
    const [due] = led(DUE);
    const done = led(DONE).at(-1);
    if (counts.length !== 2 || !due || !done || due === done || due.fact.unit !== done.fact.unit) return [];
    return [
      {
        kind: 'coverage',
        start: match.index,
        end,
        facts: [due.fact, done.fact],
      },
    ];
  });
}

const INSPECTED = /^(?:全市|全县|全区|共|全年|开展|监督|现场)*检查(?:定点|协议)?医药机构$/u;
const OF_ALL_KINDS = /医药机构|医疗机构[和及、与](?:定点)?(?:零售)?药店/u;

/** 检查定点医药机构285家，覆盖率100%: the one count of institutions inspected; how many there are is said elsewhere. */
function inspectedIn({ passage: { text }, figures }: Told, at: number): Fact | null {
  const { start, end } = sentenceAt(text, at);
  if (!OF_ALL_KINDS.test(text.slice(start, end)) || !/检查|监管/u.test(text.slice(start, at))) return null;
  const inspected = figuresBetween(figures, start, end).filter(
    ({ fact }) =>
      fact.measure === 'count' &&
      fact.unit === '家' &&
      (fact.item === 'inspected' || INSPECTED.test(fact.label)),
  );
  return inspected.length === 1 ? (inspected[0]?.fact ?? null) : null;
}
