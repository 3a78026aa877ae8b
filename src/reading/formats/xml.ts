import { type Handler, Parser } from 'htmlparser2';
import type { Refusal } from '../document.ts';

type Attributes = Readonly<Record<string, string>>;
export type XmlEvents = {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
  /** True once reading may stop. */
  done?(): boolean;
};

/** Bytes decoded and parsed at a time: a part of 200 MB never stands in memory as one text. */
const PORTION = 256 * 1024;
/** No Office document nests deeper. */
const MAX_DEPTH = 1000;

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

/** Walks a part of an Office document in its order. Refused when it is cut off, nested without end or not text. */
export function walkXml(bytes: Uint8Array, events: XmlEvents): Refusal | null {
  const broken = (what: string): Refusal => ({
    reason: 'broken',
    sentence: `a part of the document ${what}`,
  });
  let refusal: Refusal | null = null;
  let depth = 0;
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      depth += 1;
      if (depth > MAX_DEPTH) refusal ??= broken(`nests more than ${MAX_DEPTH} elements`);
      if (refusal === null) events.open?.(name, attributes);
    },
    onclosetag(name, implied) {
      depth -= 1;
      // Self-closing elements are implied too; only the last ones stand at the end of a document cut off.
      if (implied && ended) refusal ??= broken(`is cut off within <${name}>`);
      if (refusal === null) events.close?.(name);
    },
    ontext(text) {
      if (refusal === null) events.text?.(text);
    },
  };
  let ended = false;
  const parser = new Parser(handler, { xmlMode: true });
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    for (let at = 0; at < bytes.length && refusal === null; at += PORTION) {
      parser.write(decoder.decode(bytes.subarray(at, at + PORTION), { stream: true }));
      if (events.done?.() === true) return refusal;
    }
    parser.write(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return broken('is not valid Unicode text');
    throw error;
  }
  ended = true;
  if (refusal === null) parser.end();
  return refusal;
}
