import { expect, it } from 'vitest';
import type { Fact, ReportId } from '../core/fact.ts';
import { hasBrokenDigits } from './broken-digits.ts';
import { isRefusal } from './document.ts';
import { joinSpans } from './passages.ts';
import { readDocument } from './read.ts';

const READING = `第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
`;

/** The figures of a text that were read with a doubt, as value and reason. */
function doubtsIn(text: string): readonly string[] {
  const reading = readDocument({ lines: text.split('\n') }, { report: 'example' as ReportId, year: 2022 });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return reading.facts.flatMap(({ value, doubt }: Fact) => (doubt ? [`${value} ${doubt}`] : []));
}

it('digits on two lines of which the first is not full may be two numbers', () => {
  expect(
    doubtsIn(`${READING}2022年度收、支总计12
34万元。与2021年相比，收、支总计各增加10.00万元，主要变动原因是人员增加，工资相应增加。
`),
  ).toEqual(['1234 broken-digits']);
});

it('digits broken at the end of a full line are one number', () => {
  expect(
    doubtsIn(`${READING}2022年度收入支出总体情况如下，收、支总计12
34万元。与2021年相比，收、支总计各增加10.00
万元，主要变动原因是人员增加。
`),
  ).toEqual([]);
});

it('a number that had its decimal point before the break goes on after it', () => {
  expect(
    doubtsIn(`${READING}2022年度收、支总计1234.5
6万元。与2021年相比，收、支总计各增加10.00万元，主要变动原因是人员增加，工资相应增加。
`),
  ).toEqual([]);
});

it('a figure broken between its number and its unit is not in doubt', () => {
  expect(
    doubtsIn(`${READING}2022年度收、支总计1234.56
万元。与2021年相比，收、支总计各增加10.00万元，主要变动原因是人员增加，工资相应增加。
`),
  ).toEqual([]);
});

it.each([
  ['12', '34.56', true],
  ['12', '34', true],
  ['12.', '34', false],
  ['1234.5', '6', false],
  ['12场', '34', false],
])('a cell that prints %s above %s: in doubt is %s', (above, below, inDoubt) => {
  const spans = [above, below].map((text, index) => ({
    line: { number: index + 1, text },
    start: 0,
    end: text.length,
  }));
  const cell = joinSpans(spans, []);
  if (!cell) throw new Error('a blank cell');
  expect(hasBrokenDigits(cell, 0, cell.text.length)).toBe(inDoubt);
});
