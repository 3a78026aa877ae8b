import { isAnnexed } from '../core/choose.ts';
import type { Fact } from '../core/fact.ts';
import { isOpenTable } from '../core/items.ts';
import { changesOf, swapsOf } from '../core/misprints.ts';
import { type Clause, clausesOf, numbersOf, type Stretch, sentenceOf, stretchesOf } from './clause-runs.ts';
import { placeOf } from './passages.ts';
import type { Across, SaidAt } from './remark-parts.ts';
import type { Token } from './tokens.ts';

/** Words told at more places than these are a formula. */
const MOST_PLACES = 12;
/** A clause of fewer characters is held only within a run of equal clauses. */
const TELLING = 12;
/** From so many on, a clause names its subject whole. */
const WHOLE = 18;
/** Characters of a run of equal clauses that tells the same thing again, and of one that does so whatever it stands under. */
const RUN = 30;
const LONG_RUN = 60;
/** Clauses each way that a run is followed. */
const MOST_CLAUSES = 40;
/** A figure of fewer digits is told of many things: 100%, 2个. */
const TELLING_DIGITS = 3;

/** A heading of what is still to be done, or was to be. */
const PLANNED = /目标|计划|打算|思路|任务|安排|下一步|问题|建议|措施|预期|依据/u;
const DONE = /完成|实现|达成|执行|落实|成效|总结|使用|到位/u;
const SCHEMES = /职工|居民|生育|大病|救助|护理|离休|灵活就业/gu;
/** A clause that leans on what was said before it. */
const LEANING = /该|此|其|前述|上述|本项|分别|同比|比上年|较上年|相比|增长|下降|增加|减少/u;

const isPlanned = ({ passage: { section }, figures }: Stretch): boolean =>
  figures.some(({ fact }) => fact.measure === 'target') ||
  (!figures.some(({ fact }) => fact.measure === 'actual') &&
    section.some((heading) => PLANNED.test(heading) && !DONE.test(heading)));

const schemesOf = ({ passage: { section } }: Stretch): string =>
  [...new Set(section.join('').match(SCHEMES) ?? [])].sort().join();

/** The years a sentence speaks of besides that of most figures. */
const yearsOf = (words: string, usual: string): string =>
  [...new Set(words.match(/20\d\d(?=年)/gu) ?? [])].filter((year) => year !== usual).join();

function usualYear({ facts }: Across): string {
  const told = new Map<number, number>();
  for (const { year } of facts) told.set(year, (told.get(year) ?? 0) + 1);
  return String([...told].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
}

/** The reports of two goals and of their indicators, in one evaluation, tell of one year's work. */
function isGoalsAndIndicators(a: Stretch, b: Stretch): boolean {
  const deepest = [a, b].map(({ passage }) => passage.section.at(-1) ?? '');
  const goals = (heading: string): boolean => /绩效目标(?:完成|实现)/u.test(heading);
  const indicators = ({ passage }: Stretch): boolean =>
    passage.section.some((heading) => /绩效指标(?:完成|实现)/u.test(heading));
  return (goals(deepest[0] ?? '') && indicators(b)) || (goals(deepest[1] ?? '') && indicators(a));
}

/** Whether what two stretches are about is the same: both the department, or both one project. */
function isOneSubject(a: Stretch, b: Stretch): boolean {
  if (a.subject && b.subject) return a.subject.name === b.subject.name;
  const [own] = [a.subject, b.subject].filter((subject) => subject !== null);
  const [other] = [a, b].filter(({ subject }) => subject === null);
  if (!own || !other) return !(isAnnexed(a.passage.section) && isAnnexed(b.passage.section));
  if (own.kind === 'department') return !other.ofForm;
  const core = own.name.replace(/(?:补助)?(?:资金|经费)?(?:项目)?$/u, '');
  return core.length >= 4 && other.passage.text.includes(core);
}

/** Whether one is told in the account and the other in an annex, or both in what one evaluation tells twice. */
const isToldAgain = (a: Stretch, b: Stretch): boolean =>
  a.ofForm !== b.ofForm ||
  isAnnexed(a.passage.section) !== isAnnexed(b.passage.section) ||
  isGoalsAndIndicators(a, b);

/** What two clauses of the same words have in common with the clauses around them. */
type Run = {
  readonly weight: number;
  readonly clauses: number;
  /** Figures that agree and say something by themselves. */
  readonly alike: number;
  readonly unlike: number;
};

const digits = (value: string): number => value.replace(/\D|0+$/gu, '').length;
/** 3871.39 rounds to 3871.4. */
function isRounded(a: string, b: string): boolean {
  const decimals = Math.min(...[a, b].map((value) => value.split('.')[1]?.length ?? 0));
  return Number(a).toFixed(decimals) === Number(b).toFixed(decimals);
}

const isSlipOf = (a: string, b: string): boolean => [...swapsOf(a), ...changesOf(a)].includes(b);

type Numbers = ReturnType<typeof numbersOf>;

class Clauses {
  readonly #all: readonly Clause[];
  readonly #numbers = new Map<Clause, Numbers>();
  readonly #year: string;

  constructor(all: readonly Clause[], year: string) {
    this.#all = all;
    this.#year = year;
  }

  numbers(clause: Clause): Numbers {
    const known = this.#numbers.get(clause) ?? numbersOf(clause);
    this.#numbers.set(clause, known);
    return known;
  }

  /** The figures of two clauses that differ; null where they are of different days, documents or numbers. */
  differing(a: Clause, b: Clause): readonly (readonly [Token, Token])[] | null {
    const [one, other] = [this.numbers(a), this.numbers(b)];
    if (one.others !== other.others || one.figures.length !== other.figures.length) return null;
    return one.figures.flatMap((token, index): (readonly [Token, Token])[] => {
      const beside = other.figures[index];
      return beside === undefined || isRounded(token.value, beside.value) ? [] : [[token, beside]];
    });
  }

  run(a: Clause, b: Clause): Run {
    let [weight, clauses, alike, unlike] = [0, 0, 0, 0];
    const take = (one: Clause | undefined, other: Clause | undefined): boolean => {
      if (one?.stretch !== a.stretch || other?.stretch !== b.stretch || one.words !== other.words)
        return false;
      const apart = this.differing(one, other);
      if (apart === null) return false;
      weight += one.weight;
      clauses += 1;
      unlike += apart.length;
      const unequal = new Set(apart.map(([token]) => token));
      alike += this.numbers(one).figures.filter(
        (token) => digits(token.value) >= TELLING_DIGITS && !unequal.has(token),
      ).length;
      return unlike < 2;
    };
    take(a, b);
    for (
      let step = 1;
      step < MOST_CLAUSES && take(this.#all[a.at - step], this.#all[b.at - step]);
      step += 1
    );
    for (
      let step = 1;
      step < MOST_CLAUSES && take(this.#all[a.at + step], this.#all[b.at + step]);
      step += 1
    );
    return { weight, clauses, alike, unlike };
  }

  /** Whether two clauses of the same words tell of the same thing. */
  tellTheSame(a: Clause, b: Clause): boolean {
    const [one, other] = [a.stretch, b.stretch];
    if (one === other || one.passage.firstLine === other.passage.firstLine) return false;
    if (one.ofAccounts && other.ofAccounts) return false;
    if (one.ofForm && other.ofForm) return false;
    if (isPlanned(one) !== isPlanned(other) || schemesOf(one) !== schemesOf(other)) return false;
    if (yearsOf(sentenceOf(a), this.#year) !== yearsOf(sentenceOf(b), this.#year)) return false;
    const run = this.run(a, b);
    if (run.unlike > 1) return false;
    if (run.weight >= LONG_RUN && run.alike >= 2) return true;
    if (!isOneSubject(one, other) || !isToldAgain(one, other)) return false;
    // A figure that no slip of the hand made of the other may be a target beside what was reached.
    const isSlip = (this.differing(a, b) ?? []).every(([x, y]) => isSlipOf(x.value, y.value));
    if (run.weight >= RUN && run.clauses > 1 && (isSlip || run.alike > 0)) return true;
    if (!isSlip) return false;
    if (one.ofForm || other.ofForm) return false;
    if (a.weight >= WHOLE && !LEANING.test(a.words)) return true;
    return a.opens && b.opens && a.weight >= TELLING && !LEANING.test(a.words);
  }
}

/** A figure of a passage that is told otherwise in the same words elsewhere. */
export function readToldAgain(document: Across): SaidAt[] {
  const all = clausesOf(stretchesOf(document));
  const places = new Map<string, Clause[]>();
  for (const clause of all) {
    if (!clause.words.includes('#') || clause.weight < 2) continue;
    const known = places.get(clause.words);
    if (known) known.push(clause);
    else places.set(clause.words, [clause]);
  }
  const clauses = new Clauses(all, usualYear(document));
  return [...places.values()].flatMap((same): SaidAt[] => {
    if (same.length < 2 || same.length > MOST_PLACES) return [];
    const figures = (clause: Clause): string =>
      clauses
        .numbers(clause)
        .figures.map(({ value }) => value)
        .join();
    if (new Set(same.map(figures)).size === 1) return [];
    const partners = new Map(
      same.map((one) => [one, same.filter((other) => other !== one && clauses.tellTheSame(one, other))]),
    );
    return same.flatMap((one): SaidAt[] => {
      const others = partners.get(one) ?? [];
      const [other] = others;
      if (!other || new Set(others.map(figures)).size > 1) return [];
      const [pair, ...more] = clauses.differing(one, other) ?? [];
      if (!pair || more.length > 0) return [];
      // Of two places the later one is told; of more, the one that stands alone.
      const beyond = (partners.get(other) ?? []).filter((more) => more !== one);
      if (others.length === 1 && beyond.length === 0 && other.at > one.at) return [];
      if (beyond.some((more) => figures(more) !== figures(other))) return [];
      const said = told(one, [other, ...others.slice(1), ...beyond], pair);
      return said ? [said] : [];
    });
  });
}

/** Places that are named besides. */
const MOST_OTHERS = 3;
const isRegistered = ({ item }: Fact): boolean => item !== null && !isOpenTable(item);

/** Words before the figure that are kept with it. */
const KEPT = 20;

function told(one: Clause, others: readonly Clause[], [own, beside]: readonly [Token, Token]): SaidAt | null {
  const words = ({ stretch: { passage }, start }: Clause, token: Token): string =>
    passage.text.slice(Math.max(start, token.start - KEPT), token.end);
  const fact = ({ stretch: { figures } }: Clause, token: Token) =>
    figures.find(({ start, end }) => start <= token.start && token.start < end)?.fact;
  const [other] = others;
  const [mine, theirs] = [fact(one, own), other && fact(other, beside)];
  if (!other || !mine || !theirs) return null;
  // Items of the accounts are held as repeats, which know when an annex speaks on terms of its own.
  const ofAccounts = one.stretch.ofAccounts || other.stretch.ofAccounts;
  if (ofAccounts && isRegistered(mine) && isRegistered(theirs)) return null;
  const index = numbersOf(other).figures.indexOf(beside);
  const more = others.slice(1, MOST_OTHERS).flatMap((each) => {
    const token = numbersOf(each).figures[index];
    return (token && fact(each, token)) ?? [];
  });
  return {
    kind: 'told-again',
    word: words(one, own),
    beside: words(other, beside),
    facts: [...new Set([mine, theirs, ...more])],
    place: placeOf(one.stretch.passage, own.start, own.end),
  };
}
