import { describe, expect, it } from 'vitest';
import { auditRemarks } from './audit-remarks.ts';
import { WORD_CHECKS, type WordCheck, type WordExample } from './checks/words.ts';
import { CHECKS, REPEATED } from './checks.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import { inventedFacts, inventedReport } from './invented-facts.fixture.ts';
import { REMARK_KINDS, type Remark, remarkId } from './remark.ts';

const report = inventedReport();

const remarkOf = (
  { kind, word, beside }: WordExample,
  facts: readonly Fact[],
  section = ['情况说明'],
): Remark => {
  const place = { line: 30, start: 0, end: word.length, section };
  return {
    id: remarkId(report.id, kind, place),
    report: report.id,
    kind,
    word,
    beside: beside ?? null,
    facts: facts.map(({ id }) => id),
    place,
  };
};

const factsOf = ({ figures = [] }: WordExample): Fact[] =>
  inventedFacts(
    report,
    figures.map(([item, measure, value, unit, off = 0, path = []]) => [
      item,
      measure,
      value,
      unit,
      { year: report.year + off, path },
    ]),
  );

const audited = (check: WordCheck, example: WordExample, more: readonly Fact[] = []): Finding | undefined => {
  const facts = factsOf(example);
  return auditRemarks(report, [...facts, ...more], [remarkOf(example, facts)]).find(
    (finding) => finding.check === check.id,
  );
};

const checkOf = (id: string): WordCheck => {
  const check = WORD_CHECKS.find((one) => one.id === id);
  if (!check) throw new RangeError(`no check ${id}`);
  return check;
};

/** Figures of the accounts and of a form: where words could stand. */
const READ = inventedFacts(report, [
  ['sangong', 'outturn', '3.20'],
  ['performance', 'target', '10', '家', { path: ['示例项目', '检查定点机构'] }],
]);

describe.each(WORD_CHECKS.map((check) => [check.name, check] as const))('words: %s', (_, check) => {
  it('hold on the example, or where no such words stand', () => {
    const finding = check.holds
      ? audited(check, check.holds)
      : auditRemarks(report, READ, []).find(({ check: id }) => id === check.id);
    expect(finding?.verdict).toBe('holds');
  });

  it('are broken on the other example, at a line, with a reason', () => {
    const finding = audited(check, check.breaks);
    expect(finding).toMatchObject({ verdict: 'broken', line: 30 });
    expect(finding?.explanation).not.toBe('');
    expect(finding?.claim).toContain(check.breaks.word.split('/').at(-1));
    expect(finding?.severity).not.toBe('none');
  });

  it('stay unchecked, with a reason, where nothing decides', () => {
    const finding = check.unchecked
      ? audited(check, check.unchecked)
      : auditRemarks(report, [], []).find(({ check: id }) => id === check.id);
    expect(finding?.verdict).toBe('unchecked');
    expect(finding?.explanation).not.toBe('');
  });
});

describe('words held against figures', () => {
  it('every kind of remark has one check, and no id is given twice', () => {
    const kinds = WORD_CHECKS.flatMap(({ kinds: of }) => of);
    expect([...kinds].sort()).toEqual(Object.keys(REMARK_KINDS).sort());
    const ids = [...CHECKS, REPEATED, ...WORD_CHECKS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const budget = checkOf('words-of-budget');
  const said = (word: string, completion: string, more: readonly Fact[] = []) =>
    audited(
      budget,
      {
        kind: 'budget-word',
        word,
        figures: [
          ['reception', 'outturn', '1.95', '万元'],
          ['reception', 'completion', completion, '%'],
        ],
      },
      more,
    )?.verdict;

  it('持平 beside 100% holds, and 小于 beside a bare 100% decides only where rates are printed with decimals', () => {
    const fine = inventedFacts(report, [
      ['vehicle', 'outturn', '1'],
      ['vehicle', 'outturn', '1'],
      ['vehicle', 'completion', '98.63', '%'],
    ])[2];
    if (!fine) throw new Error('no fact');
    expect(said('与预算数持平', '100.00')).toBe('holds');
    expect(said('小于预算数', '100')).toBe('unchecked');
    expect(said('小于预算数', '100', [fine])).toBe('broken');
    expect(said('与预算数基本持平', '98.63')).toBe('unchecked');
    expect(said('大于预算数', '101.20')).toBe('holds');
  });

  it('an outturn of nil without a budget has no completion to hold words against', () => {
    const finding = audited(budget, {
      kind: 'budget-word',
      word: '与预算数持平',
      figures: [
        ['abroad', 'outturn', '0', '万元'],
        ['abroad', 'completion', '0', '%'],
      ],
    });
    expect(finding?.verdict).toBe('unchecked');
  });

  it('a direction is held against the printed figures of both years', () => {
    const change = checkOf('words-of-change');
    const verdict = (before: string) => {
      const example: WordExample = {
        kind: 'direction',
        word: '增加',
        figures: [['reception', 'change', '0.20', '万元']],
      };
      const facts = factsOf(example);
      const amounts = inventedFacts(report, [
        ['vehicle', 'outturn', '9.00'],
        ['reception', 'outturn', '1.95'],
        ['reception', 'outturn', before, '万元', { year: report.year - 1 }],
      ]).slice(1);
      return auditRemarks(report, [...facts, ...amounts], [remarkOf(example, facts)]).find(
        (finding) => finding.check === change.id,
      )?.verdict;
    };
    expect(verdict('1.75')).toBe('holds');
    expect(verdict('2.15')).toBe('broken');
  });

  it('增加0万元，增长0% is no contradiction, 持平 beside a decrease is', () => {
    const change = checkOf('words-of-change');
    const nil = factsOf({ kind: 'direction', word: '', figures: [['reception', 'change', '0', '万元']] })[0];
    const fall = inventedFacts(report, [
      ['vehicle', 'change', '1'],
      ['reception', 'change-rate', '-3.50', '%'],
    ])[1];
    if (!nil || !fall) throw new Error('no facts');
    const verdict = (printed: string) => {
      const facts = [{ ...nil, printed }, fall];
      const remark = remarkOf({ kind: 'direction', word: '持平' }, facts);
      return auditRemarks(report, facts, [remark]).find(({ check }) => check === change.id)?.verdict;
    };
    expect(verdict('0万元')).not.toBe('broken');
    expect(verdict('持平')).toBe('broken');
  });

  it('an annex may look back to other years, but not in its title', () => {
    const verdict = (kind: 'comparison-year' | 'heading-year') =>
      auditRemarks(report, [], [remarkOf({ kind, word: '2019年' }, [], ['附件1'])]).find(
        ({ line }) => line === 30,
      )?.verdict;
    expect(verdict('comparison-year')).toBe('unchecked');
    expect(verdict('heading-year')).toBe('broken');
  });

  it('a bureau is the same with or without what stands above it', () => {
    const verdict = (word: string) => audited(checkOf('words-of-name'), { kind: 'name', word })?.verdict;
    expect(verdict('样例市示例县医疗保障局')).toBe('holds');
    const named = (title: string, word: string) => {
      const remark = remarkOf({ kind: 'name', word }, []);
      return auditRemarks({ ...report, title }, [], [remark]).find(({ line }) => line === 30)?.verdict;
    };
    const title = '示范某族某某族自治县医疗保障局2022年度部门决算';
    expect(named(title, '示范县医疗保障局')).toBe('holds');
    expect(named(title, '示例县医疗保障局')).toBe('broken');
    expect(named('示例县医疗保障事务中心2022年度单位决算', '示例县医疗保障局')).toBe('unchecked');
    expect(verdict('示例县医疗保险局')).toBe('broken');
    expect(verdict('示范县医疗保障局')).toBe('broken');
  });

  it('only what every line was read for holds where no words stand', () => {
    const findings = auditRemarks(report, READ, []);
    expect(findings.every(({ verdict }) => verdict === 'holds')).toBe(true);
    expect(findings.map(({ check }) => check)).toEqual(
      WORD_CHECKS.filter(({ whenNone }) => whenNone !== undefined).map(({ id }) => id),
    );
    expect(findings.map(({ check }) => check)).not.toContain('words-of-year');
    // Without a form its signs were not looked at.
    const unread = auditRemarks(report, READ.slice(0, 1), []).filter(
      ({ verdict }) => verdict === 'unchecked',
    );
    expect(unread.map(({ check }) => check)).toEqual(['signs-printed', 'indicator-in-its-unit']);
  });
});

describe('what is told once', () => {
  const at = (remark: Remark, line: number): Remark => {
    const place = { ...remark.place, line };
    return { ...remark, id: remarkId(report.id, remark.kind, place), place };
  };
  const broken = (remarks: readonly Remark[], facts: readonly Fact[] = []): Finding[] =>
    auditRemarks(report, facts, remarks).filter(({ verdict }) => verdict === 'broken');

  it('a sign left out in both cells of a row is one finding, in two rows it is two', () => {
    const cells = (row: string): Fact[] =>
      inventedFacts(report, [
        ['performance', 'target', '10', null, { path: ['示例项目', '采购执行率'] }],
        ['performance', 'actual', '6.45', null, { path: ['示例项目', row] }],
      ]);
    const of = (row: string): Finding[] => {
      const facts = cells(row);
      return broken(
        facts.map((fact, index) =>
          at(remarkOf({ kind: 'no-percent', word: fact.printed, beside: row }, [fact]), 30 + index),
        ),
        facts,
      );
    };
    expect(of('采购执行率').map(({ claim }) => claim)).toEqual(['采购执行率“10”“6.45”应带百分号。']);
    expect(of('采购执行率')[0]?.operands).toHaveLength(2);
    expect(of('预算执行率')).toHaveLength(2);
  });

  it('the same words in the next cell are no second finding, further on they are', () => {
    const slip = remarkOf({ kind: 'wording', word: '近2000余' }, []);
    expect(broken([slip, at(slip, 31)])).toHaveLength(1);
    expect(broken([slip, at(slip, 60)])).toHaveLength(2);
  });

  it('an annex of another year in its title is told by its title alone', () => {
    const cited = remarkOf(
      {
        kind: 'cited-title',
        word: '示例县医疗保障局2022年部门整体支出绩效评价报告',
        beside: '示例县医疗保障局2021年部门整体支出绩效评价报告',
      },
      [],
    );
    const title = at(remarkOf({ kind: 'heading-year', word: '2021年' }, [], ['附件1']), 48);
    expect(broken([cited]).map(({ check }) => check)).toEqual(['report-cited-by-title']);
    expect(broken([cited, title]).map(({ check }) => check)).toEqual(['words-of-year']);
  });

  it('a line of accounts told under a wrong heading is told where it stands, not in the glossary that has it right', () => {
    const [right, wrong] = ['住房改革支出', '住房保障支出'].map(
      (section) => `住房保障支出/${section}/住房公积金`,
    );
    const explained = (word = '', beside = ''): string[] =>
      broken([remarkOf({ kind: 'explained-line', word, beside }, [])]).map(({ check }) => check);
    expect(explained(right, wrong)).toEqual([]);
    expect(explained(wrong, right)).toEqual(['line-explained']);
  });
});

describe('what is quoted', () => {
  const claimOf = (example: WordExample): string | undefined =>
    audited(WORD_CHECKS.find(({ kinds }) => kinds.includes(example.kind)) ?? checkOf('numbering'), example)
      ?.claim;

  it('of purposes are the amounts as printed, not the least they may be', () => {
    const figures = [
      ['general-project', 'outturn', '100', '万元'],
      ['general-project', 'outturn', '100', '万元'],
      ['general-project', 'outturn', '6319.81', '万元'],
    ] as const;
    const finding = audited(checkOf('purposes-within'), { kind: 'purposes', word: '示例项目支出', figures });
    expect(finding?.claim).toContain('所列各项用途之和（6,419.81 万元）');
    expect(finding).toMatchObject({ printed: '6419.81', difference: '6318.805', unit: '万元' });
  });

  it('of two numbers with one title is the title, told to be twice', () => {
    expect(claimOf({ kind: 'repetition', word: '收入决算表', beside: '收入决算表' })).toBe(
      '相邻两个编号的标题不应相同，所印同为“收入决算表”。',
    );
  });

  it('of a long left-over is what stands before its last comma', () => {
    expect(claimOf({ kind: 'template', word: '请根据各部门实际列支情况罗列，并根据本部门职责职' })).toBe(
      '正文不应留有模板文字，所印有“请根据各部门实际列支情况罗列……”。',
    );
    expect(claimOf({ kind: 'template', word: '增加/减少' })).toContain('“增加/减少”');
  });
});
