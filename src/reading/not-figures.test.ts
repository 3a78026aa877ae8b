import { describe, expect, it } from 'vitest';
import { reasonOf } from './not-figures.ts';

const around = (marked: string): ReturnType<typeof reasonOf> => {
  const [, before = '', digits = '', after = ''] = /^(.*)【(.+)】(.*)$/u.exec(marked) ?? [];
  return reasonOf(before, digits, after);
};

describe('numbers that are no figures', () => {
  it.each([
    ['【2022】年度收入总计', 'year'],
    ['截至【2022】，', 'year'],
    ['（示财社〔【2022】〕15号', 'document-number'],
    ['〔2022〕【15】号', 'document-number'],
    ['示委办(【2002】)146号', 'document-number'],
    ['截至2022年【10】月', 'date'],
    ['在【6】、9、11月的预算执行情况', 'date'],
    ['7月【15】市局到我县检查', 'date'],
    ['财决【01】表', 'form-number'],
    ['附件2-【3】', 'form-number'],
    ['；【2】、1月8日', 'ordinal'],
    ['【1】:巩固参保率目标', 'ordinal'],
    ['目标【4】:减轻负担', 'ordinal'],
    ['(【3】)项目绩效', 'ordinal'],
    ['第【2】批', 'ordinal'],
    ['单价【50】万元以上', 'threshold'],
    ['满分为100分，【60】分为合格', 'threshold'],
    ['【1】-2级重度残疾', 'level'],
    ['1-【2】级重度残疾', 'level'],
    ['【2】类城市', 'level'],
    ['医用耗材属【2】类，', 'level'],
    ['“【4】+7”', 'name'],
    ['“4+【7】”', 'name'],
    ['“【0】证明”', 'name'],
    ['见http://ybj.example.cn/art/【2022】/9/', 'code'],
    ['见http://ybj.example.cn/art/2022/【9】/', 'code'],
  ])('%s is %s', (text, reason) => {
    expect(around(text)).toBe(reason);
  });

  it.each([
    '追回资金【2022】万元',
    '参保【31】人，其中',
    '7月【15】家机构',
    '共检查【9】家，',
    '安排【6】类人员参保',
    '落地医用耗材【18】类，',
    '支出【12】.',
    '在示例、【9】人',
    '组织“【3】万余人次参加”活动',
  ])('%s may be a figure', (text) => {
    expect(around(text)).toBeNull();
  });
});
