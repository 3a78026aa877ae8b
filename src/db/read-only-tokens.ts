/**
 * One piece of a statement with where it stands (UTF-16, end exclusive). The text of a `name` is as the engine reads
 * it, quotes taken off; `quoted` tells a name that can be no keyword.
 */
export type Token = {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'parameter';
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
};

/** Why a text cannot be taken apart into tokens. */
export type TokenFault =
  | 'open-text'
  | 'open-name'
  | 'open-comment'
  | 'full-width'
  | 'control'
  | 'unicode-escape'
  | 'joined-texts';
export type TokenRefusal = { readonly fault: TokenFault; readonly at: number };

/** Spaces as the engine takes them, which are more than those of JavaScript. */
const SPACE = /[\s\u200b-\u200d\u2060\u3000\ufeff]+/uy;
const LINE_COMMENT = /--[^\n\r]*/y;
const NAME = /[A-Za-z_\u0080-\u{10ffff}][\w$\u0080-\u{10ffff}]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const PARAMETER = /\?|\$\d+|\$[A-Za-z_]\w*(?!\w*\$)/y;
const DOLLAR_QUOTE = /\$(?:[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*)?\$/uy;
/** Signs of Chinese typing that stand where SQL wants the narrow ones. */
const FULL_WIDTH = /[（），；：＝＇＂‘’“”＜＞＊＋－。、]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f\ud800-\udfff]/u;

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

/** The end of a comment that may hold comments; null when it is not closed. */
function endOfComment(text: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (pair === '/*') depth += 1;
    else if (pair === '*/') depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** The end of what a quote opens, doubled quotes and, with `escapes`, a sign after a backslash standing for themselves. */
function endOfQuoted(text: string, from: number, quote: string, escapes: boolean): number | null {
  for (let at = from + 1; at < text.length; at += 1) {
    if (escapes && text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return null;
}

/**
 * Takes a statement apart as the engine's own reader does: comments (nested ones too) and spaces are left out; texts
 * in '…', E'…' and $tag$…$tag$; names bare or in "…". What could be read in two ways is refused.
 */
export function tokensOf(text: string): readonly Token[] | TokenRefusal {
  const tokens: Token[] = [];
  const control = CONTROL.exec(text);
  if (control) return { fault: 'control', at: control.index };
  let at = 0;
  const add = (kind: Token['kind'], end: number, shown: string, quoted = false): void => {
    tokens.push({ kind, text: shown, quoted, start: at, end });
    at = end;
  };
  while (at < text.length) {
    const skipped = matchAt(SPACE, text, at) ?? matchAt(LINE_COMMENT, text, at);
    if (skipped !== null) {
      at += skipped.length;
      continue;
    }
    const sign = text[at] ?? '';
    if (text.startsWith('/*', at)) {
      const end = endOfComment(text, at);
      if (end === null) return { fault: 'open-comment', at };
      at = end;
      continue;
    }
    if (FULL_WIDTH.test(sign)) return { fault: 'full-width', at };
    const before = tokens.at(-1);
    const touching = before?.end === at && !before.quoted ? before : undefined;
    if (sign === "'") {
      if (before?.kind === 'text') return { fault: 'joined-texts', at };
      const escapes = touching?.kind === 'name' && /^e$/i.test(touching.text);
      const end = endOfQuoted(text, at, sign, escapes);
      if (end === null) return { fault: 'open-text', at };
      add('text', end, text.slice(at + 1, end - 1).replaceAll("''", "'"));
    } else if (sign === '"') {
      const end = endOfQuoted(text, at, sign, false);
      if (end === null) return { fault: 'open-name', at };
      add('name', end, text.slice(at + 1, end - 1).replaceAll('""', '"'), true);
    } else if (sign === '&' && touching && /^u$/i.test(touching.text) && /['"]/.test(text[at + 1] ?? '')) {
      return { fault: 'unicode-escape', at: touching.start };
    } else {
      const name = matchAt(NAME, text, at);
      const full = name === null ? -1 : name.search(FULL_WIDTH);
      if (full >= 0) return { fault: 'full-width', at: at + full };
      const dollar = matchAt(DOLLAR_QUOTE, text, at);
      const number = matchAt(NUMBER, text, at);
      const parameter = matchAt(PARAMETER, text, at);
      if (name !== null) {
        const spaced = name.search(/[\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/u);
        const own = spaced < 0 ? name : name.slice(0, spaced);
        add('name', at + own.length, own);
      } else if (dollar !== null) {
        if (before?.kind === 'text') return { fault: 'joined-texts', at };
        const close = text.indexOf(dollar, at + dollar.length);
        if (close < 0) return { fault: 'open-text', at };
        add('text', close + dollar.length, text.slice(at + dollar.length, close));
      } else if (number !== null) add('number', at + number.length, number);
      else if (parameter !== null) add('parameter', at + parameter.length, parameter);
      else if (text.startsWith('::', at)) add('sign', at + 2, '::');
      else add('sign', at + 1, sign);
    }
  }
  return tokens;
}
