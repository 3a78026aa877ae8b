import type { Fact } from '../core/fact.ts';
import type { Place } from '../core/place.ts';
import type { RemarkKind } from '../core/remark.ts';
import type { OutlineLine } from './outline.ts';
import type { Passage } from './passages.ts';

/** Something said in a passage, by its offsets there. */
export type Said = {
  readonly kind: RemarkKind;
  readonly start: number;
  readonly end: number;
  /** The words as they are kept, where they are not simply what stands there. */
  readonly word?: string;
  readonly beside?: string;
  readonly facts?: readonly Fact[];
};

/** Something said at a place of its own, seen by what stands elsewhere in the document. */
export type SaidAt = Omit<Said, 'start' | 'end' | 'word'> & { readonly word: string; readonly place: Place };

/** A figure of a passage with the offsets it stands at. */
export type Standing = { readonly fact: Fact; readonly start: number; readonly end: number };

/** A passage with the figures read in it, in their order. */
export type Told = {
  readonly passage: Passage;
  readonly figures: readonly Standing[];
  /** Whether it belongs to a block of the accounts, outside the annexes. */
  readonly ofAccounts: boolean;
};

/** A whole document: what is said in one place is held against what is said in another. */
export type Across = {
  readonly lines: readonly OutlineLine[];
  readonly told: readonly Told[];
  readonly facts: readonly Fact[];
};

/** The figures that stand in a passage, by their offsets. */
export function figuresIn(passage: Passage, facts: readonly Fact[]): Standing[] {
  const offsets = new Map(passage.spots.map(({ line, offset }, index) => [`${line}.${offset}`, index]));
  return facts.flatMap((fact) => {
    const start = offsets.get(`${fact.place.line}.${fact.place.start}`);
    const last = offsets.get(`${fact.place.endLine ?? fact.place.line}.${fact.place.end - 1}`);
    return start === undefined || last === undefined ? [] : [{ fact, start, end: last + 1 }];
  });
}

/** No sentence is looked at beyond this many characters each way: the time stays in proportion to the text. */
const REACH = 1000;

/** The stretch of a text between stops that holds an offset. */
export function sentenceAt(text: string, at: number): { start: number; end: number } {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const start = from + Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  const after = text.slice(at, at + REACH);
  const stop = after.search(/[。；]/u);
  return { start, end: at + (stop < 0 ? after.length : stop) };
}

/** The figures that begin in a stretch of a passage. */
export function figuresBetween(figures: readonly Standing[], from: number, to: number): readonly Standing[] {
  const first = (at: number): number => {
    let [low, high] = [0, figures.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((figures[middle]?.start ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return figures.slice(first(from), first(to));
}

/** The words right before an offset. */
export const wordsBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 60), at);

/** What identifies the thing a figure is about. */
export const thingOf = ({ item, path }: Fact): string => `${item ?? ''}/${path.join('/')}`;
