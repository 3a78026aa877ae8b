import { describe, expect, test } from 'vitest';
import { outline } from './outline.ts';
import { COLUMNS, CONTEXT, figuresIn, formsIn, LONE, printed } from './tab-forms.fixture.ts';
import { readTabForms } from './tab-forms.ts';

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
