import { Parser } from 'htmlparser2';
import { isRefusal, type Reader, type Refusal, splitLines } from '../document.ts';
import { Collector } from './flow.ts';
import { raise } from './rows.ts';
import { decodeText } from './text.ts';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary ul caption'.split(
    ' ',
  ),
);
/** Elements whose text is not on the page, is pronunciation, or is struck out. */
const UNSEEN = new Set(
  'script style title template noscript noframes iframe object select textarea svg rt rp del s strike'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/u;

/** No page nests deeper; unclosed tags of old pages reach some hundred. The parser's time grows with the depth. */
const MAX_DEPTH = 600;
/** The parser is fed in portions, so that a page beyond a limit is left early. */
const PORTION = 64 * 1024;

const isHidden = ({ hidden, style = '' }: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined || /display\s{0,9}:\s{0,9}none/iu.test(style);

/** The lines of an HTML text: paragraphs, headings and list items a line each, table rows a line with tabs. */
export function linesOfHtml(html: string): readonly string[] | Refusal {
  const page = new Collector();
  let depth = 0;
  // How many open elements, from an unseen one on, are passed over.
  let unseen = 0;
  let pre = 0;
  const raised: ('sup' | 'sub')[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > MAX_DEPTH)
        page.refusal ??= {
          reason: 'too-large',
          sentence: `elements stand more than ${MAX_DEPTH} deep in each other`,
        };
      if (unseen > 0 || UNSEEN.has(name) || isHidden(attributes)) {
        unseen += 1;
        return;
      }
      if (name === 'table') page.openTable();
      else if (name === 'tr') page.openRow();
      else if (name === 'td' || name === 'th')
        page.openCell(spanOf(attributes.colspan), spanOf(attributes.rowspan, 65_534));
      else if (name === 'br' || BLOCKS.has(name)) page.endLine();
      if (HEADING.test(name)) page.markHeading();
      if (name === 'pre') pre += 1;
      if (name === 'sup' || name === 'sub') raised.push(name);
    },
    ontext(text) {
      if (unseen > 0) return;
      const printed = raised.length > 0 ? raise(text, raised.at(-1) === 'sub' ? 'below' : 'above') : text;
      if (pre === 0) {
        page.addText(printed);
        return;
      }
      splitLines(printed).forEach((line, index) => {
        if (index > 0) page.endLine();
        page.addText(line);
      });
    },
    onclosetag(name) {
      depth -= 1;
      if (unseen > 0) {
        unseen -= 1;
        return;
      }
      if (name === 'table') page.closeTable();
      else if (name === 'td' || name === 'th') page.closeCell();
      else if (BLOCKS.has(name)) page.endLine();
      if (name === 'pre') pre -= 1;
      if (name === 'sup' || name === 'sub') raised.pop();
    },
  });
  for (let at = 0; at < html.length && page.refusal === null; at += PORTION)
    parser.write(html.slice(at, at + PORTION));
  if (page.refusal === null) parser.end();
  return page.finish();
}

/** A printed span; `rowspan="0"` reaches to the end of the table. */
const spanOf = (printed: string | undefined, ifZero = 1): number => {
  const value = Number.parseInt(printed ?? '1', 10);
  return value === 0 ? ifZero : value;
};

const CHARSET = /<meta[^>]{0,300}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,20})/iu;

/** Reads an HTML page in the encoding its byte-order mark or its <meta> names. */
export const readHtml: Reader = async (bytes) => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const html = decodeText(bytes, CHARSET.exec(head)?.[1] ?? null);
  if (typeof html !== 'string') return html;
  const lines = linesOfHtml(html);
  if (isRefusal(lines)) return lines;
  return lines.length === 0 ? { reason: 'empty', sentence: 'the page holds no text' } : { lines };
};
