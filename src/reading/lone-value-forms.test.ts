import { describe, expect, it } from 'vitest';
import { read } from './text-forms.fixture.ts';

/** A form as a conversion prints it, each cell on a line of its own, with one level of indicators and pages between. */
const form = (score = '9.5'): string =>
  [
    '示例县医疗保障局2022年度部门决算',
    ...pages(['全县参保稳定。', '救助及时到位。', '监管持续有力。']),
    '附件2-1',
    '项目支出绩效自评表',
    '（2022年度）',
    '项目名称',
    '示例救助补助资金',
    '预算执行情况（万元）',
    ...['资金来源', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
    ...['年度资金总额', '1150', '1289.3', '1250', '10', '96.95%', '9.7'],
    ...['其中：财政拨款', '1000', '1100', '1100', '—', '—', '—'],
    ...['彩票公益金', '150', '189.3', '150', '—', '—', '—'],
    ...['其他资金', '0', '0', '0', '—', '—', '—'],
    '年度总体目标',
    '预期目标',
    '资助困难群众1.2万人参保。',
    '实际完成情况',
    '资助困难群众1.3万人参保。',
    ...['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ...['数量指标', '资助参保人数', '≥12000人', '13000人', '15', '15'],
    ...['住院救助人次', '≥5000人次', '5274人次', '10', '10'],
    ...['满意度指标', '救助对象满意度', '≥95%', '94.2%', '10', score],
    ...['总分', '100', '97.2'],
    '',
    '四、其他说明',
    ...pages(['无。'], 26),
  ].join('\n');

/** Paragraphs with the bare numbers of pages between them. */
const pages = (paragraphs: readonly string[], from = 5): string[] =>
  paragraphs.flatMap((text, at) => [text, '', String(at * 3 + from), '']);

describe('a form whose cells stand on lines of their own', () => {
  it('is read under the title of one level, its numbers told from those of pages', () => {
    const { rows } = read(form());
    expect(rows).toContain('示例救助补助资金/资助参保人数 weight 15 分');
    expect(rows).toContain('示例救助补助资金/住院救助人次 score 10 分');
    expect(rows).toContain('示例救助补助资金/救助对象满意度 score 9.5 分');
    expect(rows).toContain('示例救助补助资金 budget-initial 1150 万元');
    expect(rows).toContain('示例救助补助资金/彩票公益金 outturn 150 万元');
  });

  it('tells the goals of which each stands under its own title apart', () => {
    const { rows } = read(form());
    expect(rows.filter((row) => row.includes('年度总体目标'))).toEqual([
      expect.stringContaining('target 1.2 万人'),
      expect.stringContaining('actual 1.3 万人'),
    ]);
  });
});

describe('a form whose cells stand each behind a tab of its own', () => {
  const tabbed = [
    '项目支出绩效目标自评表',
    '（2022年度）          单位：万元',
    ...[
      ...['项目名称', '示例监管专项经费', '主管部门', '示例县医疗保障局'],
      ...['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ...['年度资金总额', '40', '40', '38.6', '10', '96.5%', '9.65'],
      ...['其中：财政拨款', '40', '40', '38.6', '—', '—', '—'],
      ...['年度总体目标', '预期目标', '实际完成情况', '检查一轮。', '检查487家。'],
      ...['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ...['偏差原因分析', '产出指标', '数量指标', '检查机构数', '487家', '487家', '40', '40'],
      ...['时效指标', '举报按期办结率', '100%', '92.31%', '20', '18', '1件延期办结'],
      ...['满意度指标', '服务对象满意度', '公众满意度', '≥85%', '90%', '30', '30'],
      ...['总分', '100', '97.65'],
    ].map((cell) => `\t${cell}`),
  ].join('\n');

  it('is read though blank cells are left out, each figure where it is printed', () => {
    const { rows } = read(tabbed);
    expect(rows).toContain('示例监管专项经费/检查机构数 actual 487 家');
    expect(rows).toContain('示例监管专项经费/举报按期办结率 score 18 分');
    expect(rows).toContain('示例监管专项经费/公众满意度 target ≥85 %');
    expect(rows).toContain('示例监管专项经费/总分 score 97.65 分');
    expect(rows).toContain('示例监管专项经费 outturn 38.6 万元');
  });
});
