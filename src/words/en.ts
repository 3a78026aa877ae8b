import { TABLES } from './en/tables.ts';
import type { Translated } from './language.ts';
import { ZH } from './zh.ts';

/** REGISTRY: every word of the interface in English, the same keys as in Chinese. */
export const EN: Translated<typeof ZH> = { ...ZH, tables: TABLES };
