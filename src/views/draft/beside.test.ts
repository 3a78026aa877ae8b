import { describe, expect, it } from 'vitest';
import type { Region, RegionCode } from '../../core/region.ts';
import { isRefusal } from '../../reading/document.ts';
import { type Examination, examineDocument } from '../../reading/examine.ts';
import { examineBeside } from './beside.ts';
import { rowsOfExamination } from './checked.ts';

const region = (code: string, name: string): Region => ({
  code: code as RegionCode,
  name,
  level: 'county',
  parent: null,
});
const OURS = region('430181', '浏阳市');
const REGIONS = new Map([OURS, region('510781', '江油市')].map((one) => [one.code, one]));

const whose = { bureau: '示例县医疗保障局', year: 2022, spent: '4.86', change: '减少0.34万元，下降6.54%' };
const documentOf = ({ bureau, year, spent, change } = whose) => ({
  lines: [
    `${bureau}${year}年度部门决算`,
    '第二部分 部门决算情况说明',
    '八、“三公”经费财政拨款支出决算情况说明',
    `${year}年“三公”经费财政拨款支出决算为${spent}万元，较上年${change}。`,
  ],
});
const SOURCE = { file: 'invented.txt', sha256: '0'.repeat(64) };

function examined(outcome: ReturnType<typeof examineDocument>): Examination {
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  if ('undated' in outcome) throw new Error('no year');
  return outcome;
}
const draft = examined(
  examineDocument(documentOf(), SOURCE, REGIONS, {
    bureau: OURS,
    kind: 'department-accounts',
  }),
);
const lay = (over: Partial<typeof whose>): Examination =>
  examined(examineBeside(documentOf({ ...whose, change: '持平', ...over }), SOURCE, draft, REGIONS));
const between = (laid: Examination) =>
  rowsOfExamination(draft, laid).findings.filter(({ check_id }) => check_id === 'prior-report');

describe('the report of last year laid beside a draft', () => {
  it('agrees with what the draft tells of last year, or the draft is amiss', () => {
    expect(between(lay({ year: 2021, spent: '5.20' }))).toMatchObject([{ verdict: 'holds' }]);
    expect(between(lay({ year: 2021, spent: '5.02' }))).toMatchObject([
      { verdict: 'broken', difference: 0.165 },
    ]);
  });

  it('goes by the bureau of the draft where its own is not known, and is named', () => {
    expect(rowsOfExamination(draft, lay({ year: 2021, spent: '5.20' })).beside).toEqual({
      title: '示例县医疗保障局2021年度部门决算',
      compared: true,
    });
  });

  it.each([
    ['of the same year', { year: 2022 }],
    ['of two years before', { year: 2020 }],
    ['of a bureau of another name', { year: 2021, bureau: '示范县医疗保障局' }],
    ['of a bureau of another region', { year: 2021, bureau: '江油市医疗保障局' }],
  ])('is not compared where it is one %s', (_, over) => {
    const laid = lay({ spent: '5.02', ...over });
    expect(rowsOfExamination(draft, laid).beside?.compared).toBe(false);
    expect(rowsOfExamination(draft, laid).findings.map(({ check_id }) => check_id)).not.toContain(
      'prior-report',
    );
  });

  it('adds nothing where there is none', () => {
    expect(rowsOfExamination(draft).beside).toBeNull();
    expect(rowsOfExamination(draft).findings.map(({ check_id }) => check_id)).not.toContain('prior-report');
  });
});
