import { AUDIT } from './en/audit.ts';
import { BUREAU } from './en/bureau.ts';
import { COMPARE } from './en/compare.ts';
import { DECISION_NOTES } from './en/decisions.ts';
import { DISCLOSURE } from './en/disclosure.ts';
import { FRAME } from './en/frame.ts';
import { METHOD } from './en/method.ts';
import { PICTURES } from './en/pictures.ts';
import { QUERY } from './en/query.ts';
import { QUERY_TABLES } from './en/query-tables.ts';
import { SEARCH } from './en/search.ts';
import { SHEET } from './en/sheet.ts';
import { SITE } from './en/site.ts';
import { TABLES } from './en/tables.ts';
import { TOPIC_PAGES } from './en/topics.ts';
import { WRITING } from './en/writing.ts';
import type { Translated } from './language.ts';
import type { ZH } from './zh.ts';

/** REGISTRY: every word of the interface in English, the same keys as in Chinese. */
export const EN: Translated<typeof ZH> = {
  site: SITE,
  frame: FRAME,
  pictures: PICTURES,
  topicPages: TOPIC_PAGES,
  disclosure: DISCLOSURE,
  decisions: DECISION_NOTES,
  method: METHOD,
  bureau: BUREAU,
  compare: COMPARE,
  audit: AUDIT,
  search: SEARCH,
  sheet: SHEET,
  writing: WRITING,
  tables: TABLES,
  query: QUERY,
  queryTables: QUERY_TABLES,
};
