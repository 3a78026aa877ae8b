import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Span, standing } from './standing.ts';

const SEED = { seed: 20190101, numRuns: 500 };

const point = (value: number): Span => ({ value, low: value, high: value });
const printed = (value: number, doubt: number): Span => ({ value, low: value - doubt, high: value + doubt });

const span = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0, 0.5, 5))
  .map(([value, doubt]) => printed(value, doubt));
const group = fc.array(span, { minLength: 3, maxLength: 12 });

describe('standing', () => {
  it('two bureaus are not compared, and n says so', () => {
    expect(standing(point(1), [point(1), point(2)], 'none')).toEqual({
      kind: 'not-compared',
      n: 2,
      reason: 'too-few',
    });
  });

  it('a bureau without a value is not compared, and n counts the others', () => {
    expect(standing(null, [point(1), point(2), point(3)], 'none')).toEqual({
      kind: 'not-compared',
      n: 3,
      reason: 'no-value',
    });
  });

  it('three bureaus have a rank and a median, but no quartiles', () => {
    expect(standing(point(5), [point(1), point(5), point(9)], 'none')).toMatchObject({
      n: 3,
      rank: 2,
      tied: 0,
      median: 5,
      band: null,
      position: null,
      verdict: null,
    });
  });

  it('of five values the quartiles are the second and the fourth', () => {
    const peers = [7, 1, 3, 9, 5].map(point);
    expect(standing(point(9), peers, 'none')).toMatchObject({
      rank: 1,
      median: 5,
      band: { lower: 3, upper: 7 },
      position: 'above',
      verdict: null,
    });
  });

  it('the cheapest reception per visit is the first, the dearest the last', () => {
    const peers = [90, 100, 110, 120, 300].map(point);
    expect(standing(point(90), peers, 'lower')).toMatchObject({ rank: 1, verdict: 'better' });
    expect(standing(point(300), peers, 'lower')).toMatchObject({ rank: 5, verdict: 'worse' });
    expect(standing(point(300), peers, 'higher')).toMatchObject({ rank: 1, verdict: 'better' });
  });

  it('values whose intervals meet share a rank', () => {
    const peers = [printed(1.9, 0.05), printed(1.95, 0.005), printed(4, 0.5)];
    expect(standing(peers[0] as Span, peers, 'none')).toMatchObject({ rank: 2, lowest: 3, tied: 1 });
    expect(standing(peers[1] as Span, peers, 'none')).toMatchObject({ rank: 2, lowest: 3, tied: 1 });
    expect(standing(peers[2] as Span, peers, 'none')).toMatchObject({ rank: 1, lowest: 1, tied: 0 });
  });

  it('a value that is not among the peers is our mistake', () => {
    expect(() => standing(point(4), [point(1), point(2), point(3)], 'none')).toThrow(
      'value not among its peers: 4',
    );
  });

  it('the order of the peers changes nothing', () => {
    fc.assert(
      fc.property(group, fc.constantFrom('lower', 'higher', 'none'), (peers, polarity) => {
        const subject = peers[0] as Span;
        expect(standing(subject, [...peers].reverse(), polarity)).toEqual(standing(subject, peers, polarity));
      }),
      SEED,
    );
  });

  it('n, rank and ties account for every peer', () => {
    fc.assert(
      fc.property(group, fc.constantFrom('lower', 'higher', 'none'), (peers, polarity) => {
        for (const subject of peers) {
          const found = standing(subject, peers, polarity);
          if (found.kind !== 'compared') throw new Error('three values are enough');
          expect(found.n).toBe(peers.length);
          expect(found.rank).toBeGreaterThanOrEqual(1);
          expect(found.lowest).toBe(found.rank + found.tied);
          expect(found.lowest).toBeLessThanOrEqual(found.n);
        }
      }),
      SEED,
    );
  });

  it('turning the better direction round turns the ranks round', () => {
    fc.assert(
      fc.property(group, (peers) => {
        const subject = peers[0] as Span;
        const up = standing(subject, peers, 'higher');
        const down = standing(subject, peers, 'lower');
        if (up.kind !== 'compared' || down.kind !== 'compared') throw new Error('three values are enough');
        expect(down.rank).toBe(up.n - up.lowest + 1);
        if (up.verdict !== null) expect(down.verdict).toBe(up.verdict === 'better' ? 'worse' : 'better');
      }),
      SEED,
    );
  });
});
