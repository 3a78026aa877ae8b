import { isAnnexed, standing } from './choose.ts';
import { LINES, type Line, type Proof } from './disclosure-lines.ts';
import { byPlace, type Fact, type ItemId } from './fact.ts';
import type { Kind, Report } from './report.ts';

export { LINE_GROUPS, LINES, type Line, type LineGroup } from './disclosure-lines.ts';

/** What came of looking for an expected line in a report. */
export const LINE_STATUSES = {
  told: { sign: '✓', name: '已披露' },
  nil: { sign: '无', name: '声明为零' },
  missing: { sign: '—', name: '未读到' },
  'not-applicable': { sign: '·', name: '不适用' },
} as const;
export type LineStatus = keyof typeof LINE_STATUSES;

/** The kinds of report the lines are expected of: what is published as accounts. */
const EXPECTED_OF: Readonly<Record<Kind, boolean>> = {
  'department-accounts': true,
  'unit-accounts': true,
  'performance-report': false,
};

export const expectsLines = ({ kind }: Pick<Report, 'kind'>): boolean => EXPECTED_OF[kind];

/** One expected line in one report: what came of it and the figures that show it, the weightiest first. */
export type LineFound = {
  readonly line: Line;
  readonly status: LineStatus;
  readonly facts: readonly Fact[];
};

const isNil = ({ value }: Fact): boolean => value === null || Number(value) === 0;

const byWeight = (a: Fact, b: Fact): number =>
  Number(isAnnexed(a.place.section)) - Number(isAnnexed(b.place.section)) ||
  standing(a) - standing(b) ||
  byPlace(a, b);

/** Every expected line of one report, in the order of the registry. */
export function linesOf(
  { year, kind }: Pick<Report, 'year' | 'kind'>,
  facts: readonly Fact[],
): readonly LineFound[] {
  if (!EXPECTED_OF[kind]) return LINES.map((line) => ({ line, status: 'not-applicable', facts: [] }));
  const byItem = new Map<ItemId, Fact[]>();
  for (const fact of facts) {
    if (fact.item === null || fact.year !== year) continue;
    const same = byItem.get(fact.item);
    if (same) same.push(fact);
    else byItem.set(fact.item, [fact]);
  }
  const proving = ({ items, measures, depth }: Proof): Fact[] =>
    items
      .flatMap((item) => byItem.get(item) ?? [])
      .filter(({ measure, path }) => measures.some((known) => known === measure) && path.length >= depth)
      .sort(byWeight);
  return LINES.map((line): LineFound => {
    const proofs = line.proofs.map(proving);
    if (proofs.every((proof) => proof.length > 0)) {
      const first = proofs.flatMap((proof) => proof.find((fact) => !isNil(fact)) ?? proof.slice(0, 1));
      return { line, status: first.every(isNil) ? 'nil' : 'told', facts: first };
    }
    const nil = line.nilBy.flatMap((item) => {
      const stated = proving({ items: [item], measures: ['outturn', 'count'], depth: 0 });
      return stated.length > 0 && stated.every(isNil) ? stated.slice(0, 1) : [];
    });
    return nil.length > 0 ? { line, status: 'nil', facts: nil } : { line, status: 'missing', facts: [] };
  });
}
