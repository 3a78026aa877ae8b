import { query } from '../query.ts';

const text = { type: 'VARCHAR', nullable: false } as const;

/** Whose report it is and of which year, which says in which parts its facts lie; no row when the id is unknown. */
export const placeOfReport = query({
  name: 'place-of-report',
  about: 'The bureau and the year of one report.',
  sql: 'select bureau, year from reports where id = $1::VARCHAR order by id',
  params: { report: 'VARCHAR' },
  columns: { bureau: text, year: { type: 'INTEGER', nullable: false } },
  example: { report: 'mianzhu-2023' },
});

/** The indicators of a topic, in registry order. */
export const indicatorsOfTopic = query({
  name: 'indicators-of-topic',
  about: 'The ids of the indicators of a topic, in registry order.',
  sql: 'select id from indicators where topic = $1::VARCHAR order by "position"',
  params: { topic: 'VARCHAR' },
  columns: { id: text },
  example: { topic: 'sangong' },
});
