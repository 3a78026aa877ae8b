import { describe, expect, it } from 'vitest';
import { auditReport } from '../core/audit.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal, splitLines } from './document.ts';
import { readDocument } from './read.ts';

const HEAD = `示例县医疗保障局2022年度部门决算
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年度收、支总计均为500.00万元。
第三部分 预算绩效评价
一、重点项目绩效自评情况
`;

const TOLD = `本单位对3个重点项目形成自评表，执行数合计183.45万元，整体执行较好。
1.窗口服务建设项目。全年预算数（A）60.00万元，全年执行数（B）58.00万元，执行率（B/A）96.67%。
2.药店巡查经费项目。全年预算数（A）40.00万元，全年执行数（B）36.25万元，执行率（B/A）90.63%。
3.信息系统维护项目。全年预算数（A）90.00万元，全年执行数（B）89.20万元，执行率（B/A）99.11%。
`;
const TABLE = `| 项目名称 | A（万元） | B（万元） | B/A |
|---|---:|---:|---:|
| 窗口服务建设 | 60.00 | 58.00 | 96.67% |
| 药店巡查经费 | 40.00 | 36.25 | 90.63% |
| 信息系统维护 | 90.00 | 89.20 | 99.11% |
| 合计 | 190.00 | 183.45 | 96.55% |
`;
const TABBED = `重点项目支出情况（单位：万元）
序号\t项目名称\t全年预算数\t全年执行数\t执行率\t自评得分
1\t窗口服务建设\t60.00\t58.00\t96.67%\t96
2\t药店巡查经费\t40.00\t36.25\t90.63%\t95
3\t信息系统维护\t90.00\t89.20\t99.11%\t98
合计\t\t190.00\t183.45\t96.55%\t
`;
/** Parted by spaces, the name of the total left out. */
const SPACED = TABBED.replaceAll('\t', ' ').replace(
  '合计  190.00 183.45 96.55% ',
  '合计 190.00 183.45 96.55% 平均96.33',
);

function amiss(text: string): string[] {
  const report = inventedReport();
  const reading = readDocument({ lines: splitLines(HEAD + text) }, { report: report.id, year: report.year });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(report, reading.facts, reading.remarks)
    .filter(({ verdict }) => verdict === 'broken' || verdict === 'conflict' || verdict === 'doubtful')
    .map(({ check }) => check);
}

describe('projects told one by one, in words and in a table', () => {
  it('come to what they are said to come to', () => {
    expect(amiss(TOLD)).toEqual([]);
    expect(amiss(TOLD + TABLE)).toEqual([]);
    expect(amiss(TABBED)).toEqual([]);
    expect(amiss(SPACED)).toEqual([]);
    expect(amiss(SPACED.replace('183.45', '184.35'))).toContain('projects-add-up');
    // The scores of the last row are a mean; it is the total all the same.
    const mean = TABBED.replace(
      '合计\t\t190.00\t183.45\t96.55%\t',
      '\t合计（平均）\t190.00\t183.45\t96.55%\t96.33',
    );
    expect(amiss(mean)).toEqual([]);
    expect(amiss(mean.replace('58.00', '85.00'))).toContain('projects-add-up');
  });

  it('do not once a total, an amount or a rate is printed otherwise', () => {
    expect(amiss(TOLD.replace('183.45', '184.35'))).toEqual(['projects-add-up']);
    expect(
      amiss(TOLD.replace('执行数合计183.45', '合计支出184.35').replace('形成自评表，', '开展自评，')),
    ).toEqual(['projects-add-up']);
    expect(amiss(TOLD.replace('90.63%', '93.06%'))).toEqual(['project-execution']);
    expect(amiss(TABBED.replace('90.63%', '93.06%'))).toEqual(['project-execution']);
    const bare = TABBED.replace('执行率', '执行率（%）').replaceAll(/(?<=\d)%/gu, '');
    expect(amiss(bare)).toEqual([]);
    expect(amiss(bare.replace('90.63', '93.06'))).toEqual(['project-execution']);
    expect(amiss(TABBED.replace('190.00', '109.00'))).toContain('projects-add-up');
    expect(amiss(TOLD + TABLE.replace('36.25', '32.65'))).toContain('repeated');
    const scored = TOLD.replace('90.63%。', '90.63%，自评得分95分。');
    expect(amiss(scored + TABBED)).toEqual([]);
    expect(amiss(scored + TABBED.replace('\t95\n', '\t97\n'))).toEqual(['repeated']);
  });

  it('are left alone where others are meant, or what stands under what is not told', () => {
    expect(amiss(TOLD.replace('3个重点项目', '5个重点项目').replace('183.45', '301.20'))).toEqual([]);
    expect(amiss(TOLD.replace('执行数合计183.45', '上年执行数合计150.20'))).toEqual([]);
    expect(
      amiss(
        TABBED.replace('2\t药店巡查经费', '\t其中：窗口设备').replace(
          '190.00\t183.45\t96.55%',
          '150.00\t147.20\t98.13%',
        ),
      ),
    ).toEqual([]);
  });
});
