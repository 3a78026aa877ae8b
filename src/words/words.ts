import { type Language, languageOf, type Translated } from './language.ts';
import { ZH } from './zh.ts';

/** The language of the page: that of the address it was loaded by. Choosing another loads the page anew. */
export const LANGUAGE: Language = languageOf(globalThis.location?.search ?? '');

const english =
  LANGUAGE === 'en' ? await Promise.all([import('./en.ts'), import('./en/registries.ts')]) : null;

const SPOKEN: Translated<typeof ZH> = english?.[0].EN ?? ZH;

/** The registries of core in English, null where the page speaks Chinese. */
export const ENGLISH_REGISTRIES = english?.[1].REGISTRIES ?? null;

/** Words of the site as a whole: navigation, filters, source panel, overview, report page, errors. */
export const WORDS = SPOKEN.site;
/** Words of the frame around a chart and of what it exports. */
export const FRAME_WORDS = SPOKEN.frame;
/** Words drawn inside charts and their descriptions. */
export const PICTURE_WORDS = SPOKEN.pictures;
/** Words of the topic pages. */
export const TOPIC_WORDS = SPOKEN.topicPages;
/** Words of the page 披露质量. */
export const DISCLOSURE_WORDS = SPOKEN.disclosure;
/** What people decided of findings. */
export const DECISION_WORDS = SPOKEN.decisions;
/** Words of the page 查询. */
export const QUERY_WORDS = SPOKEN.query;
/** What the tables of the snapshot hold, in words of the page 查询. */
export const QUERY_TABLE_WORDS = SPOKEN.queryTables;
/** The prose of the page 说明; the definitions themselves come from the registries. */
export const METHOD_WORDS = SPOKEN.method;
/** Words of the page 机构档案. */
export const BUREAU_WORDS = SPOKEN.bureau;
/** Words of the page 对比. */
export const COMPARE_WORDS = SPOKEN.compare;
/** Words of the page 核对. */
export const AUDIT_WORDS = SPOKEN.audit;
/** Words of finding and choosing: search box, pickers, groups of pages, grid of disclosure. */
export const FIND_WORDS = SPOKEN.search;
/** Words of the printable 核对单. */
export const SHEET_WORDS = SPOKEN.sheet;
/** How the language is written: points, brackets, lists, figures with their units. */
export const WRITING = SPOKEN.writing;
/** Words of tables and of narrowing a page from its views. */
export const TABLE_WORDS = SPOKEN.tables;
