import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIndicator } from './indicators.ts';
import { type Context, PEER_GROUPS, peerGroupsFor, peersOf } from './peers.ts';

const SEED = { seed: 20190101, numRuns: 300 };

const county = (bureau: string, more: Partial<Context> = {}): Context => ({
  bureau,
  level: 'county',
  province: '990000',
  parent: '990100',
  insured: null,
  expenditure: null,
  ...more,
});

const size = fc.option(fc.double({ min: 0, max: 1e7, noNaN: true }), { nil: null });
const context: fc.Arbitrary<Omit<Context, 'bureau'>> = fc.record({
  level: fc.constantFrom('province', 'prefecture', 'county'),
  province: fc.constantFrom('990000', '980000'),
  parent: fc.constantFrom('990100', '980100', null),
  insured: size,
  expenditure: size,
});
const contexts = fc
  .array(context, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, index): Context => ({ bureau: `${990101 + index}`, ...one })));

describe('peers', () => {
  for (const { id, name } of PEER_GROUPS) {
    it(`${name}: a bureau is always among its own peers, once, whatever the order of the others`, () => {
      fc.assert(
        fc.property(contexts, fc.nat(11), fc.subarray(['990101', '990103', '990199']), (all, at, own) => {
          const subject = all[at % all.length] as Context;
          const peers = peersOf(id, subject, all, own);
          expect(peers).toContain(subject.bureau);
          expect(new Set(peers).size).toBe(peers.length);
          expect(peersOf(id, subject, [...all].reverse(), own)).toEqual(peers);
          for (const code of peers) expect(all.map(({ bureau }) => bureau)).toContain(code);
        }),
        SEED,
      );
    });

    if (id !== 'chosen') {
      it(`${name}: if one bureau is a peer of another, the other is a peer of the one`, () => {
        fc.assert(
          fc.property(contexts, (all) => {
            for (const one of all)
              for (const other of all)
                expect(peersOf(id, one, all).includes(other.bureau)).toBe(
                  peersOf(id, other, all).includes(one.bureau),
                );
          }),
          SEED,
        );
      });
    }
  }

  it('a county of half to twice as many insured is similar, one of slightly less than half is not', () => {
    const subject = county('990101', { insured: 400_000 });
    const all = [
      subject,
      county('990102', { insured: 200_000 }),
      county('990103', { insured: 199_999 }),
      county('990104', { insured: 800_000 }),
      county('990105'),
      county('990100', { level: 'prefecture', insured: 400_000 }),
    ];
    expect(peersOf('similar-insured', subject, all)).toEqual(['990101', '990102', '990104']);
  });

  it('a bureau whose number of insured nobody says has no peers of similar size but itself', () => {
    const subject = county('990101');
    expect(peersOf('similar-insured', subject, [subject, county('990102')])).toEqual(['990101']);
  });

  it('a list of one’s own keeps only bureaus that are there, and the subject', () => {
    const subject = county('990101');
    const all = [subject, county('990102'), county('990103')];
    expect(peersOf('chosen', subject, all, ['990103', '000000'])).toEqual(['990101', '990103']);
  });

  it('本年支出 is never compared among bureaus chosen by 本年支出, 参保人数 never by 参保人数', () => {
    const offered = (indicator: string) => peerGroupsFor(indicator).map(({ id }) => id);
    expect(offered('expenditure')).not.toContain('similar-expenditure');
    expect(offered('insured')).not.toContain('similar-insured');
    expect(offered('sangong')).toEqual(PEER_GROUPS.map(({ id }) => id));
  });

  it('each figure that a group is chosen by is an indicator', () => {
    for (const { outcomes } of PEER_GROUPS)
      for (const outcome of outcomes) expect(findIndicator(outcome), outcome).toBeDefined();
  });
});
