import type { ReportId } from '../core/fact.ts';
import { isRefusal } from './document.ts';
import { readDocument } from './read.ts';

const report = 'example' as ReportId;

/** Every bound figure of a document of 2022 as item:measure:path:value, with the date it counts until. */
export function bound(...lines: string[]): string[] {
  const reading = readDocument({ lines }, { report, year: 2022 });
  if (isRefusal(reading)) return [];
  return (
    reading.facts
      // Results told in open words are held by results.test.ts.
      .filter(({ item }) => item !== null && item !== 'result')
      .map(({ item, measure, path, value, asOf }) =>
        [item, measure, path.join('/'), value, asOf]
          .filter((part) => part !== undefined && part !== '')
          .join(':'),
      )
  );
}
