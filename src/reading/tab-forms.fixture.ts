import type { ReportId } from '../core/fact.ts';
import { splitLines } from './document.ts';
import { type Form, factsOfForm } from './forms.ts';
import { outline } from './outline.ts';
import { readTabForms } from './tab-forms.ts';

/** The report the invented forms are read in. */
export const CONTEXT = { report: 'example' as ReportId, year: 2022 };
/** Cells are written with | in these fixtures, and printed with tabs. */
export const printed = (text: string): string[] => splitLines(text.replaceAll('|', '\t'));
/** The forms of a text written with |. */
export const formsIn = (text: string): readonly Form[] => readTabForms(outline(printed(text)), CONTEXT.year);

/** Every figure of every form: item, path, measure, value with unit and hedge. */
export function figuresIn(text: string): string[] {
  return formsIn(text).flatMap((form) =>
    factsOfForm(form, printed(text), CONTEXT).facts.map(
      ({ item, path, measure, value, unit, hedge }) =>
        `${item ?? '?'} ${path.join('/')} ${measure ?? '?'} ${hedge ?? ''}${value}${unit ?? ''}`,
    ),
  );
}

/** A form of keys and values, a row a line. */
export const PAIRS = `项目支出绩效目标完成情况表
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

/** A form of columns under headers, a row a line. */
export const COLUMNS = `2022年项目支出绩效自评表
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

/** A form with one cell a line. */
export const LONE = `|项目绩效目标完成情况表
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
