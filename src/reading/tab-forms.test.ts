import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOfForm } from './forms.ts';
import { outline } from './outline.ts';
import { COLUMNS, CONTEXT, figuresIn, formsIn, LONE, PAIRS, printed } from './tab-forms.fixture.ts';
import { readTabForms } from './tab-forms.ts';

describe('a project’s form with keys and values', () => {
  const figures = figuresIn(PAIRS);

  test('budget and outturn are told for the project and each source; a blank value stays blank', () => {
    expect(figures.filter((line) => line.startsWith('project'))).toEqual([
      'project 示例宣传经费 budget 60万元',
      'project 示例宣传经费 outturn 58.5万元',
      'project 示例宣传经费/财政拨款 budget 50万元',
      'project 示例宣传经费/财政拨款 outturn 48.5万元',
      'project 示例宣传经费/其他资金 budget 10万元',
    ]);
  });

  test('goals are told apart by the words before each number, and tags are no text', () => {
    expect(figures.filter((line) => line.includes('年度总体目标'))).toEqual([
      'performance 示例宣传经费/年度总体目标/印发资料 target 3000份',
      'performance 示例宣传经费/年度总体目标/培训经办人员 target 120人',
      'performance 示例宣传经费/年度总体目标/印发资料 actual 3200份',
      'performance 示例宣传经费/年度总体目标/2月起培训经办人员 actual 130人',
    ]);
  });

  test('a number in a name and a date are no targets, a row without names goes on with the row above', () => {
    expect(figures.slice(9)).toEqual([
      'performance 示例宣传经费/印发资料2 target ≥3000份',
      'performance 示例宣传经费/印发资料2 actual 3200份',
      '? 示例宣传经费/印刷费用 ? 8项',
      '? 示例宣传经费/印刷费用 ? 2项',
      'performance 示例宣传经费/群众满意度 target 以上90%',
    ]);
  });

  test('a figure is quoted where it is printed, behind tags too', () => {
    const lines = printed(PAIRS);
    const facts = formsIn(PAIRS).flatMap((form) => factsOfForm(form, lines, CONTEXT).facts);
    for (const { place, printed: quoted } of facts)
      expect(lines[place.line - 1]?.slice(place.start, place.end)).toBe(quoted);
    expect(facts.map((fact) => fact.printed)).toContain('130人');
  });
});

describe('a project’s form whose name and unit are printed in lines above its table', () => {
  const form = (name: string): string => `附件3
2022年项目支出绩效自评表
单位：万元

项目支

出名称
${name}

主管部门 示例县医疗保障局 实施单位 示例县医疗保障局
项目资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分
年度资金总额|700|720|684|10|95%|9.5`;

  test('has the project it names, the key broken over lines, and its unit', () => {
    expect(figuresIn(form('示例救助资金'))).toEqual([
      'project 示例救助资金 budget-initial 700万元',
      'project 示例救助资金 budget-full-year 720万元',
      'project 示例救助资金 outturn 684万元',
      'project 示例救助资金 weight 10分',
      'project 示例救助资金 completion 95%',
      'project 示例救助资金 score 9.5分',
    ]);
  });

  test('is nobody’s where none is named: the year of its title is no project', () => {
    expect(figuresIn(form('').replace(/\n项目支\n\n出名称\n/u, ''))).toEqual([]);
  });
});

describe('a project’s form with columns under a header', () => {
  const figures = figuresIn(COLUMNS);

  test('each source of money has its budgets, its outturn, its rate and its score', () => {
    expect(figures.filter((line) => line.startsWith('project'))).toEqual([
      'project 示例救助资金 budget-initial 700万元',
      'project 示例救助资金 budget-full-year 720万元',
      'project 示例救助资金 outturn 684万元',
      'project 示例救助资金 weight 10分',
      'project 示例救助资金 completion 95%',
      'project 示例救助资金 score 9.5分',
      'project 示例救助资金/当年财政拨款 budget-initial 700万元',
      'project 示例救助资金/当年财政拨款 budget-full-year 700万元',
      'project 示例救助资金/当年财政拨款 outturn 664万元',
      'project 示例救助资金/当年财政拨款 completion 94.86%',
      'project 示例救助资金/上年结转资金 budget-full-year 20万元',
      'project 示例救助资金/上年结转资金 outturn 20万元',
      'project 示例救助资金/其他资金 budget-initial 0万元',
      'project 示例救助资金/其他资金 budget-full-year 0万元',
      'project 示例救助资金/其他资金 outturn 0万元',
    ]);
  });

  test('goals are numbered without a figure, categories carry weights, the last row adds up, and a reason gives no figure', () => {
    expect(figures.filter((line) => line.startsWith('performance'))).toEqual([
      'performance 示例救助资金/年度总体目标/救助 target 80人',
      'performance 示例救助资金/年度总体目标/救助 actual 81人',
      'performance 示例救助资金/产出指标 weight 50分',
      'performance 示例救助资金/数量指标 weight 15分',
      'performance 示例救助资金/质量指标 weight 35分',
      'performance 示例救助资金/总分 weight 100分',
      'performance 示例救助资金/总分 score 98分',
      'performance 示例救助资金/救助人次 target 8000人次',
      'performance 示例救助资金/救助人次 actual 8150人次',
      'performance 示例救助资金/救助人次 weight 15分',
      'performance 示例救助资金/救助人次 score 15分',
      'performance 示例救助资金/救助准确率 target 100%',
      'performance 示例救助资金/救助准确率 actual 100%',
      'performance 示例救助资金/救助准确率 weight 35分',
      'performance 示例救助资金/救助准确率 score 34分',
    ]);
  });
});

describe('a form with one cell a line', () => {
  test('rows are rebuilt from the empty lines between them, wrapped cells are whole', () => {
    expect(figuresIn(LONE)).toEqual([
      'project 2022年示例补助项目 budget 400万元',
      'project 2022年示例补助项目 outturn 390.5万元',
      'project 2022年示例补助项目/财政拨款 budget 400万元',
      'project 2022年示例补助项目/财政拨款 outturn 390.5万元',
      'project 2022年示例补助项目/其它资金 outturn 0万元',
      'performance 2022年示例补助项目/年度总体目标/老人补助 target 21人',
      'performance 2022年示例补助项目/年度总体目标/老人补助 actual 20人',
      'performance 2022年示例补助项目/补助人数 target 21人',
      'performance 2022年示例补助项目/补助人数 actual 20人',
      'performance 2022年示例补助项目/知晓率 target 以上85%',
      'performance 2022年示例补助项目/知晓率 actual 86',
    ]);
  });

  test('the sentence behind the form is none of its lines', () => {
    const [form] = formsIn(LONE);
    expect(printed(LONE)[(form?.lastLine ?? 0) - 1]).toBe('\t86');
  });

  test('two forms one after another are two forms', () => {
    const forms = formsIn(LONE.replace(/\n\n\n本局.*/su, `\n\n\n${LONE.replaceAll('示例补助', '示例救助')}`));
    expect(forms.map(({ cells }) => cells[0]?.path[0])).toEqual(['2022年示例补助项目', '2022年示例救助项目']);
  });
});

test('exchanging the numbers of a form changes those facts and no others', () => {
  const holes = [60, 58.5, 48.5, 3000, 120, 3200, 130].map(String);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 4001, max: 9998 }), { minLength: 7, maxLength: 7 }),
      (numbers) => {
        let text = PAIRS;
        holes.forEach((hole, index) => {
          text = text.replaceAll(new RegExp(`(?<![\\d.])${hole}(?![\\d.])`, 'gu'), `${numbers[index]}`);
        });
        const expected = figuresIn(PAIRS).map((line) =>
          holes.reduce(
            (changed, hole, index) =>
              changed.replace(new RegExp(`(?<![\\d.])${hole}(?![\\d.])`, 'u'), `${numbers[index]}`),
            line,
          ),
        );
        expect(figuresIn(text)).toEqual(expected);
      },
    ),
    { seed: 20221231, numRuns: 60 },
  );
});

test('whatever stands between the tabs, a figure is quoted as printed and told once', () => {
  const cell = fc.constantFrom(
    ...[
      '',
      '',
      '项目名称',
      '示例项目',
      '预算数:',
      '执行数:',
      '其中:财政拨款',
      '其他资金',
      '预期目标',
      '实际完成情况',
    ],
    ...[
      '一级指标',
      '二级指标',
      '三级指标',
      '指标值',
      '完成值',
      '分值',
      '得分',
      '偏差原因',
      '产出指标',
      '数量指标(10分)',
    ],
    ...[
      '培训5次',
      '≥95%',
      '<p>12人</p><p>3人</p>',
      '30',
      '98.5',
      '2022年9月',
      '总分',
      '合计',
      '地区',
      '年度资金总额',
    ],
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 9 }).map((cells) => cells.join('\t'));
  const text = fc.array(row, { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(text, (rows) => {
      const lines = ['示例项目支出绩效自评表', '单位：万元', ...rows];
      for (const form of readTabForms(outline(lines), CONTEXT.year)) {
        const { facts } = factsOfForm(form, lines, CONTEXT);
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
        for (const { place, printed: quoted } of facts) {
          if (place.endLine === undefined)
            expect(lines[place.line - 1]?.slice(place.start, place.end)).toBe(quoted);
          expect(place.line).toBeGreaterThanOrEqual(form.firstLine);
          expect(place.endLine ?? place.line).toBeLessThanOrEqual(form.lastLine);
        }
      }
    }),
    { seed: 42, numRuns: 500 },
  );
});

describe('a form with its unit in a cell of its own and rows that tell their own rate', () => {
  const form = (rate: string): string => `附件2
2022年度部门整体支出绩效自评表
部门名称|示例县医疗保障局||||||单位：万元
年度预算申请||年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|612.50|659.40|642.03|10|97.37%|9.74
|资金来源：财政拨款||560.00|545.63|${rate}|
|其他资金||99.40|96.40|执行率|96.98%|
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|示例参保人数|≥20万人|21万人|90|90`;

  test('each source has its money and its rate', () => {
    const figures = figuresIn(form('执行率|97.43%')).filter((line) => line.startsWith('project'));
    expect(figures).toContain('project 部门整体支出 outturn 642.03万元');
    expect(figures).toEqual(
      expect.arrayContaining([
        'project 部门整体支出/财政拨款 budget-full-year 560.00万元',
        'project 部门整体支出/财政拨款 outturn 545.63万元',
        'project 部门整体支出/财政拨款 completion 97.43%',
        'project 部门整体支出/其他资金 completion 96.98%',
      ]),
    );
  });

  test('a key without a rate behind it leaves the row unread', () => {
    expect(figuresIn(form('执行率|结转')).filter((line) => line.includes('财政拨款'))).toEqual([]);
  });
});

test('what is told across the rows of a form in a sentence does not end it', () => {
  const form = (line: string): string => `项目名称|示例经办服务
项目资金（万元）|资金类别|年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|122.20|134.50|124.30|10|92.42%|9.24
${line}
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|基层服务网点数|158个|160个|90|90`;
  const reached = 'performance 示例经办服务/基层服务网点数 actual 160个';
  expect(figuresIn(form('支出明细：窗口服务68.40万元、业务培训55.90万元。'))).toContain(reached);
  // What begins a table of its own does.
  expect(figuresIn(form('部门：示例县医疗保障局'))).not.toContain(reached);
});
