import { describe, expect, it } from 'vitest';
import type { Expression, Input } from '../core/expression.ts';
import { describeExpression, difference, item, prior, ratio, rows, sumOfStated } from '../core/expression.ts';
import { MEASURES } from '../core/fact.ts';
import { INDICATORS, type Indicator } from '../core/indicators.ts';
import { itemOf } from '../core/items.ts';
import { readInputs, readWords, type Worked, workOut } from './formula.ts';

const input = (id: string, measure = 'outturn', line = 1): Input => {
  const [read] = readInputs(JSON.stringify([{ fact: `demo-2020:${line}.0`, item: id, measure }]));
  if (!read) throw new Error(`not an input: ${id}`);
  return read;
};

const tell = (worked: Worked | null): string => {
  if (worked === null) return 'nothing';
  if (worked.op === 'fact')
    return `${worked.lastYear ? 'last-' : ''}${worked.input.item}.${worked.input.measure}`;
  return `${worked.op}(${worked.parts.map(tell).join(' ')})`;
};

/** The facts an expression would use when every item is stated. */
const stated = (expression: Expression): readonly Input[] => {
  switch (expression.op) {
    case 'item':
      return [input(expression.item, expression.measure)];
    case 'rows':
      return [
        input(expression.set.item, expression.measure),
        input(expression.set.item, expression.measure, 2),
      ];
    case 'first':
      return expression.of.slice(0, 1).flatMap(stated);
    case 'sum':
      return expression.terms.flatMap(stated);
    case 'inferred':
      return stated(expression.of);
    case 'withheld':
    case 'tally':
    case 'quoted':
    case 'constant':
      return [];
    case 'difference':
      return [expression.from, expression.less].flatMap(stated);
    case 'ratio':
      return [expression.of, expression.to].flatMap(stated);
  }
};

/** Whether a count over the whole report is part of an expression: it has no fact to be laid over. */
const isTallied = ({ topic, expression }: Indicator): boolean =>
  topic === 'disclosure' ||
  expression.op === 'tally' ||
  (expression.op === 'ratio' && expression.of.op === 'tally');

describe('the formula of a value', () => {
  it('shows money over visits with both facts', () => {
    const expression = ratio(item('reception-domestic'), item('reception-visits', 'count'));
    expect(tell(workOut(expression, [input('reception-domestic'), input('reception-visits', 'count')]))).toBe(
      'ratio(reception-domestic.outturn reception-visits.count)',
    );
  });

  it('tells a printed last year from one worked out by the change', () => {
    expect(tell(workOut(prior('sangong'), [input('sangong')]))).toBe('last-sangong.outturn');
    expect(tell(workOut(prior('sangong'), [input('sangong'), input('sangong', 'change')]))).toBe(
      'difference(sangong.outturn sangong.change)',
    );
  });

  it('finds the right alternative on both sides of a growth rate', () => {
    const growth = ratio(difference(item('sangong'), prior('sangong')), prior('sangong'));
    const [now, delta] = [input('sangong'), input('sangong', 'change')];
    expect(tell(workOut(growth, [now, now, delta, now, delta]))).toBe(
      'ratio(difference(sangong.outturn difference(sangong.outturn sangong.change)) difference(sangong.outturn sangong.change))',
    );
  });

  it('leaves out terms of a sum that the report does not state', () => {
    const staff = sumOfStated(
      item('staff-administrative', 'count'),
      item('staff-managed', 'count'),
      item('staff-institution', 'count'),
    );
    expect(
      tell(workOut(staff, [input('staff-administrative', 'count'), input('staff-institution', 'count')])),
    ).toBe('sum(staff-administrative.count staff-institution.count)');
    expect(tell(workOut(staff, [input('staff-managed', 'count')]))).toBe('staff-managed.count');
  });

  it('shows every row of a list that was added up, on both sides of a rate', () => {
    const projects = { item: itemOf('project').id, name: '各项目', rowOf: () => '甲项目' };
    const rate = ratio(rows(projects, 'outturn', 'budget'), rows(projects, 'budget', 'outturn'));
    const [a, b] = [1, 2].map((line) => input('project', 'outturn', line));
    const [c, d] = [3, 4].map((line) => input('project', 'budget', line));
    if (!a || !b || !c || !d) throw new Error('no inputs');
    expect(tell(workOut(rate, [a, b, c, d]))).toBe(
      'ratio(sum(project.outturn project.outturn) sum(project.budget project.budget))',
    );
    expect(tell(workOut(rate, [a, c]))).toBe('ratio(project.outturn project.budget)');
    expect(workOut(rate, [a, b])).toBeNull();
    expect(describeExpression(rate, (measure) => MEASURES[measure])).toBe(
      '各项目逐项相加 ÷ 各项目预算数逐项相加',
    );
  });

  it('gives nothing when the facts do not fit, so that the page falls back to words', () => {
    expect(workOut(item('sangong'), [input('reception')])).toBeNull();
    expect(workOut(item('sangong'), [])).toBeNull();
  });

  it.each(
    INDICATORS.filter((indicator) => !isTallied(indicator)).map(
      (indicator) => [indicator.id, indicator] as const,
    ),
  )('can be laid over the indicator %s', (_, { expression }) => {
    expect(workOut(expression, stated(expression))).not.toBeNull();
  });

  it('of a count over the whole report stands in words', () => {
    const [share] = INDICATORS.filter(({ id }) => id === 'disclosed-share');
    if (!share) throw new Error('no such indicator');
    expect(workOut(share.expression, [input('sangong')])).toBeNull();
    expect(describeExpression(share.expression, (measure) => MEASURES[measure])).toBe(
      '已披露项数 ÷ 应披露项数',
    );
  });
});

describe('published lists', () => {
  it('leave out what is not of their kind', () => {
    expect(
      readInputs('[{"fact":"a:1.0","item":"sangong","measure":"outturn"},{"fact":1},null]'),
    ).toHaveLength(1);
    expect(readWords('["level-mix",3,null]')).toEqual(['level-mix']);
    expect(readWords('{}')).toEqual([]);
  });
});
