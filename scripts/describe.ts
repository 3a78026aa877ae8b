import { isAnnexed } from '../src/core/choose.ts';
import type { Fact } from '../src/core/fact.ts';
import { MEASURES } from '../src/core/fact.ts';
import { type Finding, VERDICTS, type Verdict } from '../src/core/finding.ts';
import { itemOf } from '../src/core/items.ts';
import { LEVELS, type Region, type RegionCode } from '../src/core/region.ts';
import { KINDS } from '../src/core/report.ts';
import { type Answer, mapAnswer } from '../src/reading/answer.ts';
import { blockOf } from '../src/reading/blocks.ts';
import type { Reading } from '../src/reading/read.ts';
import { regionPath } from '../src/reading/region-names.ts';
import { accountOf, type Examination } from './examine.ts';

/** How many unread numbers are listed unless all are asked for. */
const LISTED = 30;
/** Characters shown on either side of an unread number: enough to find it by. */
const AROUND = 14;

type Regions = ReadonlyMap<RegionCode, Region>;

const row = (name: string, text: string): string => `  ${name.padEnd(8)} ${text}`;

/** An answer on one line: the value, how sure, from where. */
function answered<T>(answer: Answer<T>, show: (value: T) => string): string {
  switch (answer.sure) {
    case 'absent':
      return `not known — ${answer.reason}`;
    case 'ambiguous':
      return `ambiguous: ${answer.candidates.map(show).join(' | ')} — line ${answer.line}, ${answer.reason}`;
    default:
      return `${show(answer.value)} (${answer.sure}${answer.line > 0 ? `, line ${answer.line}` : ''}: ${answer.reason})`;
  }
}

function describeIdentity({ identity }: Examination, regions: Regions): string[] {
  const { publisher, year, kind, annexes, title, family, remarks } = identity;
  const region = (one: Region): string => `${one.code} ${regionPath(one, regions)}，${LEVELS[one.level]}`;
  const type = { bureau: '医疗保障局', unit: 'a unit with accounts of its own', other: 'another organ' };
  return [
    row(
      'bureau',
      answered(publisher.name, (name) => name),
    ),
    ...(publisher.type === 'unit' || publisher.type === 'other'
      ? [row('', `is ${type[publisher.type]}`)]
      : []),
    row('region', answered(publisher.region, region)),
    row('year', answered(year, String)),
    row(
      'kind',
      answered(kind, (value) => KINDS[value]),
    ),
    row(
      'annexes',
      answered(annexes, (value) => (value ? 'part of the document' : 'none')),
    ),
    row(
      'title',
      answered(title, (value) => value),
    ),
    row(
      'family',
      answered(family, ({ name }) => name),
    ),
    ...remarks.map((remark) => row('note', remark)),
  ];
}

/** The name of the block a figure stands in, or of its source table where it stands in none. */
function blockName(fact: Fact, { tables }: Reading): string {
  const { section } = fact.place;
  const block = blockOf(section);
  if (block) return isAnnexed(section) ? `${block.name}（附件）` : block.name;
  return tables.find(({ id }) => id === fact.place.table)?.title ?? fact.place.section.at(-1) ?? '正文';
}

function figure(fact: Fact): string {
  const { item, label, path, measure, value, unit, year, hedge, asOf, place } = fact;
  const name = [item === null ? label : itemOf(item).name, ...path].join(' / ');
  const amount = value === null ? `无（${fact.printed}）` : `${hedge ?? ''}${value}${unit ? ` ${unit}` : ''}`;
  const when = asOf ? `${year}（截至 ${asOf}）` : String(year);
  return `    ${name} · ${measure ? MEASURES[measure] : '?'} · ${when} · ${amount} · line ${place.line}`;
}

/** Figures by the blocks they stand in, in the order of the document: those bound to an item, and how many were not. */
function describeFigures({ reading }: Examination): string[] {
  const blocks = new Map<string, Fact[]>();
  for (const fact of reading.facts) {
    const name = blockName(fact, reading);
    const facts = blocks.get(name);
    if (facts) facts.push(fact);
    else blocks.set(name, [fact]);
  }
  return [...blocks].flatMap(([name, facts]) => {
    const bound = facts.filter(({ item }) => item !== null);
    const rest = facts.length - bound.length;
    return [
      `  ${name}: ${bound.length} figures${rest > 0 ? `, ${rest} not bound` : ''}`,
      ...bound.map(figure),
    ];
  });
}

function describeAccount({ reading }: Examination): string {
  const { numbers, bound, unbound, unread, notFigures } = accountOf(reading.ledger);
  const share = numbers === 0 ? 100 : ((numbers - unread) / numbers) * 100;
  return `numbers: ${numbers} = ${bound} bound + ${unbound} not bound + ${notFigures} no figures + ${unread} unread (${share.toFixed(1)} % accounted for)`;
}

/** One number nothing was made of, in the words around it. */
export type UnreadNumber = {
  readonly line: number;
  readonly start: number;
  readonly printed: string;
  readonly around: string;
};

/** The numbers of a document that nothing was made of. */
export const unreadNumbers = ({ ledger, lines }: Reading): UnreadNumber[] =>
  ledger
    .filter(({ verdict }) => verdict === 'unread')
    .map(({ line, start, end, printed }) => ({
      line,
      start,
      printed,
      around: (lines[line - 1] ?? '')
        .slice(Math.max(0, start - AROUND), end + AROUND)
        .replace(/\s+/gu, ' ')
        .trim(),
    }));

function describeUnread({ reading }: Examination, all: boolean): string[] {
  const unread = unreadNumbers(reading);
  if (unread.length === 0) return [];
  const shown = all ? unread : unread.slice(0, LISTED);
  const more = unread.length - shown.length;
  return [
    `unread numbers: ${unread.length}`,
    ...shown.map(({ line, printed, around }) => `  line ${line}: ${printed}  …${around}…`),
    ...(more > 0 ? [`  and ${more} more: --all lists them`] : []),
  ];
}

const PRESSING: readonly Verdict[] = ['broken', 'conflict', 'doubtful', 'rounding'];

/** Findings a person should look at, the worst first. */
export const pressing = (findings: readonly Finding[]): Finding[] =>
  PRESSING.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict));

function describeFindings(findings: readonly Finding[]): string[] {
  const counts = (Object.keys(VERDICTS) as Verdict[]).map(
    (verdict) =>
      `${VERDICTS[verdict].name} ${findings.filter((finding) => finding.verdict === verdict).length}`,
  );
  return [
    `findings: ${counts.join('，')}`,
    ...pressing(findings).map(
      ({ verdict, claim, explanation }) =>
        `  ${VERDICTS[verdict].sign} ${VERDICTS[verdict].name}：${claim}${explanation}`,
    ),
  ];
}

/** What was understood of a document, line by line, for a person to read. */
export const describeExamination = (
  examination: Examination,
  regions: Regions,
  { all = false }: { all?: boolean } = {},
): string[] => [
  examination.path,
  row('sha256', examination.sha256),
  row('format', `${examination.format}, ${examination.reading.lines.length} lines`),
  ...describeIdentity(examination, regions),
  'figures',
  ...describeFigures(examination),
  describeAccount(examination),
  ...describeUnread(examination, all),
  ...describeFindings(examination.findings),
];

/** The same for a machine: one object a document. */
export const toJson = (examination: Examination): object => {
  const { path, file, sha256, format, identity, draft, reading, findings } = examination;
  return {
    path,
    file,
    sha256,
    format,
    lines: reading.lines.length,
    identity: { ...identity, family: mapAnswer(identity.family, ({ id, name }) => ({ id, name })) },
    draft,
    numbers: accountOf(reading.ledger),
    facts: reading.facts,
    tables: reading.tables,
    unread: unreadNumbers(reading),
    findings,
  };
};
