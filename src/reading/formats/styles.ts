import type { ListPlace } from './numbering.ts';
import { walkXml } from './xml.ts';

type Style = { based: string | null; name: string; num: string | null; level: number | null };

/** What a paragraph itself says of its place in a list. */
export type OwnPlace = { readonly num: string | null; readonly level: number | null };

/** What paragraph styles say that is printed: list numbers, and that a paragraph is a line of the contents. */
export type Styles = {
  readonly isContents: (style: string | null) => boolean;
  readonly listPlace: (style: string | null, own: OwnPlace) => ListPlace | null;
};

/** Styles based on each other in a chain longer than this are a circle. */
const MAX_CHAIN = 20;

/** Reads word/styles.xml. */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  if (bytes)
    walkXml(bytes, {
      open(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') {
          style = { based: null, name: '', num: null, level: null };
          styles.set(attributes['w:styleId'] ?? '', style);
        } else if (!style) return;
        else if (name === 'w:name') style.name = value;
        else if (name === 'w:basedOn') style.based = value;
        else if (name === 'w:numId') style.num = value;
        else if (name === 'w:ilvl') style.level = Number(value);
      },
      close(name) {
        if (name === 'w:style') style = null;
      },
    });
  const chain = (id: string | null): readonly Style[] => {
    const found: Style[] = [];
    for (let at = id; at !== null && found.length < MAX_CHAIN; ) {
      const next: Style | undefined = styles.get(at);
      if (!next) break;
      found.push(next);
      at = next.based;
    }
    return found;
  };
  return {
    isContents: (id) => chain(id).some(({ name }) => /^toc ?\d/iu.test(name)),
    listPlace(id, own) {
      const inherited = chain(id);
      const num = own.num ?? inherited.find((each) => each.num !== null)?.num ?? null;
      // List 0 is how a paragraph says that it is in none.
      if (num === null || num === '0') return null;
      const level = own.level ?? inherited.find((each) => each.level !== null)?.level ?? null;
      return { num, level: own.num !== null ? (level ?? 0) : level };
    },
  };
}
