import { VERDICTS, type Verdict } from '../src/core/finding.ts';
import { KINDS } from '../src/core/report.ts';
import {
  type AuditData,
  auditData,
  type FindingData,
  isAmiss,
  type OperandData,
  verdictWords,
} from '../src/reading/audit-data.ts';
import { unreadNumbers } from './describe.ts';
import type { Examination } from './examine.ts';

/** How many unread numbers and kinds of reasons are listed unless all are asked for. */
const LISTED = 10;

const row = (name: string, text: string): string => `${name}  ${text}`;

/** An interval as one number where its ends are the same. */
const interval = (low: string, high: string, unit: string): string =>
  `${low === high ? low : `${low} 至 ${high}`} ${unit}`;

const SEVERITIES = { none: '', note: '提示', minor: '较小', major: '较大' } as const;

function place({ id, label, line, section, printed }: OperandData, own: string): string {
  const report = id.slice(0, Math.max(0, id.lastIndexOf(':')));
  const where = [...(report === own ? [] : [`报告 ${report}`]), `第 ${line} 行`, ...section.slice(-1)];
  return `${label} ${printed}（${where.join('，')}）`;
}

function describeFinding(finding: FindingData, number: number): string[] {
  const { verdict, group, severity, line, claim, printed, low, high, difference, unit, explanation } =
    finding;
  const own = finding.id.slice(0, finding.id.indexOf(':'));
  const head = [
    verdictWords(verdict),
    ...(line === null ? [] : [`第 ${line} 行`]),
    group,
    ...(SEVERITIES[severity] === '' ? [] : [`差异${SEVERITIES[severity]}`]),
  ];
  const measured = printed !== null && low !== null && high !== null && difference !== null;
  return [
    `${String(number).padStart(3)}. ${head.join(' · ')}`,
    `     ${claim}`,
    ...(measured
      ? [
          `     印出 ${printed} ${unit ?? ''}；重算 ${interval(low, high, unit ?? '')}；相差 ${difference} ${unit ?? ''}`,
        ]
      : []),
    ...(explanation === '' ? [] : [`     ${verdict === 'unchecked' ? '原因' : '说明'}：${explanation}`]),
    ...(finding.operands.length === 0
      ? []
      : [`     数字：${finding.operands.map((operand) => place(operand, own)).join('；')}`]),
  ];
}

/** Findings under a heading that counts them; nothing where there are none. */
const part = (title: string, findings: readonly FindingData[]): string[] =>
  findings.length === 0
    ? []
    : [
        '',
        `${title}（${findings.length}）`,
        ...findings.flatMap((finding, index) => describeFinding(finding, index + 1)),
      ];

/** Why claims were not checked, the commonest reasons first: what stands before the colon is the reason. */
function reasons(unchecked: readonly FindingData[], all: boolean): string {
  const counts = new Map<string, number>();
  for (const { explanation } of unchecked) {
    const why = (explanation.split('：', 1)[0] ?? '').replace(/。$/u, '');
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  const listed = [...counts].sort(([, a], [, b]) => b - a);
  const shown = all ? listed : listed.slice(0, LISTED);
  return (
    shown.map(([why, count]) => `${why} ${count}`).join('，') + (shown.length < listed.length ? ' 等' : '')
  );
}

function describeUnread({ reading }: Examination, all: boolean): string[] {
  const unread = unreadNumbers(reading);
  const shown = all ? unread : unread.slice(0, LISTED);
  if (unread.length === 0) return [];
  return [
    '',
    `未读出的数字（${unread.length}）`,
    ...shown.map(({ line, printed, around }) => `     第 ${line} 行：${printed}  …${around}…`),
    ...(shown.length < unread.length ? [`     另有 ${unread.length - shown.length} 个，--all 全部列出`] : []),
  ];
}

function describeHead({ path }: Examination, data: AuditData): string[] {
  const { bureau, year, kind, title, counts, ledger } = data;
  const named = Object.keys(VERDICTS) as Verdict[];
  return [
    row('文件', path),
    row(
      '机构',
      bureau.code === null
        ? `${bureau.name ?? '未能认定'}（地区代码未能认定，可用 --bureau CODE 给出）`
        : `${bureau.name ?? ''}（${bureau.code}）`,
    ),
    row('年度', String(year)),
    row('类型', kind === null ? '未能认定（可用 --kind KIND 给出）' : KINDS[kind]),
    row('题名', title),
    row('核对', named.map((verdict) => `${VERDICTS[verdict].name} ${counts[verdict]}`).join('，')),
    row(
      '数字',
      `共 ${ledger.numbers} 个：读作数据 ${ledger.bound}，读出但未对应事项 ${ledger.unbound}，不是数据 ${ledger.notFigures}，未读出 ${ledger.unread}`,
    ),
  ];
}

/**
 * What came of checking a document, in Chinese, for the office that wrote it: what is amiss with its figures and their
 * places, apart from it what may be our misreading, and with `all` also what holds and what could not be decided.
 */
export function describeAudit(
  examination: Examination,
  elsewhere: Parameters<typeof auditData>[1],
  { all = false }: { all?: boolean } = {},
): string[] {
  const data = auditData(examination, elsewhere);
  const of = (...verdicts: Verdict[]): FindingData[] =>
    data.findings.filter(({ verdict }) => verdicts.includes(verdict));
  const amiss = data.findings.filter(isAmiss);
  const unchecked = of('unchecked');
  return [
    ...describeHead(examination, data),
    ...(amiss.length === 0 ? ['', '没有发现不符或前后不一之处。'] : part('不符与前后不一', amiss)),
    ...part('读数存疑：算式不合，但其中的数字未必读对，不计为不符', of('doubtful')),
    ...(all ? part('舍入之差', of('rounding')) : []),
    ...(all ? part('相符', of('holds')) : []),
    ...(unchecked.length === 0 ? [] : ['', `未核对（${unchecked.length}）：${reasons(unchecked, all)}`]),
    ...(all ? unchecked.flatMap((finding, index) => describeFinding(finding, index + 1)) : []),
    ...describeUnread(examination, all),
  ];
}
