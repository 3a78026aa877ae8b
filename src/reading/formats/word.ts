import type { Refusal } from '../document.ts';
import type { Collector } from './flow.ts';
import type { Numbering } from './numbering.ts';
import { raise } from './rows.ts';
import type { OwnPlace, Styles } from './styles.ts';
import { walkXml } from './xml.ts';

type Attributes = Readonly<Record<string, string>>;
type Paragraph = { style: string | null; own: OwnPlace };

/** Elements whose text is not in the document as it stands: what was moved away, former formats, the older twin of a text box. */
const PASSED_OVER = new Set([
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblPrExChange',
  'w:rt',
  'mc:Fallback',
]);

/** The few signs of symbol fonts that matter to a figure or a tick; any other is unreadable. */
const SYMBOLS: Readonly<Record<string, string>> = {
  'Symbol a3': '≤',
  'Symbol b3': '≥',
  'Symbol b1': '±',
  'Symbol b4': '×',
  'Wingdings 6f': '□',
  'Wingdings a8': '□',
  'Wingdings fc': '√',
  'Wingdings fe': '☑',
  'Wingdings 2 52': '☑',
  'Wingdings 2 a3': '□',
};

const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'none';

/**
 * Walks a part of a Word document, its markup under the usual `w:`, as a person sees it: insertions are in it, deletions,
 * hidden and struck-out text are not, and list numbers are printed. Text boxes go to `boxes`. Says whether it shows
 * pictures, or why it cannot be read.
 */
export function readPart(
  bytes: Uint8Array,
  { numbering, styles }: { readonly numbering: Numbering; readonly styles: Styles },
  body: Collector,
  boxes: Collector,
): { readonly pictures: boolean } | Refusal {
  const within: string[] = [];
  const paragraphs: Paragraph[] = [];
  const runs: { hidden: boolean; raised: 'above' | 'below' | null }[] = [];
  let pictures = false;
  let passed = 0;
  let boxed = 0;
  let reading = false;
  let joinsNext = false;
  let rowDeleted = false;

  const page = (): Collector => (boxed > 0 ? boxes : body);
  const put = (text: string): void => {
    const { hidden = false, raised = null } = runs.at(-1) ?? {};
    if (!hidden) page().addText(raised ? raise(text, raised) : text);
  };
  const value = (attributes: Attributes): string | undefined => attributes['w:val'];
  /** Properties of a run stand in <w:rPr>, which paragraphs have too, for their mark. */
  const ofRun = (): boolean => within.at(-1) === 'w:rPr' && within.at(-2) === 'w:r';
  const hide = (attributes: Attributes): void => {
    const run = runs.at(-1);
    if (run && ofRun() && isOn(value(attributes))) run.hidden = true;
  };
  const own = (part: Partial<OwnPlace>): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph && within.at(-1) === 'w:numPr') paragraph.own = { ...paragraph.own, ...part };
  };
  const breakLine = (): void => {
    if (runs.at(-1)?.hidden !== true) page().endLine();
  };

  const OPEN: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:p': () => paragraphs.push({ style: null, own: { num: null, level: null } }),
    'w:pStyle': (attributes) => {
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.style = value(attributes) ?? null;
    },
    'w:numId': (attributes) => own({ num: value(attributes) ?? null }),
    'w:ilvl': (attributes) => own({ level: Number(value(attributes) ?? 0) }),
    'w:r': () => runs.push({ hidden: false, raised: null }),
    'w:vanish': hide,
    'w:strike': hide,
    'w:dstrike': hide,
    'w:vertAlign': (attributes) => {
      const run = runs.at(-1);
      const where = value(attributes);
      if (run && ofRun())
        run.raised = where === 'superscript' ? 'above' : where === 'subscript' ? 'below' : null;
    },
    'w:t': () => {
      reading = true;
    },
    'm:t': () => {
      reading = true;
    },
    'w:tab': () => {
      // Also the name of a tab stop. Between a title of the contents and its page number stands a row of dots.
      if (within.at(-1) === 'w:r') put(styles.isContents(paragraphs.at(-1)?.style ?? null) ? '……' : ' ');
    },
    'w:ptab': () => put(' '),
    'w:br': breakLine,
    'w:cr': breakLine,
    'w:noBreakHyphen': () => put('-'),
    'w:sym': (attributes) =>
      put(SYMBOLS[`${attributes['w:font']} ${attributes['w:char']?.slice(-2).toLowerCase()}`] ?? '\ufffd'),
    'w:tbl': () => page().openTable(),
    'w:tr': () => page().openRow(),
    'w:tc': () => page().openCell(),
    'w:gridSpan': (attributes) => page().shapeCell({ columns: Number(value(attributes)) }),
    'w:vMerge': (attributes) => page().shapeCell({ covered: value(attributes) !== 'restart' }),
    'w:gridBefore': (attributes) => {
      page().openCell(Number(value(attributes)));
      page().closeCell();
    },
    'w:txbxContent': () => {
      boxed += 1;
      boxes.endLine();
    },
    'a:blip': () => {
      pictures = true;
    },
    'v:imagedata': () => {
      pictures = true;
    },
  };
  const CLOSE: Readonly<Record<string, () => void>> = {
    'w:pPr': () => {
      const paragraph = paragraphs.at(-1);
      const place = paragraph ? styles.listPlace(paragraph.style, paragraph.own) : null;
      if (paragraph && place) page().addText(numbering.labelOf(place, paragraph.style));
    },
    'w:p': () => {
      paragraphs.pop();
      if (!joinsNext) page().endLine();
      joinsNext = false;
    },
    'w:r': () => runs.pop(),
    'w:t': () => {
      reading = false;
    },
    'm:t': () => {
      reading = false;
    },
    'w:tc': () => page().closeCell(),
    'w:tr': () => {
      if (rowDeleted) page().dropRow();
      rowDeleted = false;
    },
    'w:tbl': () => page().closeTable(),
    'w:txbxContent': () => {
      boxes.endLine();
      boxed -= 1;
    },
  };

  const refusal = walkXml(bytes, {
    done: () => body.refusal !== null || boxes.refusal !== null,
    open(name, attributes) {
      const mark = name === 'w:del' ? within.at(-1) : undefined;
      // A deleted paragraph mark joins the paragraph to the next; the other deletions hold what was deleted.
      if (mark === 'w:rPr') joinsNext ||= within.at(-2) === 'w:pPr';
      else if (mark === 'w:trPr') rowDeleted = true;
      else if (passed > 0 || mark !== undefined || PASSED_OVER.has(name)) passed += 1;
      else if (Object.hasOwn(OPEN, name)) OPEN[name]?.(attributes);
      within.push(name);
    },
    close(name) {
      within.pop();
      const mark = name === 'w:del' ? within.at(-1) : undefined;
      if (mark === 'w:rPr' || mark === 'w:trPr') return;
      if (passed > 0) passed -= 1;
      else if (Object.hasOwn(CLOSE, name)) CLOSE[name]?.();
    },
    text(text) {
      if (reading && passed === 0) put(text);
    },
  });
  return refusal ?? { pictures };
}
