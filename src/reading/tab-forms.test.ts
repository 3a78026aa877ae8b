import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportId } from '../core/fact.ts';
import { splitLines } from './document.ts';
import { type Form, factsOfForm } from './forms.ts';
import { outline } from './outline.ts';
import { readTabForms } from './tab-forms.ts';

const CONTEXT = { report: 'example' as ReportId, year: 2022 };
/** Cells are written with | in these fixtures, and printed with tabs. */
const printed = (text: string): string[] => splitLines(text.replaceAll('|', '\t'));
const formsIn = (text: string): readonly Form[] => readTabForms(outline(printed(text)), CONTEXT.year);

/** Every figure of every form: item, path, measure, value with unit and hedge. */
function figuresIn(text: string): string[] {
  return formsIn(text).flatMap((form) =>
    factsOfForm(form, printed(text), CONTEXT).facts.map(
      ({ item, path, measure, value, unit, hedge }) =>
        `${item ?? '?'} ${path.join('/')} ${measure ?? '?'} ${hedge ?? ''}${value}${unit ?? ''}`,
    ),
  );
}

const PAIRS = `项目支出绩效目标完成情况表
(2022年度) 单位：万元
项目名称|示例宣传经费|||
主管部门及代码|示例市医疗保障局 300001||实施单位|示例市医疗保障局
项目预算执行情况(万元)|预算数：|60|执行数：|58.5
|其中：财政拨款|50|其中：财政拨款|48.5
|其他资金|10|其他资金|
年度总体目标完成情况|预期目标||目标实际完成情况|
|印发资料3000份，培训经办人员120人。||<p>印发资料3200份。</p><p>2月起培训经办人员130人。</p>|
年度绩效指标完成情况|一级指标|二级指标|三级指标|预期指标值|实际完成指标值
|完成指标|数量指标|印发资料 2|≥3000份|3200份
||时效指标|完成时间|2022年9月底前|2022.12.15
||成本指标|印刷费用|控制在预算内|其中8项在全市推广，2项
||||在全省推广。
|满意度指标|满意度指标|群众满意度|90%以上|
`;

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
      'performance 示例宣传经费/印刷费用/其中 actual 8项',
      'performance 示例宣传经费/印刷费用 actual 2项',
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

const COLUMNS = `2022年项目支出绩效自评表
项目支出名称|示例救助资金||||||
主管部门|示例市医疗保障局|||实施单位|示例中心||
项目资金（万元）||年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分
|年度资金总额|700|720|684|10|95%|9.5
|其中：当年财政拨款|700|700|664|—|94.86|—
|上年结转资金||20|20|||
|其他资金|0|0|0|||
年度总体目标|预期目标|||实际完成情况|||
|目标1：救助应救尽救；目标2：救助80人。|||完成1：应救尽救；完成2：救助81人。|||
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
产出指标(50分)|数量指标（15）|救助人次|8000人次|8150人次|15|15|年初少计150人次
|质量指标（35）|救助准确率|100%|100%|35|34|
总分|||||100|98|
`;

describe('a project’s form with columns under a header', () => {
  const figures = figuresIn(COLUMNS);

  test('each source of money has its budgets, its outturn, its rate and its score', () => {
    expect(figures.filter((line) => line.startsWith('project'))).toEqual(
      ['project 示例救助资金 budget-initial 700?', 'project 示例救助资金 budget-full-year 720?']
        .map((line) => line.replace('?', '万元'))
        .concat([
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
        ]),
    );
  });

  test('goals are numbered without a figure, categories carry weights, the last row adds up, and a reason gives no figure', () => {
    expect(figures.filter((line) => line.startsWith('performance'))).toEqual([
      'performance 示例救助资金/年度总体目标 target 80人',
      'performance 示例救助资金/年度总体目标 actual 81人',
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

describe('rows under a header of indicators', () => {
  const HEADER = `示例项目绩效目标自评表
项目名称|示例项目||||
年度绩效指标|一级指标|二级指标|三级指标|预期指标值|实际完成指标值`;

  test('a row printed one place aside is moved where a category stands on the wrong level, and so are the rows after it', () => {
    expect(
      figuresIn(`${HEADER}
|质量指标|复核准确率|95%|96%|
||抽查比例|10%|12%|`),
    ).toEqual([
      'performance 示例项目/复核准确率 target 95%',
      'performance 示例项目/复核准确率 actual 96%',
      'performance 示例项目/抽查比例 target 10%',
      'performance 示例项目/抽查比例 actual 12%',
    ]);
  });

  test('a blank value stays blank: nothing moves into its place', () => {
    expect(
      figuresIn(`${HEADER}
|产出指标|业务培训|培训次数|5次|
||业务检查|检查次数||7次`),
    ).toEqual(['performance 示例项目/培训次数 target 5次', 'performance 示例项目/检查次数 actual 7次']);
  });

  test('a row that lacks cells is read only where a category tells which', () => {
    expect(
      figuresIn(`${HEADER}
|时效指标|拨付天数|30天|25天
`),
    ).toEqual(['performance 示例项目/拨付天数 target 30天', 'performance 示例项目/拨付天数 actual 25天']);
    expect(
      figuresIn(`${HEADER}|偏差原因
|业务检查|检查情况|全面检查|已检查25家`),
    ).toEqual([]);
  });

  test('sign and unit printed in columns of their own belong to the target, and a unit nobody knows binds nothing', () => {
    expect(
      figuresIn(`2022年示例项目绩效目标自评表
项目名称|示例项目|||||||
一级指标|二级指标|三级指标|指标性质|指标值|度量单位|权重|实际完成值|得分
产出指标|数量指标|检查机构数|≥|300|家|10|320|10
|数量指标|培训期数|≥|3|期|10|4|10
效益指标|社会效益指标|参保率|定性|优良中低差||10|优|9`),
    ).toEqual([
      'performance 示例项目/检查机构数 target ≥300家',
      'performance 示例项目/检查机构数 weight 10分',
      'performance 示例项目/检查机构数 actual 320家',
      'performance 示例项目/检查机构数 score 10分',
      'performance 示例项目/培训期数 weight 10分',
      'performance 示例项目/培训期数 score 10分',
      'performance 示例项目/参保率 weight 10分',
      'performance 示例项目/参保率 score 9分',
    ]);
  });

  test('a column nobody knows gives no figures and keeps the others in place', () => {
    expect(
      figuresIn(`示例项目绩效自评表
项目名称|示例项目||||
一级指标|二级指标|三级指标|上级下达数|年度指标值|全年完成值
产出指标|数量指标|培训场次|77|5场|6场`),
    ).toEqual(['performance 示例项目/培训场次 target 5场', 'performance 示例项目/培训场次 actual 6场']);
  });

  test('what is written under the indicators, with a telephone number, is none of them', () => {
    expect(
      figuresIn(`${HEADER}
|产出指标|数量指标|培训次数|5次|6次
填报人|张三|联系电话|0800123456|填报日期|2023.3.1`),
    ).toHaveLength(2);
  });

  test('a product keeps its two figures apart, and a number before a counter nobody knows is not bound', () => {
    expect(
      figuresIn(`${HEADER}
|产出指标|成本指标|代缴标准|280*30%|覆盖48万参保职工，每5年一次`),
    ).toEqual([
      'performance 示例项目/代缴标准 target 280',
      'performance 示例项目/代缴标准 target 30%',
      '? 示例项目/代缴标准/覆盖 ? 48',
      '? 示例项目/代缴标准/每 ? 5',
    ]);
  });
});

const SHEET = `部门整体支出绩效评分表
绩效指标|||指标分值|指标解释|计分标准|评价方式||自评得分
一级指标|二级指标|三级指标||||整体评价|样本评价|
部门管理（60分）|预算编制（20分）|目标制定|20|评价目标。|要素完整的得10分。|√||18
|执行|进度控制|30|评价进度。|每低1%扣0.5分。|√|28
|结果（40分）|违规记录|10|评价合规。|每项扣5分。|√|√|
||||||合计||46
`;

describe('a score sheet', () => {
  test('weights and scores are told for the department, a missing tick moves no score and a blank score stays blank', () => {
    expect(figuresIn(SHEET)).toEqual([
      'score 部门整体支出/部门管理 weight 60分',
      'score 部门整体支出/预算编制 weight 20分',
      'score 部门整体支出/执行结果 weight 40分',
      'score 部门整体支出/合计 score 46分',
      'score 部门整体支出/目标制定 weight 20分',
      'score 部门整体支出/目标制定 score 18分',
      'score 部门整体支出/进度控制 weight 30分',
      'score 部门整体支出/进度控制 score 28分',
      'score 部门整体支出/违规记录 weight 10分',
    ]);
  });

  test('a second opinion on a score is told apart by its column, and one nobody knows is left out', () => {
    const sheet = `部门整体支出绩效评价指标体系
一级指标|二级指标|三级指标|分值|自评得分|评价得分|上级意见
投入|目标设定|目标合理性|4|4|3.5|3
合计|||100|92|87.5|88`;
    expect(figuresIn(sheet)).toEqual([
      'score 部门整体支出/合计 weight 100分',
      'score 部门整体支出/合计 score 92分',
      'score 部门整体支出/合计/评价得分 score 87.5分',
      'score 部门整体支出/目标合理性 weight 4分',
      'score 部门整体支出/目标合理性 score 4分',
      'score 部门整体支出/目标合理性/评价得分 score 3.5分',
    ]);
  });

  test('explanations and criteria are bounds of a definition', () => {
    const [form] = formsIn(SHEET);
    const reasons = form ? factsOfForm(form, printed(SHEET), CONTEXT).reasons : new Map();
    expect([...reasons.values()]).toEqual(['threshold', 'threshold', 'threshold', 'threshold']);
  });

  test('a weight printed beside a first level is that level’s', () => {
    expect(
      figuresIn(`部门整体支出绩效自评表
一级指标|权重|二级指标|三级指标|年度指标值|全年完成值|自评得分|偏差及原因分析
产出指标|25|数量指标（6）|参保人数|119万人|119.33万人|6|
总分|100|||||98|`),
    ).toEqual([
      'performance 部门整体支出/产出指标 weight 25分',
      'performance 部门整体支出/数量指标 weight 6分',
      'performance 部门整体支出/参保人数 target 119万人',
      'performance 部门整体支出/参保人数 actual 119.33万人',
      'performance 部门整体支出/参保人数 score 6分',
    ]);
  });
});

const LONE = `|项目绩效目标完成情况表
          ( 2022 年度)      单位：万元

|项目名称
|2022年示例补助项目

|预算单位
|300001示例市医疗保障局

|预算执行情况(万元)
|预算数:
|400
|执行数:
|390.5

|
|其中-财政拨款:
|400
|其中-财政拨款:
|390.5

|
|其它资金:
|
|其它资金:
|0

|年度目标完成情况
|预期目标
|实际完成目标

|
|为21名老人补助。
|已为20名老人补助。

|绩效指标完成情况
|一级指标
|二级指标
|三级指标
|预期指标值

(包含数字及文字描述)
|实际完成指标值

(包含数字及文字描述)

|
|项目完成指标
|数量指标
|补助人数
|21人
|20人

|
|项目完成指标
|社会效益

指标
|知晓率
|85%以上
|86


本局还组织了12次检查。
`;

describe('a form with one cell a line', () => {
  test('rows are rebuilt from the empty lines between them, wrapped cells are whole', () => {
    expect(figuresIn(LONE)).toEqual([
      'project 2022年示例补助项目 budget 400万元',
      'project 2022年示例补助项目 outturn 390.5万元',
      'project 2022年示例补助项目/财政拨款 budget 400万元',
      'project 2022年示例补助项目/财政拨款 outturn 390.5万元',
      'project 2022年示例补助项目/其它资金 outturn 0万元',
      'performance 2022年示例补助项目/年度总体目标 target 21人',
      'performance 2022年示例补助项目/年度总体目标 actual 20人',
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

describe('how a form is parted from what stands around it', () => {
  test('cells without an empty line between their rows are parted by the width of the header', () => {
    const dense = LONE.replace(/\n(?:\n)+(?=\|)/gu, '\n');
    expect(figuresIn(dense)).toEqual(figuresIn(LONE));
    expect(figuresIn(dense)).toHaveLength(11);
  });

  test('cells that do not come out even under the header are not read', () => {
    const dense = LONE.replace(/\n(?:\n)+(?=\|)/gu, '\n').replace('|20人\n', '');
    expect(figuresIn(dense).filter((line) => /人数|知晓率/u.test(line))).toEqual([]);
  });

  const WORD = `项目支出绩效自评表|||||
（2022年度）|||||单位：元
项目名称|示例一||||
主管部门|示例市医疗保障局|||实施单位|示例中心
项目资金||预算数|执行数||执行率
|年度资金总额|3,000.50|2,000||66.7%
一级指标|二级指标|三级指标|指标值|完成值|得分
产出指标|数量指标|参会人次|30人次|40人次|5
说明|无|||| 
项目支出绩效自评表|||||
项目名称|示例二||||
一级指标|二级指标|三级指标|指标值|完成值|得分
产出指标|数量指标|参会人次|60人次|50人次|4`;

  test('titles, years and units printed as rows belong to the form below them', () => {
    expect(figuresIn(WORD)).toEqual([
      'project 示例一 budget 3000.50元',
      'project 示例一 outturn 2000元',
      'project 示例一 completion 66.7%',
      'performance 示例一/参会人次 target 30人次',
      'performance 示例一/参会人次 actual 40人次',
      'performance 示例一/参会人次 score 5分',
      'performance 示例二/参会人次 target 60人次',
      'performance 示例二/参会人次 actual 50人次',
      'performance 示例二/参会人次 score 4分',
    ]);
    expect(formsIn(WORD).map(({ title, firstLine, lastLine }) => [title, firstLine, lastLine])).toEqual([
      ['项目支出绩效自评表', 3, 8],
      ['项目支出绩效自评表', 11, 13],
    ]);
  });

  test('the year under a title is the year of the form', () => {
    expect(formsIn(WORD.replace('2022', '2023')).map(({ firstLine }) => firstLine)).toEqual([11]);
  });

  test('a form whose project has no name is about nothing and left alone', () => {
    expect(formsIn(WORD.replaceAll(/示例[一二]/gu, ''))).toEqual([]);
  });

  test('a form that names no project is about what its title or a heading above names, or about nothing', () => {
    const rows = `二级指标|三级指标|分值|评分标准|得分
项目决策|程序严密|3|有论证得3分|2`;
    expect(figuresIn(`示例救助资金绩效评价指标体系\n${rows}`)).toEqual([
      'score 示例救助资金/程序严密 weight 3分',
      'score 示例救助资金/程序严密 score 2分',
    ]);
    expect(figuresIn(`一、示例宣传项目\n\n项目支出绩效评分表\n${rows}`)[0]).toBe(
      'score 示例宣传项目/程序严密 weight 3分',
    );
    expect(formsIn(`项目支出绩效评分表\n${rows}`)).toEqual([]);
  });

  test('a list of projects is no form of one project', () => {
    expect(
      formsIn(`项目支出绩效自评情况表
序号|项目名称|预算数|执行数
1|示例一|30|20
2|示例二|60|50`),
    ).toEqual([]);
  });

  test('a long form is read in time that grows with its length', () => {
    const rows = (count: number): string => `${WORD}${'\n||||示例工作说明文字继续，'.repeat(count)}`;
    const time = (count: number): number => {
      const lines = outline(printed(rows(count)));
      const start = performance.now();
      readTabForms(lines, CONTEXT.year);
      return performance.now() - start;
    };
    time(500);
    expect(time(16_000)).toBeLessThan(40 * Math.max(time(1_000), 5));
  });
});

describe('a table that parts money among places', () => {
  const LONE_TABLE = `2022年医疗救助中省资金分配表（单位：万元）

|地区
|合计
|中央财政
|省级财政

|
|
|小计
|一般公共预算
|彩票公益金
|小计
|一般公

共预算

|示例县
|467.5
|384
|356
|28
|83.5
|83.5
`;
  test('groups printed without their blank cells reach to where their first column comes again', () => {
    expect(figuresIn(LONE_TABLE)).toEqual([
      'allocation 2022年医疗救助中省资金/示例县/合计 budget 467.5万元',
      'allocation 2022年医疗救助中省资金/示例县/中央财政/小计 budget 384万元',
      'allocation 2022年医疗救助中省资金/示例县/中央财政/一般公共预算 budget 356万元',
      'allocation 2022年医疗救助中省资金/示例县/中央财政/彩票公益金 budget 28万元',
      'allocation 2022年医疗救助中省资金/示例县/省级财政/小计 budget 83.5万元',
      'allocation 2022年医疗救助中省资金/示例县/省级财政/一般公共预算 budget 83.5万元',
    ]);
  });

  test('with merged cells blank, groups reach to the next, and a count beside the money is none', () => {
    expect(
      figuresIn(`示例补助资金拨付情况表|||
单位：元||||
地区|合计|省级财政||救助人数
||小计|公益金|
示例区|300|200|100|45
示例县|30|20||5`),
    ).toEqual([
      'allocation 示例补助资金/示例区/合计 outturn 300元',
      'allocation 示例补助资金/示例区/省级财政/小计 outturn 200元',
      'allocation 示例补助资金/示例区/省级财政/公益金 outturn 100元',
      'allocation 示例补助资金/示例县/合计 outturn 30元',
      'allocation 示例补助资金/示例县/省级财政/小计 outturn 20元',
    ]);
  });

  test('a sum of money is no sum when text is among the figures', () => {
    expect(figuresIn(LONE_TABLE.replace('|384', '|约三百余'))).toEqual([]);
  });

  test('next year’s money is not this year’s', () => {
    expect(figuresIn(LONE_TABLE.replace('2022年', '2023年'))).toEqual([]);
  });
});

describe('what looks like a form and is none', () => {
  test.each([
    ['a contents list with tabs', '一、部门概况|- 1 -\n二、绩效目标完成情况表|- 23 -\n三、附表|- 40 -'],
    ['a table of something else', '序号|药品名称|采购量|金额\n1|示例片|3000|25.6\n2|示例胶囊|500|8'],
    ['levels without figures', '一级指标|二级指标|三级指标\n产出指标|数量指标|检查300家'],
    ['a year-by-year table', '项目|2021年决算数|2022年预算数|2022年决算数\n三公经费|3|4|2.9'],
    ['places without a title', '地区|合计|中央财政\n示例县|30|20'],
    ['a list of reports', '地区|报送数\n示例县|30'],
  ])('%s', (_, text) => {
    expect(formsIn(text)).toEqual([]);
  });

  test('a form of another year is left alone', () => {
    expect(formsIn(COLUMNS.replace('2022年项目', '2023年项目'))).toEqual([]);
  });

  test('money without a printed unit is not bound', () => {
    const figures = figuresIn(COLUMNS.replace('（万元）', ''));
    expect(figures.filter((line) => /[?] 示例救助资金(?:\/其他资金)? [?]/u.test(line))).toHaveLength(6);
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
