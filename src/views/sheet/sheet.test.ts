import { describe, expect, it } from 'vitest';
import { uncheckedReason } from '../../core/unchecked-reason.ts';
import { csvOf } from '../export/csv.ts';
import { countOnFirstPage, heightOf } from './first-page.ts';
import { type SheetData, type SheetFigure, type SheetFinding, sheetOf } from './sheet.ts';
import { sheetSaid, sheetTwin } from './sheet-file.ts';
import { tellEntry } from './told.ts';

const figure = (line: number, printed: string, page: number | null = null): SheetFigure => ({
  id: `demo-2023:${line}.0`,
  printed,
  unit: '万元',
  value: printed.replace(/[^\d.]/gu, ''),
  hedge: null,
  line,
  page,
  section: '第二部分 › 三公经费',
  source_table: 't9',
});

const finding = (id: string, rest: Partial<SheetFinding> = {}): SheetFinding => ({
  id,
  check_id: 'sangong-adds-up',
  subject: 'sangong',
  verdict: 'broken',
  severity: 'major',
  claim: '“三公”经费 5 万元，应等于各项之和（6 万元）。',
  explanation: '',
  printed: '5',
  low: 5.99,
  high: 6.01,
  difference: 0.985,
  unit: '万元',
  operands: '["demo-2023:10.0","demo-2023:12.0","demo-2023:13.0"]',
  line: 10,
  decision: '',
  decided_on: '',
  decided_reason: '',
  decided_by: '',
  decided_verdict: '',
  ...rest,
});

const sheetFrom = (findings: readonly SheetFinding[]): SheetData => ({
  head: {
    title: '示例县医疗保障局2023年度部门决算',
    bureau: '示例县医疗保障局',
    year: 2023,
    kind: 'department-accounts',
    file: 'demo.pdf',
    sha256: '0'.repeat(64),
    tokens: 40,
    facts: 30,
    bound: 25,
    unread: 2,
    made: { checked: '2024-01-02' },
  },
  findings,
  figures: [figure(10, '5 万元', 3), figure(12, '4 万元', 3), figure(13, '2 万元', 4)],
  tables: [
    { id: 't1', title: '部门概况', section: '第一部分', first_line: 1, last_line: 8 },
    { id: 't9', title: '三公经费', section: '第二部分 › 三公经费', first_line: 9, last_line: 13 },
  ],
});

describe('the sheet of a report', () => {
  it('has the gravest first, those of one weight as they are printed, and its numbers run on through the annex', () => {
    const { amiss, undecided } = sheetOf(
      sheetFrom([
        finding('late', { line: 13, severity: 'minor' }),
        finding('open', { verdict: 'unchecked', severity: 'none', explanation: '未公开：接待费' }),
        finding('first'),
      ]),
    );
    expect(amiss.map((entry) => [entry.number, entry.finding.id])).toEqual([
      [1, 'first'],
      [2, 'late'],
    ]);
    expect(undecided.flatMap(({ entries }) => entries.map(({ number }) => number))).toEqual([3]);
  });

  it('does not count a doubtful reading, nor one a person found misread, among what is amiss', () => {
    const misread = { decision: 'misreading', decided_on: '2024-02-01', decided_reason: '原文为 6' };
    const sheet = sheetOf(
      sheetFrom([
        finding('doubt', { verdict: 'doubtful' }),
        finding('ours', { ...misread, decided_verdict: 'broken' }),
        finding('changed', { ...misread, decided_verdict: 'conflict' }),
      ]),
    );
    expect(sheet.amiss.map((entry) => entry.finding.id)).toEqual(['changed']);
    expect(sheet.doubtful.map((entry) => entry.finding.id)).toEqual(['doubt']);
    expect(sheet.misread.map((entry) => entry.finding.id)).toEqual(['ours']);
    expect(sheet.counts.find(({ verdict }) => verdict === 'broken')?.count).toBe(1);
    const [changed] = sheet.amiss;
    expect(changed && tellEntry(changed).decision).toContain('结论已变（认定时为“前后不一”）');
  });

  it('has what could not be checked by reason, the commonest first', () => {
    const undecided = { verdict: 'unchecked', severity: 'none', printed: null, low: null, high: null };
    const { undecided: reasons } = sheetOf(
      sheetFrom([
        finding('a', { ...undecided, explanation: '分母为零' }),
        finding('b', { ...undecided, explanation: '未公开：接待费' }),
        finding('c', { ...undecided, explanation: '未公开：用车费、出国费' }),
      ]),
    );
    expect(reasons.map(({ absence, entries }) => [absence, entries.length])).toEqual([
      ['not-published', 2],
      ['zero-denominator', 1],
    ]);
    expect(uncheckedReason({ explanation: '未公开：用车费、出国费' }).about).toBe('用车费、出国费');
  });

  it('has what holds by check, with every line its figures stand on, by page', () => {
    const { held } = sheetOf(
      sheetFrom([
        finding('a', { verdict: 'holds' }),
        finding('b', { verdict: 'rounding', operands: '["demo-2023:10.0"]' }),
      ]),
    );
    expect(held).toEqual([
      {
        check: 'sangong-adds-up',
        held: 1,
        rounding: 1,
        places: [
          { page: 3, lines: [10, 12] },
          { page: 4, lines: [13] },
        ],
      },
    ]);
  });
});

describe('a finding on the sheet', () => {
  const told = (rest: Partial<SheetFinding>) => {
    const [entry] = sheetOf(sheetFrom([finding('one', rest)])).amiss;
    if (!entry) throw new Error('nothing is amiss');
    return tellEntry(entry);
  };

  it('tells its figure as printed, every other figure, and where each stands', () => {
    const { printed, line, section, based, recomputed, difference } = told({});
    expect([printed, line, section]).toEqual(['5 万元', '第 3 页，第 10 行', '第二部分 › 三公经费']);
    expect(based).toBe('所据：4 万元（第 3 页，第 12 行）、2 万元（第 4 页，第 13 行）');
    expect([recomputed, difference]).toEqual(['5.99 至 6.01 万元', '0.985 万元']);
  });

  it('tells a sum that is held against a figure as a sum, not as its first part', () => {
    const { printed, based } = told({ printed: '9' });
    expect(printed).toBe('9 万元');
    expect(based).toContain('5 万元');
  });

  it('of words stands at their own line, with the figures they are held against', () => {
    const { printed, line, section, based } = told({ line: 5, printed: null, low: null, high: null });
    expect([printed, line, section]).toEqual(['', '第 5 行', '第一部分']);
    expect(based).toContain('5 万元（第 3 页，第 10 行）');
  });

  it('of a figure printed twice tells the other statement instead of an interval', () => {
    expect(told({ verdict: 'conflict', operands: '["demo-2023:10.0","demo-2023:12.0"]' }).recomputed).toBe(
      '4 万元',
    );
  });
});

describe('the first page', () => {
  const rows = (count: number, claim: string) =>
    sheetOf(sheetFrom(Array.from({ length: count }, (_, at) => finding(`${at}`, { claim })))).amiss.map(
      tellEntry,
    );

  it('takes all of a few findings, and of many only those it has room for', () => {
    expect(countOnFirstPage(rows(3, '短句。'), [])).toBe(3);
    const fits = countOnFirstPage(rows(60, '短句。'), []);
    expect(fits).toBeGreaterThan(5);
    expect(fits).toBeLessThan(20);
  });

  it('takes fewer the longer they are, and the longer the title is', () => {
    const [short, long] = [rows(60, '短句。'), rows(60, '长句'.repeat(60))];
    expect(Math.min(...long.map(heightOf))).toBeGreaterThan(Math.max(...short.map(heightOf)));
    expect(countOnFirstPage(long, [])).toBeLessThan(countOnFirstPage(short, []));
    expect(countOnFirstPage(short, ['长题'.repeat(400)])).toBeLessThan(countOnFirstPage(short, []));
  });
});

it('the file of a sheet has a row a finding, amounts as bare numbers, and the document below', () => {
  const data = sheetFrom([finding('one'), finding('two', { verdict: 'holds', difference: 0 })]);
  const said = sheetSaid(data);
  const csv = csvOf(sheetTwin(data), [{ name: said.title, text: said.source }]);
  const lines = csv.split('\r\n');
  expect(lines[1]).toContain('不符与前后不一,1,不符,较大,');
  expect(lines[1]).toContain(',5,5.99,6.01,0.985,万元,');
  expect(lines[2]).toContain('相符,2,相符,');
  expect(csv).toContain('demo.pdf（0000');
});
