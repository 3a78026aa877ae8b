import { describe, expect, it } from 'vitest';
import { LINE_GROUPS, LINES, type LineStatus, linesOf } from './disclosure.ts';
import { type Invented, inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import type { Kind } from './report.ts';

const statuses = (
  stated: readonly Invented[],
  kind: Kind = 'department-accounts',
): Readonly<Record<string, LineStatus>> => {
  const report = inventedReport({ kind });
  return Object.fromEntries(
    linesOf(report, inventedFacts(report, stated)).map(({ line, status }) => [line.id, status]),
  );
};

describe('expected lines', () => {
  it.each(LINES.map((line) => [line.name, line] as const))(
    '%s is told by its figures, and missing without any one of them',
    (_, line) => {
      const proofs = line.proofs.map(({ items, measures, depth }): Invented => {
        const [item] = items;
        const [measure] = measures;
        if (!item || !measure) throw new Error(`nothing proves ${line.id}`);
        const unit = measure === 'count' ? '个' : '万元';
        return [item, measure, '12', unit, { path: ['类', '款', '项'].slice(0, depth) }];
      });
      expect(statuses(proofs)[line.id]).toBe('told');
      for (const left of proofs)
        expect(statuses(proofs.filter((proof) => proof !== left))[line.id]).toBe('missing');
      expect(statuses(proofs, 'performance-report')[line.id]).toBe('not-applicable');
    },
  );

  it('an amount of zero or a nil in words is said to be nil, not missing', () => {
    expect(statuses([['abroad', 'outturn', '0.00']])).toMatchObject({ abroad: 'nil' });
    expect(statuses([['abroad', 'outturn', null]])).toMatchObject({ abroad: 'nil' });
  });

  it('a bureau that spent nothing abroad sent nobody; one that spent something must say how many', () => {
    expect(statuses([['abroad', 'outturn', '0']])).toMatchObject({ 'abroad-groups': 'nil' });
    expect(statuses([['abroad', 'outturn', '3.10']])).toMatchObject({ 'abroad-groups': 'missing' });
  });

  it('a nil contradicted by an amount elsewhere proves no other nil', () => {
    expect(
      statuses([
        ['vehicle', 'outturn', null],
        ['vehicle', 'outturn', '2.10'],
      ]),
    ).toMatchObject({ vehicle: 'told', 'vehicles-kept': 'missing' });
  });

  it('last year’s figure discloses nothing of this year', () => {
    expect(statuses([['sangong', 'outturn', '2.10', '万元', { year: 2021 }]])).toMatchObject({
      sangong: 'missing',
    });
  });

  it('a 款 is not a 项', () => {
    const section: Invented = [
      'functional',
      'outturn',
      '5.00',
      '万元',
      { path: ['卫生健康支出', '医疗保障'] },
    ];
    expect(statuses([section])).toMatchObject({ sections: 'told', items: 'missing' });
  });

  it('every group has lines, each with an id, a name and a sentence of its own', () => {
    expect(new Set(LINES.map(({ group }) => group))).toEqual(new Set(Object.keys(LINE_GROUPS)));
    expect(new Set(LINES.map(({ id }) => id)).size).toBe(LINES.length);
    expect(new Set(LINES.map(({ name }) => name)).size).toBe(LINES.length);
    for (const { sentence } of LINES) expect(sentence).toMatch(/。$/u);
  });
});
