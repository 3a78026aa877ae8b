import { auditReport } from '../core/audit.ts';
import type { ReportId } from '../core/fact.ts';
import { inventedReport } from '../core/invented-facts.fixture.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const REPORT = inventedReport({ id: 'invented-2022' as ReportId, year: 2022 });

/** Under which headings a paragraph stands, by what it tells of. */
const HEADINGS = {
  work: ['第一部分 部门概况', '二、2022年重点工作完成情况'],
  performance: [
    '2022年度部门整体支出绩效自评报告',
    '一、部门概况',
    '（三）部门整体支出规模、使用方向和主要内容',
  ],
  projects: ['2022年度部门整体支出绩效自评报告', '二、部门整体支出管理及使用情况', '（二）项目支出'],
  people: ['第一部分 部门概况', '三、人员情况'],
  spent: ['第二部分 部门决算情况说明', '三、支出决算情况说明'],
  sangong: ['第二部分 部门决算情况说明', '七、“三公”经费财政拨款支出决算情况说明'],
  operating: ['第二部分 部门决算情况说明', '十、其他重要事项的情况说明', '（一）机关运行经费支出情况'],
  procured: ['第二部分 部门决算情况说明', '十、其他重要事项的情况说明', '（二）政府采购支出情况'],
  assets: ['第二部分 部门决算情况说明', '十、其他重要事项的情况说明', '（三）国有资产占有使用情况'],
} as const;
export type Under = keyof typeof HEADINGS;

/** The checks that find something amiss, or doubtful, in a report that tells one paragraph, perhaps with breaks of lines. */
export function amissIn(under: Under, paragraph: string): string[] {
  const lines = [
    '示例县医疗保障局2022年度部门决算',
    ...HEADINGS[under],
    ...paragraph.split('\n'),
    '第三部分 2022年度部门决算情况说明',
    '十一、国有资本经营预算财政拨款支出决算情况说明',
    '本年度国有资本经营预算财政拨款支出0万元。',
  ];
  const reading = readDocument({ lines }, { report: REPORT.id, year: 2022 });
  if (isRefusal(reading)) throw new Error(reading.sentence);
  return auditReport(REPORT, reading.facts, reading.remarks)
    .filter(({ verdict }) => ['broken', 'doubtful', 'conflict'].includes(verdict))
    .map(({ check, verdict }) => (verdict === 'doubtful' ? `${check} (doubtful)` : check));
}
