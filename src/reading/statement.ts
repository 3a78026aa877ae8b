import type { Measure } from '../core/fact.ts';
import type { Item } from '../core/items.ts';
import type { Label } from './phrases.ts';
import type { Token } from './tokens.ts';

/** What a figure was understood to state. `value` is signed; null when nil is stated in words. */
export type Statement = {
  readonly start: number;
  readonly end: number;
  readonly item: Item;
  readonly label: string;
  readonly measure: Measure;
  readonly year: number;
  readonly asOf: string | null;
  readonly value: string | null;
  /** What a share is one of, where that is not what shares of its item usually are. */
  readonly base?: string;
  readonly token: Token | null;
};

/** What the heading of a paragraph says of all its figures. */
export type Setting = {
  readonly reportYear: number;
  readonly year: number;
  readonly budgeted: boolean;
  /** The item the heading names, where it names just one. */
  readonly subject: Label | null;
};
