import { partCommas } from './comma-tables.ts';
import type { Form } from './forms.ts';
import { readLaidForms } from './laid-forms.ts';
import { fullerOf, readLoneTabForms } from './lone-tab-forms.ts';
import type { OutlineLine } from './outline.ts';
import { readPlainSheets } from './plain-sheets.ts';
import { readProjectLists } from './project-lists.ts';
import { readTabForms } from './tab-forms.ts';
import { readTextForms } from './text-forms.ts';

/** REGISTRY: a reader a way of printing a form. The first that takes a line keeps it. */
const READERS: readonly ((lines: readonly OutlineLine[], year: number) => readonly Form[])[] = [
  (lines, year) => fullerOf(readTabForms(partCommas(lines), year), readLoneTabForms(lines)),
  readLaidForms,
  readTextForms,
  readPlainSheets,
  readProjectLists,
];

/** All forms of a document, in order, none within another. */
export function readForms(lines: readonly OutlineLine[], year: number): readonly Form[] {
  const forms: Form[] = [];
  for (const read of READERS) {
    for (const form of read(lines, year)) {
      const taken = forms.some(
        (other) => form.firstLine <= other.lastLine && other.firstLine <= form.lastLine,
      );
      if (!taken) forms.push(form);
    }
  }
  return forms.sort((a, b) => a.firstLine - b.firstLine);
}
