import { z } from 'zod';
import { citationOf, type NationalFigure } from '../src/core/benchmarks.ts';
import { DECISIONS, type Decision } from '../src/core/decision.ts';
import {
  DOUBTS,
  type Fact,
  type FactId,
  type ItemId,
  isMeasure,
  MEASURES,
  type Measure,
  type ReportId,
} from '../src/core/fact.ts';
import { type Finding, VERDICTS } from '../src/core/finding.ts';
import { ITEMS, isOpenTable, itemOf } from '../src/core/items.ts';
import { NOT_FIGURES } from '../src/core/not-figures.ts';
import type { Place } from '../src/core/place.ts';
import { dimensionOf, HEDGES, UNITS, type Unit } from '../src/core/quantity.ts';
import type { RegionCode } from '../src/core/region.ts';
import { REMARK_KINDS, type Remark, type RemarkId } from '../src/core/remark.ts';
import { KINDS, type Report } from '../src/core/report.ts';
import { isDay } from '../src/db/manifest.ts';
import type { LedgerEntry } from '../src/reading/ledger.ts';
import type { SourceTable } from '../src/reading/read.ts';

const keysOf = <T extends string>(record: Readonly<Record<T, unknown>>): [T, ...T[]] => {
  const keys = Object.keys(record) as T[];
  const [first, ...rest] = keys;
  if (first === undefined) throw new RangeError('a closed list must not be empty');
  return [first, ...rest];
};

const reportId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'expected lower-case words and digits joined by hyphens')
  .transform((text) => text as ReportId);
const factId = z
  .string()
  .regex(/^[a-z0-9-]+:\d+\.\d+$/u, 'expected report:line.start')
  .transform((text) => text as FactId);
const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/u, 'expected a plain decimal');
const unit = z.enum(keysOf<Unit>(UNITS));
const knownItems = new Set<string>(ITEMS.map(({ id }) => id));
const itemId = z
  .string()
  .refine((id) => knownItems.has(id), 'not an item of the registry')
  .transform((id) => id as ItemId);
const measure = z.enum(keysOf(MEASURES)).refine(isMeasure);

const correction = z
  .strictObject({
    fact: factId,
    value: decimal,
    reason: z.string().min(1),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'expected a date such as 2024-05-31'),
  })
  .superRefine(({ fact, date }, context) => {
    if (!isDay(date))
      context.addIssue({
        code: 'custom',
        path: ['date'],
        message: `${JSON.stringify(date)}, of fact ${JSON.stringify(fact)}, is no day of the calendar`,
      });
  });

const words = z.string().refine((text) => text.trim() !== '', 'expected words, not nothing');

const decision: z.ZodType<Decision> = z.strictObject({
  finding: z.string(),
  decision: z.enum(keysOf(DECISIONS)),
  verdict: z.enum(keysOf(VERDICTS)),
  date: z
    .string()
    .refine(
      (date) => /^\d{4}-\d{2}-\d{2}$/u.test(date) && isDay(date),
      'expected a day of the calendar such as 2024-05-31',
    ),
  reason: words,
  by: words.exactOptional(),
});

/** What is wrong with the decisions of a card as a whole, each with its 0-based place. */
function* amissAmong({ id, decisions = [] }: Report): Generator<readonly [index: number, sentence: string]> {
  const seen = new Map<string, number>();
  for (const [index, { finding }] of decisions.entries()) {
    const before = seen.get(finding);
    if (before !== undefined)
      yield [index, `${JSON.stringify(finding)} was decided already, in decisions.${before}`];
    seen.set(finding, before ?? index);
    if (!new RegExp(`^${id}:[a-z0-9-]+:.`, 'u').test(finding))
      yield [
        index,
        `${JSON.stringify(finding)}: expected ${id}:check:subject, an id in data/findings/${id}.jsonl`,
      ];
  }
}

/** A report card, as a person writes it. */
export const reportSchema: z.ZodType<Report> = z
  .strictObject({
    id: reportId,
    bureau: z
      .string()
      .regex(/^\d{6}$/u, 'expected a six-digit GB/T 2260 code')
      .transform((code) => code as RegionCode),
    year: z.int().min(2000).max(2100),
    kind: z.enum(keysOf(KINDS)),
    title: z.string().min(1),
    annexes: z.boolean(),
    document: z.strictObject({
      file: z.string().regex(/^[^/\\]+\.[a-z]+$/u, 'expected a file name without a folder'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'expected 64 lower-case hex digits'),
    }),
    corrections: z.array(correction),
    decisions: z.array(decision).exactOptional(),
  })
  .superRefine((card, context) => {
    for (const [index, message] of amissAmong(card))
      context.addIssue({ code: 'custom', path: ['decisions', index, 'finding'], message });
  });

const place: z.ZodType<Place> = z.strictObject({
  line: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  endLine: z.int().positive().exactOptional(),
  section: z.array(z.string()),
  table: z.string().exactOptional(),
  row: z.string().exactOptional(),
  column: z.string().exactOptional(),
  page: z.int().positive().exactOptional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).exactOptional(),
});

const RATES = new Set<Measure>([
  'share',
  'completion',
  'completion-initial',
  'completion-full-year',
  'change-rate',
  'budget-change-rate',
  'rate',
]);
const COUNTS = new Set<Measure>(['count', 'count-change']);
// What a self-evaluation sets and scores is told in whatever unit it was set in.
const EVALUATED = new Set<Measure>(['target', 'actual', 'weight', 'score']);

/** Why a unit cannot be that of a measure of an item, or null: money takes money, its rates %, and counts no money. */
function misfit(item: ItemId, measure: Measure, unit: Unit): string | null {
  // An item nobody knows is complained of by itself; a row of an open table is told in whatever unit its row has.
  if (!knownItems.has(item) || isOpenTable(item)) return null;
  const dimension = dimensionOf(unit);
  const countsOnly = itemOf(item).dimension !== 'money' || COUNTS.has(measure);
  const words = `${unit} does not fit ${item}, ${measure}`;
  if (countsOnly && dimension === 'money') return `${words}: a count is not money`;
  if (RATES.has(measure)) return dimension === 'ratio' ? null : `${words}: expected %`;
  if (countsOnly || EVALUATED.has(measure) || dimension === 'money') return null;
  return `${words}: expected a unit of money`;
}

/** One line of `data/facts`. */
export const factSchema: z.ZodType<Fact> = z
  .strictObject({
    id: factId,
    report: reportId,
    item: itemId.nullable(),
    label: z.string(),
    path: z.array(z.string()),
    measure: measure.nullable(),
    year: z.int(),
    asOf: z.string().exactOptional(),
    value: decimal.nullable(),
    unit: unit.nullable(),
    printed: z.string().min(1),
    hedge: z.enum(keysOf(HEDGES)).nullable(),
    doubt: z.enum(keysOf(DOUBTS)).exactOptional(),
    place,
  })
  .superRefine(({ item, measure, unit }, context) => {
    const message = item && measure && unit ? misfit(item, measure, unit) : null;
    if (message) context.addIssue({ code: 'custom', path: ['unit'], message });
  });

/** One line of `data/tables`. */
export const tableSchema: z.ZodType<SourceTable> = z.strictObject({
  id: z.string(),
  title: z.string(),
  section: z.array(z.string()),
  form: z.enum(['narrative', 'table', 'chart']),
  firstLine: z.int().positive(),
  lastLine: z.int().positive(),
});

/** One line of `data/ledger`. */
export const ledgerSchema: z.ZodType<LedgerEntry> = z.strictObject({
  line: z.int().positive(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  printed: z.string(),
  verdict: z.enum(['fact', 'unbound', 'unread', ...keysOf(NOT_FIGURES)]),
});

/** One line of `data/remarks`: words, never a sentence. */
export const remarkSchema: z.ZodType<Remark> = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+:[a-z-]+:\d+\.\d+$/u, 'expected report:kind:line.start')
    .transform((text) => text as RemarkId),
  report: reportId,
  kind: z.enum(keysOf(REMARK_KINDS)),
  word: z.string().min(1).max(80),
  beside: z.string().max(80).nullable(),
  facts: z.array(factId),
  place,
});

/** One line of `data/findings`. */
export const findingSchema: z.ZodType<Finding> = z.strictObject({
  id: z.string(),
  report: reportId,
  check: z.string(),
  subject: z.string(),
  verdict: z.enum(keysOf(VERDICTS)),
  severity: z.enum(['none', 'note', 'minor', 'major']),
  claim: z.string(),
  explanation: z.string(),
  printed: decimal.nullable(),
  low: decimal.nullable(),
  high: decimal.nullable(),
  difference: decimal.nullable(),
  unit: unit.nullable(),
  operands: z.array(factId),
  line: z.int().positive().exactOptional(),
});

const nationalFigure: z.ZodType<NationalFigure> = z
  .strictObject({
    item: itemId,
    measure,
    year: z.int().min(2000).max(2100),
    value: decimal,
    unit,
    publisher: z.string().min(1),
    title: z.string().regex(/^20\d\d年/u, 'expected a title that begins with its year'),
  })
  .superRefine(({ item, measure, unit, year, title }, context) => {
    const message = misfit(item, measure, unit);
    if (message) context.addIssue({ code: 'custom', path: ['unit'], message });
    if (!title.startsWith(`${year}年`))
      context.addIssue({ code: 'custom', path: ['title'], message: `expected the bulletin of ${year}` });
    // 快报 is published months before the 公报 and differs from it for the same year.
    if (!title.includes('公报'))
      context.addIssue({ code: 'custom', path: ['title'], message: 'expected a 公报, never a 快报' });
  });

/** `data/benchmarks.json`: national figures, each given once. */
export const benchmarksSchema = z.array(nationalFigure).superRefine((figures, context) => {
  const seen = new Set<string>();
  for (const [index, figure] of figures.entries()) {
    const key = `${figure.item}, ${figure.measure}, ${figure.year}`;
    if (seen.has(key))
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `${key} is given twice, here from ${citationOf(figure)}`,
      });
    seen.add(key);
  }
});
