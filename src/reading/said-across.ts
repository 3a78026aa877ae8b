import { readFunctionLines } from './function-lines.ts';
import type { Across, SaidAt } from './remark-parts.ts';

/** REGISTRY: what is said in one place of a document and can be held against what is said in another. */
const READERS: readonly ((document: Across) => readonly SaidAt[])[] = [readFunctionLines];

/** Everything said that only the whole document decides. */
export const readAcross = (document: Across): SaidAt[] => READERS.flatMap((read) => read(document));
