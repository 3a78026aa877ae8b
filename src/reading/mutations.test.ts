import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, ReportId } from '../core/fact.ts';
import { printedWidth } from './canonical.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const WHOLE = readFileSync(
  new URL('../../scripts/fixtures/whole-report/document.txt', import.meta.url),
  'utf8',
).split('\n');
const YEAR = 2022;

function factsOf(lines: readonly string[], year = YEAR): readonly Fact[] {
  const reading = readDocument({ lines }, { report: 'example' as ReportId, year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading.facts;
}

/** What a fact states, wherever it stands. */
const meaningOf = ({ item, measure, year, value, unit, hedge, path }: Fact): string =>
  [item, measure, year, value, unit, hedge, path.join('/')].join('|');
const meanings = (facts: readonly Fact[]): readonly string[] => facts.map(meaningOf).sort();

const bound = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ item }) => item !== null);

/** Breaks every line that is no table row at a printed width, as a conversion of PDF to text does. */
const wrapped = (lines: readonly string[], width: number): string[] =>
  lines.flatMap((line) => {
    if (line.includes('\t')) return [line];
    const pieces: string[] = [];
    let piece = '';
    for (const character of line) {
      if (printedWidth(piece + character) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += character;
    }
    return [...pieces, piece];
  });

/** The parts of a report from one top heading (一、 二、 …) of a chapter to the next. */
const partsOf = (lines: readonly string[], chapter: string): { from: number; to: number }[] => {
  const start = lines.findIndex((line) => line.startsWith(chapter));
  const end = lines.findIndex((line, index) => index > start && /^第.部分/u.test(line));
  const heads = lines.flatMap((line, index) =>
    index > start && index < end && /^[一二三四五六七八九十]{1,2}、/u.test(line) ? [index] : [],
  );
  return heads.map((from, index) => ({ from, to: heads[index + 1] ?? end }));
};

describe('the same report, printed otherwise', () => {
  it('states the same when its lines are broken at any width, within words and numbers', () => {
    const expected = meanings(bound(factsOf(WHOLE)));
    fc.assert(
      fc.property(fc.integer({ min: 44, max: 96 }), (width) => {
        expect(meanings(bound(factsOf(wrapped(WHOLE, width))))).toEqual(expected);
      }),
      { seed: 20260101, numRuns: 30 },
    );
  });

  it('states the same with page numbers between its broken lines', () => {
    const expected = meanings(bound(factsOf(WHOLE)));
    fc.assert(
      fc.property(fc.integer({ min: 25, max: 40 }), (height) => {
        const paged = wrapped(WHOLE, 64).flatMap((line, index, all) =>
          (index + 1) % height === 0 && !line.includes('\t') && !(all[index + 1] ?? '').includes('\t')
            ? [line, '', `- ${Math.ceil(index / height)} -`, '']
            : [line],
        );
        expect(meanings(bound(factsOf(paged)))).toEqual(expected);
      }),
      { seed: 20260102, numRuns: 15 },
    );
  });

  it('states the same in full-width digits and brackets, and in half-width ones', () => {
    const expected = meanings(factsOf(WHOLE));
    const wide = WHOLE.map((line) =>
      line.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    );
    const narrow = WHOLE.map((line) =>
      line.replace(
        /[（）：；，]/gu,
        (mark) => ({ '（': '(', '）': ')', '：': ':', '；': ';' })[mark] ?? mark,
      ),
    );
    expect(meanings(factsOf(wide))).toEqual(expected);
    expect(meanings(factsOf(narrow))).toEqual(expected);
  });

  it('states the same when the blocks of the narrative stand in another order', () => {
    const expected = meanings(factsOf(WHOLE));
    const parts = partsOf(WHOLE, '第二部分');
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) throw new Error('the example has no blocks');
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
        const lines = [
          ...WHOLE.slice(0, first.from),
          ...shuffled.flatMap(({ from, to }) => WHOLE.slice(from, to)),
          ...WHOLE.slice(last.to),
        ];
        expect(meanings(factsOf(lines))).toEqual(expected);
      }),
      { seed: 20260103, numRuns: 15 },
    );
  });

  it('without a block states all the rest and nothing else', () => {
    for (const { from, to } of partsOf(WHOLE, '第二部分')) {
      const rest = factsOf(WHOLE).filter(({ place }) => place.line <= from || place.line > to);
      expect(meanings(factsOf([...WHOLE.slice(0, from), ...WHOLE.slice(to)]))).toEqual(meanings(rest));
    }
  });

  it('of another year and place states the same of that year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2019, max: 2029 }),
        fc.constantFrom('样例市', '试行区', '范例自治县'),
        (year, place) => {
          const shift = year - YEAR;
          const lines = WHOLE.map((line) =>
            line
              .replace(/20\d\d(?=年)/gu, (printed) => String(Number(printed) + shift))
              .replaceAll('示例县', place)
              .replaceAll(/(?<=[全我])县/gu, place.slice(-1)),
          );
          const back = factsOf(lines, year).map((fact) => ({ ...fact, year: fact.year - shift }));
          expect(meanings(back)).toEqual(meanings(factsOf(WHOLE)));
        },
      ),
      { seed: 20260104, numRuns: 12 },
    );
  });

  it('with other digits in any amounts states those amounts, and everything else as before', () => {
    const facts = factsOf(WHOLE);
    const amounts = facts.filter(({ unit, place }) => unit === '万元' && place.endLine === undefined);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.subarray(amounts, { minLength: 1 }), (add, chosen) => {
        const lines = [...WHOLE];
        const values = new Map<string, string>();
        for (const { id, place, printed } of [...chosen].reverse()) {
          const other = printed.replace(/\d/gu, (digit) => String((Number(digit) + add) % 10));
          const line = lines[place.line - 1] ?? '';
          lines[place.line - 1] = line.slice(0, place.start) + other + line.slice(place.end);
          values.set(id, other.replace(/[^\d.]/gu, ''));
        }
        const expected = facts.map((fact) => {
          const value = values.get(fact.id);
          const sign = fact.value?.startsWith('-') ? '-' : '';
          return value === undefined ? fact : { ...fact, value: signed(sign, value) };
        });
        expect(unsignedNil(factsOf(lines))).toEqual(unsignedNil(expected));
      }),
      { seed: 20260105, numRuns: 40 },
    );
  });
});

/** A decrease of nothing has no sign. */
const signed = (sign: string, value: string): string => (Number(value) === 0 ? value : sign + value);

/** Meanings without the sign of nothing. */
const unsignedNil = (facts: readonly Fact[]): readonly string[] =>
  meanings(facts.map((fact) => ({ ...fact, value: fact.value?.replace(/^-(?=0*\.?0*$)/u, '') ?? null })));
