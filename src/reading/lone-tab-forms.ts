import type { Form } from './forms.ts';
import type { OutlineLine } from './outline.ts';
import { readTextForms } from './text-forms.ts';

/** A cell alone on its line, behind the tab that opens it. */
const LONE = /^\t[^\t]*\S[^\t]*$/u;
/** No form has fewer cells. */
const FEWEST = 20;

/** Forms each of whose cells stands behind a tab on a line of its own, read as if the tabs were none. */
export function readLoneTabForms(lines: readonly OutlineLine[]): readonly Form[] {
  if (lines.filter(({ text }) => LONE.test(text)).length < FEWEST) return [];
  // A blank in place of the tab: every character stays where it is printed.
  const bare = lines.map((line) =>
    LONE.test(line.text) ? { ...line, text: line.text.replace('\t', ' ') } : line,
  );
  return readTextForms(bare).filter(({ firstLine, lastLine }) => {
    const within = lines.slice(firstLine - 1, lastLine).filter(({ kind }) => kind !== 'blank');
    return within.filter(({ text }) => LONE.test(text)).length * 2 > within.length;
  });
}

const overlap = (one: Form, other: Form): boolean =>
  one.firstLine <= other.lastLine && other.firstLine <= one.lastLine;

const boundIn = (forms: readonly Form[]): number =>
  forms.flatMap(({ cells }) => cells).filter(({ measure }) => measure !== null).length;

/** Of two readings of the same lines the one that knows what more of their cells are. */
export function fullerOf(forms: readonly Form[], others: readonly Form[]): readonly Form[] {
  return others.reduce<readonly Form[]>((kept, other) => {
    const same = kept.filter((form) => overlap(form, other));
    return boundIn([other]) > boundIn(same) ? [...kept.filter((form) => !same.includes(form)), other] : kept;
  }, forms);
}
