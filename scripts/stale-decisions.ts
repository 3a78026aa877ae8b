import { join } from 'node:path';
import { type Finding, VERDICTS } from '../src/core/finding.ts';
import type { Report } from '../src/core/report.ts';
import { nearest } from './nearest.ts';

/**
 * A line for each decision of a card that no longer meets its finding: the verdict is another than it was taken on, or no
 * finding has its id. They stay on the card and are published as stale until a person decides again.
 */
export function staleDecisions(
  { id, decisions = [] }: Pick<Report, 'id' | 'decisions'>,
  findings: readonly Finding[],
): readonly string[] {
  const verdicts = new Map(findings.map(({ id: finding, verdict }) => [finding, verdict]));
  const file = join('data', 'reports', `${id}.json`);
  return decisions.flatMap(({ finding, verdict }, index) => {
    const now = verdicts.get(finding);
    const where = `decide again  ${file}: decisions.${index}: `;
    if (now === undefined) {
      const like = nearest(finding, [...verdicts.keys()]).map((one) => JSON.stringify(one));
      return [
        `${where}no finding has the id ${JSON.stringify(finding)}${like.length > 0 ? `; nearest: ${like.join(', ')}` : ''}`,
      ];
    }
    if (now === verdict) return [];
    return [
      `${where}finding ${JSON.stringify(finding)} is now ${now} (${VERDICTS[now].name}), decided on ${verdict} (${VERDICTS[verdict].name})`,
    ];
  });
}
