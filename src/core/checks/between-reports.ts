import type { Measure } from '../fact.ts';
import type { ExampleFigure } from './claim.ts';

/** What two reports of one bureau tell, for an example of what must hold between them. */
export type ExampleReports = {
  readonly later: readonly ExampleFigure[];
  readonly earlier: readonly ExampleFigure[];
};

/** REGISTRY part: what must hold between this year's report and last year's of the same bureau, where both are held. */
export const PRIOR_REPORT = {
  id: 'prior-report',
  group: '比上年',
  name: '上年数与上年报告一致',
  sentence: '报告所示的上年数（印出的，或由本年数减增减额得出的），应等于同一机构上年报告印出的数。',
  holds: {
    later: [
      ['reception', 'outturn', '0.69', '万元'],
      ['reception', 'change', '-0.06', '万元'],
    ],
    earlier: [['reception', 'outturn', '0.75', '万元']],
  },
  breaks: {
    later: [
      ['reception', 'outturn', '0.69', '万元'],
      ['reception', 'change', '-0.06', '万元'],
    ],
    earlier: [['reception', 'outturn', '0.57', '万元']],
  },
  undecided: {
    later: [
      ['reception', 'outturn', '0.69', '万元'],
      ['reception', 'change', '-0.06', '万元'],
    ],
    earlier: [['sangong', 'outturn', '3.00', '万元']],
  },
} as const satisfies {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly sentence: string;
} & Readonly<Record<'holds' | 'breaks' | 'undecided', ExampleReports>>;

/** What a report tells of the year before: a measure, and the change by which it can be worked out. */
export const TOLD_OF_LAST_YEAR: readonly (readonly [measure: Measure, change: Measure])[] = [
  ['outturn', 'change'],
  ['budget', 'budget-change'],
  ['count', 'count-change'],
];
