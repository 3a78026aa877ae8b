import { expect, test } from 'vitest';
import { factSchema, reportSchema } from './schemas.ts';

const fact = {
  id: 'example:8.3',
  report: 'example',
  item: 'reception',
  label: '公务接待费',
  path: [],
  measure: 'outturn',
  year: 2022,
  value: '1.95',
  unit: '万元',
  printed: '1.95万元',
  hedge: null,
  place: { line: 8, start: 3, end: 9, section: [] },
};

const complaint = (over: Record<string, unknown>): string | null =>
  factSchema.safeParse({ ...fact, ...over }).error?.issues[0]?.message ?? null;

test('a hedge is one of the words whose meaning is known', () => {
  expect(complaint({ hedge: '约' })).toBeNull();
  expect(complaint({ hedge: '大概' })).toContain('Invalid option');
});

test.each([
  ['reception', 'outturn', '元'],
  ['reception', 'share', '%'],
  ['reception', 'completion-full-year', '%'],
  ['reception', 'budget-change-rate', '%'],
  ['reception', 'change-rate', '个百分点'],
  ['reception-visits', 'count', '人次'],
  ['abroad-groups', 'count', '个'],
  ['staff', 'change-rate', '%'],
  ['staff-control', 'count', '%'],
  ['reception', 'outturn', null],
  [null, null, '万元'],
])('%s, %s may be told in %s', (item, measure, unit) => {
  expect(complaint({ item, measure, unit })).toBeNull();
});

test.each([
  ['reception', 'outturn', '%', '% does not fit reception, outturn: expected a unit of money'],
  ['reception', 'change', '人次', '人次 does not fit reception, change: expected a unit of money'],
  ['reception', 'share', '万元', '万元 does not fit reception, share: expected %'],
  ['reception', 'completion', '元', '元 does not fit reception, completion: expected %'],
  ['reception-visits', 'count', '万元', '万元 does not fit reception-visits, count: a count is not money'],
  ['staff', 'count-change', '元', '元 does not fit staff, count-change: a count is not money'],
])('%s, %s may not be told in %s', (item, measure, unit, words) => {
  expect(complaint({ item, measure, unit })).toBe(words);
});

const card = (...decisions: readonly Record<string, unknown>[]): Record<string, unknown> => ({
  id: 'shili-2022',
  bureau: '990101',
  year: 2022,
  kind: 'department-accounts',
  title: '示例县医疗保障局2022年度部门决算',
  annexes: false,
  document: { file: 'shili-2022.txt', sha256: '0'.repeat(64) },
  corrections: [],
  ...(decisions.length > 0 ? { decisions } : {}),
});
const decision = {
  finding: 'shili-2022:income-adds-up:income',
  decision: 'explained',
  verdict: 'broken',
  date: '2024-05-31',
  reason: '年初结转未列入',
};
const cardComplaint = (...decisions: readonly Record<string, unknown>[]): string | null => {
  const issue = reportSchema.safeParse(card(...decisions)).error?.issues[0];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : null;
};

test('a card may say what was decided of a finding, by whom or not, or nothing at all', () => {
  expect(cardComplaint()).toBeNull();
  expect(cardComplaint(decision)).toBeNull();
  expect(cardComplaint({ ...decision, by: '示例省医疗保障局' })).toBeNull();
});

test.each([
  [
    { decision: 'ok' },
    'decisions.0.decision: Invalid option: expected one of "bureau-error"|"explained"|"misreading"',
  ],
  [{ verdict: 'wrong' }, 'decisions.0.verdict: Invalid option: expected one of "holds"'],
  [{ date: '2024-02-30' }, 'decisions.0.date: expected a day of the calendar such as 2024-05-31'],
  [{ date: '2024-5-31' }, 'decisions.0.date: expected a day of the calendar such as 2024-05-31'],
  [{ reason: '　' }, 'decisions.0.reason: expected words, not nothing'],
  [{ by: '' }, 'decisions.0.by: expected words, not nothing'],
  [{ finding: 'other-2022:income-adds-up:income' }, 'expected shili-2022:check:subject'],
  [{ finding: '' }, 'decisions.0.finding: "": expected shili-2022:check:subject'],
  [{ note: '' }, 'Unrecognized key: "note"'],
])('a decision with %o is refused with what was expected', (over, words) => {
  expect(cardComplaint({ ...decision, ...over })).toContain(words);
});

test('a finding is decided on once', () => {
  expect(cardComplaint(decision, { ...decision, decision: 'misreading' })).toBe(
    'decisions.1.finding: "shili-2022:income-adds-up:income" was decided already, in decisions.0',
  );
});
