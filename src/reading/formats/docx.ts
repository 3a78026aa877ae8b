import { isRefusal, type Reader, type Refusal } from '../document.ts';
import { Collector } from './flow.ts';
import { readNumbering } from './numbering.ts';
import { refuseAs, signatureOf } from './signature.ts';
import { readStyles } from './styles.ts';
import { readPart } from './word.ts';
import { walkXml } from './xml.ts';
import { unzip } from './zip.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts a part names as related to it, by kind: the last word of the relationship's type. */
function relatedTo(parts: Parts, part: string): ReadonlyMap<string, string> {
  const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)];
  const bytes = parts.get(`${folder}_rels/${name}.rels`);
  const related = new Map<string, string>();
  if (bytes)
    walkXml(bytes, {
      open(element, { Type = '', Target = '' }) {
        if (!element.endsWith('Relationship')) return;
        const path = Target.startsWith('/') ? Target.slice(1) : folder + Target;
        related.set(Type.slice(Type.lastIndexOf('/') + 1), path);
      },
    });
  return related;
}

/** What a zip container holds instead of a Word document. */
function refuseContainer(parts: Parts): Refusal {
  const other = [
    ['xl/workbook.xml', 'an Excel workbook (.xlsx)'],
    ['ppt/presentation.xml', 'a PowerPoint presentation (.pptx)'],
    ['content.xml', 'an OpenDocument file'],
  ].find(([part]) => part !== undefined && parts.has(part))?.[1];
  return {
    reason: other ? 'format' : 'broken',
    sentence: other
      ? `the file is not a Word document (.docx) but ${other}`
      : 'the document’s main part is missing',
  };
}

/**
 * Reads a Word document: the body in its order, then text boxes, then notes. Headers, footers, comments and the marks of
 * notes are left out.
 */
export const readDocx: Reader = async (bytes) => {
  if (bytes.length === 0) return { reason: 'empty', sentence: 'the document is empty' };
  const signature = signatureOf(bytes);
  if (signature !== 'zip') return refuseAs(signature, 'a Word document (.docx)');
  const parts = unzip(bytes, (name) => /\.(?:xml|rels)$/iu.test(name));
  if (isRefusal(parts)) return parts;
  const main = relatedTo(parts, '').get('officeDocument') ?? 'word/document.xml';
  const document = parts.get(main);
  if (!document || !main.startsWith('word/')) return refuseContainer(parts);

  const related = relatedTo(parts, main);
  const partOf = (kind: string): Uint8Array | undefined => parts.get(related.get(kind) ?? `word/${kind}.xml`);
  const marks = { numbering: readNumbering(partOf('numbering')), styles: readStyles(partOf('styles')) };
  const [body, boxes, notes] = [new Collector(), new Collector(), new Collector()];
  const read = readPart(document, marks, body, boxes);
  if (isRefusal(read)) return read;
  for (const part of [partOf('footnotes'), partOf('endnotes')]) {
    const refusal = part && readPart(part, marks, notes, boxes);
    if (refusal && isRefusal(refusal)) return refusal;
  }
  const lines: string[] = [];
  for (const collected of [body, boxes, notes]) {
    const more = collected.finish();
    if (isRefusal(more)) return more;
    for (const line of more) lines.push(line);
  }
  if (lines.length > 0) return { lines };
  return read.pictures
    ? { reason: 'scanned', sentence: 'the document holds pictures and no text' }
    : { reason: 'empty', sentence: 'the document holds no text' };
};
