import { auditReport } from '../../src/core/audit.ts';
import { bureauOf } from '../../src/core/bureaus.ts';
import { type Fact, factId, type ReportId } from '../../src/core/fact.ts';
import { isOpenTable } from '../../src/core/items.ts';
import type { Region } from '../../src/core/region.ts';
import { type Correction, KINDS, type Report } from '../../src/core/report.ts';
import { sha256 } from '../../src/db/sha256.ts';
import type { Kept } from '../record.ts';
import type { Recorded } from '../rows.ts';
import { tellRest, tellSangong, tellTotals } from './accounts.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Year } from './course.ts';
import { openSheet } from './sheet.ts';
import { tellInsured, tellPerformance, tellSupervision } from './work.ts';

/** The mark that titles of invented reports bear. */
export const SYNTHETIC_MARK = '【合成数据】';

/** Two neighbouring digits that differ, the other way round: how figures are mistyped. */
function transposed(value: string): string {
  const at = [...value].findIndex((digit, index) => {
    const next = value[index + 1];
    return /\d/u.test(digit) && next !== undefined && /\d/u.test(next) && digit !== next;
  });
  return at < 0 ? value : `${value.slice(0, at)}${value[at + 1]}${value[at]}${value.slice(at + 2)}`;
}

const isStated = ({ item, measure, value }: Fact): boolean =>
  item !== null && !isOpenTable(item) && measure === 'outturn' && value !== null && Number(value) > 1;

/** Facts as they came out of the press: some mistyped, some printed again below line `end` and not alike, some without a unit. */
function misprinted(
  facts: readonly Fact[],
  end: number,
  chance: Chance,
): { readonly facts: readonly Fact[]; readonly corrections: readonly Correction[] } {
  const stated = facts.filter(isStated);
  const victim = stated[chance.whole(0, stated.length - 1)];
  if (victim === undefined || victim.value === null) return { facts, corrections: [] };
  const wrong = transposed(victim.value);
  const kind = chance.whole(1, 100);
  // Eight of a hundred are mistyped, and one in four of these put right on the card.
  if (kind <= 8) {
    const printed = victim.printed.replace(victim.value, wrong);
    const corrections =
      kind <= 2 ? [{ fact: victim.id, value: victim.value, reason: '合成的更正', date: '2024-01-01' }] : [];
    return {
      facts: facts.map((fact) => (fact.id === victim.id ? { ...fact, value: wrong, printed } : fact)),
      corrections,
    };
  }
  const again = (place: Fact['place'], value: string): Fact => ({
    ...victim,
    id: factId(victim.report, place),
    value,
    printed: victim.printed.replace(victim.value ?? '', value),
    place,
  });
  const after = { ...victim.place, line: end + 1 };
  // Three contradict themselves in the narrative, six are printed otherwise in a table, five lost their unit.
  if (kind <= 11) return { facts: [...facts, again(after, wrong)], corrections: [] };
  if (kind <= 17)
    return {
      facts: [...facts, again({ ...after, row: victim.label, column: '决算数' }, wrong)],
      corrections: [],
    };
  if (kind <= 22) {
    return {
      facts: facts.map((fact) =>
        fact.id === victim.id ? { ...fact, unit: null, printed: victim.value ?? '' } : fact,
      ),
      corrections: [],
    };
  }
  return { facts, corrections: [] };
}

/** What is read of an invented report: chapters are left out now and then, as bureaus do. */
function tell(id: ReportId, year: Year, before: Year | undefined, chance: Chance): Kept {
  const sheet = openSheet(id, year.year);
  sheet.token(String(year.year), 'year');
  sheet.token('一', 'ordinal');
  if (year.kind !== 'performance-report') {
    tellTotals(sheet, year, before);
    if (chance.percent(96)) tellSangong(sheet, year, before, chance);
    if (chance.percent(94)) tellRest(sheet, year, before, chance);
  }
  if (year.kind === 'performance-report' || chance.percent(72)) tellInsured(sheet, year, chance);
  if (year.kind === 'performance-report' || chance.percent(70)) tellSupervision(sheet, year, chance);
  if (year.kind === 'performance-report' || chance.percent(65)) tellPerformance(sheet, year, chance);
  if (chance.percent(40)) sheet.token('？', 'unread');
  return sheet.read();
}

/** An invented report of a real region's bureau, with all that the record would keep of it, audited. */
export function syntheticReport(
  seed: number,
  region: Region,
  year: Year,
  before: Year | undefined,
): Recorded {
  const id = `synthetic-${region.code}-${year.year}` as ReportId;
  const chance = chanceOf(seed, id);
  const kept = tell(id, year, before, chance);
  const { facts, corrections } = misprinted(kept.facts, kept.ledger.at(-1)?.line ?? 1, chance);
  const known = new Set(kept.facts.map((fact) => fact.id));
  const printedAt = new Map(facts.map(({ place, printed }) => [`${place.line}.${place.start}`, printed]));
  const report: Report = {
    id,
    bureau: region.code,
    year: year.year,
    kind: year.kind,
    title: `${SYNTHETIC_MARK}${year.year}年度${bureauOf(region).name}${KINDS[year.kind]}`,
    annexes: true,
    document: { file: `${id}.txt`, sha256: sha256(new TextEncoder().encode(id)) },
    corrections,
  };
  const ledger = [
    ...kept.ledger.map((entry) => ({
      ...entry,
      printed: printedAt.get(`${entry.line}.${entry.start}`) ?? entry.printed,
    })),
    ...facts.flatMap(({ id: fact, place: { line, start, end }, printed }) =>
      known.has(fact) ? [] : [{ line, start, end, printed, verdict: 'fact' as const }],
    ),
  ];
  return { report, facts, tables: kept.tables, ledger, findings: auditReport(report, facts) };
}
