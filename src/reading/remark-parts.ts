import type { Fact } from '../core/fact.ts';
import type { RemarkKind } from '../core/remark.ts';
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

/** A figure of a passage with the offsets it stands at. */
export type Standing = { readonly fact: Fact; readonly start: number; readonly end: number };

/** A passage with the figures read in it, in their order. */
export type Told = {
  readonly passage: Passage;
  readonly figures: readonly Standing[];
  /** Whether it belongs to a block of the accounts, outside the annexes. */
  readonly ofAccounts: boolean;
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

/** The stretch of a text between stops that holds an offset. */
export function sentenceAt(text: string, at: number): { start: number; end: number } {
  const start = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('；', at - 1)) + 1;
  const stop = text.slice(at).search(/[。；]/u);
  return { start, end: stop < 0 ? text.length : at + stop };
}

/** What identifies the thing a figure is about. */
export const thingOf = ({ item, path }: Fact): string => `${item ?? ''}/${path.join('/')}`;
