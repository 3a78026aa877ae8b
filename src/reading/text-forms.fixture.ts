import type { ReportId } from '../core/fact.ts';
import { readForms } from './form-readers.ts';
import { factsOfForm } from './forms.ts';
import { keepLedger } from './ledger.ts';
import { outline } from './outline.ts';

const context = { report: 'example' as ReportId, year: 2022 };

/** Every figure of the forms of a text as “path measure value unit”, and the numbers nothing accounts for. */
export function read(text: string): { rows: string[]; unread: string[]; titles: string[] } {
  const lines = text.split('\n');
  const outlined = outline(lines);
  const forms = readForms(outlined, context.year);
  const readings = forms.map((form) => factsOfForm(form, lines, context));
  const facts = readings.flatMap((reading) => reading.facts);
  const within = (line: number): boolean =>
    forms.some(({ firstLine, lastLine }) => line >= firstLine && line <= lastLine);
  return {
    rows: facts.map(({ path, measure, hedge, value, unit }) =>
      [path.join('/'), measure ?? '-', `${hedge ?? ''}${value}`, unit ?? ''].join(' ').trim(),
    ),
    unread: keepLedger(
      outlined.map((line) => (within(line.number) ? { ...line, kind: 'row' } : line)),
      facts,
      new Map(readings.flatMap(({ reasons }) => [...reasons])),
    )
      .filter(({ verdict, line }) => verdict === 'unread' && within(line))
      .map(({ line, printed }) => `${line}: ${printed}`),
    titles: forms.map(({ title }) => title),
  };
}
