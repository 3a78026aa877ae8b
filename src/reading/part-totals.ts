import { LISTED } from '../core/checks/part-lists.ts';
import type { Fact } from '../core/fact.ts';
import { figuresBetween, type Said, type Standing, type Told } from './remark-parts.ts';
import { countedAs } from './told-figures.ts';

/** A total behind its parts: ，合计5人; ，三级财政补助达550元/人. */
const TOTAL = /^[，,、](?:以上|上述|两项|三项|四项|五项|各项)?(?:合计|共计|总计|共)(?:为|达到|达|有)?$/u;
const LEVELS =
  /^[，,](两|二|三|四|五)级财政(?:人均)?(?:合计|共计|共)?(?:补助|补贴|配套)?(?:标准)?(?:合计)?(?:为|达到|达|共)?$/u;
const NUMBERS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
const OF_A_LEVEL = /(?:中央|省|市|州|县|区|旗|本级)(?:级)?(?:财政)?(?:补助|补贴|配套)(?:标准)?(?:为)?$/u;
/** A part of a part, a change, a plan. */
const NO_PART = /其中|[增减]|较|比|上年|预算|人均|平均|占|目标|计划|分别|累计/u;

const isFirm = ({ value, unit, hedge, measure }: Fact): boolean =>
  value !== null &&
  unit !== null &&
  hedge === null &&
  (measure === null || !/change|rate|share|target/u.test(measure));

/** Totals told right behind all of their parts, and institutions told by kinds that are none of each other. */
export function readPartTotals({ passage: { text }, figures }: Told): Said[] {
  return figures
    .flatMap((figure, index): Said[] => {
      const last = figures[index - 1];
      if (!last || !isFirm(figure.fact)) return [];
      const words = text.slice(last.end, figure.start);
      const levels = LEVELS.exec(words)?.[1];
      const parts = levels
        ? partsBefore(text, figures, index, countedAs(figure.fact)).slice(-(NUMBERS[levels] ?? 0))
        : TOTAL.test(words)
          ? wholeSentence(text, figures, index, countedAs(figure.fact))
          : [];
      if (
        levels &&
        !parts.every((part) => OF_A_LEVEL.test(text.slice(Math.max(0, part.start - 16), part.start)))
      )
        return [];
      if (parts.length < (levels ? (NUMBERS[levels] ?? 0) : 2)) return [];
      return [
        {
          kind: 'parts',
          start: figure.start,
          end: figure.end,
          word: '此前',
          beside: LISTED.all,
          facts: [figure, ...parts].map(({ fact }) => fact),
        },
      ];
    })
    .concat(byKinds(text, figures));
}

/** The figures of one dimension right before another, in its sentence. */
function partsBefore(text: string, figures: readonly Standing[], index: number, size: string): Standing[] {
  const parts: Standing[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const figure = figures[at];
    const next = figures[at + 1];
    if (!figure || !next || !isFirm(figure.fact) || countedAs(figure.fact) !== size) break;
    if (/[。；]/u.test(text.slice(figure.end, next.start))) break;
    const clause =
      /[^，。；:、]*$/u.exec(text.slice(Math.max(0, figure.start - 40), figure.start))?.[0] ?? '';
    if (NO_PART.test(clause)) break;
    parts.unshift(figure);
  }
  return parts;
}

/** The figures before a total, where they are all the figures of its sentence. */
function wholeSentence(text: string, figures: readonly Standing[], index: number, size: string): Standing[] {
  const parts = partsBefore(text, figures, index, size);
  const [first] = parts;
  if (!first) return [];
  const lead = text.slice(Math.max(0, first.start - 80), first.start);
  const start = first.start - (lead.length - 1 - Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')));
  const isWhole =
    figuresBetween(figures, start, first.start).length === 0 && !NO_PART.test(text.slice(start, first.start));
  return isWhole ? parts : [];
}

/** Institutions of each kind told after a number of them, without 其中: ，涉及违规的医疗机构63家，药店222家. */
const INSTITUTIONS = /医药机构|两定机构|定点机构/u;
const KINDS: readonly RegExp[] = [/(?:医疗机构|医院)$/u, /(?:药店|药房)$/u];

const byKinds = (text: string, figures: readonly Standing[]): Said[] =>
  figures.flatMap((whole, index): Said[] => {
    const [one, other, next] = [figures[index + 1], figures[index + 2], figures[index + 3]];
    if (!one || !other) return [];
    if ([whole, one, other].some(({ fact }) => !isFirm(fact) || fact.unit !== '家')) return [];
    const [named, second] = [text.slice(whole.end, one.start), text.slice(one.end, other.start)];
    const lead = /[^，。；:]*$/u.exec(text.slice(Math.max(0, whole.start - 24), whole.start))?.[0] ?? '';
    if (!INSTITUTIONS.test(`${lead}${named.split('，')[0] ?? ''}`)) return [];
    if (/[。；]|其中|包括/u.test(named) || /[。；]/u.test(second) || NO_PART.test(named + second)) return [];
    const isKinds = [named, second].every((words, at) => KINDS[at]?.test(words));
    if (!isKinds || !/^[^，]{0,8}，/u.test(named) || !/^[，、和及]/u.test(second)) return [];
    // A third kind would make the list another one.
    if (
      next &&
      next.fact.unit === '家' &&
      /^[，、和及][^，。；、]{0,10}$/u.test(text.slice(other.end, next.start))
    )
      return [];
    return [
      {
        kind: 'parts',
        start: one.start,
        end: one.end,
        word: '随后',
        beside: LISTED.apart,
        facts: [whole, one, other].map(({ fact }) => fact),
      },
    ];
  });
