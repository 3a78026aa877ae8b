import { FORMATS, MAX_BYTES } from '../../reading/document.ts';
import { DRAFT_WORDS } from '../../words/words.ts';

/** What is wrong with what was dropped, before any of it is read; null where it is one file that may be read. */
export type Mistake = { readonly sentence: string; readonly detail: string };

const MEGABYTE = 1024 * 1024;

/** The largest file that is read, in MB. */
export const MOST_MEGABYTES = MAX_BYTES / MEGABYTE;

const extensionOf = (name: string): string => /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';

/** Why files are not taken: more than one or none, of a kind that is not read, empty, or too large. */
export function mistakeIn(files: readonly Pick<File, 'name' | 'size'>[]): Mistake | null {
  const [file, ...more] = files;
  if (!file) return { sentence: DRAFT_WORDS.notFile, detail: '' };
  if (more.length > 0)
    return { sentence: DRAFT_WORDS.several, detail: files.map(({ name }) => name).join(' · ') };
  if (!FORMATS.includes(extensionOf(file.name)))
    return { sentence: DRAFT_WORDS.why.format, detail: file.name };
  if (file.size === 0) return { sentence: DRAFT_WORDS.why.empty, detail: file.name };
  if (file.size > MAX_BYTES)
    return {
      sentence: DRAFT_WORDS.tooLarge(Math.ceil(file.size / MEGABYTE), MOST_MEGABYTES),
      detail: file.name,
    };
  return null;
}
