import { describe, expect, it } from 'vitest';
import { DEFAULT_STATE, type State } from './address.ts';
import { firstNeeds, keyOfNeed, needs } from './needs.ts';
import { TOPIC_PAGES } from './topics.ts';

const asked = (part: Partial<State>): string[] =>
  needs({ ...DEFAULT_STATE, ...part }).map(({ query, params }) =>
    [query.name, ...Object.values(params)].join(' '),
  );

describe('what a page needs', () => {
  it('for the overview is counts, disclosure and the values of its first chart', () => {
    expect(asked({})).toEqual([
      'reports',
      'regions',
      'snapshot-summary',
      'disclosure-of-topic sangong',
      'latest-of-indicator sangong',
    ]);
  });

  it('for 三公经费 is its topic once, and another topic only when an indicator of it is chosen', () => {
    expect(asked({ page: 'sangong', indicator: 'reception-per-visit' })).toEqual([
      'reports',
      'regions',
      'values-of-topic sangong',
      'benchmarks-of-indicator reception-per-visit',
    ]);
    expect(asked({ page: 'sangong', indicator: 'total' })).toContain('values-of-topic totals');
  });

  it('for a report is that report alone', () => {
    expect(asked({ page: 'report' })).toEqual(['reports', 'regions']);
    expect(asked({ page: 'report', report: 'demo-2020' })).toContain('facts-of-report demo-2020');
  });

  it('for an open source is the value and the figures it came from', () => {
    expect(asked({ page: 'method', open: { indicator: 'reception', bureau: '510781', year: 2020 } })).toEqual(
      ['value-at reception 510781 2020', 'facts-of-value reception 510781 2020'],
    );
  });

  it('does not change with the filters, which choose among rows that are already there', () => {
    expect(
      asked({ page: 'sangong', regions: ['510000'], years: { from: 2020, to: 2021 }, year: 2020 }),
    ).toEqual(asked({ page: 'sangong' }));
  });

  it('names parameters exactly as the query declares them', () => {
    const state: State = {
      ...DEFAULT_STATE,
      page: 'report',
      report: 'demo-2020',
      fact: 'demo-2020:1.0',
      open: { indicator: 'total', bureau: '510781', year: 2020 },
    };
    for (const { query, params } of needs(state))
      expect(Object.keys(params), query.name).toEqual(Object.keys(query.params));
  });

  it('is asked once by the build, however many pages share it', () => {
    const { shared, own } = firstNeeds(DEFAULT_STATE);
    const names = [...shared, ...[...own.values()].flat()].map(keyOfNeed);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('["values-of-topic",{"topic":"sangong"}]');
  });

  it('ships the rows of a topic with its own page alone, and with every page only what is not of a topic', () => {
    const { shared, own } = firstNeeds(DEFAULT_STATE);
    expect(shared.map(({ query }) => query.name)).not.toContain('values-of-topic');
    for (const { id, topic, opens } of TOPIC_PAGES)
      expect(own.get(id)?.map(keyOfNeed)).toEqual([
        `["values-of-topic",{"topic":"${topic}"}]`,
        `["benchmarks-of-indicator",{"indicator":"${opens}"}]`,
      ]);
  });
});
