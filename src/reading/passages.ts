import type { Place } from '../core/place.ts';
import { canonicalCharacter } from './canonical.ts';
import type { OutlineLine } from './outline.ts';

/** Where one canonical character was printed. */
type Spot = { readonly line: number; readonly offset: number };

/**
 * A paragraph with its broken lines joined and its white space dropped. Every character keeps the spot it was
 * printed at, so that a figure broken over two lines still has a place.
 */
export type Passage = {
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly section: readonly string[];
  readonly firstLine: number;
  readonly lastLine: number;
};

/** Stands between two digits that are printed apart on one line (280*30%), so that they are never read as one number. */
export const GAP = '\u0000';

/** The place of `passage.text.slice(start, end)`. Throws on an empty slice. */
export function placeOf(passage: Passage, start: number, end: number): Place {
  const first = passage.spots[start];
  const last = passage.spots[end - 1];
  if (!first || !last) throw new RangeError(`no place for characters ${start}–${end} of a passage`);
  return {
    line: first.line,
    start: first.offset,
    end: last.offset + 1,
    ...(last.line === first.line ? {} : { endLine: last.line }),
    section: passage.section,
  };
}

/**
 * The characters of `passage.text.slice(start, end)` exactly as printed; a figure broken over lines is quoted without
 * the break and without what stands between, such as a page number.
 */
export function quote(lines: readonly string[], passage: Passage, start: number, end: number): string {
  const parts: { line: number; from: number; to: number }[] = [];
  for (const { line, offset } of passage.spots.slice(start, end)) {
    const last = parts.at(-1);
    if (last?.line === line) last.to = offset + 1;
    else parts.push({ line, from: offset, to: offset + 1 });
  }
  return parts.map(({ line, from, to }) => lines[line - 1]?.slice(from, to) ?? '').join('');
}

/** Whether the number at an offset of a line has a decimal point, parts its thousands or is a year: no decimals go on so. */
const isPointed = (text: string, offset: number): boolean =>
  /^(?:\d+[.．,，]\d|20\d\d年)/u.test(text.slice(offset, offset + 24));

class Joiner {
  readonly #parts: string[] = [];
  /** The last character joined, so that no growing text is searched for it. */
  #last = '';
  /** Whether the number that the last character may belong to has its decimal point. */
  #pointed = false;
  readonly #spots: Spot[] = [];
  readonly #section: readonly string[];

  constructor(section: readonly string[]) {
    this.#section = section;
  }

  append(line: Pick<OutlineLine, 'number' | 'text'>, from = 0, to = line.text.length): void {
    let spaced = false;
    for (let offset = from; offset < to; offset += 1) {
      const printed = line.text.charAt(offset);
      const character = canonicalCharacter(printed);
      if (character === '') {
        // A Markdown mark between two numbers (280*30%) parts them as a space does.
        spaced ||= /[\s*#]/u.test(printed);
        continue;
      }
      // 1. 22万元 is a list number and a figure; 0.50 and 1.20 at the end and the beginning of lines are two.
      const another =
        this.#pointed && this.#spots.at(-1)?.line !== line.number && isPointed(line.text, offset);
      if ((spaced || another) && /\d/u.test(character) && /[\d.,]/u.test(this.#last)) {
        this.#push(GAP, { line: line.number, offset });
      }
      spaced = false;
      this.#push(character, { line: line.number, offset });
    }
  }

  #push(character: string, spot: Spot): void {
    this.#pointed = character === '.' || (this.#pointed && /\d/u.test(character));
    this.#parts.push(character);
    this.#last = character;
    this.#spots.push(spot);
  }

  passage(): Passage | null {
    const first = this.#spots[0];
    const last = this.#spots.at(-1);
    if (!first || !last) return null;
    return {
      text: this.#parts.join(''),
      spots: this.#spots,
      section: this.#section,
      firstLine: first.line,
      lastLine: last.line,
    };
  }
}

/** A stretch of one line: `line.text.slice(start, end)`. */
export type Span = {
  readonly line: Pick<OutlineLine, 'number' | 'text'>;
  readonly start: number;
  readonly end: number;
};

/** Joins stretches of lines, such as the pieces of a wrapped cell, as if printed without a break; null when blank. */
export function joinSpans(spans: readonly Span[], section: readonly string[]): Passage | null {
  const joiner = new Joiner(section);
  for (const { line, start, end } of spans) joiner.append(line, start, end);
  return joiner.passage();
}

/** Joins the prose lines of an outline into paragraphs. */
export function joinPassages(lines: readonly OutlineLine[]): Passage[] {
  const passages: Passage[] = [];
  let joiner: Joiner | null = null;
  const close = (): void => {
    const passage = joiner?.passage();
    if (passage) passages.push(passage);
    joiner = null;
  };
  for (const line of lines) {
    if (line.kind === 'heading' || line.kind === 'row' || line.kind === 'caption') close();
    if (line.kind !== 'prose') continue;
    if (line.starts) close();
    joiner ??= new Joiner(line.section);
    joiner.append(line);
  }
  close();
  return passages;
}
