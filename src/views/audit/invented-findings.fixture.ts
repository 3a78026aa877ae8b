import type { Finding } from './sift.ts';

/** A finding of an invented report: 三公 that does not add up by 1.5 万元, with whatever differs. */
export const finding = (differing: Partial<Finding> = {}): Finding => ({
  id: 'shili-city-2022:sangong-adds-up:sangong',
  report: 'shili-city-2022',
  bureau: '990100',
  year: 2022,
  check_id: 'sangong-adds-up',
  subject: 'sangong',
  verdict: 'broken',
  severity: 'major',
  claim: '“三公”经费合计 1,234.50 万元，应等于 公务接待费 ＋ 公务用车费（1,233 万元）。',
  explanation: '',
  printed: '1234.50',
  low: 1232.99,
  high: 1233.01,
  difference: 1.5,
  unit: '万元',
  operands: '["shili-city-2022:42.17"]',
  line: 42,
  decision: '',
  decided_on: '',
  decided_reason: '',
  decided_by: '',
  decided_verdict: '',
  ...differing,
});
