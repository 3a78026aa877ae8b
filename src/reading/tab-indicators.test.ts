import { describe, expect, test } from 'vitest';
import { factsOfForm } from './forms.ts';
import { CONTEXT, figuresIn, formsIn, printed } from './tab-forms.fixture.ts';

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

  test('a grade beside the sum of scores does not hide the sum; any other words beside it do', () => {
    const form = (
      beside: string,
    ): string => `${HEADER.replace('实际完成指标值', '实际完成指标值|分值|得分|偏差原因').replace('示例项目||||', '示例项目|||||||')}
|产出指标|数量指标|检查次数|5次|6次|20|18|
总分||||||100|98|${beside}`;
    const sums = (beside: string): string[] =>
      figuresIn(form(beside)).filter((figure) => figure.includes('总分'));
    expect(sums('自评等级：优')).toEqual([
      'performance 示例项目/总分 weight 100分',
      'performance 示例项目/总分 score 98分',
    ]);
    expect(sums('较上年提高')).toEqual([]);
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

  test('a name with half a pair of brackets was cut off, and its figures are not bound', () => {
    expect(
      figuresIn(`${HEADER}
|产出指标|数量指标|培训次数（70|5次|6次
|产出指标|数量指标|培训次数（人）|5|6`),
    ).toEqual([
      '? 示例项目/培训次数(70 ? 5次',
      '? 示例项目/培训次数(70 ? 6次',
      'performance 示例项目/培训次数(人) target 5',
      'performance 示例项目/培训次数(人) actual 6',
    ]);
  });

  test('what is written under the indicators, with a telephone number, is none of them', () => {
    expect(
      figuresIn(`${HEADER}
|产出指标|数量指标|培训次数|5次|6次
填报人|张三|联系电话|0800123456|填报日期|2023.3.1`),
    ).toHaveLength(2);
  });

  test('neither factor of a product is bound, nor a number before a counter nobody knows', () => {
    expect(
      figuresIn(`${HEADER}
|产出指标|成本指标|代缴标准|280*30%|覆盖48万参保职工，每5年一次`),
    ).toEqual([
      '? 示例项目/代缴标准 ? 280',
      '? 示例项目/代缴标准 ? 30%',
      '? 示例项目/代缴标准/覆盖 ? 48',
      '? 示例项目/代缴标准 ? 5',
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
