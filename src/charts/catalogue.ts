import { asked, askedByYear, example as askedExample } from './asked.ts';
import { budgetOutturn, example as budgetOutturnExample } from './budget-outturn.ts';
import type { Chart, Setting } from './chart.ts';
import { composition, example as compositionExample } from './composition.ts';
import {
  distribution,
  example as distributionExample,
  exampleOfMany as distributionOfMany,
} from './distribution.ts';
import { matrix, example as matrixExample } from './matrix.ts';
import { multiples, example as multiplesExample } from './multiples.ts';
import { exampleOfMany, ranking, example as rankingExample } from './ranking.ts';
import { scatter, example as scatterExample } from './scatter.ts';
import { exampleAmongPeers, trend, example as trendExample } from './trend.ts';

/** One kind of chart: the question it answers, and how to make its example. */
export type CatalogueEntry = {
  readonly id: string;
  readonly question: string;
  readonly example: (setting?: Setting) => Chart;
};

/** REGISTRY: every kind of chart. A new one is a file beside this and an entry here; tests and the gallery follow. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  {
    id: 'trend',
    question: '各机构公务接待费逐年如何变化？',
    example: (setting) => trend(trendExample(), setting),
  },
  {
    id: 'trend-among-peers',
    question: '所选机构逐年处在同级机构的什么位置？',
    example: (setting) => trend(exampleAmongPeers(), setting),
  },
  {
    id: 'ranking',
    question: '2022 年哪家公务接待费最高？',
    example: (setting) => ranking(rankingExample(), setting),
  },
  {
    id: 'ranking-in-context',
    question: '所选机构在两百家中排第几？',
    example: (setting) => ranking(exampleOfMany(), setting),
  },
  {
    id: 'composition',
    question: '“三公”经费由哪些部分构成？',
    example: (setting) => composition(compositionExample(), setting),
  },
  {
    id: 'composition-percent',
    question: '“三公”经费各部分占多大比重？',
    example: (setting) => composition({ ...compositionExample(), mode: 'percent' }, setting),
  },
  {
    id: 'budget-outturn',
    question: '决算有没有超过预算？',
    example: (setting) => budgetOutturn(budgetOutturnExample(), setting),
  },
  {
    id: 'distribution',
    question: '所选机构的公务接待费在同级机构中处在什么位置？',
    example: (setting) => distribution(distributionExample(), setting),
  },
  {
    id: 'distribution-of-many',
    question: '八百家机构的公务接待费如何分布？',
    example: (setting) => distribution(distributionOfMany(), setting),
  },
  {
    id: 'matrix',
    question: '各机构各年度披露了多少？',
    example: (setting) => matrix(matrixExample(), setting),
  },
  {
    id: 'scatter',
    question: '接待人次多的机构，接待费是不是也高？',
    example: (setting) => scatter(scatterExample(), setting),
  },
  {
    id: 'multiples',
    question: '许多机构的公务接待费各自如何变化？',
    example: (setting) => multiples(multiplesExample(), setting),
  },
  {
    id: 'asked',
    question: '自写的查询得到什么？',
    example: (setting) => asked(askedExample(), setting),
  },
  {
    id: 'asked-by-year',
    question: '自写的查询逐年得到什么？',
    example: (setting) => asked(askedByYear(), setting),
  },
];
