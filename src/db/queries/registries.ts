import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

/** Every region of the snapshot, in code order. */
export const regions = query({
  name: 'regions',
  about: 'Regions of the bureaus in the snapshot and their ancestors, in code order.',
  sql: 'select * from regions order by "position"',
  params: {},
  columns: TABLES.regions.columns,
  example: {},
});

/** Every indicator, in the order of its registry. */
export const indicators = query({
  name: 'indicators',
  about: 'What is compared, in registry order.',
  sql: 'select * from indicators order by "position"',
  params: {},
  columns: TABLES.indicators.columns,
  example: {},
});

/** Every item, in the order of its registry. */
export const items = query({
  name: 'items',
  about: 'What reports state, in registry order.',
  sql: 'select * from items order by "position"',
  params: {},
  columns: TABLES.items.columns,
  example: {},
});
