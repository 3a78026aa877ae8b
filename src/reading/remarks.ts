import { isAnnexed } from '../core/choose.ts';
import type { Fact, ReportId } from '../core/fact.ts';
import type { Place } from '../core/place.ts';
import { type Remark, remarkId } from '../core/remark.ts';
import { readAllOf } from './all-of.ts';
import { readAttainment } from './attainment-words.ts';
import { blockOf, headingsOf } from './blocks.ts';
import { readBudgetWords } from './budget-words.ts';
import { readCountedAmounts } from './counted-amounts.ts';
import { readCountedLists } from './counted-lists.ts';
import { readCoverage } from './coverage-words.ts';
import { readDirections } from './direction-words.ts';
import { readEachGiven } from './each-given.ts';
import { readFormWords, type ToldRow } from './form-remarks.ts';
import { readImpossibleUnits } from './impossible-units.ts';
import { readKindLists } from './kind-lists.ts';
import { isDots, readLeftOvers } from './left-over.ts';
import { readNamedCounts } from './list-counts.ts';
import { readListNumbers, readRepeatedTitles } from './list-numbers.ts';
import { readMeasuredWords } from './measured-words.ts';
import { readMissingUnits, withoutPercent } from './missing-units.ts';
import type { OutlineLine } from './outline.ts';
import { readPairedLists } from './paired-lists.ts';
import { readPartLists } from './part-lists.ts';
import { readPartTotals } from './part-totals.ts';
import { joinSpans, type Passage, placeOf } from './passages.ts';
import { readPayerShares } from './payer-shares.ts';
import type { Relation } from './plain-tables/relation.ts';
import { toldInTables } from './plain-tables/told.ts';
import { readListCounts } from './project-counts.ts';
import { readProseNumbers } from './prose-numbers.ts';
import { readReached } from './reached-rows.ts';
import { figuresIn, type Said, type Told } from './remark-parts.ts';
import { readRepetitions } from './repetitions.ts';
import { readRescaled } from './rescaled-scores.ts';
import { readRestLists } from './rest-lists.ts';
import { readRestated } from './restated.ts';
import { readAcross } from './said-across.ts';
import { readNames } from './said-names.ts';
import { readHeadingYear, readTitleYear, readYears } from './said-years.ts';
import { readShareLists } from './share-lists.ts';
import { readToldBefore } from './told-before.ts';
import { readToldChanges } from './told-changes.ts';
import { readToldDirections } from './told-directions.ts';
import { readCells } from './told-in-cells.ts';
import { readToldMeans } from './told-means.ts';
import { readToldShares } from './told-shares.ts';
import { readUnitValues } from './unit-values.ts';
import { readSlips } from './wording.ts';
import { readFundLevels, readPurchases, readPurposes } from './words-and-figures.ts';

/** A sign of per cent printed twice in a cell. */
const DOUBLE_SIGN = /\d{1,3}[%％]{2}/u;

/** How many paragraphs before one may tell what its shares are of. */
const BEFORE = 3;

type Context = { readonly report: ReportId; readonly year: number };

/** Everything a document says in words that can be held against its figures or its card, by place. */
export function readRemarks(
  lines: readonly OutlineLine[],
  passages: readonly Passage[],
  facts: readonly Fact[],
  { report, year }: Context,
  rows: readonly ToldRow[] = [],
  relations: readonly Relation[] = [],
): Remark[] {
  const remark = (place: Place, said: Omit<Said, 'start' | 'end'>, word: string): Remark => ({
    id: remarkId(report, said.kind, place),
    report,
    kind: said.kind,
    word: said.word ?? word,
    beside: said.beside ?? null,
    facts: (said.facts ?? []).map(({ id }) => id),
    place,
  });
  const at = (passage: Passage, said: Said): Remark =>
    remark(placeOf(passage, said.start, said.end), said, passage.text.slice(said.start, said.end));
  const byLine = new Map<number, Fact[]>();
  for (const fact of facts) {
    const standing = byLine.get(fact.place.line);
    if (standing) standing.push(fact);
    else byLine.set(fact.place.line, [fact]);
  }
  const everything = passages.map(
    (passage): Told => ({
      passage,
      figures: figuresIn(passage, factsOf(passage, byLine)),
      ofAccounts: isOfAccounts(passage),
    }),
  );
  const inProse = everything.flatMap((told, index) => {
    return [
      ...readBudgetWords(told),
      ...readDirections(told),
      ...readCoverage(told),
      ...readAttainment(told),
      ...readUnitValues(told),
      ...readEachGiven(told),
      ...readRescaled(told),
      ...readNamedCounts(told),
      ...readCountedLists(told),
      ...readCountedAmounts(told),
      ...readPartLists(told),
      ...readPartTotals(told),
      ...readRestated(told),
      ...readRestLists(told),
      ...readKindLists(told),
      ...readPairedLists(told),
      ...readShareLists(told, everything.slice(Math.max(0, index - BEFORE), index)),
      ...readToldChanges(told),
      ...readToldDirections(told),
      ...readToldBefore(told),
      ...readToldShares(told),
      ...readToldMeans(told),
      ...readPayerShares(told),
      ...readImpossibleUnits(told),
      ...readTitleYear(told.passage.text),
      ...readYears(told, year),
      ...readNames(told),
      ...readLeftOvers(told),
      ...readMissingUnits(told),
      ...readRepetitions(told),
      ...readProseNumbers(told),
      ...readSlips(told),
      ...readListCounts(told),
      ...readPurposes(told),
      ...readFundLevels(told),
      ...readPurchases(told),
      ...readAllOf(told),
      ...readMeasuredWords(told),
    ].map((said) => at(told.passage, said));
  });
  const inCells = readCells(lines, byLine).map(({ told, said }) => at(told.passage, said));
  const across = readAcross({ lines, told: everything, facts }).map(({ place, ...said }) =>
    remark(place, said, said.word),
  );
  const inHeadings = lines.flatMap((line) => {
    if (line.kind !== 'heading') return [];
    const passage = joinSpans([{ line, start: 0, end: line.text.length }], line.section);
    if (!passage) return [];
    return [...readHeadingYear(passage.text), ...readNames({ passage }), ...readLeftOvers({ passage })].map(
      (said) => at(passage, said),
    );
  });
  const numbers = readListNumbers(lines).map(({ before, mark }) => {
    const start = mark.line.text.search(/\S/u);
    const place: Place = {
      line: mark.line.number,
      start,
      end: start + mark.text.length,
      section: mark.line.section,
    };
    return remark(place, { kind: 'numbering', beside: before.text }, mark.text);
  });
  const titles = readRepeatedTitles(lines).map(({ line, text }) => {
    const start = line.text.search(/\S/u);
    const place: Place = { line: line.number, start, end: line.text.trimEnd().length, section: line.section };
    return remark(place, { kind: 'repetition', beside: text }, text);
  });
  const dots = lines.flatMap((line) => {
    if (!isDots(line.text)) return [];
    const start = line.text.search(/\S/u);
    const word = line.text.trim();
    const place: Place = { line: line.number, start, end: start + word.length, section: line.section };
    return [remark(place, { kind: 'template' }, word)];
  });
  const signs = lines.flatMap((line) => {
    const match = DOUBLE_SIGN.exec(line.text);
    if (!match || line.kind === 'prose') return [];
    const [word] = match;
    const start = match.index;
    const place: Place = { line: line.number, start, end: start + word.length, section: line.section };
    return [remark(place, { kind: 'repetition' }, word)];
  });
  const inTables = withoutPercent(facts).map((fact) =>
    remark(fact.place, { kind: 'no-percent', facts: [fact] }, fact.printed),
  );
  const reached = readReached(lines, facts, year).map(({ place, ...said }) => remark(place, said, said.word));
  const inPlainTables = toldInTables(relations, byLine).map(({ place, ...said }) =>
    remark(place, said, said.word),
  );
  const inForms = readFormWords(rows, facts).map(({ passage, ...said }) => at(passage, said));
  const all = [
    ...inProse,
    ...inCells,
    ...across,
    ...inForms,
    ...reached,
    ...inHeadings,
    ...numbers,
    ...dots,
    ...titles,
    ...signs,
    ...inTables,
    ...inPlainTables,
  ].sort(
    (a, b) => a.place.line - b.place.line || a.place.start - b.place.start || (a.kind < b.kind ? -1 : 1),
  );
  return all.filter(({ id }, index) => all[index - 1]?.id !== id);
}

function factsOf({ firstLine, lastLine }: Passage, byLine: ReadonlyMap<number, Fact[]>): Fact[] {
  const facts: Fact[] = [];
  for (let line = firstLine; line <= lastLine; line += 1)
    for (const fact of byLine.get(line) ?? []) facts.push(fact);
  return facts;
}

/** Whether a passage belongs to a block of the accounts: what is said there is said of the year's outturn. */
function isOfAccounts(passage: Passage): boolean {
  const headings = headingsOf(passage);
  return !isAnnexed(headings) && blockOf(headings) !== null;
}
