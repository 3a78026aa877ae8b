import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { entryAt, isList, matrixOf, numberAt } from './pdf-arguments.ts';
import { readGlyph } from './pdf-characters.ts';
import { type Rule, rulesOf } from './pdf-rules.ts';
import { type Matrix, multiply } from './pdf-turn.ts';

/** One printed glyph: its characters ('' for a space), its extent along the line, its baseline and its size, in points. */
export type Glyph = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Space added after the glyph by the producer's letter spacing, which is no gap between words. */
  readonly spacing: number;
  readonly font: string;
};

/** Glyphs printed along another direction than the page is read in, in the order of printing. */
export type Aside = { readonly text: string; readonly box: readonly [number, number, number, number] };

/** What a page shows: its glyphs, its rules, and how many glyphs stand in each of the four quarter turns. */
export type Painting = {
  readonly glyphs: readonly Glyph[];
  readonly asides: readonly Aside[];
  readonly rules: readonly Rule[];
  readonly turns: readonly [number, number, number, number];
  readonly hidden: number;
};

/** The operators of a page as the PDF library lists them. */
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** What is to be known of a font: the scale of its widths and whether it runs downwards. */
export type FontFacts = { readonly widthScale: number; readonly vertical: boolean };

export type Page = {
  readonly operators: Operators;
  /** From the page's own coordinates to points from the top left, as the page is read. */
  readonly base: Matrix;
  readonly width: number;
  readonly height: number;
  readonly font: (name: string) => FontFacts;
  readonly isShown: (layer: unknown) => boolean;
};

type State = {
  ctm: Matrix;
  font: string;
  facts: FontFacts;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
};

/** More than any printed page holds; a page beyond them is not one. */
const MOST_GLYPHS = 200_000;
const MOST_RULES = 100_000;
/** Text drawn neither filled nor stroked: the recognised text behind a scanned picture. */
const INVISIBLE_MODES: readonly number[] = [3, 7];

type PrintedGlyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

function printedGlyph(value: unknown): PrintedGlyph | null {
  if (typeof value !== 'object' || value === null || !('unicode' in value) || !('width' in value))
    return null;
  const { unicode, width } = value;
  return {
    unicode: typeof unicode === 'string' ? unicode : '',
    width: typeof width === 'number' && Number.isFinite(width) ? width : 0,
    isSpace: 'isSpace' in value && value.isSpace === true,
  };
}

/** Which quarter turn a text matrix stands in: 0 upright, 1 reads downwards, 2 upside down, 3 upwards; null if aslant. */
function turnOf([a, b]: Matrix): 0 | 1 | 2 | 3 | null {
  const slant = Math.min(Math.abs(a), Math.abs(b)) / (Math.max(Math.abs(a), Math.abs(b)) || 1);
  if (slant > 0.1) return null;
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b >= 0 ? 1 : 3;
}

class Painter {
  readonly glyphs: Glyph[] = [];
  readonly asides: Aside[] = [];
  readonly rules: Rule[] = [];
  readonly turns: [number, number, number, number] = [0, 0, 0, 0];
  hidden = 0;
  readonly #page: Page;
  readonly #stack: State[] = [];
  #state: State;
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #line: Matrix = [1, 0, 0, 1, 0, 0];
  /** One entry an open marked content: whether it belongs to a layer that is not shown. */
  readonly #layers: boolean[] = [];
  #veiled = 0;

  constructor(page: Page) {
    this.#page = page;
    this.#state = {
      ctm: page.base,
      font: '',
      facts: { widthScale: 0.001, vertical: false },
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  #save(): void {
    if (this.#stack.length < 10_000) this.#stack.push({ ...this.#state });
  }

  #restore(): void {
    const state = this.#stack.pop();
    if (state) this.#state = state;
  }

  #move(x: number, y: number): void {
    this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  apply(operator: number, args: unknown): void {
    const state = this.#state;
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        this.#save();
        return;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        this.#restore();
        return;
      case OPS.transform:
        state.ctm = multiply(state.ctm, matrixOf(args));
        return;
      case OPS.paintFormXObjectBegin: {
        this.#save();
        const matrix = entryAt(args, 0);
        if (isList(matrix)) this.#state.ctm = multiply(this.#state.ctm, matrixOf(matrix));
        return;
      }
      case OPS.beginText:
        this.#line = [1, 0, 0, 1, 0, 0];
        this.#text = this.#line;
        return;
      case OPS.setTextMatrix:
        this.#line = matrixOf(entryAt(args, 0));
        this.#text = this.#line;
        return;
      case OPS.moveText:
        this.#move(numberAt(args, 0), numberAt(args, 1));
        return;
      case OPS.setLeadingMoveText:
        state.leading = -numberAt(args, 1);
        this.#move(numberAt(args, 0), numberAt(args, 1));
        return;
      case OPS.nextLine:
        this.#move(0, -state.leading);
        return;
      case OPS.setLeading:
        state.leading = numberAt(args, 0);
        return;
      case OPS.setCharSpacing:
        state.charSpacing = numberAt(args, 0);
        return;
      case OPS.setWordSpacing:
        state.wordSpacing = numberAt(args, 0);
        return;
      case OPS.setHScale:
        state.scale = numberAt(args, 0) / 100;
        return;
      case OPS.setTextRise:
        state.rise = numberAt(args, 0);
        return;
      case OPS.setTextRenderingMode:
        state.mode = numberAt(args, 0);
        return;
      case OPS.setFont:
        this.#setFont(entryAt(args, 0), numberAt(args, 1));
        return;
      case OPS.setGState:
        this.#setGraphicsState(entryAt(args, 0));
        return;
      case OPS.showText:
        this.#show(entryAt(args, 0));
        return;
      case OPS.constructPath:
        this.#draw(numberAt(args, 0), entryAt(entryAt(args, 1), 0));
        return;
      case OPS.beginMarkedContent:
        this.#open(false);
        return;
      case OPS.beginMarkedContentProps:
        this.#open(entryAt(args, 0) === 'OC' && !this.#page.isShown(entryAt(args, 1)));
        return;
      case OPS.endMarkedContent:
        if (this.#layers.pop() === true) this.#veiled -= 1;
        return;
    }
  }

  #open(veiled: boolean): void {
    this.#layers.push(veiled);
    if (veiled) this.#veiled += 1;
  }

  #setFont(name: unknown, size: number): void {
    if (typeof name !== 'string') return;
    this.#state.font = name;
    this.#state.size = size;
    this.#state.facts = this.#page.font(name);
  }

  #setGraphicsState(entries: unknown): void {
    if (!isList(entries)) return;
    for (const entry of Array.from(entries)) {
      if (entryAt(entry, 0) === 'Font')
        this.#setFont(entryAt(entryAt(entry, 1), 0), numberAt(entryAt(entry, 1), 1));
    }
  }

  #show(list: unknown): void {
    if (!isList(list)) return;
    const state = this.#state;
    const turn = turnOf(multiply(state.ctm, this.#text));
    const plain = turn === 0 && !state.facts.vertical;
    const aside: { text: string; boxes: Glyph[] } = { text: '', boxes: [] };
    const printed = Array.from(list);
    // A font that could not be built shows nothing at all; what it would have shown must still be missed.
    if (printed.length === 0) printed.push({ unicode: '', width: 0, isSpace: false });
    for (const entry of printed) {
      if (typeof entry === 'number') {
        this.#advance((-entry / 1000) * state.size);
        continue;
      }
      const glyph = printedGlyph(entry);
      if (!glyph) continue;
      const width = glyph.width * state.facts.widthScale * state.size;
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const placed = this.#place(glyph, width);
      if (placed && turn !== null) this.turns[turn] += 1;
      if (placed && plain) this.glyphs.push(placed);
      else if (placed) {
        aside.text += placed.text === '' ? ' ' : placed.text;
        aside.boxes.push(placed);
      }
      // A column is set downwards by the height of its glyphs, which is their size.
      this.#advance(state.facts.vertical ? -state.size - spacing : width + spacing);
    }
    this.#setAside(aside.text, aside.boxes);
  }

  #setAside(text: string, glyphs: readonly Glyph[]): void {
    const trimmed = text.replace(/\s+/gu, ' ').trim();
    if (trimmed === '') return;
    const left = Math.min(...glyphs.map((glyph) => Math.min(glyph.left, glyph.right)));
    const right = Math.max(...glyphs.map((glyph) => Math.max(glyph.left, glyph.right)));
    const top = Math.min(...glyphs.map(({ baseline, size }) => baseline - size));
    const bottom = Math.max(...glyphs.map(({ baseline }) => baseline));
    this.asides.push({ text: trimmed, box: [left, top, Math.max(right - left, 1), bottom - top] });
  }

  #advance(by: number): void {
    const { facts, scale } = this.#state;
    this.#text = multiply(this.#text, facts.vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * scale, 0]);
  }

  #place({ unicode }: PrintedGlyph, width: number): Glyph | null {
    const state = this.#state;
    if (this.#veiled > 0 || this.glyphs.length >= MOST_GLYPHS) return null;
    const text = readGlyph(unicode);
    if (INVISIBLE_MODES.includes(state.mode)) {
      if (text !== '') this.hidden += 1;
      return null;
    }
    const matrix = multiply(multiply(state.ctm, this.#text), [state.scale, 0, 0, 1, 0, state.rise]);
    const [a, b, c, d, left, baseline] = matrix;
    const size = Math.hypot(c, d) * Math.abs(state.size);
    const right = left + a * width;
    const middle = (left + right) / 2;
    const outside =
      middle < 0 || middle > this.#page.width || baseline < 0 || baseline > this.#page.height + size;
    if (outside || size < 0.5) return null;
    const spacing = Math.hypot(a, b) * state.charSpacing;
    return {
      text,
      left: Math.min(left, right),
      right: Math.max(left, right),
      baseline,
      size,
      spacing,
      font: state.font,
    };
  }

  #draw(operator: number, path: unknown): void {
    if (this.#veiled > 0 || !isList(path) || this.rules.length > MOST_RULES) return;
    const { width, height } = this.#page;
    for (const rule of rulesOf(operator, path, this.#state.ctm)) {
      const [across, along] = rule.upright ? [width, height] : [height, width];
      if (rule.at >= -1 && rule.at <= across + 1 && rule.to >= 0 && rule.from <= along) this.rules.push(rule);
    }
  }
}

/** Follows a page's operators and says what they print. */
export function paint(page: Page): Painting {
  const painter = new Painter(page);
  page.operators.fnArray.forEach((operator, index) => {
    painter.apply(operator, page.operators.argsArray[index]);
  });
  const { glyphs, asides, rules, turns, hidden } = painter;
  return { glyphs, asides, rules, turns, hidden };
}
