import type { Twin } from '../../charts/chart.ts';
import { csvOf } from './csv.ts';
import { type Exported, fileName } from './export-chart.ts';
import { type Stamp, stampTable } from './stamp.ts';

/** A table that belongs to no chart as a file for a spreadsheet, with its stamp below. */
export const exportTable = (twin: Twin, stamp: Stamp): Exported => ({
  name: fileName(stamp, 'csv'),
  blob: new Blob([csvOf(twin, stampTable(stamp))], { type: 'text/csv;charset=utf-8' }),
});
