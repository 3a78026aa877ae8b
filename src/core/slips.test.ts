import { expect, it } from 'vitest';
import type { Fact } from './fact.ts';
import { type Invented, inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import { slipIn } from './slips.ts';

/** A total and the parts told of it, in 万元. */
function slipOf(total: string, ...parts: readonly string[]): string | null {
  const invented = [total, ...parts].map((value): Invented => ['result', 'outturn', value]);
  const [whole, ...rest] = inventedFacts(inventedReport(), invented) as [Fact, ...Fact[]];
  const slip = slipIn(whole, rest);
  if (slip === null) return null;
  return slip.alone ? `${slip.kind} ${slip.fact.value} → ${slip.value}` : `${slip.kind}, one of several`;
}

it.each([
  [
    'two digits of a part the other way round',
    '286.45',
    ['143.20', '89.75', '44.50'],
    'swapped 89.75 → 98.75',
  ],
  ['a digit of the total set twice', '2866.45', ['143.20', '98.75', '44.50'], 'doubled 2866.45 → 286.45'],
  ['a digit of a part set twice', '286.45', ['1143.20', '98.75', '44.50'], 'doubled 1143.20 → 143.20'],
  ['a decimal point lost', '286.45', ['14320', '98.75', '44.53'], null],
  ['a part too large by one digit', '6018.09', ['5787.64', '830.45'], 'changed, one of several'],
] as const)('%s explains why parts do not add up, or nothing does', (_, total, parts, slip) => {
  expect(slipOf(total, ...parts)).toBe(slip);
});

it('a round amount left out is no slip of a digit', () => {
  expect(slipOf('286.45', '143.20', '98.75', '24.50')).toBeNull();
  expect(slipOf('650', '600', '5')).toBeNull();
});

it('parts that add up, and small counts, are not explained', () => {
  expect(slipOf('286.45', '143.20', '98.75', '44.50')).toBeNull();
  expect(slipOf('67', '5', '83', '24')).toBeNull();
});
