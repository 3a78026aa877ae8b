import { AUDIT } from './zh/audit.ts';
import { BUREAU } from './zh/bureau.ts';
import { COMPARE } from './zh/compare.ts';
import { DECISION_NOTES } from './zh/decisions.ts';
import { DISCLOSURE } from './zh/disclosure.ts';
import { FRAME } from './zh/frame.ts';
import { METHOD } from './zh/method.ts';
import { PICTURES } from './zh/pictures.ts';
import { QUERY } from './zh/query.ts';
import { QUERY_TABLES } from './zh/query-tables.ts';
import { SEARCH } from './zh/search.ts';
import { SHEET } from './zh/sheet.ts';
import { SITE } from './zh/site.ts';
import { TABLES } from './zh/tables.ts';
import { TOPIC_PAGES } from './zh/topics.ts';
import { WRITING } from './zh/writing.ts';

/** REGISTRY: every word of the interface in Chinese, by the part of the site it stands in. */
export const ZH = {
  site: SITE,
  frame: FRAME,
  pictures: PICTURES,
  topicPages: TOPIC_PAGES,
  disclosure: DISCLOSURE,
  decisions: DECISION_NOTES,
  method: METHOD,
  query: QUERY,
  queryTables: QUERY_TABLES,
  bureau: BUREAU,
  compare: COMPARE,
  audit: AUDIT,
  search: SEARCH,
  tables: TABLES,
  sheet: SHEET,
  writing: WRITING,
} as const;
