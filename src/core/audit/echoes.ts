import type { Statements } from '../choose.ts';
import type { FactId } from '../fact.ts';
import type { Finding } from '../finding.ts';
import type { Judged } from './judge.ts';
import { BY_DIGITS, BY_PRINT } from './order.ts';
import { pointing } from './twins.ts';

const isAmiss = ({ verdict }: Finding): boolean => verdict === 'broken' || verdict === 'conflict';

/** The figures that fit others by arithmetic: parts and whole, share and amounts. */
function fittingIn(judged: readonly Judged[]): ReadonlySet<FactId> {
  const fitting = judged.filter(
    ({ claim, finding }) =>
      claim.relation === 'equal' && finding.operands.length > 2 && finding.verdict === 'holds',
  );
  return new Set(fitting.flatMap(({ finding }) => finding.operands));
}

/** The figures a finding is of, by their ids; words that hold a figure begin where it does. */
const placesOf = ({ operands, line, report, subject }: Finding): readonly string[] =>
  line === undefined ? operands : [...operands, `${report}:${subject}`];

/**
 * The findings with what print alone shows left to checks that know what the figures are: a slip another finding tells is
 * told by that one, and a figure that fits others by arithmetic is no slip.
 */
export function withoutEchoes(
  findings: readonly Finding[],
  judged: readonly Judged[],
  statements: Statements,
): Finding[] {
  if (!findings.some((finding) => isAmiss(finding) && BY_PRINT.includes(finding.check))) return [...findings];
  const fitting = fittingIn(judged);
  const told = new Map<string, Finding>();
  for (const check of [null, ...BY_PRINT])
    for (const finding of findings) {
      const isAsked = check === null ? !BY_PRINT.includes(finding.check) : finding.check === check;
      if (!isAmiss(finding) || !isAsked) continue;
      for (const place of placesOf(finding)) if (!told.has(place)) told.set(place, finding);
    }
  return findings.map((finding) => {
    if (!isAmiss(finding) || !BY_PRINT.includes(finding.check)) return finding;
    // Of two places either may be the one at fault; against several, only the figure itself.
    const asked = finding.operands.slice(0, finding.operands.length > 2 ? 1 : 2);
    const [twin] = asked.flatMap((operand) => {
      const other = told.get(operand);
      return other && other !== finding ? [other] : [];
    });
    if (twin) return pointing(finding, twin, statements);
    const [own] = finding.operands;
    if (!BY_DIGITS.includes(finding.check) || own === undefined || !fitting.has(own)) return finding;
    return {
      ...finding,
      verdict: 'unchecked',
      severity: 'none',
      explanation: '所印数字与其他数字勾稽相符，可能是另一数字。',
    };
  });
}
