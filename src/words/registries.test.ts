import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ABSENCES } from '../core/absence.ts';
import { PRIOR_REPORT } from '../core/checks/between-reports.ts';
import { WORD_CHECKS } from '../core/checks/words.ts';
import { CHECKS, REPEATED } from '../core/checks.ts';
import { OWN_RULES, RULES } from '../core/comparability.ts';
import { LINE_GROUPS, LINE_STATUSES, LINES } from '../core/disclosure.ts';
import { type Expression, TALLY_NAMES } from '../core/expression.ts';
import { MEASURES } from '../core/fact.ts';
import { DISPLAY_UNITS, INDICATORS } from '../core/indicators.ts';
import { ITEMS } from '../core/items.ts';
import { isLevel, LEVELS } from '../core/region.ts';
import { KINDS } from '../core/report.ts';
import { REGISTRIES } from './en/registries.ts';
import * as chinese from './registries.ts';

/** Curly quotation marks are drawn full width by Chinese fonts. */
const HAN = /\p{Script=Han}|[，。：；、（）“”‘’]/u;

let english: typeof chinese;
beforeAll(async () => {
  vi.stubGlobal('location', { search: '?lang=en' });
  vi.resetModules();
  english = await import('./registries.ts');
  vi.unstubAllGlobals();
});
afterAll(() => void vi.resetModules());

/** A text in English: not empty, without a Chinese character or point. */
function expectEnglish(...texts: readonly string[]): void {
  for (const text of texts) {
    expect(text).not.toBe('');
    expect(text).not.toMatch(HAN);
  }
}

const setNames = (expression: Expression): readonly string[] => {
  switch (expression.op) {
    case 'rows':
      return [expression.set.name];
    case 'sum':
      return expression.terms.flatMap(setNames);
    case 'first':
      return expression.of.flatMap(setNames);
    case 'inferred':
    case 'withheld':
      return setNames(expression.of);
    case 'difference':
      return [expression.from, expression.less].flatMap(setNames);
    case 'ratio':
      return [expression.of, expression.to].flatMap(setNames);
    case 'item':
    case 'tally':
    case 'quoted':
    case 'constant':
      return [];
  }
};

describe('the registries in English', () => {
  it.each(INDICATORS.map((one) => [one.name, one] as const))(
    'tell the indicator %s',
    (_, { id, expression, prior }) => {
      expectEnglish(english.indicatorName(id), english.indicatorSentence(id), english.formulaOf(expression));
      expect(english.indicatorSentence(id)).toMatch(/\.$/u);
      if (prior !== undefined) expectEnglish(english.formulaOf(prior));
    },
  );

  it('tell indicators apart by their names', () => {
    expect(new Set(INDICATORS.map(({ id }) => english.indicatorName(id))).size).toBe(INDICATORS.length);
  });

  it('name every item, and items of one topic apart', () => {
    for (const { id } of ITEMS) expectEnglish(english.itemName(id));
    for (const topic of new Set(ITEMS.map((item) => item.topic))) {
      const names = ITEMS.filter((item) => item.topic === topic).map(({ id }) => english.itemName(id));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('name every kind of statement, level, kind of report and unit', () => {
    for (const measure of Object.keys(MEASURES)) expectEnglish(english.measureName(measure));
    for (const level of Object.keys(LEVELS).filter(isLevel)) expectEnglish(english.levelName(level));
    for (const kind of Object.keys(KINDS)) expectEnglish(english.kindName(kind));
    for (const unit of Object.keys(DISPLAY_UNITS)) expectEnglish(english.unitName(unit));
  });

  it('tell every reason why a number is not there', () => {
    for (const absence of Object.keys(ABSENCES).filter((id): id is keyof typeof ABSENCES => id in ABSENCES)) {
      const { sign, name, sentence } = english.absenceWords(absence);
      expectEnglish(sign, name, sentence);
    }
  });

  it('tell every rule of comparison and every check', () => {
    for (const { code } of [...RULES, ...OWN_RULES]) {
      const { name, sentence } = english.ruleWords(code);
      expectEnglish(name, sentence);
      expect(name).not.toBe(code);
    }
    for (const { id } of [...CHECKS, REPEATED, PRIOR_REPORT, ...WORD_CHECKS]) {
      const { group, name, sentence } = english.checkWords(id);
      expectEnglish(group, name, sentence);
    }
  });

  it('tell every expected line, the parts they stand in and what may come of them', () => {
    for (const { id } of LINES) expectEnglish(english.lineName(id));
    expect(new Set(LINES.map(({ id }) => english.lineName(id))).size).toBe(LINES.length);
    expectEnglish(...Object.values(REGISTRIES.lineGroups), ...Object.values(REGISTRIES.tallies));
    for (const { sign, name } of Object.values(REGISTRIES.lineStatuses)) expectEnglish(sign, name);
  });

  it('have no entry for what is no longer registered', () => {
    const ids = (entries: readonly { readonly id: string }[]) => new Set<string>(entries.map(({ id }) => id));
    expect(ids(INDICATORS)).toEqual(new Set(Object.keys(REGISTRIES.indicators)));
    expect(ids(ITEMS)).toEqual(new Set(Object.keys(REGISTRIES.items)));
    expect(ids([...CHECKS, REPEATED, PRIOR_REPORT, ...WORD_CHECKS])).toEqual(
      new Set(Object.keys(REGISTRIES.checks)),
    );
    const sets = INDICATORS.flatMap(({ expression, prior }) => [
      ...setNames(expression),
      ...(prior === undefined ? [] : setNames(prior)),
    ]);
    expect(new Set(LINES.map(({ id }) => id))).toEqual(new Set(Object.keys(REGISTRIES.lines)));
    expect(Object.keys(LINE_GROUPS)).toEqual(Object.keys(REGISTRIES.lineGroups));
    expect(Object.keys(LINE_STATUSES)).toEqual(Object.keys(REGISTRIES.lineStatuses));
    expect(Object.keys(TALLY_NAMES)).toEqual(Object.keys(REGISTRIES.tallies));
    expect(new Set(sets)).toEqual(new Set(Object.keys(REGISTRIES.rowSets)));
  });

  it('leave a unit, a kind or a rule alone that nobody registered', () => {
    expect(english.unitName('件套')).toBe('件套');
    expect(english.kindName('audit-report')).toBe('audit-report');
    expect(english.ruleWords('nothing')).toEqual({ name: 'nothing', sentence: '' });
  });
});

describe('the registries in Chinese', () => {
  it('speak for themselves', () => {
    for (const { id, name, sentence } of INDICATORS) {
      expect(chinese.indicatorName(id)).toBe(name);
      expect(chinese.indicatorSentence(id)).toBe(sentence);
    }
    for (const { id, name } of ITEMS) expect(chinese.itemName(id)).toBe(name);
    expect(chinese.absenceWords('not-published')).toEqual(ABSENCES['not-published']);
    expect(chinese.unitName('万元')).toBe('万元');
    expect(chinese.kindName('unit-accounts')).toBe('单位决算');
    expect(chinese.checkWords('repeated').name).toBe(REPEATED.name);
    expect(chinese.ruleWords('level-mix').name).toBe('市级与县级并列');
  });

  it('name a figure of last year, and what is said of an item', () => {
    expect(chinese.statementName('reception', 'outturn', true)).toBe('上年公务接待费');
    expect(chinese.statementName('reception', 'share')).toBe('公务接待费占比');
  });
});
