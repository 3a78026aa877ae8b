import { QUERY } from './en/query.ts';
import { QUERY_TABLES } from './en/query-tables.ts';
import type { Translated } from './language.ts';
import { ZH } from './zh.ts';

/** REGISTRY: every word of the interface in English, the same keys as in Chinese. */
export const EN: Translated<typeof ZH> = { ...ZH, query: QUERY, queryTables: QUERY_TABLES };
