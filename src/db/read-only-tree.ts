import type { Token } from './read-only-tokens.ts';

/** Tokens between two brackets that belong together. */
export type Group = {
  readonly kind: 'group';
  readonly bracket: '(' | '[' | '{';
  readonly nodes: readonly Node[];
  readonly start: number;
};
export type Node = Token | Group;

/** Deeper than anyone writes by hand; the engine's own reader gives up not far beyond. */
const DEEPEST = 60;
const CLOSES = { '(': ')', '[': ']', '{': '}' } as const;

const isOpening = (text: string): text is keyof typeof CLOSES => Object.hasOwn(CLOSES, text);

/** The tokens as a tree of bracketed groups, or the place of a bracket that has no partner or stands too deep. */
export function treeOf(tokens: readonly Token[]): readonly Node[] | { readonly unpaired: number } {
  let place = 0;
  const read = (closing: string | null, depth: number): readonly Node[] | { readonly unpaired: number } => {
    const nodes: Node[] = [];
    for (let token = tokens[place]; token !== undefined; token = tokens[place]) {
      place += 1;
      if (token.kind !== 'sign') nodes.push(token);
      else if (isOpening(token.text)) {
        const inner = depth < DEEPEST ? read(CLOSES[token.text], depth + 1) : { unpaired: token.start };
        if ('unpaired' in inner) return inner;
        nodes.push({ kind: 'group', bracket: token.text, nodes: inner, start: token.start });
      } else if (token.text === closing) return nodes;
      else if (/[)\]}]/.test(token.text)) return { unpaired: token.start };
      else nodes.push(token);
    }
    return closing === null ? nodes : { unpaired: tokens.at(-1)?.start ?? 0 };
  };
  return read(null, 0);
}

/** The lower-case word a bare name is; '' for anything else, a quoted name included. */
export const wordOf = (node: Node | undefined): string =>
  node?.kind === 'name' && !node.quoted ? node.text.toLowerCase() : '';

export const isSign = (node: Node | undefined, text: string): boolean =>
  node?.kind === 'sign' && node.text === text;

/** True for a group in round brackets. */
export const isRound = (node: Node | undefined): node is Group =>
  node?.kind === 'group' && node.bracket === '(';
