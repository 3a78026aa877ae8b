import { readInputs } from './formula.ts';

/** The lines a value was printed on, by report in the order they were used, each line once: for files, where nothing opens. */
export function printedPlaces(inputs: string, tell: (report: string, line: string) => string): string {
  const places = readInputs(inputs).map(({ fact }) => {
    const [report = '', at = ''] = fact.split(':');
    const [line = ''] = at.split('.');
    return tell(report, line);
  });
  return [...new Set(places)].join('; ');
}
