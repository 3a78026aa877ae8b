import { sha256 } from '../../db/sha256.ts';
import { isRefusal, openDocument } from '../../reading/document.ts';
import { provideCharacterMaps } from '../../reading/formats/character-maps.ts';

/** The maps of Chinese encodings stand beside the page; see `scripts/maps-in-site.ts`. */
provideCharacterMaps(async (file) => {
  const response = await fetch(`cmaps/${file}`);
  if (!response.ok) throw new Error(`cmaps/${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
});

/** The lines of the very document a report was read from, or why they cannot be shown. */
export type Original =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'wrong'; readonly found: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Checks that bytes are the document the report's card names, by fingerprint, and splits them into the lines the
 * facts speak of. `file` is the name on the card: it tells the format, whatever the reader's copy is called.
 */
export async function checkOriginal(
  bytes: Uint8Array,
  report: { readonly sha256: string; readonly file: string },
): Promise<Original> {
  const found = sha256(bytes);
  if (found !== report.sha256) return { kind: 'wrong', found };
  const document = await openDocument(bytes, report.file);
  return isRefusal(document)
    ? { kind: 'unreadable', reason: document.sentence }
    : { kind: 'lines', lines: document.lines };
}
