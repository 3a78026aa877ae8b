import { BUREAU_EN } from './en/bureau.ts';
import { COMPARE_EN } from './en/compare.ts';
import type { Translated } from './language.ts';
import { ZH } from './zh.ts';

/** REGISTRY: every word of the interface in English, the same keys as in Chinese. */
export const EN: Translated<typeof ZH> = { ...ZH, bureau: BUREAU_EN, compare: COMPARE_EN };
