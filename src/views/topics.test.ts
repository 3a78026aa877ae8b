import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveValues, mergeValues, type Value } from '../core/derive.ts';
import { add, ZERO } from '../core/exact.ts';
import type { Fact } from '../core/fact.ts';
import { findIndicator, INDICATORS } from '../core/indicators.ts';
import { meets } from '../core/quantity.ts';
import type { Report } from '../core/report.ts';
import { WORDS } from '../words/words.ts';
import { CHARTS, DEFAULT_STATE, PAGES } from './address.ts';
import { indicatorsOn, offeredOn, shownIndicator, TOPIC_PAGES, topicPageOf } from './topics.ts';

const RECORD = new URL('../../data/', import.meta.url);

/** Every value of the committed record. */
function valuesOfRecord(): readonly Value[] {
  const reports = readdirSync(new URL('reports/', RECORD)).map(
    (file): Report => JSON.parse(readFileSync(new URL(`reports/${file}`, RECORD), 'utf8')),
  );
  return mergeValues(
    reports.flatMap((report) => {
      const lines = readFileSync(new URL(`facts/${report.id}.jsonl`, RECORD), 'utf8').split('\n');
      const facts = lines.filter((line) => line !== '').map((line): Fact => JSON.parse(line));
      return deriveValues(report, facts);
    }),
  );
}

describe.each(TOPIC_PAGES)('the page $id', (page) => {
  it('opens with an indicator of its topic', () => {
    expect(findIndicator(page.opens)?.topic).toBe(page.topic);
    expect(shownIndicator({ ...DEFAULT_STATE, page: page.id }).id).toBe(page.opens);
  });

  it('compares only indicators of its topic, whose rows it has', () => {
    for (const id of indicatorsOn(page)) expect(findIndicator(id)?.topic, id).toBe(page.topic);
  });

  it('has a table name in the address for each of its rankings', () => {
    expect(page.further.length).toBeLessThanOrEqual(
      CHARTS.filter((name) => name.startsWith('further-')).length,
    );
    expect(new Set(page.further).size).toBe(page.further.length);
  });

  it('stacks only parts of one unit, and holds two different indicators against one another', () => {
    const { composition, pair } = page;
    const units = composition
      ? [composition.whole, ...composition.parts.map(({ indicator }) => indicator)].map(
          (id) => findIndicator(id)?.unit,
        )
      : [];
    expect(new Set(units).size).toBeLessThanOrEqual(1);
    if (pair) expect(pair.x).not.toBe(pair.y);
  });

  it('is offered the indicators of its topic first, and every other after them', () => {
    const offered = offeredOn(page.id);
    const own = INDICATORS.filter(({ topic }) => topic === page.topic);
    expect(offered.slice(0, own.length)).toEqual(own);
    expect(new Set(offered)).toEqual(new Set(INDICATORS));
    expect(offered).toHaveLength(INDICATORS.length);
  });

  it('has its name in the navigation', () => {
    expect(PAGES).toContain(page.id);
    expect(WORDS.pages[page.id]).not.toBe('');
  });
});

describe('the parts of a composition', () => {
  const values = valuesOfRecord();
  const compositions = TOPIC_PAGES.flatMap(({ id, composition }) =>
    composition ? [{ id, ...composition }] : [],
  );

  it.each(compositions)(
    'on the page $id add up to the whole they compose, wherever a report states them all',
    ({ whole, parts }) => {
      const at = (indicator: string, { report, year }: Value): Value | undefined =>
        values.find(
          (value) =>
            value.indicator.id === indicator && value.report.bureau === report.bureau && value.year === year,
        );
      const zero = { low: ZERO, high: ZERO };
      const told = values
        .filter((value) => value.indicator.id === whole && value.quantity !== null)
        .flatMap((value) => {
          const own = parts.map(({ indicator }) => at(indicator, value));
          if (own.some((part) => !part || (part.quantity === null && part.absence !== 'nil-stated')))
            return [];
          const sum = own
            .map((part) => part?.quantity ?? zero)
            .reduce((all, { low, high }) => ({ low: add(all.low, low), high: add(all.high, high) }), zero);
          return [{ place: `${value.report.bureau} ${value.year}`, whole: value.quantity ?? zero, sum }];
        });
      expect(told.length).toBeGreaterThan(0);
      for (const { place, whole: stated, sum } of told) expect(meets(stated, sum), place).toBe(true);
    },
  );
});

describe('other pages', () => {
  it('are no topic pages, and show the headline indicator while none is chosen', () => {
    expect(topicPageOf('overview')).toBeUndefined();
    expect(shownIndicator(DEFAULT_STATE).id).toBe('sangong');
    expect(shownIndicator({ page: 'overview', indicator: 'reception' }).id).toBe('reception');
  });
});
