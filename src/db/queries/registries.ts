import { query } from '../query.ts';
import { TABLES } from '../tables.ts';

const year = { type: 'INTEGER', nullable: true } as const;

/** Every region of the snapshot with the years its bureau reported on, in code order. */
export const regions = query({
  name: 'regions',
  about:
    'Regions of the bureaus in the snapshot and their ancestors, with the years reported on, in code order.',
  sql: `
    select r.*, t.first_year, t.last_year
    from regions r
    left join (
      select bureau, min(year) as first_year, max(year) as last_year from reports group by bureau
    ) t on t.bureau = r.code
    order by r."position"`,
  params: {},
  columns: { ...TABLES.regions.columns, first_year: year, last_year: year },
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
