import type { ResultColumn } from '../query.ts';

const text = { type: 'VARCHAR', nullable: false } as const satisfies ResultColumn;
const maybeText = { type: 'VARCHAR', nullable: true } as const satisfies ResultColumn;

/** The columns by which rows name their bureau; queries join them as `r` (its region) and `p` (the one above). */
export const REGION_COLUMNS = {
  bureau_name: text,
  short: text,
  level: text,
  parent: maybeText,
  parent_name: maybeText,
} as const;
