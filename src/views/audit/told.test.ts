import { describe, expect, it } from 'vitest';
import { csvOf } from '../export/csv.ts';
import { CHECK_GROUPS } from './check-list.ts';
import { AUDIT_START } from './choice.ts';
import { findingTwin } from './finding-twin.ts';
import { finding } from './invented-findings.fixture.ts';
import { differenceOf, letterOf, recomputedOf, tellSifted } from './told.ts';

describe('the sentence for the letter', () => {
  it('says where it stands, what does not agree, by how much and why, and asks to have it verified', () => {
    const broken = finding({ explanation: '数字颠倒：两位的次序不同。' });
    expect(
      letterOf(broken, '示例市医疗保障局2022年度部门决算', {
        section: '第二部分 › 八、“三公”经费支出决算情况说明',
        page: 12,
      }),
    ).toBe(
      '贵局《示例市医疗保障局2022年度部门决算》第 12 页“八、“三公”经费支出决算情况说明”部分（文本第 42 行）：' +
        '“三公”经费合计 1,234.50 万元，应等于 公务接待费 ＋ 公务用车费（1,233 万元）。' +
        '按印出的位数，至少相差 1.5 万元。数字颠倒：两位的次序不同。请核实；如确有差错，请更正后重新公开。',
    );
  });

  it('names the other headings its figures stand under, each once, and not the one it is about', () => {
    const told = letterOf(finding(), '示例', { section: '一、收入', page: null }, [
      '第二部分 › 一、收入',
      '附件 › 基础数据表',
      '附件 › 基础数据表',
      '',
    ]);
    expect(told).toContain('（1,233 万元）。有关数字另见“基础数据表”部分。按印出的位数');
  });

  it('leaves out what is not known: page, section, amount, explanation', () => {
    const words = finding({ claim: '编号“五、”接在“二、”之后', difference: null, unit: null });
    expect(letterOf(words, '示例', { section: '', page: null })).toBe(
      '贵局《示例》（文本第 42 行）：编号“五、”接在“二、”之后。请核实；如确有差错，请更正后重新公开。',
    );
  });
});

describe('figures of a finding', () => {
  it('are told in its unit; one that lies between two ends with both', () => {
    expect(recomputedOf(finding())).toBe('1,232.99 至 1,233.01 万元');
    expect(recomputedOf(finding({ low: 100, high: 100, unit: '%' }))).toBe('100%');
    expect(recomputedOf(finding({ low: null, high: null }))).toBe('');
  });

  it('differ by nothing where they meet', () => {
    expect(differenceOf(finding({ difference: 0 }))).toBe('');
    expect(differenceOf(finding({ difference: 1.99, unit: '%' }))).toBe('1.99 个百分点');
    expect(differenceOf(finding({ difference: 27000.6963, unit: '人次' }))).toBe('27,000.6963 人次');
    expect(differenceOf(finding({ difference: 8.0893, unit: '%' }))).toBe('8.0893 个百分点');
  });
});

describe('the file of findings', () => {
  it('holds a row each in the order listed, printed digits as printed, and no formula', () => {
    const rows = csvOf(
      findingTwin(
        [finding({ id: 'b' }), finding({ id: 'a', claim: '=1+1', printed: null, unit: null, line: 0 })],
        () => '示例市',
      ),
      [],
    )
      .split('\r\n')
      .slice(1, 3);
    expect(rows[0]).toContain('1234.50,1232.99,1233.01,1.5,万元,42');
    expect(rows[0]?.endsWith(',b')).toBe(true);
    expect(rows[1]).toContain(",'=1+1,");
    expect(rows[1]?.endsWith(',a')).toBe(true);
  });

  it('tells a verdict as the list does: in doubt where a reviewer found it misread', () => {
    const misread = { decision: 'misreading', decided_on: '2024-05-31', decided_reason: '示例' };
    const verdicts = findingTwin(
      [
        finding(),
        finding({ ...misread, decided_verdict: 'broken' }),
        finding({ ...misread, decided_verdict: 'conflict' }),
      ],
      () => '示例市',
    ).rows.map(({ verdict }) => verdict?.text);
    expect(verdicts).toEqual(['不符', '读数存疑', '不符']);
  });
});

describe('what a file says of the filters', () => {
  const told = (over: Partial<typeof AUDIT_START> & { readonly report?: string | null }) =>
    tellSifted({ ...AUDIT_START, report: null, ...over }, () => '示例市 2022 年');

  it('is nothing while none is set', () => {
    expect(told({})).toEqual([]);
  });

  it('names each that is set with its value', () => {
    expect(
      told({
        report: 'shili-2022',
        check: 'sangong-adds-up',
        severity: 'major',
        least: 5,
        decision: 'undecided',
        find: '接待',
      }),
    ).toEqual([
      '报告：示例市 2022 年',
      '核对项：“三公”三项之和等于合计',
      '程度：较大',
      '差额不少于（万元）：5',
      '人工认定：未认定',
      '查找文字或数字：接待',
    ]);
  });

  it('names a group of checks as a whole', () => {
    const [group] = [...CHECK_GROUPS.keys()];
    expect(told({ group: group ?? '' })[0]).toMatch(/^核对项：.+（整组）$/u);
  });
});
