import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import type { ReportId } from '../core/fact.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

const HEADER = '一级指标\t二级指标\t三级指标\t指标值\t实际完成值\t分值\t得分\t偏差原因';

/** What is amiss with the rows of a form of an invented project. */
function amiss(...rows: readonly string[]): string[] {
  const text = [
    '# 示例县医疗保障局2022年部门决算',
    '## 项目支出绩效自评表',
    '项目名称\t示例培训项目',
    HEADER,
    ...rows,
  ].join('\n');
  const report = inventedReport();
  const reading = readDocument(
    { lines: splitLines(text) },
    { report: report.id as ReportId, year: report.year },
  );
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ check, verdict }) => /^(?:far-off|full-marks)/u.test(check) && verdict === 'broken')
    .map(({ check }) => check);
}

describe('values reached and their aims', () => {
  it('a row short of its target is not given all its points', () => {
    expect(amiss('产出指标\t数量指标\t举办培训场次\t≥40场\t36场\t10\t10\t')).toEqual(['full-marks-earned']);
    expect(amiss('产出指标\t质量指标\t培训合格率\t100%\t98%\t10\t10\t')).toEqual(['full-marks-earned']);
    expect(amiss('产出指标\t数量指标\t举办培训场次\t≥40场\t36场\t10\t9\t')).toEqual([]);
    expect(amiss('产出指标\t数量指标\t举办培训场次\t≥40场\t40场\t10\t10\t')).toEqual([]);
  });

  it('less of what is better the less there is of it misses no aim', () => {
    expect(amiss('产出指标\t质量指标\t群众投诉件数\t12件\t8件\t10\t10\t')).toEqual([]);
    expect(amiss('产出指标\t时效指标\t审核时限\t≤30天\t12天\t10\t10\t')).toEqual([]);
  });

  it('a value far off its target is a misprint where one digit more or less would bring it near', () => {
    expect(amiss('产出指标\t数量指标\t救助人次\t≥81000人次\t154800人次\t10\t10\t')).toEqual([]);
    expect(amiss('产出指标\t数量指标\t救助人次\t≥16000人次\t61480人次\t10\t10\t')).toEqual([
      'far-off-target',
    ]);
    expect(amiss('产出指标\t数量指标\t救助人次\t≥1.6万人次\t61480人次\t10\t10\t')).toEqual([
      'far-off-target',
    ]);
    expect(amiss('产出指标\t数量指标\t救助人次\t≥81000人次\t18480人次\t10\t6\t')).toEqual(['far-off-target']);
    expect(amiss('产出指标\t数量指标\t救助人次\t≥16000人次\t61480人次\t10\t10\t政策变化，新增对象')).toEqual(
      [],
    );
    expect(amiss('产出指标\t数量指标\t举办培训场次\t≥40场\t96场\t10\t10\t')).toEqual([]);
    expect(amiss('产出指标\t数量指标\t举办培训场次\t≥40场\t52场\t10\t10\t')).toEqual([]);
    expect(amiss('产出指标\t数量指标\t举办培训场次\t2场\t4场\t10\t10\t')).toEqual([]);
    expect(amiss('效益指标\t经济效益\t追回基金\t≥100万元\t268万元\t10\t10\t')).toEqual([]);
  });
});
