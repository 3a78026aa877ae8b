import type { Sort } from './address.ts';

/** The column a table is sorted by, told by its key or, in addresses of old, by its place counted from 1; and which way. */
export type TableSort = { readonly column: string; readonly order: Sort };

/** How a reader has arranged a table. */
export type TableChoice = {
  /** Null for the order of the rows as they come. */
  readonly by: TableSort | null;
  /** Keys of the columns left out. */
  readonly hidden: readonly string[];
  /** Keys of the columns that stay in sight at the left; null for the first one alone. */
  readonly pinned: readonly string[] | null;
  /** Codes of the bureaus whose rows stay on top, however the rows are sorted. */
  readonly top: readonly string[];
  /** Words that the rows shown contain. */
  readonly find: string;
};

/** A table as it comes: no reader has arranged it. */
export const AS_IT_COMES: TableChoice = { by: null, hidden: [], pinned: null, top: [], find: '' };

/** The words that stand before a part of a choice in the address; a column that is called so is written escaped. */
const WORDS = ['hidden', 'pinned', 'top', 'find'] as const;
type Word = (typeof WORDS)[number];
const NONE = 'none';
const RESERVED: ReadonlySet<string> = new Set([...WORDS, NONE]);
const wordIn = (text: string): Word | undefined => WORDS.find((word) => word === text);

const LONGEST_LIST = 200;
const LONGEST_TEXT = 100;
const REGION_CODE = /^\d{6}$/;
/** A place among the columns would be counted from 1. */
const NO_PLACE = /^0\d{0,2}$/;

const readOrder = (text: string): Sort | undefined =>
  text === 'descending' || text === 'ascending' ? text : undefined;

const signCode = (sign: string): string =>
  `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
/** A text without the signs that part tables, parts and names; half a character, which no address can hold, is replaced. */
const escaped = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[%,:.]/g, signCode);
const plain = (text: string): string =>
  text.replace(/%([2-7][0-9A-F])/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const writeKey = (key: string): string => (RESERVED.has(key) ? signCode(key) + key.slice(1) : escaped(key));
const readKey = (text: string): string | undefined =>
  text === '' || text.length > LONGEST_TEXT || RESERVED.has(text) ? undefined : plain(text);

function readList(
  text: string,
  read: (text: string) => string | undefined = readKey,
): readonly string[] | undefined {
  if (text === NONE) return [];
  const names = text.split('.').map(read);
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length && known.length <= LONGEST_LIST ? [...new Set(known)] : undefined;
}

/** A choice with one part of it read, or undefined when the part is not understood. */
function withPart(choice: TableChoice, word: Word, text: string): TableChoice | undefined {
  switch (word) {
    case 'hidden': {
      const hidden = readList(text);
      return hidden && { ...choice, hidden };
    }
    case 'pinned': {
      const pinned = readList(text);
      return pinned && { ...choice, pinned };
    }
    case 'top': {
      const top = readList(text, (code) => (REGION_CODE.test(code) ? code : undefined));
      return top && { ...choice, top };
    }
    case 'find':
      return text.length > 3 * LONGEST_TEXT ? undefined : { ...choice, find: plain(text) };
  }
}

/**
 * The choice the parts of an address tell: a column and its order, then words with their values, each at most once
 * (`2021:descending:hidden:2019.2020:pinned:bureau.2021:top:510781:find:绵竹`). Undefined when one is not understood.
 */
export function readTableChoice(parts: readonly string[]): TableChoice | undefined {
  let choice: TableChoice | undefined = AS_IT_COMES;
  let left = parts;
  const [first = '', direction = ''] = parts;
  if (first !== '' && wordIn(first) === undefined) {
    const column = readKey(first);
    const order = readOrder(direction);
    if (column === undefined || order === undefined || NO_PLACE.test(column)) return undefined;
    choice = { ...choice, by: { column, order } };
    left = parts.slice(2);
  }
  const seen = new Set<Word>();
  for (let at = 0; at < left.length && choice !== undefined; at += 2) {
    const word = wordIn(left[at] ?? '');
    const text = left[at + 1];
    if (word === undefined || text === undefined || seen.has(word)) return undefined;
    seen.add(word);
    choice = withPart(choice, word, text);
  }
  return choice;
}

/** A choice as parts of an address, with only what is chosen. */
export function writeTableChoice({ by, hidden, pinned, top, find }: TableChoice): readonly string[] {
  const list = (keys: readonly string[]) => (keys.length === 0 ? NONE : keys.map(writeKey).join('.'));
  return [
    ...(by === null ? [] : [writeKey(by.column), by.order]),
    ...(hidden.length === 0 ? [] : ['hidden', list(hidden)]),
    ...(pinned === null ? [] : ['pinned', list(pinned)]),
    ...(top.length === 0 ? [] : ['top', list(top)]),
    ...(find === '' ? [] : ['find', escaped(find)]),
  ];
}

/** Whether a reader has arranged a table at all. */
export const isArranged = (choice: TableChoice): boolean => writeTableChoice(choice).length > 0;
