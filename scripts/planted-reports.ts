import { readFileSync } from 'node:fs';
import { auditReport } from '../src/core/audit.ts';
import type { Fact, FactId, ReportId } from '../src/core/fact.ts';
import type { Finding } from '../src/core/finding.ts';
import { inventedReport } from '../src/core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from '../src/reading/document.ts';
import { readDocument } from '../src/reading/read.ts';

const FOLDER = new URL('./fixtures/planted/', import.meta.url);

/** An invented report whose figures and words all agree, with the year and the title of its card. */
export type PlantedReport = { readonly name: string; readonly year: number; readonly title: string };

/** REGISTRY: the invented reports faults are planted in. A new one is a folder with `document.txt` and `faults.tsv`. */
export const PLANTED: readonly PlantedReport[] = [
  { name: 'sichuan-department', year: 2022, title: '示例川市医疗保障局2022年度部门决算' },
  { name: 'hunan-evaluation', year: 2022, title: '示例湘县医疗保障局2022年度部门整体支出绩效自评报告' },
  { name: 'shandong-department', year: 2023, title: '2023年度示例海市医疗保障局部门决算' },
  { name: 'sichuan-county-wrapped', year: 2022, title: '示例云溪县医疗保障局2022年度部门决算' },
  { name: 'sichuan-city-tables', year: 2024, title: '示例市医疗保障局2024年度部门决算' },
  {
    name: 'hunan-evaluation-cells',
    year: 2023,
    title: '2023年度示例岭市医疗保障局部门整体支出绩效自评报告',
  },
  { name: 'sichuan-city-department', year: 2022, title: '示例阳市医疗保障局2022年度部门决算' },
  { name: 'sichuan-county-cells', year: 2021, title: '岷阳市青坪示例县医疗保障局2021年度部门决算' },
  { name: 'short-county', year: 2021, title: '示例山县医疗保障局2021年度部门决算' },
];

/**
 * One fault, as one edit: `from` becomes `to` where it stands between `before` and `after` (line ends in between do not
 * count). `check` is the check that must tell of it, `difference` by how much and in what unit, where that is a matter of
 * amounts; `unseen` is why the audit cannot tell, where it cannot yet.
 */
export type PlantedFault = {
  readonly group: number;
  readonly fault: string;
  readonly before: string;
  readonly from: string;
  readonly to: string;
  readonly after: string;
  readonly check: string;
  readonly difference: string;
  readonly unseen: string;
};

const COLUMNS = 'group\tfault\tbefore\tfrom\tto\tafter\tcheck\tdifference\tunseen';

/** The text of an invented report. */
export const textOf = ({ name }: PlantedReport): string =>
  readFileSync(new URL(`${name}/document.txt`, FOLDER), 'utf8');

/** The faults known to be planted in an invented report. A tab within a cell is written `\t`. */
export function faultsOf({ name }: PlantedReport): readonly PlantedFault[] {
  const [head, ...rows] = readFileSync(new URL(`${name}/faults.tsv`, FOLDER), 'utf8')
    .trimEnd()
    .split('\n');
  if (head !== COLUMNS) throw new Error(`faults of ${name}: columns ${head}`);
  return rows.map((row): PlantedFault => {
    const cells = row.split('\t').map((cell) => cell.replaceAll('\\t', '\t'));
    const [group, fault, before, from, to, after, check, difference, unseen = ''] = cells;
    if (!group || !fault || from === undefined || to === undefined || check === undefined)
      throw new Error(`faults of ${name}: row ${row}`);
    return {
      group: Number(group),
      fault,
      before: before ?? '',
      from,
      to,
      after: after ?? '',
      check,
      difference: difference ?? '',
      unseen,
    };
  });
}

/** A text with a fault planted in it, and the lines it stands on. */
export type Planted = { readonly text: string; readonly firstLine: number; readonly lastLine: number };

const loosely = (words: string): string =>
  [...words].map((character) => character.replace(/[.*+?^${}()|[\]\\]/u, '\\$&')).join('\\n?');

/** Plants a fault. Its words must stand in the text exactly once. */
export function plant(text: string, { fault, before, from, to, after }: PlantedFault): Planted {
  const pattern = new RegExp(`(${loosely(before)}\\n?)(${loosely(from)})\\n?${loosely(after)}`, 'gu');
  const [match, ...others] = [...text.matchAll(pattern)];
  if (!match || others.length > 0)
    throw new Error(`${fault}: its words stand ${others.length + (match ? 1 : 0)} times in the text`);
  const start = match.index + (match[1] ?? '').length;
  const printed = match[2] ?? '';
  const firstLine = text.slice(0, start).split('\n').length;
  return {
    text: text.slice(0, start) + to + text.slice(start + printed.length),
    firstLine,
    lastLine: firstLine + printed.split('\n').length - 1,
  };
}

/** What is read of a text and what the audit says of it. */
export type Audited = {
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly findings: readonly Finding[];
};

/** Reads and audits the text of an invented report. */
export function auditText({ name, year, title }: PlantedReport, text: string): Audited {
  const report = inventedReport({ id: name as ReportId, year, title });
  const reading = readDocument({ lines: splitLines(text) }, { report: report.id, year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return {
    facts: new Map(reading.facts.map((fact) => [fact.id, fact])),
    findings: auditReport(report, reading.facts, reading.remarks),
  };
}

/** The findings that say something is wrong. */
export const faultsIn = ({ findings }: Audited): readonly Finding[] =>
  findings.filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict');

/** Whether a finding is about a stretch of lines: by its own line or one of its figures. */
export const isAt = (
  { line, operands }: Finding,
  { facts }: Audited,
  { firstLine, lastLine }: Planted,
): boolean =>
  (line !== undefined && line >= firstLine - 1 && line <= lastLine + 1) ||
  operands.some((id) => {
    const place = facts.get(id)?.place;
    return place !== undefined && place.line <= lastLine && (place.endLine ?? place.line) >= firstLine;
  });

/** Whether a finding tells a difference as stated (`50.00 万元`), as far as rounding leaves it certain. */
export function tells({ difference, unit }: Finding, stated: string): boolean {
  const [amount, expected] = stated.split(' ');
  if (difference === null || unit !== expected) return false;
  const left = Number(amount) - Number(difference);
  return left > -1e-6 && left <= 0.02 + Number(amount) * 0.03;
}
