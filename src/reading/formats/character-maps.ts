/** Gives the bytes of a file of `pdfjs-dist/cmaps` by its name, such as `GBK-EUC-H.bcmap`, or rejects. */
export type CharacterMaps = (file: string) => Promise<Uint8Array>;

let source: CharacterMaps | null = null;

/**
 * Says where the maps of Chinese encodings come from, for all documents opened afterwards. A PDF that does not hold
 * its fonts (SimSun as every office system has it) names such a map instead, and cannot be read without it. Node reads
 * the package's own folder; a page fetches the same folder from where it is served.
 */
export function provideCharacterMaps(given: CharacterMaps): void {
  source = given;
}

/** The bytes of one map; rejects when there is no source or no such file. */
export const characterMap: CharacterMaps = async (file) => {
  if (!source) throw new Error(`no source of character maps: ${file}`);
  return source(file);
};
