import { ASSISTANCE } from './assistance.ts';
import { DISCLOSURE } from './disclosure.ts';
import type { ToldById } from './indicator.ts';
import { INSURED } from './insured.ts';
import { PERFORMANCE } from './performance.ts';
import { SANGONG } from './sangong.ts';
import { SUPERVISION } from './supervision.ts';
import { TOTALS } from './totals.ts';

/** REGISTRY: what is compared, in English, by the ids of the indicators; one part a topic. */
export const INDICATORS: ToldById = {
  ...SANGONG,
  ...TOTALS,
  ...ASSISTANCE,
  ...INSURED,
  ...SUPERVISION,
  ...PERFORMANCE,
  ...DISCLOSURE,
};
